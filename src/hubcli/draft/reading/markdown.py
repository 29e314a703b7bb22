"""The paragraphs of a draft in Markdown, each character with its place in the file.

markdown-it-py (CommonMark with tables) separates paragraphs and cells from code, headings and HTML. A sentence comes
with its context: the heads and the row of its cell, or the paragraph that introduces its list or table.
"""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from hubcli.document import LABEL
from hubcli.draft.reading.inline import make_plain
from hubcli.draft.reading.sentences import Paragraph, PlainText, sentences_of
from hubcli.draft.reading.suppressions import reason_after, reason_in
from hubcli.draft.reading.tables import rows_of
from hubcli.draft.text import LINE, Draft, Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


def paragraphs_of(draft: Draft, without: Iterable[Span] = ()) -> Iterator[Paragraph]:
    """The paragraphs and table rows of a draft, without its front matter and the given parts of its text."""
    text = draft.text.replace("\0", "\N{REPLACEMENT CHARACTER}")  # as markdown-it-py does
    front = [match.span() for match in _FRONT_MATTER.finditer(text)]
    return _paragraphs(text, _parser().parse(_blanked(text, [*front, *without])))


def _paragraphs(text: str, tokens: "Sequence[Token]") -> Iterator[Paragraph]:
    lines = [match.span(1) for match in LINE.finditer(text)]
    starts = [start for start, _ in lines]
    comments = {token.map[0]: reason_in(token.content) for token in tokens if token.type == "html_block" and token.map}
    depth, lead = 0, ""
    for number, token in enumerate(tokens):
        below = token.map[1] if token.map else 0
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                depth += 1
            case "bullet_list_close" | "ordered_list_close":
                depth -= 1
            case "heading_open":
                lead = ""
            case "paragraph_open":
                for plain in _parts(tokens[number + 1], text, lines):
                    vouched = comments.get(below) or reason_after(plain)
                    yield Paragraph(sentences_of(plain), lead if depth else "", vouched)
                    lead = lead if depth else plain.text
            case "table_open":
                end = next(later for later in range(number, len(tokens)) if tokens[later].type == "table_close")
                for row in rows_of(tokens[number:end], text, starts):
                    yield row._replace(lead=lead, vouched=row.vouched or comments.get(below, ""))


def _parts(inline: "Token", text: str, lines: Sequence[Span]) -> Iterator[PlainText]:
    """The paragraph, or each footnote of several on consecutive lines; footnotes of exported digests are left out."""
    first, end = inline.map or (0, 0)
    content = inline.content.split("\n")
    while end - first > len(content) and _BLANK.fullmatch(text, *lines[first]):
        first += 1  # markdown-it-py strips white space that does not make a line blank in Markdown
    parts: list[tuple[list[str], array[int]]] = []
    for line, span in zip(content, lines[first : first + len(content)], strict=False):
        offsets = _offsets(line, text, span)
        if parts and not _NOTE.match(line):
            written_lines, places = parts[-1]
            written_lines.append(line)
            places.append(places[-1] if places else span[0])
            places += offsets
        else:
            parts.append(([line], offsets))
    for written_lines, offsets in parts:
        written = "\n".join(written_lines)
        note = _NOTE.match(written)
        plain = make_plain(written, offsets)
        if not note:
            yield plain
        elif not note["ours"]:
            yield plain._replace(marks=plain.marks[1:])


def _offsets(line: str, text: str, span: Span) -> "array[int]":
    """The places of the characters of a line; markdown-it-py may have replaced a tab before them by spaces."""
    start, end = span
    words = line.strip()
    at = max(text.rfind(words, start, end), start) if words else start
    margin = len(line) - len(line.lstrip())
    if start <= at - margin and at - margin + len(line) <= end:
        return array("L", range(at - margin, at - margin + len(line)))
    return array("L", (min(max(at + number - margin, start), max(end - 1, start)) for number in range(len(line))))


def _blanked(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + re.sub(r"[^\r\n]", " ", text[start:end]) + text[end:]
    return text


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    # markdown-it-py gives no columns within a paragraph; footnotes and addresses are to stay as they are.
    return MarkdownIt("commonmark").enable("table").disable(["inline", "reference"])


_FRONT_MATTER = re.compile(
    r"\A\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?:.*\r?\n)*?(?:(?P=fence)|\.\.\.)[ \t]*(?:\r?\n|\Z)"
)
_NOTE = re.compile(rf" {{0,3}}\[\^(?:(?P<ours>{LABEL})|[^\]\s]+)\]:")
_BLANK = re.compile(r"[\s>]*")
