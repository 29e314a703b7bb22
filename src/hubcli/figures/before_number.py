"""What stands left of a number: the words that qualify it, bound a rank, or open a range."""

import re
from functools import cache
from typing import NamedTuple

from hubcli.model.facts import Qualifier


class Before(NamedTuple):
    """The words right before a number."""

    start: int
    """Where they start; the number's own start where they are no part of the figure."""
    qualifier: Qualifier | None = None
    role: str | None = None
    """What else they make of it, by a key of the phrases below."""


def read_before(text: str, floor: int, start: int) -> Before:
    """What the words before `start` say of the number there; none of them lies before `floor`."""
    window = text[max(floor, start - _REACH) : start].rstrip(_OPENERS)
    if not window:
        return Before(start)
    last = _LAST_WORD.search(window)
    if last:
        if last.group() not in _LAST_WORDS:
            return Before(start)
        pattern = _english()
    elif window[-1] in _LAST_CHARACTERS:
        pattern = _chinese()
    else:
        return Before(start)
    match = pattern.search(window)
    if not match or not match.lastgroup:
        return Before(start)
    key = match.lastgroup
    begin = max(floor, start - _REACH) + match.start()
    if key in _QUALIFIERS:
        return Before(begin, _QUALIFIERS[key])
    return Before(begin if key in ("bound", "rank", "near", "within", "passed") else start, role=key)


_REACH = 40  # characters; no phrase below is longer
_OPENERS = " -\"“‘'「"
_QUALIFIERS = {str(qualifier): qualifier for qualifier in Qualifier}

# Under the name of a qualifier or of a role: `bound` makes a rank of at most that, `rank` a rank, `year` a calendar
# year of what could be one, `day` a day of the month; `near` and `within` say how exact it is, unless it is a time;
# `passed` that it is over a sum or share; `between` and `from` open a range.
_ENGLISH = {
    "at_least": r"at least|no (?:less|fewer) than|not (?:less|fewer) than|a minimum of|≥|>=",
    "at_most": r"at most|up to|no (?:more|higher) than|not (?:more than|over|above|exceeding)|a maximum of|≤|<=",
    "over": r"over|(?:more|higher|greater|larger|longer) than|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?"
    r"|topp(?:ed|ing)|tops|in excess of|upwards? of|>",
    "under": r"under|(?:less|fewer|lower|smaller|shorter) than|below|short of|<",
    # `clear about three aims` and `built around two cities` count exactly
    "about": r"(?<!clear )(?<!talk )(?<!talks )(?<!think )(?<!learn )(?<!know )(?<!sure )about|(?<!built )around|nearly"
    r"|almost|close to|approximately|approx\.|roughly|some|circa|an estimated|~|≈",
    "passed": r"pass(?:es|ed|ing)",
    "within": r"within",
    "bound": r"top|first|fortune(?: global)?",
    "rank": r"nos?\.|#|№|rank(?:s|ed|ing)?(?: at)?",
    "year": r"year|fy|in|since|by|until|before|after|during",
    "day": r"day",
    "between": r"between",
    "from": r"from",
}
_LAST_WORD = re.compile(r"[a-z.#№~≈<>=≤≥]+\Z")
_LAST_WORDS = frozenset({
    "least", "than", "of", "most", "to", "over", "above", "exceeding", "exceed", "exceeds", "exceeded", "surpass",
    "surpasses", "surpassed", "surpassing", "topped", "topping", "tops", "under", "below", "about", "around",
    "nearly", "almost", "approximately", "approx.", "roughly", "some", "circa", "estimated", "within", "top", "first",
    "fortune", "global", "no.", "nos.", "rank", "ranks", "ranked", "ranking", "at", "year", "fy", "in", "since", "by",
    "until", "before", "after", "during", "day", "between", "from", "a", "an", "#", "№", "~", "≈", "<", ">",
    "<=", ">=", "≤", "≥", "passes", "passed", "passing",
})  # fmt: skip
_GAP = r"(?:[全总世国其该中](?:(?![零〇一二两三四五六七八九十百千万亿])[一-鿿]){0,8}的|全国|全球|世界)?"
_CHINESE = {
    "at_least": r"(?:至少|不少于|不低于|最少|起码|不下于?|不小于)[有为]?",
    "at_most": r"(?:至多|最多|不超过|未超过|不高于|不多于|不大于)[有为]?",
    "over": rf"(?:超过|超出|(?<!赶)超|逾|突破|高于|大于|多于)[了占有]?{_GAP}",
    "under": rf"(?:不足|不到|低于|少于|小于|未满|不满|未达)[了占]?{_GAP}",
    "about": rf"(?:将近|接近|大约|大概|差不多|几乎|(?<![条节公预纽契合制])约)[为占达合有]?{_GAP}",
    "near": rf"(?<![最附临靠邻接将])近{_GAP}",
    "bound": r"(?<![目此之当年日以提空月])前",
    "rank": r"排名|位列|名列|列",
    "between": r"介于|在",
    "from": r"[从由自]",
}
_LAST_CHARACTERS = frozenset("少于低码下有为多过高大出超逾破了占的国球界足到小满达近约概乎合前名列在从由自")


@cache
def _english() -> re.Pattern[str]:
    words = "|".join(f"(?P<{key}>{pattern})" for key, pattern in _ENGLISH.items())
    return re.compile(rf"(?<![a-z])(?:{words})(?: (?:a|an|a total of|some))?\Z")


@cache
def _chinese() -> re.Pattern[str]:
    words = "|".join(f"(?P<{key}>{pattern})" for key, pattern in _CHINESE.items())
    return re.compile(rf"(?:{words})\Z")
