"""Commands that keep a base: init, check, schema, diff."""

from hubcli.base.folder import base_folder
from hubcli.cli.answering import Way, tell, write
from hubcli.cli.options import Base, Format, In, Language, Output
from hubcli.cli.options_curate import Extends, New, NewFolder, Old, ProblemFormat, ProblemsIn, RecordName, Title
from hubcli.errors import BrokenBaseError
from hubcli.model.text import Lang


def init(
    folder: NewFolder,
    title: Title = None,
    extends: Extends = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """Start a base of your own in an empty folder: small, commented, without problems, yours to rewrite.

    With --extends it holds everything of another base, to which you add hubs, sources and facts.
    """
    from hubcli.edits.init import init as start

    tell(start(folder, title=title, extends=extends), Way(None, lang, format, output))


def check(base: Base = None, format: ProblemsIn = ProblemFormat.TERMINAL, output: Output = None) -> None:
    """Every problem of a base, with file and line; exit code 2 where there are any."""
    from hubcli.questions.check import check as check_base

    found = check_base(base_folder(base))
    if found.problems and format is ProblemFormat.TERMINAL:
        raise BrokenBaseError(found.problems, more=found.more)
    tell(found, Way(base, Lang.EN, format, output), code=2)


def schema(kind: RecordName = None, output: Output = None) -> None:
    """The JSON Schema of a base's TOML files, or of one kind of record, for an editor or a checker."""
    import json

    from hubcli.base.toml.json_schema import file_schema, record_schema

    found = record_schema(kind) if kind else file_schema()
    write(json.dumps(found, indent=2, ensure_ascii=False) + "\n", output)


def diff(
    old: Old,
    new: New,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """What changed between two editions of a base: facts and other records added, removed, changed field by field.

    Each holds all that it extends: 'hubcli diff hubcli mine' is what mine adds to the base that ships, and replaces in
    it. What a base at a revision extends is taken from the same revision where that holds it, else as it is on disk.
    """
    from hubcli.questions.diff import diff as compare_editions

    tell(compare_editions(old, new, base=base), Way(base, lang, format, output))
