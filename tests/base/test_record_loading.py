"""What comes out of a compiled base is what went in, type by type."""

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from bases import Raw, record
from first_run import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import facts

from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.filters import IN_RECORDS
from hubcli.base.compiled.record_loading import dump, revive
from hubcli.base.compiled.store import Store
from hubcli.base.folder import base_files, shipped_folder
from hubcli.base.toml.reader import VOCABULARY, read
from hubcli.model.facts import FACTS, BaseFact, Kind
from hubcli.model.record import Record, fields_of, stored_fields
from hubcli.model.tension import Tension
from hubcli.model.validation import validate
from hubcli.model.vocabulary import BaseInfo


@pytest.fixture(scope="module")
def written() -> dict[str | None, Record]:
    """Every record of the base that ships by its id, as the reader has it, checked by Pydantic."""
    folder = shipped_folder()
    entries = [entry for path in base_files(folder) for entry in read(path, (folder / path).read_bytes()).entries]
    return {entry.id: entry.record for entry in entries if entry.record and entry.kind != "review"}


def same(one: object, other: object) -> bool:
    """Whether two values are equal and of the same types through and through."""
    if type(one) is not type(other):
        return False
    match one, other:
        case Record(), Record():
            return fields_of(type(one)).keys() == vars(one).keys() and same(vars(one), vars(other))
        case dict(), dict():
            return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
        case (list() | tuple(), list() | tuple()):
            return len(one) == len(other) and all(map(same, one, other))
    return one == other


def test_every_fact_of_the_base_that_ships_comes_out_as_it_went_in(
    shipped: Store, written: dict[str | None, Record]
) -> None:
    kinds = set()
    for fact in shipped.facts(*IN_RECORDS):
        as_written = written[fact.id]
        assert isinstance(as_written, BaseFact)
        hubs = tuple(
            hub for name in as_written.hubs for hub in (shipped.groups[name].hubs if name in shipped.groups else [name])
        )
        assert same(fact, as_written.but(hubs=hubs))
        kinds.add(fact.kind)
    assert kinds == set(Kind)


@pytest.mark.parametrize(
    "vocabulary", ["hubs", "groups", "places", "sources", "themes", "indicators", "terms", "series"]
)
def test_every_word_of_its_vocabulary_comes_out_as_it_went_in(
    shipped: Store, written: dict[str | None, Record], vocabulary: str
) -> None:
    records: dict[str, Record] = getattr(shipped, vocabulary)
    assert records
    assert all(same(record, written[id_]) for id_, record in records.items())


def test_its_tensions_and_the_base_itself_come_out_as_they_went_in(
    shipped: Store, written: dict[str | None, Record]
) -> None:
    tensions = [record for record in written.values() if isinstance(record, Tension)]
    assert tensions
    assert all(same(shipped.tension(tension.id), tension) for tension in tensions)
    assert isinstance(written[None], BaseInfo)
    assert same(shipped.info, written[None])


@settings(max_examples=examples(15))
@pytest.mark.parametrize("kind", Kind)
@given(data=st.data())
def test_any_fact_comes_out_as_it_went_in(kind: Kind, data: st.DataObject) -> None:
    content = read("facts.toml", record(kind, data.draw(facts(kind))).encode())
    assert content.problems == ()
    (fact,) = (entry.record for entry in content.entries)
    assert fact is not None
    revived = revive(FACTS[kind], dump(fact))
    assert same(revived, fact)
    assert revived == fact
    assert dump(revived) == dump(fact)


TEXT = {"en": "A", "zh": "甲"}
FIELDS = dict.fromkeys(
    ("place", "period", "value", "scale", "qualifier", "status", "edition", "variant", "modality", "source"), "B"
)
FULL: dict[str, Raw] = {
    "base": {"title": TEXT, "edition": "1", "languages": ["en", "zh"], "extends": "hubcli", "layout": "fact"},
    "hub": {
        "id": "a", "name": TEXT, "short_name": TEXT, "aliases": ["B"], "lead": "b", "members": ["b"],
        "stand_in": {"place": "b", "reason": TEXT, "share": 95.6},
    },
    "group": {"id": "a", "name": TEXT, "aliases": ["B"], "hubs": ["b", "c"]},
    "place": {
        "id": "a", "name": TEXT, "aliases": ["B"], "level": "prefecture", "hub": "b", "within": "c",
        "parts": ["d"], "article": "the",
    },
    "source": {
        "id": "a", "title": TEXT, "short_name": TEXT, "author": None, "publisher": TEXT, "container": TEXT,
        "reprint_of": "b", "date": "2026-01-13",
        "language": "zh", "url": "https://example.org", "accessed": "2026-02-01", "archived": "https://a.example",
        "type": "report", "skip": [1, 2],
        "authors": [
            {"family": TEXT, "given": TEXT, "name_order": "given-first", "name": None},
            {"family": None, "given": None, "name_order": None, "name": TEXT},
        ],
        "money": "HKD", "waived": [{"passage": 1, "figure": "5", "reason": TEXT}], "note": TEXT,
    },
    "theme": {"id": "a", "label": TEXT, "definition": TEXT},
    "indicator": {
        "id": "a", "label": TEXT, "aliases": ["B"], "unit": "percent", "direction": "more", "definition": TEXT,
        "sentence": {"en": "{place} had {value}.", "zh": "{place}有{value}。"},
        "variants": [{"id": "b", "label": TEXT}],
        "breaks": [{"after": "2018", "places": ["c"], "editions": ["first"], "reason": TEXT}],
    },
    "term": {"id": "a", "en": "A", "zh": "甲", "also": ["B"], "avoid": ["C"]},
    "series": {
        "id": "a", "table": "b", "indicator": "c", "theme": "d", "hubs": ["e"], "columns": FIELDS, "fixed": FIELDS,
        "names": [{"cell": "B", "place": "f"}], "kept": ["C"], "note": TEXT,
    },
    "tension": {
        "id": "a", "facts": ["b", "c"], "cause": "error", "label": TEXT, "note": TEXT, "weight": "minor",
    },
    "review": {
        "fact": "a", "by": "B", "reader": "person", "date": "2026-01-05", "verdict": "rejected", "digest": "0",
        "note": "C",
    },
}  # fmt: skip


@pytest.mark.parametrize("kind", VOCABULARY)
def test_a_record_with_every_field_filled_comes_out_as_it_went_in(kind: str) -> None:
    model = VOCABULARY[kind]
    excluded = {"tension"} if kind == "review" else set()  # a sign-off is on a fact or on a tension
    assert FULL[kind].keys() == set(stored_fields(model)) - excluded
    checked = validate(model, FULL[kind])
    assert same(revive(model, dump(checked)), checked)


def test_a_revived_record_stays_as_it_is(shipped: Store) -> None:
    fact = next(shipped.facts("1"))
    with pytest.raises(FrozenInstanceError):
        fact.id = "another"  # type: ignore[misc]  # that is the point
    assert fact.but() == fact
    assert hash(fact.label) == hash(fact.label.but())


def test_a_store_of_nothing_has_no_facts(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text('[base]\ntitle = { en = "A", zh = "甲" }\nedition = "1"\n', encoding="utf-8")
    with open_store(tmp_path) as store:
        assert list(store.facts("1")) == []
        assert (store.hubs, store.ids()) == ({}, [])
