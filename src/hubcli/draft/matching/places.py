"""The places that the figures of a sentence are for."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from hubcli.draft.bilingual import Rare
from hubcli.draft.matching.proximity import Point, bind, is_paired, listed_after
from hubcli.draft.reading.sentences import dateline_end
from hubcli.figures import Figure
from hubcli.figures.patterns import regex
from hubcli.model.text import HAN
from hubcli.model.vocabulary import Hub, Level, Place
from hubcli.words.mentions import PlaceMentions
from hubcli.words.names import hub_places

PEOPLES = {"China": "Chinese", "the United States": "American", "Japan": "Japanese", "Singapore": "Singaporean"}
"""The adjectives of countries, which are no names of places."""
SHORT = {
    "京": "北京", "津": "天津", "冀": "河北", "沪": "上海", "苏": "江苏", "浙": "浙江", "皖": "安徽", "粤": "广东",
    "港": "香港", "澳": "澳门",
}  # fmt: skip
"""The characters that stand for provinces and special regions where several follow each other."""


class PlaceFinder:
    """The places of a base as sentences name them: the members of a hub named together are the hub."""

    def __init__(self, hubs: Mapping[str, Hub], places: Mapping[str, Place], names: PlaceMentions) -> None:
        self.points = lru_cache(maxsize=8192)(self._points)
        """The places that a text names, without those that something only comes from."""
        self.each_named = lru_cache(maxsize=8192)(self._named)
        """Every place that a text names, those of a list of all members too."""
        self._names, self._places = names, places
        self._wholes = dict(_wholes(hubs, places))
        ids = {place.name.en: place.id for place in places.values()}
        self.nation = _nation(hubs, places)
        """The country of the hubs, which texts call the nation; None if they lie in several, or in none."""
        self._parts = {place.id: frozenset(place.parts) for place in places.values() if place.parts}
        self._parts |= {whole: parts for parts, whole in _wholes(hubs, places) if parts and whole not in self._parts}
        chinese = {place.name.zh: place.id for place in places.values()}
        self._short = {short: chinese[name] for short, name in SHORT.items() if name in chinese}
        self._peoples = {people: ids[name] for name, people in PEOPLES.items() if name in ids}

    def _points(self, text: str) -> tuple[Point, ...]:
        found = [p for p in self.each_named(text) if not (_in_institution(p, text) or _is_home(p, text))]
        found = found or list(self._by_people(text))
        measured = [point for point in found if not self._is_beside(point, found, text)]
        return tuple(self._together(measured or found, text))

    def _is_beside(self, point: Point, found: Sequence[Point], text: str) -> bool:
        """Whether nothing is measured there: something comes from it, is ahead of it, or lies in it."""
        wide = point.of in self._names.wide
        owner = wide and any(_OWNS.fullmatch(text, point.end, other.start) for other in found)
        return (
            owner
            or (wide and self._is_led(point, found, text))
            or _is_origin(point, text)
            or _is_frame(point, text)
            or _is_overtaken(point, text)
        )

    def _is_led(self, point: Point, found: Sequence[Point], text: str) -> bool:
        """Whether a place in it only is ahead of all there: `Tarn led the country with 40 unicorns`."""
        return bool(_LED.search(text, 0, point.start)) and any(
            _is_within(other.of, point.of, self._places) for other in found
        )

    def named_in(self, text: str) -> frozenset[str]:
        """The same as a set of ids."""
        return frozenset(point.of for point in self.points(text))

    def bound(self, figures: Sequence[Figure], text: str, referred: Sequence[Point]) -> list[tuple[Point, ...]]:
        """For each figure the places that the sentence binds to it; `referred` are the former and the latter."""
        every = list(self.each_named(text) or self.points(text))
        points = every if is_paired(figures, every, text) else list(self.points(text))
        bound = bind(figures, sorted([*points, *referred]), text)
        if referred:
            bound = [tuple(point for point in ones if point in referred) or ones for ones in bound]
        beside = _BESIDE if len({point.of for point in every}) > 1 else len(text)
        averages = {match.span() for match in _NATION.finditer(text) if not _OPENS.match(match.group())}
        return [
            tuple(point for point in ones if point[:2] not in averages or 0 <= figure.start - point.end <= beside)
            for figure, ones in zip(figures, bound, strict=True)
        ]

    def parts_of(self, place: str) -> frozenset[str]:
        """The places that a place is made of, or the members of a hub."""
        return self._parts.get(place, frozenset())

    def _named(self, text: str) -> tuple[Point, ...]:
        after = dateline_end(text)
        named = [Point(*mention) for mention in self._names.mentions(text) if mention.start >= after]
        if self.nation:
            named += [Point(*match.span(), self.nation) for match in _NATION.finditer(text)]
        return tuple(sorted([*named, *self._by_short_names(text, named)]))

    def _by_short_names(self, text: str, named: Sequence[Point]) -> Iterator[Point]:
        """The provinces that a text names by one character each, several in a row: 京沪粤."""
        for match in _SHORT_NAMES.finditer(text):
            if not any(point.start < match.end() and match.start() < point.end for point in named):
                for at, short in enumerate(match.group(), match.start()):
                    if short in self._short:
                        yield Point(at, at + 1, self._short[short])

    def _by_people(self, text: str) -> Iterator[Point]:
        """The countries that a text names by their adjectives only: `more than half are Chinese`."""
        for people, place in self._peoples.items():
            if people in text:
                for match in re.finditer(rf"\b{people}\b", text):
                    yield Point(*match.span(), place)

    def _together(self, points: Sequence[Point], text: str) -> Iterator[Point]:
        """The points, but lists of all members of a place as one point for that place."""
        rest = list(points)
        while rest:
            run = [rest[0], *listed_after(rest[0], rest[1:], text)]
            whole = self._wholes.get(frozenset(point.of for point in run)) if len(run) > 1 else None
            if whole:
                yield Point(run[0].start, run[-1].end, whole)
                rest = rest[len(run) :]
            else:
                yield rest.pop(0)


def referred_to(text: str, own: Sequence[Point], before: Callable[[], tuple[str, ...]]) -> Iterator[Point]:
    """The places that `the former` and `the latter` stand for: the two that the text names by then.

    If it names none by then, these are the two of the text `before`, if those are two.
    """
    named: tuple[str, ...] | None = None
    for match in _EITHER.finditer(text):
        if named is None:
            named = tuple(dict.fromkeys(point.of for point in own if point.end <= match.start())) or before()
        if len(named) == 2:
            yield Point(*match.span(), named[bool(match["latter"] or match["later"])])


def _wholes(hubs: Mapping[str, Hub], places: Mapping[str, Place]) -> Iterator[tuple[frozenset[str], str]]:
    """Places by all that they are made of; hubs by their members, and by the provinces in which these lie."""
    for place in places.values():
        yield frozenset(place.parts), place.id
    whole = hub_places(hubs, places)
    for hub in hubs.values():
        yield frozenset(_province(member, places) for member in hub.members), whole[hub.id]
        yield frozenset(hub.members), whole[hub.id]


def _nation(hubs: Mapping[str, Hub], places: Mapping[str, Place]) -> str | None:
    """The one country in which the members of all hubs lie."""
    members = (member for hub in hubs.values() for member in hub.members)
    countries = {_within(member, places, Level.COUNTRY) for member in members} - {None}
    return countries.pop() if len(countries) == 1 else None


def _province(id_: str, places: Mapping[str, Place]) -> str:
    """The province or special region that the place is or lies in; the place itself if there is none."""
    return _within(id_, places, Level.PROVINCE, Level.SAR) or id_


def _within(id_: str, places: Mapping[str, Place], *levels: Level) -> str | None:
    """The nearest place of one of these levels that the place is or lies in."""
    at: str | None = id_
    while at and at in places:
        if places[at].level in levels:
            return at
        at = places[at].within
    return None


def _is_within(id_: str, whole: str, places: Mapping[str, Place]) -> bool:
    at = places[id_].within if id_ in places else None
    while at and at != whole:
        at = places[at].within if at in places else None
    return at == whole


def _is_origin(point: Point, text: str) -> bool:
    """Whether something only comes from there: `platforms from Beijing`, but not `applications from Beijing`."""
    return bool(_ORIGIN.search(text, 0, point.start)) and not _FILED.search(text, 0, point.start)


def _is_frame(point: Point, text: str) -> bool:
    """Whether something only has the most of all there: `江苏…，为长三角之最`."""
    return bool(_OF_ALL.match(text, point.end) and _IS.search(text, 0, point.start))


def _is_home(point: Point, text: str) -> bool:
    """Whether something else is only the first of its kind there: `making it the first district in Tarn to …`."""
    chinese = _FIRST_OF_ITS_KIND.match(text, point.end) and _IS.search(text, 0, point.start)
    return bool(chinese or (_TO_DO.match(text, point.end) and _FIRST_IN.search(text, 0, point.start)))


def _is_overtaken(point: Point, text: str) -> bool:
    """Whether another place only moved ahead of it: `overtook Tokyo-Yokohama to take the top spot`."""
    return bool(_THEN.match(text, point.end) and _OVERTOOK.search(text, 0, point.start))


def _in_institution(point: Point, text: str) -> bool:
    """Whether the name is part of an institution's: `the University of Hong Kong`."""
    return bool(_OF.search(text, 0, point.start) or _OWN.match(text, point.end))


