"""Figures are read, compared, found and written as values, in both languages."""

import tomllib
from fractions import Fraction
from typing import Any

import pytest
from clients import library
from first_run import examples
from hypothesis import assume, example, given
from hypothesis import strategies as st
from project import DATA

from hubcli.figures import (
    Figure,
    Likeness,
    compare_figures,
    figure_of_metric,
    find_figure,
    read_figures,
    same_figure,
    unmatched,
    write_figure,
)
from hubcli.figures.chinese import scanning
from hubcli.figures.figure import Change
from hubcli.figures.unit_table import OURS
from hubcli.figures.units import rows
from hubcli.figures.writing import write_side_by_side
from hubcli.model.evidence import Evidence
from hubcli.model.facts import Metric, Modality, Qualifier
from hubcli.model.text import Lang, Text
from hubcli.model.units import Unit

KINDS: dict[str, dict[str, Any]] = {
    path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted((DATA / "figures").glob("*.toml"))
}
"""The kinds of form, a file each in `data/figures`, from which the guide's page on figures is written.

`title` and `rule` head the kind; `usage` says where the usage is from. A `[[case]]` is a sentence with the figures that
are read from it: value or range, unit, and the qualifier where it is not exact. `lang` is its language; it is read by
the rules of both languages too, with the same result unless it says `alone = true`.
"""


def spelled(figure: Figure) -> str:
    """A figure as the table spells it: `30..40 percent over`."""
    value = str(figure.value) if figure.value_max is None else f"{figure.value}..{figure.value_max}"
    qualifier = "" if figure.qualifier is Qualifier.EXACT else f" {figure.qualifier}"
    return f"{value} {figure.unit}{qualifier}"


def only(text: str, lang: Lang | None = None) -> Figure:
    """The one figure of a text."""
    (figure,) = read_figures(text, lang)
    return figure


def read_as_spelled(text: str, lang: Lang | None) -> list[str]:
    """The figures of a text as the table spells them."""
    return [spelled(figure) for figure in read_figures(text, lang)]


@pytest.mark.parametrize("kind", KINDS)
def test_figures_of_the_table_are_read(kind: str) -> None:
    cases = KINDS[kind]["case"]
    told = {case["text"]: case["figures"] for case in cases}
    assert {case["text"]: read_as_spelled(case["text"], Lang(case["lang"])) for case in cases} == told
    by_both = {case["text"]: read_as_spelled(case["text"], None) for case in cases if not case.get("alone")}
    assert by_both == {text: told[text] for text in by_both}


SAME = [
    ("11.5 trillion yuan", "11.5万亿元"),
    ("one-ninth", "九分之一"),
    ("No. 1", "首位"),
    ("first", "第一"),
    ("nearly 600 firms", "近600家"),
    ("more than 200", "200多家"),
    ("at least 200", "200家以上"),
    ("less than 0.6 percent", "不足0.6%"),
    ("half", "50%"),
    ("30 percent", "三成"),
    ("hundreds of firms", "数百家"),
    ("tens of millions of yuan", "数千万元"),
    ("dozens of labs", "数十家"),
    ("the first two workshops", "前两个车间"),
    ("the first two workshops", "the top two workshops"),
    ("the top 25", "前25强"),
    ("one hour", "一小时"),
    ("two decades", "二十年"),
    ("the 15th", "十五届"),
    ("2026-2030", "2026—2030年"),
    ("2.6 gigawatts", "260万千瓦"),
    ("2 cubic meters", "2000升"),
    ("8 bits", "1 byte"),
    ("15 mu", "10000平方米"),
    ("18 months", "一年半"),
    ("0.5%", "5‰"),
    ("2.65 per 1,000 people", "每万人26.5"),
]
OTHER_QUALIFIER = [
    ("600", "over 600"),
    ("600", "约600家"),
    ("over 600", "nearly 600"),
    ("at least 30%", "不足30%"),
    ("the 10th", "the top ten"),
    ("the second workshop", "the first two workshops"),
]
DIFFERENT = [
    ("7.64%", "7.64 percentage points"),
    ("100 yuan", "100 firms"),
    ("100 yuan", "$100"),
    ("No. 4", "4 firms"),
    ("2024", "2,024 firms"),
    ("10 years", "10 months"),
    ("5 years", "five firms"),
    ("3%", "3-5%"),
    ("-3.2%", "3.2%"),
    ("three times the size", "three firms"),
    ("2030", "2026-2030"),
    ("3 liters", "3 cubic meters"),
    ("8 gigabits", "8 gigabytes"),
    ("5 volts", "5 amperes"),
    ("5 miles", "5 kilometers"),
    ("100 Swiss francs", "100 euros"),
]


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [(*pair, Likeness.SAME) for pair in SAME]
    + [(*pair, Likeness.OTHER_QUALIFIER) for pair in OTHER_QUALIFIER]
    + [(*pair, Likeness.DIFFERENT) for pair in DIFFERENT],
)
def test_figures_are_compared_as_values_with_units(one: str, other: str, likeness: Likeness) -> None:
    assert compare_figures(only(one), only(other)) is likeness
    assert compare_figures(only(other), only(one)) is likeness
    assert same_figure(only(one), only(other)) is (likeness is Likeness.SAME)


