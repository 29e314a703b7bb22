"""Whether a sentence claims its figure: not if it supposes, denies or expects it."""

import re
from enum import StrEnum
from functools import lru_cache

from hubcli.draft.bilingual import Bilingual, Rare, may_have
from hubcli.figures.patterns import regex


class Stance(StrEnum):
    """How a text stands to a figure in it."""

    CLAIMED = "claimed"
    PLANNED = "planned"
    """It states a plan, a target or a need."""
    DUE = "due"
    """It names a year by which something is so, which may be a plan."""
    EXPECTED = "expected"
    """Somebody reckons with it."""
    SUPPOSED = "supposed"
    """It is a supposition or a question."""
    DENIED = "denied"
    FOREIGN = "foreign"
    """It is the figure of a place or body that the base has nothing on: `the OECD average of 2.7 percent`."""


def stance_of(text: str, before: str, after: str) -> Stance:
    """The stance of a sentence to the figure that has these words before and after it, up to the next pause."""
    own = stance_of_sentence(text)
    if own is Stance.SUPPOSED:
        return own
    if _DENIED_BEFORE.search(text, 0, len(before)) or _DENIED_AFTER.match(after):
        return Stance.DENIED
    if _ABROAD.search(text, 0, len(before)) or _ABROAD_AFTER.match(after):
        return Stance.FOREIGN
    later = own is not Stance.CLAIMED and _LATER.search(_YEAR.sub("year", after))
    return stance_of_sentence(text.replace(after[later.start() :], "", 1)) if later else own


@lru_cache(maxsize=8192)
def stance_of_sentence(text: str) -> Stance:
    """The stance of a sentence to all its figures."""
    if text.isascii() and not may_have(text, _ANY):
        return Stance.CLAIMED
    if _SUPPOSED.search(text):
        return Stance.SUPPOSED
    if _EXPECTED.search(_DISMISSED.sub("", text)):
        return Stance.EXPECTED
    if _PLANNED.search(text):
        return Stance.PLANNED
    return Stance.DUE if _DUE.search(text) else Stance.CLAIMED


_SUPPOSED = Bilingual(
    r"\b(?:[Ii]f|[Ss]uppos(?:e|ing)|[Aa]ssuming|[Ii]magine|[Uu]nless|were it to)\b"
    r"|\b[Ww]hat if\b|(?:^|[.;,] )(?:Had|Were|Should)\b"
    r"|\b(?:would|could|might) have\b|\?\s*$",
    r"如果|假如|假设|倘若|若(?!干)|(?<!主)要是|假使|即使|设想|[?？]\s*$",
    needs="if supp assu imag unle were what had shou woul coul migh ?",
)
_YEAR = regex("20[0-9]{2}")
_LATER = regex("[,;，；][^,;，；0-9]*[0-9].*", re.DOTALL)
"""The clauses after the next pause, where they have a figure of their own to plan."""
_DENIED_BEFORE = Rare(
    r"\b(?:not|never|no longer|rather than|instead of|isn't|wasn't|neither|far from)\b[^,;]{0,12}\Z"
    r"|(?:并非|不是|而非|并不是|没有达到|未达到?|尚未)[^，；]{0,4}\Z",
    re.IGNORECASE,
    needs="not neve no rath inst isn wasn neit far 非 不 没 未",
)
_DISMISSED = regex(r"\bnot\b[^,;.]*\bclaimed\b")
"""A figure that is set right beside the one that stands."""
_DENIED_AFTER = regex(r"[^,;，；]{0,12}(?:\bis (?:wrong|a myth|untrue)\b|的说法|有误|不实)")
_BODIES = (
    r"OECD|EU|European Union|euro area|G7|G20|ASEAN|BRICS|South Korea|Korea|Israel|Germany|France|Britain"
    r"|United Kingdom|UK|Sweden|Switzerland|Finland|Denmark|Belgium|Austria|Netherlands|Canada|Australia|India"
    r"|Russia|Italy|Spain|Taiwan"
)
_BODIES_CHINESE = (
    "经合组织|欧盟|欧元区|韩国|以色列|德国|法国|英国|瑞典|瑞士|芬兰|丹麦|比利时|奥地利|荷兰|加拿大|澳大利亚|印度|俄罗斯|意大利"
    "|西班牙|台湾|世界平均|全球平均|发达国家|创新型国家"
)
_ABROAD = Rare(
    rf"\b(?:{_BODIES})(?: countries| members| economies)?(?:'s|’s|(?:'s|’s)? average(?: of| was| is)?| at| with"
    r"| (?:spent|spends|invests|invested|had|has))?"
    rf"(?: (?:about|around|nearly|over|some|roughly))?[ (（]*\Z"
    rf"|(?:{_BODIES_CHINESE}|(?<![A-Za-z0-9_])(?:OECD|EU))(?:国家)?的?(?:平均)?(?:水平|强度|比重|占比)?(?:约|为|达|是|达到|约为)?[（(]?\Z",
    needs="oecd eu euro g asea bric sout kore isra germ fran brit unit uk swed swit finl denm belg aust "
    "neth cana indi russ ital spai taiw 经 欧 韩 色 德 法 英 瑞 芬 丹 利 荷 拿 澳 印 俄 班 台 均 达 "
    "型",
)
_ABROAD_AFTER = regex(rf"\s*(?:in|for) (?:the )?(?:{_BODIES})\b|\s*[(（](?:the )?(?:{_BODIES}|{_BODIES_CHINESE})")
_EXPECTED = Bilingual(
    r"\b(?:forecasts?|predicts?|predicted|projections?|projected|brokers?|analysts|pundits|rumou?rs?|reportedly|guess\w*"
    r"|believes?|claims?|claimed|reckons?)\b",
    r"预计|预测|估计|据传|有人(?:说|称|认为)|一位\S{1,6}(?:说|称)|网传|猜测",
    re.IGNORECASE,
    needs="fore pred proj brok anal pund rumo repo gues beli clai reck",
)
_PLANNED = Bilingual(
    r"\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|targets?|targeted|goals?|objectives?|will|shall|would|should|ought"
    r"|(?:is|are|was|were|be) (?:to|set to|due to|expected|likely|scheduled|slated)|to be|expects?|intends?|hopes?"
    r"|wants?|seeks?|strives?|ambitions?|promises?|pledges?|proposes?|proposed|envisage[sd]?|forecasts?|foresees?"
    r"|upcoming|coming|future)\b",
    r"计划|规划[，,到在将]|目标|力争|将[^近]|拟|有望|争取|旨在|打算|希望|未来|今后|预期|届时|应当|应该|应(?=[在于把将由与])",
    needs="plan aim aims aime aimi targ goal obje will shal woul shou ough is are was were be to expe inte hope want "
    "seek stri ambi prom pled prop envi fore upco comi futu",
)
_DUE = Bilingual(
    r"\b[Bb]y (?:the end of )?20[0-9]{2}\b",
    r"(?<![加高升长少降年])到20[0-9]{2}年(?!底?已)|20[0-9]{2}年(?:底|末)?[之以]?前(?![0-9一二三四]?个?[季月])",
    needs="by",
)
_ANY = _SUPPOSED.needs | _EXPECTED.needs | _PLANNED.needs | _DUE.needs
