"""An OpenDocument text goes in; its paragraphs come out, without what tracked changes delete.

Deleted text is kept apart from the text in this format (OpenDocument 1.3, part 3, 5.5), so that in place is accepted.
"""

import re
from collections.abc import Callable
from functools import partial

from hubcli.draft.office.builder import OBJECT, Builder, Cell
from hubcli.draft.office.fields import citation_in, citation_of
from hubcli.draft.office.markup import Element
from hubcli.draft.office.open_document_parts import (
    GENERATED,
    PASSED_OVER,
    left_out_of,
    number_of,
    paragraphs_of,
    rows_of,
    texts_of,
)
from hubcli.draft.office.package import Package
from hubcli.draft.office.placed import PlacedDraft
from hubcli.draft.reading.sentences import PlainText
from hubcli.draft.reading.unread import Unread, UnreadKind
from hubcli.draft.text import Location
from hubcli.messages import Message

CONTENT = "content.xml"


def decode_open_document(package: Package, content: bytes) -> PlacedDraft:
    """The draft in an OpenDocument text. Raises DraftError."""
    manifest = "META-INF/manifest.xml"
    if manifest in package.parts and any(
        each.tag.endswith("encryption-data") for each in package.root(manifest).each()
    ):
        raise package.error(Message("drafts.has_password"))
    body = package.root(CONTENT).find("office:body", "office:text")
    if body is None:
        raise package.error(Message("drafts.no_word_file"))
    reader = _Reader(package)
    reader.read_all(body)
    out = reader.out
    return PlacedDraft(package.name, out.text, content, tuple(out.read), out.lines, out.runs)


