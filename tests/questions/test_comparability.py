"""Which figures may be compared, what the others differ in, and how those that may be are ranked."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import pytest
from bases import metric
from hypothesis import given
from hypothesis import strategies as st

from hubcli.model.facts import Modality
from hubcli.model.footing import Footing
from hubcli.model.text import Text
from hubcli.model.units import Unit
from hubcli.model.vocabulary import Indicator, Level, Place
from hubcli.questions.comparability import (
    Basis,
    Difference,
    JudgedFigure,
    comparable,
    judge,
    obstacles,
    ranked,
    shared_basis,
)
from hubcli.questions.views import MetricView

NAME = Text(en="A name", zh="名称")


def figure(
    place: str, level: str = "prefecture", *, direction: Any = "more", hub: str | None = None, **stated: Any
) -> MetricView:
    """A figure for a place; `hub` makes it one of that hub."""
    hubs = [hub] if hub else []
    indicator = Indicator(id="rate", label=NAME, unit=Unit.COUNT, direction=direction, definition=NAME)
    fact = metric(f"{place}-figure", place=place, hubs=hubs, **{"period": "2024", **stated})
    return MetricView(fact, Place(id=place, name=NAME, level=Level(level)), indicator)


def differences(figures: Sequence[MetricView]) -> dict[str, list[Difference]]:
    return {item.fact.place: list(item.differences) for item in judge(figures)}


def test_figures_of_one_period_level_and_footing_compare() -> None:
    judged = judge([figure("a", value=1), figure("b", value=2), figure("c", value=3, modality="assessed")])
    assert comparable(judged)
    assert obstacles(judged) == ()


@pytest.mark.parametrize(
    ("other", "difference"),
    [
        (figure("c", period="2023"), ("period", "2023", "2024")),
        (figure("c", period=None), ("period", None, "2024")),
        (figure("c", "hub"), ("level", "hub", "prefecture")),
        (figure("c", modality="planned"), ("footing", "target", "outcome")),
        (figure("c", modality="prescribed"), ("footing", "need", "outcome")),
        (figure("c", status="estimated"), ("status", "estimated", "normal")),
        (figure("c", edition="revised"), ("edition", "revised", None)),
        (figure("c", variant="by-buyer"), ("variant", "by-buyer", None)),
    ],
)
def test_a_figure_says_what_it_differs_in(other: MetricView, difference: tuple[str, str | None, str | None]) -> None:
    figures = [figure("a"), other, figure("b")]
    assert differences(figures) == {"a": [], "c": [difference], "b": []}
    assert [item.fact.place for item in ranked(judge(figures)) if item.rank is None] == ["c"]


def test_figures_that_give_no_year_compare_with_each_other_and_with_no_other() -> None:
    assert comparable(judge([figure("a", period=None), figure("b", period=None)]))
    two = differences([figure("a", period=None), figure("b", period=None), figure("c", period="2024")])
    assert two["c"] == [("period", "2024", None)]


@pytest.mark.parametrize(
    ("figures", "basis"),
    [
        # three cities of one hub do not outweigh two hubs
        (
            [
                *(figure(place, hub="north") for place in "abc"),
                figure("n", "hub", hub="north"),
                figure("s", "hub", hub="south"),
            ],
            ("2024", "hub", "outcome"),
        ),
        # nor do three figures for one place outweigh two places
        ([*(figure("a") for _ in range(3)), figure("b", "hub"), figure("c", "hub")], ("2024", "hub", "outcome")),
        ([figure("a", modality="planned", period="2030"), figure("b")], ("2024", "prefecture", "outcome")),
        ([figure("a", period="2025"), figure("b")], ("2025", "prefecture", "outcome")),
        ([figure("a", period="2024-06"), figure("b")], ("2024", "prefecture", "outcome")),
        ([figure("a", period=None), figure("b")], ("2024", "prefecture", "outcome")),
        ([figure("a"), figure("b", "hub")], ("2024", "hub", "outcome")),
    ],
)
def test_the_basis_is_what_most_hubs_have(figures: list[MetricView], basis: tuple[str, str, str]) -> None:
    assert shared_basis(figures) == shared_basis(figures[::-1])
    assert shared_basis(figures)[:3] == basis


@pytest.mark.parametrize(("direction", "order"), [("more", "cba"), ("less", "abc")])
def test_figures_are_ranked_by_the_direction_of_their_indicator(direction: str, order: str) -> None:
    values = {"a": 1, "b": 2, "c": 3}
    placed = ranked(judge([figure(place, value=value, direction=direction) for place, value in values.items()]))
    assert [(item.fact.place, item.rank) for item in placed] == [(place, rank) for rank, place in enumerate(order, 1)]


def test_figures_that_cannot_be_told_apart_share_a_rank() -> None:
    figures = [
        figure("a", value=28),
        figure("b", value=33),
        figure("c", value=30, qualifier="over"),
        figure("d", value=27),
    ]
    assert {item.fact.place: item.rank for item in ranked(judge(figures))} == {"b": 1, "c": 1, "a": 3, "d": 4}


@pytest.mark.parametrize(
    ("figures", "obstacle"),
    [
        ([figure("a", direction="neither"), figure("b", direction="neither")], "direction"),
        ([figure("a")], "one_place"),
        ([figure("a", value=30, qualifier="over"), figure("a", value=33)], "one_place"),
        ([figure("a"), figure("b", period="2023")], "differences"),
        ([figure("a", value=1), figure("a", value=4), figure("b", value=2)], "conflict"),
    ],
)
def test_what_keeps_figures_from_being_ranked(figures: list[MetricView], obstacle: str) -> None:
    assert obstacles(judge(figures)) == (obstacle,)


def test_two_years_of_one_place_are_no_conflict_and_the_odd_one_is_left_unranked() -> None:
    figures = [figure("a", value=1, period="2023"), figure("a", value=4), figure("b", value=2)]
    assert obstacles(judge(figures)) == ()
    placed = ranked(judge(figures))
    assert [(item.fact.place, item.fact.period, item.rank) for item in placed] == [
        ("a", "2024", 1), ("b", "2024", 2), ("a", "2023", None),
    ]  # fmt: skip


FIGURES = st.builds(
    figure,
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(["prefecture", "hub"]),
    hub=st.sampled_from([None, "north", "south"]),
    period=st.sampled_from([None, "2023", "2024"]),
    modality=st.sampled_from(Modality),
    value=st.integers(0, 9),
    qualifier=st.sampled_from(["exact", "over", "under"]),
)


@given(st.lists(FIGURES, min_size=1, max_size=8), st.randoms())
def test_the_verdicts_do_not_hang_on_the_order_of_the_figures(figures: list[MetricView], random: Any) -> None:
    mixed = random.sample(figures, len(figures))
    assert shared_basis(figures) == shared_basis(mixed)
    assert sorted(map(str, judge(figures))) == sorted(map(str, judge(mixed)))
    assert obstacles(judge(figures)) == obstacles(judge(mixed))


@given(st.lists(FIGURES, min_size=1, max_size=8))
def test_a_figure_compares_where_it_stands_on_the_shared_basis(figures: list[MetricView]) -> None:
    basis = shared_basis(figures)
    for before, after in zip(figures, judge(figures), strict=True):
        footing = Footing({"planned": "target", "prescribed": "need"}.get(before.fact.modality, "outcome"))
        assert (not after.differences) == (Basis(before.fact.period, before.perimeter.level, footing) == basis)


@given(st.lists(FIGURES, min_size=1, max_size=8))
def test_a_rank_is_one_more_than_the_number_of_those_surely_better(figures: list[MetricView]) -> None:
    placed = ranked(judge(figures), forced=True)
    for item in placed:
        assert item.rank == 1 + sum(_surely_above(other, item) for other in placed)
    assert [item.rank for item in placed] == sorted(item.rank or 0 for item in placed)


def _surely_above(one: JudgedFigure, other: JudgedFigure) -> bool:
    """The plain definition, for whole numbers."""
    low, high = Fraction(str(one.fact.value)), Fraction(str(other.fact.value))
    if one.fact.qualifier == "under" or other.fact.qualifier == "over":
        return False
    strictly = one.fact.qualifier == "over" or other.fact.qualifier == "under"
    return low >= high if strictly else low > high
