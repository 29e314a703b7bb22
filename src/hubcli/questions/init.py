"""Starting a base of one's own."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from hubcli.base.start import start_base
from hubcli.files import real, shown_folder
from hubcli.questions.answer import Answer


@dataclass(frozen=True)
class Started(Answer):
    """A base that has been started."""

    schema: ClassVar[str] = "hubcli/init/1"
    base: str
    """The folder, from where the user stands."""
    files: tuple[str, ...]
    """What was written, by its path below the folder."""
    extends: str | None
    """The base that it adds to, as it was named; none where it stands alone."""


def init(folder: Path, *, title: str | None, extends: str | None = None) -> Started:
    """Start a base in an empty folder, alone or adding to another. Raises HubError."""
    files = start_base(folder, title, extends)
    return Started(shown_folder(real(folder)), tuple(files), extends)
