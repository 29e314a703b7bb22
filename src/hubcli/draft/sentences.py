"""Sentences: plain text goes in, where each English or Chinese sentence starts and ends comes out."""

import re
from collections.abc import Iterator


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the sentences, without the spaces around them.

    A full stop ends none within a number or an address, after an abbreviation or an initial (`No. 1`, `U.S.`, `J.`).
    """
    start = 0
    for match in _END.finditer(text):
        if match["stop"] and _ABBREVIATED.search(text, max(0, match.start() - 12), match.start() + 1):
            continue
        yield from _span(text, start, match.end())
        start = match.end()
    yield from _span(text, start, len(text))


def _span(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end]
    if inner.strip():
        yield start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())


_CLOSING = "[”’\"')\\]）」』》】]*"
_END = re.compile(
    rf"(?:[。！？]|[!?](?=\W|\Z)|(?P<stop>\.)(?={_CLOSING}(?:\s|\Z|[\u2e80-\uffef]))){_CLOSING}[。！？!?]*"
)
_ABBREVIATED = re.compile(
    r"(?<![A-Za-z])(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|[Nn]os?|[Vv]s|[Cc]f|[Cc]a|[Cc]hap|[Ff]igs?|[Ee]qs?|[Tt]ab|[Vv]ol"
    r"|[Pp]p|[Pp]aras?|[Ss]ect?|[Aa]pprox|[Ee]st|[Ee]sp|[Ii]ncl|[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Pp]rof|[Ss]t|[Dd]ept|[Uu]niv"
    r"|[Ii]nc|[Ll]td|[Cc]o|[Cc]orp|[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec)\.\Z"
)
