"""The texts of cells as people write them go in; periods, numbers and scales as a table of a base has them come out."""

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from hubcli.figures import Figure, read_figures
from hubcli.figures.period_codes import coded_periods
from hubcli.figures.units import base_of
from hubcli.model.facts import Qualifier
from hubcli.model.period import Period
from hubcli.model.units import Unit

NOTHING = frozenset({"", "-", "--", "—", "——", "–", "…", "......", "...", "..", "n.a.", "n/a", "na", "/", "无", "暂无"})
"""What a cell holds where nothing was published, in lower case."""


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is no figure."""
    return text.strip().casefold() in NOTHING


def iso_period(text: str) -> str | None:
    """The period that a cell names, in ISO 8601: of `2023年`, `2023H1`, `2023年1-6月`, `2021-2025`, `June 2023`.

    None if it names none.
    """
    folded = unicodedata.normalize("NFKC", text).strip()
    for pattern, form in _PERIODS:
        if found := re.fullmatch(pattern, folded, re.IGNORECASE):
            try:
                return str(Period(form(found)))
            except ValueError:
                return None
    return _coded(folded)


def _coded(text: str) -> str | None:
    """The months that a code names, `1H24` or `2024-M03`; None of a fiscal year and a week, which have no months."""
    found = coded_periods(text.lower(), text)
    if len(found) != 2 or found[0].start or found[1].end < len(text):
        return None
    year, months = sorted(found, key=lambda figure: figure.unit == Unit.MONTH)
    first, last = (int(end) for end in (months.value, months.value_max or months.value))
    return f"{int(year.value)}-{first:02}" if first == last else _months(str(int(year.value)), first, last)


def plain_number(text: str) -> str | None:
    """The number of a cell without separators: `4,458.4` is 4458.4; None if it is none. A percent sign is dropped."""
    folded = re.sub(r"[\s%]", "", unicodedata.normalize("NFKC", text)).removeprefix("+").replace("−", "-")
    if _GROUPED.fullmatch(folded):
        folded = folded.replace(",", "")
    return folded if _PLAIN.fullmatch(folded) else None


def apart(text: str) -> tuple[str, str] | None:
    """Of a cell that has a unit, the number and one of the unit: of `31.5亿元` 31.5 and `1亿元`; None of others."""
    folded = unicodedata.normalize("NFKC", text).replace("−", "-").strip()
    found = _WITH_UNIT.fullmatch(folded)
    number = plain_number(found["sign"] + found["number"]) if found else None
    return (number, f"{found['before']}1{found['after']}") if found and number else None


def scale_of(text: str, unit: Unit) -> str | None:
    """What the numbers beside a unit in words are multiplied by: 100000000 for `亿元`; None if it is another unit."""
    if number := plain_number(text) if "%" not in text else None:
        return number
    said = text if text[:1].isdigit() else f"1{text}" if re.search("[\u3400-\u9fff]", text) else f"1 {text}"
    return _in_unit(read_figures(said), unit)


def power_of_ten(text: str) -> str:
    """The scale that an exponent gives, as SDMX has it in UNIT_MULT: 1000 for 3; what is no exponent stays."""
    return f"{Decimal(1).scaleb(int(text)):f}" if re.fullmatch("-?[0-9]{1,2}", text) else text


def worth(text: str, unit: Unit) -> str | None:
    """What `1亿元` is in this unit, 100000000; None if it is in another one, inexact, or of things in English."""
    figures = read_figures(text)
    if len(figures) != 1 or figures[0].start or figures[0].qualifier != Qualifier.EXACT:
        return None
    return _in_unit(figures, unit) if re.fullmatch("\\s?[\u3400-\u9fff]{0,3}", text[figures[0].end :]) else None


def _in_unit(figures: Sequence[Figure], unit: Unit) -> str | None:
    """The value of the only figure in this unit, if it is a whole number."""
    if len(figures) != 1:
        return None
    (figure,) = figures
    own, needed = base_of(figure.unit), base_of(unit)
    if own.kind != needed.kind:
        return None
    scale = Fraction(figure.value) * own.worth / needed.worth
    return str(scale.numerator) if scale.denominator == 1 else None


_PLAIN = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?")
_WITH_UNIT = re.compile(
    r"(?P<sign>-?)(?P<before>[^0-9-]{0,4})(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<after>(?:[^\W\d]|[\s%‰$€£¥/]){0,24})"
)
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_TO = r"\s*[-–—~至到]\s*"


def _months(year: str, first: int, last: int) -> str:
    return f"{year}-{first:02}/{year}-{last:02}"


def _quarter(year: str, name: str) -> str:
    number = _QUARTERS[name]
    return _months(year, 3 * number - 2, 3 * number)


_PERIODS = (
    (r"(\d{4}-\d{2}(?:-\d{2})?(?:/\d{4}-\d{2}(?:-\d{2})?)?)", lambda found: found[1]),
    (r"(\d{4})(?:\.0)?\s*(?:年度?|全年|年全年)?", lambda found: found[1]),
    (rf"(\d{{4}})年?(?:{_TO}|/)(\d{{4}})年?", lambda found: f"{found[1]}/{found[2]}"),
    (r"(\d{4})(?:年\s*|/)(\d{1,2})月?", lambda found: f"{found[1]}-{int(found[2]):02}"),
    (
        r"(\d{4})(?:年\s*|/)(\d{1,2})(?:月|/)(\d{1,2})日?",
        lambda found: f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}",
    ),
    (rf"(\d{{4}})年(\d{{1,2}})月?{_TO}(\d{{1,2}})月", lambda found: _months(found[1], int(found[2]), int(found[3]))),
    (r"(\d{4})[\s-]?H([12])", lambda found: _months(found[1], 6 * int(found[2]) - 5, 6 * int(found[2]))),
    (r"H([12])\s*(\d{4})", lambda found: _months(found[2], 6 * int(found[1]) - 5, 6 * int(found[1]))),
    (r"(\d{4})年上半年", lambda found: _months(found[1], 1, 6)),
    (r"(\d{4})年下半年", lambda found: _months(found[1], 7, 12)),
    (r"(\d{4})[\s-]?Q([1-4])", lambda found: _quarter(found[1], found[2])),
    (r"Q([1-4])\s*(\d{4})", lambda found: _quarter(found[2], found[1])),
    (r"(\d{4})年第?([一二三四1-4])季度", lambda found: _quarter(found[1], found[2])),
    (
        rf"({'|'.join(_MONTHS)})[a-z]*\.?\s+(\d{{4}})",
        lambda found: f"{found[2]}-{_MONTHS.index(found[1].lower()) + 1:02}",
    ),
)
