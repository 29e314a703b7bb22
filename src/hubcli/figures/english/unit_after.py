"""A number with the unit that follows it, its small coins and inches too (`3 dollars 20 cents`, `5 ft 2 in`)."""

from fractions import Fraction

from hubcli.figures.english import currencies
from hubcli.figures.english.found import NOTHING_FOLLOWS, Found
from hubcli.figures.english.scales import HALF, SCALE, SCALES
from hubcli.figures.english.spelled import spelled, spelled_below
from hubcli.figures.english.units import bracketed, is_time, symbol_at, unit_after
from hubcli.figures.patterns import regex
from hubcli.figures.unit_table import ONE
from hubcli.model.units import Unit


def with_unit(found: Found, low: str, text: str) -> Found:
    """The number with the unit that follows it, where one does."""
    end = found.end
    following = low[end : end + 2].strip()
    if following[:1] in NOTHING_FOLLOWS:
        return found
    if following[0] == "m" and (length := _LENGTH.match(low, end)):
        return found._replace(unit=Unit("meter"), end=length.end(), lone=False, like_year=False)
    met = symbol_at(text, end) if following[0] not in _BRACKETS else bracketed(low, text, end)
    if met and not _symbol_fits(found, met.unit, low, text, met.end):
        met = None
    if not met:
        count, divisor = found.value.numerator, found.value.denominator
        scaled = found.factor > 1 or count >= 10000 * divisor
        met = unit_after(low, text, end, scaled=scaled, after_one=count == divisor)
    if (
        not met or found.unit not in (None, met.unit) or (found.prefixed and not low[met.end - 1].isalpha())
    ):  # of `¥5 yuan`, the unit before the number holds
        return found
    unit, worth, stop = met
    value, factor = found.value, found.factor
    if currencies.is_money(unit):
        if factor == 1 and (power := SCALE.match(low, stop)):  # `75 USD million`
            value, factor, stop = value * SCALES[power[1]], SCALES[power[1]], power.end()
        value, stop = _minor(low, value, stop)
    elif unit == "foot" and (inches := _INCHES.match(low, stop)):
        value, stop = value + Fraction(inches[1]) / 12, inches.end()
    elif is_time(unit) and (half := HALF.match(low, stop)):  # `a year and a half`
        read = spelled(low, half.start(1))
        if read and read.kind == "part":
            value, stop = value + read.value, read.end
    if unit in (Unit.YEARS, Unit.MONTHS) and (old := _OLD.match(low, stop)):
        stop = old.end()
    return found._replace(
        value=value if worth is ONE else value * worth,
        value_max=found.value_max and found.value_max * worth,
        factor=factor,
        unit=unit,
        lone=False,
        like_year=False,
        end=stop,
    )


_BRACKETS = frozenset("([{<")
_LENGTH = regex(
    r" ?m(?=[ -](?:long|wide|high|tall|deep|away|above|below|across|thick|apart|race|sprint|tower|telescope|dish|radius"
    r"|diameter)\b)"
)
_OLD = regex(r"(?: of age| old|-old|-olds)(?![a-z])")


def _symbol_fits(found: Found, unit: Unit, low: str, text: str, end: int) -> bool:
    """Whether a short symbol is a unit there: `5 A`, `4 in`, `3 B` are not."""
    written = text[found.end : end]
    symbol = written.strip(" -\u00a0\u202f")
    if len(symbol) == 1 and symbol.isalpha():
        if low[end : end + 1] == "-":
            return False
        if symbol in "AVKJBlg":
            return (symbol in "VJ" and written == symbol and found.value >= 10) or (
                symbol in "gl" and (written[0] == " " or (symbol == "g" and found.value >= 10))  # but 5g, a network
            )
        return symbol in "WtL"
    if written.startswith("-") and symbol in ("in.", "ac", "kn", "kt", "mi", "MP", "EB", "MB"):
        return False
    if symbol in ("in.", "ac", "kn", "cal", "rad", "mi", "MT", "MP", "lm", "lx", "deg", "Km", "cc", "px"):
        return written == symbol or symbol in ("cal", "MT", "mi", "kn", "rad", "deg", "px")
    return True


_MINOR = regex(
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


_INCHES = regex(r"(?:,? and | )([0-9]{1,2}(?:\.[0-9]+)?) ?(?:inches|inch|in)(?![a-z])(?! (?:19|20)[0-9]{2})")
_CENTS = regex(r" ?(cents?|pence|pennies|fen|jiao|¢)(?![a-z])")
_CLAUSE_ENDS = regex(r"(?: more)?[.;:!?)]?(?:,? |\Z)(?=\Z|[A-Z]|but |and they |more)|\.?\Z|,(?! ?[0-9])| more\b")
