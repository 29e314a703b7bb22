"""The paragraphs of a draft in Markdown, each character with its place in the file.

The parser separates paragraphs, headings, cells and HTML from code. A sentence comes with its context: the heads and
the row of its cell, or the paragraph that introduces its list or table.
"""

import re
from array import array
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any

from hubcli.citations import LABEL
from hubcli.draft.reading.code import read_fence
from hubcli.draft.reading.maths import text_of
from hubcli.draft.reading.plain import make_plain
from hubcli.draft.reading.sentences import HEADING_NUMBER, Paragraph, PlainText, sentences_of
from hubcli.draft.reading.suppressions import reason_after, reason_in
from hubcli.draft.reading.tables import rows_of
from hubcli.draft.reading.unread import Unread, UnreadKind
from hubcli.draft.text import LINE, Draft, Span
from hubcli.figures.patterns import regex

if TYPE_CHECKING:
    from markdown_it.token import Token

    from hubcli.draft.reading.text_tables import Cell

Read = Paragraph | Unread


def paragraphs_of(draft: Draft, without: Sequence[Span] = ()) -> Iterator[Read]:
    """The paragraphs, table rows and unread parts of a draft, without the given parts of its text."""
    from hubcli.draft.reading.parser import blocks_in

    text = draft.text.replace("\0", "\N{REPLACEMENT CHARACTER}")  # as markdown-it-py does
    front = [match.span() for match in _FRONT_MATTER.finditer(text)]
    yield from (Unread(UnreadKind.FRONT_MATTER, *span) for span in front)
    env: dict[str, Any] = {}
    left, cut = _blanked(text, [*front, *without]), [text[start:end] for start, end in without]
    cited = {label for part in cut for label in _CITED.findall(part)} - {*_CITED.findall(left)}
    yield from _Walk(text, blocks_in(left, env), env, cited).read()


