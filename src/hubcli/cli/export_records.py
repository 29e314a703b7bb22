"""From a base to the files of bigger engines: the options of `export` go in, a database, tables or lines come out."""

from enum import StrEnum
from functools import partial
from typing import Any

from hubcli.base.compiled.cache import ask
from hubcli.base.compiled.store import Store
from hubcli.base.folder import base_folder
from hubcli.cli.reply import scope, write
from hubcli.errors import HubError, OptionError
from hubcli.exports.selection import choose


class DigestFormat(StrEnum):
    """How a digest is written, or the records that it is made from."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    HTML = "html"
    SQLITE = "sqlite"
    PARQUET = "parquet"
    JSONL = "jsonl"


ENGINES = (DigestFormat.SQLITE, DigestFormat.PARQUET, DigestFormat.JSONL)
"""The forms that hold records, not a digest."""
OF_A_DIGEST = ("only", "own", "level", "cite", "into", "append", "check", "force")


class RecordsOnlyError(HubError):
    """An option that picks records, given for a digest."""

    def __init__(self) -> None:
        super().__init__(f"--kind goes with --format {', '.join(ENGINES)}; a digest takes --only SECTION")


def hand_over(context: Any) -> None:
    """Write the records that the options of `export` choose. Raises HubError."""
    given = context.params
    form = given["format"]
    for param in context.command.params:
        if param.name in OF_A_DIGEST and given[param.name] not in (param.default, None, (), []):
            raise OptionError("--format", form, f"holds records: it does not go with {param.opts[0]}")
    if form is not DigestFormat.JSONL and given["output"] is None:
        raise OptionError("--format", form, f"needs --output {'FILE' if form is DigestFormat.SQLITE else 'DIR'}")
    try:
        text = ask(base_folder(given["base"]), partial(_written, given=given))
    except OverflowError:
        raise OptionError("--format", form, "a passage's number is too large for it: more than 64 bits") from None
    if text is not None:
        write(text, given["output"])


def _written(store: Store, given: dict[str, Any]) -> str | None:
    """Lines of JSON as text; what is no text is written."""
    where = scope(given["theme"], given["kind"], given["source"], given["modality"])
    choice = choose(store, hub_names=given["hub"] or (), scope=where)
    match given["format"]:
        case DigestFormat.SQLITE:
            from hubcli.cli.output_paths import refuse_other_than_sqlite
            from hubcli.exports.sqlite import write_sqlite

            refuse_other_than_sqlite(given["output"])
            write_sqlite(store, choice, given["output"])
        case DigestFormat.PARQUET:
            from hubcli.exports.parquet import write_parquet

            write_parquet(store, choice, given["output"])
        case _:
            from hubcli.exports.jsonl import to_jsonl

            return to_jsonl(store, choice)
    return None
