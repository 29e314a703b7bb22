"""The characters of a printed line go in, with where they stand; its text comes out, and the note marks left out."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from hubcli.model.text import HAN
from hubcli.sources.characters import lowered, raised, with_letters
from hubcli.sources.paragraphs import Line

_SMALL = 0.85
"""The largest size of a raised mark, as a share of the size of the text."""
_SHIFT = 0.2
"""The smallest height of a raised mark above the line, as a share of the size of the text."""
_WORD_GAP = 0.1
"""The smallest distance between words, as a share of the size of the text."""
_SPACED = 6
"""From this number of letters and digits on, a line with each of them apart is letter-spaced."""
_HAN = re.compile(f"[{HAN}]")


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


def line_of(chars: Sequence[Any], page: int, marks: list[str]) -> Line:
    """The line that these characters print, from left to right; note marks after figures are told in `marks`."""
    type_ = Counter(_Type(round(char.size, 1), round(char.y0, 1)) for char in chars).most_common(1)[0][0]
    text = mark = kind = ""
    for char, shown in [*_spaced(chars), (None, "")]:
        now = type_.set_off(char) if char else ""
        if kind and now != kind:
            written = raised(mark, after=text) if kind == "raised" else lowered(mark)
            if mark.strip() and not written:
                marks.append(f"{text.split()[-1]}[{mark.strip()}]")
            text, mark = text + written, ""
        kind = now
        text, mark = (text, mark + shown) if kind else (text + shown, mark)
    unicode = text.replace("\0", "").encode("utf-8", "replace").decode()  # half of a surrogate pair is not a character
    left, right = min(char.x0 for char in chars), max(char.x1 for char in chars)
    return Line(with_letters(" ".join(unicode.split())), page, left, right, type_.foot, type_.size)


def _spaced(chars: Sequence[Any]) -> list[tuple[Any, str]]:
    """Each character with its text, after a space if there is one; in a letter-spaced line only after a wider one."""
    chars = sorted(chars, key=lambda char: float(char.x0))
    solid = [char for char in chars if char.get_text().strip()]
    gaps = [right.x0 - left.x1 for left, right in pairwise(solid)]
    in_words = [
        gap
        for gap, (left, right) in zip(gaps, pairwise(solid), strict=True)
        if left.get_text().isalnum() and right.get_text().isalnum()
    ]
    if len(in_words) >= _SPACED and sum(gap > _WORD_GAP * solid[0].size for gap in in_words) > 0.8 * len(in_words):
        wide = 2 * median(gaps) + 0.1 * solid[0].size
        return [(char, " " * (gap > wide) + char.get_text()) for char, gap in zip(solid, [0.0, *gaps], strict=True)]
    found: list[tuple[Any, str]] = []
    end = float("inf")
    for char in chars:
        gap = end < char.x0 - _WORD_GAP * max(char.width, char.height)
        found.append((char, " " * gap + char.get_text()))
        end = char.x1
    return found
