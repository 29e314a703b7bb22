"""A PDF goes in; the glyphs of each page come out in the direction that it is read in, and those that are not read."""

import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import groupby
from math import cos, radians, sin
from typing import NamedTuple

from pdfminer.pdfpage import PDFPage

from hubcli.model.text import HAN
from hubcli.sources.extracted import NotRead, Unread
from hubcli.sources.pdf_drawing import VERTICAL, Box, Drawing, Drawn, Interpreter
from hubcli.sources.pdf_fonts import Fonts

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # messages about what cannot be read are our own

_LIGHT = 0.96
"""From this brightness on, text on white paper is not seen."""
_PALE = 0.6
"""From this brightness on, large text that lies across other text is a watermark."""
_UNDRAWN = (3, 7)
"""The modes of drawing text that leave nothing on the page (ISO 32000-1, 9.3.6)."""
_SMALLEST = 1.0
"""The smallest type that is seen, in points."""
_STACKED = 4
"""From this number on, Chinese characters below each other are vertical text."""
_DESCENT = 0.2
_UNKNOWN = "\ufffd"
"""What stands for a glyph that no table says the character of."""


class Glyph(NamedTuple):
    """A character where it stands, in points: x grows with the text, y against the order of lines."""

    text: str
    left: float
    foot: float
    right: float
    size: float

    @property
    def top(self) -> float:
        """The upper edge of its box."""
        return self.foot + self.size


class Page(NamedTuple):
    """What is read of a page and what is not."""

    glyphs: list[Glyph]
    not_read: list[NotRead]
    rules: list[Box]
    """The lines drawn on it, turned like the glyphs: left, foot, right and top."""


def pages_of(content: bytes) -> Iterator[Page]:
    """The pages of a PDF; pdfminer's errors about damaged and locked files pass through."""
    drawing = Drawing(Fonts())
    interpreter = Interpreter(drawing.rsrcmgr, drawing)
    for page in PDFPage.get_pages(BytesIO(content)):
        interpreter.process_page(page)
        yield _page(drawing)


def _page(drawing: Drawing) -> Page:
    not_read: list[NotRead] = []
    drawn = drawing.glyphs
    unreadable = {index for index, glyph in enumerate(drawn) if glyph.text is None}
    if unreadable:
        not_read.append(NotRead(Unread.GARBLED, f"{len(unreadable)}"))
    seen = _directed(_without(drawn, _unseen(drawing), not_read))
    main = max(Counter(glyph.direction for glyph in seen).items(), key=lambda item: item[1], default=(0, 0))[0]
    for direction, turned in groupby(seen, key=lambda glyph: glyph.direction):
        if direction != main and (text := _joined(turned)):
            not_read.append(NotRead(Unread.VERTICAL if direction == VERTICAL else Unread.TURNED, text))
    read = [glyph for glyph in seen if glyph.direction == main]
    upright = [_upright(glyph, main) for glyph in read]
    across = _across(upright, {index for index, glyph in enumerate(read) if glyph.brightness > _PALE})
    if across:
        not_read.append(NotRead(Unread.WATERMARK, "".join(upright[index].text for index in sorted(across))))
    kept = [glyph for index, glyph in enumerate(upright) if index not in across]
    return Page(_struck_once(kept), not_read, [_turned(rule, main) for rule in drawing.rules])


def _unseen(drawing: Drawing) -> set[int]:
    """The glyphs that leave nothing to see; the layer of text under a scanned page is read."""
    glyphs = drawing.glyphs
    undrawn = {index for index, glyph in enumerate(glyphs) if glyph.mode in _UNDRAWN}
    unseen = undrawn if 2 * len(undrawn) <= len(glyphs) else set()
    for index, glyph in enumerate(glyphs):
        outside = not _lies_on(glyph, drawing.page)
        white = glyph.brightness >= _LIGHT and not any(_lies_on(glyph, ground) for ground in drawing.grounds)
        if outside or glyph.size < _SMALLEST or (white and glyph.mode == 0):
            unseen.add(index)
    return unseen


def _lies_on(glyph: Drawn, ground: Box) -> bool:
    left, bottom, right, top = ground
    x, y = (glyph.box[0] + glyph.box[2]) / 2, (glyph.box[1] + glyph.box[3]) / 2
    return left <= x <= right and bottom <= y <= top


