"""What stands right of a number: its scale, its unit, the words that qualify it, and what it is counted per."""

import re
from fractions import Fraction
from functools import cache

from hubcli.figures.english import currencies, units
from hubcli.figures.english.found import Found
from hubcli.figures.english.rates import rate_at
from hubcli.figures.english.spelled import spelled, spelled_below
from hubcli.figures.english.units import is_time, symbol_at, unit_at
from hubcli.figures.english.words import DOZENS, POWERS, SHORT_SCALES, VULGAR, one_of
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit

NOTHING_FOLLOWS = frozenset(["", ",", ".", ";", ":", ")", "”", "\n", "?", "!", "]"])
SCALES = POWERS | SHORT_SCALES | DOZENS


def scale(found: Found, low: str, text: str) -> Found | None:
    """The number with the parts and scales that follow it; None where letters touch it (`5G`)."""
    end, value, factor = found.end, found.value, 1
    if repeated := _REPEATED.match(low, end):  # `forty-five (45) days`
        end = repeated.end()
    if part := _PART.match(low, end):
        value, end = value + _part_value(part), part.end()
    more = _MORE.match(low, end)
    if more:
        end = more.end()
    for _ in range(2):  # `hundred million`
        word = _SCALE.match(low, end)
        if not word or _splits(low, text, found.start, word):
            break
        factor, end = factor * SCALES[word[1]], word.end()
    if factor == 1 and (letter := _letter(low, text, found, end)):
        factor, end = letter
    value = value * factor if factor != 1 else value
    if factor != 1:
        value, end = _rest(low, value, factor, end)
    if half := _HALF.match(low, end):
        read = spelled(low, half.start(1))
        if read and read.kind == "part":
            value, end = value + read.value * factor, read.end
            if factor == 1 and (word := _SCALE.match(low, end)):
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


def complete(found: Found, low: str, text: str) -> Found | None:
    """The quantity with its scale, unit and following qualifier; None where letters touch it (`5G`)."""
    end = found.end
    following = low[end : end + 1]
    if following in NOTHING_FOLLOWS and not (following in ".," and low[end + 1 : end + 2].isdigit()):
        return found
    if (noun := _NEXT_WORD.match(low, end)) and noun[1] not in first_words() and text[noun.start(1)].islower():
        return rate_at(_qualify_noun(found, low), low)  # what is counted
    grown = scale(found, low, text)
    if grown is None:
        return None
    if grown.unit is None or grown.prefixed:
        grown = _with_unit(grown, low, text)
        if grown is None:
            return None
    if grown.end == end and _touches(low, end):
        return None
    if low[grown.end : grown.end + 1] in NOTHING_FOLLOWS:
        return grown
    grown = qualify(grown, low)
    return rate_at(grown, low)


def qualify(found: Found, low: str) -> Found:
    """The quantity with the words after it that qualify it: `300 firms or more`, `65 and over`, `40 or so`."""
    match = _AFTER.match(low, found.end)
    return _qualified(found, match) if match else _qualify_noun(found, low)


def _qualify_noun(found: Found, low: str) -> Found:
    end = found.end
    if low.find(" or ", end, end + 48) >= 0:
        match = _AFTER_NOUN.match(low, end)
    elif ((place := low.find(" and ", end, end + 48)) >= 0 and low.startswith(AND_ABOVE, place)) or low.find(
        " plus", end, end + 48
    ) >= 0:
        match = _ABOVE_NOUN.match(low, end)
    else:
        return found
    return _qualified(found, match) if match else found


def _qualified(found: Found, match: re.Match[str]) -> Found:
    assert match.lastgroup is not None  # each way to qualify is a named group
    return found._replace(qualifier=Qualifier(match.lastgroup), end=match.end(), like_year=False)


def is_letter_touching(low: str, end: int) -> bool:
    """Whether a letter or digit follows at once."""
    return _touches(low, end)


