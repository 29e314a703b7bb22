"""The time to read figures, beside a reference build of hubcli and the number model of Recognizers-Text.

Both read the same texts: prose, the sources of the sample, and dense text, the sentences of the tables, one figure or
more in each, many in forms that the reference may not know.
Every reader runs in a process of its own with its own Python; the runs alternate, and user CPU time is counted, without
the time to start. Recognizers-Text needs an environment with `recognizers-text-suite` and `emoji<2`.

    python tests/benchmarks/figures_speed.py [--reference CHECKOUT] [--recognizers PYTHON] [--texts FILE …]
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tomllib
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
TIMES_AS_FAST = {"en": 1.5, "zh": 1.0}
"""How many times as fast as the reference build, by language."""
TIMES_RECOGNIZERS = 6.0
"""How many times as fast as Recognizers-Text, for the texts of both languages together."""
ROUNDS = 7
RECOGNIZED = 1000
"""How many texts Recognizers-Text reads; more take too long."""
LINEAR = 1.5
"""How much longer, for each character, a text eight times as long may take."""

OURS = """
import json, resource, sys
try:
    from hubcli.figures import read_figures
except ImportError:  # where an older checkout has it
    from hubcli.evidence.figures import read_figures
from hubcli.model.text import Lang
lang, *texts = json.load(sys.stdin)
for text in texts[:20]:
    read_figures(text, Lang(lang))
before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
for text in texts:
    read_figures(text, Lang(lang))
print(resource.getrusage(resource.RUSAGE_SELF).ru_utime - before)
"""
RECOGNIZERS = """
import json, resource, sys
from recognizers_number import NumberRecognizer
lang, *texts = json.load(sys.stdin)
model = NumberRecognizer({"en": "en-us", "zh": "zh-cn"}[lang]).get_number_model()
for text in texts[:20]:
    model.parse(text)
before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
for text in texts:
    model.parse(text)
print(resource.getrusage(resource.RUSAGE_SELF).ru_utime - before)
"""


def seconds(python: Path | str, script: str, source: Path | None, lang: str, texts: list[str]) -> float:
    """The user CPU time of one reader on all texts."""
    env = {**os.environ, **({"PYTHONPATH": str(source / "src")} if source else {})}
    done = subprocess.run(
        [python, "-c", script], input=json.dumps([lang, *texts]), capture_output=True, text=True, check=True, env=env
    )
    return float(done.stdout)


Texts = dict[tuple[str, str], list[str]]
"""Paragraphs and sentences by language and kind."""


def texts_of(paths: list[Path]) -> Texts:
    """The paragraphs of the files as prose; without files, those of the sample, and the sentences of the tables."""
    found: Texts = {}
    for path in paths or sorted(DATA.glob("sample/sources/*.txt")):
        for line in filter(str.strip, path.read_text(encoding="utf-8").splitlines()):
            lang = "zh" if any("\u4e00" <= char <= "\u9fff" for char in line) else "en"
            found.setdefault((lang, "prose"), []).append(line)
    for path in [] if paths else sorted(DATA.glob("figures/*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            found.setdefault((case["lang"], "dense"), []).append(case["text"])
    return found


Reader = tuple[Path | str, str, Path | None]
"""A Python, what it runs, and the checkout that it takes hubcli from."""


def compare(name: str, other: Reader, lang: str, texts: list[str]) -> tuple[float, float, float]:
    """Our seconds, the other reader's, and how many times as fast we are, by the median of the pairs."""
    here = Path(__file__).parents[2]
    python, script, source = other
    pairs = [
        (seconds(sys.executable, OURS, here, lang, texts), seconds(python, script, source, lang, texts))
        for _ in range(ROUNDS)
    ]
    times = statistics.median(theirs / ours for ours, theirs in pairs)
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"    ours {ours:.2f} s, {name} {theirs:.2f} s: {times:.2f} times as fast")
    return ours, theirs, times


def is_linear(lang: str, texts: list[str]) -> bool:
    """Whether one long text takes no more for each character than a shorter one."""
    here = Path(__file__).parents[2]
    short, long = " ".join(texts)[:50_000], (" ".join(texts) * 8)[:400_000]
    times = [
        (seconds(sys.executable, OURS, here, lang, [short] * 8), seconds(sys.executable, OURS, here, lang, [long]))
        for _ in range(3)
    ]
    factor = statistics.median(long_time / short_time for short_time, long_time in times)
    print(f"    a text eight times as long takes {factor:.2f} of the time for each character")
    return factor <= LINEAR


def main() -> None:
    """Print every comparison; exit with 1 where one is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reference", type=Path, help="another checkout of hubcli")
    parser.add_argument("--recognizers", type=Path, help="a Python with recognizers-text-suite")
    parser.add_argument(
        "--texts", type=Path, nargs="+", default=[], help="texts in either language, a paragraph a line"
    )
    parser.add_argument("--characters", type=int, default=600_000, help="how long a text is made by repeating it")
    given = parser.parse_args()
    good, ours, theirs = [], 0.0, 0.0
    for (lang, kind), texts in texts_of(given.texts).items():
        print(f"{lang}, {kind}: {len(texts)} texts")
        good.append(is_linear(lang, texts))
        texts = texts * max(1, given.characters // len("".join(texts)))
        if given.reference:
            times = compare("the reference", (sys.executable, OURS, given.reference), lang, texts)[2]
            good.append(times >= TIMES_AS_FAST[lang])
        if given.recognizers:
            mine, its, _ = compare("recognizers", (given.recognizers, RECOGNIZERS, None), lang, texts[:RECOGNIZED])
            ours, theirs = ours + mine, theirs + its
    if given.recognizers:
        good.append(theirs >= ours * TIMES_RECOGNIZERS)
        print(f"all together: {theirs / ours:.2f} times as fast as recognizers")
    print("within the budgets" if all(good) else "OVER a budget")
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
