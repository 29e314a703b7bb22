"""Numbers in digits: counts, years, ordinals, fractions, ratios; and digits that are no figures."""

import re
from fractions import Fraction

from hubcli.figures.characters import EASTERN, is_ideograph
from hubcli.figures.chinese import reading as chinese
from hubcli.figures.english import prefixes, shares, times
from hubcli.figures.english.complete import complete
from hubcli.figures.english.found import Found, fraction
from hubcli.figures.english.marks import CLOCK, Read, marked
from hubcli.figures.english.plain import PROGRAMMES, plain
from hubcli.figures.english.ranks import ordinal
from hubcli.figures.folding import fold
from hubcli.figures.numerals import LONGEST
from hubcli.figures.patterns import regex
from hubcli.model.units import Unit

_PLAIN_BEFORE = frozenset(" $€£¥(\"“'‘|")


def read(low: str, text: str, floor: int, start: int) -> Read:
    """What the digits that start there say, and where reading goes on."""
    if start > floor and low[start - 1] == " " and prefixes.is_plain(low, text, floor, start - 1):
        before: tuple[int, bool, Unit | None] | None = (start, False, None)
        found = plain(low, text, start, start, None)
        if found:
            return [found], found.end
    elif (
        (before := prefixes.before_digits(low, text, floor, start))
        and not before[1]
        and (not start or low[start - 1] in _PLAIN_BEFORE)
    ):
        found = plain(low, text, before[0], start, before[2])
        if found:
            return [found], found.end
    if start and low[start - 1] in "+ :" and (phone := _PHONE.match(low, start)) and _is_called(low, start):
        return [], phone.end()
    match = _NUMBER.match(low, start)
    assert match is not None  # there is a digit
    whole, decimals = match[1], match[2]
    end = match.end()
    if not decimals and low[end : end + 2] == ". " and (stray := _stray(low, start, whole, end)):
        decimals, end = "." + stray[1], stray.end()
    if (
        not decimals
        and low[end : end + 1] == ","
        and low[start - 1 : start] != ","
        and (comma := _COMMA.match(low, end))
    ):
        decimals, end = "." + comma[1], comma.end()  # `38,3 billion`
    if " " in whole and (_ROW.search(low, max(0, start - 6), start) or _NAMED.search(low, max(0, start - 10), start)):
        if _NAMED.search(low, max(0, start - 10), start):
            return [], end
        end = start + whole.index(" ")
        whole, decimals = whole[: whole.index(" ")], ""
    following = low[end : end + 1]
    if (
        (following and following not in " ,;)%\n")
        or following == ")"
        or ((start and low[start - 1] in "qh(\n.") or not start)
    ):
        special = marked(low, text, start, end, whole, decimals)
        if special:
            return special
    if before is None:
        return [], _name_end(low, end)
    begin, negative, money = before
    if is_ideograph(following) and (chinese := _in_chinese(low, text, begin, end, negative)):
        return chinese
    if following == " " and (special := _after_space(low, text, floor, start, end, whole, decimals, money)):
        return special
    if len(whole) == 1 and money is None and low[start - 1 : start] == "." and low[start - 2 : start - 1].isdigit():
        return [], end
    return _number(low, text, begin, start, end, whole, decimals, negative, money)


def _is_called(low: str, start: int) -> bool:
    """Whether the number that starts there is one of a telephone: `+44 20 7946`, `Tel: 7946 0018`."""
    return low[start - 1] == "+" or _CALLED.search(low, max(0, start - 16), start) is not None


def _stray(low: str, start: int, whole: str, end: int) -> re.Match[str] | None:
    """The decimals after a point with a stray space, as copies of prints have it: `51. 2%`."""
    return None if len(whole) > 3 or prefixes.opens_line(low, start) else _STRAY.match(low, end)


def _number(
    low: str, text: str, begin: int, start: int, end: int, whole: str, decimals: str, negative: bool, money: Unit | None
) -> Read:
    plain = whole.replace(",", "").replace(" ", "")
    leading = low[start - 1 : start] == "." and not low[start - 2 : start - 1].isalnum()
    if len(plain) + len(decimals) > LONGEST or (len(plain) > 1 and plain[0] == "0" and not leading):
        return [], _name_end(low, end)
    if leading:
        value, begin = Fraction(int(plain), 10 ** len(plain)), min(begin, start - 1)
        negative, begin = (True, begin - 1) if low[begin - 1 : begin] == "-" else (negative, begin)
    elif decimals:
        value = fraction(int(plain + decimals[1:]), 10 ** (len(decimals) - 1))
    else:
        value = fraction(int(plain))
    if negative:
        value = -value
    following = low[end : end + 1]
    sign = low[end + 1 : end + 2] if following == " " else following
    if sign in _POWER_STARTS and (power := _POWER.match(low, end)):
        raised = _raised(value, power)
        if raised is None:
            return [], power.end()
        value, end = raised, power.end()
    like_year = len(whole) == 4 and not decimals and money is None and "1000" <= plain <= "2099"
    if like_year and low[begin - 1 : begin] == "." and low[begin - 2 : begin - 1].isdigit():
        return [], end
    found = Found(value, begin, end, money, like_year=like_year, prefixed=money is not None)
    if following in ("-", "–") and low[end + 1 : end + 2].isdigit() and "/" not in low[end + 2 : end + 5]:
        return [found], end  # `10-20`
    if money is None and following == " " and not decimals and (share := shares.out_of(found, low)):
        return [share], share.end
    if money is None and following in ("x", "×") and (times_sign := _TIMES.match(low, end)):
        return [found._replace(unit=Unit.TIMES, end=times_sign.end(), like_year=False)], times_sign.end()
    done = None if following == "-" and _FORM.match(text, end) else complete(found, low, text)
    if done is None:
        metres = _METRES.match(low, end) if money is None else None
        if not metres:
            return [], _name_end(low, end)
        readings = ((value * 10**6, Unit.COUNT),)  # `1.5m`: metres or million
        return [found._replace(unit=Unit("meter"), end=metres.end(), readings=readings, like_year=False)], metres.end()
    return [done], done.end


