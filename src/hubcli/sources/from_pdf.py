"""A PDF goes in; its printed lines come out as paragraphs, and the heads and feet of its pages separately."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from hubcli.sources.characters import as_read, lowered, raised, with_letters
from hubcli.sources.extracted import Extracted
from hubcli.sources.paragraphs import Line, is_beside, is_narrow, paragraphs

_EDGE = 4
"""The number of lines at the top and at the foot of a page that can be running heads and feet."""
_SMALL = 0.85
"""The largest size of a raised mark, as a share of the size of the text."""
_SHIFT = 0.2
"""The smallest height of a raised mark above the line, as a share of the size of the text."""


def extract_pdf(content: bytes) -> Extracted:
    """The text layer of a PDF, one paragraph on a line; errors of pdfminer about damaged files pass through."""
    from hubcli.sources.pdf_layout import laid_out

    marks: list[str] = []
    pages = [_lines_of(page, number, marks) for number, page in enumerate(laid_out(content))]
    running = _running(pages)
    body = [line for page in pages for line in page if line not in running]
    first = {pattern: line for line, pattern in reversed(running.items())}
    left_out = [line.text for line in running if line in first.values()]
    text = as_read("".join(f"{paragraph}\n" for paragraph in paragraphs(body)))
    return Extracted(text, left_out=tuple(left_out), marks=tuple(marks), by_layout=True)


def _lines_of(page: Any, number: int, marks: list[str]) -> list[Line]:
    """The printed lines of a page in reading order, the cells of a table's row in one line."""
    from pdfminer.layout import LTTextBox

    found: list[Line] = []
    for box in page:
        lines = [_line(line, number, marks) for line in box] if isinstance(box, LTTextBox) else []
        for nth, line in enumerate(sorted(filter(_has_text, lines), key=lambda line: (-round(line.foot), line.left))):
            before = found[-1] if found else None
            if before and is_beside(before, line) and (nth or (is_narrow(before) and is_narrow(line))):
                between = " " if nth else " | "
                found[-1] = replace(before, text=before.text + between + line.text, right=line.right)
            else:
                found.append(line)
    return found


def _has_text(line: Line) -> bool:
    return bool(line.text)


@dataclass(frozen=True)
class _Type:
    """The size of type of most of a line."""

    size: float
    foot: float

    def set_off(self, char: Any) -> str:
        """Whether a character is a raised or a lowered mark."""
        if char.size > _SMALL * self.size:
            return ""
        shift = (char.y0 - self.foot) / self.size
        return "raised" if shift > _SHIFT else "lowered" if shift < 0 else ""


def _line(line: Any, page: int, marks: list[str]) -> Line:
    from pdfminer.layout import LTChar

    chars = [item for item in line if isinstance(item, LTChar)]
    type_ = Counter(_Type(round(char.size, 1), round(char.y0, 1)) for char in chars).most_common(1)[0][0]
    text = mark = kind = ""
    for item in [*line, None]:
        now = type_.set_off(item) if isinstance(item, LTChar) else ""
        if kind and now != kind:
            written = raised(mark, after=text) if kind == "raised" else lowered(mark)
            if mark.strip() and not written:
                marks.append(f"{text.split()[-1]}[{mark.strip()}]")
            text, mark = text + written, ""
        kind = now
        shown = item.get_text() if item is not None else ""
        text, mark = (text, mark + shown) if kind else (text + shown, mark)
    unicode = text.replace("\0", "").encode("utf-8", "replace").decode()  # half of a surrogate pair is not a character
    return Line(with_letters(" ".join(unicode.split())), page, line.x0, line.x1, type_.foot, type_.size)


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
