"""Numbers in digits: counts, years, ordinals, fractions, ratios; and digits that are no figures."""

import re
from fractions import Fraction

from hubcli.figures.chinese import reading as chinese
from hubcli.figures.english import prefixes, shares, times
from hubcli.figures.english.complete import complete
from hubcli.figures.english.found import Found, fraction
from hubcli.figures.english.plain import plain
from hubcli.figures.english.ranks import ordinal
from hubcli.figures.folding import fold
from hubcli.model.units import Unit

_PLAIN_BEFORE = frozenset(" $€£¥(\"“'‘|")
LONGEST = 40  # digits; what is longer is a serial number or noise
Read = tuple[list[Found], int]


def read(low: str, text: str, floor: int, start: int) -> Read:
    """What the digits that start there say, and where reading goes on."""
    if start and low[start - 1] in _PLAIN_BEFORE and (found := _plain(low, text, floor, start)):
        return [found], found.end
    if low[start - 1 : start] == "+" and (phone := _PHONE.match(low, start)):
        return [], phone.end()
    match = _NUMBER.match(low, start)
    assert match is not None  # there is a digit
    whole, decimals = match[1], match[2]
    end = match.end()
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
        special = _special(low, text, start, end, whole, decimals)
        if special:
            return special
    before = prefixes.before_digits(low, text, floor, start)
    if before is None:
        return [], _name_end(low, end)
    begin, negative, money = before
    if "\u3400" <= following <= "\u9fff" and (chinese := _in_chinese(low, text, begin, end, negative)):
        return chinese
    if following == " " and (special := _after_space(low, text, floor, start, end, whole, decimals, money)):
        return special
    if len(whole) == 1 and money is None and low[start - 1 : start] == "." and low[start - 2 : start - 1].isdigit():
        return [], end
    return _number(low, text, begin, start, end, whole, decimals, negative, money)


def _plain(low: str, text: str, floor: int, start: int) -> Found | None:
    before = prefixes.before_digits(low, text, floor, start)
    if before is None or before[1]:
        return None
    return plain(low, text, before[0], start, before[2])


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
    if following in _POWER_STARTS and (power := _POWER.match(low, end)):
        raised = _raised(value, power)
        if raised is None:
            return [], power.end()
        value, end = raised, power.end()
    like_year = len(whole) == 4 and not decimals and money is None and "1000" <= plain <= "2099"
    if like_year and low[begin - 1 : begin] == "." and low[begin - 2 : begin - 1].isdigit():
        return [], end
    found = Found(value, begin, end, money, like_year=like_year, prefixed=money is not None)
    if money is None and following == " " and not decimals and (share := shares.out_of(found, low)):
        return [share], share.end
    if money is None and following in ("x", "×") and (times_sign := _TIMES.match(low, end)):
        return [found._replace(unit=Unit.TIMES, end=times_sign.end(), like_year=False)], times_sign.end()
    done = complete(found, low, text)
    if done is None:
        metres = _METRES.match(low, end) if money is None else None
        if not metres:
            return [], _name_end(low, end)
        readings = ((value * 10**6, Unit.COUNT),)  # `1.5m`: metres or million
        return [found._replace(unit=Unit("meter"), end=metres.end(), readings=readings, like_year=False)], metres.end()
    return [done], done.end