def _after_space(
    low: str, text: str, floor: int, start: int, end: int, whole: str, decimals: str, money: Unit | None
) -> Read | None:
    """What the word after the digits makes of them: a day, a time of the day, the number of a programme."""
    if money is not None:
        return None
    if not decimals:
        if (
            len(whole) <= 2
            and low[end + 1 : end + 2] in "jfmasondo"
            and (date := times.day_before_month(low, start, end))
        ):
            return date
        if len(whole) <= 3 and low[end + 1 : end + 2] in "cnf" and _CONGRESS.match(low, end):
            return ordinal(low, Fraction(int(whole)), start, end)
        if whole in PROGRAMMES and _PROGRAMME.match(low, end):
            return [], end
    if (low[end + 1 : end + 2] in "apo" and CLOCK.match(low, end)) or (
        text[end + 1 : end + 2].isupper() and _STREET.match(text, end)
    ):
        return [], end
    return None


def _in_chinese(low: str, text: str, begin: int, end: int, negative: bool) -> Read | None:
    """A number with Chinese characters right behind it, as the Chinese rules read it: `100元`, `30亿美元`."""
    match = _CHINESE.match(low, end)
    assert match is not None  # there is such a character
    figure = next(iter(chinese.read(fold(text[begin : match.end()]), text[begin : match.end()])), None)
    if not figure or figure.start:
        return None
    stop = begin + figure.end
    return [Found(figure.value, begin, stop, figure.unit, figure.qualifier, figure.value_max, fixed=True)], stop


def _raised(value: Fraction, power: re.Match[str]) -> Fraction | None:
    """`8.7×10¹²`, `8.7e12`, `10⁻⁹`, `2^10`; None where the exponent is no number of one or two digits."""
    exponent = power["exponent"].translate(_LOWERED)
    if not _EXPONENT.fullmatch(exponent) or not value:
        return None
    return value * Fraction(10) ** int(exponent) if power["ten"] else value ** int(exponent)


def _name_end(low: str, end: int) -> int:
    """Where the name that the digits are part of ends."""
    match = _NAME_REST.match(low, end)
    return match.end() if match else end


_NUMBER = regex(
    r"([0-9]{1,3}(?>(?:,[0-9]{3})+)(?![0-9])|[0-9]{1,3}(?>(?: [0-9]{3})+)(?! ?[0-9])|[0-9]++)((?>(?:[.·][0-9]++)?))"
)
_STRAY = regex(
    r"\. ([0-9]{1,2}(?= ?(?:%|per ?cent(?![a-z])|percentage points?))|[0-9](?= (?:million|billion|trillion)\b))"
)
_COMMA = regex(r"(?<![0-9]{4}),([0-9]{1,2})(?= (?:million|billion|trillion|per ?cent(?:age points?)?)\b| ?%)")
_ROW = regex(r"(?<![0-9]{3})[0-9] \Z")
_NAMED = regex(r"(?:\bnos?\.|#|№|\b(?:top|day|fortune|table|figure|chapter|section|article|page)) ?\Z")
_PHONE = regex(r"[0-9]{1,4}(?:[ -][0-9]{2,})+")
_CALLED = regex(r"\b(?:tel|telephone|phone|fax|hotline|mobile)\b\.?(?: no\.| number)?:? ?\Z")
_NAME_REST = regex(r"[a-z0-9_]*(?:[-.][a-z0-9]+)*")
_STREET = regex(r" (?:[A-Z][A-Za-z’'-]+ ){1,3}(?:Road|Street|Avenue|Lane|Drive|Boulevard|Rd|St|Ave)(?![A-Za-z])")
_CONGRESS = regex(r" (?:cpc )?national (?:party )?congress| five-year plan")
_PROGRAMME = regex(r" (?:project|programme?|plan|universit|initiative|key|institution|schedule|work)")
_FORM = regex("-[A-Z](?![A-Za-z])")  # `10-K`
_METRES = regex(r"m(?![a-z0-9])")
_TIMES = regex(r"[x×](?![a-z0-9])(?! ?[0-9])")
_CHINESE = regex(f"[{EASTERN}]{{1,12}}")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ"
_LOWERED = str.maketrans(_RAISED, "0123456789+-n")
_EXPONENT = regex("[+-]?[0-9]{1,2}")
_POWER_STARTS = frozenset("×x*·⋅e^" + _RAISED)
# A raised digit after another number than ten is the mark of a note.
_SIGN = r"(?: ?\^ ?|\*\*(?=[0-9-]))"
_POWER = regex(
    rf"(?:(?P<ten> ?[×x*·⋅] ?10(?=[{_RAISED}]|{_SIGN})|e(?=[+-]?[0-9]++(?![a-z0-9])))"
    rf"|(?<![0-9.,]10)(?<=10)(?=[{_RAISED}])|(?={_SIGN}))"
    rf"{_SIGN}?[({{]?(?P<exponent>[{_RAISED}]++|[+-]?[0-9]++|n(?![a-z0-9]))[)}}]?"
)
