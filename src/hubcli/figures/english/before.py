"""The words left of a number: what qualifies it, bounds a rank, opens a range, or makes it part of a name."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from hubcli.figures.characters import EASTERN
from hubcli.figures.english.phrases import PHRASES
from hubcli.figures.english.prefixes import is_latin
from hubcli.figures.patterns import regex
from hubcli.model.facts import Qualifier

_Rows = tuple[tuple[str, str], ...]


class Before(NamedTuple):
    """The words right before a number."""

    start: int
    """Where they start; the number's own start where they are no part of the figure."""
    qualifier: Qualifier | None = None
    role: str | None = None
    """What else they make of it, by a key of `PHRASES`."""
    word: str = ""
    """The phrase, as the table spells it."""

    @property
    def opens_range(self) -> bool:
        """Whether `and` joins the number to the next: `between 3 and 5`, `aged between 15 and 59`."""
        return self.word.endswith("between")


@lru_cache(maxsize=4096)
def nothing_before(start: int) -> Before:
    """What no words before a number at `start` say of it; kept, for most numbers have none."""
    return Before(start)


def read_before(low: str, floor: int, start: int) -> Before:
    """What the words before `start` say of the number there; none of them lies before `floor`."""
    if start <= floor:
        return nothing_before(start)
    begin = floor if start - floor < _REACH else start - _REACH
    end = start - 1
    space = low.rfind(" ", begin, end)
    last = low[space + 1 : end] if space >= 0 and low[end] == " " else ""
    if not (last.isascii() and last.isalpha()):
        end = begin + len(low[begin:start].rstrip(_OPENERS))
        space = low.rfind(" ", begin, end)
        last = low[space + 1 if space >= 0 else begin : end]
        if not (last.isascii() and last.isalpha()):
            last = _bare(last)
    rows = _table().get(last)
    if rows is None:
        if last in _FILLERS:
            return _past_filler(low, floor, begin, low[begin:end], start)
        signed = _sign(low[begin:end], begin, start, last) if last and last[-1] in _SIGN_ENDS else None
        return signed or nothing_before(start)
    if space >= 0:
        previous = low[low.rfind(" ", begin, space) + 1 or begin : space]
        if not (previous.isascii() and previous.isalpha()):
            previous = _bare(previous)
        if previous in rows and previous and (found := _phrase(low, floor, begin, end, start, rows[previous])):
            return found
    return ("" in rows and _phrase(low, floor, begin, end, start, rows[""])) or nothing_before(start)


def _phrase(low: str, floor: int, begin: int, end: int, start: int, rows: _Rows) -> Before | None:
    """The longest of the phrases that ends there and is no part of a word."""
    for phrase, key in rows:
        if low.endswith(phrase, begin, end):
            at = end - len(phrase)
            whole = (
                begin == floor
                if at == begin
                else low[at - 1] == " " or not (low[at - 1] == "-" or is_latin(low[at - 1]))
            )
            if whole:
                return _meaning(low, floor, at, start, phrase, key)
    return None


def _bare(word: str) -> str:
    word = word.lstrip(_BRACKETS)
    if "—" in word or "–" in word:
        word = word.rpartition("—")[2].rpartition("–")[2]
    return word if word.isascii() else _CHINESE.sub("", word)


def from_opens(low: str, floor: int, start: int) -> bool:
    """Whether the clause left of a number says `from`: `from last year's 2.1% to 2.3%` is a way, no range."""
    window = low[max(floor, start - 40) : start]
    at = window.rfind("from ")
    return at >= 0 and not _CLAUSE_END.search(window, at)


_CHINESE = regex(f".*[{EASTERN}]")
_REACH = 48
_OPENERS = " -\"“‘'「(~≈"
_BRACKETS = "(“\"‘'["
_CLAUSE_END = regex(r"[,;:.!?]")
_FILLERS = frozenset({"a", "an", "some", "the", "only", "just", "now", "already", "even", "least", "total", "overall"})


