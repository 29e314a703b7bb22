"""`--limit` on every list: the first items are the same as without it, the others are counted."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from project import DATA, SAMPLE, SHIPPED, SOURCES, Run

from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.filters import Scope
from hubcli.questions.answer import shortened
from hubcli.questions.metrics import metrics

LISTS: dict[str, tuple[str, ...]] = {
    "challenges": (),
    "measures": (),
    "metrics": (),
    "metrics figures": ("rd-intensity",),
    "timeline": (),
    "conflicts": (),
    "gaps": (),
    "sources": (),
    "impact": ("three-hubs-comment",),
    "coverage": ("--sources", str(SOURCES)),
    "verify": ("--sources", str(SOURCES)),
    "check-draft": (str(DATA / "drafts" / "tables.md"), "--all"),
    "diff": (),
}
NESTED = ("challenges", "measures")
GROUPS = ("unexplained", "explained", "tensions")
"""How `conflicts` counts what it leaves out."""


@pytest.fixture(params=LISTS)
def words(request: pytest.FixtureRequest, tmp_path: Any) -> list[str]:
    """A command with lists of more than one item."""
    if request.param != "diff":
        return [request.param.split()[0], *LISTS[request.param]]
    (tmp_path / "base.toml").write_text((SAMPLE / "base.toml").read_text(encoding="utf-8"), encoding="utf-8")
    return ["diff", str(tmp_path), str(SAMPLE)]


def test_the_first_items_are_shown_and_the_others_counted(words: list[str], run: Run) -> None:
    whole, short = (_answer(run, *words, *limit) for limit in ((), ("--limit", "1")))
    left = short.pop("left")
    assert "left" not in whole
    assert all(left.values())
    for name, items in _lists(whole, words[0]).items():
        shown = _lists(short, words[0])[name]
        assert shown == items[:1]
        counted = sum(left.get(group, 0) for group in GROUPS) if name == "conflicts" else left.get(name, 0)
        assert counted == len(items) - len(shown)


@pytest.mark.parametrize("lang", ["en", pytest.param("zh", marks=pytest.mark.heavy)])
def test_the_page_says_how_many_are_left_out(words: list[str], run: Run, lang: str) -> None:
    more = {"en": r"\band \d+ more\b", "zh": r"另有\d+项未列出"}[lang]
    page = run(*words, "--limit", "1", "--lang", lang, "-f", "markdown", code=None).stdout
    if words[0] != "verify":  # a page of verdicts shows failures only
        assert re.search(more, page)
    assert not re.search(more, run(*words, "--limit", "1000", "--lang", lang, "-f", "markdown", code=None).stdout)


def test_a_limit_beyond_the_list_changes_nothing(words: list[str], run: Run) -> None:
    assert _answer(run, *words, "--limit", "1000") == _answer(run, *words)


def _answer(run: Run, *words: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run(*words, "--format", "json", code=None).stdout)
    return answer


def _lists(answer: dict[str, Any], command: str) -> dict[str, list[Any]]:
    """The lists of an answer by the names that it counts them under."""
    if command in NESTED:
        parts = {part["hub"]: part[command] for part in answer["hubs"]}
        return {
            **parts,
            **{part["group"]["id"]: part[command] for part in answer["groups"]},
            "shared": answer["shared"],
        }
    kept = {"sources", "hubs", "no_text", "unchecked", "unsaid", "groups", "as_written", "too_few_readers", "obstacles"}
    kept.add("measured")
    return {name: value for name, value in answer.items() if isinstance(value, list) and name not in kept}


@pytest.mark.parametrize("base", [SAMPLE, pytest.param(SHIPPED, marks=pytest.mark.heavy)], ids=["sample", "shipped"])
def test_the_first_figures_are_the_same_as_in_the_whole_answer(base: Path, fill_cache: Callable[..., None]) -> None:
    fill_cache(base)
    with open_store(base) as store:
        for indicator in store.indicators:
            whole = metrics(store, word=indicator, scope=Scope())
            for limit in (1, 4, 30):
                short = metrics(store, word=indicator, scope=Scope(), limit=limit)
                assert short == shortened(whole, limit, "figures")
