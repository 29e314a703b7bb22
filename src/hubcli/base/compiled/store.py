"""A compiled base, open for questions: SQL goes in, typed records come out."""

import json
import re
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, MutableMapping, Sequence
from functools import cache, cached_property, partial
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TypeVar
from weakref import WeakValueDictionary

from hubcli.base.compiled.record_loading import revive
from hubcli.base.compiled.vocabularies import Vocabularies
from hubcli.base.folder import shown_file
from hubcli.errors import UnknownNameError
from hubcli.files import shown_folder
from hubcli.model.facts import FACTS, Asset, BaseFact, Fact, Kind, kind_of
from hubcli.model.text import Text

F = TypeVar("F", bound=BaseFact)

FACT_TABLES = "fact JOIN file ON file.no = fact.file"
"""The facts that are records of their own."""
FACTS_AS_WRITTEN = "file.layer DESC, file.path, fact.line, fact.record"
"""The order of `AS_WRITTEN`, for facts."""
BATCH = 500
"""The number of facts that are looked up at a time."""
KEPT = 50_000
"""The number of facts beyond which none is kept from one question to the next."""


def of_all_facts(select: Callable[[str], str]) -> str:
    """A query for records and for the figures of tables; `select` is given the view to use as `fact`.

    The parameters must be passed twice. Each view has a query of its own: SQLite plans a query on a union poorly.
    """
    return " UNION ALL ".join(map(select, ("written", "observed")))


def sorts_of_facts(where: str) -> str:
    """What to count records by, each row with the `number` of facts that it stands for.

    The sorts of facts are few, but a condition that tells facts of one sort apart needs every fact.
    """
    return "counted" if _is_of_sorts(where) else "(SELECT *, 1 AS number FROM written)"


def _is_of_sorts(where: str) -> bool:
    return not _OF_SINGLE_FACTS.search(where)


_OF_SINGLE_FACTS = re.compile(r"\bfact\.(record|id|file|line|dated|name)\b")
_IN_ORDER = "file CROSS JOIN fact INDEXED BY fact_order ON fact.file = file.no"


