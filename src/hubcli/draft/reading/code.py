"""Blocks of code, of which only the captions of what they draw are read."""

import re
from collections.abc import Iterator

from hubcli.draft.reading.sentences import Paragraph, PlainText, sentences_of
from hubcli.draft.reading.unread import Unread, UnreadKind
from hubcli.draft.text import Span
from hubcli.figures.patterns import regex


def read_fence(info: str, text: str, extent: Span) -> Iterator[Paragraph | Unread]:
    """The captions in a block of code, as Quarto and knitr write them, and the rest of it as not read."""
    name = _DIRECTIVE.match(info)
    kind = UnreadKind.DIRECTIVE if name and name[1].lower() not in _LANGUAGES else UnreadKind.CODE
    start, end = extent
    for match in _CAPTION.finditer(text, *extent):
        at, until = match.span(match.lastgroup or 0)
        yield Unread(kind, start, at)
        yield Paragraph(sentences_of(PlainText(text[at:until], range(at, until))))
        start = until
    yield Unread(kind, start, end)


_DIRECTIVE = regex(r"\s*\{([\w:-]+)\}")
_LANGUAGES = (
    "python",
    "r",
    "julia",
    "ojs",
    "bash",
    "sh",
    "sql",
    "dot",
    "mermaid",
    "stan",
    "rust",
    "java",
    "javascript",
)
_CAPTION = regex(
    r"(?:#\||//\||--\|)[ \t]*(?:fig|tbl|lst)-(?:cap|alt)[ \t]*:[ \t]*[\"']?(?P<option>[^\r\n]*?)[\"']?[ \t]*"
    r"(?=[\r\n]|\Z)"
    r"|\b(?:fig|tbl)[.-](?:cap|alt)\s*=\s*(?:\"(?P<double>[^\"\r\n]*)\"|'(?P<single>[^'\r\n]*)')",
    re.MULTILINE,
)
