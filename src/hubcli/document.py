"""An answer laid out: blocks and inlines in one language, before any format."""

from dataclasses import dataclass

NOTHING = "—"
"""The one sign for nothing stated."""


@dataclass(frozen=True)
class Plain:
    """Text as it is."""

    text: str


@dataclass(frozen=True)
class Strong:
    """Text that stands out."""

    text: str


@dataclass(frozen=True)
class Code:
    """Something to type or to look up: an id, a command."""

    text: str


@dataclass(frozen=True)
class Cite:
    """The passage of a source that a claim rests on; the source is among the document's references."""

    source: str
    passage: int


@dataclass(frozen=True)
class Link:
    """Text that leads to an address."""

    text: str
    url: str


Inline = Plain | Strong | Code | Cite | Link
Inlines = tuple[Inline, ...]


@dataclass(frozen=True)
class Entry:
    """One line of a list or of a table's cell, with lines below it."""

    line: Inlines
    id: str | None = None
    """The record that it stands for."""
    children: tuple["Entry", ...] = ()


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the document's highest."""

    level: int
    text: str


@dataclass(frozen=True)
class Prose:
    """A paragraph."""

    line: Inlines


@dataclass(frozen=True)
class Items:
    """A list."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Row:
    """A row: its head, and in each cell any number of entries, none where nothing is stated."""

    head: Inlines
    cells: tuple[tuple[Entry, ...], ...]


@dataclass(frozen=True)
class Table:
    """A table; the first head stands over the rows' heads."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Notice:
    """Something the reader must not miss."""

    line: Inlines


Block = Heading | Prose | Items | Table | Notice


@dataclass(frozen=True)
class Reference:
    """A source as the list of sources has it."""

    source: str
    line: Inlines
    url: str | None = None


@dataclass(frozen=True)
class Document:
    """What a page makes of an answer."""

    lang: str
    """Its BCP 47 code."""
    blocks: tuple[Block, ...]
    references: tuple[Reference, ...] = ()
    """The sources that its citations name, in order."""
    passage_word: str = "passage {}"
    """How this language names the n-th passage."""
    references_title: str = "Sources"
    """The heading of the list of sources."""
