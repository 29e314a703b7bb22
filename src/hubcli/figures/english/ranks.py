"""Places in an order: `third`, `the 14th`, `No. 1`, `topped the index`, `top spot`."""

from fractions import Fraction

from hubcli.figures.alternatives import one_of
from hubcli.figures.english.found import Found
from hubcli.figures.english.units import is_time, unit_after
from hubcli.figures.english.words import ONES, PARTS, TEENS, TENS
from hubcli.figures.patterns import regex
from hubcli.model.units import Unit

Read = tuple[list[Found], int]


def ordinal(low: str, number: Fraction, start: int, end: int) -> Read:
    """A rank; `the third consecutive year` and `a third year running` are three years."""
    if _RUNNING.match(low, end):
        met = unit_after(low, low, end, scaled=False, after_one=False)
        if met and is_time(met.unit):
            return [Found(number, start, met.end, met.unit, fixed=True)], met.end
    is_day = low[start].isdigit() and number <= 31 and low.endswith("on the ", 0, start) and low[end : end + 1] in ",;."
    return [Found(number, start, end, Unit.DAY if is_day else Unit.RANK, fixed=True)], end


def ordinal_word(low: str, text: str, number: Fraction, start: int, end: int) -> Read:
    """An ordinal in words; nothing where it only orders the text or is part of an idiom."""
    word = low[start:end]
    if idle := _IDLE.match(low, start):
        return [], idle.end()
    if number > 2 and _ANOTHER.search(low, max(0, start - 12), start) and low[end : end + 1] != "-":
        return [Found(1 / number, start, end, Unit.FRACTION)], end
    if low[end : end + 1] in (",", "l") and _LISTED.match(low, end) and _CLAUSE.search(low, max(0, start - 8), start):
        return [], end
    if low[end : end + 1] == "-" and _TIERS.match(low, end):
        return [], end
    if word in PARTS and _ANOTHER.search(low, max(0, start - 12), start):
        return [Found(1 / number, start, end, Unit.FRACTION)], end
    if word == "first" and _is_adverb(low, start, end):
        return [], end
    if word == "second" and _is_span(low, start, end):
        return [], end
    if word == "first" and _BOUND.match(low, end):
        return [], end  # `the first 11 months`: the number after it is read with it
    return ordinal(low, number, start, end)


def first_place(low: str, word: str, start: int) -> Read:
    """Rank 1 without a number: `topped the`, `top spot`, `number one`."""
    match = _FIRST_PLACE.match(low, start)
    if not match:
        return [], start + len(word)
    return [Found(Fraction(1), start, match.end(), Unit.RANK, fixed=True)], match.end()


def are_ranked(low: str, end: int) -> bool:
    """Whether the number that ends there says how many of something are ranked: `the report ranked 31 provinces`."""
    return _RANKED.match(low, end) is not None


def _is_adverb(low: str, start: int, end: int) -> bool:
    """`put people first`, `must first`, `was first proposed`, `since we first met`."""
    left = low[max(0, start - 44) : start]
    if _RISEN.search(left) or (left.endswith(" to ") and _IN_ORDER.match(low, end)):
        return False
    if _PUT.search(left):
        return True
    return bool(_MODAL.search(left) or (_AUXILIARY.search(left) and _PARTICIPLE.match(low, end)))


def _is_span(low: str, start: int, end: int) -> bool:
    """`per second`, `every second`, `split second`."""
    left = low[max(0, start - 8) : start]
    return left.endswith(("per ", "per-")) or bool(
        low[end : end + 2].rstrip() in ("", ".", ",", ";", ")", ".)")
        and left.endswith(("every ", "each ", " split ", " a "))
    )


