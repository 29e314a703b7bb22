"""The numbers of an English text, left to right, each with what its own words and those right of it say."""

from collections.abc import Callable
from fractions import Fraction

from hubcli.figures.alternatives import one_of
from hubcli.figures.english import digits, growth, names, prefixes, ranks, shares, times, vague
from hubcli.figures.english.complete import complete
from hubcli.figures.english.found import Found
from hubcli.figures.english.plain import plain_words
from hubcli.figures.english.scales import splits_power
from hubcli.figures.english.spelled import Spelled, spelled
from hubcli.figures.english.words import DOZENS, ORDINALS, PARTS, POWERS, SMALL, TENS
from hubcli.figures.numerals import VULGAR
from hubcli.figures.patterns import regex
from hubcli.model.units import Unit

Read = tuple[list[Found], int]


def scan(low: str, text: str) -> list[Found]:
    """The numbers of a folded text; they do not overlap."""
    numbers: list[Found] = []
    position, floor, length = 0, 0, len(low)
    while position < length:
        following = _NEXT.match(low, position)
        assert following is not None  # it matches anything
        word = following[1]
        if word:
            start = following.start(1)
            quantities, position = _word(low, text, floor, start, word)
        else:
            start = following.end()
            if start >= length:
                break
            quantities, position = digits.read(low, text, floor, start)
        if quantities:
            numbers += quantities
            floor = quantities[-1].end
        if position <= start:
            position = start + 1
    return numbers


def _word(low: str, text: str, floor: int, start: int, word: str) -> Read:
    end = start + len(word)
    if word in VULGAR:
        return _vulgar(low, text, start)
    if word in ("http", "https", "www"):
        return [], names.address_end(low, start) or end
    if names.inside_word(low, start):
        return [], end
    if reader := _READERS.get(word):
        return reader(low, text, start, word)
    if (stop := names.name_end(low, start)) is not None:
        return [], stop
    if one := _one(low, text, start, word):
        return one
    if word in ORDINALS and (part := times.part_of_year(low, start)):
        return part
    return _spelled(low, text, floor, start, word)


def _one(low: str, text: str, start: int, word: str) -> Read | None:
    """`a year and a half`."""
    if word not in ("a", "an") or not _AND_A_PART.match(low, start):
        return None
    done = complete(Found(Fraction(1), start, start + len(word)), low, text)
    return ([done], done.end) if done else None


def _spelled(low: str, text: str, floor: int, start: int, word: str) -> Read:
    read = spelled(low, start)
    if not read:
        return [], start + len(word)
    if read.kind == "ordinal":
        return ranks.ordinal_word(low, text, read.value, start, read.end)
    if read.kind == "part":
        return _part(low, text, floor, start, read)
    value, end, factor = read.value, read.end, read.factor
    if (
        low[end : end + 1] == "-"
        and read.words > 1
        and (cut := low.rfind(" ", start, end)) > 0
        and splits_power(low, start, cut + 1)
    ):
        shorter = spelled(low[:cut], start)
        if shorter and shorter.kind == "cardinal":
            value, end, factor = shorter.value, shorter.end, shorter.factor
    bare = word in POWERS
    negative = prefixes.minus_before(low, floor, start)
    if negative is not None:
        value, start = -value, negative
    lone = word in ("one", "zero", "nought", "naught") and read.words == 1 and negative is None
    if factor == 1 and not bare and (done := plain_words(low, text, value, start, end, lone=lone)):
        return [done], done.end
    found = Found(value, start, end, factor=factor, lone=lone)
    if not bare and factor == 1 and (share := shares.out_of(found._replace(value=abs(value)), low)):
        return [share._replace(value=share.value if value > 0 else -share.value)], share.end
    done = complete(found, low, text)
    if done is None or (bare and done.unit is None and read.words == 1):
        return [], end
    return [done], done.end


def _part(low: str, text: str, floor: int, start: int, read: Spelled) -> Read:
    found, position = shares.part(low, text, start, read)
    negative = prefixes.minus_before(low, floor, start)
    if found and negative is not None:
        found = [found[0]._replace(value=-found[0].value, start=negative)]
    return found, position


def _vulgar(low: str, text: str, start: int) -> Read:
    if low[start - 1 : start].isdigit():
        return [], start + 1
    found = Found(VULGAR[low[start]], start, start + 1)
    done = complete(found, low, text) or found
    return [done if done.unit else done._replace(unit=Unit.FRACTION)], done.end


def _decade(low: str, text: str, start: int, word: str) -> Read:
    return [Found(Fraction(10), start, start + len(word), Unit.YEARS)], start + len(word)


def _fortnight(low: str, text: str, start: int, word: str) -> Read:
    return [Found(Fraction(2), start, start + len(word), Unit.WEEKS)], start + len(word)


_READERS: dict[str, Callable[[str, str, int, str], Read]] = (
    {
        word: lambda low, text, start, word: times.month(low, text, start)
        for word in (*times.MONTHS, *times.SHORT_MONTHS)
    }
    | {word: lambda low, text, start, word: growth.multiple(low, word, start) for word in growth.WORDS}
    | dict.fromkeys((*vague.WORDS, "a few"), vague.vague)
    | {
        word: lambda low, text, start, word: ranks.first_place(low, word, start)
        for word in ("top", "tops", "topped", "topping", "head", "number")
    }
    | {"quarter": lambda low, text, start, word: shares.quarter(low, text, start)}
    | {"half": lambda low, text, start, word: shares.half(low, text, start), "decade": _decade, "fortnight": _fortnight}
)
_ARTICLE = f"(?:{one_of([*POWERS, *DOZENS, *PARTS, 'few'])}|{one_of(TENS)}-{one_of(ORDINALS)}(?! ?[a-z]))"
_WORDS = one_of([*SMALL, *POWERS, "dozen", *ORDINALS, "http", "https", "www", *filter(str.isalpha, _READERS)])
_AND_A_PART = regex(
    r"an? (?:year|month|week|day|hour|decade|century|minute|kilomet(?:er|re)|mile|met(?:er|re)) and an? (?:half"
    r"|third|quarter)"
)
# A word or a sign that a number, or what looks like one, starts with.
_START = rf"(?:{_WORDS}|an?(?= {_ARTICLE}| [a-z]+ and an? (?:half|third|quarter)))(?![a-z])"
_SIGNS = "".join(VULGAR)
# Everything up to the next start, word by word so that each word is looked at once, and the word or sign there.
_NEXT = regex(
    rf"[^a-z0-9{_SIGNS}]*+(?>(?:(?!{_START})[a-z]++[^a-z0-9{_SIGNS}]*+)*)"
    rf"(a few(?![a-z])|{_WORDS}(?![a-z])|[a-z]+|[{_SIGNS}])?"
)
