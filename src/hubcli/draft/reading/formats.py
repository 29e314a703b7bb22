"""The formats of drafts, by the ending of the file; each format is a file of this folder."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath
from typing import NamedTuple

from hubcli.draft.reading.markdown import paragraphs_of
from hubcli.draft.reading.sentences import Paragraph
from hubcli.draft.text import Draft, Span, decode


class Format(NamedTuple):
    """How drafts of one format are read."""

    decode: Callable[[str, bytes], Draft]
    """The draft of a name and the content of its file. Raises DraftError."""
    paragraphs: Callable[[Draft, Sequence[Span]], Iterable[Paragraph]]
    """The paragraphs and table rows of a draft, without some parts of its text."""


MARKDOWN = Format(decode, paragraphs_of)
FORMATS: dict[str, Format] = {".md": MARKDOWN}
"""By the ending of the file, in lower case; a draft with any other ending is read as Markdown."""


def format_of(name: str) -> Format:
    """The format of a draft of this name."""
    return FORMATS.get(PurePath(name).suffix.lower(), MARKDOWN)


def read(draft: Draft, *, without: Sequence[Span] = ()) -> tuple[Paragraph, ...]:
    """The paragraphs and table rows of a draft, without some parts of its text."""
    return tuple(format_of(draft.name).paragraphs(draft, without))
