"""Records as rows of a compiled base."""

import sqlite3
from collections.abc import Sequence

from hubcli.base.compiled.groups import listed
from hubcli.base.compiled.record_loading import dump, dump_fact
from hubcli.base.toml.reader import VOCABULARY, Entry
from hubcli.base.toml.references import links
from hubcli.model.bounds import bounds
from hubcli.model.facts import BaseFact, Measure, Metric
from hubcli.model.footing import FOOTINGS


def insert(connection: sqlite3.Connection, file: int, entries: Sequence[Entry]) -> None:
    """Add the records of a file to a compiled base, with their links."""
    first = max(next_number(connection, "record"), next_number(connection, "observation"))
    numbered = list(enumerate(entries, first))
    connection.executemany(
        "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (_record_row(no, file, entry) for no, entry in numbered)
    )
    connection.executemany(
        "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, lower(?), ?, ?)",
        (_fact_row(no, file, entry.line, fact) for no, entry in numbered if isinstance(fact := entry.record, BaseFact)),
    )
    connection.executemany(
        "INSERT INTO metric VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (_metric_row(no, fact) for no, entry in numbered if isinstance(fact := entry.record, Metric)),
    )
    connection.executemany("INSERT INTO link VALUES (?, ?, ?, ?)", _link_rows(numbered))


def overriding(entry: Entry) -> int | None:
    """Whether the record overrides another; None if its `replaces` is invalid, which is reported elsewhere."""
    replaces = entry.raw.get("replaces", False) if entry.raw else None
    return int(replaces) if isinstance(replaces, bool) else None


def next_number(connection: sqlite3.Connection, table: str) -> int:
    """The first number after those in a table."""
    return int(connection.execute(f"SELECT coalesce(max(no), 0) + 1 FROM {table}").fetchone()[0])


def _record_row(no: int, file: int, entry: Entry) -> tuple[object, ...]:
    vocabulary = entry.kind if entry.kind in VOCABULARY else "fact"
    return no, file, entry.line, vocabulary, entry.kind, entry.id, _data(entry), overriding(entry)


def _data(entry: Entry) -> str | None:
    if entry.record is None:
        return None
    return dump_fact(entry.raw) if isinstance(entry.record, BaseFact) else dump(entry.record)


def _fact_row(no: int, file: int, line: int, fact: BaseFact) -> tuple[object, ...]:
    values = vars(fact)
    deadline, hubs = values.get("deadline"), listed(values["hubs"])
    return (
        no,
        values["id"],
        file,
        line,
        str(values["kind"]),  # here and below: sqlite3 takes far longer for what is not quite a str or an int
        hubs,
        values["theme"],
        str(values["modality"]),
        int(values["headline"]),
        deadline or values["period"],
        int(values.get("actor") is not None),
        int(deadline is not None),
        fact.label.en if isinstance(fact, Measure) else None,
        hubs,
        int(bool(values.get("addresses"))),
    )


def _metric_row(no: int, metric: Metric) -> tuple[object, ...]:
    measured = no, metric.indicator, metric.place, metric.period, FOOTINGS[metric.modality], *bounds(metric)
    return *measured, metric.variant, metric.edition, metric.status


def _link_rows(numbered: list[tuple[int, Entry]]) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for no, entry in numbered:
        rows += [(no, *link) for link in links(entry.kind, entry.raw)]
    return rows
