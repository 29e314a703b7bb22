"""The members of a hub: a sentence that counts others among them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.places import SHORT
from hubcli.draft.matching.proximity import Point
from hubcli.draft.text import Span
from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.draft.wording.remark import Remark
from hubcli.figures.patterns import regex
from hubcli.model.text import Lang, Text
from hubcli.model.vocabulary import Hub, Level
from hubcli.words.chinese_places import PLACES


def strangers(text: str, places: Sequence[Point], base: BaseFigures) -> Iterator[Remark]:
    """What the base says of places that a sentence wrongly counts among a hub's members."""
    found: dict[Span, Remark] = {}  # 同属 is read in two ways
    for point in places:
        hub = base.store.hubs.get(base.hub_of_whole.get(point.of, ""))
        if not hub:
            continue
        for strangers_in in (_in_list, _one_of, _part_of, _listed_before):
            found |= {(one.start, one.end): one for one in strangers_in(text, point, hub, base)}
    yield from found.values()


def _part_of(text: str, point: Point, hub: Hub, base: BaseFigures) -> Iterator[Remark]:
    """`X, a member of the delta`, `cities of the delta such as X`, of a place that lies in another hub."""
    elsewhere = [(*match.span(), "") for match in _ELSEWHERE.finditer(text)]
    for start, end, place in [*base.places.mentions(text), *elsewhere]:
        before = end <= point.start and (
            (_PART_OF.fullmatch(text, end, point.start) and not _OUTSIDE.match(text, point.end))
            or (_BELONGS.fullmatch(text, end, point.start) and _END.match(text, point.end))
        )
        after = start >= point.end and (
            _SUCH_AS.fullmatch(text, point.end, start)
            or (text[point.end : start] == "的" and _AND.match(text, end))
            or (_AS_PART.fullmatch(text, point.end, start) and _AS.search(text, 0, point.start))
        )
        if (before or after) and place not in base.places.wide and _kind(text[start:end], hub, base) == "stranger":
            yield _remark(start, end, hub, base)


def _listed_before(text: str, point: Point, hub: Hub, base: BaseFigures) -> Iterator[Remark]:
    """`X and Y belong to the bay area`, of places that lie in another hub."""
    match = _ALL_BELONG.search(text, 0, point.start)
    if not match or not (_HUB_ENDS if match["chinese"] else _NOT_ITS_OWN).match(text, point.end):
        return
    end = match.start()
    start = max(text.rfind(pause, 0, end) for pause in "，。；：") + 1
    if match["chinese"] and (found := list(_among_members(text, _items(text, start, end), hub, base))):
        yield from found
        return
    for place in reversed([mention for mention in base.places.mentions(text) if mention.end <= end]):
        if not _JOINT.fullmatch(text, place.end, end):
            return
        end = place.start
        if place.of not in base.places.wide and _kind(text[place.start : place.end], hub, base) == "stranger":
            yield _remark(place.start, place.end, hub, base)


def _in_list(text: str, point: Point, hub: Hub, base: BaseFigures) -> Iterator[Remark]:
    """Items of `the delta takes in A, B and C` that are no members."""
    match = _TAKES_IN.match(text, point.end)
    if match:
        yield from _among_members(text, _items(text, *_list(match)), hub, base)


def _among_members(text: str, items: Iterable[Span], hub: Hub, base: BaseFigures) -> Iterator[Remark]:
    """Those of a list that are no members, if at least two others are."""
    kinds = {item: _kind(text[slice(*item)].strip(), hub, base) for item in items}
    if [*kinds.values()].count("member") >= min(2, len(hub.members)):
        yield from (_remark(*item, hub, base) for item, kind in kinds.items() if kind == "stranger")