class Store(Vocabularies):
    """A compiled base; close it, or use it in a `with` block."""

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        super().__init__(connection, folder)
        self._in_use: MutableMapping[int, Fact] = WeakValueDictionary()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: tuple[type[BaseException], BaseException, TracebackType]) -> None:
        self.connection.close()

    def keep_facts(self) -> None:
        """Keep the facts that are loaded from now on, and those kept so far unless they are many."""
        self._in_use = {**self._in_use} if len(self._in_use) < KEPT else {}

    @cached_property
    def assets(self) -> dict[str, Asset]:
        """The assets by id: facts that have names of their own."""
        return {asset.id: asset for asset in self.facts_of(Asset, "1")}

    def facts(self, where: str, parameters: Sequence[object] = ()) -> Iterator[Fact]:
        """The facts under a condition on `fact` and `file`, in the order in which they are written."""
        return self.numbered(self._numbers(where, parameters))

    def numbers(self, where: str, parameters: Sequence[object] = ()) -> Sequence[int]:
        """The numbers of the facts under a condition, in the same order."""
        return array("q", self._numbers(where, parameters))

    def _numbers(self, where: str, parameters: Sequence[object]) -> Iterator[int]:
        sql = of_all_facts(
            lambda facts: (
                "SELECT fact.record, file.layer, file.path, fact.line"
                f" FROM {facts} AS fact JOIN file ON file.no = fact.file WHERE {where}"
            )
        )
        rows = self.connection.execute(f"{sql} ORDER BY 2 DESC, 3, 4, 1", (*parameters, *parameters))
        return (no for no, *_ in rows)

    def numbered(self, numbers: Iterable[int]) -> Iterator[Fact]:
        """The facts with these numbers of records, in this order; those still in use are not loaded again."""
        rest = iter(numbers)
        while batch := list(islice(rest, BATCH)):
            facts = {no: fact for no in batch if (fact := self._in_use.get(no))}
            if missing := [*{no: None for no in batch if no not in facts}]:
                for no, *row in self.connection.execute(_NUMBERED, (json.dumps(missing),)):
                    facts[no] = self._in_use[no] = self.loaded(*row)
            yield from map(facts.__getitem__, batch)

    def numbers_of(self, ids: Iterable[str]) -> dict[str, int]:
        """The number of each of these records, by its id; those that the base does not have are missing."""
        sql = "SELECT id, no FROM every_record WHERE id IN (SELECT value FROM json_each(?))"
        return dict(self.connection.execute(sql, (json.dumps([*ids]),)).fetchall())

    def loaded(self, kind: str, data: str, id_: str, line: int) -> Fact:
        """A fact as it is compiled; the figure of a table is put into words."""
        if data[0] == "{":
            return revive(FACTS[Kind(kind)], data)
        from hubcli.base.tables.composing import in_words, metric_of  # most bases have no tables

        return in_words(metric_of(data, id_, line, self), self)

    def facts_of(self, model: type[F], where: str, parameters: Sequence[object] = ()) -> Iterator[F]:
        """The same, for one kind."""
        return self.loaded_as(model, self._numbers(f"fact.kind = ? AND ({where})", (kind_of(model), *parameters)))

    def loaded_as(self, model: type[F], numbers: Iterable[int]) -> Iterator[F]:
        """The facts with these numbers of records, which are of one kind."""
        for fact in self.numbered(numbers):
            assert isinstance(fact, model)
            yield fact

    def first_of(self, kind: Kind, limit: int | None, where: str, parameters: Sequence[object] = ()) -> list[int]:
        """The numbers of the first records of a kind under a condition, as they are written; all without a limit."""
        where, parameters = f"fact.kind = ? AND ({where})", (kind, *parameters)
        facts = _IN_ORDER if _is_of_sorts(where) else FACT_TABLES
        sql = f"SELECT fact.record FROM {facts} WHERE {where} ORDER BY {FACTS_AS_WRITTEN} LIMIT ?"
        return [no for (no,) in self.connection.execute(sql, (*parameters, -1 if limit is None else limit))]

    def count(self, where: str = "1", parameters: Sequence[object] = ()) -> int:
        """The number of facts under a condition on `fact` only."""
        sql = f"""
            SELECT coalesce(sum(fact.number), 0) FROM {sorts_of_facts(where)} AS fact WHERE {where}
            UNION ALL SELECT count(*) FROM observed AS fact WHERE {where}
        """
        return sum(count for (count,) in self.connection.execute(sql, (*parameters, *parameters)))

    def ids_of(self, where: str, parameters: Sequence[object] = ()) -> frozenset[str]:
        """The ids of the facts under a condition on `fact` and `file`."""
        sql = of_all_facts(
            lambda facts: f"SELECT fact.id FROM {facts} AS fact JOIN file ON file.no = fact.file WHERE {where}"
        )
        rows = self.connection.execute(sql, (*parameters, *parameters))
        return frozenset(id_ for (id_,) in rows)

    def fact(self, id_: str) -> Fact:
        """One fact. Raises UnknownNameError."""
        sql = "SELECT kind, data, id, line FROM every_record WHERE id = ? AND vocabulary = 'fact'"
        row = self.connection.execute(sql, (id_,)).fetchone()
        if row is None:
            facts = self.connection.execute("SELECT id FROM every_record WHERE vocabulary = 'fact'")
            raise UnknownNameError("fact", id_, [name for (name,) in facts], list_with="hubcli search WORDS")
        return self.loaded(*row)

    def vocabulary_of(self, id_: str) -> str:
        """The vocabulary of an id: `hub`, `source`, `fact` … Raises UnknownNameError."""
        row = self.connection.execute("SELECT vocabulary FROM every_record WHERE id = ?", (id_,)).fetchone()
        if row is None:
            raise UnknownNameError("record", id_, self.ids())
        return str(row[0])

    def where_written(self, id_: str) -> tuple[str, int]:
        """The file of a record, as seen from the current folder, and its line."""
        sql = "SELECT path, record.line FROM every_record AS record JOIN file ON file.no = file WHERE record.id = ?"
        path, line = self.connection.execute(sql, (id_,)).fetchone()
        return shown_file(shown_folder(self.folder), path), line

    def where_replaced(self, id_: str) -> tuple[str, int] | None:
        """The same for the record that it overrides in the nearest base that has one; None if it overrides none."""
        sql = "SELECT file.path, replaced.line FROM replaced JOIN file ON file.no = replaced.file WHERE replaced.id = ?"
        row = self.connection.execute(f"{sql} ORDER BY file.layer", (id_,)).fetchone()
        return (shown_file(shown_folder(self.folder), row[0]), row[1]) if row else None

    def places_written(self, numbers: Iterable[int] | None = None) -> dict[str, tuple[str, int]]:
        """The file and the line of every fact, or of those with these numbers, by id."""
        sql = "SELECT record.id, path, record.line FROM every_record AS record JOIN file ON file.no = file"
        sql += " WHERE vocabulary = 'fact'"
        if numbers is None:
            rows = self.connection.execute(sql)
        else:
            chosen = "record.no IN (SELECT value FROM json_each(?))"
            rows = self.connection.execute(f"{sql} AND {chosen}", (json.dumps([*numbers]),))
        name_of = cache(partial(shown_file, shown_folder(self.folder)))
        return {id_: (name_of(path), line) for id_, path, line in rows}

    def ids(self, prefix: str = "") -> list[str]:
        """All ids of the base with this prefix."""
        sql = "SELECT id FROM every_record WHERE id >= ? AND id < ? ORDER BY id"
        return [row[0] for row in self.connection.execute(sql, (prefix, prefix + "\U0010ffff"))]

    def labels(self) -> dict[str, Text | None]:
        """All ids of the base, each with what its record is called; figures of tables have no name of their own."""
        named = "coalesce(data ->> '$.label', data ->> '$.short_name', data ->> '$.name', data ->> '$.title')"
        sql = f"SELECT id, CASE WHEN data LIKE '{{%' THEN {named} END FROM record WHERE id IS NOT NULL ORDER BY id"
        return {id_: Text(**json.loads(name)) if name else None for id_, name in self.connection.execute(sql)}


_NUMBERED = """
    SELECT record.no, record.kind, record.data, record.id, record.line
    FROM json_each(?1) AS chosen CROSS JOIN record ON record.no = chosen.value
    UNION ALL
    SELECT record.no, 'metric', record.data, record.id, record.line
    FROM json_each(?1) AS chosen CROSS JOIN observed_record AS record ON record.no = chosen.value
"""
