"""The prose of a draft: Markdown goes in, its sentences come out, each character with its place in the file.

markdown-it-py (CommonMark with tables) tells paragraphs and cells from code, headings and HTML. What a sentence belongs
to comes with it: a cell's heads and row, the paragraph that leads a list or a table in.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hubcli.draft.plain import Mark, PlainText, make_plain
from hubcli.draft.sentences import sentence_spans

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Span = tuple[int, int]


class Sentence(NamedTuple):
    """A sentence, or one in a table's cell."""

    text: str
    offsets: Sequence[int]
    """Where each character stands in the draft."""
    marks: tuple[Mark, ...] = ()
    """Its citations and comments."""
    around: tuple[str, ...] = ()
    """What else says what it is about: the head of a cell's column, then the cells of its row that are words."""


class Paragraph(NamedTuple):
    """Sentences that belong together: a paragraph, or a row of a table."""

    sentences: tuple[Sentence, ...]
    lead: str = ""
    """The paragraph that leads the list or table in."""
    vouched: bool = False
    """Whether the analyst answers for its figures."""
    is_row: bool = False
    """Whether it is a table's row, whose citations are for all of it."""


def read_prose(text: str, skipped: Iterable[Span] = ()) -> tuple[Paragraph, ...]:
    """The paragraphs and table rows of a draft; front matter and the skipped spans are none."""
    text = text.replace("\0", "\N{REPLACEMENT CHARACTER}")  # as markdown-it-py has it
    front = [match.span() for match in _FRONT_MATTER.finditer(text)]
    return tuple(_paragraphs(text, _parser().parse(_blanked(text, [*front, *skipped]))))


