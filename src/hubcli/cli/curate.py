"""Commands that keep a base: check, schema."""

from hubcli.base.folder import base_folder
from hubcli.cli.answering import Way, tell, write
from hubcli.cli.options import Base, Output
from hubcli.cli.options_curate import ProblemFormat, ProblemsIn, RecordName
from hubcli.errors import BrokenBaseError
from hubcli.model.text import Lang


def check(base: Base = None, format: ProblemsIn = ProblemFormat.TERMINAL, output: Output = None) -> None:
    """Every problem of a base, with file and line; exit code 2 where there are any."""
    from hubcli.questions.check import check as check_base

    found = check_base(base_folder(base))
    if found.problems and format is ProblemFormat.TERMINAL:
        raise BrokenBaseError(found.problems)
    tell(found, Way(base, Lang.EN, format, output), code=2)


def schema(kind: RecordName = None, output: Output = None) -> None:
    """The JSON Schema of a base's TOML files, or of one kind of record, for an editor or a checker."""
    import json

    from hubcli.base.json_schema import file_schema, record_schema

    found = record_schema(kind) if kind else file_schema()
    write(json.dumps(found, indent=2, ensure_ascii=False) + "\n", output)
