"""`conflicts`: figures that cannot both be right and recorded tensions, each with its cause and every side."""

import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from bases import Raw, compiled, raw_metric, record, write_base
from conftest import Run
from hypothesis import given, settings
from hypothesis import strategies as st

from hubcli.base.store import Store
from hubcli.document import Document, Items
from hubcli.model.text import Lang
from hubcli.pages import lay_out
from hubcli.questions.conflicts import conflicts, disputes
from hubcli.questions.scope import Scope

PAIR = ["port-ansel-rd-intensity-2024", "port-ansel-rd-intensity-2024-river-daily"]
TENSION: Raw = {
    "id": "port-ansel-two-figures",
    "facts": PAIR,
    "cause": "edition",
    "label": {"en": "Two figures for Port Ansel", "zh": "安瑟港的两个数字"},
    "note": {"en": "The bulletin came out later.", "zh": "公报发布在后。"},
}


def test_everything_that_disagrees_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("conflicts/all", "conflicts")


def test_two_figures_for_one_place_and_year_are_a_conflict_without_a_cause(run: Run) -> None:
    first = _asked(run)["conflicts"][0]
    assert [fact["id"] for fact in first["facts"]] == PAIR
    assert (first["cause"], first["computed"], first["indicator"]["id"]) == (None, True, "rd-intensity")


def test_a_recorded_tension_explains_a_conflict_and_is_told_once(run: Run, sample: Path) -> None:
    _add(sample, TENSION)
    answer = json.loads(run("conflicts", "-f", "json", base=sample).stdout)
    told = [conflict for conflict in answer["conflicts"] if "port-ansel" in conflict["facts"][0]["id"]]
    assert [(conflict["cause"], conflict["computed"]) for conflict in told] == [("edition", True)]
    assert answer["unexplained"] == 0
    text = run("conflicts", base=sample).stdout
    assert "## Conflicts with a recorded cause: 1\n- R&D intensity, Port Ansel, 2024 (different editions)\n" in text
    assert "  - The bulletin came out later.\n" in text


def test_a_tension_of_more_facts_explains_a_conflict_and_stands_on_its_own_too(run: Run, sample: Path) -> None:
    _add(sample, {**TENSION, "facts": [*PAIR, "merrow-rd-intensity-2024"]})
    text = run("conflicts", base=sample).stdout
    assert "  - Explained by: Two figures for Port Ansel (port-ansel-two-figures)\n" in text
    assert "- Two figures for Port Ansel (port-ansel-two-figures) (different editions)\n" in text


def test_unexplained_conflicts_fail_where_that_is_asked_for(run: Run, sample: Path) -> None:
    assert run("conflicts", code=0).stdout == run("conflicts", "--fail", code=1).stdout
    assert run("conflicts", "riv", "--fail", code=0).stderr == ""  # a tension always has its cause
    _add(sample, TENSION)
    run("conflicts", "--fail", base=sample, code=0)


def test_only_those_that_concern_a_fact_of_the_hubs(run: Run) -> None:
    named = {hub: {_name(conflict) for conflict in _asked(run, hub)["conflicts"]} for hub in ("nor", "riv", "isl")}
    assert named == {
        "nor": {"rd-intensity", "tension-north-coast-basic-research"},
        "riv": {"tension-river-basin-speed"},
        "isl": set(),
    }
    assert {_name(conflict) for conflict in _asked(run, "nor", "isl")["conflicts"]} == named["nor"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["--theme", "basic-research"], ["tension-north-coast-basic-research"]),
        (["--source", "river-daily-2025-05-12"], ["rd-intensity", "tension-river-basin-speed"]),
        (["--modality", "planned"], []),
        (["--kind", "metric"], ["rd-intensity", "tension-north-coast-basic-research"]),
    ],
)
def test_the_common_filters_take_what_has_one_side_in_them(words: list[str], found: list[str], run: Run) -> None:
    answer = _asked(run, *words)
    assert [_name(conflict) for conflict in answer["conflicts"]] == found
    assert all(len(conflict["facts"]) == 2 for conflict in answer["conflicts"])  # the other side stands whole


def test_where_nothing_disagrees_the_page_says_so(run: Run) -> None:
    assert run("conflicts", "isl").stdout == "# Conflicts and tensions\nNothing here disagrees.\n"
    assert run("conflicts", "isl", "--lang", "zh").stdout.endswith("此处没有相互矛盾的内容。\n")


@pytest.mark.parametrize("words", [["nro"], ["--theme", "fnding"]])
def test_a_misspelt_name_is_answered_with_the_nearest(words: list[str], run: Run) -> None:
    result = run("conflicts", *words, code=2)
    assert result.stdout == ""
    assert "did you mean '" in result.stderr


def test_compare_numbers_what_disagrees_and_names_every_side_below(run: Run) -> None:
    lines = run("compare", "nor", "riv", "--kind", "metric", "--all").stdout.splitlines()
    marked = [line for line in lines if line.endswith(" ≠1")]
    assert [line.split(" | ")[2][:4] for line in marked] == ["4.2%", "3.8%"]
    (note,) = [line for line in lines if line.startswith("- ≠1 ")]
    assert "(no recorded cause): 4.2% Port Ansel's R&D intensity [1:3]; 3.8% " in note


@pytest.mark.parametrize("word", ["nor", "port-ansel-rd-intensity-2024", "port-ansel", "rd-intensity"])
def test_show_names_the_other_side_of_a_figure(word: str, run: Run) -> None:
    assert "3.8% Port Ansel's R&D intensity, River Daily" in run("show", word).stdout
    assert "3.8% 安瑟港研发投入强度（《河谷日报》）" in run("show", word, "--lang", "zh").stdout


def test_show_of_a_tension_does_not_name_it_again(run: Run) -> None:
    assert "≠" not in run("show", "tension-river-basin-speed").stdout


def test_nothing_disputes_what_stands_alone(store: Store) -> None:
    assert disputes(store, [store.fact("riv-output-2024")]) == ()
    assert disputes(store, []) == ()


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


@settings(max_examples=80, deadline=None)
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
            found = conflicts(store, words=(), scope=Scope())
            pages = [lay_out(found, lang) for lang in Lang]
    assert {
        (frozenset(fact.id for fact in conflict.facts), conflict.cause, conflict.computed)
        for conflict in found.conflicts
    } == _expected(metrics, tensions)
    assert all(_listed(page) == len(found.conflicts) for page in pages)


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


def _asked(run: Run, *words: str) -> Any:
    return json.loads(run("conflicts", *words, "--format", "json").stdout)


def _name(conflict: Any) -> str:
    return str((conflict["indicator"] or conflict["tension"])["id"])


def _add(base: Path, tension: Raw) -> None:
    path = base / "tensions.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n" + record("tension", tension), encoding="utf-8")
