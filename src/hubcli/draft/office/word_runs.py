"""The runs of a paragraph in Word go in, with fields, notes and boxes; what readers see is added to the text."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from hubcli.draft.office.builder import OBJECT, Builder
from hubcli.draft.office.fields import LISTS, REFERENCES, bookmark_in, citation_in, citation_in_tag
from hubcli.draft.office.markup import Element
from hubcli.draft.office.word_parts import Parts, noted, text_in
from hubcli.draft.office.word_tables import PASSED_OVER, is_on
from hubcli.draft.reading.unread import UnreadKind
from hubcli.sources.characters import raised


class Holder:
    """What a comment lies around, because it cannot begin inside: a field, the mark of a note, what holds a box."""

    __slots__ = ("first", "last")

    def __init__(self, first: Element, last: Element | None = None) -> None:
        self.first = first
        self.last = last
        """None for a field whose end was not found: it holds nothing."""


class Piece(NamedTuple):
    """Characters of the draft's text that one element has."""

    start: int
    element: Element
    holder: Holder | None


class _Field:
    """A field that has not ended."""

    def __init__(self, first: Element, out: Builder, instruction: str = "") -> None:
        self.holder = Holder(first)
        self.instruction = instruction
        self.is_shown = bool(instruction)
        self.line, self.since, self.kept = out.line_start, out.length, len(out.kept)


class Inline:
    """Reads paragraphs; a field may reach over several."""

    def __init__(self, out: Builder, parts: Parts) -> None:
        self.out, self.parts = out, parts
        self.pieces: list[Piece] = []
        self.fields: list[_Field] = []
        self.holder: Holder | None = None
        self.boxes: list[tuple[Element, Holder]] = []
        self.boxes_before = 0
        self.notes: list[tuple[str, str, Holder]] = []
        """Kind, id and mark."""
        self.notes_before: Counter[str] = Counter()

    def clear(self) -> None:
        """Forget the boxes and notes that were found."""
        self.boxes_before += len(self.boxes)
        self.boxes, self.notes = [], []

    @contextmanager
    def held_by(self, holder: Holder | None) -> Iterator[None]:
        """Read a box or a note: comments on it lie around its holder; those within one lie around the outer one."""
        before = self.holder, self.fields
        self.holder, self.fields = self.holder or holder, []
        yield
        self.holder, self.fields = before

    def read(self, within: Element) -> None:
        """Read what is in a paragraph."""
        for child in within.children:
            match child.tag:
                case "w:r":
                    self._run(child)
                case "w:fldSimple":
                    self._begin(child, child.attributes.get("w:instr", ""))
                    self.read(child)
                    self._end(child)
                case "w:sdt":
                    self._control(child)
                case "m:oMath":
                    self._formula(child)
                case tag if tag not in PASSED_OVER:
                    self.read(_chosen(child))

    def _control(self, control: Element) -> None:
        """A content control, without the words that ask for an entry; Word writes one bound to data anew."""
        content, properties = control.find("w:sdtContent"), control.find("w:sdtPr")
        if content is None or (properties and is_on(properties.find("w:showingPlcHdr"))):
            return
        inside = citation_in_tag((properties and properties.get("w:tag", "w:val")) or "")
        since, kept = self.out.length, len(self.out.kept)
        is_bound = properties and any(each.tag.endswith("dataBinding") for each in properties.children)
        outer = self.holder
        if inside is not None or is_bound:
            self.holder = outer or Holder(control, control)
        self.read(content)
        self.holder = outer
        if inside is not None:
            self.out.cite(inside, since, kept)

    def _run(self, run: Element) -> None:
        properties = run.find("w:rPr")
        left = None
        if properties and is_on(properties.find("w:vanish")):
            left = UnreadKind.HIDDEN
        elif properties and any(is_on(properties.find(tag)) for tag in ("w:strike", "w:dstrike")):
            left = UnreadKind.WITHDRAWN
        self.out.begin_run()
        style = run.get("w:rPr", "w:rStyle", "w:val")
        is_raised = run.get("w:rPr", "w:vertAlign", "w:val") == "superscript" or style in self.parts.raised
        for part in run.children:
            self._part(part, left, is_raised=is_raised)

    def _part(self, part: Element, left: UnreadKind | None, *, is_raised: bool) -> None:
        match part.tag:
            case "w:t":
                self._put(part, part.text, left, is_raised=is_raised)
            case "w:sym":
                self._put(part, _symbol(part.attributes.get("w:char", "")), left)
            case "w:fldChar":
                self._field(part)
            case "w:instrText":
                if self.fields:
                    self.fields[-1].instruction += part.text
            case "w:footnoteReference" | "w:endnoteReference":
                self.notes.append((*noted(part), self.holder or Holder(part, part)))
                if note := self.parts.notes.get(noted(part)):
                    self.out.note(text_in(note))
            case "w:commentReference":
                self.out.comment(self.parts.comments.get(part.attributes.get("w:id", ""), ""))
            case "w:drawing" | "w:pict" | "w:object" | "mc:AlternateContent":
                self._object(_chosen(part), part)
            case "w:ruby":
                base = part.find("w:rubyBase")
                outer, self.holder = self.holder, self.holder or Holder(part, part)
                self.read(base or part)
                self.holder = outer
            case tag if tag in _CHARACTERS:
                self._put(part, _CHARACTERS[tag], left)

    def _put(self, element: Element, text: str, left: UnreadKind | None, *, is_raised: bool = False) -> None:
        if not text or any(not field.is_shown for field in self.fields):
            return
        if any(LISTS.match(field.instruction) for field in self.fields):
            left = UnreadKind.GENERATED
        field = next((field.holder for field in self.fields), None)
        self.pieces.append(Piece(self.out.length, element, self.holder or field))
        seen = raised(text, after="".join(self.out.kept[-20:])) if is_raised and not left else None
        if any(REFERENCES.match(field.instruction) for field in self.fields):
            seen = ""
        self.out.put(text, seen=seen, left=left)

    def _field(self, part: Element) -> None:
        match part.attributes.get("w:fldCharType"):
            case "begin":
                self._begin(part)
            case "separate" if self.fields:
                self.fields[-1].is_shown = True
                self.fields[-1].since = self.out.length
            case "end" if self.fields:
                self._end(part)

    def _begin(self, first: Element, instruction: str = "") -> None:
        self.fields.append(_Field(first, self.out, instruction))

    def _end(self, last: Element) -> None:
        field = self.fields.pop()
        field.holder.last = last
        if note := self.parts.notes.get(self.parts.marked.get(bookmark_in(field.instruction), ("", ""))):
            self.out.note(text_in(note))
        inside = citation_in(field.instruction, self.parts.addresses)
        if inside is not None and field.line == self.out.line_start and not self.fields:
            self.out.cite(inside, field.since, field.kept)

    def _formula(self, formula: Element) -> None:
        """A formula is not read, unless it is only a number."""
        inner = [each for each in formula.each() if each.tag.startswith("m:")]
        texts = [each for each in inner if each.tag == "m:t"]
        if {each.tag for each in inner} <= {"m:oMath", "m:r", "m:t", "m:rPr", "m:sty", "m:nor"} and _is_number(texts):
            around = formula.parent if formula.parent and formula.parent.tag == "m:oMathPara" else formula
            outer, self.holder = self.holder, self.holder or Holder(around, around)
            for text in texts:
                self._put(text, text.text, None)
            self.holder = outer
        else:
            self.out.put(OBJECT, left=UnreadKind.MATHS)

    def _object(self, within: Element, holder: Element) -> None:
        """A picture or the like is named once; the text of its boxes is read."""
        tags = [each.tag for each in _seen(within)]
        for box in _boxes(within):
            self.boxes.append((box, self.holder or Holder(holder, holder)))
        kind = next((kind for tag, kind in _OBJECTS.items() if tag in tags), None)
        if kind:
            self.out.put(OBJECT, left=kind)


