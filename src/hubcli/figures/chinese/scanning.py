"""The numbers of a Chinese text, left to right, each with what its own words and those right of it tell."""

import re
from functools import cache

from hubcli.figures.chinese import (
    bare_powers,
    cardinals,
    dates,
    digits,
    growth,
    names,
    ordinals,
    rates,
    references,
    shares,
)
from hubcli.figures.chinese.forms import Forms, Reading
from hubcli.figures.chinese.numerals import HAN, ONES
from hubcli.figures.numerals import VULGAR
from hubcli.figures.quantity import Quantity


def scan(text: str) -> list[Quantity]:
    """The quantities of a folded text; they do not overlap."""
    search = _starts().search
    found: list[Quantity] = []
    position = 0
    while start := search(text, position):
        begin, position = start.span()
        quantities, end = _read_at(text, begin)
        position = end or position
        if quantities:
            found += quantities
            # What was read right of a match (a unit, a scale) is not read again.
            position = max(position, quantities[-1].end)
    return found


def _read_at(text: str, begin: int) -> tuple[list[Quantity], int]:
    """What begins there, and where it ends; 0 where no form fits."""
    first = text[begin]
    if first > "9" and text[begin : begin + 2] in names.PHRASES and (end := names.phrase_end(text, begin)):
        return [], end
    plain = _plain_forms().get(first)
    match = plain[0].match(text, begin) if plain else None
    quantities = plain[1](match) if plain and match else None
    if quantities is None:
        match = _starting_with(first).match(text, begin)
        quantities = _FORMS[match.lastgroup or ""][1](match) if match else None
    return quantities or [], match.end() if match and quantities is not None else 0


# Names and dates first, so that their parts are not met as numbers; the first that fits at a place is taken.
_FORMS: Forms = (
    digits.MARKS
    | names.DIGIT_FORMS
    | names.FORMS
    | references.DIGIT_FORMS
    | references.HAN_FORMS
    | references.ORDINAL_FORMS
    | dates.FORMS
    | dates.IN_DIGITS
    | rates.FORMS
    | growth.HAN_FORMS
    | shares.SIGN_FORMS
    | shares.HAN_FORMS
    | digits.FORMS
    | ordinals.HAN_FORMS
    | bare_powers.HAN_FORMS
    | cardinals.HAN_FORMS
)
_DIGITS = "0123456789"
# What each form can start with; only there is it tried.
_FIRST = {
    "mark": _DIGITS + "([",
    "zh_digit_name": _DIGITS,
    "zh_name": HAN,
    "zh_ordinal_name": "第首",
    "zh_clock": HAN,
    "zh_digit_clock": _DIGITS,
    "zh_part": "第",
    "zh_reference": _DIGITS,
    "zh_decade": _DIGITS + HAN + "上本",
    "zh_months": "前首上下第" + _DIGITS + HAN,
    "zh_date": _DIGITS + HAN + "民",
    "iso_date": _DIGITS,
    "zh_rate": "每",
    "zh_doubled": "翻",
    "zh_doubled_to": "倍",
    "zh_halved": "减",
    "zh_sign": "".join(VULGAR),
    "zh_share": _DIGITS + HAN + "负",
    "zh_all": HAN,
    "zh_half": HAN + "半过超近大多小",
    "digit_name": _DIGITS,
    "number": _DIGITS + "-–.负零",
    "zh_ordinal": "第连",
    "zh_plan": HAN,
    "zh_congress": HAN,
    "zh_plenary": HAN,
    "zh_rank": "首居榜登头之",
    "zh_few": "数几好上过半",
    "zh_numeral": HAN + "负",
}


# Common characters that begin a form only before these: most of what they begin is no number.
_ONLY_BEFORE = {
    "过": "十百千万亿半", "超": "半一", "近": "半", "好": "几", "几": "十百千万亿", "数": "十百千万亿以",
    "前": "二两三四五六七八九十1-9",
    "居榜": "首", "登": "顶", "头": "名", "倍": "增", "减": "半", "民": "国國", "连": "续", "本": "世",
}  # fmt: skip
# What is read over with its first character where no form fits: `大半年` is not half a year.
_IN_TWO = {"大多小下": "半", "上": "百千万亿世半", "之": "首"}
_MARKS = "-–.(["
_AFTER_ONE_IN_NAMES = "届天日年公无数流、是点时折分又半月号季中次线级产· "


@cache
def _starts() -> re.Pattern[str]:
    """A character that a form starts with; a run of digits is tried once, at its first.

    One set of characters in front, so that the search skips all others at once.
    """
    every = set("".join(_FIRST.values()))
    always = "".join(sorted(every.difference(_DIGITS, _MARKS, *_ONLY_BEFORE, *_IN_TWO, "一")))
    before = "|".join(f"(?<=[{first}])(?=[{then}])" for first, then in _ONLY_BEFORE.items())
    # 一 is an article elsewhere.
    one = "".join(
        {*cardinals.AFTER_ONE, *HAN, *_AFTER_ONE_IN_NAMES, *(name[1] for name in names.PHRASES if name[0] == "一")}
    )
    before += f"|(?<=一)(?=[{re.escape(one)}])|(?<=[到至]一)"
    in_two = "|".join(f"(?<=[{first}])[{then}]" for first, then in _IN_TWO.items())
    return re.compile(
        rf"[{re.escape(''.join(sorted(every)))}](?:(?<=[0-9])[0-9]*+|(?<=[{always}])|{before}|{in_two}"
        rf"|(?<=[{re.escape(_MARKS)}])(?=[0-9.])|(?<=\()(?=[{ONES}十]))"
    )


@cache
def _plain_forms() -> dict[str, tuple[re.Pattern[str], Reading]]:
    """By their first character, numbers that can only be plain numbers: most are, and all forms take longer to try."""
    in_digits = re.compile(digits.PLAIN), digits.read_plain
    share = f"(?=[{HAN}]++分之)(?P<zh_share>{shares.SHARE})"
    in_han = re.compile(f"{cardinals.PLAIN_BEFORE}(?:{cardinals.PLAIN}|{share})"), _read_plain_han
    return dict.fromkeys(_DIGITS, in_digits) | dict.fromkeys(HAN, in_han)


def _read_plain_han(match: re.Match[str]) -> list[Quantity] | None:
    return shares.read_share(match) if match.lastgroup else cardinals.read_plain(match)


@cache
def _starting_with(char: str) -> re.Pattern[str]:
    """The forms that start with a character; those in digits only where they touch no other number or word."""
    names = tuple(name for name in _FORMS if char in _FIRST[name])
    return _compiled(names, edge=char in _DIGITS + "-–.")


@cache
def _compiled(names: tuple[str, ...], *, edge: bool) -> re.Pattern[str]:
    either = "|".join(f"(?P<{name}>{_FORMS[name][0]})" for name in names if name != "mark")
    mark = f"(?P<mark>{_FORMS['mark'][0]})|" if "mark" in names else ""
    return re.compile(f"{mark}{digits.EDGE if edge else ''}(?:{either or '(?!)'})")
