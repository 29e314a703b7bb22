"""Every rule accuses what it should, at the very words, and spares what is like it."""

import re

import pytest
from draft_cases import check

from hubcli.base.compiled.store import Store
from hubcli.draft.rules import GUARDS, RULES, Guard, GuardName, Rule
from hubcli.draft.verdicts import RIGHT, Slip
from hubcli.model.text import Lang


@pytest.fixture(scope="module")
def base(sample_once: Store) -> Store:
    """The sample base, for all tests here."""
    return sample_once


def _bracketed(text: str) -> tuple[str, int, int]:
    """The text without the brackets, and where in their line they were."""
    match = re.search(r"\[(\[.+\]|[^\[\]@]+)\]", text)
    assert match, text
    start = match.start() - (text.rfind("\n", 0, match.start()) + 1)
    return text[: match.start()] + match[1] + text[match.end() :], start, start + len(match[1])


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.name))
def test_a_rule_accuses_the_very_words_and_names_itself(rule: Rule, lang: Lang, base: Store) -> None:
    text, start, end = _bracketed(getattr(rule.accused, lang))
    found = [one for one in check(text, base) if one.verdict not in RIGHT]
    assert [(one.verdict, one.slip) for one in found] == [(rule.verdict, rule.name)]
    column = (found[0].location.column or 0) - 1
    assert start <= column < end


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.name))
def test_a_rule_spares_what_is_right_or_about_something_else(rule: Rule, lang: Lang, base: Store) -> None:
    assert not [one for one in check(getattr(rule.spared, lang), base) if one.verdict not in RIGHT]


def test_every_way_to_be_wrong_is_a_rule_or_needs_more_than_a_sentence() -> None:
    elsewhere = {Slip.AMBIGUOUS, Slip.SPEAKER, Slip.FIRST_TIME, Slip.NO_PASSAGE, Slip.OTHER_PLACE}
    assert {rule.name for rule in RULES} | elsewhere == set(Slip)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: str(guard.name))
def test_a_guard_spares_a_figure_that_is_accused_without_its_words(guard: Guard, lang: Lang, base: Store) -> None:
    text, start, end = _bracketed(getattr(guard.spared, lang))
    spared = check(text, base)
    assert not [one for one in spared if one.verdict not in RIGHT]
    assert guard.verdict in {one.verdict for one in spared if start <= (one.location.column or 0) - 1 < end}
    text, start, end = _bracketed(getattr(guard.accused, lang))
    assert [start <= (one.location.column or 0) - 1 < end for one in check(text, base) if one.verdict not in RIGHT] == [
        True
    ]


def test_every_guard_has_a_row() -> None:
    assert [guard.name for guard in GUARDS] == list(GuardName)
