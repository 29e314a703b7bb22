"""Recall and precision of the reader of figures on the specifications of Recognizers-Text, by model and language.

They are read from `../shared/peer-suites/recognizers-text`, or from `--specs FOLDER`; without them nothing is measured.
What is left out is printed: the classes of `left_out`, and the single items of LEFT_OUT with the reason.

    python tests/benchmarks/recognizers_text.py [--specs FOLDER] [--each]
"""

import argparse
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from hubcli.figures import Figure, read_figures
from hubcli.figures.units import rows
from hubcli.model.facts import Qualifier
from hubcli.model.text import Lang
from hubcli.model.units import Unit

SPECS = Path(__file__).parents[2].parent / "shared" / "peer-suites" / "recognizers-text"
BUDGET = 0.95
SMALL = 40
"""A model with fewer items may have one miss."""

Item = dict[str, Any]


class Outcome(NamedTuple):
    """What became of one figure of a specification."""

    what: str
    """`right`, `missed`, `wrong`, `unit`, `bound`, `spurious`, or why it is left out."""
    text: str
    read: str = ""


def _close(value: Fraction | float | None, wanted: float) -> bool:
    return value is not None and math.isclose(value, wanted, rel_tol=1e-9)


def _has_value(figure: Figure, wanted: float) -> bool:
    return _close(figure.value, wanted) or _close(figure.value_max, wanted)


def _number(figures: list[Figure], item: Item) -> str:
    return "right" if any(_has_value(figure, float(item["value"])) for figure in figures) else ""


def _percent(figures: list[Figure], item: Item) -> str:
    wanted = float(item["value"].rstrip("%"))
    return (
        "right"
        if any(_close(figure.value * HUNDREDTHS.get(figure.unit, Fraction(0)), wanted) for figure in figures)
        else ""
    )


HUNDREDTHS = {
    Unit.PERCENT: Fraction(1), Unit.PERCENTAGE_POINT: Fraction(1), Unit.FRACTION: Fraction(100),
    Unit.PER_MILLE: Fraction(1, 10),
}  # fmt: skip


def _ordinal(figures: list[Figure], item: Item) -> str:
    ordinals = [figure for figure in figures if figure.unit in (Unit.RANK, Unit.DAY, Unit.YEARS)]  # `the third year`
    return "right" if any(_close(figure.value, float(item["value"])) for figure in ordinals) else ""


def _range(figures: list[Figure], item: Item) -> str:
    match = re.fullmatch(r"[\[(]([^,]*),([^,]*)[\])]", item["value"])
    assert match
    low, high = (float(end) if end else None for end in match.groups())
    if low is not None and high is not None:
        whole = any(_close(figure.value, low) and (low == high or _close(figure.value_max, high)) for figure in figures)
        ends = all(any(_close(figure.value, end) for figure in figures) for end in (low, high))
        return "right" if whole or ends else ""
    end = low if low is not None else high
    assert end is not None
    sides = (Qualifier.OVER, Qualifier.AT_LEAST) if low is not None else (Qualifier.UNDER, Qualifier.AT_MOST)
    with_value = [figure for figure in figures if _has_value(figure, end)]
    return "right" if any(figure.qualifier in sides for figure in with_value) else "bound" if with_value else ""


def _with_unit(figures: list[Figure], item: Item) -> str:
    with_value = [figure for figure in figures if _has_value(figure, float(item["value"]))]
    code = _code(item["unit"])
    if any(code is None or figure.unit == code for figure in with_value):
        return "right"
    return "unit" if with_value else ""


def _code(name: str) -> str | None:
    """The code of a unit by its name in the specifications; None where only the value counts."""
    code = CODES.get(name, name.lower().replace(" ", "-"))
    return code if code in rows() and name != "Pound" else None  # a pound may be either


CODES = {
    "Dollar": "USD", "United States dollar": "USD", "Chinese yuan": "CNY", "Euro": "EUR", "British pound": "GBP",
    "Pound sterling": "GBP", "Japanese yen": "JPY", "Hong Kong dollar": "HKD", "Ton": "tonne", "Metric ton": "tonne",
    "Year": "years", "Month": "months", "Week": "weeks", "Day": "days",
}  # fmt: skip
CURRENCIES = frozenset(CODES) | {"Pound"}
SPANS = frozenset({Unit.YEARS, Unit.MONTHS, Unit.WEEKS, Unit.DAYS})