def _paragraphs(text: str, tokens: "Sequence[Token]") -> Iterator[Paragraph]:
    lines = _lines(text)
    vouching = {_first_line(token) for token in tokens if token.type == "html_block" and _OK.match(token.content)}
    depth, lead = 0, ""
    for number, token in enumerate(tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "heading_open":
            lead = ""
        elif token.type == "paragraph_open":
            last = token.map[1] if token.map else 0
            before, lead = lead, lead if depth else ""
            for plain in _parts(tokens[number + 1], text, lines):
                lead = lead if depth else plain.text
                vouched = last in vouching or _ends_with_ok(plain)
                yield Paragraph(tuple(_sentences(plain)), before if depth else "", vouched)
        elif token.type == "table_open":
            end = next(later for later in range(number, len(tokens)) if tokens[later].type == "table_close")
            vouched = bool(token.map) and token.map[1] in vouching if token.map else False
            for row in _rows(tokens[number:end], text, lines):
                yield row._replace(lead=lead, vouched=row.vouched or vouched)


def _parts(inline: "Token", text: str, lines: Sequence[Span]) -> Iterator[PlainText]:
    """The paragraph, or each of the footnotes written line below line; those of exported digests say nothing."""
    first, end = inline.map or (0, 0)
    written_lines = inline.content.split("\n")
    while end - first > len(written_lines) and _BLANK.fullmatch(text, *lines[first]):
        first += 1  # markdown-it-py strips white space that does not make a line blank to Markdown
    groups: list[tuple[list[str], list[int]]] = []
    for number, line in enumerate(written_lines, first):
        offsets = _offsets(line, text, lines[min(number, len(lines) - 1)])
        if not groups or _DEFINITION.match(line):
            groups.append(([], []))
        groups[-1][0].append(line)
        groups[-1][1].extend([*offsets, offsets[-1] if offsets else lines[first][0]])
    for written, offsets in groups:
        if not _OUR_DEFINITION.match(written[0]):
            plain = make_plain("\n".join(written), offsets)
            yield plain._replace(marks=plain.marks[1:]) if _DEFINITION.match(written[0]) else plain


def _rows(tokens: "Sequence[Token]", text: str, lines: Sequence[Span]) -> Iterator[Paragraph]:
    heads: list[PlainText] = []
    cells: list[PlainText] = []
    cursor = 0
    for number, token in enumerate(tokens):
        if token.type == "tr_open":
            cells, cursor = [], lines[_first_line(token)][0]
        elif token.type in ("th_open", "td_open"):
            cell, cursor = _cell(tokens[number + 1].content, text, cursor)
            cells.append(cell)
        elif token.type == "tr_close":
            if heads:
                yield _row(heads, cells)
            heads = heads or cells


def _row(heads: Sequence[PlainText], cells: Sequence[PlainText]) -> Paragraph:
    sentences: list[Sentence] = []
    words = [cell for cell in cells if cell.text and (cell is cells[0] or _WORDS.match(cell.text))][:_MOST_WORDS]
    for column, cell in enumerate(cells):
        others = [other.text for other in words if other is not cell]
        head = heads[column].text if column < len(heads) else ""
        sentences += [part._replace(around=(head, *others)) for part in _sentences(cell)]
    return Paragraph(tuple(sentences), vouched=any(_ends_with_ok(cell) for cell in cells), is_row=True)


def _cell(content: str, text: str, cursor: int) -> tuple[PlainText, int]:
    for written in (content.replace("|", "\\|"), content):
        start = text.find(written, cursor) if written else -1
        if start >= 0:
            return make_plain(written, range(start, start + len(written))), start + len(written)
    return PlainText("", ()), cursor


def _sentences(plain: PlainText) -> Iterator[Sentence]:
    spans = list(sentence_spans(plain.text)) or [(0, 0)]
    for number, (start, end) in enumerate(spans):
        # A mark after the full stop, or after a space behind it, belongs to the sentence before.
        first = _after_space(plain.text, spans[number - 1][1]) if number else -1
        last = _after_space(plain.text, end) if number + 1 < len(spans) else len(plain.text)
        own = (mark for mark in plain.marks if (first < mark.at or (not number and mark.at >= 0)) and mark.at <= last)
        marks = tuple(mark._replace(at=min(max(mark.at - start, 0), end - start)) for mark in own)
        yield Sentence(plain.text[start:end], plain.offsets[start:end], marks)


def _after_space(text: str, position: int) -> int:
    return position + len(text[position:]) - len(text[position:].lstrip())


def _ends_with_ok(plain: PlainText) -> bool:
    comments = [mark for mark in plain.marks if mark.kind == "comment"]
    return bool(comments and comments[-1].at >= len(plain.text.rstrip()) and _OK.match(comments[-1].text))


def _offsets(line: str, text: str, span: Span) -> list[int]:
    """Where the characters of a paragraph's line stand; markdown-it-py may have made spaces of a tab before them."""
    start, end = span
    words = line.strip()
    at = text.rfind(words, start, end) if words else start
    margin = len(line) - len(line.lstrip())
    first = max(at, start)
    return [min(max(first + number - margin, start), max(end - 1, start)) for number in range(len(line))]


def _first_line(token: "Token") -> int:
    return token.map[0] if token.map else 0


def _lines(text: str) -> list[Span]:
    ends = [match.span() for match in re.finditer(r"\r\n|\r|\n", text)]
    return list(zip([0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text)], strict=True))


def _blanked(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + re.sub(r"[^\r\n]", " ", text[start:end]) + text[end:]
    return text


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    # Of what is inside a paragraph it tells no columns; notes and addresses are to stay where they stand.
    return MarkdownIt("commonmark").enable("table").disable(["inline", "reference"])


_FRONT_MATTER = re.compile(
    r"\A\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?:.*\r?\n)*?(?:(?P=fence)|\.\.\.)[ \t]*(?:\r?\n|\Z)"
)
_OK = re.compile(r"\s*<!--\s*hubcli:ok\s+[^\s>-].*?-->", re.DOTALL)
_DEFINITION = re.compile(r" {0,3}\[\^[^\]\s]+\]:")
_OUR_DEFINITION = re.compile(r" {0,3}\[\^hub-[^\]\s]+\]:")
_MOST_WORDS = 20  # cells; no table that people read has more
_BLANK = re.compile(r"[\s>]*")
_WORDS = re.compile(r"(?:[^0-9]|(?<![0-9])(?:19|20)[0-9]{2}(?![0-9]))*\Z")
