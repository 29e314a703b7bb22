"""How a draft's figure relates to one of the base."""

import pytest

from hubcli.draft.matching.relation import Relation, relate
from hubcli.figures import read_figures


@pytest.mark.parametrize(
    ("drafted", "stated", "relation"),
    [
        ("4.2 percent", "4.2%", Relation.SAME),
        ("三成", "30 percent", Relation.SAME),
        ("2.4 trillion", "2.4万亿元", Relation.SAME),
        ("25 leading", "top 25", Relation.SAME),
        ("over 30", "33", Relation.IMPLIED),
        ("about 600", "598", Relation.IMPLIED),
        ("6.6 percent", "6.58 percent", Relation.IMPLIED),
        ("11 percent", "one-ninth", Relation.OTHER),
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
