"""A document as a Word file: named styles, real tables and footnotes; its other parts are in `docx_parts`."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from hubcli.citations import label_of, place_of
from hubcli.document import (
    NOTHING,
    Bar,
    Block,
    Cite,
    Code,
    Document,
    Entry,
    Finding,
    Heading,
    Highlight,
    Inline,
    Inlines,
    Items,
    Jump,
    Link,
    Notice,
    Plain,
    Prose,
    Row,
    Sentences,
    Strong,
    Table,
)
from hubcli.render import Form
from hubcli.render.addresses import web_address
from hubcli.render.captions import captions
from hubcli.render.citing import Notes
from hubcli.render.docx_parts import packed
from hubcli.render.flowing import flowing
from hubcli.render.markdown import PLACES
from hubcli.render.marks import where

SENTENCES = {"en": ". {}", "zh": "。{}"}
"""What follows the last words of a source."""


def render_docx(document: Document, form: Form) -> bytes:
    """The file, which is the same for the same document; headings start at level 1, in a draft at the form's."""
    writer = _Writer(document, form)
    title = document.title or next((block.text for block in document.blocks if isinstance(block, Heading)), "hubcli")
    named = captions(document)
    body = "".join(writer.block(block, named.get(number, "")) for number, block in enumerate(document.blocks))
    if document.title and not form.in_draft:
        body = _paragraph(_run(document.title), "Title") + body
    return packed(body, writer.footnotes, writer.links, title=title, lang=document.lang, one_page=document.one_page)


def empty_docx() -> bytes:
    """A file without text."""
    return packed("", (), (), title="hubcli", lang="en")


