"""What multiplies a number: scale words, letters, parts (`2 and a half million`, `$1.5B`, `3 hundred and 21`)."""

import re
from fractions import Fraction

from hubcli.figures.alternatives import one_of
from hubcli.figures.english import currencies
from hubcli.figures.english.found import Found, fraction
from hubcli.figures.english.spelled import spelled, spelled_below
from hubcli.figures.english.words import DOZENS, POWERS, SHORT_SCALES
from hubcli.figures.numerals import VULGAR
from hubcli.figures.patterns import regex
from hubcli.model.facts import Qualifier

SCALES = POWERS | SHORT_SCALES | DOZENS


def may_scale(word: str) -> bool:
    """Whether the word after a number can be part of what `scale` reads."""
    return word in _SCALE_WORDS or (len(word) == 4 and word[0] in _VALUES)


def scale(found: Found, low: str, text: str) -> Found:
    """The number with the parts and scales that follow it."""
    end, value, factor, more = found.end, found.value, 1, None
    if not low.startswith(_SCALE_FOLLOWS, end):
        if repeated := _REPEATED.match(low, end):  # `forty-five (45) days`
            end = repeated.end()
        if part := _PART.match(low, end):
            value, end = value + _part_value(part), part.end()
        if more := _MORE.match(low, end):
            end = more.end()
    for _ in range(2):  # `hundred million`
        word = SCALE.match(low, end)
        if not word or _splits(low, text, found.start, word):
            break
        factor, end = factor * SCALES[word[1]], word.end()
    if factor == 1 and (found_letter := letter(low, text, found, end)):
        factor, end = found_letter
    if factor != 1:
        value, end = _rest(low, fraction(value.numerator * factor, value.denominator), factor, end)
    if low.startswith(" and ", end) and (half := HALF.match(low, end)):
        read = spelled(low, half.start(1))
        if read and read.kind == "part":
            value, end = value + read.value * factor, read.end
            if factor == 1 and (word := SCALE.match(low, end)):
                factor, end = SCALES[word[1]], word.end()
                value *= factor
    elif not more and (more := _MORE.match(low, end)):
        end = more.end()
    if end == found.end:
        return found
    qualifier = found.qualifier
    if more:
        qualifier = Qualifier.OVER
    return found._replace(
        value=value,
        value_max=found.value_max and found.value_max * factor,
        factor=found.factor * factor,
        qualifier=qualifier,
        lone=found.lone and not more and factor == 1 and value == found.value,
        like_year=False,
        end=end,
    )


def _part_value(match: re.Match[str]) -> Fraction:
    if match["vulgar"]:
        return VULGAR[match["vulgar"].strip()]
    return Fraction(int(match["numerator"]), int(match["denominator"]))


def _splits(low: str, text: str, start: int, word: re.Match[str]) -> bool:
    """Whether a number and a scale belong apart: `three trillion-yuan clusters` are three, of a trillion each."""
    return word.group()[0] == " " and splits_power(low, start, word.start(1))


def splits_power(low: str, start: int, power: int) -> bool:
    """Whether the number from `start` counts things that the scale from `power` on describes."""
    described = _DESCRIBED.match(low, power)
    return bool(described) and not _ARTICLE.search(low, max(0, start - 12), start)


_DESCRIBED = regex(
    rf"(?:{one_of(POWERS)})(?:-(?:{one_of(POWERS)}))?-(?:yuan|rmb|dollar|euro|pound|yen|ton|tonne|kilowatt|person"
    rf"|people|mu)"
    r"(?:-[a-z]+)? (?:[a-z-]+ ){0,2}?(?!this|is|was|has|as)[a-z-]+s\b"
)
_ARTICLE = regex(r"(?:\b(?:an?|the|its|their|this|that|each|every|one)|['’]s) \Z")


