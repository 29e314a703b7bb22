"""A PDF goes in; its printed lines come out as paragraphs, and the heads and feet of its pages separately."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from hubcli.sources.characters import as_read
from hubcli.sources.extracted import Extracted, NotRead
from hubcli.sources.paragraphs import Line, is_beside, is_narrow, joined, paragraphs
from hubcli.sources.pdf_lines import line_of

if TYPE_CHECKING:  # what they read with comes with the extra
    from hubcli.sources.pdf_glyphs import Page
    from hubcli.sources.pdf_tables import Table

_EDGE = 4
"""The number of lines at the top and at the foot of a page that can be running heads and feet."""


def extract_pdf(content: bytes) -> Extracted:
    """The text layer of a PDF, one paragraph on a line. Errors of pdfminer about damaged files pass through."""
    from hubcli.sources.pdf_glyphs import pages_of

    marks: list[str] = []
    doubtful: list[str] = []
    not_read: list[NotRead] = []
    pages: list[list[Line]] = []
    for number, page in enumerate(pages_of(content)):
        pages.append(_lines_of(page, number, marks, doubtful))
        not_read += page.not_read
    running = _running(pages)
    body = [line for page_lines in pages for line in page_lines if line not in running]
    first = {pattern: line for line, pattern in reversed(running.items())}
    left_out = [line.text for line in running if line in first.values()]
    doubtful += [line.text for line in body if not line.is_row and _LONE_FIGURE.fullmatch(line.text)]
    text = as_read("".join(f"{paragraph}\n" for paragraph in paragraphs(body)))
    return Extracted(
        text,
        left_out=tuple(left_out),
        marks=tuple(marks),
        by_layout=True,
        not_read=tuple(dict.fromkeys(not_read)),
        doubtful=tuple(map(as_read, doubtful)),
    )


def _lines_of(page: "Page", number: int, marks: list[str], doubtful: list[str]) -> list[Line]:
    """The printed lines of a page in reading order, each row of a table in one line."""
    from pdfminer.layout import LTChar

    from hubcli.sources.pdf_layout import laid_out
    from hubcli.sources.pdf_tables import Table

    found: list[Line] = []
    for box in laid_out(page):
        if isinstance(box, Table):
            found += _rows_of(box, number, marks, doubtful)
            continue
        chars = [[item for item in line if isinstance(item, LTChar)] for line in box]
        lines = [line_of(line, number, marks) for line in chars if line]
        for nth, line in enumerate(sorted(filter(_has_text, lines), key=lambda line: (-round(line.foot), line.left))):
            before = found[-1] if found else None
            if before and is_beside(before, line) and (nth or (is_narrow(before) and is_narrow(line))):
                between = " " if nth else " | "
                found[-1] = replace(before, text=before.text + between + line.text, right=line.right)
            else:
                found.append(line)
    return found


def _rows_of(table: "Table", number: int, marks: list[str], doubtful: list[str]) -> Iterator[Line]:
    """A line for each row of a table; a row that lacks a cell may continue the one above."""
    from hubcli.sources.pdf_layout import PlacedGlyph

    for row in table.rows:
        cells = [[line_of([*map(PlacedGlyph, line)], number, marks) for line in cell] for cell in row.cells]
        first = next(line for cell in cells for line in cell)
        text = " ".join(" | ".join(joined([line.text for line in cell], set()) for cell in cells).split())
        if row.doubtful:
            doubtful.append(text)
        yield replace(first, text=text, left=table.left, right=table.right, is_row=True)


# Most likely from a table whose cells do not stand at the height of their row.
_LONE_FIGURE = re.compile(r"[-+±\u2212\u2013]?\d[\d.,]*[%‰％]?")


def _has_text(line: Line) -> bool:
    return bool(line.text)


def _running(pages: list[list[Line]]) -> dict[Line, str]:
    """The lines at the edges of pages that are repeated on others at the same height, apart from the page number."""
    edges: dict[tuple[str, int], list[Line]] = defaultdict(list)
    for page in pages:
        by_height = sorted(page, key=lambda line: line.foot)
        for line in dict.fromkeys(by_height[:_EDGE] + by_height[-_EDGE:]):
            for pattern in _patterns(line):
                edges[pattern, round(line.foot / 4)].append(line)
    needed = min(3, max(2, len(pages)))
    again = {at: lines for at, lines in edges.items() if len({line.page for line in lines}) >= needed}
    return {line: pattern for (pattern, _), lines in again.items() for line in lines}


def _patterns(line: Line) -> Iterator[str]:
    """A line as it is, and with each of its numbers as if it were the page number."""
    yield line.text
    for number in re.finditer(r"\d{1,4}", line.text):
        yield f"{line.text[: number.start()]}\0{int(number[0]) - line.page}\0{line.text[number.end() :]}"