class _Reader:
    """Walks through the text, and knows where in the report it is."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.out = Builder()
        self.place = Location("", part="body")
        self.lead: str | None = None
        self.paragraphs = self.tables = 0
        self.numbers = dict.fromkeys(("text_box", "footnote", "endnote"), 0)
        self.found: list[Callable[[str], None]] = []
        """The notes and boxes of the paragraph, each read when its text is known."""
        self.later: list[Callable[[], None]] = []
        self.notes: list[Callable[[], None]] = []
        self.cited: list[tuple[str, int, int]] = []
        """Citations that have begun: what they cite, and where they began."""
        self.left = dict(left_out_of(package.root(CONTENT)))

    def read_all(self, body: Element) -> None:
        """Read the text, its notes, and what is at the edges of pages."""
        self._blocks(body, is_item=False)
        for note in self.notes:
            note()
        if "styles.xml" in self.package.parts:
            for each in self.package.root("styles.xml").each():
                if each.tag in ("style:header", "style:footer"):
                    self._edge(each)

    def _blocks(self, within: Element, *, is_item: bool) -> None:
        for child in within.children:
            match child.tag:
                case "text:p" | "text:h":
                    self.paragraphs += 1
                    self._line(child, self.place._replace(paragraph=self.paragraphs))
                    text = "".join(self.out.kept)
                    self.out.paragraph(is_item=is_item, is_heading=child.tag == "text:h", lead=self.lead)
                    self._follow(text)
                case "table:table":
                    self._table(child)
                case tag if tag in GENERATED:
                    self._generated(child)
                case "text:list":
                    self._blocks(child, is_item=True)
                case "draw:frame" | "draw:custom-shape":
                    self._object(child)
                    self._follow("")
                case tag if tag not in PASSED_OVER:
                    self._blocks(child, is_item=is_item)

    def _line(self, paragraph: Element, place: Location) -> None:
        self.out.begin_run()
        self._inline(paragraph, None)
        self.out.end_line(place)

    def _inline(self, within: Element, left: UnreadKind | None) -> None:
        """Read the text of an element and of those in it, and what follows each of them."""
        self._put(within.text, left)
        for child in within.children:
            match child.tag:
                case "text:s":
                    self._put(" ", left)
                case "text:tab" | "text:line-break":
                    self.out.put("\t" if child.tag == "text:tab" else "\n", left=left)
                case "text:note":
                    self._note(child)
                case "draw:frame" | "draw:custom-shape":
                    self._object(child)
                case "text:bibliography-mark":
                    self._begin_citation(citation_of(child.get("text:identifier"), child.get("text:url")))
                    self._inline(child, left)
                    self._end_citation()
                case "text:reference-mark-start":
                    self._begin_citation(citation_in(f"ADDIN {child.get('text:name')}", {}) or "")
                case "text:reference-mark-end":
                    self._end_citation()
                case "office:annotation":
                    self.out.comment("\n".join("".join(texts_of(one)) for one in child.children if one.tag == "text:p"))
                case "text:hidden-text" | "text:hidden-paragraph":
                    self.out.put(child.get("text:string-value") or OBJECT, left=UnreadKind.HIDDEN)
                case tag if tag not in PASSED_OVER:
                    self.out.begin_run()
                    self._inline(child, left or self.left.get(child.get("text:style-name") or ""))
                    self.out.begin_run()
            self._put(child.tail, left)

    def _put(self, text: str, left: UnreadKind | None) -> None:
        """Add text; white space in the XML counts as one space."""
        if text:
            self.out.put(re.sub(r"[ \t\r\n]+", " ", text), left=left)

    def _begin_citation(self, inside: str) -> None:
        self.cited.append((inside, self.out.length, len(self.out.kept)))

    def _end_citation(self) -> None:
        inside, since, kept = self.cited.pop() if self.cited else ("", 0, 0)
        if inside and since >= self.out.line_start:
            self.out.cite(inside, since, kept)

    def _note(self, note: Element) -> None:
        kind = note.get("text:note-class") or "footnote"
        if body := note.find("text:note-body"):
            self.out.note("".join(texts_of(body)))
            self.found.append(lambda text: self.notes.append(partial(self._story, body, kind, text)))

    def _object(self, frame: Element) -> None:
        """A picture or the like is named once; the text of a box is read."""
        box = frame.find("draw:text-box") or (frame if frame.tag == "draw:custom-shape" else None)
        if box:
            self.found.append(lambda text: self.later.append(partial(self._story, box, "text_box", None)))
        elif held := frame.find("draw:object"):
            self.out.put(OBJECT, left=self._kind_of(held.get("xlink:href") or ""))
        elif frame.find("draw:object-ole") or frame.find("draw:plugin"):
            self.out.put(OBJECT, left=UnreadKind.OBJECT)
        elif frame.find("draw:image"):
            self.out.put(OBJECT, left=UnreadKind.PICTURE)

    def _kind_of(self, address: str) -> UnreadKind:
        part = f"{address.removeprefix('./')}/{CONTENT}"
        root = self.package.root(part) if part in self.package.parts else None
        if root and root.tag == "math:math":
            return UnreadKind.MATHS
        return UnreadKind.CHART if root and root.find("office:body", "office:chart") else UnreadKind.OBJECT

    def _generated(self, within: Element) -> None:
        for each in within.each():
            if each.tag in ("text:p", "text:h"):
                self.paragraphs += 1
                self.out.put(" ".join("".join(texts_of(each)).split()) or " ", left=UnreadKind.GENERATED)
                self.out.end_line(self.place._replace(paragraph=self.paragraphs))
        self.out.plain()

    def _table(self, table: Element) -> None:
        self.tables += 1
        place = self.place._replace(table=self.tables)
        rows = list(rows_of(table))
        heads = sum(row.parent is not None and row.parent.tag == "table:table-header-rows" for row in rows)
        cells = [self._row(row, place._replace(row=number)) for number, row in enumerate(rows, 1)]
        self.out.table(cells, max(heads, 1))
        self._follow("")

    def _row(self, row: Element, place: Location) -> list[Cell]:
        cells: list[Cell] = []
        wide = 0
        for cell in row.children:
            if cell.tag == "table:covered-table-cell" and wide > 1:
                cells.append(Cell(PlainText(cells[-1].plain.text, ())))
                wide -= 1
            elif cell.tag == "table:covered-table-cell":
                cells.append(Cell(PlainText("", ()), is_continued=True))
            elif cell.tag == "table:table-cell":
                self._cell(cell, place._replace(cell=len(cells) + 1))
                cells += [Cell(self.out.plain())] * number_of(cell, "table:number-columns-repeated")
                wide = number_of(cell, "table:number-columns-spanned")
        return cells

    def _cell(self, within: Element, place: Location) -> None:
        for number, child in enumerate(paragraphs_of(within), 1):
            if self.out.kept and self.out.kept[-1] != " ":
                self.out.keep(" ")
            self._line(child, place._replace(paragraph=number))
        self.later += (partial(self._table, each) for each in within.children if each.tag == "table:table")

    def _follow(self, text: str) -> None:
        """Read the boxes of what was read; its notes come at the end."""
        found, self.found = self.found, []
        for each in found:
            each(text)
        later, self.later = self.later, []
        for read in later:
            read()

    def _story(self, within: Element, kind: str, lead: str | None) -> None:
        """Read a box or a note; within it paragraphs and tables have numbers of their own."""
        before = self.place, self.lead, self.paragraphs, self.tables
        self.numbers[kind] = self.numbers.get(kind, 0) + 1
        self.place, self.lead = Location("", part=kind, number=self.numbers[kind]), lead
        self.paragraphs = self.tables = 0
        self._blocks(within, is_item=False)
        self.place, self.lead, self.paragraphs, self.tables = before

    def _edge(self, edge: Element) -> None:
        text = " ".join("".join(texts_of(edge)).split())
        if any(map(str.isalpha, text)):
            self.out.read.append(Unread(UnreadKind.PAGE_EDGE, self.out.length, self.out.length + len(text)))
            self.out.put(text)
            self.out.end_line(Location("", part=edge.tag.partition(":")[2], number=1, paragraph=1))
            self.out.plain()
