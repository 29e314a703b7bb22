"""A table goes in as the bytes of a CSV file; its header and its lines come out, each with its number in the file."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, repeat
from typing import NamedTuple

from hubcli.base.toml.problems import Problem
from hubcli.errors import translated
from hubcli.messages import Message
from hubcli.model.text import UNSAFE

_UNSAFE = re.compile(f"[{UNSAFE}]")


Line = tuple[int, list[str]]
"""A line's number in the file, where the header is line 1, and its cells, as many as the header has."""


class Table(NamedTuple):
    """A table, or what keeps it from being read."""

    header: list[str]
    lines: Iterable[Line]
    """The lines below the header; they can be read more than once."""
    problems: list[Problem]


def is_table(path: str) -> bool:
    """Whether a file of a base is a table, by its path."""
    return path.endswith(".csv")


def table_of(path: str) -> str:
    """The id of the table in a file: `tables/gdp.csv` is `gdp`."""
    return path.rpartition("/")[2].removesuffix(".csv")


def read_table(path: str, content: bytes) -> Table:
    """The lines of a table: UTF-8, comma-separated (RFC 4180), a header, and one line of the file for each figure."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return Table([], [], [_problem(path, line, "not_utf8")])
    if plain := _plain(text):
        return _table(path, next(csv.reader(plain[:1])), _PlainLines(plain))
    lines, problems = [], []
    for found in _lines(path, text):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            lines.append(found)
    if not lines or problems:
        return Table([], [], problems or [_problem(path, 1, "table_empty")])
    return _table(path, lines[0][1], lines[1:])


def _table(path: str, first: Sequence[str], lines: Iterable[Line]) -> Table:
    header = [cell.strip() for cell in first]
    twice = next((name for name in header if header.count(name) > 1), None)
    if twice is not None:
        return Table([], [], [_problem(path, 1, "table_column_twice", twice)])
    return Table(header, lines, [])


def _plain(text: str) -> list[str] | None:
    """The lines of a text without quotes in which nothing is wrong: most tables, and ten times as fast to check."""
    lines = text.splitlines()
    if '"' in text or not all(map(str.isprintable, lines)):
        return None
    commas = lines[0].count(",") if lines else 0
    return lines if commas and {*map(str.count, lines, repeat(","))} == {commas} else None


class _PlainLines:
    """The lines below the header of a plain table."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    def __iter__(self) -> Iterator[Line]:
        return enumerate(csv.reader(islice(self._lines, 1, None)), 2)


def _lines(path: str, text: str) -> Iterator[Line | Problem]:
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    width, before = None, 0
    try:
        for cells in reader:
            number, before = before + 1, reader.line_num
            if not cells or cells == [""]:
                yield _problem(path, number, "table_blank_line")
            elif reader.line_num > number:
                yield _problem(path, number, "table_cell_over_lines")
            elif width is not None and len(cells) != width:
                yield _problem(path, number, "table_cells", len(cells), width)
            elif any(map(_UNSAFE.search, cells)):
                yield _problem(path, number, "table_control_character")
            else:
                width = width or len(cells)
                yield number, cells
    except csv.Error as error:
        yield _problem(path, reader.line_num or 1, "table_not_csv", translated(str(error)))


def _problem(path: str, line: int, key: str, *values: object) -> Problem:
    return Problem(path, line, None, None, Message(f"problems.{key}", *values))
