"""Large answers: what is loaded as it is written is the same text, and takes no more memory for more facts."""

import gc
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar
from weakref import WeakSet

import pytest
from project import SOURCES

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Fact, Kind
from hubcli.model.text import Lang
from hubcli.pages import rows
from hubcli.pages.records.facts import tables
from hubcli.questions import streamed
from hubcli.questions.answer import Answer, write_as_json
from hubcli.questions.challenges import challenges
from hubcli.questions.compare import compare
from hubcli.questions.conflicts import conflicts
from hubcli.questions.coverage import coverage
from hubcli.questions.export import digest
from hubcli.questions.gaps import gaps
from hubcli.questions.measures import measures
from hubcli.questions.streamed import Filed, Streamed, StreamedFacts
from hubcli.questions.timeline import timeline
from hubcli.questions.verify import verify
from hubcli.render.csv import write_rows
from hubcli.sources.passages import Texts

SCOPES = {
    "everything": Scope(),
    "a theme": Scope(themes=("talent",)),
    "two kinds": Scope(kinds=(Kind.METRIC, Kind.MEASURE)),
    "a source": Scope(sources=("three-hubs-comment",)),
    "nothing": Scope(themes=("talent",), kinds=(Kind.MILESTONE,)),
}
Question = Callable[[Store, Scope, bool], Answer]


LISTS: dict[str, Callable[..., Answer]] = {
    "challenges": challenges,
    "measures": measures,
    "gaps": gaps,
    "conflicts": conflicts,
    "timeline": timeline,
}


def _listed(question: Callable[..., Answer], store: Store, scope: Scope, streamed: bool) -> Answer:
    return question(store, hub_names=(), scope=scope, streamed=streamed)


QUESTIONS: dict[str, Question] = {
    "compare": lambda store, scope, streamed: compare(
        store, hub_names=("nor", "riv", "isl"), scope=scope, streamed=streamed
    ),
    "compare two": lambda store, scope, streamed: compare(
        store, hub_names=("isl", "nor"), scope=scope, streamed=streamed
    ),
    "digest": lambda store, scope, streamed: digest(store, hub_names=(), scope=scope, streamed=streamed),
    "digest of two": lambda store, scope, streamed: digest(
        store, hub_names=("riv", "nor"), scope=scope, streamed=streamed
    ),
    "digest of its own": lambda store, scope, streamed: digest(
        store, hub_names=("isl",), scope=scope, own=True, streamed=streamed
    ),
    "sections": lambda store, scope, streamed: digest(
        store, hub_names=("isl", "nor"), scope=scope, only=("challenges", "gaps"), streamed=streamed
    ),
    **{name: partial(_listed, question) for name, question in LISTS.items()},
    "coverage": lambda store, scope, streamed: coverage(
        store, sources=scope.sources, texts=Texts(SOURCES), limit=20, streamed=streamed
    ),
    "verify": lambda store, scope, streamed: verify(
        store, hub_names=(), scope=scope, texts=Texts(SOURCES), streamed=streamed
    ),
    "no facts": lambda store, scope, streamed: digest(
        store, hub_names=("nor",), scope=scope, only=("conflicts", "sources"), streamed=streamed
    ),
}
Writer = Callable[[Answer, Callable[[str], object]], None]


def _as_csv(answer: Answer, write: Callable[[str], object]) -> None:
    found = rows(answer, Lang.EN) or tables(answer, Lang.EN)[0]
    write_rows(found, write)


WRITERS: dict[str, Writer] = {
    "json": write_as_json,
    "csv": _as_csv,
}


@dataclass(frozen=True)
class Facts(Answer):
    """Nothing but facts."""

    schema: ClassVar[str] = "hubcli/facts/1"
    facts: Streamed[Fact]


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_a_streamed_answer_is_the_same_byte_for_byte(
    question: Question, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streamed, "HELD", 0)
    monkeypatch.setattr(streamed, "BATCH", 2)
    for about, scope in SCOPES.items():
        answer, whole = question(store, scope, True), question(store, scope, False)
        for form, write in WRITERS.items():
            assert _text(write, answer) == _text(write, whole), (about, form)


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_what_is_written_holds_one_fact_at_a_time(write: Writer, store: Store) -> None:
    alive = WeakSet[Fact]()
    most = 0

    def walk() -> Iterator[Fact]:
        nonlocal most
        for fact in _made(store, 50):
            alive.add(fact)
            most = max(most, len(alive))
            yield fact

    write(Facts(StreamedFacts(walk)), lambda text: None)
    assert 1 <= most <= 3


@pytest.mark.parametrize("held", [0, 2, 100])
def test_items_in_a_file_are_read_from_the_start_each_time(held: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streamed, "HELD", held)
    items = Filed[str]()
    assert not items
    for name in "abcde":
        items.append(name)
    first = iter(items)
    assert "".join([next(first), *items, *first]) == "aabcdebcde"
    assert (len(items), items[3], items[1:3]) == (5, "d", ("b", "c"))


@pytest.mark.heavy
@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_ten_times_the_facts_take_no_more_memory(write: Writer, store: Store) -> None:
    write(Facts(StreamedFacts(lambda: _made(store, 10))), lambda text: None)  # what is loaded once
    few, many = (_peak(write, store, number) for number in (1_000, 10_000))
    assert many <= 1.2 * few


def _peak(write: Writer, store: Store, number: int) -> int:
    gc.collect()
    tracemalloc.start()
    write(Facts(StreamedFacts(lambda: _made(store, number))), lambda text: None)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def _made(store: Store, number: int) -> Iterator[Fact]:
    fact = next(store.facts("fact.kind = 'strength'"))
    return (fact.but(id=f"{fact.id}-{no}") for no in range(number))


def _text(write: Writer, answer: Answer) -> str:
    pieces: list[str] = []
    write(answer, pieces.append)
    return "".join(pieces)