def _chosen(element: Element) -> Element:
    """Of the alternatives for newer and older programs the first one for newer ones."""
    if element.tag != "mc:AlternateContent":
        return element
    return element.find("mc:Choice") or element.find("mc:Fallback") or element


def _seen(within: Element) -> Iterator[Element]:
    """The elements in it, without the text of boxes and what is only for older programs."""
    yield within
    for child in within.children:
        if child.tag not in ("mc:Fallback", "w:txbxContent"):
            yield from _seen(child)


def _boxes(within: Element) -> Iterator[Element]:
    for each in _seen(within):
        yield from (child for child in each.children if child.tag == "w:txbxContent")


def _is_number(texts: list[Element]) -> bool:
    text = "".join(each.text for each in texts)
    return any(map(str.isdigit, text)) and all(char.isdigit() or char in ".,%‰ \u2212-+±≈~" for char in text)


def _symbol(code: str) -> str:
    """A character of a symbol font; where its code is only the font's own, what it means if that is known."""
    try:
        number = int(code, 16)
        return _SYMBOLS.get(code.upper(), OBJECT if 0xE000 <= number < 0xF900 else chr(number))
    except ValueError:
        return ""


_SYMBOLS = {"F02D": "\u2212", "F0B1": "±", "F0B4": "×", "F0A3": "≤", "F0B3": "≥", "F0B7": "•", "F0B0": "°"}
_CHARACTERS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_OBJECTS = {
    "o:OLEObject": UnreadKind.OBJECT,
    "c:chart": UnreadKind.CHART,
    "dgm:relIds": UnreadKind.DIAGRAM,
    "pic:pic": UnreadKind.PICTURE,
    "v:imagedata": UnreadKind.PICTURE,
}
