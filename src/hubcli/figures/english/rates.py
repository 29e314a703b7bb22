"""Rates: `26.5 patents per 10,000 people`, `12,000 dollars per capita`, `400 people per square kilometre`."""

from fractions import Fraction

from hubcli.figures.english.currencies import is_money
from hubcli.figures.english.found import Found
from hubcli.figures.english.spelled import spelled
from hubcli.figures.patterns import regex
from hubcli.figures.unit_words import rate_noun
from hubcli.figures.units import rate
from hubcli.model.units import Unit


def rate_at(found: Found, low: str) -> Found:
    """The quantity with what it is counted per, where the words after it say so."""
    if found.unit in _NEVER or (found.like_year and low[found.end : found.end + 1] != " "):
        return found
    at = low.find(" per ", found.end, found.end + 64)
    every = -1 if at >= 0 else low.find(" every ", found.end, found.end + 64)
    if at < 0 and every < 0 and not low.startswith("/", found.end):
        return found
    if found.unit and (stroke := _STROKE.match(low, found.end)) and (noun_code := rate_noun(stroke[1])):
        return found._replace(unit=rate(found.unit, Fraction(1), noun_code), end=stroke.end())
    match = _PER.match(low, found.end)
    if not match:
        return found
    number, stop = _number(low, match.end())
    noun = _NOUN.match(low, stop)
    if not noun or noun[1] in _NO_NOUNS:
        share = number >= 100 and low.startswith(" per ", found.end) and (found.unit or Unit.COUNT) == Unit.COUNT
        return found._replace(value=found.value / number, unit=Unit.FRACTION, end=stop) if share else found
    name = rate_noun(noun[1]) or _singular(noun[1])
    if number == 1 and (every >= 0 or name not in _ALONE):
        return found
    unit = rate(found.unit or Unit.COUNT, Fraction(number), name)
    return found._replace(unit=unit, end=noun.end(), like_year=False, lone=False)


def is_per(found: Found, low: str) -> bool:
    """Whether the number says only what a rate is per: `patents per 10,000 people`, `per 10,000 yuan of GDP`."""
    if not low.endswith(" per ", 0, found.start):
        return False
    return low.startswith(" of ", found.end) if is_money(found.unit) else _counted(low, found.end) is not None


def rate_before(unit: Unit, low: str, start: int) -> Unit:
    """The unit, as a rate where the words left of the number say what it is counted per."""
    if is_money(unit):
        unit = _per_capita(unit, low, start)
    return unit if "-per-" in unit else _counted_per(unit, low, start)


def _counted_per(unit: Unit, low: str, start: int) -> Unit:
    """The unit of a number whose rate stands left of it: `patents per 10,000 people reached 26.5`."""
    at = low.rfind(" per ", max(0, start - 64), start)
    if at < 0 or unit in _NEVER or unit in (Unit.PERCENT, Unit.PERCENTAGE_POINT):
        return unit
    number, stop = _number(low, at + 5)
    counted = _counted(low, stop) if number > 1 else None
    reached = counted and _REACHED.match(low, counted[1], start)
    return rate(unit, Fraction(number), counted[0]) if counted and reached else unit


def _counted(low: str, start: int) -> tuple[str, int] | None:
    """What a rate is per, with or without a word before it (`Tarn residents`), and where it ends."""
    for match in (_NOUN.match(low, start), _OF_SOME_KIND.match(low, start)):
        if match and (code := rate_noun(match[1])):
            return code, match.end()
    return None


def _per_capita(unit: Unit, low: str, start: int) -> Unit:
    """The unit of an amount, per person where the words left of it say so: `GDP per capita reached 13,000 dollars`."""
    at = low.rfind("per ", max(0, start - 48), start)
    if at >= 0 and not low.startswith(_PER_PERSON, at):
        at = -1
    return rate(unit, Fraction(1), "person") if at >= 0 and not _CLAUSE_END.search(low, at, start) else unit


_PER_PERSON = ("per capita", "per head", "per person")
_CLAUSE_END = regex("[,;:.]")
_REACHED = regex(
    r"(?:(?: [a-z-]+){0,4}? (?:is|are|was|were|be|been|reach\w*|stood at|stands at|number\w*|total\w*|averag\w+|hit"
    r"|at|to|from|of|by)|(?: [a-z-]+){1,3} from [0-9][0-9.,]* to)? \Z"
)
_NO_NOUNS = frozenset(
    {"to", "in", "and", "or", "from", "by", "at", "of", "for", "on", "over", "with", "per", "is", "was"}
)
_NEVER = frozenset({Unit.RANK, Unit.YEAR, Unit.MONTH, Unit.DAY, Unit.YEARS, Unit.TIMES, Unit.RATIO})
_PER = regex(
    r"(?: (?!and |or |but |per |for )[a-z][a-z&'’-]*(?: \([a-z ]+\))?){0,6}? (?:per|for every|in every|for each) "
    r"|/(?=km|[0-9]|person|capita)"
)
_STROKE = regex("/([a-z]{1,12}[²³]?)(?![a-z0-9])")
_NUMBER = regex(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?![0-9%]|\.[0-9])")
_NOUN = regex(
    r" ?(?:of the )?(?:(?:live|permanent|registered|resident|urban|rural|working-age|full-time) )*"
    r"(square (?:kilomet(?:er|re)|met(?:er|re)|mile)s?|sq\.? ?km|km²|km2|[a-z]+(?:-[a-z]+)*)(?![a-z0-9])"
)
_OF_SOME_KIND = regex(r" [a-z]+ ([a-z]+)(?![a-z0-9])")
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_SCALE = regex(r" (hundred|thousand|million|billion)\b")
_BARE_SCALE = regex(r"(hundred|thousand|million)(?![a-z])")
# What a rate is per without a number: `per square kilometre`, but not `per project`.
_ALONE = frozenset({
    "person", "square-kilometer", "square-meter", "square-mile", "hectare", "mu", "kilometer", "cubic-meter", "tonne",
})  # fmt: skip


def _number(low: str, start: int) -> tuple[int, int]:
    """The number of things that it is counted per, 1 where none is said, and where it ends."""
    if digits := _NUMBER.match(low, start):
        value, end = int(digits[1].replace(",", "")), digits.end()
        scale = _SCALE.match(low, end)
        return (value * _SCALES[scale[1]], scale.end()) if scale else (value, end)
    if bare := _BARE_SCALE.match(low, start):
        return _SCALES[bare[1]], bare.end()
    read = spelled(low, start)
    if read and read.kind == "cardinal" and read.value.denominator == 1 and read.value > 1:
        return int(read.value), read.end
    return 1, start


def _singular(noun: str) -> str:
    return noun.removesuffix("s") if not noun.endswith("ss") else noun
