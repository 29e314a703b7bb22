"""Bases of 10,000 and 100,000 facts against the base that ships, and against `check-jsonschema` on the same files.

Run it in the development environment: `.venv/bin/python tests/benchmarks/scale.py [--facts N] [--rounds N]`.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from made_base import make_base
from timing import Command, hubcli

CHECKED = 10_000
"""Facts of the base that is checked beside the peer, and whose evidence is verified."""
TIME, MEMORY, PEER, ONE_FILE = 1.5, 2.0, 0.5, 0.1
"""The budgets, each a ratio."""
OTHERS = {
    "challenges": ("challenges", "gba"),
    "show": ("show", "fact-1"),
    "search, English": ("search", "sensors"),
    "search, Chinese": ("search", "传感器"),
    "conflicts": ("conflicts",),
    "gaps": ("gaps",),
    "export": ("export", "gba"),
}


class Cost(NamedTuple):
    """What a process took."""

    seconds: float
    megabytes: float
    """The most memory that it held."""


def main() -> None:
    """Print every figure with its ratio; exit with 1 where one is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["HUBCLI_CACHE_DIR"] = str(Path(name, "cache"))
        large, middle = Path(name, "large"), Path(name, "middle")
        make_base(large, options.facts)
        make_base(middle, CHECKED)
        within = [
            _compile(large, options.facts),
            *_questions(large, options.facts, options.rounds),
            _peer(middle, Path(name), options.rounds),
        ]
        _verify(middle)
    sys.exit(not all(within))


def _compile(folder: Path, facts: int) -> bool:
    check = hubcli("check", "--base", folder / "facts")
    scratch = _run(check)
    print(f"check of {facts:,} facts from scratch: {scratch.seconds:.1f} s, {scratch.megabytes:.0f} MB")
    part = folder / "facts" / "part-0000.toml"
    part.write_text(part.read_text(encoding="utf-8").replace("There were", "There had been"), encoding="utf-8")
    one = _run(check)
    return _tell("the same after one file of 1,000 changed / from scratch", one.seconds, scratch.seconds, ONE_FILE)


def _questions(folder: Path, facts: int, rounds: int) -> list[bool]:
    compare = ("compare", "bjh", "yrd", "gba")
    ours, theirs = _alternate(hubcli(*compare, "--base", folder / "facts"), hubcli(*compare), rounds)
    for name, words in OTHERS.items():
        cost = _run(hubcli(*words, "--base", folder / "facts"))
        print(f"{name} on {facts:,} facts: {cost.seconds:.2f} s, {cost.megabytes:.0f} MB")
    return [
        _tell(f"compare on {facts:,} facts / on the base that ships", ours.seconds, theirs.seconds, TIME),
        _tell("its memory, in MB", ours.megabytes, theirs.megabytes, MEMORY),
    ]


def _peer(folder: Path, work: Path, rounds: int) -> bool:
    """`check` from scratch, its references followed, over the peer, which follows none."""
    schema = work / "schema.json"
    schema.write_bytes(subprocess.run(hubcli("schema"), check=True, capture_output=True).stdout)
    files = sorted((folder / "facts").glob("*.toml"))
    peer: list[str | Path] = [Path(sys.executable).with_name("check-jsonschema"), "--schemafile", schema, *files]
    cache = Path(os.environ["HUBCLI_CACHE_DIR"])
    check = hubcli("check", "--base", folder / "facts")
    ours, theirs = _alternate(check, peer, rounds, before=lambda: shutil.rmtree(cache, ignore_errors=True))
    return _tell(f"check of {CHECKED:,} facts from scratch / check-jsonschema", ours.seconds, theirs.seconds, PEER)


def _verify(folder: Path) -> None:
    cost = _run(hubcli("verify", "--base", folder / "facts", "--sources", folder / "sources"))
    print(f"verify of {CHECKED:,} pieces of evidence: {cost.seconds:.1f} s, {cost.megabytes:.0f} MB")


def _alternate(
    ours: Command, theirs: Command, rounds: int, before: Callable[[], None] = lambda: None
) -> tuple[Cost, Cost]:
    pairs = []
    for _ in range(rounds):
        before()
        pairs.append((_run(ours), _run(theirs)))
    return _median([mine for mine, _ in pairs]), _median([other for _, other in pairs])


def _median(costs: list[Cost]) -> Cost:
    return Cost(statistics.median(cost.seconds for cost in costs), statistics.median(cost.megabytes for cost in costs))


def _run(command: Command) -> Cost:
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(map(str, command)))
    return Cost(time.perf_counter() - start, usage.ru_maxrss / 1024)


def _tell(what: str, ours: float, theirs: float, budget: float) -> bool:
    ratio = ours / theirs
    print(f"{what}: {ours:.2f} / {theirs:.2f} = {ratio:.2f} ({'within' if ratio <= budget else 'OVER'} {budget})")
    return ratio <= budget


if __name__ == "__main__":
    main()
