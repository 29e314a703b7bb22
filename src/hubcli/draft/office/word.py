"""A Word document goes in; the paragraphs of its accepted text come out, every character with its place in the XML.

The text is read as it is after all tracked changes are accepted (ECMA-376-1, 17.13.5).
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter

from hubcli.draft.office.builder import Builder, Cell
from hubcli.draft.office.markup import Element
from hubcli.draft.office.package import Package
from hubcli.draft.office.placed import PlacedDraft
from hubcli.draft.office.word_controls import Origin, control_of, is_placeholder, origins_of
from hubcli.draft.office.word_parts import Parts, parts_of
from hubcli.draft.office.word_runs import Holder, Inline, Piece
from hubcli.draft.office.word_shrunk import put_back
from hubcli.draft.office.word_tables import (
    PASSED_OVER,
    cells_of,
    columns_before,
    columns_of,
    is_continued,
    is_head,
    rows_of,
)
from hubcli.draft.reading.sentences import PlainText
from hubcli.draft.reading.unread import Unread, UnreadKind
from hubcli.draft.text import Location


@dataclass(frozen=True)
class WordDraft(PlacedDraft):
    """A report in Word."""

    package: Package = field(repr=False)
    parts: Parts = field(repr=False)
    pieces: tuple[Piece, ...] = field(repr=False)
    controls: tuple[tuple[Element, int, int], ...] = field(repr=False)
    """The content controls that keep blocks, each with where its text begins and ends."""
    origins: Mapping[str, Origin] = field(repr=False)
    """Where those blocks are from, by key."""

    def piece_at(self, offset: int) -> Piece:
        """The characters of one element, of which one is at this offset of the text."""
        return self.pieces[max(bisect_right(self.pieces, offset, key=attrgetter("start")) - 1, 0)]


def decode_word(package: Package, content: bytes) -> WordDraft:
    """The draft in a Word file. Raises DraftError."""
    parts = parts_of(package)
    reader = _Reader(package, parts)
    reader.read_all()
    out = reader.out
    return WordDraft(
        package.name,
        out.text,
        content,
        tuple(out.read),
        out.lines,
        out.runs,
        package,
        parts,
        tuple(reader.inline.pieces),
        tuple(reader.controls),
        reader.origins,
    )


class _Reader:
    """Walks through the parts, and knows where in the report it is."""

    def __init__(self, package: Package, parts: Parts) -> None:
        self.package, self.parts = package, parts
        self.out = Builder()
        self.inline = Inline(self.out, parts)
        self.place = Location("", part="body")
        self.lead: str | None = None
        """The paragraph to which a note belongs."""
        self.paragraphs = self.tables = 0
        self.later: list[Callable[[], None]] = []
        """Boxes and inner tables, which follow what they are in."""
        self.notes: list[Callable[[], None]] = []
        self.origins = origins_of(package, parts.document)
        self.controls: list[tuple[Element, int, int]] = []
        self.is_in_block = False

    def read_all(self) -> None:
        """Read the body, its notes, and what is at the edges of pages."""
        document = self.package.root(self.parts.document)
        body = document.find("w:body") or document
        put_back(body)
        self._story(body, self.place)
        while self.notes:
            self.notes.pop(0)()
        for number, (kind, part) in enumerate(self.parts.edges, 1):
            self._edge(part, Location("", part=kind, number=number))

    def _story(self, within: Element, place: Location, holder: Holder | None = None, lead: str | None = None) -> None:
        """Read the body, a box or a note; within it paragraphs and tables have numbers of their own."""
        before = self.place, self.lead, self.paragraphs, self.tables
        self.place, self.lead, self.paragraphs, self.tables = place, lead, 0, 0
        with self.inline.held_by(holder):
            self._blocks(within)
            self._end_paragraph(None)
        self.place, self.lead, self.paragraphs, self.tables = before

    def _blocks(self, within: Element) -> None:
        for child in within.children:
            match child.tag:
                case "w:p":
                    self.paragraphs += 1
                    if self._line(child, self.place._replace(paragraph=self.paragraphs)):
                        self._end_paragraph(child)
                case "w:tbl":
                    self._end_paragraph(None)
                    self._table(child)
                case "w:altChunk":
                    self.out.put("\ufffc", left=UnreadKind.EMBED)
                    self.paragraphs += 1
                    self.out.end_line(self.place._replace(paragraph=self.paragraphs))
                case "w:sdt" if self.place.part == "body" and not self.is_in_block and self._keeps_block(child):
                    self._control(child)
                case tag if tag not in PASSED_OVER:
                    self._blocks(child)

    def _keeps_block(self, control: Element) -> bool:
        return control_of(control, self.origins) is not None

    def _control(self, control: Element) -> None:
        """What a block has is read with the rest, but it can be told apart."""
        start, self.is_in_block = self.out.length, True
        if not is_placeholder(control):
            self._blocks(control)
        self._end_paragraph(None)
        self.is_in_block = False
        self.out.lead = ""
        self.controls.append((control, start, self.out.length))

    def _line(self, paragraph: Element, place: Location) -> bool:
        """Read one paragraph of the file; whether its end is not deleted, so that the next does not go on with it."""
        self.inline.read(paragraph)
        self.out.end_line(place)
        properties = paragraph.find("w:pPr", "w:rPr")
        return not properties or not any(properties.find(tag) for tag in ("w:del", "w:moveFrom"))

    def _end_paragraph(self, paragraph: Element | None) -> None:
        """End a paragraph of the report, which may be several of the file."""
        text = "".join(self.out.kept)
        if paragraph is not None or text:
            style = self.parts.style_of(paragraph) if paragraph is not None else None
            self.out.paragraph(
                is_item=bool(style and style.is_item), is_heading=bool(style and style.is_heading), lead=self.lead
            )
        self._leave_for_later(text)
        self._catch_up()

    def _table(self, table: Element) -> None:
        self.tables += 1
        place = self.place._replace(table=self.tables)
        rows = [(row, self._row(row, place._replace(row=number))) for number, row in enumerate(rows_of(table), 1)]
        heads = next((number for number, (row, _) in enumerate(rows) if not is_head(row)), len(rows))
        self.out.table([cells for _, cells in rows], max(heads, 1))
        self._catch_up()

    def _row(self, row: Element, place: Location) -> list[Cell]:
        cells = [Cell(PlainText("", ()))] * columns_before(row)
        column = 1 + len(cells)
        for cell in cells_of(row):
            self._cell(cell, place._replace(cell=column, paragraph=0))
            self._leave_for_later("".join(self.out.kept))
            cells.append(Cell(self.out.plain(), columns_of(cell), is_continued(cell)))
            column += columns_of(cell)
        return cells

    def _cell(self, within: Element, place: Location) -> Location:
        """Read the paragraphs of a cell, of which the place has the number of the last."""
        for child in within.children:
            if child.tag == "w:p":
                place = place._replace(paragraph=(place.paragraph or 0) + 1)
                if self.out.kept and self.out.kept[-1] != " ":
                    self.out.keep(" ")
                self._line(child, place)
            elif child.tag == "w:tbl":
                self.later.append(partial(self._table, child))
            elif child.tag not in PASSED_OVER:
                place = self._cell(child, place)
        return place

    def _leave_for_later(self, text: str) -> None:
        """The boxes and notes of a paragraph; a note is introduced by the paragraph with its mark."""
        for number, (box, holder) in enumerate(self.inline.boxes, self.inline.boxes_before + 1):
            place = Location("", part="text_box", number=number)
            self.later.append(partial(self._story, box, place, holder))
        for kind, id_, holder in self.inline.notes:
            if note := self.parts.notes.get((kind, id_)):
                self.inline.notes_before[kind] += 1
                place = Location("", part=kind, number=self.inline.notes_before[kind])
                self.notes.append(partial(self._note, note, place, holder, text, of_block=self.is_in_block))
        self.inline.clear()

    def _note(self, note: Element, place: Location, holder: Holder, text: str, *, of_block: bool) -> None:
        """A note; one of a block is a citation that this program wrote."""
        start, read = self.out.length, len(self.out.read)
        self._story(note, place, holder, text)
        if of_block:
            self.out.read[read:] = [Unread(UnreadKind.REFERENCE, start, self.out.length)]

    def _catch_up(self) -> None:
        later, self.later = self.later, []
        for read in later:
            read()

    def _edge(self, part: str, place: Location) -> None:
        """What is at the edge of pages is not read, but named if it has words."""
        start, pieces, read = self.out.length, len(self.out.parts), len(self.out.read)
        self._story(self.package.root(part), place)
        del self.out.read[read:]
        if any(map(str.isalpha, "".join(self.out.parts[pieces:]))):
            self.out.read.append(Unread(UnreadKind.PAGE_EDGE, start, self.out.length))
