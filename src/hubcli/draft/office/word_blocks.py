"""The blocks of a draft in Word: each content control that keeps one, with its command and its content."""

import shlex
from collections.abc import Iterator
from typing import NamedTuple

from hubcli.draft.blocks.markers import checksum_of
from hubcli.draft.office.markup import Element
from hubcli.draft.office.word import WordDraft
from hubcli.draft.office.word_content import Contents
from hubcli.draft.office.word_controls import control_of, is_placeholder
from hubcli.draft.text import DraftError, Fault
from hubcli.messages import Message


class WordBlock(NamedTuple):
    """A content control and what is in it."""

    words: tuple[str, ...]
    """The command, without the program's name."""
    content: str
    """The words, digits, cells and notes in it."""
    checksum: str | None
    """The checksum of the content when it was last written; None if it never was."""
    base: str | None
    """The name of the base that it was last written from; None if that is not recorded."""
    at: int
    """The offset in the draft where its text begins."""
    ids: tuple[tuple[int, str], ...]
    """What it shows as the ids of records, each with its offset in the draft."""
    element: Element
    is_dated: bool = False
    """Whether the checksum is one of all characters, which no block in Word has."""

    @property
    def digest(self) -> str:
        """The checksum of the content as it is now."""
        return checksum_of(self.content)


def blocks_in(draft: WordDraft) -> tuple[WordBlock, ...]:
    """The blocks of a draft, in order. Raises DraftError with everything that is wrong with them."""
    root = draft.package.root(draft.parts.document)
    kept = {id(element): (start, end) for element, start, end in draft.controls}
    contents = Contents(draft.parts)
    codes = tuple(_codes(draft)) if kept else ()
    blocks: list[WordBlock] = []
    faults: list[Fault] = []
    for element in root.each():
        control = control_of(element, draft.origins) if element.tag == "w:sdt" else None
        if not control:
            continue
        try:
            words = tuple(shlex.split(control.origin.command))
        except ValueError:
            words = ()
        if id(element) not in kept:
            faults.append(fault_in(control.origin.command, Message("drafts.control_elsewhere")))
        elif not words:
            why = "unclosed_quote" if control.origin.command else "lost_command"
            faults.append(fault_in(control.origin.command, Message(f"drafts.{why}")))
        else:
            start, end = kept[id(element)]
            content = "" if is_placeholder(element) else contents.of(element)
            ids = tuple(code for code in codes if start <= code[0] < end)
            blocks.append(WordBlock(words, content, control.checksum, control.origin.base, start, ids, element))
    if faults:
        raise DraftError(draft.name, faults)
    return tuple(blocks)


def fault_in(command: str, message: object) -> Fault:
    """The fault in the block of a command that the message explains."""
    return Fault(0, Message("drafts.in_block", command, message))


def _codes(draft: WordDraft) -> Iterator[tuple[int, str]]:
    """The texts in the style of code, each with its offset in the draft."""
    styles = draft.package.related_to(draft.parts.document, "styles")
    each = draft.package.root(styles).children if styles else ()
    known = {one.attributes.get("w:styleId") for one in each if (one.get("w:name", "w:val") or "").lower() == "code"}
    start, text = 0, ""
    for piece in draft.pieces:
        run = piece.element.parent
        if run is None or run.get("w:rPr", "w:rStyle", "w:val") not in known:
            continue
        if piece.start != start + len(text):
            yield from [(start, text)] if text else []
            start, text = piece.start, ""
        text += piece.element.text
    yield from [(start, text)] if text else []
