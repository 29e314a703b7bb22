"""The entries of a bibliography before any format."""

from typing import NamedTuple


class Name(NamedTuple):
    """A name: the whole of it, or the family name if the given name is separate."""

    name: str
    given: str | None = None
    family_first: bool = False
    """Whether the family name comes first in any style, though it is in Latin letters: `Xu Fei`."""


class Work(NamedTuple):
    """An entry of a bibliography."""

    key: str
    type: str
    """A CSL type (Citation Style Language 1.0.2, appendix III)."""
    title: str
    authors: tuple[Name, ...]
    publisher: str
    issued: tuple[tuple[int, ...], ...]
    """Year, month and day as far as known; two dates for an interval, none if unknown."""
    language: str
    """Its BCP 47 code."""
    url: str | None
    container: str | None = None
    """What it appeared in, if that is not the publisher."""
    accessed: tuple[tuple[int, ...], ...] = ()
    """The day on which the URL was visited, as far as known."""
    archived: str | None = None
    """The URL of an archived copy."""
