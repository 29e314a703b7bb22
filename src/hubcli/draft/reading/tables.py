"""The rows of a table in a draft: cells go in, sentences come out, each with the heads and the words of its row."""

import re
from collections.abc import Iterable, Iterator, Sequence

from hubcli.draft.reading.sentences import Paragraph, PlainText, Sentence, sentences_of
from hubcli.draft.reading.suppressions import reason_after
from hubcli.figures.patterns import regex

Row = Sequence[PlainText]
"""The cells of a row; a cell that is merged with the one above or before it has its text, but no offsets."""


def rows_of(heads: Sequence[Row], rows: Sequence[Row]) -> Iterator[Paragraph]:
    """The rows below the heads; a first row of years only is a head, too. Heads without rows are read themselves."""
    if not rows:
        yield from _alone(heads)
    if heads and rows and _is_head(rows[0]):
        heads, rows = [*heads, rows[0]], rows[1:]
    merged = [*(_merged(row) for row in heads[:-1]), *map(_with_what, heads[-1:])]
    for row in rows:
        yield _row([[head[number].text for head in merged if number < len(head)] for number in range(len(row))], row)


def _alone(heads: Iterable[Row]) -> Iterator[Paragraph]:
    for row in heads:
        said = tuple(sentence for cell in row if len(cell.offsets) for sentence in sentences_of(cell))
        if any(sentence.text for sentence in said):
            yield Paragraph(said, is_row=True)


def _is_head(row: Row) -> bool:
    """Whether a row below the head is one of years, under which the figures of each stand."""
    first, *others = [cell.text.strip() for cell in row] or [""]
    named = [text for text in others if text]
    few = 1 if not first or _TIME.fullmatch(first) else 2
    return len(named) >= few and all(map(_YEAR.fullmatch, named))


def _merged(row: Row) -> list[PlainText]:
    """The heads, each of an empty cell being the one before it, except at the head of the rows."""
    filled: list[PlainText] = []
    for number, cell in enumerate(row):
        filled.append(cell if cell.text.strip() or number < 2 else filled[-1])
    return filled


def _with_what(row: Row) -> list[PlainText]:
    """The heads, each year alone with the words of the head with a year before it: `Patents, 2022 | 2023`."""
    whats, filled = "", list[PlainText]()
    for cell in row:
        text = cell.text.strip()
        if _YEAR.fullmatch(text):
            filled.append(cell._replace(text=f"{whats} {cell.text}") if whats else cell)
        else:
            dated = _DATED.fullmatch(text)
            whats = dated["what"] if dated else ""
            filled.append(cell)
    return filled


def _row(heads: Sequence[Sequence[str]], cells: Row) -> Paragraph:
    sentences: list[Sentence] = []
    words = [cell for cell in cells if cell.text and (cell is cells[0] or _WORDS.fullmatch(cell.text))][:_WIDEST]
    corner = _closed_up(" ".join(dict.fromkeys(heads[0]))) if heads else ""
    for head, cell in zip(heads, cells, strict=True):
        if cell.text and not len(cell.offsets):
            continue  # it was read where it begins
        above = tuple(map(_closed_up, dict.fromkeys(filter(None, head)))) or ("",)
        around = (*above, *(_closed_up(other.text) for other in words if other is not cell))
        beside = corner if cell is not cells[0] else ""
        sentences += [sentence._replace(around=around, corner=beside) for sentence in sentences_of(cell)]
    return Paragraph(tuple(sentences), vouched=" ".join(filter(None, map(reason_after, cells))), is_row=True)


def _closed_up(text: str) -> str:
    """The words of a head without the spaces that yearbooks put between the characters of short names: 北　京."""
    return _SPACED.sub("", text) if "\u3000" in text or " " in text else text


_SPACED = regex(r"(?<=(?<![\u3400-\u9fff])[\u3400-\u9fff])[ \u3000\u00a0]+(?=[\u3400-\u9fff](?![\u3400-\u9fff]))")
_WIDEST = 20  # cells; no table that people read has more
_WORDS = regex(r"(?:[^0-9]|(?<![0-9])(?:19|20)[0-9]{2}(?![0-9]))*")
_YEAR = regex(r"(?:FY ?)?(?:19|20)[0-9]{2}(?:\s*年|\s*\([a-z.]+\))?", re.IGNORECASE)
_DATED = regex(r"(?P<what>.*[^\s0-9,，(（])[\s,，]*[(（]?(?:19|20)[0-9]{2}年?[)）]?")
_TIME = regex(r"years?|年份?|年度|时间|時間", re.IGNORECASE)