class _Writer:
    """Writes the blocks, and gathers the notes and addresses that other parts of the file have."""

    def __init__(self, document: Document, form: Form) -> None:
        self.document, self.form = document, form
        self.references = {reference.source: reference for reference in document.references}
        self.notes: dict[str, int] = {}
        """The numbers of the footnotes, by the label of the citation; on one page by the source."""
        self.footnotes: list[str] = []
        self.links: list[str] = []

    def block(self, block: Block, caption: str) -> str:
        """The paragraphs or the table of a block; the caption is that of a table."""
        match block:
            case Heading(level, text):
                lower = self.form.level - 1 if self.form.in_draft else 0
                return _paragraph(_run(text), f"Heading{min(level + lower, 6)}")
            case Prose(line):
                return _paragraph(self.line(line))
            case Notice(line):
                return _paragraph(self.line(line), "Quote")
            case Finding(title=title, text=text):
                return _paragraph(self.line((Code(where(block)), Plain(" "), Strong(title), Plain(": "), *text)))
            case Sentences():
                return _paragraph(self.line(flowing(block)))
            case Items(entries):
                return self._items(entries, 0)
            case Table():
                return self._table(block, caption)

    def line(self, line: Iterable[Inline]) -> str:
        """The runs of a line, with a comma between the numbers of notes."""
        written, before = "", None
        for inline in self._one_of_each_source(line) if self.document.one_page else line:
            is_next = isinstance(inline, Cite) and isinstance(before, Cite) and self.form.cite in ("footnotes", "short")
            written += (_run(",", "FootnoteReference") if is_next else "") + self._inline(inline)
            before = inline
        return written

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Plain(text):
                return _run(text)
            case Strong(text) | Highlight(text):
                return _run(text, "Strong")
            case Code(text):
                return _run(text, "Code")
            case Link(text, url) if address := web_address(url):
                self.links.append(address)
                return f'<w:hyperlink r:id="rIdLink{len(self.links)}">{_run(text, "Hyperlink")}</w:hyperlink>'
            case Link(text, url):
                return _run(f"{text} ({url})")
            case Jump(text, anchor):
                return f"<w:hyperlink w:anchor={_name(anchor)}>{_run(text, 'Hyperlink')}</w:hyperlink>"
            case Cite():
                return self._cite(inline)
            case Bar():
                return ""  # only terminals and web pages draw it

    def _cite(self, cite: Cite) -> str:
        """A footnote; a citation of the same passage later refers to that footnote."""
        label = cite.source if self.document.one_page else label_of(cite)
        if self.form.cite == "none":
            return ""
        if self.form.cite == "pandoc":
            return _run(Notes("pandoc", self.document.lang).cite("", cite))
        if label in self.notes:
            return _reference_again(self.notes[label])
        number = self.notes[label] = len(self.notes) + 1
        self.footnotes.append(self._note(cite))
        mark = f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
        return f'<w:bookmarkStart w:id="{number}" w:name="_Note{number}"/>{mark}<w:bookmarkEnd w:id="{number}"/>'

    def _one_of_each_source(self, line: Iterable[Inline]) -> Iterator[Inline]:
        """The line with one of the citations of a source that follow each other, in the order of their notes."""
        for are_cites, run in groupby(line, key=lambda inline: isinstance(inline, Cite)):
            if are_cites:
                by_source = {inline.source: inline for inline in run if isinstance(inline, Cite)}
                new = len(self.notes) + 1
                yield from sorted(by_source.values(), key=lambda cite: self.notes.get(cite.source, new))
            else:
                yield from run

    def _note(self, cite: Cite) -> str:
        reference = self.references[cite.source]
        if self.document.one_page:
            return self.line((*reference.line, Plain(SENTENCES[self.document.lang].format(reference.passages))))
        earlier = any(label.startswith(f"hub-{cite.source}-") for label in [*self.notes][:-1])
        is_short = self.form.cite == "short" and earlier
        line: Inlines = (Plain(reference.short),) if is_short else reference.line
        place = PLACES[self.document.lang].format(place_of(cite, self.document))
        address = f" {reference.url}" if reference.url and not is_short else ""
        return self.line((*line, Plain(place + address)))

    def _items(self, entries: Iterable[Entry], depth: int) -> str:
        return "".join(
            _paragraph(self._entry(entry), "ListBullet", level=min(depth, 8)) + self._items(entry.children, depth + 1)
            for entry in entries
        )

    def _entry(self, entry: Entry) -> str:
        line = self.line(entry.signed)
        if not entry.anchor:
            return line
        id_ = 100_000 + sum(map(ord, entry.anchor))
        return f'<w:bookmarkStart w:id="{id_}" w:name={_name(entry.anchor)}/>{line}<w:bookmarkEnd w:id="{id_}"/>'

    def _table(self, table: Table, caption: str) -> str:
        """The caption, which on one page and in a draft is in the table's properties alone, and the table."""
        is_hidden = self.document.one_page or self.form.in_draft or not caption
        above = "" if is_hidden else _paragraph(_run(caption), "Caption")
        width = 9000 // max(len(table.heads), 1)
        grid = f'<w:gridCol w:w="{width}"/>' * len(table.heads)
        heads = "".join(_cell(_paragraph(_run(head, "Strong"), "TableText"), width) for head in table.heads)
        rows = "".join(self._row(row, width) for row in table.rows)
        name = f"<w:tblCaption w:val={quoteattr(caption)}/>"
        return (
            f'{above}<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>'
            f'<w:tblLook w:firstRow="1"/>{name}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
            f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>{rows}</w:tbl>{_paragraph('')}"
        )

    def _row(self, row: Row, width: int) -> str:
        cells = [_paragraph(self.line(row.head), "TableText"), *map(self._entries, row.cells)]
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(_cell(cell, width) for cell in cells)}</w:tr>"

    def _entries(self, entries: Iterable[Entry], style: str = "TableText") -> str:
        """The entries of a cell, a paragraph each, and below them theirs."""
        written = "".join(
            _paragraph(self._entry(entry), style) + (self._entries(entry.children, style) if entry.children else "")
            for entry in entries
        )
        return written or _paragraph(_run(NOTHING), style)


def _paragraph(inside: str, style: str = "", *, level: int = 0) -> str:
    """A paragraph; one of a list may be deeper in it."""
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>' if level else ""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{number}</w:pPr>' if style else ""
    return f"<w:p>{properties}{inside}</w:p>"


def _run(text: str, style: str = "") -> str:
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


def _reference_again(number: int) -> str:
    """A field with the number of an earlier footnote, which Word keeps up to date (ECMA-376-1, 17.16.5.40)."""
    style = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
    return (
        f'<w:r>{style}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{style}<w:instrText xml:space="preserve"> NOTEREF _Note{number} \\f \\h </w:instrText></w:r>'
        f'<w:r>{style}<w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r>{style}<w:t>{number}</w:t></w:r><w:r>{style}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def _cell(inside: str, width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'


def _name(anchor: str) -> str:
    """The name of a bookmark, in quotation marks: a letter first, at most 40 letters, digits and underscores."""
    return quoteattr(f"e_{re.sub(r'[^0-9A-Za-z]', '_', anchor)}"[:40])
