"""Questions find facts by indexes and small tables: none of them reads through all records."""

import re
from collections.abc import Callable
from functools import partial

import pytest

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Kind
from hubcli.questions.answer import Answer, write_as_json
from hubcli.questions.challenges import challenges
from hubcli.questions.compare import compare
from hubcli.questions.conflicts import conflicts
from hubcli.questions.export import digest
from hubcli.questions.gaps import gaps
from hubcli.questions.hubs import hubs
from hubcli.questions.impact import impact
from hubcli.questions.measures import measures
from hubcli.questions.metrics import metrics
from hubcli.questions.metrics_overview import indicators
from hubcli.questions.search import search
from hubcli.questions.sources import sources
from hubcli.questions.timeline import timeline

SCOPES = {
    "everything": Scope(),
    "a theme": Scope(themes=("talent",)),
    "a kind of a source": Scope(kinds=(Kind.MEASURE,), sources=("three-hubs-comment",)),
}
QUESTIONS: dict[str, Callable[[Store, Scope], Answer]] = {
    "hubs": lambda store, scope: hubs(store),
    "compare": lambda store, scope: compare(store, hub_names=("nor", "riv"), scope=scope),
    "compare, streamed": lambda store, scope: _written(
        compare(store, hub_names=("nor", "riv"), scope=scope, streamed=True)
    ),
    "export, streamed": lambda store, scope: _written(digest(store, hub_names=(), scope=scope, streamed=True)),
    "challenges": lambda store, scope: challenges(store, hub_names=(), scope=scope),
    "challenges of a hub": lambda store, scope: challenges(store, hub_names=("nor",), scope=scope, limit=1),
    "measures": lambda store, scope: measures(store, hub_names=(), scope=scope, limit=1),
    "unprompted measures": lambda store, scope: measures(store, hub_names=(), scope=scope, unprompted=True),
    "indicators": lambda store, scope: indicators(store, scope=scope),
    "metrics": lambda store, scope: metrics(store, word="rd-intensity", scope=scope),
    "timeline": lambda store, scope: timeline(store, hub_names=(), scope=scope),
    "search": lambda store, scope: search(store, query="research", scope=scope, limit=3),
    "conflicts": lambda store, scope: conflicts(store, hub_names=(), scope=scope),
    "conflicts of a hub": lambda store, scope: conflicts(store, hub_names=("riv",), scope=scope),
    "gaps": lambda store, scope: gaps(store, hub_names=(), scope=scope),
    "gaps of a hub": lambda store, scope: gaps(store, hub_names=("isl",), scope=scope, limit=1),
    "sources": lambda store, scope: sources(store, scope=scope),
    "impact": lambda store, scope: impact(store, name="three-hubs-comment", scope=scope),
    "export": lambda store, scope: digest(store, hub_names=(), scope=scope),
}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_no_question_reads_through_all_records(question: Callable[[Store, Scope], Answer], store: Store) -> None:
    for about, scope in SCOPES.items():
        selects = _selects(store, partial(question, store, scope))
        assert not {sql for sql in selects if _scans(store, sql) & {"record", *_aliases(sql)}}, about


SHORT: dict[str, Callable[[Store], Answer]] = {
    "challenges of a hub": lambda store: challenges(store, hub_names=("nor",), scope=Scope(), limit=1),
    "measures": lambda store: measures(store, hub_names=(), scope=Scope(themes=("talent",)), limit=1),
    "gaps": lambda store: gaps(store, hub_names=("isl",), scope=Scope(), limit=1),
    "conflicts": lambda store: conflicts(store, hub_names=(), scope=Scope(), limit=1),
}
FEW = ("INTEGER PRIMARY KEY (rowid=?)", "fact_order (kind=? AND file=?)")
"""How facts are read one after another, as they are written: `LIMIT` then stops early."""


@pytest.mark.parametrize("question", SHORT.values(), ids=SHORT)
def test_a_short_answer_reads_few_facts_and_sorts_none(question: Callable[[Store], Answer], store: Store) -> None:
    for sql in _selects(store, lambda: question(store)):
        plan = _plan(store, sql)
        of_facts = [step for step in plan if re.match(r"(SCAN|SEARCH) (fact|one)\b", step)]
        assert all(step.endswith(FEW) for step in of_facts), sql
        assert not any("fact_order" in step for step in of_facts) or not any("TEMP B-TREE" in step for step in plan)


def _written(answer: Answer) -> Answer:
    """The answer, once it has asked all that it asks while it is written."""
    write_as_json(answer, len)
    return answer


def _selects(store: Store, question: Callable[[], object]) -> list[str]:
    """The queries that a question asks."""
    asked: list[str] = []
    store.connection.set_trace_callback(asked.append)
    question()
    store.connection.set_trace_callback(None)
    selects = [sql for sql in asked if re.match(r"\s*(SELECT|WITH)\b", sql)]
    assert selects
    return selects


def _plan(store: Store, sql: str) -> list[str]:
    return [row[3] for row in store.connection.execute(f"EXPLAIN QUERY PLAN {sql}")]


def _scans(store: Store, sql: str) -> set[str]:
    return {step.split()[1] for step in _plan(store, sql) if step.startswith("SCAN")}


def _aliases(sql: str) -> list[str]:
    return re.findall(r"\brecord AS (\w+)", sql)
