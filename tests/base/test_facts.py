"""The base that ships: it loads, it holds together, and both of its languages say the same."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import product

import pytest
from bases import problems
from project import Run

from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.store import Store
from hubcli.base.folder import shipped_folder
from hubcli.model.facts import Fact, Kind
from hubcli.model.text import Lang

HUBS = ("bjh", "yrd", "gba")
SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8, "万亿": 10**12, None: 1,
}  # fmt: skip
FIGURE = re.compile(
    r"(?P<digits>\d[\d,]*(?:\.\d+)?)(?:[ ]?(?P<scale>thousand|million|billion|trillion|万亿|百|千|万|亿))?"
)
# Months and sessions have names in English and characters in Chinese: `November`, `the 15th`, 百强.
NO_FIGURE = {Lang.EN: re.compile(r"\b\d+(?:st|nd|rd|th)\b"), Lang.ZH: re.compile(r"\d+月")}
WRITTEN_OUT = 10
"""Below it English writes a number as a word."""


@pytest.fixture(scope="module")
def shipped() -> Iterator[Store]:
    """The base that ships, open."""
    with open_store(shipped_folder()) as store:
        yield store


@pytest.fixture(scope="module")
def facts(shipped: Store) -> list[Fact]:
    """Every fact of the base that ships."""
    return list(shipped.facts("1"))


@pytest.fixture(scope="module")
def written(shipped: Store, facts: list[Fact]) -> list[Fact]:
    """Those that are written by hand: not the figures of tables, whose ids and sentences are composed."""
    return [fact for fact in facts if not fact.id.startswith(tuple(f"{series}-" for series in shipped.series))]


def figures(text: str, lang: Lang) -> set[Decimal]:
    """The values that stand in digits in a text, without those that the other language may write out."""
    text = NO_FIGURE[lang].sub("", text.replace("百强", "100强"))
    found = {Decimal(one["digits"].replace(",", "")) * SCALES[one["scale"]] for one in FIGURE.finditer(text)}
    return {value for value in found if value >= WRITTEN_OUT or value % 1}


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("100 billion yuan, or $14.2 billion", "1000亿元（约142亿美元）"),
        ("On 27 March 2025", "2025年3月27日"),
        ("seven of the top 25", "7个进入全球前25强"),
        ("the 15th Five-Year Plan (2026-2030)", "“十五五”规划（2026—2030年）"),
        ("1,500 of the top 100, 0.6 percent", "百强中的1500，0.6%"),
    ],
)
def test_the_check_of_figures_reads_both_languages(en: str, zh: str) -> None:
    assert figures(en, Lang.EN) == figures(zh, Lang.ZH) != set()


@pytest.mark.parametrize(("en", "zh"), [("11.5 billion", "11.5万亿"), ("in 2024", "2025年"), ("30 percent", "30.5%")])
def test_the_check_of_figures_sees_a_difference(en: str, zh: str) -> None:
    assert figures(en, Lang.EN) != figures(zh, Lang.ZH)


@pytest.mark.heavy
def test_the_base_loads_and_every_reference_resolves() -> None:
    assert problems(shipped_folder()) == []


def test_the_base_has_no_problems(run: Run) -> None:
    assert ": no problems in " in run("check", base=None).stdout


def test_the_hubs_are_the_three(shipped: Store) -> None:
    assert tuple(shipped.hubs) == HUBS


def test_both_languages_carry_the_same_figures(facts: list[Fact]) -> None:
    differing = {
        fact.id: (figures(fact.statement.en, Lang.EN), figures(fact.statement.zh, Lang.ZH))
        for fact in facts
        if figures(fact.statement.en, Lang.EN) != figures(fact.statement.zh, Lang.ZH)
    }
    assert differing == {}


@pytest.mark.parametrize("lang", Lang)
def test_labels_are_unique_within_a_kind_and_a_hub(facts: list[Fact], lang: Lang) -> None:
    counted = Counter((fact.kind, hub, fact.label[lang].casefold()) for fact in facts for hub in fact.hubs or ("none",))
    assert [label for label, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("lang", Lang)
def test_no_two_facts_make_the_same_statement(written: list[Fact], lang: Lang) -> None:
    counted = Counter(fact.statement[lang].casefold() for fact in written)
    assert [statement for statement, count in counted.items() if count > 1] == []


def test_the_id_of_a_fact_says_which_hubs_it_is_about(shipped: Store, written: list[Fact]) -> None:
    """One hub: its code, a place in it or the one that stands in for it; several: `hubs`; none: neither."""
    places = {hub: [place.id for place in shipped.places.values() if place.hub == hub] for hub in HUBS}
    for named in shipped.hubs.values():
        places[named.id] += [named.stand_in.place] if named.stand_in else []
    for fact in written:
        match fact.hubs:
            case (hub,):
                assert fact.id.startswith(tuple(f"{name}-" for name in [hub, *places[hub]])), fact.id
            case ():
                assert not fact.id.startswith(("hubs-", *(f"{hub}-" for hub in HUBS))), fact.id
            case _:
                assert fact.id.startswith("hubs-"), fact.id


def test_the_base_keeps_no_quote(facts: list[Fact]) -> None:
    assert [fact.id for fact in facts if any(evidence.quote for evidence in fact.evidence)] == []


def test_every_hub_has_headline_facts_of_every_kind(facts: list[Fact]) -> None:
    there = {(hub, fact.kind) for fact in facts if fact.headline for hub in fact.hubs}
    assert there >= {*product(HUBS, Kind)}


def test_every_source_and_every_theme_is_used(shipped: Store, facts: list[Fact]) -> None:
    assert {evidence.source for fact in facts for evidence in fact.evidence} == set(shipped.sources)
    assert {fact.theme for fact in facts} == set(shipped.themes)
