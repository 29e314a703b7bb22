"""A base as a folder of Parquet files, one for each table: read by DuckDB, Spark, pandas and others."""

import hashlib
import os
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hubcli.base.compiled.store import Store
from hubcli.errors import MissingExtraError, OptionError, OutputError
from hubcli.exports.columns import Type
from hubcli.exports.croissant import CROISSANT, write_croissant
from hubcli.exports.data_package import DATA_PACKAGE, write_data_package
from hubcli.exports.rows import batches, documentation
from hubcli.exports.selection import Choice
from hubcli.exports.sql_views import VIEWS, Engine, view_statement
from hubcli.exports.tables import Table, tables
from hubcli.files import hidden_beside, left_beside, real
from hubcli.messages import Message, say
from hubcli.model.text import Lang

if TYPE_CHECKING:
    import pyarrow as pa

SCRIPTS = {Engine.DUCKDB: "duckdb.sql", Engine.SPARK: "spark.sql"}
"""The files that open the folder, including its views."""
OLD = "old"
"""Where the earlier export is kept while the new one replaces it."""


def write_parquet(store: Store, choice: Choice, folder: Path, lang: str) -> None:
    """Write the chosen records into a folder: new, empty, or of an earlier export, which is replaced at the very end.

    It is documented in `lang`; its texts are in both languages. Raises HubError.
    """
    try:
        import pyarrow.parquet  # noqa: F401  # an extra brings it
    except ImportError:
        raise MissingExtraError("parquet", "--format parquet") from None
    try:
        _refuse_what_is_not_ours(folder)
        folder = real(folder)
        for left in left_beside(folder):  # by a process that was killed between the two moves
            _move_back(left, folder)
        with hidden_beside(folder, tempfile.mkdtemp) as hidden:
            (hidden / "new").mkdir()
            _write_tables(store, choice, hidden / "new", lang)
            _keep(hidden / "new")
            _move(hidden, folder)
    except OSError as error:
        raise OutputError(folder, error) from None


def write_scripts(folder: Path, lang: str) -> None:
    """Write the files that open the tables of a folder in each engine."""
    for engine, name in SCRIPTS.items():
        (folder / name).write_text(_script(engine, lang), encoding="utf-8")


def _keep(folder: Path) -> None:
    """Wait until the files are on disk."""
    for path in folder.iterdir():
        with path.open("r+b") as file:
            os.fsync(file.fileno())


def _move(hidden: Path, folder: Path) -> None:
    try:
        if folder.exists():
            folder.rename(hidden / OLD)
        (hidden / "new").rename(folder)
    finally:
        _move_back(hidden, folder)


def _move_back(hidden: Path, folder: Path) -> None:
    """Restore the earlier export if the new one has not replaced it."""
    if (hidden / OLD).exists() and not folder.exists():
        (hidden / OLD).rename(folder)


def _refuse_what_is_not_ours(folder: Path) -> None:
    if folder.is_symlink():
        raise OptionError("--output", str(folder), Message("errors.output_is_link"))
    ours = {f"{name}.parquet" for name in (*tables(), "documentation")} | {*SCRIPTS.values(), DATA_PACKAGE, CROISSANT}
    others = sorted(path.name for path in folder.iterdir() if path.name not in ours) if folder.exists() else []
    if others:
        raise OptionError("--output", str(folder), Message("errors.output_holds_files", others[0]))


def _write_tables(store: Store, choice: Choice, folder: Path, lang: str) -> None:
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter, write_table

    with ExitStack() as open_files:
        writers: dict[str, Any] = {}
        schemas = {name: _schema(table, lang) for name, table in tables().items()}
        for name, schema in schemas.items():
            writers[name] = open_files.enter_context(ParquetWriter(folder / f"{name}.parquet", schema))
        for batch in batches(store, choice):
            for name, rows in batch.items():
                if rows:
                    columns = list(map(pa.array, zip(*rows, strict=True), schemas[name].types))
                    writers[name].write_table(pa.Table.from_arrays(columns, schema=schemas[name]))
    names = ("table_name", "column_name", "text")
    lines = [dict(zip(names, line, strict=True)) for line in documentation(lang)]
    write_table(pa.Table.from_pylist(lines), folder / "documentation.parquet")
    write_scripts(folder, lang)
    digests = {path.name: _sha256(path) for path in folder.glob("*.parquet")}
    write_data_package(store, folder, digests, Lang(lang))
    write_croissant(store, folder, digests, Lang(lang))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _schema(table: Table, lang: str) -> "pa.Schema":
    import pyarrow as pa

    types = {
        Type.TEXT: pa.string(),
        Type.INTEGER: pa.int64(),
        Type.REAL: pa.float64(),
        Type.BOOLEAN: pa.bool_(),
        Type.DATE: pa.date32(),
        Type.TEXTS: pa.list_(pa.string()),
        Type.INTEGERS: pa.list_(pa.int64()),
    }
    fields = [
        pa.field(
            column.name,
            types[column.type],
            nullable=not column.needed,
            metadata={"description": column.explained(lang)},
        )
        for column in table.columns
    ]
    return pa.schema(fields, metadata={"description": table.doc.say(lang)})


def _script(engine: Engine, lang: str) -> str:
    command, table = _OPENING[engine]
    lines = [f"-- {say('exports.script', lang)}{command} {SCRIPTS[engine]}"]
    lines += [table.format(name=name) for name in (*tables(), "documentation")]
    lines += [f"{view_statement(name, engine, lang)};" for name in VIEWS]
    return "\n".join(lines) + "\n"


_OPENING = {
    Engine.DUCKDB: ("duckdb -init", "CREATE VIEW {name} AS SELECT * FROM '{name}.parquet';"),
    Engine.SPARK: (
        "spark-sql -i",
        "CREATE TEMPORARY VIEW {name} USING parquet OPTIONS (path '{name}.parquet');",
    ),
}
"""The command that runs a script, and the statement that opens a table."""