class Model(NamedTuple):
    """A model of the specifications."""

    folder: str
    judge: Callable[[list[Figure], Item], str]
    lists: Callable[[Figure], bool]
    """Which figures its specification would list; one of these that it has not is spurious."""


MODELS = {
    "NumberModel": Model("Number", _number, lambda _: True),
    "OrdinalModel": Model("Number", _ordinal, lambda figure: figure.unit == Unit.RANK),
    "PercentModel": Model("Number", _percent, lambda figure: figure.unit in (Unit.PERCENT, Unit.PERCENTAGE_POINT)),
    "NumberRangeModel": Model("Number", _range, lambda _: False),
    "CurrencyModel": Model("NumberWithUnit", _with_unit, lambda figure: figure.unit.is_money),
    "DimensionModel": Model("NumberWithUnit", _with_unit, lambda _: False),
    "AgeModel": Model("NumberWithUnit", _with_unit, lambda figure: figure.unit in SPANS),
}

# --- What is left out -------------------------------------------------------------------------------------------------

TRADITIONAL = set("萬億點個兩貳參叁壹肆伍陸柒捌玖拾佰仟負幾餘數後從與於間歲擔錢幣圓円")
IN_SENTENCE = {
    "an address": r"https?://|www\.|@",
    "a clock time, an IP address, a version": r"\d+\.\d+\.\d+|\d{1,2}:\d\d",
}
IN_FIGURE = {
    "a lone one, a or zero": r"(?i)(?:one|an?|zero|一|零|〇)\Z",
    "a scale of other English": r"(?i).*(?:lakh|crore|gross)",
    "a discount": ".*折",
    "pairs and dozens": ".*[对對双雙打]$",
    "the scale 兆 or 京": ".*(?:兆|[^一-鿿]京)",
    "a letter as scale": r".*\d ?[kKmMgGtTbB]\b|.*\d ?[kKMGTB](?=$|[^a-zA-Z])",
}
# Single items that are wrong or no prose, by their number in the file and their place in the item.
LEFT_OUT: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {
    ("English", "NumberModel"): {
        "a telephone number": ("144.0", "144.1", "144.2", "144.3"),
        "digits grouped or pointed by another country's rules": ("173.0", "187.0", "200.0"),
        "a formula": ("84.0",),
        "improper fractions in words, which no prose has": ("101.0", "105.0", "108.0", "109.0", "110.0"),
        "zeros, which count nothing": ("140.1",),
        "two numbers of which the last takes the first": ("70.0",),
        "half of an ordinal": ("227.0",),
    },
    ("English", "OrdinalModel"): {
        "part of a mixed number, as the number model has it; so is 51.0, a miss": ("52.0",),
    },
    ("English", "DimensionModel"): {
        "a time of day": ("52.0",),
        "the size of a file in megabits": ("49.0",),
        "a coin, not a weight": ("68.0",),
    },
    ("Chinese", "NumberModel"): {
        "a formula": ("228.0",),
        "parts of a fraction with a sign each, which no prose has": ("253.0", "260.0"),
    },
    ("Chinese", "DimensionModel"): {"a place of a digit, no measure": ("10.0",)},
}
MOST_LEFT_OUT = 0.08
"""The most that single items may be of a model without the classes left out."""


def _left_out_item(lang: str, model: str, item: str) -> str | None:
    reasons = LEFT_OUT.get((lang, model), {}).items()
    return next((reason for reason, items in reasons if item in items), None)