def _past_filler(low: str, floor: int, begin: int, window: str, start: int) -> Before:
    """`over a third`, `more than some 300`, `passed the 5 trillion yuan mark`, `at the very least`."""
    filler = window[window.rfind(" ") + 1 :].lstrip(_BRACKETS)
    shorter = window[: len(window) - len(filler)].rstrip()
    if filler in ("a", "an", "some") and shorter and len(shorter) < len(window):
        last = shorter[shorter.rfind(" ") + 1 :]
        rows = _table().get(last, {})
        for phrase, key in (row for some in rows.values() for row in some):
            at = len(shorter) - len(phrase)
            if shorter.endswith(phrase) and not (at and shorter[at - 1].isalnum()) and key in _QUALIFIERS:
                return _meaning(low, floor, begin + at, start, phrase, key)
    if filler == "the":
        return Before(start, role="the")
    if filler == "some":
        return Before(begin + len(window) - len(filler), Qualifier.ABOUT, None, "some")
    return Before(start)


def _sign(window: str, begin: int, start: int, last: str) -> Before | None:
    for sign, qualifier in _SIGNS:
        if last.endswith(sign) and (bare := last[: -len(sign)] or True):
            at = begin + len(window) - len(sign)
            if bare is not True and not last[-len(sign) - 1].isalnum():
                continue
            return Before(at, qualifier, None, sign)
    return None


_SIGN_ENDS = frozenset(">=<≥⩾≧≤⩽≦~≈")
_SIGNS = (
    (">=", Qualifier.AT_LEAST), ("<=", Qualifier.AT_MOST), ("> =", Qualifier.AT_LEAST), ("< =", Qualifier.AT_MOST),
    ("≥", Qualifier.AT_LEAST), ("⩾", Qualifier.AT_LEAST), ("≧", Qualifier.AT_LEAST),
    ("≤", Qualifier.AT_MOST), ("⩽", Qualifier.AT_MOST), ("≦", Qualifier.AT_MOST),
    (">", Qualifier.OVER), ("<", Qualifier.UNDER), ("~", Qualifier.ABOUT), ("≈", Qualifier.ABOUT),
)  # fmt: skip


def _meaning(low: str, floor: int, at: int, start: int, phrase: str, key: str) -> Before:
    if key not in _QUALIFIERS:
        return Before(at if key in _TAKEN else start, role=key, word=phrase)
    qualifier = _QUALIFIERS[key]
    left = low[max(floor, at - 44) : at]
    if phrase in ("about", "around") and _EXACTLY_ABOUT.search(left):
        return Before(start)
    if phrase in ("over", "up to") and _PHRASAL.search(left):
        return Before(start)
    if phrase in _COMPARING and at - floor <= 1 and floor and _is_compared(low, floor, start):
        return Before(start, role="base", word=phrase)  # `30% above 500`: what is compared is exact
    opposite = _OPPOSITES.get(key)
    if opposite and _may_negate(left) and (negated := _NEGATED.search(left)) and _can_negate(phrase, left, negated):
        return Before(max(floor, at - 44) + negated.start(), opposite, None, "not " + phrase)
    return tuple.__new__(Before, (at, qualifier, None, phrase))  # as a tuple: quicker


def _is_compared(low: str, floor: int, start: int) -> bool:
    """Whether an amount is before: not the year of `in 2020 over 400`, but that of `up 3% in 2020 over 2019`."""
    if not _AMOUNT.search(low, max(0, floor - 10), floor):
        return False
    return not _IN_YEAR.search(low, max(0, floor - 12), floor) or bool(_A_YEAR.match(low, start))


def _may_negate(left: str) -> bool:
    """Whether what every negation has is there, for a quick look."""
    return "no" in left or "n't" in left or "n’t" in left or "never" in left or "neither" in left or "without" in left


def _can_negate(phrase: str, left: str, negated: re.Match[str]) -> bool:
    """Whether `not` reaches the bound: `did not fall and topped 5` it does not."""
    between = left[negated.end() :]
    if negated["nobody"]:
        return phrase not in _FINITE or negated.group().endswith((" has", " have", " had"))
    words = between.split()
    if (
        phrase in _FINITE
        and not (words[-1:] and words[-1] in ("been", "be", "being"))
        and not _HAVE.search(left[: negated.start() + 12])
    ):
        return False
    return len(words) <= 5


