"""Plain text is split into its English and Chinese sentences, each with its citations."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from hubcli.draft.text import Span
from hubcli.figures.characters import simplified
from hubcli.figures.patterns import regex
from hubcli.model.text import WIDE


class Mark(NamedTuple):
    """Something in a paragraph that is not prose."""

    kind: Literal["note", "cite", "comment"]
    """A footnote reference, a citation as pandoc writes it, a comment."""
    inside: str
    """What is between its brackets; for a note in Word or OpenDocument, the words of the note."""
    at: int
    """The number of characters of the plain text before it."""
    start: int
    """Its offset in the draft."""
    text: str
    """As it is written."""


class PlainText(NamedTuple):
    """What a reader reads of a paragraph or cell."""

    text: str
    offsets: Sequence[int]
    """The place of each character in the draft's text."""
    marks: tuple[Mark, ...] = ()


class Sentence(NamedTuple):
    """A sentence of a paragraph or cell."""

    text: str
    offsets: Sequence[int]
    """The place of each character in the draft."""
    marks: tuple[Mark, ...] = ()
    """Its citations and comments."""
    around: tuple[str, ...] = ()
    """Its context: the head of the cell's column, then the cells of its row that are words."""
    corner: str = ""
    """The head above the first cells of the table's rows, unless the sentence is in one of these."""
    written: str = ""
    """The text as it is written, if that is in traditional characters and `text` is in simplified ones."""

    @property
    def context(self) -> str:
        """The context as one text."""
        return " ; ".join(self.around)

    def extent(self, start: int, end: int) -> Span:
        """Where a part of its text is in the draft; of an empty part, where its first character would be."""
        return self.offsets[start], self.offsets[max(start, end - 1)] + 1

    def as_written(self, start: int, end: int) -> str:
        """A part of its text in the characters of the draft."""
        return (self.written or self.text)[start:end]

    def simplified(self) -> "Sentence":
        """The same in simplified characters, one for one."""
        text = simplified(self.text)
        if text == self.text and not (self.around or self.corner):
            return self
        around = tuple(map(simplified, self.around))
        return self._replace(text=text, around=around, corner=simplified(self.corner), written=self.text)


class Paragraph(NamedTuple):
    """Sentences that belong together: a paragraph, or a row of a table."""

    sentences: tuple[Sentence, ...]
    lead: str = ""
    """The paragraph that introduces the list or table."""
    vouched: str = ""
    """The reason why the analyst vouches for its figures, or for those that the reason names; empty if not."""
    is_row: bool = False
    """Whether it is a row of a table, whose citations are for the whole row."""

    def simplified(self) -> "Paragraph":
        """The same in simplified characters, in which all words for matching are."""
        sentences = tuple(sentence.simplified() for sentence in self.sentences)
        return self._replace(sentences=sentences, lead=simplified(self.lead))


def sentences_of(plain: PlainText) -> tuple[Sentence, ...]:
    """The sentences; a mark after the full stop, or after the space behind it, belongs to the sentence before."""
    text = plain.text
    spans = sentence_spans(text) or ((0, 0),)
    limits = [len(text) - len(text[end:].lstrip()) for _, end in spans[:-1]]
    marks: list[list[Mark]] = [[] for _ in spans]
    for mark in plain.marks:
        marks[bisect_left(limits, mark.at)].append(mark)
    return tuple(
        Sentence(text[start:end], plain.offsets[start:end], tuple(own))
        for (start, end), own in zip(spans, marks, strict=True)
    )


@lru_cache(maxsize=4096)  # reports repeat paragraphs, and cells of tables
def sentence_spans(text: str) -> tuple[Span, ...]:
    """The spans of the sentences, without the spaces around them.

    A full stop within a number or an address, or after an abbreviation or initial (`No. 1`, `J.`), ends none; one
    after `the U.S.` or `Co.` does where the next word only begins sentences. A dateline is one of its own, since what
    follows it is not about its place and day.
    """
    return tuple(_sentence_spans(text))