class _Walk:
    """The tokens of a draft, read from the first to the last."""

    def __init__(self, text: str, tokens: "Sequence[Token]", env: dict[str, Any], left_out: Container[str]) -> None:
        self.text, self.tokens, self.env = text, tokens, env
        self.left_out = left_out
        """The labels of notes that only the parts that are not read refer to."""
        self.lines = [match.span(1) for match in LINE.finditer(text)]
        self.comments = {
            token.map[0]: reason_in(token.content) for token in tokens if token.type == "html_block" and token.map
        }
        self.lead = ""
        self.depth = 0
        """Of the lists around."""
        self.beside: list[Read] = []
        """Notes, titles and unread parts of the cells of a table."""

    def read(self) -> Iterator[Read]:
        """What was read and what was not."""
        number = 0
        while number < len(self.tokens):
            token = self.tokens[number]
            end = _after(self.tokens, number)
            match token.type:
                case "bullet_list_open" | "ordered_list_open" | "dd_open":
                    self.depth += 1
                case "bullet_list_close" | "ordered_list_close" | "dd_close":
                    self.depth -= 1
                case "heading_open":
                    yield from self._heading(self.tokens[number + 1])
                case "paragraph_open" | "dt_open":
                    yield from self._paragraph(self.tokens[number + 1], token.map)
                case "footnote_reference_open" if self._is_left_out(token.meta["label"]):
                    yield self._unread(UnreadKind.REFERENCE, token.map)
                    number = end
                case "table_open":
                    yield from self._below(token.map, rows_of(*self._table(self.tokens[number:end])))
                    number = end
                case "text_table":
                    yield from self._below(
                        token.map, rows_of(*(self._drawn(token.meta[of]) for of in ("heads", "rows")))
                    )
                case "html_block":
                    end = next(
                        n for n in count(number) if self.tokens[n : n + 1] == [] or self.tokens[n].type != token.type
                    )
                    yield from self._html(self.tokens[number:end])
                    number = end - 1
                case "fence":
                    yield from read_fence(token.info, self.text, self._extent(token.map))
                case "code_block":
                    yield self._unread(UnreadKind.CODE, token.map)
                case "math_block" | "math_block_label":
                    yield self._formula(token)
                case "unread":
                    yield self._unread(UnreadKind(token.info), token.map)
            number += 1
        for reference in (*self.env.get("references", {}).values(), *self.env.get("duplicate_refs", ())):
            yield self._unread(UnreadKind.ADDRESS, reference["map"])

    def _is_left_out(self, label: str) -> bool:
        """Whether a note is of a citation that this program wrote, wherever a formatter has put it."""
        return label in self.left_out or re.fullmatch(LABEL, label) is not None

    def _heading(self, inline: "Token") -> Iterator[Read]:
        """The sentences of a heading, without its number."""
        self.lead = ""
        written, offsets = self._placed(inline)
        number = HEADING_NUMBER.match(written)
        start = number.end() if number else 0
        plain = make_plain(written[start:], offsets[start:], self.env)
        yield from plain.unread
        yield from (Paragraph(sentences_of(text)) for text in plain.texts if text.text)

    def _paragraph(self, inline: "Token", lines: Sequence[int] | None) -> Iterator[Read]:
        plain = make_plain(*self._placed(inline), self.env)
        text, *others = plain.texts
        vouched = self.comments.get(lines[1] if lines else 0) or reason_after(text)
        yield from plain.unread
        yield Paragraph(sentences_of(text), self.lead if self.depth else "", vouched)
        yield from (Paragraph(sentences_of(other), text.text, vouched) for other in others)
        self.lead = self.lead if self.depth else text.text

    def _below(self, lines: Sequence[int] | None, rows: Iterable[Paragraph]) -> Iterator[Read]:
        """The rows of a table, which the paragraph before it introduces and a comment below it may vouch for."""
        vouched = self.comments.get(lines[1] if lines else 0, "")
        yield from (row._replace(lead=self.lead, vouched=row.vouched or vouched) for row in rows)
        yield from self.beside
        self.beside = []

    def _table(self, tokens: "Sequence[Token]") -> tuple[list[list[PlainText]], list[list[PlainText]]]:
        """The heads and the rows of a table as GitHub's Markdown has them."""
        rows: list[list[PlainText]] = []
        cursor = 0
        for number, token in enumerate(tokens):
            if token.type == "tr_open":
                rows.append([])
                cursor = self.lines[token.map[0] if token.map else 0][0]
            elif token.type in ("th_open", "td_open"):
                cell, cursor = self._cell(tokens[number + 1].content, cursor)
                rows[-1].append(cell)
        return rows[:1], rows[1:]

    def _cell(self, content: str, cursor: int) -> tuple[PlainText, int]:
        """The next cell from `cursor` on, and the offset where it ends."""
        for written in (content.replace("|", "\\|"), content):
            start = self.text.find(written, cursor) if written else -1
            if start >= 0:
                end = start + len(written)
                return self._plain(written, range(start, end)), end
        return PlainText("", ()), cursor

    def _drawn(self, rows: "Sequence[Sequence[Cell]]") -> list[list[PlainText]]:
        """The cells of a table drawn with characters."""
        return [[self._of_parts(cell) for cell in row] for row in rows]

    def _of_parts(self, cell: "Cell") -> PlainText:
        spans = [(self.lines[line][0] + start, self.lines[line][0] + end) for line, start, end in cell]
        offsets = array("L")
        for start, end in spans:
            offsets.extend((*((offsets[-1] + 1,) if offsets else ()), *range(start, end)))
        return self._plain("\n".join(self.text[start:end] for start, end in spans), offsets)

    def _plain(self, written: str, offsets: Sequence[int]) -> PlainText:
        """The text of a cell; what is in it besides is kept for later."""
        (plain, *others), unread = make_plain(written, offsets, self.env)
        self.beside += [*unread, *(Paragraph(sentences_of(other)) for other in others)]
        return plain

    def _html(self, tokens: "Sequence[Token]") -> Iterator[Read]:
        """Blocks of HTML with nothing between them but empty lines."""
        from hubcli.draft.reading.html import read_html

        written, offsets = "", array("L")
        for token in tokens:
            text, places = self._placed(token)
            written += f"\n{text}" if written else text
            offsets.extend((*((offsets[-1] + 1,) if offsets else ()), *places))
        for found in read_html(written, offsets):
            yield found._replace(lead=found.lead or self.lead) if isinstance(found, Paragraph) else found

    def _formula(self, token: "Token") -> Read:
        """A formula on lines of its own."""
        written, offsets = self._placed(token)
        text = text_of(written)
        if text is None:
            return self._unread(UnreadKind.MATHS, token.map)
        words = "".join(char for char, _ in text).replace("\n", " ")
        return Paragraph(sentences_of(PlainText(words, [offsets[place] for _, place in text])), self.lead)

    def _unread(self, kind: UnreadKind, lines: Sequence[int] | None) -> Unread:
        return Unread(kind, *self._extent(lines))

    def _extent(self, lines: Sequence[int] | None) -> Span:
        first, end = lines or (0, 1)
        return self.lines[first][0], self.lines[min(end, len(self.lines)) - 1][1]

    def _placed(self, token: "Token") -> tuple[str, Sequence[int]]:
        """The text of a token, and the place of each of its characters."""
        first, end = token.map or (0, 0)
        content = token.content.rstrip("\n").split("\n")
        while end - first > len(content) and content[0].strip() not in self.text[slice(*self.lines[first])]:
            first += 1  # markdown-it-py strips white space that does not make a line blank in Markdown
        if len(content) == 1:
            return content[0], _offsets(content[0], self.text, self.lines[first])
        offsets = array("L")
        for number, line in enumerate(content[: len(self.lines) - first], first):
            if number > first:
                offsets.append(self.lines[number - 1][1])
            offsets.extend(_offsets(line, self.text, self.lines[number]))
        return "\n".join(content), offsets


def _after(tokens: "Sequence[Token]", number: int) -> int:
    """The token that closes the one of this number, or the one itself."""
    level = 0
    if tokens[number].type not in ("table_open", "footnote_reference_open"):
        return number
    for later in range(number, len(tokens)):
        level += tokens[later].nesting
        if not level:
            return later
    return len(tokens) - 1


def _offsets(line: str, text: str, span: Span) -> Sequence[int]:
    """The places of the characters of a line; markdown-it-py may have replaced a tab before them by spaces."""
    start, end = span
    words = line.strip()
    at = max(text.rfind(words, start, end), start) if words else start
    margin = len(line) - len(line.lstrip())
    if start <= at - margin and at - margin + len(line) <= end:
        return range(at - margin, at - margin + len(line))
    return array("L", (min(max(at + number - margin, start), max(end - 1, start)) for number in range(len(line))))


def _blanked(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + re.sub(r"[^\r\n]", " ", text[start:end]) + text[end:]
    return text


_FRONT_MATTER = regex(r"\A\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?:.*\r?\n)*?(?:(?P=fence)|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_CITED = regex(r"\[\^([^\]\s]+)\](?!:)")