@cache
def first_words() -> frozenset[str]:
    """The words that can be part of a number or start a unit; any other word after a number is what it counts."""
    more = [
        "and",
        "or",
        "plus",
        "odd",
        "give",
        "k",
        "m",
        "b",
        "t",
        "x",
        "of",
        "to",
        "in",
        "per",
        "consecutive",
        "straight",
        "successive",
        "full",
        "further",
        "additional",
    ]
    return units.first_words() | frozenset((*SCALES, *more, "whole", "entire", "more"))


_NEXT_WORD = re.compile("[ -]([a-z]+)")
AND_ABOVE = (" and above", " and over", " and up", " and older", " and below", " and under", " and younger")
_SHORT = [*SHORT_SCALES]
_SCALE = re.compile(rf"(?: {{0,2}}|-)({one_of([*POWERS, *_SHORT, *DOZENS])})(?![a-z0-9])")
_PART = re.compile(
    rf"(?P<vulgar> ?[{''.join(VULGAR)}])|(?: {{1,2}}"
    rf"|-)(?P<numerator>[1-9][0-9]?)/(?P<denominator>[1-9][0-9]?)(?![0-9/])"
)
_MORE = re.compile(
    r"-plus(?![a-z0-9])| plus(?=[ .,;)](?!(?:an?|one|the|some|[0-9]))|\Z)|\+(?![0-9a-z])|-odd(?![a-z0-9])| odd(?= )"
)
_REPEATED = re.compile(r" \([0-9,]+\)(?= [a-z])")
_HALF = re.compile(
    r" and ((?:an?|one|three) (?:half|third|quarter|fourth|fifth|quarters|tenth|eighth)(?![a-z]))(?! (?:of|the))"
)
_REST = re.compile(r"(?: and | |-|, )(?=[0-9a-z])")
_LETTER = re.compile(r" ?([kKmMbBtT])(?:\b|(?=[A-Z]{3}\b))")
_MILLIONS = re.compile(r" ?(?:MM|mm)(?![A-Za-z])")
_CODED = re.compile(r" ?([kKmMbBtT])[A-Z]{3}\b")
_VALUES = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_PLURAL = re.compile(
    r" (?:(?:new|more|other|active|registered|chinese|foreign|local|young|urban|rural|low|high|small|additional"
    r"|household|of)"
    r"(?:-[a-z]+)? )*(?:people|persons|population|staff|yuan|rmb|euros?|dollars?|usd|of |[a-z-]{2,}[^s\W]s\b)"
)
_NAMED_LETTERS = re.compile(r"[248]K\b|[0-9]+[Tt]\b")


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


_DESCRIBED = re.compile(
    rf"(?:{one_of(POWERS)})(?:-(?:{one_of(POWERS)}))?-(?:yuan|rmb|dollar|euro|pound|yen|ton|tonne|kilowatt|person"
    rf"|people|mu)"
    r"(?:-[a-z]+)? (?:[a-z-]+ ){0,2}?(?!this|is|was|has|as)[a-z-]+s\b"
)
_ARTICLE = re.compile(r"(?:\b(?:an?|the|its|their|this|that|each|every|one)|['’]s) \Z")


def _letter(low: str, text: str, found: Found, end: int) -> tuple[int, int] | None:
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
    letter, touching = match[1], match.group()[0] != " "
    value = _VALUES[letter.lower()]
    if found.prefixed:
        return (value, match.end()) if touching or letter in "kKmMbB" else None
    if letter in "mM":
        if _PLURAL.match(low, match.end()) or (letter == "M" and touching and found.value < 1000):
            return value, match.end()
        return None
    if not touching or letter in "bt" or (_NAMED_LETTERS.fullmatch(text, found.start, match.end()) and letter == "K"):
        return None
    return value, match.end()


def _rest(low: str, value: Fraction, factor: int, end: int) -> tuple[Fraction, int]:
    """`3 hundred and 21`, `4 thousand 3 hundred and 21`, `5 million two hundred thousand`."""
    while factor >= 100 and (joint := _REST.match(low, end)):
        start = joint.end()
        if digits := _BELOW.match(low, start):
            added, stop = Fraction(int(digits[1])), digits.end(1)
            if scale_word := _SCALE.match(low, stop):
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