def letter(low: str, text: str, found: Found, end: int) -> tuple[int, int] | None:
    """What a letter after a number multiplies it by, where it does: `30k`, `$1.5B`, `20m visitors`, `30 MUSD`."""
    first = low[end : end + 2].lstrip(" ")[:1]
    if first not in _VALUES:
        return None
    if coded := _CODED.match(text, end):
        if currencies.is_code(coded.group()[-3:]):
            return _VALUES[coded[1].lower()], coded.end() - 3
        return None
    if found.prefixed and (millions := _MILLIONS.match(text, end)):
        return 10**6, millions.end()
    match = _LETTER.match(text, end)
    if not match:
        return None
    sign, touching = match[1], match.group()[0] != " "
    value = _VALUES[sign.lower()]
    if found.prefixed:
        return (value, match.end()) if touching or sign in "kKmMbB" else None
    if sign in "mM":
        if _PLURAL.match(low, match.end()) or (sign == "M" and touching and found.value < 1000):
            return value, match.end()
        return None
    if not touching or sign in "bt" or (_NAMED_LETTERS.fullmatch(text, found.start, match.end()) and sign == "K"):
        return None
    return value, match.end()


def _rest(low: str, value: Fraction, factor: int, end: int) -> tuple[Fraction, int]:
    """`3 hundred and 21`, `4 thousand 3 hundred and 21`, `5 million two hundred thousand`."""
    while factor >= 100 and (joint := _REST.match(low, end)):
        start = joint.end()
        if digits := _BELOW.match(low, start):
            added, stop = Fraction(int(digits[1])), digits.end(1)
            if scale_word := SCALE.match(low, stop):
                power = SCALES[scale_word[1]]
                if power >= factor or power == 12:
                    break
                added, stop, factor = added * power, scale_word.end(), power
            elif joint.group() not in (" and ", " ") or factor > 1000 or not _ENDS_NUMBER.match(low, stop):
                break
            else:
                factor = 1
        elif joint.group() != ", " and (read := spelled_below(low, start, factor)):
            added, stop = read
            factor = 1
        else:
            break
        if added >= value:
            break
        value, end = value + added, stop
    return value, end


_BELOW = regex(r"([1-9][0-9]{0,2})(?![0-9.,/:-]|,[0-9])")
_ENDS_NUMBER = regex(r"(?! ?(?:%|percent|per cent))")


SCALE = regex(rf"(?: {{0,2}}|-)({one_of([*POWERS, *SHORT_SCALES, *DOZENS])})(?![a-z0-9])")
_PART = regex(
    rf"(?P<vulgar> ?[{''.join(VULGAR)}])|(?: {{1,2}}"
    rf"|-)(?P<numerator>[1-9][0-9]?)/(?P<denominator>[1-9][0-9]?)(?![0-9/])"
)
_MORE = regex(
    r"-plus(?![a-z0-9])| plus(?=[ .,;)](?!(?:an?|one|the|some|[0-9]))|\Z)|\+(?![0-9a-z])|-odd(?![a-z0-9])| odd(?= )"
)
_REPEATED = regex(r" \([0-9,]+\)(?= [a-z])")
HALF = regex(
    r" and ((?:an?|one|three) (?:half|third|quarter|fourth|fifth|quarters|tenth|eighth)(?![a-z]))(?! (?:of|the))"
)
_REST = regex(r"(?: and | |-|, )(?=[0-9a-z])")
_LETTER = regex(r" ?([kKmMbBtT])(?:\b|(?=[A-Z]{3}\b))")
_MILLIONS = regex(r" ?(?:MM|mm)(?![A-Za-z])")
_CODED = regex(r" ?([kKmMbBtT])[A-Z]{3}\b")
_VALUES = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_SCALE_FOLLOWS = (" hundred", " thousand", " million", " billion", " trillion")
_SCALE_WORDS = frozenset((*SCALES, *_VALUES, "mm", "plus", "odd", "and"))
_PLURAL = regex(
    r" (?:(?:new|more|other|active|registered|chinese|foreign|local|young|urban|rural|low|high|small|additional"
    r"|household|of)"
    r"(?:-[a-z]+)? )*(?:people|persons|population|staff|yuan|rmb|euros?|dollars?|usd|of |[a-z-]{2,}[^s\W]s\b)"
)
_NAMED_LETTERS = regex(r"[248]K\b|[0-9]+[Tt]\b")
