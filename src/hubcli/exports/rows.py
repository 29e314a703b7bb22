"""The rows of tables: chosen records go in, rows come out, facts in batches."""

from collections.abc import Iterator, Mapping
from itertools import count, groupby
from typing import Any

from hubcli.base.compiled.store import Store
from hubcli.exports.columns import Item, Type
from hubcli.exports.selection import Choice, records
from hubcli.exports.sql_views import VIEWS, view_doc
from hubcli.exports.tables import Table, tables
from hubcli.messages import Message
from hubcli.model.record import Record

Row = tuple[Any, ...]
BATCH = 5_000
"""The number of records in memory at a time."""


def batches(store: Store, choice: Choice) -> Iterator[dict[str, list[Row]]]:
    """The rows of each table, in the order of the base."""
    number = count()
    for _, batch in groupby(_numbered(store, choice), key=lambda _: next(number) // BATCH):
        found: dict[str, list[Row]] = {name: [] for name in tables()}
        for vocabulary, no, record in batch:
            for table in tables().values():
                if table.vocabulary == vocabulary:
                    found[table.name] += _rows(table, no, record, choice)
        yield found
    yield {"left_out": sorted(_left_out(store, choice))}


def documentation(lang: str, how: Mapping[Type, Message] | None = None) -> Iterator[tuple[str, str, str]]:
    """The description of each table and view and of each of their columns: table, column or nothing, sentence.

    `how` is what a format adds to the sentence of a column of a type.
    """
    for table in tables().values():
        yield table.name, "", table.doc.say(lang)
        yield from ((table.name, column.name, column.explained(lang, how)) for column in table.columns)
    for name, view in VIEWS.items():
        yield name, "", view_doc(name).say(lang)
        yield from ((name, column, doc.say(lang)) for column, doc in view.columns.items())


def _numbered(store: Store, choice: Choice) -> Iterator[tuple[str, int, Record]]:
    """Each record with its vocabulary and its number in it."""
    for vocabulary, group in groupby(records(store, choice), key=lambda found: found[0]):
        yield from ((vocabulary, no, record) for no, (_, record) in enumerate(group, 1))


def _rows(table: Table, no: int, record: Record, choice: Choice) -> Iterator[Row]:
    parts = [record] if table.parts is None else table.parts(record)
    own = table.parts is None
    for number, part in enumerate(parts, 1):
        if table.name != "addresses" or choice.has(part):
            item = Item(record, no if own else number, part)
            yield tuple(column.take(item) for column in table.columns)


def _left_out(store: Store, choice: Choice) -> set[tuple[str, str, str]]:
    """The links between measures and challenges of which only one is chosen."""
    if choice.ids is None:
        return set()
    sql = "SELECT record.id, link.target FROM link JOIN record ON record.no = link.record WHERE link.role = 'addresses'"
    found = set()
    for measure, challenge in store.connection.execute(sql):
        if choice.has(measure) and not choice.has(challenge):
            found.add((measure, "addresses", challenge))
        elif choice.has(challenge) and not choice.has(measure):
            found.add((challenge, "addressed_by", measure))
    return found