def _one_of(text: str, point: Point, hub: Hub, base: BaseFigures) -> Iterator[Remark]:
    """`X is one of the cities of the bay area`, of a hub whose members are cities."""
    before = _ONE_OF.search(text, 0, point.start)
    after = _ONE_OF_CHINESE.match(text, point.end)
    match = before or (after and _IS.search(text, 0, point.start))
    kind = before["kind"] if before else after["kind"] if after else ""
    if match and _is_of(kind, hub, base) and _kind(match["name"].strip(), hub, base) == "stranger":
        yield _remark(match.start("name"), match.end("name"), hub, base)


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if run := _SHORT_RUN.match(text, start, end):
        yield from ((at, at + 1) for at in range(*run.span("run")))
        return
    for match in _COMMA.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _list(match: re.Match[str]) -> tuple[int, int]:
    return match.span(next(name for name, found in match.groupdict().items() if found))


def _kind(name: str, hub: Hub, base: BaseFigures) -> str:
    """Whether a name is a member of the hub, something in or beside it, or a stranger."""
    name = _WHOLE.sub("", name)
    mentions = base.places.mentions(SHORT.get(name, name))
    if not mentions and (name in ELSEWHERE or _ELSEWHERE.fullmatch(name)):
        return "stranger"
    if not mentions:  # it may be a city in one of the provinces
        return "stranger" if _has_cities(hub, base) and _NAME.fullmatch(name) else "other"
    place = mentions[0].of
    if place in hub.members:
        return "member"
    known = base.store.places.get(place)
    inside = any(place in (member, _within(member, base)) or _within(place, base) == member for member in hub.members)
    stands_in = hub.stand_in is not None and hub.stand_in.place == place
    return "other" if inside or stands_in or known is None or known.hub == hub.id else "stranger"


def _within(place: str, base: BaseFigures) -> str | None:
    known = base.store.places.get(place)
    return known.within if known else None


def _is_of(kind: str, hub: Hub, base: BaseFigures) -> bool:
    """Whether the members of the hub are cities, provinces, or whatever the word says."""
    cities = _has_cities(hub, base)
    return cities if re.match("cit|城|九|11|市", kind) else not cities if re.match("prov|省", kind) else True


def _has_cities(hub: Hub, base: BaseFigures) -> bool:
    places = base.store.places
    return any(places[member].level is Level.PREFECTURE for member in hub.members if member in places)


def _remark(start: int, end: int, hub: Hub, base: BaseFigures) -> Remark:
    said = {
        lang: ("、" if lang is Lang.ZH else ", ").join(base.name_of(member)[lang] for member in hub.members)
        for lang in Lang
    }
    expected = Text(**said)
    return Remark(start, end, DraftVerdict.DIFFERS, Slip.MEMBERS, expected)


