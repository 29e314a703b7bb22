"""Whether a base holds together: what is wrong with it, or how much it holds."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from hubcli.base.compiled.cache import ask
from hubcli.base.toml.problems import Problem
from hubcli.errors import BrokenBaseError
from hubcli.files import shown_folder
from hubcli.questions.answer import Answer


@dataclass(frozen=True)
class Checked(Answer):
    """What a check of a whole base found."""

    schema: ClassVar[str] = "hubcli/check/1"
    base: str
    """The folder, from where the user stands."""
    facts: int
    """How many facts it holds; none are counted where there are problems."""
    sources: int
    """How many sources."""
    problems: tuple[Problem, ...]
    more: bool
    """There are more problems than these."""

    @property
    def holds(self) -> bool:
        """Nothing is wrong."""
        return not self.problems


def check(folder: Path) -> Checked:
    """Read the base in a folder and find everything that is wrong with it."""
    name = shown_folder(folder)
    try:
        facts, sources = ask(folder, lambda store: [store.connection.execute(sql).fetchone()[0] for sql in _COUNTS])
    except BrokenBaseError as error:
        problems = tuple(problem for problem in error.problems if isinstance(problem, Problem))
        return Checked(name, 0, 0, problems, error.more)
    return Checked(name, facts, sources, (), more=False)


_COUNTS = ("SELECT count(*) FROM fact", "SELECT count(*) FROM record WHERE kind = 'source'")
