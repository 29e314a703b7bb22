"""An answer laid out: blocks and inlines in one language, before any format."""

# Named tuples: as many dataclasses would take a millisecond each of every start.
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:  # few documents have any
    from hubcli.chart import Chart
    from hubcli.works import Work

NOTHING = "—"
"""The sign for a missing value."""


class Plain(NamedTuple):
    """Text as it is."""

    text: str


class Strong(NamedTuple):
    """Emphasized text."""

    text: str


class Highlight(NamedTuple):
    """Text that matched a search."""

    text: str


class Code(NamedTuple):
    """Something to type or look up: an id, a command."""

    text: str


class Cite(NamedTuple):
    """The passage of a source that a claim rests on; the source is among the document's references."""

    source: str
    passage: int
    table: str | None = None
    """The table that it was transcribed in; then the passage is a line of it."""
    read_at: str | None = None
    """Where the transcribed figure was read, if not in the source itself."""

    @property
    def place(self) -> str:
        """It in one word: `source:passage` or `source:table:line`."""
        return ":".join(str(part) for part in (self.source, self.table, self.passage) if part)


class Link(NamedTuple):
    """Text with a link."""

    text: str
    url: str


class Bar(NamedTuple):
    """How large a number is relative to others; terminals and web pages draw it before the number itself."""

    share: float
    """Its share of the largest number, 0 to 1."""
    faint: bool
    """Whether it is not comparable with the others."""


class Jump(NamedTuple):
    """Text that leads to an entry of the same document."""

    text: str
    anchor: str
    """The anchor of that entry; Markdown leads to the heading above it."""


Inline = Plain | Strong | Highlight | Code | Cite | Link | Bar | Jump
Inlines = tuple[Inline, ...]


class Entry(NamedTuple):
    """One line of a list or of a table cell, with the lines below it."""

    line: Inlines
    id: str | None = None
    """The id of the record it shows."""
    children: tuple["Entry", ...] = ()
    anchor: str | None = None
    """What a jump to it names."""
    sign: str = ""
    """What stands before it instead of a bullet."""
    others: int = 0
    """The number of entries that are left out after it."""

    @property
    def counted(self) -> Inlines:
        """The line, and the number of entries that are left out."""
        return (*self.line, Plain(f" +{self.others}")) if self.others else self.line

    @property
    def signed(self) -> Inlines:
        """The same after its sign."""
        return (Plain(f"{self.sign} "), *self.counted) if self.sign else self.counted


class Heading(NamedTuple):
    """A heading; level 1 is the document's highest."""

    level: int
    text: str


class Prose(NamedTuple):
    """A paragraph."""

    line: Inlines


class Sentences(NamedTuple):
    """A paragraph whose sentences each show a record."""

    head: Inlines
    """What it is about, before the first sentence; empty if that needs no mention."""
    entries: tuple[Entry, ...]
    join: str = ""
    """What separates them where they are no whole sentences."""


class Items(NamedTuple):
    """A list."""

    entries: tuple[Entry, ...]


class Row(NamedTuple):
    """A row: its header, and in each cell any number of entries, none for a missing value."""

    head: Inlines
    cells: tuple[tuple[Entry, ...], ...]


class Table(NamedTuple):
    """A table; the first header is above the headers of the rows."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    by_column: bool = False
    """Whether a column makes sense by itself: where there is little room, columns come one after the other."""
    cites_head: str | None = None
    """The header of a column for the sources of each row on a wide terminal; a narrow one does not show them here."""


class Notice(NamedTuple):
    """Something the reader must not miss."""

    line: Inlines


Level = Literal["error", "warning", "notice"]
"""How much a finding matters: it needs a correction, it is to be looked at, or it is only told."""


class Extent(NamedTuple):
    """Where a finding ends, and its columns in the bytes of UTF-8, for formats that count those."""

    end_line: int
    """From 1."""
    end_column: int
    """The column after its last character, from 1."""
    byte_column: int
    """The column of its first byte, from 1."""
    end_byte_column: int
    """The column after its last byte, from 1."""


class Finding(NamedTuple):
    """A problem at a place in a file."""

    file: str
    line: int | None
    """From 1; None if the file has no lines."""
    column: int | None
    """From 1; None if unknown."""
    title: str
    """What it is, in a word or two."""
    text: Inlines
    level: Level = "error"
    """How much it matters."""
    code: str = ""
    """What it is, as programs name it in every language; one of the document's rules."""
    fact: str | None = None
    """The id of the fact it is about."""
    extent: Extent | None = None
    """Where it ends; None if unknown."""


Block = Heading | Prose | Sentences | Items | Table | Notice | Finding


class Reference(NamedTuple):
    """An entry in the list of sources."""

    source: str
    line: Inlines
    url: str | None = None
    transcribed: str | None = None
    """The lines of tables that its cited figures are on, for formats that list the sources."""
    short: str = ""
    """What citations call it: `Economic Daily`; unlike any other's in the document."""
    passages: str = ""
    """Its cited passages in words, where the citations do not name them: `Passages 8, 14.`"""
    places: str = ""
    """The same as numbers: `8, 14`."""


class Rule(NamedTuple):
    """Something that findings may say."""

    code: str
    title: str
    meaning: str
    """What it means, in a sentence."""


Cell = str | float | date | None
"""A cell of a spreadsheet."""


class Records(NamedTuple):
    """The entries of an answer as a table, a row each."""

    name: str
    """What they are: `facts`, `conflicts`, `sources`."""
    heads: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]


class Document(NamedTuple):
    """What a page makes of an answer."""

    lang: str
    """Its BCP 47 code."""
    blocks: tuple[Block, ...]
    references: tuple[Reference, ...] = ()
    """The cited sources, in order."""
    passage_word: str = "passage {}"
    """What this language calls the n-th passage."""
    references_title: str = "Sources"
    """The heading of the list of sources."""
    mark_note: str | None = None
    """How to read a citation mark, for formats that number the sources."""
    title: str | None = None
    """The title, if no heading gives it."""
    works: "tuple[Work, ...]" = ()
    """The entries, if it is a bibliography."""
    transcribed_word: str = "transcribed in {}.csv, line {}"
    """What this language calls the n-th line of a table."""
    read_at_word: str = "{}, read at {}"
    """How this language adds where a figure was read."""
    glance: bool = False
    """Whether citations name the source alone; the list of sources then has the passages."""
    one_page: bool = False
    """Whether it is to fit on one sheet of paper: in small type, with one footnote for each source."""
    charts: "tuple[Chart, ...]" = ()
    """Pictures of its figures, laid out only for formats that draw them."""
    rules: tuple[Rule, ...] = ()
    """All that its findings could have said, if it is about findings."""
    records: tuple[Records, ...] = ()
    """Its entries, laid out only for workbooks."""
