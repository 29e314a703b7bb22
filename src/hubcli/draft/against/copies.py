"""The analyst's copies of cited texts: what a citation says goes in, the copies that it names come out."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from hubcli.draft.citations import squeezed
from hubcli.errors import HubError
from hubcli.figures import Figure, read_figures
from hubcli.figures.patterns import regex
from hubcli.messages import Message
from hubcli.model.text import HAN
from hubcli.sources.documents import text_of
from hubcli.sources.passages import split
from hubcli.sources.withdrawn import standing

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".xhtml", ".pdf", ".docx"})
"""The endings of the files that are taken for copies."""


class Copy:
    """A file of the folder, read when it is first needed."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.path = path
        self.name = path.relative_to(folder).as_posix()
        self.stem = squeezed(path.stem)
        self.why: Message | None = None
        """Why it cannot be read; None until it was tried."""

    @cached_property
    def passages(self) -> tuple[str, ...]:
        """Its passages; none if it cannot be read."""
        try:
            found = standing(split(text_of(self.path).text))
        except HubError as error:
            self.why = Message("against.error", *error.lines[:1])
            return ()
        if not found:
            self.why = Message("against.empty", self.name)
        return found

    @cached_property
    def title(self) -> str:
        """Its first passage, which is taken for its title."""
        return squeezed(self.passages[0]) if self.passages else ""

    @cached_property
    def figures(self) -> tuple[tuple[int, Figure], ...]:
        """Its figures, each with the number of its passage."""
        return tuple((at, each) for at, passage in enumerate(self.passages, 1) for each in read_figures(passage))


class Copies:
    """The copies in a folder and the folders below it, but for the drafts. Raises HubError if there are none."""

    def __init__(self, folder: Path, drafts: Iterable[str] = ()) -> None:
        if not folder.is_dir():
            kind = "not_a_folder" if folder.exists() else "no_such_folder"
            raise HubError(Message("against.needs_folder", Message(f"errors.texts_{kind}", folder)))
        checked = {Path(draft).resolve() for draft in drafts}
        paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
        self.all = [Copy(path, folder) for path in paths if path.resolve() not in checked]
        if not self.all:
            raise HubError(Message("against.needs_folder", Message("against.no_copies", folder)))

    def named(self, names: Iterable[str]) -> tuple[Copy, ...]:
        """The copies whose file name or title one of these names is or has in it, the best fit alone."""
        squeezed_names = [name for name in map(squeezed, names) if name]
        for fits in (_is_stem, _has_stem, _shares_title):
            found = [(len(copy.stem), copy) for copy in self.all if any(fits(copy, name) for name in squeezed_names)]
            if found:
                longest = max(length for length, _ in found)
                return tuple(copy for length, copy in found if length == longest or fits is not _has_stem)
        return ()


def _is_stem(copy: Copy, name: str) -> bool:
    return copy.stem == name


def _has_stem(copy: Copy, name: str) -> bool:
    return _is_telling(copy.stem) and copy.stem in name


def _shares_title(copy: Copy, name: str) -> bool:
    """Whether the title is in the name, as in a footnote with author and date, or the name in the title."""
    title = copy.title
    return (_is_telling(title) and title in name) or (_is_telling(name) and name in title)


def _is_telling(name: str) -> bool:
    """Whether a name is long enough to be told from words that happen to be there."""
    return len(name) + 2 * len(_HAN.findall(name)) >= 10


_HAN = regex(f"[{HAN}]")
