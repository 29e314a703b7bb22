"""Keywords of a text, English words without their endings and Chinese characters in pairs, and how much each weighs.

Stemming is our own, in a few lines: it runs on every statement of a base, and only has to match drafts with statements.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from math import fsum, log

from hubcli.figures.characters import simplified
from hubcli.figures.patterns import regex
from hubcli.model.text import HAN, Lang

Keywords = frozenset[str]


@lru_cache(maxsize=8192)  # with its figures masked, a sentence of a report is much like others
def keywords(text: str) -> Keywords:
    """The words that say what the text is about; mask the names of places and the figures before."""
    plain = _R_AND_D.sub("r&d", text.lower().replace("’", "'"))
    found = {_stem(word) for word in _WORD.findall(plain) if word not in _STOPWORDS}
    for run in () if text.isascii() else _HAN.findall(_CHINESE.sub(_or_space, simplified(text))):
        found |= {run[at : at + 2] for at in range(len(run) - 1)} or {run}
    return frozenset(found)


def language_of(text: str) -> Lang:
    """The language of a text: Chinese if any of it is."""
    return Lang.ZH if _ANY_HAN.search(text) else Lang.EN


class Weights:
    """The inverse document frequency of keywords: the fewer of the texts have one, the more it weighs."""

    def __init__(self, texts: int, having: Callable[[str], int]) -> None:
        """`texts` is the number of texts, `having` tells how many of them have a keyword."""
        self._texts, self._having = texts, having
        self.of = lru_cache(maxsize=None)(self._weight_of)
        """The weight of a keyword."""
        self._whole = lru_cache(maxsize=16384)(self._sum)

    def cover(self, wanted: Keywords, given: Keywords) -> float:
        """The share of the wanted keywords, by weight, that is among the given ones, 0 to 1."""
        shared = wanted & given
        if len(shared) == len(wanted):
            return 1.0 if shared else 0.0
        return self._sum(shared) / whole if shared and (whole := self._whole(wanted)) else 0.0

    def _sum(self, words: Keywords) -> float:
        """The same in whatever order a set gives its words."""
        return fsum(map(self.of, words))

    def _weight_of(self, word: str) -> float:
        return log(1 + self._texts / (self._having(word) or 1))


def _or_space(word: re.Match[str]) -> str:
    """What a Chinese word is the same as; a space if it says nothing by itself."""
    return _SAME.get(word.group(), " ")


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    return _ENDING.sub("", _ALSO.get(word, word), count=1)


_R_AND_D = regex(r"research and(?: experimental)? development|r ?＆ ?d|\br and d\b")
_WORD = regex(r"[a-z](?:&[a-z])?[a-z]+(?:'s)?|[a-z]&[a-z]")
_ENDING = regex(
    r"(?<=[a-z&]{4})(?:i[sz]ations?|ations?|e?ments?|ances?|ings?|ions?|it(?:y|ies)|i[sz]ed|[eo]rs?|ie[ds]|e[ds]|ly|[sye])$"
)
_ALSO = {
    "spent": "spend", "spends": "spend", "spending": "spend", "rose": "rise", "risen": "rise", "rising": "rise",
    "grew": "grow", "grown": "grow", "fell": "fall", "fallen": "fall", "built": "build", "made": "make",
    "lab": "laboratory", "labs": "laboratory", "center": "centre", "centers": "centre", "centres": "centre",
    "firm": "enterprise", "firms": "enterprise", "company": "enterprise", "companies": "enterprise",
}  # fmt: skip
_STOPWORD_LINES = """
    a an the this that these those such other another same each every both all any some most more many much several
    of in on at to for and or by with from as up out into off after before between among across within without during
    since until through against above below behind ahead under over about nearly almost around per than like
    is are was were be been being has have had having do does did will would shall should can could may might must
    it its they their them there he she his her we our us you your who whose which what where when while if but so then
    not no nor only just also very too still now today already yet however rather quite
    one two three top first second least less half percent percentage point points
    hundred thousand million billion trillion yuan dollar dollars year years end
"""
_STOPWORDS = frozenset(_STOPWORD_LINES.split())
# Function characters: pairs are not formed across them.
_JOINTS = "的了和与及或在是为有达于等年月日到从对以将被把其该而则即也都已共约近超过逾不足至个家位项名"
_SAME = {
    "资金": "经费", "试点": "试行", "缺少": "缺乏", "欠缺": "缺乏", "匮乏": "缺乏", "国际科技创新中心": "科创中心",
    "国际科创中心": "科创中心", "科技创新中心": "科创中心", "研究开发": "研发", "研究与开发": "研发",
}  # fmt: skip
_CHINESE = regex(
    "|".join(_SAME)
    + "|已经|(?:正式|全面)(?!的)|进一步|正在|目前|如今|应当|应该|提出|表示|指出|强调|认为|作为|成为|存在|依然|仍然"
    "|方面|领域|部分|有些|一些|实现"
)
"""Chinese words that are the same as another, and words that say nothing by themselves."""
_HAN = regex(f"(?:(?!(?!(?<=习)近平)[{_JOINTS}]|中[排居列位占名])[{HAN}])+")
_ANY_HAN = regex(f"[{HAN}]")
