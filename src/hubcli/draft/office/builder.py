"""The text of a placed draft as it is joined together: characters come in with what they are, paragraphs come out."""

from collections.abc import Sequence
from typing import NamedTuple

from hubcli.draft.office.placed import Line
from hubcli.draft.reading.sentences import HEADING_NUMBER, Mark, Paragraph, PlainText, sentences_of
from hubcli.draft.reading.suppressions import reason_after
from hubcli.draft.reading.tables import rows_of
from hubcli.draft.reading.unread import Unread, UnreadKind
from hubcli.draft.text import Location
from hubcli.figures.patterns import regex

OBJECT = "\ufffc"
"""What the text has in place of a picture or another thing that is not text."""


class Cell(NamedTuple):
    """A cell of a table, as wide as its columns."""

    plain: PlainText
    columns: int = 1
    is_continued: bool = False
    """Whether it is merged with the one above."""


class Builder:
    """Takes the text of a file in its order."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.lines: list[Line] = []
        self.runs: list[int] = []
        self.read: list[Paragraph | Unread] = []
        self.lead = ""
        """The paragraph before, which introduces a list or table."""
        self.line_start = 0
        """Where the paragraph of the file begins."""
        self.kept: list[str] = []
        """The characters that readers see of the paragraph so far."""
        self.places: list[int] = []
        self.marks: list[Mark] = []
        self.vouching: Mark | None = None

    @property
    def text(self) -> str:
        """All of the text."""
        return "".join(self.parts)

    def begin_run(self) -> None:
        """Begin a piece of text of one form."""
        if not self.runs or self.runs[-1] != self.length:
            self.runs.append(self.length)

    def put(self, written: str, *, seen: str | None = None, left: UnreadKind | None = None) -> None:
        """Add text as it is written, which readers may see as another text, or which is not read."""
        if left:
            self.read.append(Unread(left, self.length, self.length + len(written)))
            seen = " "
        if seen is None:
            kept = [(char, self.length + at) for at, char in enumerate(written) if not _UNSEEN.match(char)]
            self.kept += (" " if char.isspace() else char for char, _ in kept)
            self.places += (place for _, place in kept)
        else:
            self.keep(seen)
        self.parts.append(written)
        self.length += len(written)

    def cite(self, inside: str, since: int, kept: int) -> None:
        """Take back the text kept since then: it is a citation."""
        del self.kept[kept:], self.places[kept:]
        self.marks = [mark._replace(at=min(mark.at, kept)) for mark in self.marks]
        self.marks.append(Mark("cite", inside, kept, since, self._since(since)))

    def note(self, text: str) -> None:
        """Add the mark of a note, which has no characters of its own."""
        if words := " ".join(text.split()):
            self.marks.append(Mark("note", words, len(self.kept), self.length, ""))

    def keep(self, seen: str) -> None:
        """Add what readers see and the file does not have in characters."""
        self.kept += seen
        self.places += [self.length] * len(seen)

    def comment(self, text: str) -> None:
        """Add a comment of a person, which is on the whole paragraph if it vouches for figures."""
        if text.lstrip().startswith("hubcli:ok"):
            self.vouching = Mark("comment", text, 0, self.length, f"<!-- {text} -->")

    def end_line(self, place: Location) -> None:
        """End a paragraph of the file; what was kept of it goes on."""
        self.lines.append(Line(self.line_start, self.length, place))
        self.parts.append("\n")
        self.length += 1
        self.line_start = self.length

    def plain(self) -> PlainText:
        """What was kept since the last time, without the citations that are written in brackets."""
        text = "".join(self.kept)
        vouching = [self.vouching._replace(at=len(text))] if self.vouching else []
        marks = [*self.marks, *self._written_marks(text), *vouching]
        plain = PlainText(text, tuple(self.places), tuple(sorted(marks, key=lambda mark: mark.at)))
        self._begin()
        return _without(plain, [match.span() for match in _WRITTEN.finditer(text)])

    def paragraph(self, *, is_item: bool = False, is_heading: bool = False, lead: str | None = None) -> None:
        """End a paragraph of the report."""
        plain = self.plain()
        if is_heading:
            number = HEADING_NUMBER.match(plain.text)
            plain = _without(plain, [number.span()]) if number else plain
        if plain.text.strip() or any(mark.kind != "comment" for mark in plain.marks):
            before = lead if lead is not None else self.lead if is_item else ""
            self.read.append(Paragraph(sentences_of(plain), before, reason_after(plain)))
        if lead is None and (is_heading or (plain.text.strip() and not is_item)):
            self.lead = "" if is_heading else plain.text

    def table(self, rows: Sequence[Sequence[Cell]], heads: int) -> None:
        """End a table; one of a single row or column is the frame of its paragraphs."""
        if len(rows) < 2 or all(len(row) < 2 for row in rows):
            cells = [cell.plain for row in rows for cell in row if cell.plain.text.strip()]
            self.read += (Paragraph(sentences_of(cell), vouched=reason_after(cell)) for cell in cells)
            return
        filled: list[list[PlainText]] = []
        for row in rows:
            filled.append(_filled(row, filled[-1] if filled else []))
        found = rows_of(filled[:heads], filled[heads:])
        self.read += (row._replace(lead=self.lead) for row in found)

    def _begin(self) -> None:
        self.kept, self.places, self.marks, self.vouching = [], [], [], None
        self.line_start = self.length

    def _since(self, start: int) -> str:
        """The text from an offset near its end."""
        number, length = len(self.parts), self.length
        while length > start:
            number -= 1
            length -= len(self.parts[number])
        return "".join(self.parts[number:])[start - length :]

    def _written_marks(self, text: str) -> list[Mark]:
        return [
            Mark(
                "note" if match["note"] else "cite",
                match["note"] or match["cite"],
                match.start(),
                self.places[match.start()],
                match.group(),
            )
            for match in _WRITTEN.finditer(text)
        ]


def _filled(row: Sequence[Cell], above: Sequence[PlainText]) -> list[PlainText]:
    cells: list[PlainText] = []
    for cell in row:
        plain = cell.plain
        if cell.is_continued and not plain.text.strip() and len(cells) < len(above):
            plain = PlainText(above[len(cells)].text, ())
        cells += [plain, *[PlainText(plain.text, ())] * (min(cell.columns, 100) - 1)]
    return cells


def _without(plain: PlainText, spans: Sequence[tuple[int, int]]) -> PlainText:
    """The text without some parts; marks keep their places."""
    text, places, marks = plain.text, list(plain.offsets), list(plain.marks)
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
        del places[start:end]
        marks = [mark._replace(at=start + max(mark.at - end, 0)) if mark.at > start else mark for mark in marks]
    return PlainText(text, tuple(places), tuple(marks))


_UNSEEN = regex("[\u00ad\u200b-\u200f\u2060\ufeff]")
_WRITTEN = regex(r"\[\^(?P<note>hub-[\w-]+)\]|\[(?P<cite>[^\[\]\n]*(?<!\w)@[\w{][^\[\]\n]*)\]")
