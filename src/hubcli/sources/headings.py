"""Headings among the passages of a text, told by their form; a heading speaks for the passages below it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hubcli.model.text import HAN

_WORDS, _HAN_CHARACTERS = 14, 30
# A row of a table, a list of figures and an unfinished sentence are none.
_NO_HEADING = re.compile(r"[|\t。；;，,]|[.!?！？:：]$|\d[\d.,]*\s*[%％亿万]")
_RANKS = tuple(
    re.compile(form)
    for form in (
        r"#(?!#)|第[一二三四五六七八九十百\d]+[章编]|(?:Chapter|Part) ",
        r"##(?!#)|第[一二三四五六七八九十百\d]+节|[一二三四五六七八九十]+、|[IVX]+\. |Section ",
        r"###(?!#)|[（(][一二三四五六七八九十]+[）)]|\d+[.．、](?!\d)",
        r"",
    )
)


@lru_cache(maxsize=8192)
def is_heading(passage: str) -> bool:
    """Whether a passage has the form of a heading: short, one line, no sentence."""
    han = len(re.findall(f"[{HAN}]", passage))
    short = han <= _HAN_CHARACTERS and len(passage.split()) <= _WORDS
    return short and not _NO_HEADING.search(passage) and (han > 1 or passage[:1].isupper() or passage[:1] == "#")


def headings_over(passages: Sequence[str], number: int) -> Iterator[str]:
    """The headings that a passage is under, the nearest first: each is of a higher rank than the one before."""
    rank = len(_RANKS)
    for text in reversed(passages[: number - 1]):
        if rank == 0:
            return
        if is_heading(text) and (found := _rank(text)) < rank:
            rank = found
            yield text


def _rank(heading: str) -> int:
    return next(rank for rank, form in enumerate(_RANKS) if form.match(heading))