_BELOW = re.compile(r"([1-9][0-9]{0,2})(?![0-9.,/:-]|,[0-9])")
_ENDS_NUMBER = re.compile(r"(?! ?(?:%|percent|per cent))")


def _with_unit(found: Found, low: str, text: str) -> Found | None:
    end = found.end
    following = low[end : end + 2].strip()
    if following[:1] in NOTHING_FOLLOWS:
        return found
    if length := _LENGTH.match(low, end):
        return found._replace(unit=Unit("meter"), end=length.end(), lone=False, like_year=False)
    met = symbol_at(text, end)
    if met and not _symbol_fits(found, met.unit, low, text, met.end):
        met = None
    if not met:
        scaled = found.factor > 1 or found.value.numerator >= 10000 * found.value.denominator
        met = unit_at(low, text, end, scaled=scaled, after_one=found.value == 1)
    if (
        not met or found.unit not in (None, met.unit) or (found.prefixed and not low[met.end - 1].isalpha())
    ):  # of `¥5 yuan`, the unit before the number holds
        return found
    unit, worth, stop = met
    value, factor = found.value, found.factor
    if currencies.is_money(unit) and (power := _SCALE.match(low, stop)) and factor == 1:  # `75 USD million`
        value, factor, stop = value * SCALES[power[1]], factor * SCALES[power[1]], power.end()
    if currencies.is_money(unit):
        value, stop = _minor(low, value, stop)
    elif unit == "foot" and (inches := _INCHES.match(low, stop)):
        value, stop = value + Fraction(inches[1]) / 12, inches.end()
    if is_time(unit) and (half := _HALF.match(low, stop)):  # `a year and a half`
        read = spelled(low, half.start(1))
        if read and read.kind == "part":
            value, stop = value + read.value, read.end
    if unit in (Unit.YEARS, Unit.MONTHS) and (old := _OLD.match(low, stop)):
        stop = old.end()
    return found._replace(
        value=value * worth if worth != 1 else value,
        value_max=found.value_max and found.value_max * worth,
        factor=factor,
        unit=unit,
        lone=False,
        like_year=False,
        end=stop,
    )


_LENGTH = re.compile(
    r" ?m(?=[ -](?:long|wide|high|tall|deep|away|above|below|across|thick|apart|race|sprint|tower|telescope|dish|radius"
    r"|diameter)\b)"
)
_OLD = re.compile(r"(?: of age| old|-old|-olds)(?![a-z])")


def _symbol_fits(found: Found, unit: Unit, low: str, text: str, end: int) -> bool:
    """Whether a short symbol is a unit there: `5 A`, `4 in`, `3 B` are not."""
    written = text[found.end : end]
    symbol = written.strip(" -\u00a0\u202f")
    if len(symbol) == 1 and symbol.isalpha():
        if low[end : end + 1] == "-":
            return False
        if symbol in "AVKJBlg":
            return (symbol in "VJ" and written == symbol and found.value >= 10) or (
                symbol in "gl" and written[0] == " "
            )
        return symbol in "Wt" or (symbol == "L" and written[0] == " ")
    if written.startswith("-") and symbol in ("in.", "ac", "kn", "kt", "mi", "MP", "EB", "MB"):
        return False
    if symbol in ("in.", "ac", "kn", "cal", "rad", "mi", "MT", "MP", "lm", "lx", "deg", "Km", "cc", "px"):
        return written == symbol or symbol in ("cal", "MT", "mi", "kn", "rad", "deg", "px")
    return True


_MINOR = re.compile(
    r"(?:,? and |,? )(?:(?P<digits>[0-9]{1,2})|(?P<words>[a-z]+(?:[ -][a-z]+)?))"
    r"(?: (?P<cents>cents?|pence|pennies|fen|jiao)(?![a-z]))?"
)