def left_out(model: str, lang: str, sentence: str, result: Item) -> str | None:
    """Why a figure of a specification is left out, whether it is read or not."""
    text, resolution = result["Text"].strip(), result.get("Resolution", {})
    if lang == "Chinese" and set(text) & TRADITIONAL:
        return "traditional or banker's characters"
    if lang == "Chinese" and model == "NumberModel" and re.fullmatch("[二两三四五六七八九十]", text):
        return "a lone Han digit"
    for reason, pattern in IN_SENTENCE.items():
        if re.search(pattern, sentence):
            return reason
    for reason, pattern in IN_FIGURE.items():
        if re.match(pattern, text):
            return reason
    if resolution.get("value") in (None, "null"):
        return "a unit without a number"
    if model == "CurrencyModel" and resolution.get("unit") not in CURRENCIES:
        return "another currency"
    if model == "OrdinalModel" and not re.fullmatch(r"[0-9.]+", resolution["value"]):
        return "relative (next, last)"
    return None


# --- Measuring --------------------------------------------------------------------------------------------------------


def outcomes(model: str, lang: str, specs: Path) -> Iterator[Outcome]:
    """What becomes of every figure of one specification, each sentence once."""
    folder, judge, lists = MODELS[model]
    seen: set[str] = set()
    path = specs / folder / lang / f"{model}.json"
    for number, item in enumerate(json.loads(path.read_text(encoding="utf-8-sig"))):
        sentence = item["Input"]
        if sentence in seen:
            continue
        seen.add(sentence)
        figures = read_figures(sentence, Lang.EN if lang == "English" else Lang.ZH)
        for place, result in enumerate(item["Results"]):
            start, end = _span(result)
            here = [figure for figure in figures if figure.start < end and start < figure.end]
            read = "; ".join(f"{figure.text} = {figure.value} {figure.unit} {figure.qualifier}" for figure in here)
            reason = _left_out_item(lang, model, f"{number}.{place}")
            what = left_out(model, lang, sentence, result) or (reason and f"item: {reason}")
            what = what or judge(here, result["Resolution"]) or ("wrong" if here else "missed")
            yield Outcome(what, f"{number}.{place} {result['Text']} | {sentence[:100]}", read)
        for figure in figures:
            if lists(figure) and not any(
                figure.start < end and start < figure.end for start, end in map(_span, item["Results"])
            ):
                yield Outcome(
                    "spurious",
                    f"{number} {sentence[:100]}",
                    f"{figure.text} = {figure.value} {figure.unit}",
                )


def _span(result: Item) -> tuple[int, int]:
    start = result["Start"]
    return start, result["End"] + 1 if "End" in result else start + result.get("Length", len(result["Text"]))


JUDGED = ("right", "missed", "wrong", "unit", "bound")


def report(model: str, lang: str, specs: Path, *, each: bool) -> bool:
    """Print one line for a model; whether it is within the budget."""
    found = list(outcomes(model, lang, specs))
    counts = Counter(outcome.what for outcome in found)
    right, wanted = counts["right"], sum(counts[what] for what in JUDGED)
    returned = wanted - counts["missed"] + counts["spurious"]
    recall, precision = right / (wanted or 1), right / (returned or 1)
    good = min(recall, precision) >= BUDGET or (wanted < SMALL and max(wanted, returned) - right <= 1)
    items = sum(count for what, count in counts.items() if what.startswith("item: "))
    print(
        f"{lang:8} {model:16} {right:4} of {wanted:4}  recall {recall:.3f}  precision {precision:.3f}"
        f"  {'within' if good else 'UNDER'}  left out: {items} items, "
        + ", ".join(f"{count} {what}" for what, count in counts.items() if what not in (*JUDGED, "spurious"))
    )
    assert items <= MOST_LEFT_OUT * (wanted + items), f"more than {MOST_LEFT_OUT:.0%} of {model} left out"
    if each:
        for outcome in found:
            if outcome.what in (*JUDGED[1:], "spurious"):
                print(f"    {outcome.what:8} {outcome.text!r}: {outcome.read}")
    return good


def main() -> None:
    """Print a line for each model; exit with 1 where one is under its budget."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--specs", type=Path, default=SPECS)
    parser.add_argument("--each", action="store_true", help="every figure that is not right")
    given = parser.parse_args()
    if not given.specs.is_dir():
        print(f"{given.specs}: no specifications there, so nothing is measured")
        return
    good = [report(model, lang, given.specs, each=given.each) for lang in ("English", "Chinese") for model in MODELS]
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