def _special(low: str, text: str, start: int, end: int, whole: str, decimals: str) -> Read | None:
    """What the character beside the digits makes of them: a mark, a date, an ordinal, a fraction, a version."""
    previous, following = low[start - 1 : start], low[end : end + 1]
    if previous in ("q", "h") and len(whole) == 1 and not decimals and (part := times.lettered(low, previous, start)):
        return part
    if following == ")" and not decimals and len(whole) <= 2 and _is_mark(low, start, end):
        return [], end + 1
    if following == "]" and previous == "[" and len(whole) <= 3:
        return [], end + 1
    if (
        following == "."
        and _LIST_MARK.match(low, end)
        and len(whole) <= 2
        and not low[low.rfind("\n", 0, start) + 1 : start].strip()
    ):
        return [], end + 1
    if following in ("-", "/", ".", "–", "+") and following:
        return _joined(low, start, end, whole, decimals)
    if following == ":":
        return _colon(low, start, end, whole, decimals)
    if following in ("s", "n", "r", "t") and not decimals:
        if suffix := _ORDINAL.match(low, end):
            if date := times.day_before_month(low, start, end):
                return date
            if not prefixes.is_latin(low[start - 1 : start]) and previous != ".":
                return ordinal(low, Fraction(int(whole.replace(",", "").replace(" ", ""))), start, suffix.end())
        if following == "s" and len(whole) == 4 and _DECADE.match(low, start):
            return [times.decade(low, start, whole)], end + 1
    if following in ("a", "p") and _CLOCK.match(low, end):
        return [], end
    return None


def _joined(low: str, start: int, end: int, whole: str, decimals: str) -> Read | None:
    if len(whole) == 4 and not decimals and (date := times.iso_date(low, start)):
        return date
    if serial := _SERIAL.match(low, start):
        return [], serial.end()
    if low[end] == "/" and not decimals:
        slash = _SLASH.match(low, end)
        if not slash:
            return None
        return _slashed(low, start, slash, Fraction(int(whole.replace(",", "").replace(" ", ""))))
    if (low[end] in "-–" and len(whole) <= 2) and (date := times.day_before_month(low, start, end)):
        return date
    return None


def _slashed(low: str, start: int, slash: re.Match[str], first: Fraction) -> Read | None:
    """`1/9`, `2026/2030`, `2025/26`; nothing from `24/7` and version numbers."""
    if (
        slash[2]
        or low[start - 1 : start] in ("/", ".")
        or (prefixes.is_latin(low[start - 1 : start]) and not low.startswith("fy", start - 2))
    ):
        return [], slash.end()
    second = Fraction(int(slash[1]))
    if 1900 <= first <= 2099:
        last = first + 1 if (first + 1) % 100 == second else second
        if first < last <= 2099:
            return [Found(first, start, slash.end(), Unit.YEAR, value_max=last, fixed=True)], slash.end()
        return [], slash.end()
    if not 0 < first < second or (first == 9 and second == 11):
        return [], slash.end()
    begin, value = start, first / second
    if low[start - 1 : start] == "-" and not low[start - 2 : start - 1].isalnum():
        begin, value = start - 1, -value
    part = Found(value, begin, slash.end())
    done = complete(part, low, low)
    if done and done.unit and done.unit != Unit.PERCENT:
        return [done], done.end  # `1/2 cup`
    found = shares.of_whole(part._replace(unit=Unit.FRACTION), low, low)
    return [found], found.end


def _colon(low: str, start: int, end: int, whole: str, decimals: str) -> Read | None:
    """`3.6:1` is a ratio; `10:30` is a time of the day."""
    match = _COLON.match(low, end)
    if not match:
        return None
    if match[2] or prefixes.is_latin(low[start - 1 : start]) or "," in whole:
        return [], match.end()
    clock = not decimals and len(match[1]) == 2 and int(whole.replace(" ", "")) <= 24 and "." not in match[1]
    second = Fraction(match[1])
    if not second or (clock and not _RATIO.search(low, max(0, start - 16), start)):
        return [], match.end()
    return [
        Found(
            Fraction(whole.replace(" ", "") + decimals.replace("·", ".")) / second,
            start,
            match.end(),
            Unit.RATIO,
            fixed=True,
        )
    ], match.end()


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
        if len(whole) <= 3 and _CONGRESS.match(low, end):
            return ordinal(low, Fraction(int(whole)), start, end)
        if whole in _PROGRAMMES and _PROGRAMME.match(low, end):
            return [], end
    if _CLOCK.match(low, end) or _STREET.match(text, end):
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


