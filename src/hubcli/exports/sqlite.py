"""A base as an SQLite database of documented tables, with full-text search and views, for Datasette and others."""

import errno
import json
import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from hubcli.base.compiled.store import Store
from hubcli.errors import OutputError
from hubcli.exports.columns import Column, Type
from hubcli.exports.datasette import write_metadata
from hubcli.exports.rows import Row, batches, documentation
from hubcli.exports.selection import Choice
from hubcli.exports.sql_views import VIEWS, Engine, view_statement
from hubcli.exports.sqlite_search import LONGEST, SEARCHED, create_search, index_facts
from hubcli.exports.tables import Table, foreign_keys, tables
from hubcli.files import replacing
from hubcli.messages import Message, say
from hubcli.model.text import Lang

DISK = {"SQLITE_FULL": errno.ENOSPC, "SQLITE_IOERR": errno.EIO}
"""What SQLite calls a disk that is full or fails, and what the system does."""


def write_sqlite(store: Store, choice: Choice, path: Path, lang: str) -> None:
    """Write the chosen records into a database, which replaces the file when it is complete. Raises OutputError.

    It is documented in `lang`, as is the file beside it for Datasette; its texts are in both languages.
    """
    try:
        with replacing(path) as new, closing(_connect(new)) as database:
            # Nobody else uses the file before it is complete, so nothing in it needs a rollback.
            database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            database.execute("BEGIN")
            _create(database, lang)
            for batch in batches(store, choice):
                for name, rows in batch.items():
                    _insert(database, tables()[name], rows)
            index_facts(database)
            database.execute("COMMIT")
            database.execute("ANALYZE")
        write_metadata(path, store.info.title[Lang(lang)], _documentation(lang), lang)
    except sqlite3.OperationalError as error:
        code = next((code for name, code in DISK.items() if error.sqlite_errorname.startswith(name)), None)
        if code is None:
            raise  # damage of the compiled base, or a bug
        raise OutputError(path, OSError(code, os.strerror(code))) from None
    except OSError as error:
        raise OutputError(path, error) from None


def _table_sql(table: Table, lang: str) -> str:
    """The statement that creates a table, with a sentence for each column."""
    parts = [(_column_sql(column), column.explained(lang, _HOW)) for column in table.columns]
    parts += [(f"PRIMARY KEY ({', '.join(table.key)})", "")] if table.key else []
    parts += [
        (f"FOREIGN KEY ({', '.join(own)}) REFERENCES {other} ({', '.join(theirs)})", "")
        for own, other, theirs in foreign_keys(table)
    ]
    *first, (last, last_doc) = parts
    lines = [f"    {sql},{_comment(doc)}" for sql, doc in first] + [f"    {last}{_comment(last_doc)}"]
    return "\n".join([f"CREATE TABLE {table.name} ({_comment(table.doc.say(lang))}", *lines, ")"])


def _connect(new: Path) -> sqlite3.Connection:
    """The new file, which is locked already: some systems would refuse it SQLite's own locks."""
    return sqlite3.connect(f"{new.absolute().as_uri()}?nolock=1", uri=True, isolation_level=None)


def _create(database: sqlite3.Connection, lang: str) -> None:
    for table in tables().values():
        database.execute(_table_sql(table, lang))
        for column in table.columns:
            if column.references and column.name != table.key[0]:
                database.execute(f"CREATE INDEX {table.name}_{column.name} ON {table.name} ({column.name})")
    create_search(database, lang)
    database.execute(
        f"CREATE TABLE documentation ({_comment(say('exports.table_documentation', lang))}\n"
        f"    table_name TEXT NOT NULL,{_comment(say('exports.table_name', lang))}\n"
        f"    column_name TEXT NOT NULL,{_comment(say('exports.column_name', lang))}\n"
        f"    text TEXT NOT NULL,{_comment(say('exports.text', lang))}\n    PRIMARY KEY (table_name, column_name)\n)"
    )
    database.executemany("INSERT INTO documentation VALUES (?, ?, ?)", _documentation(lang))
    for name in VIEWS:
        database.execute(view_statement(name, Engine.SQLITE, lang))


def _documentation(lang: str) -> list[Row]:
    """The rows of the table that explains all tables."""
    searched = [(name, say(f"exports.searched_{name}", lang)) for name in SEARCHED]
    return [
        *documentation(lang, _HOW),
        ("fact_text", "", say("exports.view_fact_text", lang)),
        ("fact_text", "position", say("exports.text_position", lang)),
        *(("fact_text", name, doc) for name, doc in searched),
        ("fact_words", "", say("exports.table_fact_words", lang, LONGEST)),
        *(("fact_words", name, doc) for name, doc in searched),
        ("documentation", "", say("exports.table_documentation", lang)),
        *(("documentation", name, say(f"exports.{name}", lang)) for name in ("table_name", "column_name", "text")),
    ]


def _insert(database: sqlite3.Connection, table: Table, rows: list[Row]) -> None:
    marks = ", ".join("?" * len(table.columns))
    database.executemany(f"INSERT INTO {table.name} VALUES ({marks})", (_values(row) for row in rows))


def _values(row: Row) -> Row:
    return tuple(map(_value, row))


def _value(value: Any) -> Any:
    """What SQLite has a type for; the rest as text."""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return value.isoformat() if isinstance(value, date) else value


_SQL = {
    Type.TEXT: "TEXT",
    Type.INTEGER: "INTEGER",
    Type.REAL: "REAL",
    Type.BOOLEAN: "INTEGER",
    Type.DATE: "TEXT",
    Type.TEXTS: "TEXT",
    Type.INTEGERS: "TEXT",
}
_ARRAY = Message("exports.json_array")
_HOW = {Type.BOOLEAN: Message("exports.zero_or_one"), Type.TEXTS: _ARRAY, Type.INTEGERS: _ARRAY}


def _column_sql(column: Column) -> str:
    return f"{column.name} {_SQL[column.type]}{' NOT NULL' if column.needed else ''}"


def _comment(doc: str) -> str:
    return f" -- {' '.join(doc.split())}" if doc else ""
