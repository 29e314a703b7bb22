"""Commands that keep a base: check."""

from hubcli.base.folder import base_folder
from hubcli.cli.answering import Way, tell
from hubcli.cli.options import Base, Output
from hubcli.cli.options_curate import ProblemFormat, ProblemsIn
from hubcli.errors import BrokenBaseError
from hubcli.model.text import Lang


def check(base: Base = None, format: ProblemsIn = ProblemFormat.TERMINAL, output: Output = None) -> None:
    """Every problem of a base, with file and line; exit code 2 where there are any."""
    from hubcli.questions.check import check as check_base

    found = check_base(base_folder(base))
    if found.problems and format is ProblemFormat.TERMINAL:
        raise BrokenBaseError(found.problems)
    tell(found, Way(base, Lang.EN, format, output), code=2)
