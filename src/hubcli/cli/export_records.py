"""Records for other programs: the options of `export` go in, a database, tables or lines of JSON come out."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from typing import IO, Any

from hubcli.base.compiled.cache import ask
from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.base.folder import base_folder
from hubcli.cli.options import Output
from hubcli.cli.reply import Reply
from hubcli.errors import HubError, OptionError
from hubcli.exports.selection import choose
from hubcli.messages import Message


class DigestFormat(StrEnum):
    """The formats of a digest, and of records."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    DOCX = "docx"
    SQLITE = "sqlite"
    PARQUET = "parquet"
    JSONL = "jsonl"
    QUARTO = "quarto"
    TYPST = "typst"
    VALUES = "values"
    SDMX_CSV = "sdmx-csv"


VALUE_FORMATS = (DigestFormat.QUARTO, DigestFormat.TYPST, DigestFormat.VALUES)
"""Those of them that hold figures by id."""
RECORD_FORMATS = (
    DigestFormat.SQLITE,
    DigestFormat.PARQUET,
    DigestFormat.JSONL,
    *VALUE_FORMATS,
    DigestFormat.SDMX_CSV,
)
"""The formats that hold records, not a digest."""
DIGEST_OPTIONS = ("only", "own", "level", "cite", "into", "append", "check", "force")


class RecordsOnlyError(HubError):
    """An option for records, given for a digest."""

    def __init__(self) -> None:
        super().__init__(Message("cli.kind_of_digest", RECORD_FORMATS))


def export_records(context: Any, hubs: Sequence[str], scope: Scope, output: Output) -> Reply:
    """Write the records that the options of `export` choose, or return them as JSON Lines. Raises HubError."""
    form = output.format
    for param in context.command.params:
        if param.name in DIGEST_OPTIONS and context.params[param.name] not in (param.default, None, (), []):
            raise OptionError("--format", form, Message("cli.holds_records", param.opts[0]))
    if form in (DigestFormat.SQLITE, DigestFormat.PARQUET) and output.output is None:
        raise OptionError(
            "--format", form, Message("cli.needs_output", "FILE" if form == DigestFormat.SQLITE else "DIR")
        )
    question = partial(_written, hubs=hubs, scope=scope, output=output)
    try:
        if output.as_of is not None:
            from hubcli.base.editions import ask_edition

            return Reply(ask_edition(output.as_of, output.base, question), output)
        return Reply(ask(base_folder(output.base), question), output)
    except OverflowError:
        raise OptionError("--format", form, Message("cli.passage_too_large")) from None


def _written(store: Store, hubs: Sequence[str], scope: Scope, output: Output) -> IO[str] | None:
    """The records as text; None if they were written to a database or to tables."""
    choice = choose(store, hub_names=hubs, scope=scope)
    if output.format in VALUE_FORMATS:
        from hubcli.exports.values import values

        return values(store, choice, output.format, output.lang)
    if output.format == DigestFormat.SDMX_CSV:
        from hubcli.exports.sdmx import sdmx_csv

        return sdmx_csv(store, choice)
    if output.output is None or output.format == DigestFormat.JSONL:
        from hubcli.exports.jsonl import jsonl

        return jsonl(store, choice)
    if output.format == DigestFormat.SQLITE:
        from hubcli.cli.output_paths import refuse_other_than_sqlite
        from hubcli.exports.sqlite import write_sqlite

        refuse_other_than_sqlite(output.output)
        write_sqlite(store, choice, output.output, output.lang)
    else:
        from hubcli.exports.parquet import write_parquet

        write_parquet(store, choice, output.output, output.lang)
    return None
