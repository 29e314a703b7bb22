"""What is compiled, and what is read from it: `check`, `check-draft`, `coverage` and `verify`, each as a ratio.

Run it in the development environment: `.venv/bin/python tests/benchmarks/compiled.py [--facts N] [--rounds N]
[--reference PYTHON]`. The reference is the Python of an environment with another build, for `coverage` and `verify`.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from made_base import make_base
from timing import Command

CHECKED = 10_000
"""Facts of the base that is checked."""
SENTENCE = "In 2018 the bjh cluster had 1,234 alder sensors.\n"
PARSER, PEER, DRAFT_TIME, DRAFT_MEMORY, COVERAGE, VERIFY = 2.5, 0.2, 2.0, 1.5, 0.25, 0.4
"""The budgets, each a ratio."""
PARSE = """
import sys, tomli
from pathlib import Path
for path in sorted(Path(sys.argv[1]).glob("*.toml")):
    tomli.loads(path.read_text(encoding="utf-8"))
"""


class Cost(NamedTuple):
    """What a process took, of the processor and of memory."""

    seconds: float
    megabytes: float


class Sides(NamedTuple):
    """Two commands that are run by turns, and what is done before each run of the first."""

    ours: Command
    theirs: Command
    before: Callable[[], object] = lambda: None
    of_theirs: Mapping[str, str] = {}
    """What the environment of the other side has besides."""


def main() -> None:
    """Print every ratio; exit with 1 where one is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--reference", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        os.environ["HUBCLI_CACHE_DIR"] = str(work / "cache")
        make_base(work / "middle", CHECKED)
        make_base(work / "large", options.facts)
        within = [
            *_check(work, options.rounds),
            *_check_draft(work, options.facts, options.rounds),
            *(_against(options.reference, work, options.facts) if options.reference else ()),
        ]
    sys.exit(not all(within))


def _check(work: Path, rounds: int) -> list[bool]:
    """From scratch, over the parser alone on the same files, and over a peer that follows no references."""
    folder = work / "middle" / "facts"
    schema = work / "schema.json"
    schema.write_bytes(subprocess.run(hubcli("schema"), check=True, capture_output=True).stdout)
    peer: list[str | Path] = [Path(sys.executable).with_name("check-jsonschema"), "--schemafile", schema]
    peer += sorted(folder.glob("*.toml"))
    check = hubcli("check", "--base", folder)
    alone = Sides(check, [sys.executable, "-c", PARSE, folder], _empty_cache)
    name = f"check of {CHECKED:,} facts from scratch"
    return [
        tell(f"{name} / tomli alone", *seconds(alone, rounds), PARSER),
        tell(f"{name} / check-jsonschema", *seconds(Sides(check, peer, _empty_cache), rounds), PEER),
    ]


def _check_draft(work: Path, facts: int, rounds: int) -> list[bool]:
    """One sentence on a large base over the same on the base that ships, once what they say has been read."""
    draft = work / "draft.md"
    draft.write_text(SENTENCE, encoding="utf-8")
    large = hubcli("check-draft", draft, "--base", work / "large" / "facts")
    first = _run(large)
    print(f"check-draft on {facts:,} facts for the first time: {first.seconds:.1f} s, {first.megabytes:.0f} MB")
    shipped = hubcli("check-draft", draft)
    _run(shipped)
    costs = _alternate(Sides(large, shipped), rounds)
    name = f"check-draft of a sentence, {facts:,} facts / the base that ships"
    return [
        tell(name, *_medians(costs, "seconds"), DRAFT_TIME),
        tell(f"{name}, memory in MB", *_medians(costs, "megabytes"), DRAFT_MEMORY),
    ]


def _against(reference: Path, work: Path, facts: int) -> list[bool]:
    """`coverage`, and `verify` for the first time and again, over the same in another build."""
    environment = {"HUBCLI_CACHE_DIR": str(work / "reference"), "PYTHONPATH": ""}

    def both(command: str) -> tuple[float, float]:
        words = (command, "--base", work / "large" / "facts", "--sources", work / "large" / "sources")
        theirs: list[str | Path] = [reference, "-P", "-m", "hubcli", *words]
        return seconds(Sides(hubcli(*words), theirs, of_theirs=environment), 1)

    both("coverage")  # compiles the base and reads what the facts say
    return [
        tell(f"coverage of {facts:,} facts / the reference", *both("coverage"), COVERAGE),
        tell(f"verify of {facts:,} facts for the first time / the reference", *both("verify"), VERIFY),
        tell(f"verify of {facts:,} facts again / the reference", *both("verify"), VERIFY),
    ]


def hubcli(*words: str | Path) -> list[str | Path]:
    """The command line of the hubcli that this Python imports."""
    return [sys.executable, "-m", "hubcli", *words]


def _empty_cache() -> None:
    shutil.rmtree(os.environ["HUBCLI_CACHE_DIR"], ignore_errors=True)


def seconds(sides: Sides, rounds: int) -> tuple[float, float]:
    """The median seconds of each side."""
    return _medians(_alternate(sides, rounds), "seconds")


def _medians(costs: list[tuple[Cost, Cost]], what: str) -> tuple[float, float]:
    ours, theirs = ([getattr(pair[side], what) for pair in costs] for side in (0, 1))
    return statistics.median(ours), statistics.median(theirs)


def _alternate(sides: Sides, rounds: int) -> list[tuple[Cost, Cost]]:
    costs = []
    for _ in range(rounds):
        sides.before()
        costs.append((_run(sides.ours), _run(sides.theirs, sides.of_theirs)))
    return costs


def _run(command: Command, environment: Mapping[str, str] = {}) -> Cost:
    """What a command took; one that says no, with 1, has run, too."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, **environment}) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise subprocess.CalledProcessError(process.returncode, list(map(str, command)))
    return Cost(usage.ru_utime, usage.ru_maxrss / 1024)


def tell(what: str, ours: float, theirs: float, budget: float) -> bool:
    """Print one comparison; whether it is within its budget."""
    ratio = ours / theirs
    print(f"{what}: {ours:.2f} / {theirs:.2f} = {ratio:.2f} ({'within' if ratio <= budget else 'OVER'} {budget})")
    return ratio <= budget


if __name__ == "__main__":
    main()
