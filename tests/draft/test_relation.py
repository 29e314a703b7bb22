"""How a draft's figure relates to one of the base."""

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hubcli.base.compiled.reading_tables import amounts
from hubcli.draft.matching.magnitudes import spans_of
from hubcli.draft.matching.relation import Relation, relate, relate_closely
from hubcli.figures import Figure, read_figures
from hubcli.figures.figure import Change
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


@pytest.mark.parametrize(
    ("drafted", "stated", "relation"),
    [
        ("4.2 percent", "4.2%", Relation.SAME),
        ("三成", "30 percent", Relation.SAME),
        ("2.4 trillion", "2.4万亿元", Relation.SAME),
        ("25 leading", "top 25", Relation.SAME),
        ("over 30", "33", Relation.IMPLIED),
        ("about 600", "598", Relation.IMPLIED),
        ("about 1,250", "1,236", Relation.IMPLIED),
        ("about 1,260", "1,236", Relation.OTHER),
        ("6.6 percent", "6.58 percent", Relation.IMPLIED),
        ("2236.61亿元", "2236.6亿元", Relation.IMPLIED),
        ("2236.71亿元", "2236.6亿元", Relation.OTHER),
        ("6.583 percent", "6.58 percent", Relation.HELD),
        ("4.21 percent", "4 percent", Relation.OTHER),
        ("21.6万平方公里", "about 220,000 square kilometers", Relation.HELD),
        ("22.6万平方公里", "about 220,000 square kilometers", Relation.OTHER),
        ("$35.772 billion", "357.72亿港元", Relation.SAME),
        ("US$35.772 billion", "357.72亿港元", Relation.UNIT),
        ("11 percent", "one-ninth", Relation.HELD),
        ("about 11 percent", "one-ninth", Relation.IMPLIED),
        ("top ten", "No. 3", Relation.IMPLIED),
        ("at most 7.64 percent", "7.64 percent", Relation.IMPLIED),
        ("over 31", "33", Relation.HELD),
        ("over 10", "33", Relation.HELD),
        ("over 30", "30", Relation.QUALIFIER),
        ("30", "over 30", Relation.QUALIFIER),
        ("600", "nearly 600", Relation.QUALIFIER),
        ("top 20", "top 10", Relation.OTHER),
        ("top 200", "No. 1", Relation.HELD),
        ("No. 3", "top three", Relation.HELD),
        ("one-tenth", "one-ninth", Relation.OTHER),
        ("120 to 153", "120 to 150", Relation.OTHER),
        ("4.2 percentage points", "4.2 percent", Relation.UNIT),
        ("18", "No. 18", Relation.UNIT),
        ("56亿元", "56亿美元", Relation.UNIT),
        ("2.4亿元", "2.4万亿元", Relation.SCALE),
        ("12 to 15", "120 to 150", Relation.SCALE),
        ("3", "30", Relation.OTHER),
        ("2.4 percent", "4.2 percent", Relation.OTHER),
        ("33", "4.2 percent", Relation.UNRELATED),
        ("a 2.5-fold increase", "3.5 times as many", Relation.AMBIGUOUS),
        ("260万千瓦", "2.6 GW", Relation.SAME),
        ("up 171 percent", "增长1.71倍", Relation.SAME),
        ("3 years", "3 months", Relation.UNIT),
    ],
)
def test_figures_are_related(drafted: str, stated: str, relation: Relation) -> None:
    (mine,), (theirs,) = read_figures(drafted), read_figures(stated)
    assert relate(mine, theirs) is relation


UNITS = ("count", "percent", "per_mille", "fraction", "rank", "times", "CNY", "USD", "years", "month", "gigawatt")
NUMBERS = st.one_of(
    st.fractions(1, 120, max_denominator=1),
    st.fractions(1, 10**9, max_denominator=1),
    st.fractions(0, 300, max_denominator=100),
    st.sampled_from([Fraction(0), Fraction(-3), Fraction(5, 4), Fraction(1, 10)]),
)


