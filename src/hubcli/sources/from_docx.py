"""A Word document goes in; the paragraphs and rows of its accepted text come out, and what it deletes or hides.

It is read from its parts (ECMA-376, 17) with the standard library: what python-docx calls the text of a paragraph lacks
tracked insertions.
"""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from hubcli.figures import read_figures
from hubcli.sources.characters import as_read, lowered, raised
from hubcli.sources.extracted import Extracted, NotRead, Unread

DOCUMENT = "word/document.xml"
_LARGEST = 50_000_000
"""The most bytes of XML that are unpacked from a part."""
_LONGEST_CELL = 200
"""A longer cell means that the table is the frame of a page."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TEXT, _MATH = f"{_W}t", f"{_M}t"
_BREAKS = {
    f"{_W}{name}": char
    for name, char in {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}.items()
}
_SET_OFF = {f"{_M}sup": "superscript", f"{_M}sub": "subscript"}
_FRACTION = {f"{_M}num": " ", f"{_M}den": "/"}
"""What is written before each part of a fraction; the space separates the numerator from a whole number before it."""
_GONE = {f"{_W}{name}" for name in ("del", "moveFrom")}
_PASSED_OVER = {f"{_W}{name}" for name in ("pPr", "rPr", "tblPr", "trPr", "tcPr", "instrText", "delText", "sectPr")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_FONT_SYMBOLS = {"F02D": "\u2212", "F0B1": "±", "F0B4": "×", "F0A3": "≤", "F0B3": "≥", "F0B7": "•", "F0B0": "°"}
"""Characters of the font Symbol, by their codes in Word."""

Element = ElementTree.Element


def is_docx(content: bytes) -> bool:
    """Whether this is a Word document."""
    try:
        return DOCUMENT in ZipFile(BytesIO(content)).namelist()
    except (BadZipFile, OSError, ValueError):
        return False


def extract_docx(content: bytes) -> Extracted:
    """The text of a Word document: tracked insertions are text; deletions, hidden text and comments are told.

    Footnotes follow the text. Raises what zipfile and ElementTree raise about damaged files, and ValueError.
    """
    with ZipFile(BytesIO(content)) as parts:
        reader = _Reader()
        lines = list(reader.lines(_part(parts, DOCUMENT)))
        for name in ("word/footnotes.xml", "word/endnotes.xml"):
            if name in parts.namelist():
                lines += reader.notes(_part(parts, name))
        if "word/comments.xml" in parts.namelist():
            comments = _Reader().lines(_part(parts, "word/comments.xml"))
            reader.not_read += [NotRead(Unread.COMMENT, line) for line in comments]
        edges = [name for name in parts.namelist() if re.fullmatch(r"word/(?:header|footer)\d*\.xml", name)]
        around = dict.fromkeys(line for name in sorted(edges) for line in _Reader().lines(_part(parts, name)))
    return Extracted(
        as_read("".join(f"{line}\n" for line in lines)),
        left_out=tuple(filter(read_figures, around)),
        not_read=tuple(reader.not_read),
    )


def _part(parts: ZipFile, name: str) -> Element:
    if parts.getinfo(name).file_size > _LARGEST:
        raise ValueError(name)
    return ElementTree.fromstring(parts.read(name))


class _Reader:
    """Reads the elements of a part, and keeps what it does not take as text."""

    def __init__(self) -> None:
        self.not_read: list[NotRead] = []

    def lines(self, within: Element) -> Iterator[str]:
        """A line for each paragraph and each row of a table."""
        for child in within:
            if child.tag == f"{_W}p":
                yield from _split(self._paragraph(child))
                yield from (line for box in child.iter(f"{_W}txbxContent") for line in self._boxed(box, child))
            elif child.tag == f"{_W}tbl":
                yield from self._rows(child)
            elif child.tag not in _PASSED_OVER | _GONE:
                yield from self.lines(child)

    def notes(self, within: Element) -> Iterator[str]:
        """The notes that people wrote; those of the program are the lines between text and notes."""
        for note in within:
            if note.get(f"{_W}type", "normal") == "normal":
                yield from self.lines(note)

    def _boxed(self, box: Element, paragraph: Element) -> Iterator[str]:
        fallbacks = [one for one in paragraph.iter() if one.tag.endswith("}Fallback")]
        if not any(box is one for fallback in fallbacks for one in fallback.iter()):
            yield from self.lines(box)

    def _rows(self, table: Element) -> Iterator[str]:
        above: list[str] = []
        for row in _within(table, "tr"):
            before = min(int(_value(row, "trPr/gridBefore") or 0), 100)
            cells = [""] * before
            for cell in _within(row, "tc"):
                text = " ".join(" ".join(self.lines(cell)).split())
                span = int(_value(cell, "tcPr/gridSpan") or 1)
                merged = cell.find(f"{_W}tcPr/{_W}vMerge")
                if merged is not None and merged.get(f"{_W}val", "continue") == "continue":
                    text = text or (above[len(cells)] if len(cells) < len(above) else "")
                cells += [text] * min(span, 100)
            if row.find(f"{_W}trPr/{_W}del") is not None:
                self.not_read.append(NotRead(Unread.WITHDRAWN, " | ".join(cells)))
                continue
            above = cells
            if any(len(cell) > _LONGEST_CELL for cell in cells):
                yield from filter(None, dict.fromkeys(cells))
            elif any(cells):
                yield " ".join(" | ".join(cells).split())

    def _paragraph(self, paragraph: Element) -> str:
        text = mark = kind = ""
        for run_text, now in [*self._runs(paragraph), ("", "")]:
            if kind and now != kind:
                text += raised(mark, after=text) if kind == "superscript" else lowered(mark)
                mark = ""
            kind = now
            text, mark = (text, mark + run_text) if kind else (text + run_text, mark)
        return text

    def _runs(self, within: Element) -> Iterator[tuple[str, str]]:
        """The runs of a paragraph that are its text, each with how it is raised or lowered, if it is."""
        for child in within:
            if child.tag in _GONE:
                self._keep(Unread.WITHDRAWN, child)
            elif child.tag == f"{_W}r":
                if _is_on(child, "strike") or _is_on(child, "dstrike"):
                    self._keep(Unread.WITHDRAWN, child)
                elif _is_on(child, "vanish"):
                    self._keep(Unread.HIDDEN, child)
                else:
                    self.not_read += _guides(child)
                    set_off = _value(child, "rPr/vertAlign")
                    yield _text(child), set_off if set_off in ("superscript", "subscript") else ""
            elif child.tag == _MATH:
                yield child.text or "", ""
            elif child.tag in _SET_OFF:
                yield "".join(part.text or "" for part in child.iter(_MATH)), _SET_OFF[child.tag]
            elif child.tag in _FRACTION:
                yield _FRACTION[child.tag], ""
                yield from self._runs(child)
            elif child.tag not in _PASSED_OVER and child.tag != f"{_W}txbxContent":
                yield from self._runs(child)

    def _keep(self, why: Unread, element: Element) -> None:
        texts = (part.text or "" for part in element.iter() if part.tag in (_TEXT, f"{_W}delText"))
        text = " ".join("".join(texts).split())
        if text and element.tag != f"{_W}moveFrom":  # what was moved is read where it is now
            self.not_read.append(NotRead(why, text))


def _within(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, in content controls and tracked insertions, too."""
    for child in element:
        if child.tag == f"{_W}{name}":
            yield child
        elif child.tag not in _PASSED_OVER:
            yield from _within(child, name)


