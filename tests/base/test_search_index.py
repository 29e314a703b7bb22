"""The words of a fact in the index are those of the texts that search shows."""

import json

from hubcli.base.compiled.search_index import COLUMNS, _columns, _rows, spaced, texts
from hubcli.base.compiled.store import Store

WRITTEN = "vocabulary = 'fact' AND json_type(data) = 'object'"  # the figures of tables are in no index


def test_a_fact_as_it_is_stored_has_the_texts_of_its_record(shipped: Store) -> None:
    rows = dict(shipped.connection.execute(f"SELECT id, data FROM record WHERE {WRITTEN}"))
    for fact in shipped.facts("id IN (SELECT value FROM json_each(?))", [json.dumps([*rows])]):
        columns = {name: " ".join(text for column, _, text in texts(fact) if column == name) for name in COLUMNS}
        assert dict(zip(COLUMNS, _columns(json.loads(rows[fact.id])).split("\n"), strict=True)) == columns


def test_texts_spaced_together_have_the_words_that_they_have_alone(shipped: Store) -> None:
    stored = shipped.connection.execute(f"SELECT no, data FROM record WHERE {WRITTEN} ORDER BY no")
    facts = [(no, json.loads(data)) for no, data in stored]
    for (no, fact), (number, *together) in zip(facts, _rows(facts), strict=True):
        assert number == no
        assert [str(text).split() for text in together] == [spaced(text).split() for text in _columns(fact).split("\n")]
