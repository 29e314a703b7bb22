"""Every reference between the records of a base is looked up; those that lead nowhere come out as problems."""

import sqlite3
from collections.abc import Iterable, Iterator
from functools import cache, reduce
from typing import Any

from hubcli.base.toml.problems import Problem
from hubcli.base.toml.references import IS_WANTED, wanted, wanted_in
from hubcli.errors import SHOWN, did_you_mean, quoted
from hubcli.messages import Message


def unknown_references(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Ids that refer to nothing, or to something of another kind."""
    doubtful = [pair for pair in _pairs(connection) if not _is_right(connection, *pair)]

    @cache  # one wrong name may be in a thousand records
    def hint(wants: str, target: str, other: str | None) -> object:
        if (wants, other) == ("place", "hub"):
            return Message("problems.whole_hub", _whole(connection, target))
        sql = f"SELECT DISTINCT id FROM every_record WHERE {IS_WANTED} AND id NOT NULL ORDER BY id"
        known = [id_ for (id_,) in connection.execute(sql, {"wants": wants})]
        few = 0 < len(known) <= SHOWN
        return did_you_mean(
            target, known, Message("problems.use_or_add", known) if few else Message("problems.name_or_add")
        )

    for path, line, id_, where, wants, target, other in _wrong(connection, doubtful):
        way_out = hint(wants, target, other)
        if other:
            message = Message("problems.reference_of_other_kind", target, a(other), a(wants), way_out)
        else:
            message = Message("problems.unknown_reference", Message(f"nouns.{wants}"), target, way_out)
        yield Problem(path, line, id_, where, message)


def a(noun: str) -> Message:
    """The name of a kind of record with its article."""
    return Message(f"nouns.a_{noun}")


def _pairs(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Every target with each role in which records refer to it: far fewer than links."""
    return connection.execute("SELECT DISTINCT target, role FROM link")


def _is_right(connection: sqlite3.Connection, target: str, role: str) -> bool:
    """Whether every kind of record may refer to the target in this role."""
    rows = connection.execute("SELECT kind, vocabulary FROM every_record WHERE id = ?", (target,)).fetchall()
    return all(any(_is_of(wants, *row) for row in rows) for wants in wanted_in(role))


def _is_of(wants: str, kind: str, vocabulary: str) -> bool:
    return wants in (kind, vocabulary) or (wants == "hub_or_group" and kind in ("hub", "group"))


def _wrong(connection: sqlite3.Connection, doubtful: Iterable[tuple[str, str]]) -> Iterator[tuple[Any, ...]]:
    """The links that refer to nothing or to another kind: the record's file, line and id, the place, and the target."""
    for target, role in doubtful:
        named = connection.execute("SELECT kind, vocabulary FROM every_record WHERE id = ?", (target,)).fetchall()
        other = min((kind for kind, _ in named), default=None)
        for kind, *found in connection.execute(_LINKS_TO, (target, role)).fetchall():
            wants = wanted(kind, role)
            if not any(_is_of(wants, *row) for row in named):
                yield *found, wants, target, other


def _whole(connection: sqlite3.Connection, hub: str) -> Message:
    """The places of level `hub` in the hub, or that there is none."""
    rows = connection.execute(
        """
        SELECT place.id FROM link JOIN record AS place ON place.no = link.record
        WHERE link.target = ? AND link.role = 'hub' AND json_extract(place.data, '$.level') = 'hub' ORDER BY place.id
        """,
        (hub,),
    )
    places: list[Message] = [quoted(id_) for (id_,) in rows]
    return reduce(lambda one, other: Message("problems.or", one, other), places or [Message("problems.no_whole_hub")])


_LINKS_TO = """
    SELECT record.kind, file.path, record.line, record.id, link.place
    FROM link JOIN record ON record.no = link.record JOIN file ON file.no = record.file
    WHERE link.target = ? AND link.role = ?
"""
