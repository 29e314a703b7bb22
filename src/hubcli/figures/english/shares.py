"""Parts of a whole: `half`, `fell by a third`, `one in nine`, `nine out of ten`, `a quarter of a million`."""

from fractions import Fraction

from hubcli.figures.alternatives import one_of
from hubcli.figures.english.after import qualify
from hubcli.figures.english.complete import complete
from hubcli.figures.english.found import Found
from hubcli.figures.english.ranks import ordinal
from hubcli.figures.english.scales import SCALES
from hubcli.figures.english.spelled import Spelled, spelled
from hubcli.figures.english.units import unit_after
from hubcli.figures.english.words import POWERS
from hubcli.figures.patterns import regex
from hubcli.model.units import Unit


def half(low: str, text: str, start: int) -> tuple[list[Found], int]:
    """`half of them`, `half a million`, `half an hour`, `half-year`."""
    end = start + len("half")
    if low[start - 1 : start] == "-" or _NO_HALF.match(low, end):
        return [], end
    found = of_whole(Found(Fraction(1, 2), start, end, Unit.FRACTION), low, text)
    return [found], found.end


def quarter(low: str, text: str, start: int) -> tuple[list[Found], int]:
    """`quarter million`; nothing of a quarter of a year or a city."""
    end = start + len("quarter")
    found = of_whole(Found(Fraction(1, 4), start, end, Unit.FRACTION), low, text)
    return ([found] if found.factor > 1 else []), max(end, found.end if found.factor > 1 else end)


def part(low: str, text: str, start: int, read: Spelled) -> tuple[list[Found], int]:
    """What a part in words says: a share, a time, or, before what it counts, a rank (`a third hub`)."""
    end = read.end
    word = low[start:end]
    if low[end : end + 1] == "-" and not low.startswith("-plus", end):
        named = word.startswith(("a ", "an ")) and read.value != Fraction(1, 4)  # `a third-generation chip`
        return ([Found(1 / read.value, start, end, Unit.RANK, fixed=True)] if named else []), end
    if _TIMES.search(word) and _OF_TIME.search(low, max(0, start - 20), start) and not low.startswith(" of", end):
        return [], end  # `the last three quarters`
    found = of_whole(Found(read.value, start, end, Unit.FRACTION), low, text)
    if found.unit != Unit.FRACTION:
        return [found], found.end
    if word.startswith(("a ", "an ")) and read.value != Fraction(1, 2) and not _is_share(low, start, end):
        return ([], end) if word == "a quarter" else ordinal(low, 1 / read.value, start, end)
    return [found], found.end


def of_whole(found: Found, low: str, text: str) -> Found:
    """The part, of the scale or unit that it is of, where there is one: `two thirds of a million`, `half an hour`."""
    if scale := _OF_SCALE.match(low, found.end):
        factor = SCALES[scale[1]]
        number = found._replace(value=found.value * factor, factor=factor, unit=None, end=scale.end())
        return complete(number, low, text) or number
    of = _OF_UNIT.match(low, found.end)
    if of and (low.startswith(" of", found.end) or found.value.denominator in (2, 4)):
        met = unit_after(low, text, of.end() - 1, scaled=False, after_one=True)
        if met and met.unit not in (Unit.PERCENT, Unit.TIMES):
            return found._replace(value=found.value * met.worth, unit=met.unit, end=met.end)
    return qualify(found, low)


def out_of(found: Found, low: str) -> Found | None:
    """`one in nine`, `nine out of ten`, `one of every five`; None where there is no such share."""
    if not low.startswith(_OUT_OF_STARTS, found.end):
        return None
    match = _OUT_OF.match(low, found.end)
    if not match or found.value.denominator != 1 or found.value.numerator < 1:
        return None
    if _RANKED.search(low, max(0, found.start - 8), found.start):
        return None  # `the top three out of 150`
    start = match.end()
    if digits := _DIGITS.match(low, start):
        whole, end = Fraction(int(digits.group().replace(",", ""))), digits.end()
    else:
        read = spelled(low, start)
        if not read or read.kind != "cardinal":
            return None
        whole, end = read.value, read.end
    if not (found.value < whole or match.group() == " over ") or _NO_WHOLE.match(low, end) or whole.denominator != 1:
        return None
    word = match.group().strip()
    if (word in ("in", "over") and 1900 <= whole <= 2099) or (word == "in" and found.value > 9):
        return None
    if word == "over" and not _CLAUSE_END.match(low, end):  # `three over five`, but `grew 5 over 10 years`
        return None
    share = found._replace(value=found.value / whole, unit=Unit.FRACTION, end=end, lone=False, like_year=False)
    return qualify(share, low)


