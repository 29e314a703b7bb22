"""A passage is read for a fact: its figures, dates, places, indicators, and the words that tell a kind of fact."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hubcli.evidence.records import Records
from hubcli.figures import Figure, read_source_figures
from hubcli.figures.figure import DATES
from hubcli.model.facts import Kind
from hubcli.model.units import Unit
from hubcli.words.names import Mention, indicator_names, place_names

# Words that tell what kind of claim a sentence makes, in both languages.
CUES: dict[Kind, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        Kind.ROLE: r"\bpositioned as\b|\bserves? as\b|\bis to become\b|\brole of\b|定位|打造成?为?|建设成为|肩负|承担",
        Kind.STRENGTH: r"\bstrengths?\b|\badvantages?\b|\bleads?\b|\bleading\b|\bexcels?\b|优势|领先|雄厚|强项",
        Kind.CHALLENGE: r"\black(?:s|ing|ed)?\b|\bweak(?:ness(?:es)?)?\b|\bshort(?:age|fall|coming)s?\b"
        r"|\binsufficient\b|\bbottlenecks?\b|\bobstacles?\b|\btoo few\b"
        r"|不足|短板|薄弱|瓶颈|缺乏|缺少|制约|卡脖子|有待|不够|障碍",
        Kind.MEASURE: r"\bshould\b|\bmust\b|\bought to\b|\bneeds? to\b|\bis necessary\b|\brecommend(?:s|ed)?\b"
        r"|\bwill (?:strengthen|promote|improve)\b|应当?|须|必须|需要|建议|加快|推动|推进|加强|完善|支持|鼓励",
        Kind.MILESTONE: r"\b(?:was|were) (?:founded|launched|opened|established|set up|completed)\b"
        r"|\bto (?:open|launch|be completed)\b|启用|成立|揭牌|开工|建成|投入使用|发布|印发|启动",
        Kind.COLLABORATION: r"\bdivision of labou?r\b|\bcooperat\w+\b|\bjointly\b|\bR&D in\b|协同|分工|联合|合作|共建",
    }.items()
}


class Found(NamedTuple):
    """Something that a passage says, by its id or as the base writes it, and the passage's words for it."""

    value: str
    words: str


class Reading(NamedTuple):
    """What can be read from a passage, left to right, each value once."""

    figures: tuple[Figure, ...]
    """Without dates."""
    periods: tuple[Found, ...]
    places: tuple[Found, ...]
    indicators: tuple[Found, ...]
    cues: dict[Kind, tuple[str, ...]]
    """The words that tell a kind, for each kind that has some."""


def read_passage(records: Records, source: str, text: str) -> Reading:
    """What a passage of a source says that a fact can have."""
    document = records.sources[source]
    figures = read_source_figures(text, document.language, document.money)
    names = place_names(records.hubs, records.places, records.sources)
    places = [mention for mention in names.find(text) if mention.of in records.places]
    cues = {kind: tuple(dict.fromkeys(found[0] for found in cue.finditer(text))) for kind, cue in CUES.items()}
    return Reading(
        tuple(figure for figure in figures if figure.unit not in DATES),
        _once(_periods(figures, text)),
        _once(_found(mention, text) for mention in places),
        _once(_found(mention, text) for mention in indicator_names(records.indicators).find(text)),
        {kind: words for kind, words in cues.items() if words},
    )


def _found(mention: Mention, text: str) -> Found:
    return Found(mention.of, text[mention.start : mention.end])


def _once(found: Iterator[Found]) -> tuple[Found, ...]:
    first: dict[str, Found] = {}
    for one in found:
        first.setdefault(one.value, one)
    return tuple(first.values())


def _periods(figures: Sequence[Figure], text: str) -> Iterator[Found]:
    """The years, with their months where these stand beside them: `2024`, `2026/2030`, `2025-12`."""
    months = [figure for figure in figures if figure.unit == Unit.MONTH]
    for year in (figure for figure in figures if figure.unit == Unit.YEAR):
        if year.value_max is not None:
            yield Found(f"{int(year.value)}/{int(year.value_max)}", year.text)
            continue
        beside = (one for one in months if year.end == one.start or text[one.end : year.start] in (" ", ", ", " of "))
        month = next(beside, None)
        start, end = min(year.start, month.start if month else year.start), max(year.end, month.end if month else 0)
        yield Found(f"{int(year.value)}-{int(month.value):02}" if month else f"{int(year.value)}", text[start:end])
