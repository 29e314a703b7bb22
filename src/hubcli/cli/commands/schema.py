"""`hubcli schema`: the JSON Schema of a base's files."""

from typing import Annotated

import typer

from hubcli.cli.options import Language, Output, Target
from hubcli.cli.reply import Reply
from hubcli.model.text import Lang


def _records(incomplete: str) -> list[str]:
    from hubcli.base.toml.reader import RECORDS

    return [name for name in RECORDS if name.startswith(incomplete)]


RecordName = Annotated[str | None, typer.Argument(metavar="KIND", show_default=False, autocompletion=_records)]


def schema(kind: RecordName = None, lang: Language = Lang.EN, output: Target = None) -> Reply:
    """Return the JSON Schema of a file or of one kind of record, which explains the fields."""
    import json

    from hubcli.base.toml.json_schema import file_schema, record_schema

    found = record_schema(kind, lang) if kind else file_schema(lang)
    return Reply(json.dumps(found, indent=2, ensure_ascii=False) + "\n", Output(output=output))