def _text(run: Element) -> str:
    """The text of a run; a character of a symbol font keeps its meaning where that is known."""
    text = ""
    for part in run:
        if part.tag == _TEXT:
            text += part.text or ""
        elif part.tag == f"{_W}sym":
            code = part.get(f"{_W}char", "").upper()
            text += _FONT_SYMBOLS.get(code) or (chr(int(code, 16)) if re.fullmatch("[0-9A-F]{2,5}", code) else "")
        elif part.tag == f"{_W}ruby":
            text += _text_within(part, "rubyBase")
        else:
            text += _BREAKS.get(part.tag, "")
    return text


def _guides(run: Element) -> Iterator[NotRead]:
    """What stands above characters to say how they are pronounced."""
    for ruby in run.iter(f"{_W}ruby"):
        yield NotRead(Unread.RUBY, f"{_text_within(ruby, 'rubyBase')} ({_text_within(ruby, 'rt')})")


def _text_within(ruby: Element, part: str) -> str:
    return "".join(_text(run) for run in ruby.iterfind(f"{_W}{part}/{_W}r"))


def _is_on(run: Element, name: str) -> bool:
    found = run.find(f"{_W}rPr/{_W}{name}")
    return found is not None and found.get(f"{_W}val", "true") not in ("0", "false", "off")


def _value(element: Element, path: str) -> str | None:
    found = element.find("/".join(f"{_W}{name}" for name in path.split("/")))
    return None if found is None else found.get(f"{_W}val")


def _split(text: str) -> Iterable[str]:
    return filter(None, (" ".join(line.split()) for line in text.split("\n")))