_NEGATED = regex(
    r"\b(?:(?:(?:must|shall|should|may|can|could|will|would|do|does|did|is|are|was|were|has|have|had|need)"
    r"(?: not|n['’]t)|cannot|can['’]t|won['’]t|shan['’]t|never|not|without|nor|neither|(?:in|under|at) no (?:case|event"
    r"|circumstances?|year|quarter|month|time|point|stage))"
    r"|(?P<nobody>(?:nobody|none|no (?:[a-z-]+ ){0,3}[a-z-]+)"
    r" (?:may|shall|can|must|should|will|would|could|is|are|was|has|have|had|did|does)))"
    r"(?:,(?: (?:in|at|under|for|during|on)(?: [a-z'-]+){1,4},))?"  # `must not, in any year, exceed`
    r" (?=(?:(?!and |but |only |which |that |because |until |so |also |it |they )[a-z'-]+ ){0,5}\Z)"
)
_HAVE = regex(r"\b(?:has|have|had|having|never|without|is|are|was|were|be|been)\b")
_FINITE = frozenset({"exceeded", "surpassed", "topped", "passed", "tops", "exceeds", "surpasses"})
_AMOUNT = regex(r"(?:[0-9]|%|percent|per cent|points?|times|fold|pp|bps|yuan|dollars)\Z")
_IN_YEAR = regex(r"\b(?:by|in|since|until|during) (?:19|20)[0-9]{2}\Z")
_A_YEAR = regex(r"(?:19|20)[0-9]{2}(?![0-9]|[,.][0-9])")
_COMPARING = frozenset({
    "over", "above", "more than", "higher than", "greater than", "larger than", "longer than", "less than",
    "lower than", "fewer than", "smaller than", "shorter than", "below", "under",
})  # fmt: skip
_EXACTLY_ABOUT = regex(
    r"(?:\bclear|talks?|talked|talking|think|learn|know|sure|facts|questions?|information|built|cent(?:er|re)d"
    r"|revolv\w+"
    r"|organi[sz]ed|structured|focus\w*|spoke|worr\w+|concern\w*|concerns|bring|brought|news|story|stories|report"
    r"|reports) \Z"
)
_PHRASAL = regex(
    r"\b(?:turn(?:ed|s|ing)?|carr(?:y|ied|ies|ying)|hand(?:ed|s|ing)?|t(?:ake|akes|ook|aken|aking)|roll(?:ed|s|ing)?"
    r"|presid(?:e|es|ed|ing)|pass(?:ed)? (?:it|them)|sign(?:ed|s|ing)?|rul(?:e|es|ed|ing)|hold|held|pull(?:ed)?|all"
    r"|spread"
    r"|stretch(?:ed|es|ing)?|scattered|distributed|phased|laid out|looked?|win|won|left|spill(?:ed)?|made|go|goes"
    r"|went|edged|inched|crept|nudged|moved|ticked|watch\w*"
    r"|add(?:s|ed|ing)?|amounts?|sums?|liv(?:e|es|ed|ing)|catch|caught|keep|kept|face[sd]?|sign(?:ed|s)?|stack(?:s"
    r"|ed)?|own(?:s|ed)?"
    r"|(?:br(?:ing|ings|ought|inging)|t(?:ake|akes|ook|aken|aking)|mak(?:e|es|ing)|made|push\w*|driv\w+)"
    r" (?:the |its |their |our |that |this )?(?:[a-z-]+ ){0,2}(?:total|number|figure|amount|sum|count|tally|value)s?)"
    r"(?: (?:nicely|together|all))? \Z"
)
_OPPOSITES = {
    "over": Qualifier.AT_MOST, "under": Qualifier.AT_LEAST, "at_least": Qualifier.UNDER, "at_most": Qualifier.OVER,
}  # fmt: skip
_QUALIFIERS = {str(qualifier): qualifier for qualifier in Qualifier}
_TAKEN = frozenset({"bound", "rank", "near", "within", "passed"})


@cache
def _table() -> dict[str, dict[str, _Rows]]:
    """The phrases and their keys by last word and the word before it, longest first; the first key holds."""
    table: dict[str, dict[str, list[tuple[str, str]]]] = {}
    for key, phrases in PHRASES.items():
        for phrase in phrases.split("|"):
            *_, previous, last = ("", *phrase.split(" "))
            rows = table.setdefault(last, {}).setdefault(previous, [])
            if all(phrase != known for known, _ in rows):
                rows.append((phrase, key))
    return {
        last: {previous: tuple(sorted(rows, key=lambda row: -len(row[0]))) for previous, rows in by_previous.items()}
        for last, by_previous in table.items()
    }
