"""The order in which a sentence puts places: `Beijing first, Shanghai second`, 上海居首, `the highest of the three`."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hubcli.draft.bilingual import Rare
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.proximity import Point
from hubcli.figures.patterns import regex
from hubcli.model.vocabulary import Hub


class Ranked(NamedTuple):
    """A place and its rank, with the span of the words that say so; an empty one for a place that is only outranked."""

    place: str
    rank: int
    start: int = 0
    end: int = 0


def ranks_in(text: str, places: Sequence[Point]) -> list[Ranked]:
    """The places that the sentence ranks, each with the words after it and before the next place."""
    found: list[Ranked] = []
    for number, point in enumerate(places if len(places) > 1 else ()):
        end = places[number + 1].start if number + 1 < len(places) else len(text)
        match = _RANK.search(text, point.end, end)
        if match and match.lastgroup:
            found.append(Ranked(point.of, int(match.lastgroup.removeprefix("rank")), *match.span()))
    return found if len(found) > 1 else []


def highest_in(text: str, places: Sequence[Point], base: BaseFigures) -> list[Ranked]:
    """The place that is said to have the most of all: of a hub's members, or of the places the hubs are known by."""
    match = _HIGHEST.search(text) or _LOWEST.search(text)
    if not match:
        return []
    least = bool(_LOWEST.search(match.group()))
    hubs = {place: base.store.hubs[hub] for hub, place in base.whole_hubs.items()}
    hub = next((hubs[point.of] for point in places if point.of in hubs and _OF.search(text, 0, point.start)), None)
    others = list(hub.members) if hub else _known_by(hubs.values()) if _OF_ALL.search(text) else []
    named = [point for point in places if point.of not in hubs]
    named = [point for point in named if point.end <= match.start()] or named
    if not named or named[-1].of not in others:
        return []
    first = Ranked(named[-1].of, 2 if least else 1, *match.span())
    return [first, *(Ranked(place, 1 if least else 2) for place in others if place != first.place)]


def _known_by(hubs: Iterable[Hub]) -> list[str]:
    """The place that leads each hub or stands in for it."""
    return [place for hub in hubs if (place := hub.lead or (hub.stand_in.place if hub.stand_in else None))]


def highest_listed(text: str, places: Sequence[Point]) -> list[Ranked]:
    """The place that is said to have the most, or the least, of several: `of A, B and C, A spent the most`."""
    for opening in _AMONG.finditer(text):
        listed = [point for point in places if opening.start() <= point.start and point.end <= opening.end()]
        named = next((point for point in places if point.start >= opening.end()), None)
        match = _MOST.match(text, named.end) if named else None
        if len(listed) > 1 and named and match and named.of in {point.of for point in listed}:
            least = (match["least"] or match["few"]) is not None
            span = match.span("word") if match["word"] else match.span("most")
            others = [Ranked(point.of, 1 if least else 2) for point in listed if point.of != named.of]
            return [Ranked(named.of, 2 if least else 1, *span), *others]
    return []


_AMONG = Rare(
    r"\b(?:of|among) [^,;.]+(?:, [^,;.]+)*?(?:,? and [^,;.]+), "
    r"|(?:在|\A|[，。；])[^，。；]+?(?:(?:[两三四]地|[两三四]省市?|三者|两者)?(?:之中|当中|中)，(?:[^，。；]{0,8}，)?"
    r"|(?:[两三四]地|[两三四]省市?|三者|两者)(?:之中|当中|中))",
    re.IGNORECASE,
    needs="and 中",
)
_MOST = regex(
    r"(?:['’]s)?[^,;.]{0,60}?\b(?P<word>(?:the )?(?:most|highest|largest|(?P<least>least|lowest|smallest|fewest)))\b"
    r"|[^，。；]{0,20}?(?P<most>最[多高大]|居首|(?P<few>最[少低小]))",
    re.IGNORECASE,
)
_RANK = Rare(
    r"(?P<rank1>\b(?:first|highest|tops?|topped|No\. 1)\b|居首|第一|首位|最高)"
    r"|(?P<rank2>\b(?:second|No\. 2)\b|次之|居次|第二)|(?P<rank3>\b(?:third|No\. 3)\b|第三|再次)",
    re.IGNORECASE,
    needs="firs high top tops topp no seco thir 首 一 高 次 二 三",
)
_HIGHEST = Rare(
    r"\b(?:highest|largest|ranked first|came first)\b|最高|居首|第一|最大",
    re.IGNORECASE,
    needs="high larg firs 高 首 一 大",
)
_LOWEST = Rare(r"\b(?:lowest|smallest|fewest)\b|最低|最少|最小|垫底", re.IGNORECASE, needs="lowe smal fewe 低 少 小 垫")
_OF = regex(r"\b(?:in|of|among|within|across) (?:[a-z]+ ){0,7}\Z")
_OF_ALL = regex(
    r"\bof (?:all )?(?:the )?three\b|\bnationwide\b|\bin (?:the country|China|the nation)\b"
    r"|\b(?:China|the country|the nation)'s"
    "|三地|三大|三个|全国",
    re.IGNORECASE,
)