# The nation as a place of its own, not as the whole that something is a part of or has a rank in.
_NATION = Rare(
    r"(?<!\bat )\b(?:national|nationwide|country's|nation's) "
    r"(?:average|total|figure|level|mean|rate|ratio|intensity|count|tally)\b"
    r"|(?<!['’]s )(?<!\bits )\b(?:national|nationwide|country's|nation's) share\b"
    r"|(?<=\bthe )national(?= (?:about |around |some |roughly |nearly )?[0-9])"
    r"|(?:\A|(?<= ; ))(?:National(?: total)?|Nationwide|全国)(?=\Z| ; )"  # the head of a row
    r"|(?:\A|(?<=[.;] ))(?:Nationwide|In the country as a whole|Countrywide)(?=,)"
    r"|(?:\A|(?<=[年度，。；,;]))国内(?=生产总值(?!的?[比占之]))|我国|(?<=[高低][于出])全国(?=[约近]?[0-9])|(?<![占居列位为在的])(?<![^低高]于)全国(?=平均|的[约近]?[0-9]|总|独角兽|基础研究|研究与试验|共?投入|科研|专利|PCT|R&D|常住|人口|地区生产|国内生产|研发|高新|有效|发明|专利|技术合同|共有|有|高|低|多|少|水平)",
    needs="nati coun 我 全 国",
)
_OPENS = regex("我国|国内|Nationwide|In the country|Countrywide")
"""The nation as what a sentence, or all that follows, is about."""
_SHORT_ONES = f"[{''.join(SHORT)}]{{2,}}"
_SHORT_NAMES = Rare(f"(?<![{HAN}]){_SHORT_ONES}|{_SHORT_ONES}(?=[两三四][地省]|分别|合计|等地)", needs=" ".join(SHORT))
_EITHER = Rare(
    r"\b[Tt]he (?:former|(?P<latter>latter))\b(?![ -](?!(?:had|has|was|is|with|at|in|by|and|spent|laid|put|took"
    r"|came|stood|[a-z]+ed)\b)[a-z])|(?:前|(?P<later>后))者",
    needs="form latt 者",
)
"""But not the former of `the former capital`."""
_BESIDE = 12
"""The most characters between `the national average` and its figure."""
_OF = Rare(r"\b(?:University|Institute|Bank|College|Academy) of \Z", needs="univ inst bank coll acad")
_OWN = regex(r" (?:University|Institute|College|Academy|Stock Exchange)\b")
_LED = Rare(
    r"\b(?:led|leads|leading|headed|heads|topped|tops) (?:all of )?(?:the )?\Z", needs="led lead head topp tops"
)
_IS = regex("[为是居]\\Z")
_OF_ALL = regex("(?:地区|各省市?|四省市|三地)?(?:之最|之首|之冠|最[高多大低少])")
_FIRST_OF_ITS_KIND = regex("[市省]?(?:第[一二三四五六七八九十0-9]+[个家座]|首[个家座]|唯一)")
_FIRST_IN = regex(r"\b(?:mak\w+|made|bec[ao]m\w+) [^,;.]{0,24}?(?:first|second|third|only) (?:\w+ ){1,3}(?:in|of) \Z")
_TO_DO = regex(r" to [a-z]")
_OWNS = regex(r"['’]s |")
_OVERTOOK = regex(
    r"\b(?:overt(?:ook|akes?|aking|aken)|surpass(?:ed|es|ing)?|leapfrogg(?:ed|ing)|beat|beating|passed|outranked)"
    r" (?:[A-Z]\w+['’]s )?(?:the )?\Z|(?:超越|赶超|反超|超过)了?(?:[\u3400-\u9fff]{2,4}的)?[“\"]?\Z"
)
_THEN = regex(r"(?: cluster)?,? to \w+ |[”\"]?(?:集群)?[，,]?(?:跃居|成为|升至|位居|登顶|跻身|位列)")
_FILED = regex(r"\b(?:filings|applications|patents|papers|articles) from\b")
_ORIGIN = Rare(
    r"(?:\bfrom (?:the )?|\b(?:around|surrounding|bordering) |\bheadquartered in "
    r"|\b(?:dubbed|nicknamed|likened to|known as|billed as) (?:the )?"
    r"(?:['\"“‘])?(?:[A-Z][a-z]+['’]s )?|来自|源自)\Z",
    re.IGNORECASE,
    needs="from arou surr bord head dubb nick like know bill 自",
)
