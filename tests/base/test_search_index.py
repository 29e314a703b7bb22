"""The words of a fact in the index are those of the texts that search shows."""

import json

from hubcli.base.compiled.search_index import COLUMNS, _columns, _rows, spaced, texts
from hubcli.base.compiled.store import Store


def test_a_fact_as_it_is_stored_has_the_texts_of_its_record(shipped: Store) -> None:
    rows = dict(shipped.connection.execute("SELECT id, data FROM record WHERE vocabulary = 'fact'"))
    for fact in shipped.facts("1"):
        columns = {name: " ".join(text for column, _, text in texts(fact) if column == name) for name in COLUMNS}
        assert dict(zip(COLUMNS, _columns(json.loads(rows[fact.id])), strict=True)) == columns


def test_texts_spaced_together_have_the_words_that_they_have_alone(shipped: Store) -> None:
    stored = shipped.connection.execute("SELECT no, data FROM record WHERE vocabulary = 'fact' ORDER BY no")
    facts = [(no, json.loads(data)) for no, data in stored]
    for (no, fact), (number, *together) in zip(facts, _rows(facts), strict=True):
        assert number == no
        assert [str(text).split() for text in together] == [spaced(text).split() for text in _columns(fact)]