def figures() -> st.SearchStrategy[Figure]:
    return st.builds(
        lambda value, end, **fields: Figure(value, value_max=None if end is None else value + abs(end), **fields),
        NUMBERS,
        st.one_of(st.none(), st.none(), NUMBERS),
        unit=st.sampled_from(UNITS).map(Unit),
        qualifier=st.sampled_from(Qualifier),
        change=st.sampled_from([None, None, *Change]),
    )


@given(figures(), figures(), st.fractions(Fraction(1, 3), 3))
@example(
    Figure(Fraction(25), Unit("percent"), change=Change.RISE),
    Figure(Fraction(5, 4), Unit("times"), change=Change.RISE),
    Fraction(1),
)
@example(Figure(Fraction(10), Unit("rank"), Qualifier.AT_MOST), Figure(Fraction(3), Unit("rank")), Fraction(1))
@example(
    Figure(Fraction(30), Unit.COUNT, Qualifier.OVER), Figure(Fraction(35), Unit.COUNT, Qualifier.ABOUT), Fraction(1)
)
@example(
    Figure(Fraction(30), Unit.COUNT, Qualifier.UNDER), Figure(Fraction(26), Unit.COUNT, Qualifier.ABOUT), Fraction(1)
)
@example(Figure(Fraction(10), Unit.COUNT, Qualifier.OVER), Figure(Fraction(23, 10), Unit.COUNT), Fraction(1))
@example(Figure(Fraction(101), Unit.PERCENT), Figure(Fraction(10_101, 100), Unit.PERCENT), Fraction(1))
@example(Figure(Fraction(97_129, 10), Unit("CNY")), Figure(Fraction(9713), Unit("CNY")), Fraction(1))
def test_what_supports_a_figure_is_found_by_its_amounts(drafted: Figure, stated: Figure, near: Fraction) -> None:
    others = [stated, Figure(round(drafted.value * near, 2), drafted.unit, stated.qualifier)]
    for other in [*others, drafted, Figure(drafted.value, stated.unit, stated.qualifier, drafted.value_max)]:
        if relate(drafted, other) in (Relation.SAME, Relation.IMPLIED):
            spans = spans_of(drafted)
            assert any(low <= amount <= high for amount in amounts(other) for low, high in spans)


NUMBERS = st.one_of(
    st.integers(-3000, 3000), st.integers(-(10**7), 10**7), st.decimals(-9999, 9999, places=3, allow_nan=False)
).map(Fraction)
PLAIN_UNITS = st.sampled_from((Unit.COUNT, Unit.RANK, Unit.PERCENT, Unit.FRACTION, Unit.YEARS, Unit.OTHER, Unit("CNY")))


@given(NUMBERS, NUMBERS, PLAIN_UNITS, st.sampled_from(Qualifier))
@example(Fraction(3150), Fraction(31500), Unit("CNY"), Qualifier.EXACT)
@example(Fraction(1), Fraction(3, 2), Unit.PERCENT, Qualifier.EXACT)
@example(Fraction(-20), Fraction(2), Unit.COUNT, Qualifier.EXACT)
@example(Fraction(1800), Fraction(1834), Unit.COUNT, Qualifier.EXACT)
@example(Fraction(570_000), Fraction(574_323), Unit("CNY"), Qualifier.EXACT)
@example(Fraction(10), Fraction(9), Unit.RANK, Qualifier.AT_MOST)
@example(Fraction(30), Fraction(33), Unit.COUNT, Qualifier.OVER)
@example(Fraction(11), Fraction(0), Unit.RANK, Qualifier.UNDER)
@example(Fraction(3), Fraction(3080), Unit.COUNT, Qualifier.OVER)
@example(Fraction(30_000), Fraction(31), Unit.COUNT, Qualifier.OVER)
def test_plain_numbers_relate_as_closely_looked_at(
    one: Fraction, other: Fraction, unit: Unit, qualifier: Qualifier
) -> None:
    drafted, stated = Figure(one, unit, qualifier), Figure(other, unit)
    assert relate(drafted, stated) is relate_closely(drafted, stated)
