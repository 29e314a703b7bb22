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
    match = _english_phrase(window)
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

# Under the name of a qualifier or of a role: `bound` makes a rank of at most that, `rank` a
# rank, `year` a calendar year of what could be one, `day` a day of the month; `near` and `within` say how exact it is,
# unless it is a time; `passed` that it is over a sum or share; `between` and `from` open a range.
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


def _english_phrase(window: str) -> re.Match[str] | None:
    last = _LAST_WORD.search(window)
    return _english().search(window) if last and last.group() in _LAST_WORDS else None


@cache
def _english() -> re.Pattern[str]:
    words = "|".join(f"(?P<{key}>{pattern})" for key, pattern in _ENGLISH.items())
    return re.compile(rf"(?<![a-z])(?:{words})(?: (?:a|an|a total of|some))?\Z")
