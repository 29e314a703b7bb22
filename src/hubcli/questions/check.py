"""Whether a base is valid: its problems, or the number of its records."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from hubcli.base.compiled.cache import ask
from hubcli.base.compiled.filters import FROM_TABLES, IN_RECORDS
from hubcli.base.compiled.store import Store
from hubcli.base.toml.problems import Problem
from hubcli.base.toml.reader import lines_of, read
from hubcli.errors import BrokenBaseError
from hubcli.files import shown_folder
from hubcli.messages import Message
from hubcli.model.units import FORMER_NAMES
from hubcli.questions.answer import Answer


@dataclass(frozen=True)
class Checked(Answer):
    """The result of checking a whole base."""

    schema: ClassVar[str] = "hubcli/check/1"
    base: str
    """The folder, as seen from the current one."""
    facts: int
    """The number of its facts; 0 if there are problems."""
    figures: int
    """The number of its figures from tables."""
    sources: int
    """The number of its sources."""
    problems: tuple[Problem, ...]
    more: bool
    """Whether there are more problems than these."""
    notices: tuple[Problem, ...] = ()
    """What is still read, but not by the next release."""

    @property
    def holds(self) -> bool:
        """There are no problems."""
        return not self.problems


def check(folder: Path) -> Checked:
    """Read the base in a folder and find everything that is wrong with it."""
    name = shown_folder(folder)
    try:
        facts, figures, sources, notices = ask(folder, _counted)
    except BrokenBaseError as error:
        problems = tuple(problem for problem in error.problems if isinstance(problem, Problem))
        return Checked(name, 0, 0, 0, problems, error.more)
    return Checked(name, facts, figures, sources, (), more=False, notices=notices)


def _counted(store: Store) -> tuple[int, int, int, tuple[Problem, ...]]:
    (sources,) = store.connection.execute("SELECT count(*) FROM record WHERE kind = 'source'").fetchone()
    return store.count(*IN_RECORDS), store.count(*FROM_TABLES), sources, tuple(_former_units(store))


def _former_units(store: Store) -> Iterator[Problem]:
    """The indicators whose unit is written with its former name; the records as they were read have the new one."""
    for (path,) in store.connection.execute(_FILES_WITH_INDICATORS):
        content = (store.folder / path).read_bytes()
        for entry in read(path, content).entries:
            if entry.kind == "indicator" and (new := FORMER_NAMES.get(entry.raw["unit"])):
                message = Message("problems.former_unit", entry.raw["unit"], new)
                line = lines_of(content).of_key(entry.line, ("unit",))
                yield Problem(path, line, entry.id, "unit", message).below(shown_folder(store.folder))


_FILES_WITH_INDICATORS = """
    SELECT DISTINCT file.path FROM record JOIN file ON file.no = record.file WHERE record.kind = 'indicator'
"""
