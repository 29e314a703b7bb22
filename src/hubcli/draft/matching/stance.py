"""Whether a sentence claims its figure: not if it supposes, denies or expects it."""

import re
from enum import StrEnum


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


def stance_of(text: str, before: str, after: str) -> Stance:
    """The stance of a sentence to the figure that has these words before and after it, up to the next pause."""
    if _SUPPOSED.search(text):
        return Stance.SUPPOSED
    if _DENIED_BEFORE.search(before) or _DENIED_AFTER.match(after):
        return Stance.DENIED
    if _EXPECTED.search(text):
        return Stance.EXPECTED
    if _PLANNED.search(text):
        return Stance.PLANNED
    return Stance.DUE if _DUE.search(text) else Stance.CLAIMED


_SUPPOSED = re.compile(
    r"\b(?:[Ii]f|[Ss]uppos(?:e|ing)|[Aa]ssuming|[Ii]magine|[Uu]nless|were it to)\b"
    r"|\b[Ww]hat if\b|(?:^|[.;,] )(?:Had|Were|Should)\b"
    r"|\b(?:would|could|might) have\b|\?\s*$|如果|假如|假设|倘若|若(?!干)|要是|假使|即使|设想|[?？]\s*$"
)
_DENIED_BEFORE = re.compile(
    r"\b(?:not|never|no longer|rather than|instead of|isn't|wasn't|neither|far from)\b[^,;]{0,12}\Z"
    r"|(?:并非|不是|而非|并不是|没有达到|未达到?|尚未)[^，；]{0,4}\Z",
    re.IGNORECASE,
)
_DENIED_AFTER = re.compile(r"[^,;，；]{0,12}(?:\bis (?:wrong|a myth|untrue)\b|的说法|有误|不实)")
_EXPECTED = re.compile(
    r"\b(?:forecasts?|predicts?|predicted|projections?|projected|brokers?|analysts|pundits|rumou?rs?|reportedly|guess\w*"
    r"|believes?|claims?|claimed|reckons?)\b|预计|预测|估计|据传|有人(?:说|称|认为)|一位\S{1,6}(?:说|称)|网传|猜测",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|targets?|targeted|goals?|objectives?|will|shall|would|should|ought"
    r"|(?:is|are|was|were|be) (?:to|set to|due to|expected|likely|scheduled|slated)|to be|expects?|intends?|hopes?"
    r"|wants?|seeks?|strives?|ambitions?|promises?|pledges?|proposes?|proposed|envisage[sd]?|forecasts?|foresees?"
    r"|upcoming|coming|future)\b"
    r"|计划|规划[，,到在将]|目标|力争|将[^近]|拟|有望|争取|旨在|打算|希望|未来|今后|预期|届时|应当|应该|应(?=[在于把将由与])"
)
_DUE = re.compile(
    r"\b[Bb]y (?:the end of )?20[0-9]{2}\b"
    r"|到20[0-9]{2}年(?!底?已)|20[0-9]{2}年(?:底|末)?[之以]?前(?![0-9一二三四]?个?[季月])"
)
