"""Conflicts against a plain, slow definition: no number fits what both metrics say."""

import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from bases import Raw, compiled, raw_metric, record, write_base
from first_run import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.document import Document, Items
from hubcli.model.text import Lang
from hubcli.pages import lay_out
from hubcli.questions.conflicts import Conflicts, conflicts
from hubcli.questions.disputes import group_of

TENSION: Raw = {
    "cause": "edition",
    "label": {"en": "Two figures", "zh": "两个数字"},
    "note": {"en": "One came out later.", "zh": "其一发布在后。"},
}
# What may be said of a number of laboratories, and of what and when.
DECIMALS = st.sampled_from([0.5, 29.9, 30.0, 30.05, 30.1, 33.4])
LARGE = st.sampled_from([11_500_000, 11_540_000, 11_600_000, 12_345_678])
VALUES = st.integers(-3, 40) | DECIMALS | LARGE | st.sampled_from(["1/2", "61/2"])
STATED = st.fixed_dictionaries(
    {"value": VALUES, "place": st.sampled_from(["river-city", "coast-town"])},
    optional={
        "value_max": st.integers(1, 9),  # above the value, see _written
        "qualifier": st.sampled_from(["exact", "about", "over", "under", "at_least", "at_most"]),
        "period": st.sampled_from(["2023", "2024"]),
        "modality": st.sampled_from(["reported", "assessed", "planned", "prescribed"]),
    },
)


@settings(max_examples=examples(80))
@given(
    st.lists(STATED, min_size=2, max_size=7), st.lists(st.sets(st.integers(0, 6), min_size=2, max_size=3), max_size=3)
)
def test_conflicts_are_what_a_plain_definition_finds(stated: list[Raw], groups: list[set[int]]) -> None:
    metrics = [_written(f"m{number}", raw) for number, raw in enumerate(stated)]
    together = [sorted(f"m{number}" for number in group if number < len(metrics)) for group in groups]
    tensions = [
        {**TENSION, "id": f"t{number}", "facts": facts} for number, facts in enumerate(together) if len(facts) > 1
    ]
    text = "\n".join([*(record("metric", raw) for raw in metrics), *(record("tension", raw) for raw in tensions)])
    with tempfile.TemporaryDirectory() as folder:
        path = write_base(Path(folder), metrics=text)
        with Store(compiled(path), path) as store:
            found = conflicts(store, hub_names=(), scope=Scope())
            assert_limited(store, found)
            pages = [lay_out(found, lang) for lang in Lang]
    assert {
        (frozenset(fact.id for fact in conflict.facts), conflict.cause, conflict.computed)
        for conflict in found.conflicts
    } == _expected(metrics, tensions)
    assert all(_listed(page) == len(found.conflicts) for page in pages)


def assert_limited(store: Store, found: Conflicts) -> None:
    """However few are asked for, they are the first ones, and the others are counted."""
    for limit in range(1, len(found.conflicts) + 2):
        short = conflicts(store, hub_names=(), scope=Scope(), limit=limit)
        assert short.conflicts == found.conflicts[:limit]
        assert short.unexplained == found.unexplained
        assert +Counter(short.left) == Counter(group_of(one) for one in found.conflicts[limit:])


def test_a_base_with_too_many_conflicts_to_keep_answers_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    metrics = [_written(f"m{value}", {"value": value, "place": "river-city"}) for value in range(4)]
    path = write_base(tmp_path, metrics="\n".join(record("metric", raw) for raw in metrics))
    with Store(compiled(path), path) as store:
        kept = conflicts(store, hub_names=(), scope=Scope(), limit=2)
    monkeypatch.setattr("hubcli.base.compiled.conflicts.MOST", 5)
    with Store(compiled(path), path) as store:
        assert store.connection.execute("SELECT count(*) FROM conflict").fetchone() == (0,)
        assert conflicts(store, hub_names=(), scope=Scope(), limit=2) == kept
        assert_limited(store, conflicts(store, hub_names=(), scope=Scope()))


def _expected(
    metrics: Sequence[Mapping[str, Any]], tensions: Sequence[Mapping[str, Any]]
) -> set[tuple[frozenset[str], str | None, bool]]:
    recorded = [frozenset(tension["facts"]) for tension in tensions]
    pairs = {frozenset({one["id"], other["id"]}) for one, other in combinations(metrics, 2) if _disagree(one, other)}
    computed = {
        (pair, "edition" if any(pair <= facts for facts in recorded) else None, True)
        for pair in pairs
    }  # fmt: skip
    return computed | {(facts, "edition", False) for facts in recorded if facts not in pairs}


def _disagree(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """For one place and period, on one footing, no number fits both."""
    footings = {"reported": "outcome", "assessed": "outcome", None: "outcome"}
    same = (
        one["place"] == other["place"]
        and one.get("period") == other.get("period")
        and footings.get(one.get("modality"), one.get("modality"))
        == footings.get(other.get("modality"), other.get("modality"))
    )
    return same and not any(_fits(number, one) and _fits(number, other) for number in _candidates(one, other))


def _candidates(*metrics: Mapping[str, Any]) -> list[Fraction]:
    """The ends of what either says, what lies just beside them, and the middles: where two overlap, one of these is."""
    ends = sorted({end for metric in metrics for end in _ends(metric)})
    step = Fraction(1, 10**9)
    beside = [end + side * step for end in ends for side in (-1, 0, 1)]
    return [*beside, *((low + high) / 2 for low, high in combinations(ends, 2))]


def _ends(metric: Mapping[str, Any]) -> list[Fraction]:
    first, last = _values(metric)
    about = Fraction(1, 20)
    return [
        first, last, first - _half(metric["value"]), last + _half(metric.get("value_max", metric["value"])),
        first - abs(first) * about, last + abs(last) * about,
    ]  # fmt: skip


def _fits(number: Fraction, metric: Mapping[str, Any]) -> bool:
    first, last = _values(metric)
    match metric.get("qualifier", "exact"):
        case "exact":
            below, above = _half(metric["value"]), _half(metric.get("value_max", metric["value"]))
            return first - below <= number and (number < last + above or (not above and number == last))
        case "about":
            return first - abs(first) / 20 <= number <= last + abs(last) / 20
        case "over":
            return number > first
        case "at_least":
            return number >= first
        case "under":
            return number < last
        case "at_most":
            return number <= last
    raise AssertionError


def _values(metric: Mapping[str, Any]) -> tuple[Fraction, Fraction]:
    first = Fraction(str(metric["value"]))
    return first, Fraction(str(metric["value_max"])) if "value_max" in metric else first


def _half(value: float | str) -> Fraction:
    """Half of one in the last digit that counts: that after the point, or of a large number's first three or more."""
    if isinstance(value, float):
        return Fraction(1, 2 * 10 ** len(str(Decimal(str(value))).partition(".")[2]))
    if isinstance(value, int) and value >= 10**6:
        digits = str(value)
        return Fraction(10 ** (len(digits) - max(3, len(digits.rstrip("0")))), 2)
    return Fraction(0)


def _written(id_: str, stated: Raw) -> Raw:
    raw = raw_metric(id_, **stated)
    if "value_max" in raw:
        raw["value_max"] = int(Fraction(str(raw["value"]))) + 1 + int(str(raw["value_max"]))
    return raw


def _listed(page: Document) -> int:
    return sum(len(block.entries) for block in page.blocks if isinstance(block, Items))
