"""The formats of drafts, by the ending of the file; each format is a file of this folder."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from pathlib import PurePath
from typing import NamedTuple

from hubcli.draft.reading.markdown import paragraphs_of
from hubcli.draft.reading.sentences import Paragraph
from hubcli.draft.reading.unread import Unread
from hubcli.draft.text import Draft, Span, decode


class Format(NamedTuple):
    """How drafts of one format are read."""

    decode: Callable[[str, bytes], Draft]
    """The draft of a name and the content of its file. Raises DraftError."""
    paragraphs: Callable[[Draft, Sequence[Span]], Iterable[Paragraph | Unread]]
    """The paragraphs, table rows and unread parts of a draft, without some parts of its text."""
    takes_markdown: bool = False
    """Whether blocks of Markdown can be written into it."""


class Reading(NamedTuple):
    """What was read of a draft, and what was not; both together are all of its text."""

    paragraphs: tuple[Paragraph, ...]
    """The paragraphs and the rows of tables."""
    not_read: tuple[Unread, ...]
    """The other parts, in the order of the draft."""


def _page_of(draft: Draft, without: Sequence[Span]) -> Iterator[Paragraph | Unread]:
    """The paragraphs of an HTML page, which has no blocks of ours."""
    from hubcli.draft.reading.html import read_html

    return read_html(draft.text, range(len(draft.text)))


def _decode_office(name: str, content: bytes) -> Draft:
    """The draft in the file of a word processor, whatever its ending says."""
    from hubcli.draft.office.package import Package

    package = Package(name, content)
    if "content.xml" in package.parts:
        from hubcli.draft.office.open_document import decode_open_document

        return decode_open_document(package, content)
    from hubcli.draft.office.word import decode_word

    return decode_word(package, content)


def _placed(draft: Draft, without: Sequence[Span]) -> Iterable[Paragraph | Unread]:
    """What was read of a word processor's file."""
    from hubcli.draft.office.placed import PlacedDraft

    assert isinstance(draft, PlacedDraft)
    return (each for each in draft.read if not any(start <= _start_of(each) < end for start, end in without))


def _start_of(read: Paragraph | Unread) -> int:
    if isinstance(read, Unread):
        return read.start
    places = (place for one in read.sentences for place in (*one.offsets[:1], *(mark.start for mark in one.marks[:1])))
    return min(places, default=-1)


WORD = (".docx", ".docm")
OFFICE = Format(_decode_office, _placed)
MARKDOWN = Format(decode, paragraphs_of, takes_markdown=True)
FORMATS: dict[str, Format] = {
    ".md": MARKDOWN,
    **dict.fromkeys((".html", ".htm"), Format(decode, _page_of)),
    **dict.fromkeys((*WORD, ".odt"), OFFICE),
}
"""By the ending of the file, in lower case; a draft with any other ending is read as Markdown."""


def is_word(path: PurePath) -> bool:
    """Whether a file has the name of a Word file."""
    return path.suffix.lower() in WORD


def format_of(name: str, content: bytes = b"") -> Format:
    """The format of a draft of this name; a file with another ending may begin as that of a word processor."""
    return FORMATS.get(PurePath(name).suffix.lower(), OFFICE if content.startswith(_BINARY) else MARKDOWN)


def read(draft: Draft, *, without: Sequence[Span] = ()) -> Reading:
    """The paragraphs, table rows and unread parts of a draft, without some parts of its text."""
    format_ = format_of(draft.name) if draft.has_markers else OFFICE
    found = list(format_.paragraphs(draft, without))
    unread = sorted((each for each in found if isinstance(each, Unread)), key=attrgetter("start"))
    return Reading(tuple(each for each in found if isinstance(each, Paragraph)), tuple(unread))


_BINARY = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How the files of word processors begin: archives, and before 2007 compound files."""
