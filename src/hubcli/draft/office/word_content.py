"""The content of a block in Word: its XML goes in, what no word processor changes by itself comes out, in order.

As in Markdown that is its words, digits and cells, and for each reference to a note the words of the note.
"""

from collections.abc import Iterator

from hubcli.draft.blocks.content import CELL, NOTE, tokens_of
from hubcli.draft.office.fields import bookmark_in
from hubcli.draft.office.markup import Element
from hubcli.draft.office.word_parts import Parts, noted, text_in
from hubcli.draft.office.word_tables import PASSED_OVER, is_on

OBJECT = "object"
"""The token for a picture or the like."""


class Contents:
    """Reads contents from the text of a file with these parts."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.fields: list[list[str]] = []
        """The instructions of open fields; empty where the result has begun."""

    def of(self, element: Element) -> str:
        """The content of what is in an element."""
        return " ".join(self._blocks(element))

    def _blocks(self, within: Element) -> Iterator[str]:
        for child in within.children:
            match child.tag:
                case "w:p":
                    yield from self._paragraph(child)
                case "w:tr" if child.find("w:trPr", "w:del"):
                    pass
                case "w:tc":
                    yield CELL
                    yield from self._blocks(child)
                case tag if tag not in PASSED_OVER:
                    yield from self._blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        text = ""
        for written, note in self._pieces(paragraph):
            text += written
            if note:
                yield from tokens_of(text)
                yield from (NOTE, *tokens_of(text_in(self.parts.notes[note])))
                text = ""
        yield from tokens_of(text)

    def _pieces(self, within: Element) -> Iterator[tuple[str, tuple[str, str] | None]]:
        """Texts and notes."""
        for child in within.children:
            match child.tag:
                case "w:r":
                    yield from self._run(child)
                case "w:fldSimple":
                    yield from self._field(child.attributes.get("w:instr", ""), child)
                case tag if tag not in PASSED_OVER:
                    yield from self._pieces(child)

    def _field(self, instruction: str, simple: Element) -> Iterator[tuple[str, tuple[str, str] | None]]:
        if note := self._referred(instruction):
            yield "", note
        else:
            yield from self._pieces(simple)

    def _run(self, run: Element) -> Iterator[tuple[str, tuple[str, str] | None]]:
        properties = run.find("w:rPr")
        if properties and any(is_on(properties.find(tag)) for tag in ("w:vanish", "w:strike", "w:dstrike")):
            return
        for part in run.children:
            match part.tag:
                case "w:fldChar":
                    yield from self._field_mark(part.attributes.get("w:fldCharType"))
                case "w:instrText" if self.fields:
                    self.fields[-1].append(part.text)
                case "w:footnoteReference" | "w:endnoteReference":
                    note = noted(part)
                    yield "", note if note in self.parts.notes else None
                case "w:t" if not self._in_reference():
                    yield part.text, None
                case "w:drawing" | "w:pict" | "w:object" | "mc:AlternateContent":
                    yield f" {OBJECT} ", None
                case "w:noBreakHyphen":
                    yield "-", None
                case "w:tab" | "w:br" | "w:cr" | "w:sym":
                    yield part.attributes.get("w:char", " "), None

    def _field_mark(self, kind: str | None) -> Iterator[tuple[str, tuple[str, str] | None]]:
        if kind == "begin":
            self.fields.append([])
        elif kind == "end" and self.fields and (note := self._referred("".join(self.fields.pop()))):
            yield "", note

    def _in_reference(self) -> bool:
        return any(self._referred("".join(field)) for field in self.fields)

    def _referred(self, instruction: str) -> tuple[str, str] | None:
        note = self.parts.marked.get(bookmark_in(instruction))
        return note if note in self.parts.notes else None