ELSEWHERE = {
    "晋": "山西", "蒙": "内蒙古", "辽": "辽宁", "吉": "吉林", "黑": "黑龙江", "闽": "福建", "赣": "江西",
    "鲁": "山东", "豫": "河南", "鄂": "湖北", "湘": "湖南", "桂": "广西", "琼": "海南", "渝": "重庆",
    "川": "四川", "黔": "贵州", "滇": "云南", "藏": "西藏", "陕": "陕西", "甘": "甘肃", "青": "青海",
    "宁": "宁夏", "新": "新疆", "台": "台湾",
}  # fmt: skip
"""The other provinces, by the characters that stand for them."""
_WHOLE = regex("(?:全[域境省市]|等地?)+$")
_ELSEWHERE = regex(
    rf"(?:{'|'.join(ELSEWHERE.values())})省?"
    rf"|\b(?:{'|'.join(en.replace('/', '|') for en, zh in PLACES.items() if zh in ELSEWHERE.values())})\b"
)
_SHORT = f"[{''.join(SHORT)}{''.join(ELSEWHERE)}]"
_SHORT_RUN = regex(rf"(?P<run>{_SHORT}{{2,}})(?=[一两二三四]?[省市地]|[^\u3400-\u9fff]|$)")
_TAKES_IN = regex(
    r"(?: hub| region| cluster| centre)?,? (?:takes in|comprises|includes|consists of|is made up of|covers"
    r"|is composed of|encompasses|embraces|spans) (?P<list>[^.;:()]+)"
    r"|(?:地区|区域)?(?:包括|涵盖|包含|囊括|覆盖|是?指|即|由)了?(?P<zh>[^。；：（）]+?)"
    r"(?:组成|构成|等(?:[^，。；、]{0,4})|[。；]|$)"
    rf"|(?:地区|区域)?[（(](?P<brief>{_SHORT}{{2,}})[）)]"
)
_SORT = r"(?:member|part|province|municipality|city|core|heart|centre|center)"
_PART_OF = regex(
    rf"(?:,| is| was|, which is|, as) (?:(?:a|one|the)(?: \w+)? )?{_SORT} (?:of|in) (?:the )?"
    r"| (?:belongs to|forms part of|is part of|lies in|is (?:located |situated )?in) (?:the )?"
    r"|(?:也?同?属于?|隶属于?|地处|位于)"
)
_ALL_BELONG = regex(
    rf" (?:(?:all|both) )?(?:belong to|lie in|form part of|are (?:(?:all|both) )?(?:(?:in|among|part of|{_SORT}s? of"
    r"|cities (?:of|in)|municipalities of|provinces of|one of)))(?: the)?(?: (?:cities|members|provinces) of)?"
    r"(?: the)? \Z|(?P<chinese>同属|[都均同]?属于?|[都均皆同][是为]|[都均]在"
    r"|(?:等[0-9一二两三四五六七八九十]{0,3}[个座]?(?:城市|省市|地)?)?(?:共同)?(?:构成|组成))\Z"
)
_HUB_ENDS = regex(
    "(?:地区|区域|范围|城市群|经济[圈带区]|一体化)*(?:[之以]?[内中](?!心)|境内)?"
    "(?:[，。；：、）)！!？?\\s]|[且并也但而]|\\Z|的?(?:[0-9一二两三四五六七八九十]+[个座]?)?"
    "(?:重要|核心|中心|主要|骨干|节点)*(?:城市|成员|省份|省市|[省市区]|一员|一部分|组成部分|重镇|龙头|核心))"
)
"""What follows a hub that is itself what the places belong to: not 都是长三角的伙伴, 都在长三角设点."""
_NOT_ITS_OWN = regex(r"(?!['’]s (?!(?:\w+ )?(?:cities|members|provinces|municipalities)\b))")
_OUTSIDE = regex("(?:地区|区域)?(?:[之以](?:外|[东西南北]+)|[附邻]近|周边|旁)|['’]s\\b")
_JOINT = regex(r",? and (?:the )?|, (?:the )?|[、和与及]|以及|(?:两|三|四|五|几)?[省市地]*")
_BELONGS = regex("也?是")
_END = regex(
    "的?(?:城市|成员|省份|省市)之一|地区?的?(?:一员|成员|组成部分|核心|龙头|一部分)|的?(?:一员|成员|组成部分|核心|龙头|一部分)"
)
_AND = regex("[、和与及]")
_SUCH_AS = regex(
    r"(?:['’]s|,)? (?:\w+ )?(?:cities|members|provinces|city|province),? (?:such as|like|including|of|for example) "
    r"|的?(?:成员|核心城市|城市|省份|重镇)(?:如|例如|包括)?"
)
_AS = regex(r"(?:作为|身为)\Z|\b[Aa]s (?:a|one) (?:member|part) of (?:the )?\Z")
_AS_PART = regex(r"(?:地区)?的?(?:一员|成员|组成部分|一部分)?，|,? ")
_COMMA = regex(r",? and (?:the )?|, |、|以及|[和及与，]")
_NAME = regex(r"[A-Z][a-z']+(?: [A-Z][a-z']+)?|[\u3400-\u9fff]{2}[省市]?")
_ONE_OF = regex(
    r"(?P<name>[A-Z][a-z']+(?: [A-Z][a-z']+)?) (?:is|was|counts as|belongs to|is counted as) (?:one of|among) the"
    r"(?: \w+)? (?P<kind>cities|members|provinces) (?:of|in) (?:the )?\Z"
)
_ONE_OF_CHINESE = regex(r"的?(?P<kind>成员|城市|九市|省份)之一")
_IS = regex(r"(?P<name>[\u3400-\u9fff]{2,3})(?:也)?(?:是|属于)\Z")