@pytest.mark.parametrize(
    ("text", "grown"),
    [
        ("Sales grew by 3 percent and 4 percent respectively.", [True, True]),
        ("Sales grew by 3 percent, 4 percent and 5 percent, respectively.", [True, True, True]),
        ("Sales grew by 3 percent, 4 percent of output, respectively.", [True, False]),
        ("Sales grew by 3 percent, and 4 percent came from tea.", [True, False]),
        ("销售分别增长3%、4%和5%，占比6%。", [True, True, True, False]),
        ("Tea made up 3 percent of sales, and was up 4 percent.", [False, True]),
        ("Tea takes up just over 3 percent of sales.", [False]),
    ],
)
def test_what_grew_is_told_from_what_is_a_share(text: str, grown: list[bool]) -> None:
    assert [figure.change is Change.RISE for figure in read_figures(text)] == grown


def test_a_figure_is_found_where_it_is_written_otherwise() -> None:
    found = find_figure(only("11.5 trillion yuan"), "合计达11.5万亿元（约1.6万亿美元）", Lang.ZH)
    assert found is not None
    assert (found.text, found.start, found.end) == ("11.5万亿元", 3, 10)


def test_offsets_are_those_of_the_original_text() -> None:
    text = "占比超过 ３０％。"
    assert only(text).text == "超过 ３０％"
    assert text[only(text).start : only(text).end] == "超过 ３０％"


def between(en: str, zh: str) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """The figures that only the English has, and those that only the Chinese has."""
    ours, theirs = read_figures(en, Lang.EN), read_figures(zh, Lang.ZH)
    return unmatched(ours, theirs), unmatched(theirs, ours)


def test_what_each_text_has_alone_is_told() -> None:
    only_en, only_zh = between("14 firms, 14 labs and 30 percent", "14家企业，占31%")
    assert [figure.text for figure in only_en] == ["30 percent"]
    assert [figure.text for figure in only_zh] == ["31%"]


def test_how_often_a_figure_stands_does_not_matter() -> None:
    assert between("three hubs, three regions", "三大中心") == ((), ())


def test_a_metric_is_read_exactly_as_its_record_says() -> None:
    metric = Metric(
        id="m", theme="t", indicator="i", place="p", value=6.58, value_max=7, qualifier=Qualifier.OVER, hubs=(),
        label=Text(en="l", zh="标"), statement=Text(en="s", zh="述"), modality=Modality.REPORTED,
        evidence=(Evidence(source="s", passage=1, anchors=("a",)),),
    )  # fmt: skip
    figure = figure_of_metric(metric, Unit.PERCENT)
    assert figure == Figure(Fraction("6.58"), Unit.PERCENT, Qualifier.OVER, Fraction(7))
    assert figure.text == "6.58-7"
    assert figure_of_metric(metric.but(value="1/9"), Unit.YEARS).unit == Unit.YEARS


# --- Properties -------------------------------------------------------------------------------------------------------

