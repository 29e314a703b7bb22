"""The paragraphs and tables of HTML, in a draft or as one, with the place of every character."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from html.parser import HTMLParser
from operator import attrgetter

from hubcli.draft.reading.html_tables import HtmlTable
from hubcli.draft.reading.plain import WORDED, make_plain
from hubcli.draft.reading.sentences import Mark, Paragraph, PlainText, sentences_of
from hubcli.draft.reading.suppressions import reason_after
from hubcli.draft.reading.tables import rows_of
from hubcli.draft.reading.unread import Unread, UnreadKind
from hubcli.figures.patterns import regex
from hubcli.sources.characters import raised


def read_html(html: str, offsets: Sequence[int]) -> Iterator[Paragraph | Unread]:
    """Read HTML; `offsets` has the place in the draft of each of its characters."""
    unended = html.find("<!--", html.rfind("-->") + 1)
    if unended >= 0:  # the parser would look for its end again and again
        yield Unread(UnreadKind.COMMENT, offsets[unended], offsets[len(html) - 1] + 1)
        html = html[:unended]
    reader = _Reader(html, offsets)
    reader.feed(html)
    reader.close()
    if reader.left:
        reader.left = reader.left[:1]
        reader.show(len(html))
    while reader.tables:
        reader.end_table()
    reader.end_block()
    yield from reader.found


class _Reader(HTMLParser):
    def __init__(self, html: str, offsets: Sequence[int]) -> None:
        super().__init__(convert_charrefs=False)
        self.html, self.offsets = html, offsets
        self.lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self.found: list[Paragraph | Unread] = []
        self.chars: list[str] = []
        self.places: list[int] = []
        self.marks: list[Mark] = []
        self.lead = ""
        """The text before a table, below the last heading."""
        self.tables: list[HtmlTable] = []
        self.is_in_cell = False
        self.left: list[tuple[str, UnreadKind, int]] = []
        """The elements around that are not read: name, kind, and where each begins."""
        self.raised: list[tuple[str, int, bool]] = []
        """Links and raised text around: name, how many characters are before, and whether it is the mark of a note."""

    @property
    def at(self) -> int:
        """Where the parser is in the HTML."""
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if "://" in (address := self.get_starttag_text() or "") and address[1:].startswith(tag) and ":" in tag:
            self._leave(UnreadKind.ADDRESS, self.at, self.at + len(address))
            return
        given = {name: value or "" for name, value in attrs}
        kind = _LEFT.get(tag) or (UnreadKind.HTML if _is_hidden(given) and tag not in _VOID else None)
        if self.left:
            if tag == self.left[-1][0]:
                self.left.append((tag, self.left[-1][1], self.at))
            return
        if tag in _BLOCKS or tag in _PARTS:
            self.end_block()
        if tag in _PARTS and self.is_in_cell:
            self.end_cell()
        if kind:
            self.left.append((tag, kind, self.at))
        elif tag == "table":
            self.tables.append(HtmlTable())
        elif self.tables and tag == "tr":
            self.tables[-1].end_row()
        elif self.tables and tag in ("td", "th"):
            self.is_in_cell = True
            self.tables[-1].begin_cell(tag, _number(given.get("rowspan")), _number(given.get("colspan")))
        elif tag == "br":
            self._put(" ", self.at)
        elif tag in ("sup", "a"):
            self.raised.append((tag, len(self.chars), _is_mark(given)))
        self._attributes()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self.left:
            if self.left[-1][0] == tag:
                self.show(self.html.find(">", self.at) + 1 or len(self.html))
            return
        if tag in _PARTS and self.is_in_cell:
            self.end_cell()
        elif tag in _BLOCKS:
            self.end_block()
            self.lead = "" if tag in _HEADINGS else self.lead
        elif self.raised and self.raised[-1][0] == tag:
            self._lower()
        if self.tables and tag == "tr":
            self.tables[-1].end_row()
        elif self.tables and tag == "table":
            self.end_table()

    def handle_data(self, data: str) -> None:
        if not self.left:
            self.chars += data
            self.places += self.offsets[self.at : self.at + len(data)]

    def handle_entityref(self, name: str) -> None:
        self._put(unescape(f"&{name};"), self.at)

    def handle_charref(self, name: str) -> None:
        self._put(unescape(f"&#{name};"), self.at)

    def handle_comment(self, data: str) -> None:
        end = self.at + len(data) + 7
        written = self.html[self.at : end]
        if not self.left:
            self.marks.append(Mark("comment", data.strip(), len(self.chars), self.offsets[self.at], written))
            self._leave(UnreadKind.COMMENT, self.at, end)

    def show(self, end: int) -> None:
        """Read on after an element that is not read."""
        _, kind, start = self.left.pop()
        if not self.left and self.html[start:end].strip():
            self._leave(kind, start, end)

    def end_cell(self) -> None:
        """End a cell of a table."""
        self.is_in_cell = False
        self.tables[-1].add(self._plain())

    def end_block(self) -> None:
        """End a paragraph; in a cell the next one follows after a space."""
        if self.is_in_cell:
            self._put(" ", self.at)
            return
        plain = self._plain()
        if plain.text.strip() or any(mark.kind != "comment" for mark in plain.marks):
            self.found.append(Paragraph(sentences_of(plain), vouched=reason_after(plain)))
            self.lead = plain.text

    def end_table(self) -> None:
        """End a table."""
        if self.is_in_cell:
            self.end_cell()
        table = self.tables.pop()
        table.end_row()
        self.found += (row._replace(lead=self.lead) for row in rows_of(table.heads, table.rows))

    def _plain(self) -> PlainText:
        """What was read since the last; citations and formulas are read in HTML, too, as pandoc does."""
        text = re.sub(r"\s", " ", "".join(self.chars))
        (plain, *others), unread = make_plain(text, self.places, {})
        marks = sorted((*plain.marks, *self.marks), key=attrgetter("start"))
        self.found += [*unread, *(Paragraph(sentences_of(other)) for other in others)]
        self.chars, self.places, self.marks, self.raised = [], [], [], []
        return plain._replace(marks=tuple(marks))

    def _lower(self) -> None:
        """Raised text becomes part of the line; the mark of a note is no text."""
        tag, start, is_mark = self.raised.pop()
        if is_mark or tag == "sup":
            before, mark = "".join(self.chars[max(start - 20, 0) : start]), "".join(self.chars[start:])
            seen = "" if is_mark else raised(mark, after=before)
            self.chars[start:], self.places[start:] = seen, self.places[start : start + 1] * len(seen)

    def _put(self, text: str, at: int) -> None:
        if not self.left:
            self.chars += text
            self.places += [self.offsets[min(at, len(self.offsets) - 1)]] * len(text)

    def _leave(self, kind: UnreadKind, start: int, end: int) -> None:
        self.found.append(Unread(kind, self.offsets[start], self.offsets[min(end, len(self.offsets)) - 1] + 1))

    def _attributes(self) -> None:
        """Read what a picture shows, and the titles of elements."""
        tag = self.get_starttag_text() or ""
        for match in WORDED.finditer(tag):
            start, end = (self.at + place for place in match.span("words"))
            plain = PlainText(self.html[start:end], self.offsets[start:end])
            self.found.append(Paragraph(sentences_of(plain)))


def _is_hidden(attributes: dict[str, str]) -> bool:
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style", "")))


def _is_mark(attributes: dict[str, str]) -> bool:
    """Whether a link is the mark of a note: by its role (DPUB-ARIA 1.1), or as pandoc and others name it."""
    return attributes.get("role") == "doc-noteref" or "footnote-ref" in attributes.get("class", "")


def _number(text: str | None) -> int:
    """How many rows or columns a cell spans; a table of a report has no more than a hundred."""
    return min(max(int(text), 1), 100) if text and text.isdecimal() else 1


_LEFT = {
    **dict.fromkeys(("script", "style", "template", "head", "svg", "math", "noscript"), UnreadKind.HTML),
    **dict.fromkeys(("del", "s", "strike"), UnreadKind.WITHDRAWN),
    **dict.fromkeys(("pre", "code", "kbd", "samp"), UnreadKind.CODE),
}
_VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "legend", "li", "main", "nav", "ol", "p", "section", "summary", "table", "ul",
))  # fmt: skip
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PARTS = ("td", "th", "tr", "thead", "tbody", "tfoot", "table", "caption")
_HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