def _without(drawn: Sequence[Drawn], left_out: set[int], not_read: list[NotRead]) -> list[Drawn]:
    for out, run in groupby(range(len(drawn)), key=left_out.__contains__):
        if out and (text := _joined(drawn[index] for index in run)):
            not_read.append(NotRead(Unread.INVISIBLE, text))
    return [glyph for index, glyph in enumerate(drawn) if index not in left_out]


def _joined(glyphs: Iterable[Drawn]) -> str:
    return " ".join("".join(glyph.text or _UNKNOWN for glyph in glyphs).split())


def _directed(raw: list[Drawn]) -> list[Drawn]:
    """The glyphs, with their own direction for those that stand below each other."""
    directed = list(raw)
    start = 0
    for index in range(1, len(raw) + 1):
        if index == len(raw) or not _is_below(raw[index], raw[index - 1]):
            run = raw[start:index]
            if len(run) >= _STACKED and 2 * sum(bool(_HAN.match(glyph.text or "")) for glyph in run) >= len(run):
                directed[start:index] = [glyph._replace(direction=VERTICAL) for glyph in run]
            start = index
    return directed


_HAN = re.compile(f"[{HAN}]")


def _is_below(glyph: Drawn, above: Drawn) -> bool:
    aside = abs((glyph.box[0] + glyph.box[2]) - (above.box[0] + above.box[2])) / 2
    down = above.box[1] - glyph.box[1]
    upright = glyph.direction == above.direction == 0
    return upright and aside < 0.35 * above.size and 0.4 * above.size < down < 1.8 * above.size


def _upright(glyph: Drawn, direction: int) -> Glyph:
    """The glyph in the coordinates of a reader who turns the page."""
    left, bottom, right, top = glyph.box
    text = glyph.text or _UNKNOWN
    if direction == VERTICAL:
        return Glyph(text, -top, (left + right - glyph.size) / 2, -bottom, glyph.size)
    left, _, right, _ = _turned(glyph.box, direction)
    angle = radians(-direction)
    foot = glyph.x * sin(angle) + glyph.y * cos(angle) - _DESCENT * glyph.size
    return Glyph(text, left, foot, right, glyph.size)


def _turned(box: Box, direction: int) -> Box:
    left, bottom, right, top = box
    if direction == VERTICAL:
        return -top, left, -bottom, right
    angle = radians(-direction)
    corners = [(x, y) for x in (left, right) for y in (bottom, top)]
    across = [x * cos(angle) - y * sin(angle) for x, y in corners]
    up = [x * sin(angle) + y * cos(angle) for x, y in corners]
    return min(across), min(up), max(across), max(up)


def _across(glyphs: Sequence[Glyph], pale: set[int]) -> set[int]:
    """The pale glyphs, larger than the type of the page, of which some lie across others."""
    if not pale:
        return set()
    usual = Counter(round(glyph.size, 1) for glyph in glyphs).most_common(1)[0][0]
    large = {index for index in pale if glyphs[index].size > 1.5 * usual}
    others = [glyph for index, glyph in enumerate(glyphs) if index not in pale]
    return large if any(_overlap(glyphs[index], other) for index in large for other in others) else set()


def _overlap(one: Glyph, other: Glyph) -> bool:
    return one.left < other.right and other.left < one.right and one.foot < other.top and other.foot < one.top


def _struck_once(glyphs: list[Glyph]) -> list[Glyph]:
    """The glyphs without those drawn a second time, a little aside, to look bold or cast a shadow."""
    kept: list[Glyph] = []
    near: dict[tuple[str, int, int], list[Glyph]] = {}
    for glyph in glyphs:
        column, row = round(glyph.left / 8), round(glyph.foot / 8)
        around = [(glyph.text, column + x, row + y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
        if glyph.text.strip() and any(_is_same(glyph, other) for at in around for other in near.get(at, ())):
            continue
        near.setdefault((glyph.text, column, row), []).append(glyph)
        kept.append(glyph)
    return kept


def _is_same(one: Glyph, other: Glyph) -> bool:
    width = min(one.right - one.left, other.right - other.left)
    return abs(one.left - other.left) < 0.5 * width and abs(one.foot - other.foot) < 0.35 * one.size