_RANKED = regex(r"\b(?:top|first|last|no\.|rank(?:ed|s)?) \Z")
_NO_HALF = regex(
    r"[ -](?:hearted|way|life|marathon|time|brother|sister|measure|baked|dozen of the other)|-(?!a-|an?\b|hour|year"
    r"|day|century|million|billion|decade|month|minute|percent)"
)
_TIMES = regex(r"\bquarters\Z")
_OF_TIME = regex(
    r"\b(?:first|last|past|next|previous|consecutive|straight|successive|for|recent|coming|final|these|those) \Z"
)
_OF_SCALE = regex(rf"(?: of)?(?: +an?)?(?: +|-)({one_of([*POWERS, 'dozen', 'bn', 'mn'])})(?![a-z])(?!-)")
_OF_UNIT = regex(
    r"(?:(?: of)? an?[ -]|[ -])(?=(?:hour|day|year|month|week|century|decade|minute|second(?!-)|percentage"
    r"|percentage-|kilomet|met(?:er|re)|mile"
    r"|tonne|ton\b|yuan|dollar|cent\b|euro|pound|degree|hectare|acre|litre|liter|teaspoon)(?!s? (?:of|earlier) the))"
)
# After `a third`: what cannot be counted, so that it is a share and no place in an order.
_SHARE_AFTER = regex(
    r"(?: (?:of|more|less|fewer|higher|lower|larger|smaller|faster|slower|cheaper|longer|shorter|from|since|in|on"
    r"|over|to|by|at|as"
    r"|compared|between|last|this|next|year[- ]on[- ]year|and|or|were|was|is|are|came|come|comes|did|do|does|had"
    r"|have|has|will"
    r"|would|could|said|say"
    r"|work|live|live|export|with|without|within|during|after|before|while|when|but|that|than|below|above|up|down"
    r"|off|each|every"
    r"|went|goes|go|against|because|if|through|under|into|short|again|per)(?![a-z-])|\s*[.,;:!?)”\"]|\s*\Z|\n)"
)
_SHARE_BEFORE = regex(
    r"\b(?:by|over|nearly|almost|about|around|than|roughly|approximately|some|up|down|least|most|another|to|under"
    r"|below|above"
    r"|exceed(?:s|ed|ing)?|just|only|barely|cut|lost|lose|loses|remaining|account(?:s|ed)? for|make up|made up"
    r"|makes up|owns?|owned) \Z"
)


def _is_share(low: str, start: int, end: int) -> bool:
    before = _SHARE_BEFORE.search(low, max(0, start - 20), start)
    if before and not (before.group() in ("to ", "just ", "only ") and not _SHARE_AFTER.match(low, end)):
        return True
    return bool(_SHARE_AFTER.match(low, end))


_OUT_OF_STARTS = (" in ", " o")
_OUT_OF = regex(r" (?:in every|in each|in|over(?! the)|out of every|out of(?: the)?|of every|of each) ")
_CLAUSE_END = regex(r" ?(?:[.;:)?!]|\Z)")
_DIGITS = regex(
    r"[1-9][0-9]{0,2}(?:,[0-9]{3})*(?![0-9.,/:%-]|,[0-9])|[1-9][0-9]*(?![0-9.,/:%-]|,[0-9])"
    r"|[1-9][0-9]{0,5}(?=[.,](?![0-9]))"
)
_NO_WHOLE = regex(
    r" ?(?:%|percent|per cent|years?|months?|days?|weeks?|hours?|minutes?|decades?|million|billion"
    r"|trillion)(?![a-z])"
)
