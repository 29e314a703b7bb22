"""The blocks of a draft: each pair of markers, with its command and the text between them.

`<!-- hubcli:begin export gba -->` … `<!-- hubcli:end SHA BASE -->`, each on a line of its own at the left margin. What
only looks like a marker, in code or inside another comment, is text. The end marker keeps the checksum of what was
written and the name of the base it was written from; it has neither until the block is filled in.
"""

import hashlib
import re
import shlex
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from hubcli.draft.blocks.content import Notes, content_of
from hubcli.draft.reading.line_kinds import layout_of
from hubcli.draft.text import LINE, Draft, DraftError, Fault
from hubcli.errors import nearest
from hubcli.figures.patterns import regex
from hubcli.messages import Message
from hubcli.model.text import ID
from hubcli.model.vocabulary import BaseInfo

BEGIN, END = "<!-- hubcli:begin {} -->", "<!-- hubcli:end -->"
VERBS = ("begin", "end")
DIGITS = 16
"""The number of hexadecimal digits of a SHA-256 that the end marker keeps."""

_VERSION = "2:"
"""Before a checksum of the content; one of all characters, as they were until version 0.1, has nothing before it."""
CHECKSUM = rf"(?:{_VERSION})?[0-9a-f]{{{DIGITS}}}"
"""How a checksum is written."""
_MARKER = regex(r" {0,3}<!--[ \t]*hubcli:(begin|end)\b((?:(?!-->).)*)-->[ \t]*")
_LIKE_A_MARKER = regex(r"[ \t]*<!--[ \t]*hubcli:(?:begin|end)\b")
_MISSPELT = regex(r"[ \t]*<!--[ \t]*hubcli[ \t]*:[ \t]*(?!ok\b)(\w+)", re.IGNORECASE)
_INSIDE = regex(r"<!--[ \t]*hubcli:(?:begin|end)\b")
_MDX = regex(r"\{/\*[ \t]*hubcli:(?:begin|end)\b")
_CODE = regex(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
_ID = regex(rf"(?<!`)`(?P<id>{ID})`(?!`)")


class Block(NamedTuple):
    """A pair of markers and the text between them."""

    words: tuple[str, ...]
    """The command, without the program's name."""
    content: str
    checksum: str | None
    """The checksum of the content when it was last written; None if it never was."""
    base: str | None
    """The name of the base that it was last written from; None if that is not recorded."""
    at: int
    """The offset in the draft of the begin marker."""
    line: int
    """The line of the begin marker, from 1."""
    start: int
    """The offset in the draft where the content starts."""
    end: int
    """The offset where it ends and the line of the end marker starts."""
    after: int
    """The offset of what follows the end marker, the end of its line included."""
    newline: str
    """The end of its lines."""
    notes: Notes
    """The notes of its draft."""

    @property
    def digest(self) -> str:
        """The checksum of the content as it is now."""
        return checksum(self.content, self.notes)

    @property
    def ids(self) -> Iterator[tuple[int, str]]:
        """What it shows as the ids of records, each with its offset in the draft."""
        return ((self.start + match.start("id"), match["id"]) for match in _ID.finditer(self.content))

    @property
    def is_dated(self) -> bool:
        """Whether the end marker has a checksum of all characters, the form of the text included."""
        return self.checksum is not None and not self.checksum.startswith(_VERSION)


class Written(Protocol):
    """A block of any format, as far as its checksum goes."""

    @property
    def content(self) -> str: ...
    @property
    def checksum(self) -> str | None: ...
    @property
    def digest(self) -> str: ...
    @property
    def is_dated(self) -> bool: ...


def blocks_of(draft: Draft) -> tuple[Block, ...]:
    """The blocks of a draft, in order. Raises DraftError with everything that is wrong with its markers."""
    faults: list[Fault] = []
    blocks: list[Block] = []
    begun: _Marker | None = None
    notes = Notes(draft.text)
    for marker in _markers(draft.text, faults):
        if marker.verb == "begin":
            if begun:
                faults.append(Fault(marker.line, Message("drafts.begins_inside", begun.line)))
            begun = marker
        elif begun is None:
            faults.append(Fault(marker.line, Message("drafts.begins_nowhere")))
        else:
            blocks += _block(draft.text, begun, marker, notes, faults)
            begun = None
    if begun:
        faults.append(Fault(begun.line, Message("drafts.no_end")))
    if faults:
        raise DraftError(draft.name, sorted(faults, key=lambda fault: (fault.line, str(fault.message))))
    return tuple(blocks)


def is_edited(block: Written) -> bool:
    """Whether the content has changed since it was written; what formatters change does not count."""
    if block.checksum is None:
        return bool(block.content.strip())
    return block.checksum != (_dated_checksum(block.content) if block.is_dated else block.digest)


def sealed(digest: str, base: str | None) -> str:
    """The end marker for content with this checksum, written from the base of this name."""
    return END.replace("end", " ".join(filter(None, ("end", digest, base))))


def base_name(info: BaseInfo) -> str | None:
    """The name of a base in markers: its title, the same in every edition and folder; None if no marker can hold it."""
    return _one_line(info.title.en.replace(">", " ")) or None


def checksum(written: str, notes: Notes) -> str:
    """The checksum that the end marker keeps, with its version before it."""
    return checksum_of(content_of(written, notes))


def checksum_of(content: str) -> str:
    """The checksum of this content."""
    return _VERSION + hashlib.sha256(content.encode()).hexdigest()[:DIGITS]


def with_ends(text: str, newline: str) -> str:
    """The text with every line ended like this."""
    return re.sub(r"\r\n|\r|\n", newline, text)


def _dated_checksum(content: str) -> str:
    """The checksum of all characters; only the ends of lines do not count, because git changes them."""
    return hashlib.sha256(with_ends(content, "\n").encode()).hexdigest()[:DIGITS]


class _Marker(NamedTuple):
    verb: str
    rest: str
    line: int
    start: int
    """The offset where its line starts."""
    end: int
    """The offset where the marker ends."""
    next: int
    """The offset where the next line starts."""
    newline: str


def _block(text: str, begin: _Marker, end: _Marker, notes: Notes, faults: list[Fault]) -> Iterator[Block]:
    try:
        words = shlex.split(begin.rest)
    except ValueError:
        faults.append(Fault(begin.line, Message("drafts.unclosed_quote")))
        return
    if not words:
        faults.append(Fault(begin.line, Message("drafts.no_command")))
    sha, _, base = _one_line(end.rest).partition(" ")
    if sha and not re.fullmatch(CHECKSUM, sha):
        faults.append(Fault(end.line, Message("drafts.no_checksum", sha)))
    content = text[begin.next : end.start]
    places = text.rindex("<!--", 0, begin.next), begin.line, begin.next, end.start, end.end
    yield Block(tuple(words), content, sha or None, base or None, *places, begin.newline, notes)


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _markers(text: str, faults: list[Fault]) -> Iterator[_Marker]:
    if not re.search(r"hubcli[ \t]*:", text, re.IGNORECASE):
        return  # most reports have no markers and need not be parsed as Markdown
    lines = list(LINE.finditer(text))
    layout = layout_of(text)
    for number in layout.prose:
        words = _CODE.sub("", lines[number][1])
        if _INSIDE.search(words):
            faults.append(Fault(number + 1, Message("drafts.not_alone")))
        elif _MDX.search(words):
            faults.append(Fault(number + 1, Message("drafts.mdx")))
    for number, nested in layout.html.items():
        line = lines[number]
        words, newline = line[1].removeprefix("\ufeff"), line[2]
        if nested and (inside := _INSIDE.search(words)):
            words = words[inside.start() :]
        if not _LIKE_A_MARKER.match(words):
            if not (misspelt := _MISSPELT.match(words)) or not (verb := nearest(misspelt[1], VERBS)):
                continue
            faults.append(Fault(number + 1, Message("drafts.misspelt", verb)))
            words = f"<!-- hubcli:{verb}{words[misspelt.end() :]}"  # so that its partner is not reported, too
        marker = _MARKER.fullmatch(words)
        if not marker:
            faults.append(Fault(number + 1, Message("drafts.not_alone")))
        elif nested:
            faults.append(Fault(number + 1, Message("drafts.nested")))
        else:
            end = line.end() - len(newline) - (len(words) - len(words.rstrip(" \t")))
            first, last = (lines[number + by] if number in layout.raw else line for by in (-1, 1))
            end = last.end() - len(last[2]) if number in layout.raw else end
            yield _Marker(marker[1], marker[2].strip(), number + 1, first.start(), end, last.end(), newline)
