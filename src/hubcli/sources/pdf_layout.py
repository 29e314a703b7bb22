"""A PDF goes in; its pages come out with their printed lines in columns, in reading order."""

import logging
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LAParams, LTChar
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # messages about what cannot be read are our own

# A lowered mark shares a third of its height with its line; lines of Chinese are a line's height apart.
_PARAMETERS = LAParams(line_overlap=0.3, line_margin=1.2)
_NEAR = 4
"""How far above and below a line to look, and how wide a gap between its words can be, in heights of the line."""


def laid_out(content: bytes) -> Iterator[Any]:
    """The pages, as pdfminer lays them out; its errors about damaged files pass through."""
    device = PDFPageAggregator(PDFResourceManager())
    interpreter = PDFPageInterpreter(device.rsrcmgr, device)
    for page in PDFPage.get_pages(BytesIO(content)):
        interpreter.process_page(page)
        layout: Any = device.get_result()
        in_lines = layout.group_objects
        layout.group_objects = lambda given, chars, in_lines=in_lines: _whole(in_lines(given, chars))
        layout.analyze(_PARAMETERS)
        yield layout


def _whole(lines: Iterable[Any]) -> list[Any]:
    """Lines with wide gaps between words are joined again; columns and cells stay separate."""
    found = list(lines)
    parted = sorted(found, key=lambda line: (-round(line.y0), line.x0))
    for left, right in reversed(list(pairwise(parted))):
        if abs(left.y0 - right.y0) < left.height / 3 and 0 <= right.x0 - left.x1 < _NEAR * left.height:
            near = [line for line in found if _is_near(line, left, right)]
            if 2 * sum(line.x0 < left.x1 and line.x1 > right.x0 for line in near) > len(near):
                for char in right:
                    if isinstance(char, LTChar):
                        left.add(char)
                found.remove(right)
    return found


def _is_near(line: Any, left: Any, right: Any) -> bool:
    distance = abs(line.y0 - left.y0)
    return bool(left.height / 3 < distance < _NEAR * left.height and line.x1 > left.x0 and line.x0 < right.x1)