WHOLE = st.integers(-(10**15), 10**15).map(Fraction)
DECIMALS = st.decimals(-(10**6), 10**6, places=3).map(Fraction)
OUR_UNITS = [row.code for row in OURS if row.code not in (Unit.OTHER, Unit.OTHER_MONEY, Unit.RATIO, Unit.PER_MILLE)]
TIMES_OF_CALENDAR = {Unit.YEAR: (1900, 2099), Unit.MONTH: (1, 12), Unit.DAY: (1, 31)}


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Figures that a text can carry."""
    unit = draw(st.sampled_from([*OUR_UNITS, "CNY", "USD", "HKD", "CHF", "kilometer", "mu"]).map(Unit))
    qualifier = draw(st.sampled_from(Qualifier))
    if unit in TIMES_OF_CALENDAR:
        value = draw(st.integers(*TIMES_OF_CALENDAR[unit]).map(Fraction))
        qualifier = Qualifier.EXACT
    elif unit == Unit.RANK:
        value = draw(st.integers(1, 9999).map(Fraction))
        qualifier = Qualifier.AT_MOST if qualifier is Qualifier.AT_MOST else Qualifier.EXACT
    elif unit == Unit.FRACTION:
        whole = draw(st.integers(2, 999))
        value = Fraction(draw(st.integers(1, whole - 1)), whole)
    else:
        value = draw(st.one_of(WHOLE, DECIMALS))
    if unit in (Unit.COUNT, Unit.PERCENT, Unit("CNY"), Unit.YEARS) and draw(st.booleans()):
        return Figure(value, unit, qualifier, value + draw(st.integers(1, 10**6)))
    return Figure(value, unit, qualifier)


@given(figures(), st.sampled_from(Lang), st.sampled_from(["{}", "占{}。", "of {}, as said", "（{}）", " {} "]))
@example(Figure(Fraction(2024), Unit.COUNT), Lang.ZH, "{}")
@example(Figure(Fraction(1), Unit.SECONDS), Lang.EN, "{}")
def test_what_is_written_is_read_back(figure: Figure, lang: Lang, frame: str) -> None:
    text = frame.format(write_figure(figure, lang))
    assert read_as_spelled(text, lang) == [spelled(figure)], text


@pytest.mark.parametrize(
    ("values", "unit", "lang", "row"),
    [
        ((12_490, 18_997), "count", Lang.ZH, ("12,490", "18,997")),
        ((916_000, 1_734_000), "count", Lang.ZH, ("91.6万", "173.4万")),
        ((916_000, 1_734_000), "count", Lang.EN, ("916,000", "1,734,000")),
        ((1_224_900_000_000, 386_680_000_000), "CNY", Lang.ZH, ("12249亿元", "3866.8亿元")),
        ((1_224_900_000_000, 386_680_000_000), "CNY", Lang.EN, ("1,224.9 billion yuan", "386.68 billion yuan")),
        ((2_400_000_000_000, 860_000_000_000), "CNY", Lang.ZH, ("2.4万亿元", "0.86万亿元")),
        ((5, 4_000_000_000_000), "CNY", Lang.EN, ("5 yuan", "4 trillion yuan")),
        ((), "CNY", Lang.EN, ()),
    ],
)
def test_figures_side_by_side_are_in_one_scale(
    values: tuple[int, ...], unit: str, lang: Lang, row: tuple[str, ...]
) -> None:
    assert write_side_by_side([Figure(Fraction(value), Unit(unit)) for value in values], lang) == row


@given(st.lists(figures(), max_size=4), st.sampled_from(Lang))
def test_figures_side_by_side_are_read_back(row: list[Figure], lang: Lang) -> None:
    same = [figure for figure in row if figure.unit == row[0].unit]
    read = [read_figures(text, lang) for text in write_side_by_side(same, lang)]
    assert [spelled(figure) for (figure,) in read] == [spelled(figure) for figure in same]


NOT_READ_BACK = {
    "year", "month", "day",  # a number alone is no date
    "fraction",  # nor a share
    "ratio",  # it takes a context
    "other", "other_money",  # what is not known has no name
    "pound",  # the currency's name too
    "milliinch",  # in English a `mil` is a million
    "degree", "bar",  # in Chinese of temperature and of power as well; part of many names
}  # fmt: skip


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("value", [1, 3])
def test_every_unit_is_read_as_it_is_written(value: int, lang: Lang) -> None:
    figures = [Figure(Fraction(value), Unit(code)) for code in rows() if code not in NOT_READ_BACK]
    written = {spelled(figure): write_figure(figure, lang) for figure in figures}
    assert {figure: read_as_spelled(text, lang) for figure, text in written.items()} == {
        figure: [figure] for figure in written
    }


@given(st.integers(1, 99999), st.sampled_from(["%", " percent", " yuan", "元", "家", ""]), st.data())
def test_a_number_is_never_found_inside_another(number: int, unit: str, data: st.DataObject) -> None:
    wanted = only(f"={number:,}{unit}")
    digits = data.draw(st.integers(0, 9))
    longer = data.draw(
        st.sampled_from([
            f"{digits + 1}{number}{unit}",
            f"{number}{digits}{unit}",
            f"{digits}.{number}{unit}",
            f"{number}.{digits + 1}{unit}",
            f"-{number}{unit}",
            f"−{number}{unit}",
            f"{digits + 1},{number % 900 + 100}{unit}",
            f"G{number}{unit}",
            f"COVID-{number}",
            f"{number}G",
            f"{number} billion{unit}",
            f"{number}亿{unit}",
            f"A$ {number}".replace(" ", ""),
        ])
    )  # fmt: skip
    assume(longer.replace(",", "") != f"{number}{unit}")  # by chance the same number, with its separator
    assert find_figure(wanted, f"of {longer}.") is None, longer


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_no_sign_point_or_percent_sign_is_lost(whole: int, part: int) -> None:
    written = f"{whole}.{part:04}"
    value = Fraction(written)
    for text in (f"-{written}%", f"growth of -{written}%", f"增速-{written}%", f"（-{written}%）", f"−{written}％"):
        assert (only(text).value, only(text).unit) == (-value, Unit.PERCENT)
    assert (only(written).value, only(written).unit) == (value, Unit.COUNT)


@pytest.mark.heavy
@given(st.integers(100, 10**12))
def test_chinese_numerals_are_read_as_the_library_writes_them(number: int) -> None:
    library("cn2an")
    from cn2an import an2cn  # type: ignore[import-untyped]  # it has no types

    written = an2cn(number)
    assume("亿万" not in written)  # older versions write 62500000000 so, with a power too many
    assert only(f"{written}家", Lang.ZH).value == number


FRAGMENTS = st.sampled_from([
    *"零一二两三十百千万亿点成个年月日第前半首数几上过近约超多余至到从之分的 ,.-–—~%$()/:+“”",
    "one", "two", "hundred", "million", "half", "and", "a", "of", "third", "to", "between", "first", "top", "No.",
    "May", "percent", "years", "1", "20", "2024", "1,500", "0.5", "3/4", "分之", "百分之", "以上", "亿元", "规划", "大",
    "\n",
])  # fmt: skip


@given(st.one_of(st.text(), st.lists(FRAGMENTS).map("".join), st.lists(FRAGMENTS).map(" ".join)))
@example("万一")
@example("0分之1 1/0 0/1 零分之零")
@example("İ1 ₂ ½ ㈠ ㊿ ⅷ 𝟗")
@example("9" * 5000)
def test_any_text_is_read_without_error_and_figures_stand_where_they_say(text: str) -> None:
    for lang in (*Lang, None):
        end = 0
        for figure in read_figures(text, lang):
            assert end <= figure.start < figure.end
            assert text[figure.start : figure.end] == figure.text
            end = figure.end


NUMERALS = st.sampled_from([
    "三百五十", "二十国集团", "十五五", "三五", "亿万", "一百二", "千千万万", "985", "211", "20", "1998", "3.5",
    "12,000", "年", "月", "号线", "分之", "点", "个", "个百", "万", "亿元", "%", "代", "季度", "位数", "大", "、", "和",
    "至", "-", "·", " ", "“", "”", "第", "前", "表", "上午", "其", "周", "每", "比", "高", "a", "×10", "^2", "世纪",
])  # fmt: skip


@given(st.lists(NUMERALS, max_size=6).map("".join))
def test_numbers_taken_for_plain_ones_are_read_as_all_forms_read_them(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        read = read_figures(text, Lang.ZH)
        patch.setattr(scanning, "_plain_forms", dict)
        assert read == read_figures(text, Lang.ZH)


@pytest.mark.parametrize(
    "piece",
    ["1", "一", "十", "万", "1,111", "1.", "1-", "1/", "第", "a", "a ", "-", "$", "one ", "a" + "1" * 10, "最多"],
)
def test_a_long_run_of_anything_is_read(piece: str) -> None:
    """Were any pattern to go back over what it has read, this would not end."""
    run = piece * (examples(100_000) // len(piece))
    read_figures(run)
    read_figures(f"a{run}")


@pytest.mark.parametrize(
    "text",
    ["80 miles an hour", "5 kilowatt hours", "4 percent points", "5 tons of standard coal", "12 gigawatt hours"],
)
def test_a_unit_that_begins_like_a_shorter_one_is_read_to_its_end(text: str) -> None:
    assert only(f"It was {text} in all.", Lang.EN).text == text