_RANKED = regex(
    r" (?:cities|provinces|countries|economies|universities|regions|companies|firms|institutions|clusters|areas|hubs"
    r"|cent(?:er|re)s|places|spots)(?![a-z])"
)
_ANOTHER = regex(r"\b(?:another|a further|remaining) \Z")  # `another third`
_RUNNING = regex(" (?:(?:consecutive|straight|successive) |(?:year|month|week|day) (?:running|in a row))")
_SMALL = one_of([*ONES, *TEENS, *TENS])
_BOUND = regex(rf"[ -](?:[0-9]+(?![0-9a-z])|(?!one(?![a-z])){_SMALL}(?![a-z]))")
_IDLE = regex(
    r"first[ -](?:class(?! (?:seat|ticket|cabin|carriage|fare|passenger))|rate|hand|tier|mover|person|lady|time|ever"
    r"|half|come|of all|and foremost|name|aid|instance"
    r"|principle|(?:publish|report|releas|announc|issu|estimat|propos|introduc|mention|launch|open|found|establish)ed)"
    r"|(?<=at )first(?! (?:place|position|rank))|(?<=in the )first (?:place|instance)(?= ?[.,;!?)]|\Z)"
    r"|(?:first|second|third|fourth|fifth|sixth)[ -]phases?(?![a-z])"
    r"|(?:first|second|third|fourth|fifth|sixth) (?:session(?!s)(?= of)|industrial revolution|curve)"
    r"|second[ -](?:hand|half|tier|to none|nature|rate|guess|thought|home)"
    r"|third[ -](?:part(?:y|ies)|tier|world(?![a-z]))"
    r"|(?:first|second|third|fourth|fifth)-?(?:,? (?:and|or|to) |/)(?:second|third|fourth|fifth|sixth)-(?:tier|class"
    r"|rate|generation|line|order)"
)
_LISTED = regex(r"(?:ly)?,")
_CLAUSE = regex(r"(?:\A|\A |\n|[.;:!?—] |[;:] and |[.;:!?\"“(])\Z")
_ANOTHER = regex(r"\b(?:another|further|remaining) \Z")
_TIERS = regex(
    r"-,? (?:and|or|to) (?:[a-z]+)-(?:tier|class|rate|generation|line|order|largest|level)|-tier|-party|-world"
)
_PUT = regex(
    r"\b(?:put|puts|putting|place|places|placing)(?: [a-z'’-]+){1,5} \Z|\b(?:safety|people|customers?|quality|green"
    r"|digital|cloud|mobile|america) \Z"
)
_RISEN = regex(  # `rose to first`, `from third to first`
    r"\b(?:r[io]s(?:e|es|en|ing)|clim\w+|mov\w+|jump\w*|leap\w*|advanc\w+|return\w*|up|from [a-z0-9]+) to \Z"
)
_IN_ORDER = regex(r" (?:place|position|rank|spot)(?![a-z])| ?(?:[.;)]|\Z)")
_MODAL = regex(
    r"\b(?:must|should|will|would|can|could|may|might|shall|to|we|they|i|you|he|she|when|who|had|has|have|having) \Z"
)
_AUXILIARY = regex(r"\b(?:was|were|is|are|been|be|being) \Z")
_PARTICIPLE = regex(
    r" (?:[a-z]+ed|built|set|seen|made|held|begun|shown|known|born|brought|put|found|laid|written|given)(?![a-z])"
)
_HEAD = r"city|cluster|hub|cent(?:re|er)|country|nation|region|province|economy|university|institution|destination"
_FIRST_PLACE = regex(
    r"(?:tops|topped|topping)(?= (?:the|all|this|its|both|global|world|national)(?![a-z]))(?! the (?:[0-9$€£¥]|us\$"
    r"|hk\$|rmb|[a-z]+ (?:hundred|thousand|million|billion|trillion)))"
    r"|top (?:place|spot|position|rank|slot)(?![a-z])|number[ -](?:one(?![a-z])|1(?![0-9.,]))"
    r"|(?:top|head)(?= of (?:[^\s.,;]{1,30} ){0,5}(?:list|rankings?|index|table|chart|league))"
    r"|(?:(?<=the )|(?<='s )|(?<=’s ))top"
    rf"(?= (?!{_SMALL}(?![a-z]))(?:[a-z'’-]{{1,20}} ){{0,3}}(?:{_HEAD})(?![a-z]))"
)
