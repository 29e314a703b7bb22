"""The times that a draft names, and whether the period of a fact covers them."""

import pytest

from hubcli.draft.matching.times import fits, month_of, time_in
from hubcli.model.period import Period


@pytest.mark.parametrize(
    ("period", "years", "fit"),
    [
        ("2024", ((2024, 2024),), True),
        ("2024", ((2023, 2023),), False),
        ("2024", (), True),
        (None, ((2023, 2023),), True),
        ("2024-05", ((2024, 2024),), True),
        ("2024/2030", ((2026, 2026),), True),
        ("2024/2030", ((2030, 2035),), True),
        ("../2030", ((2030, 2030),), True),
        ("../2030", ((2024, 2024),), False),
        ("2016/..", ((2025, 2025),), True),
        ("2016/..", ((2015, 2015),), False),
        ("2024", ((2023, 2023), (2024, 2024)), True),
    ],
)
def test_a_period_covers_a_year(period: str | None, years: tuple[tuple[int, int], ...], fit: bool) -> None:
    assert fits(Period(period) if period else None, years) is fit


@pytest.mark.parametrize(
    ("text", "years", "months"),
    [
        ("in June 2025", ((2025, 2025),), (6,)),
        ("2025年6月底", ((2025, 2025),), (6,)),
        ("the first half of 2025", ((2025, 2025),), ()),
        ("2018, in the yearbook of 2022", ((2018, 2018),), ()),
        ("2023, revised in 2024", ((2023, 2023),), ()),
        ("in 2019, according to the 2022 statistical yearbook", ((2019, 2019),), ()),
        ("2019年（2022年版年鉴）", ((2019, 2019),), ()),
        ("the list of 2025", ((2025, 2025),), ()),
        ("2014, not 2023", ((2014, 2014),), ()),
        ("2025年，而非2023年", ((2025, 2025),), ()),
        ("the lowest since 2019, when", ((2019, 2019),), ()),
        ("in 2024, more than in 2020", ((2024, 2024),), ()),
        ("Compared to 2020, it rose", (), ()),
        ("2024年，与2020年相比", ((2024, 2024),), ()),
        ("2024年，是2020年的1.7倍", ((2024, 2024),), ()),
        ("revised for 2024", ((2024, 2024),), ()),
        ("revised in 2024", (), ()),
        ("in 2024, 1.7 times that of 2020", ((2024, 2024),), ()),
    ],
)
def test_a_text_names_years_and_months_but_not_the_year_of_a_publication(
    text: str, years: tuple[tuple[int, int], ...], months: tuple[int, ...]
) -> None:
    time = time_in(text)
    assert (time.years, time.months) == (years, months)


def test_a_count_taken_in_a_month_or_on_a_day_has_that_month() -> None:
    assert [month_of(Period(period)) for period in ("2025-06", "2025-06-30", "2025", "2025-01/2025-06")] == [
        6,
        6,
        None,
        None,
    ]


@pytest.mark.parametrize(
    "text",
    ["2024-Q1", "2024Q1", "1H24", "2024-W10", "2024年H1", "3Q24", "2024-S2", "W10 2024", "2024年（Q1）", "M03-2024"],
)
def test_a_code_of_a_part_of_a_year_is_not_the_year(text: str) -> None:
    time = time_in(text)
    assert (time.years, time.is_part, time.is_year) == (((2024, 2024),), True, False)


@pytest.mark.parametrize(
    "text", ["FY2024", "FY24", "Q3 FY24", "the 2024 fiscal year", "2024财年", "2024学年", "2024E", "2024F"]
)
def test_a_fiscal_year_is_not_the_year_of_the_calendar(text: str) -> None:
    time = time_in(text)
    assert (time.years, time.is_apart, time.is_year) == (((2024, 2024),), True, False)


@pytest.mark.parametrize(
    "text",
    [
        "in the fiscal year ended 31 March 2024",
        "in the year to June 2024",
        "截至2024年3月的财年",
        "fiscal years 2023 and 2024",
    ],
)
def test_a_year_that_ends_in_a_month_is_not_the_year_of_the_calendar(text: str) -> None:
    assert time_in(text).is_apart


@pytest.mark.parametrize(
    ("text", "fiscal"), [("2024A", False), ("2024a", False), ("2023/24", True), ("2021/25", False), ("2023-24", False)]
)
def test_a_year_with_a_slash_before_the_next_one_is_no_calendar_year(text: str, fiscal: bool) -> None:
    assert time_in(text).is_apart is fiscal
