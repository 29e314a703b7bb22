"""An answer laid out: blocks and inlines in one language, before any format.

The records are named tuples: fourteen dataclasses would take fourteen milliseconds of every start.
"""

from collections.abc import Iterator
from typing import NamedTuple

NOTHING = "—"
"""The one sign for nothing stated."""


class Plain(NamedTuple):
    """Text as it is."""

    text: str


class Strong(NamedTuple):
    """Text that stands out."""

    text: str


class Highlight(NamedTuple):
    """Text that was searched for."""

    text: str


class Code(NamedTuple):
    """Something to type or to look up: an id, a command."""

    text: str


class Cite(NamedTuple):
    """The passage of a source that a claim rests on; the source is among the document's references."""

    source: str
    passage: int


LABEL = "hub-(?P<source>[a-z0-9-]+?)-(?P<passage>[0-9]{1,6})"
"""How the label of a citation's footnote is read back; it says which passage it is, so two digests can share it."""


def label_of(cite: Cite) -> str:
    """The label of a citation's footnote, without brackets."""
    return f"hub-{cite.source}-{cite.passage}"


class Link(NamedTuple):
    """Text that leads to an address."""

    text: str
    url: str


class Bar(NamedTuple):
    """How large a number is beside others; terminals and web pages draw it, before the number itself."""

    share: float
    """Its part of the largest, 0 to 1."""
    faint: bool
    """Whether it is not to be compared with the others."""


Inline = Plain | Strong | Highlight | Code | Cite | Link | Bar
Inlines = tuple[Inline, ...]


class Entry(NamedTuple):
    """One line of a list or of a table's cell, with lines below it."""

    line: Inlines
    id: str | None = None
    """The record that it stands for."""
    children: tuple["Entry", ...] = ()


class Heading(NamedTuple):
    """A heading; level 1 is the document's highest."""

    level: int
    text: str


class Prose(NamedTuple):
    """A paragraph."""

    line: Inlines


class Sentences(NamedTuple):
    """A paragraph whose sentences stand for records."""

    head: Inlines
    """What it is about, before its first sentence; empty where nothing needs saying."""
    entries: tuple[Entry, ...]


class Items(NamedTuple):
    """A list."""

    entries: tuple[Entry, ...]


class Row(NamedTuple):
    """A row: its head, and in each cell any number of entries, none where nothing is stated."""

    head: Inlines
    cells: tuple[tuple[Entry, ...], ...]


class Table(NamedTuple):
    """A table; the first head stands over the rows' heads."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]


class Notice(NamedTuple):
    """Something the reader must not miss."""

    line: Inlines


class Finding(NamedTuple):
    """Something wrong at a place in a file."""

    file: str
    line: int | None
    """From 1, where the file has lines."""
    column: int | None
    """From 1, where it is known."""
    title: str
    """What it is, in a word."""
    text: Inlines


Block = Heading | Prose | Sentences | Items | Table | Notice | Finding


class Reference(NamedTuple):
    """A source as the list of sources has it."""

    source: str
    line: Inlines
    url: str | None = None


class Name(NamedTuple):
    """Somebody's name; the whole of it, or the family name where a given name is told apart."""

    name: str
    given: str | None = None


class Work(NamedTuple):
    """A source as a bibliography has it."""

    key: str
    type: str
    """A CSL type (Citation Style Language 1.0.2, appendix III)."""
    title: str
    author: Name | None
    publisher: str
    issued: tuple[tuple[int, ...], ...]
    """Year, month and day as far as they are known; two of them for an interval, none where no date is known."""
    language: str
    """Its BCP 47 code."""
    url: str | None


class Document(NamedTuple):
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
    mark_note: str | None = None
    """How to read the mark of a citation, in formats that number their sources."""
    title: str | None = None
    """What the whole is called, where no heading says it."""
    works: tuple[Work, ...] = ()
    """The works that it lists, where it is a bibliography."""


def cited(part: object) -> Iterator[str]:
    """The source of each citation in a part of a document, be it blocks, lines or a cell."""
    if isinstance(part, Cite):
        yield part.source
    elif isinstance(part, tuple):
        for inner in part:
            yield from cited(inner)
