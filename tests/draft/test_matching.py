"""How a draft's figure stands to one of the base."""

import pytest

from hubcli.draft.matching.proximity import Point, bind
from hubcli.draft.matching.relation import Relation, relate
from hubcli.draft.matching.years import fits
from hubcli.figures import read_figures
from hubcli.model.period import Period


@pytest.mark.parametrize(
    ("drafted", "stated", "relation"),
    [
        ("4.2 percent", "4.2%", Relation.SAME),
        ("三成", "30 percent", Relation.SAME),
        ("2.4 trillion", "2.4万亿元", Relation.SAME),
        ("25 leading", "top 25", Relation.SAME),
        ("over 30", "33", Relation.BORNE_OUT),
        ("about 600", "598", Relation.BORNE_OUT),
        ("6.6 percent", "6.58 percent", Relation.BORNE_OUT),
        ("11 percent", "one-ninth", Relation.OTHER),
        ("about 11 percent", "one-ninth", Relation.BORNE_OUT),
        ("top ten", "No. 3", Relation.BORNE_OUT),
        ("at most 7.64 percent", "7.64 percent", Relation.BORNE_OUT),
        ("over 31", "33", Relation.OTHER),
        ("over 10", "33", Relation.OTHER),
        ("over 30", "30", Relation.QUALIFIER),
        ("30", "over 30", Relation.QUALIFIER),
        ("600", "nearly 600", Relation.QUALIFIER),
        ("top 20", "top 10", Relation.OTHER),
        ("top 200", "No. 1", Relation.OTHER),
        ("No. 3", "top three", Relation.QUALIFIER),
        ("one-tenth", "one-ninth", Relation.OTHER),
        ("120 to 153", "120 to 150", Relation.OTHER),
        ("4.2 percentage points", "4.2 percent", Relation.UNIT),
        ("18", "No. 18", Relation.UNIT),
        ("56亿元", "56亿美元", Relation.UNIT),
        ("2.4亿元", "2.4万亿元", Relation.SCALE),
        ("12 to 15", "120 to 150", Relation.SCALE),
        ("3", "30", Relation.OTHER),
        ("2.4 percent", "4.2 percent", Relation.OTHER),
        ("33", "4.2 percent", Relation.ALIEN),
    ],
)
def test_figures_are_related(drafted: str, stated: str, relation: Relation) -> None:
    (mine,), (theirs,) = read_figures(drafted), read_figures(stated)
    assert relate(mine, theirs) is relation


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
def test_a_period_takes_in_a_year(period: str | None, years: tuple[tuple[int, int], ...], fit: bool) -> None:
    assert fits(Period(period) if period else None, years) is fit


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("A has 5 and B has 6", ["A", "B"]),
        ("5 in A and 6 in B", ["A", "B"]),
        ("A has 5 and 6", ["A", "A"]),
        ("A and B have 5 and 6 respectively", ["A", "B"]),
        ("A and B have 5", ["AB"]),
        ("of 5, 6 are in A", ["A", "A"]),
        ("5 of A, B and C", ["ABC"]),
        ("A, with 5, is ahead of B (6%)", ["A", "B"]),
        ("5 is below the 6 of B", ["B", "B"]),
    ],
)
def test_a_figure_goes_with_the_name_beside_it(text: str, bound: list[str]) -> None:
    points = [Point(at, at + 1, char) for at, char in enumerate(text) if char in "ABC"]
    found = bind(read_figures(text), points, text)
    assert ["".join(point.of for point in each) for each in found] == bound