def _is_mark(low: str, start: int, end: int) -> bool:
    """Whether the number in or before a bracket marks an item of a list: `(1)`, `1)`."""
    if low[start - 1 : start] == "(":
        return True
    if low[start - 1 : start] not in ("", " ", "\n"):
        return False
    window = low[max(0, start - 160) : start]
    return window.rfind("(") <= window.rfind(")")


def _name_end(low: str, end: int) -> int:
    """Where the name that the digits are part of ends."""
    match = _NAME_REST.match(low, end)
    return match.end() if match else end


_NUMBER = re.compile(
    r"([0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]{1,3}(?: [0-9]{3})++(?! ?[0-9])|[0-9]++)((?:[.·][0-9]++)?+)"
)
_ROW = re.compile(r"(?<![0-9]{3})[0-9] \Z")
_NAMED = re.compile(r"(?:\bnos?\.|#|№|\b(?:top|day|fortune|table|figure|chapter|section|article|page)) ?\Z")
_PHONE = re.compile(r"[0-9]{1,3}(?:[ -][0-9]{2,})+")
_NAME_REST = re.compile(r"[a-z0-9_]*(?:[-.][a-z0-9]+)*")
_LIST_MARK = re.compile(r"\.(?= \S)")
_SERIAL = re.compile(
    r"0[0-9]{2,3}-[0-9]{7,8}(?![0-9])|[0-9]+(?:(?:-[0-9]+){2,}|(?:\+(?:[0-9]+|n(?![a-z0-9])))+|(?:\.[0-9]+){2,}"
    r"|[.][0-9]+[.:][0-9.:]+)"
)
_SLASH = re.compile(r"/([0-9]{1,4})(?![0-9])((?:[/.:-][0-9]+)*)")
_COLON = re.compile(r":([0-9]+(?:\.[0-9]+)?)((?::[0-9]+)*)")
_RATIO = re.compile(r"(?:ratio|proportion|rate)s?(?: (?:of|is|was))? \Z")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![a-z0-9])")
_DECADE = re.compile(r"(?:1[89]|20)[0-9]0s(?![a-z0-9])")
_STREET = re.compile(r" (?:[A-Z][A-Za-z’'-]+ ){1,3}(?:Road|Street|Avenue|Lane|Drive|Boulevard|Rd|St|Ave)(?![A-Za-z])")
_CLOCK = re.compile(r" ?(?:[ap]\.m\b\.?|[ap]m(?![a-z])|o['’]clock)")
_CONGRESS = re.compile(r" (?:cpc )?national (?:party )?congress| five-year plan")
_PROGRAMMES = frozenset({"211", "985", "863", "973", "996"})
_PROGRAMME = re.compile(r" (?:project|programme?|plan|universit|initiative|key|institution|schedule|work)")
_METRES = re.compile(r"m(?![a-z0-9])")
_TIMES = re.compile(r"[x×](?![a-z0-9])(?! ?[0-9])")
_CHINESE = re.compile("[\u2e80-\uffff]{1,12}")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ"
_LOWERED = str.maketrans(_RAISED, "0123456789+-n")
_EXPONENT = re.compile("[+-]?[0-9]{1,2}")
_POWER_STARTS = frozenset(" ×x*·⋅e^" + _RAISED)
# A raised digit after another number than ten is the mark of a note.
_SIGN = r"(?: ?\^ ?|\*\*(?=[0-9-]))"
_POWER = re.compile(
    rf"(?:(?P<ten> ?[×x*·⋅] ?10(?=[{_RAISED}]|{_SIGN})|e(?=[+-]?[0-9]++(?![a-z0-9])))"
    rf"|(?<![0-9.,]10)(?<=10)(?=[{_RAISED}])|(?={_SIGN}))"
    rf"{_SIGN}?[({{]?(?P<exponent>[{_RAISED}]++|[+-]?[0-9]++|n(?![a-z0-9]))[)}}]?"
)
