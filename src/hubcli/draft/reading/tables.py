"""The rows of a table in a draft: markdown-it-py's tokens go in, cells come out, each with its heads and its place."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hubcli.draft.reading.inline import make_plain
from hubcli.draft.reading.sentences import Paragraph, PlainText, Sentence, sentences_of
from hubcli.draft.reading.suppressions import reason_after

if TYPE_CHECKING:
    from markdown_it.token import Token


def rows_of(tokens: "Sequence[Token]", text: str, starts: Sequence[int]) -> Iterator[Paragraph]:
    """The rows below the heads; `starts` has the offset of each line of the draft."""
    heads: list[PlainText] = []
    cells: list[PlainText] = []
    cursor = 0
    for number, token in enumerate(tokens):
        if token.type == "tr_open":
            cells, cursor = [], starts[token.map[0] if token.map else 0]
        elif token.type in ("th_open", "td_open"):
            cell, cursor = _cell(tokens[number + 1].content, text, cursor)
            cells.append(cell)
        elif token.type == "tr_close":
            if heads:
                yield _row(heads, cells)
            heads = heads or cells


def _row(heads: Sequence[PlainText], cells: Sequence[PlainText]) -> Paragraph:
    sentences: list[Sentence] = []
    words = [cell for cell in cells if cell.text and (cell is cells[0] or _WORDS.fullmatch(cell.text))][:_WIDEST]
    for head, cell in zip(heads, cells, strict=True):  # in GFM every row has as many cells as there are heads
        around = (head.text, *(other.text for other in words if other is not cell))
        sentences += [sentence._replace(around=around) for sentence in sentences_of(cell)]
    return Paragraph(tuple(sentences), vouched=" ".join(filter(None, map(reason_after, cells))), is_row=True)


def _cell(content: str, text: str, cursor: int) -> tuple[PlainText, int]:
    """The next cell from `cursor` on, and the offset where it ends."""
    for written in (content.replace("|", "\\|"), content):
        start = text.find(written, cursor) if written else -1
        if start >= 0:
            return make_plain(written, range(start, start + len(written))), start + len(written)
    return PlainText("", ()), cursor


_WIDEST = 20  # cells; no table that people read has more
_WORDS = re.compile(r"(?:[^0-9]|(?<![0-9])(?:19|20)[0-9]{2}(?![0-9]))*")