def _minor(low: str, value: Fraction, stop: int) -> tuple[Fraction, int]:
    """`3 dollars 20 cents`, `thirteen dollars and forty-five cents`, `15 dollars 50`."""
    if value.denominator != 1:
        return value, stop
    joint = _MINOR.match(low, stop)
    if not joint:
        return value, stop
    start = joint.start("digits") if joint["digits"] else joint.start("words")
    if joint["digits"]:
        cents, end = Fraction(int(joint["digits"])), joint.end("digits")
    else:
        read = spelled_below(low, start, 100)
        if not read:
            return value, stop
        cents, end = read
    if named := _CENTS.match(low, end):
        return value + cents / (10 if named[1] == "jiao" else 100), named.end()
    clear = (joint["digits"] and len(joint["digits"]) == 2) or (cents >= 20 and not joint["digits"])
    if clear and _CLAUSE_ENDS.match(low, end):
        return value + cents / 100, end
    return value, stop


_INCHES = re.compile(r"(?:,? and | )([0-9]{1,2}(?:\.[0-9]+)?) ?(?:inches|inch|in)(?![a-z])(?! (?:19|20)[0-9]{2})")
_CENTS = re.compile(r" ?(cents?|pence|pennies|fen|jiao|¢)(?![a-z])")
_CLAUSE_ENDS = re.compile(r"(?: more)?[.;:!?)]?(?:,? |\Z)(?=\Z|[A-Z]|but |and they |more)|\.?\Z|,(?! ?[0-9])| more\b")
_QUALITIES = (
    r"(?P<at_least>(?:or|and) (?:more|above|higher|over|greater|larger|longer|older|up|upwards?|better|bigger|beyond"
    r"|later)\b(?:(?<=greater)(?: than)(?= ?(?:\Z|[.,;)])))?)"
    r"|(?P<at_most>(?:or|and) (?:less|fewer|below|lower|under|smaller|shorter|younger|earlier)\b)"
)
_AFTER = re.compile(
    rf",? (?:{_QUALITIES}|(?P<about>or so\b|or thereabouts\b|give or take\b|more or less\b(?= ?(?:[.,;)]"
    rf"|\Z))))(?! than (?!\Z|[.,;)]))(?![- ][a-z]+ed\b)"
    r"|(?P<over>-plus(?![a-z0-9])| plus(?= ?(?:[.,;)]|\Z))|\+(?![0-9a-z]))"
)
_NOUNS = (
    r"(?: (?!and |or |to |in |is |was |were |are |has |have |had |will |with |for |from |on |at |by |that |which "
    r"|but |than )"
    r"[a-z][a-z'’-]*){1,4}?"
)
_AFTER_NOUN = re.compile(
    rf"{_NOUNS} (?P<at_least>or (?:more|above|higher|over|greater|larger|longer|older|upwards?|better"
    rf"|bigger)\b)(?! than )(?! (?!in |per |of |a |on |for |each |by |at |and |will |are |is |can |may |must |have "
    rf"|pay )[a-z])"
    rf"|{_NOUNS} (?P<at_most>or (?:less|fewer|below|lower|under|smaller|shorter|younger)\b)(?! than )(?! (?!in |per "
    rf"|of |a |on |for |each |by |at |and |will |are |is |can |may |must |have |pay )[a-z])"
    rf"|{_NOUNS} (?P<about>or so\b|or thereabouts\b)"
)
_ABOVE_NOUN = re.compile(
    rf"{_NOUNS} (?P<at_least>and (?:above|over|upwards?|older)(?= ?(?:[.,;)]|\Z)))|{_NOUNS} (?P<at_most>and (?:below"
    rf"|under|younger)(?= ?(?:[.,;)]|\Z)))|{_NOUNS} (?P<over>plus(?= ?(?:[.,;)]|\Z)))"
)


def _touches(low: str, end: int) -> bool:
    following = low[end : end + 1]
    return (following.isalnum() and following < "\u2e80") or following == "_"
