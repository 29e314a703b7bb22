"""Names of institutions and plans: found by the noun that they end in, and by their counterpart in the other report."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hubcli.figures.patterns import regex
from hubcli.model.text import HAN


class Name(NamedTuple):
    """A name in a text, and how it is known."""

    start: int
    end: int
    kind: str
    """What it is the name of, in English."""
    known_as: str
    """Its words, or in Chinese, which does not say where a name begins, its last characters."""


def names_in(text: str) -> Iterator[Name]:
    """The names of a text in either language, left to right in each."""
    for match in _ENGLISH.finditer(text):
        name = match["name"]
        yield Name(match.start("name"), match.end(), _KIND_OF[match["head"].lower()], " ".join(name.lower().split()))
    for match in _CHINESE.finditer(text):
        yield Name(*match.span(), _KIND_OF[match["head"]], match.group())


def rendered_twice(pairs: Iterable[tuple[Sequence[str], Sequence[str]]]) -> set[tuple[str, str]]:
    """The names of the second list that render one name of the first: of each, the first rendering and another one.

    Each pair has the names of one kind in two passages that say the same. Only where both have one name is it known
    that they are the same.
    """
    renderings: dict[str, dict[str, None]] = {}
    for names, others in pairs:
        if len(set(names)) == len(set(others)) == 1:
            renderings.setdefault(names[0], {})[others[0]] = None
    return {(first, other) for first, *more in map(list, renderings.values()) for other in more}


_KINDS = {
    "laboratory": (
        "laboratory",
        "laboratories",
        "lab",
        "labs",
        "实验室",
    ),
    "centre": (
        "center",
        "centre",
        "centers",
        "centres",
        "中心",
    ),
    "city": (
        "city",
        "科学城",
        "科技城",
        "大学城",
    ),
    "university": (
        "university",
        "大学",
    ),
    "institute": (
        "institute",
        "academy",
        "研究院",
        "研究所",
        "学院",
        "科学院",
    ),
    "corridor": (
        "corridor",
        "走廊",
    ),
    "park": (
        "park",
        "园区",
        "产业园",
        "科技园",
    ),
    "zone": (
        "zone",
        "示范区",
        "合作区",
        "试验区",
        "开发区",
    ),
    "fund": (
        "fund",
        "基金",
    ),
    "plan": (
        "plan",
        "programme",
        "program",
        "initiative",
        "scheme",
        "计划",
        "方案",
        "倡议",
        "行动",
    ),
    "index": (
        "index",
        "指数",
    ),
    "alliance": (
        "alliance",
        "联盟",
    ),
    "platform": (
        "platform",
        "平台",
    ),
    "facility": (
        "facility",
        "装置",
        "设施",
    ),
    "bridge": (
        "bridge",
        "大桥",
    ),
}
_KIND_OF = {head: kind for kind, heads in _KINDS.items() for head in heads}
_LONGEST = sorted(_KIND_OF, key=len, reverse=True)
_CAPITAL = r"(?:[A-Z][\w'’&-]*)"
_HEAD = "|".join(head.capitalize() for head in _LONGEST if head.isascii())
_ENGLISH = regex(
    rf"(?<![\w-])(?:[Tt]he )?(?P<name>(?:{_CAPITAL} (?:(?:of|for|and|on) (?:the )?)?)+(?P<head>{_HEAD}))\b(?! [A-Z])"
)
_CHINESE = regex(rf"[{HAN}]{{2}}(?P<head>{'|'.join(head for head in _LONGEST if not head.isascii())})")