def _sentence_spans(text: str) -> Iterator[Span]:
    start = dateline_end(text)
    yield from _trimmed(text, 0, start)
    for match in _END.finditer(text, start):
        if match["stop"] and _is_of_abbreviation(text, match):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _is_of_abbreviation(text: str, stop: re.Match[str]) -> bool:
    before = max(0, stop.start() - 12), stop.start() + 1
    if not _ABBREVIATED.search(text, *before):
        return False
    return not (_OPENING.match(text, stop.end()) and _LAST_WORD.search(text, *before))


def dateline_end(text: str) -> int:
    """Where the dateline at the start ends: `TARN, May 3 (Post) --`, 新闻社塔恩5月3日电; 0 if there is none."""
    match = _DATELINE.match(text)
    return match.end() if match else 0


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    inner = text[start:end]
    if inner.strip():
        yield start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())


HEADING_NUMBER = regex(
    r"\s*(?:[0-9]+(?:\.[0-9]+)*[.)、]?(?=\s)|[0-9]+(?:\.[0-9]+)+[.)、]?|[0-9]+、|[(（]?[一二三四五六七八九十]+[)）、]"
    r"|第[0-9一二三四五六七八九十]+[章节部分篇编]+|(?:chapter|section|part|annex|appendix)\s+[0-9A-Z]+[.:]?)\s*",
    re.IGNORECASE,
)
"""The number before the words of a heading."""
_DAY = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? [0-9]{1,2}(?:st|nd|rd|th)?"
    r"|[0-9]{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?)(?:,? 20[0-9]{2})?"
)
_DATELINE = regex(
    rf"\s*(?:(?!In |On |By |At |From )[A-Z][A-Za-z'’ -]{{2,24}}(?:, [A-Z][a-z]+)?"
    rf", {_DAY}(?: \([^()]{{2,60}}\))? ?(?:--|[-–—])"
    rf"|[A-Z][A-Z'’ -]{{3,24}}(?:, {_DAY})?,? ?(?:\([^()0-9]{{2,60}}\) ?(?:--|[-–—])"
    r"|(?:--|[-–—])(?=\s)(?! [Tt]he (?:city|capital|municipality|province|region)\b)))"
    r"|\s*[（(【]?[^，。；：:0-9（）()]{0,18}?(?:20[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}日[电電讯訊][】）)]?(?=[\s（(：:]|\Z)"
    r"\s*(?:[（(][记記]者[^()（）]{1,30}[）)])?"
)
"""Where and when a report was filed; `SHENZHEN - The city's …` goes on about the place."""
_CLOSING = "[”’\"')\\]）」』》】]*"
_END = regex(rf"(?:[。！？]|[!?](?=\W|\Z)|(?P<stop>\.)(?={_CLOSING}(?:\s|\Z|[{WIDE}]))){_CLOSING}[。！？!?]*")
_ABBREVIATED = regex(
    r"(?<![A-Za-z0-9&])(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|[Nn]os?|[Vv]s|[Cc]f|[Cc]a|[Cc]hap|[Ff]igs?|[Ee]qs?|[Tt]ab|[Vv]ol"
    r"|[Pp]p|[Pp]aras?|[Ss]ect?|[Aa]pprox|[Ee]st|[Ee]sp|[Ii]ncl|[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Pp]rof|[Ss]t|[Dd]ept|[Uu]niv"
    r"|[Ii]nc|[Ll]td|[Cc]o|[Cc]orp|[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec)\.\Z"
)
_LAST_WORD = regex(r"(?<![A-Za-z])(?:(?:[A-Z]\.)+[A-Z]|Inc|Ltd|Co|Corp)\.\Z")
_OPENING = regex(
    r"\s+(?:The|In|It|Its|This|That|These|Those|But|However|By|For|As|Both|Each|While|Although|Meanwhile|Among|With|Their"
    r"|They|From|Since|Last|Over|More)\s"
)
