"""The time to read figures, beside another checkout of hubcli and the number model of Recognizers-Text, on one text.

Every reader runs in a process of its own with its own Python; the runs alternate, and user CPU time is counted, without
the time to start. Recognizers-Text needs an environment with `recognizers-text-suite` and `emoji<2`.

    python tests/benchmarks/figures_speed.py [--other CHECKOUT] [--recognizers PYTHON] [--texts FILE …]
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
OTHER_BUDGETS = {"en": 1 / 1.5, "zh": 1.0}
"""At most this part of the time of the other checkout, by language."""
RECOGNIZERS_BUDGET = 1 / 6
"""At most this part of the time of Recognizers-Text, for the texts of both languages together."""
ROUNDS = 7
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


def sentences(paths: list[Path]) -> dict[str, list[str]]:
    """The lines of some texts by their language; those of the cases and the sample, where no texts are given."""
    found: dict[str, list[str]] = {"en": [], "zh": []}
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                found["zh" if any("\u4e00" <= char <= "\u9fff" for char in line) else "en"].append(line)
    return found


Reader = tuple[Path | str, str, Path | None]
"""A Python, what it runs, and the checkout that it takes hubcli from."""


def compare(name: str, other: Reader, lang: str, texts: list[str]) -> tuple[float, float, float]:
    """Our seconds, the other reader's, and the median of the ratios, which is printed."""
    here = Path(__file__).parents[2]
    python, script, source = other
    pairs = [
        (seconds(sys.executable, OURS, here, lang, texts), seconds(python, script, source, lang, texts))
        for _ in range(ROUNDS)
    ]
    ratio = statistics.median(ours / theirs for ours, theirs in pairs)
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"{lang}: ours {ours:.2f} s, {name} {theirs:.2f} s: {1 / ratio:.2f} times as fast")
    return ours, theirs, ratio


def is_linear(lang: str, texts: list[str]) -> bool:
    """Whether one long text takes no more for each character than a shorter one."""
    here = Path(__file__).parents[2]
    short, long = " ".join(texts)[:50_000], (" ".join(texts) * 8)[:400_000]
    times = [
        (seconds(sys.executable, OURS, here, lang, [short] * 8), seconds(sys.executable, OURS, here, lang, [long]))
        for _ in range(3)
    ]
    factor = statistics.median(long_time / short_time for short_time, long_time in times)
    print(f"{lang}: a text eight times as long takes {factor:.2f} of the time for each character")
    return factor <= LINEAR


def main() -> None:
    """Print every comparison; exit with 1 where one is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--other", type=Path, help="another checkout of hubcli")
    parser.add_argument("--recognizers", type=Path, help="a Python with recognizers-text-suite")
    parser.add_argument("--texts", type=Path, nargs="+", help="texts in either language, a paragraph a line")
    parser.add_argument("--repeat", type=int, default=40)
    given = parser.parse_args()
    default = [*DATA.glob("sample/sources/*.txt"), *DATA.glob("figures/*.toml")]
    good, ours, theirs = [], 0.0, 0.0
    for lang, texts in sentences(given.texts or default).items():
        if not texts:
            continue
        good.append(is_linear(lang, texts))
        texts = texts * given.repeat
        if given.other:
            good.append(compare("other", (sys.executable, OURS, given.other), lang, texts)[2] <= OTHER_BUDGETS[lang])
        if given.recognizers:
            mine, its, _ = compare("recognizers", (given.recognizers, RECOGNIZERS, None), lang, texts)
            ours, theirs = ours + mine, theirs + its
    if given.recognizers:
        good.append(ours <= theirs * RECOGNIZERS_BUDGET)
        print(f"both languages: {theirs / ours:.2f} times as fast as recognizers")
    print("within the budgets" if all(good) else "OVER a budget")
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
