"""The words left of a number: what qualifies it, bounds a rank, opens a range, or makes it part of a name."""

import re
from functools import cache
from typing import NamedTuple

from hubcli.figures.english.prefixes import is_latin
from hubcli.model.facts import Qualifier


class Before(NamedTuple):
    """The words right before a number."""

    start: int
    """Where they start; the number's own start where they are no part of the figure."""
    qualifier: Qualifier | None = None
    role: str | None = None
    """What else they make of it, by a key of `_ROLES`."""
    word: str = ""
    """The phrase, as the table spells it."""


def read_before(low: str, floor: int, start: int) -> Before:
    """What the words before `start` say of the number there; none of them lies before `floor`."""
    begin = floor if start - floor < _REACH else start - _REACH
    window = low[begin:start].rstrip(_OPENERS)
    *_, previous, last = ("", "", *window.rsplit(" ", 2)) if " " in window else ("", window)
    last = _bare(last)
    rows = _table().get(last)
    if rows is None:
        if last and last in _FILLERS:
            return _past_filler(low, floor, begin, window, start)
        signed = _sign(window, begin, start, last) if last[-1:] in _SIGN_ENDS and last else None
        return signed or Before(start)
    for phrase, key in (*rows.get(_bare(previous), ()), *rows.get("", ())):
        if window.endswith(phrase):
            at = len(window) - len(phrase)
            if (at == 0 and begin > floor) or (at and (is_latin(window[at - 1]) or window[at - 1] == "-")):
                continue
            return _meaning(low, floor, begin + at, start, phrase, key)
    return Before(start)


def _bare(word: str) -> str:
    word = word.lstrip(_BRACKETS)
    return word if word.isascii() else _CHINESE.sub("", word)


def from_opens(low: str, floor: int, start: int) -> bool:
    """Whether the clause left of a number says `from`: `from last year's 2.1% to 2.3%` is a way, no range."""
    window = low[max(floor, start - 40) : start]
    at = window.rfind("from ")
    return at >= 0 and not _CLAUSE_END.search(window, at)


_CHINESE = re.compile(".*[\u2e80-\uffff]")
_REACH = 48
_OPENERS = " -\"“‘'「(~≈"
_BRACKETS = "(“\"‘'["
_CLAUSE_END = re.compile(r"[,;:.!?]")
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
    if phrase in ("over", "up to", "above") and _PHRASAL.search(left):
        return Before(start)
    if phrase in _COMPARING and at - floor <= 1 and floor and _AMOUNT.search(low, max(0, floor - 10), floor):
        return Before(start, role="base", word=phrase)  # `30% above 500`: what is compared is exact
    if qualifier in _REVERSED and (negated := _NEGATED.search(left)) and _can_negate(phrase, left, negated):
        return Before(max(floor, at - 44) + negated.start(), _REVERSED[qualifier], None, "not " + phrase)
    return Before(at, qualifier, None, phrase)


def _can_negate(phrase: str, left: str, negated: re.Match[str]) -> bool:
    """Whether `not` reaches the bound: `did not fall and topped 5` it does not."""
    between = left[negated.end() :]
    if negated["nobody"]:
        return phrase in _BASE_FORMS or bool(_VERB_BETWEEN.search(between))
    words = between.split()
    if (
        phrase in _FINITE
        and not (words[-1:] and words[-1] in ("been", "be", "being"))
        and not _HAVE.search(left[: negated.start() + 12])
    ):
        return False
    return len(words) <= 5


_NEGATED = re.compile(
    r"\b(?:(?:(?:must|shall|should|may|can|could|will|would|do|does|did|is|are|was|were|has|have|had|need)"
    r"(?: not|n['’]t)|cannot|can['’]t|won['’]t|shan['’]t|never|not|without|nor|neither)"
    r"|(?P<nobody>no (?:[a-z-]+ ){1,4}(?:may|shall|can|must|should|will|would|could|is|are|was|has|have|had|did|does)))"
    r" (?=(?:(?!and |but |only |which |that |because |until |so |also |it |they )[a-z'-]+ ){0,5}\Z)"
)
_HAVE = re.compile(r"\b(?:has|have|had|having|never|without|is|are|was|were|be|been)\b")
_VERB_BETWEEN = re.compile(
    r"\b(?:be|rise|fall|receive|pay|go|have|cost|take|use|get|exceed|grow|employ|hold|own|lend|spend)\b"
)
_FINITE = frozenset({"exceeded", "surpassed", "topped", "passed", "tops", "exceeds", "surpasses"})
_BASE_FORMS = frozenset({"exceed", "surpass", "top", "go over", "exceeding", "surpassing", "reach"})
_AMOUNT = re.compile(r"(?:[0-9]|%|percent|per cent|points?|times|fold|pp|bps|yuan|dollars)\Z")
_COMPARING = frozenset({
    "over", "above", "more than", "higher than", "greater than", "larger than", "longer than", "less than",
    "lower than", "fewer than", "smaller than", "shorter than", "below", "under",
})  # fmt: skip
_EXACTLY_ABOUT = re.compile(
    r"(?:\bclear|talks?|talked|talking|think|learn|know|sure|facts|questions?|information|built|cent(?:er|re)d"
    r"|revolv\w+"
    r"|organi[sz]ed|structured|focus\w*|spoke|worr\w+|concern\w*|concerns|bring|brought|news|story|stories|report"
    r"|reports) \Z"
)
_PHRASAL = re.compile(
    r"\b(?:turn(?:ed|s|ing)?|carr(?:y|ied|ies|ying)|hand(?:ed|s|ing)?|t(?:ake|akes|ook|aken|aking)|roll(?:ed|s|ing)?"
    r"|presid(?:e|es|ed|ing)|pass(?:ed)? (?:it|them)|sign(?:ed|s|ing)?|rul(?:e|es|ed|ing)|hold|held|pull(?:ed)?|all"
    r"|spread"
    r"|stretch(?:ed|es|ing)?|scattered|distributed|phased|laid out|looked?|win|won|left|spill(?:ed)?|made|go|goes"
    r"|went|watch\w*"
    r"|add(?:s|ed|ing)?|amounts?|sums?|liv(?:e|es|ed|ing)|catch|caught|keep|kept|face[sd]?|sign(?:ed|s)?|stack(?:s"
    r"|ed)?|own(?:s|ed)?"
    r"|(?:br(?:ing|ings|ought|inging)|t(?:ake|akes|ook|aken|aking)|mak(?:e|es|ing)|made|push\w*|driv\w+)"
    r" (?:the |its |their |our |that |this )?(?:[a-z-]+ ){0,2}(?:total|number|figure|amount|sum|count|tally|value)s?)"
    r"(?: (?:nicely|together|all))? \Z"
)
_REVERSED = {
    Qualifier.OVER: Qualifier.AT_MOST,
    Qualifier.UNDER: Qualifier.AT_LEAST,
    Qualifier.AT_LEAST: Qualifier.UNDER,
    Qualifier.AT_MOST: Qualifier.OVER,
}
_QUALIFIERS = {str(qualifier): qualifier for qualifier in Qualifier}
_TAKEN = frozenset({"bound", "rank", "near", "within", "passed"})

# Under the name of a qualifier or of a role: `bound` makes a rank of at most that, `rank` a rank, `year` a calendar
# year of what could be one, `day` a day of the month, `age` years; `within` says how exact it is, unless it is a time;
# `passed` that it is over a sum or share; `between` and `from` open a range; after a `name` a number is no figure.
_PHRASES: dict[str, str] = {
    "at_least": "at least|at the least|at the very least|no less than|no fewer than|not less than|not fewer than"
    "|no lower than|not lower than|no smaller than|not smaller than|no under|a minimum of|minimum of|minimum|a floor of"
    "|greater than or equal to|more than or equal to|larger than or equal to|bigger than or equal to"
    "|higher than or equal to|greater or equal to|greater or equal than|larger or equal to|larger or equal than"
    "|bigger or equal to|bigger or equal than|higher or equal to|higher or equal than|more or equal to"
    "|more or equal than"
    "|equal to or greater than|equal to or more than|equal to or above|equal or greater than|equal or more than"
    "|at least or equal to|min.|≥|>=|no shorter than|not shorter than|no worse than|starting at|starting from|or over"
    "|equal to or larger than|equal to or higher than|or more than or equal to",
    "at_most": "at most|at the most|at the very most|at maximum|up to|no more than|not more than|no higher than"
    "|not higher than|no greater than|not greater than|no larger than|not larger than|no bigger than|no longer than"
    "|not longer than|no later than|not over|not above|not exceeding|not to exceed|no over|a maximum of|maximum of"
    "|maximum"
    "|a ceiling of|a cap of|a limit of|capped at|less than or equal to|smaller than or equal to|lower than or equal to"
    "|fewer than or equal to|less or equal to|less or equal than|smaller or equal to|smaller or equal than"
    "|lower or equal to|lower or equal than|fewer or equal to|equal to or less than|equal to or smaller than"
    "|equal to or lower than|equal or less than|equal to or below|at most or equal to|max.|≤|<=|not surpassing",
    "over": "over|more than|higher than|greater than|larger than|longer than|bigger than|better than|older than"
    "|heavier than"
    "|above|exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|surpassing|topped|topping|tops|outnumber"
    "|in excess of|upwards of|upward of|north of|well over|just over|slightly over|far more than|well above|just above"
    "|well more than|slightly more than|much more than|a little more than|a little over|a bit over|somewhat more than"
    "|no longer under|upward from|beyond|stronger than|taller than|faster than|wider than|deeper than",
    "under": "under|less than|fewer than|lower than|smaller than|shorter than|younger than|below|short of|just under"
    "|well under|just below|well below|just short of|shy of|just shy of|slightly less than|slightly under"
    "|slightly below"
    "|far less than|far fewer than|much less than|a little less than|a little under|a bit less than|somewhat less than"
    "|not reach|not reached|not even|beneath|lighter than|slower than|narrower than",
    "about": "about|around|nearly|almost|close to|approximately|approx.|approx|roughly|circa|ca.|c.|ca|an estimated"
    "|estimated at|estimated|approaching|nearing|approached|approaches|in the region of|in the order of|on the order of"
    "|of the order of|in the vicinity of|in the neighborhood of|in the neighbourhood of|or about|or around|or so|some"
    "|somewhere around|getting on for|very nearly|very close to|more or less|in the area of|not far short of"
    "|not far off",
    "passed": "pass|passes|passed|passing|cross|crosses|crossed|crossing|break|breaks|broke|broken|breaking"
    "|broke through"
    "|breaks through|break through|broken through|breaking through|breach|breached|breaches",
    "within": "within",
    "bound": "top|first|fortune|fortune global|the leading|top-",
    "rank": "no.|nos.|no|#|№|rank|ranks|ranked|ranking|rank at|ranks at|ranked at|ranking at|ranked number|rank number"
    "|ranks number|ranked as|ranked no|placed|placing",
    "year": "year|fy|in|since|by|until|till|before|after|during|early|late|mid|the year|than in|january|february"
    "|march|april"
    "|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|fiscal|financial|as of",
    "day": "day",
    "age": "aged|age|ages|aged between|aged from|aged over|age of|ages of",
    "between": "between",
    "from": "from",
    "percent": "percent of|per cent of|percents of|per cents of|percentage of",
    "name": "table|tables|figure|figures|fig.|figs.|section|sections|sec.|chapter|chapters|ch.|article|articles|art."
    "|annex|annexes"
    "|appendix|page|pages|p.|pp.|volume|vol.|vol|issue|line|lines|route|highway|flight|room|gate|terminal|building"
    "|phase"
    "|phases|stage|step|steps|level|tier|grade|type|types|class|category|unit|module|version|release|model|item"
    "|items|clause"
    "|clauses|paragraph|paragraphs|para.|paras.|para|paras|rule|resolution|regulation|directive|decree|order"
    "|circular|document"
    "|bill|schedule|box|boxes|note|notes|footnote|goal|goals|sdg|sdgs|objective|indicator|question|scenario|option"
    "|iso|iec|en"
    "|gb/t|ieee|rfc|project|projects|programme|program|plan|shenzhou|tiangong|chang'e|chang’e|beidou|long march"
    "|apollo|boeing"
    "|airbus|windows|covid|formula|act|schedule|part|parts|division|sub-section|subsection|opinion|communiqué|notice"
    "|action"
    "|priority|recommendation|principle|pillar|task|target|targets|measure|exhibit|panel|case|sample|lot|batch|block"
    "|track"
    "|track|channel|radio|platform|pier|berth|bus|metro line|exit|tianzhou|queqiao|tianwen|yaogan|gaofen|jiuzhang"
    "|zuchongzhi"
    "|sinovac|studio|mach|protocol|agenda|vision|horizon|erasmus|group|group of|team|zone|ward|district|sector|area"
    "|pm|a/res|no"
    "|isbn|issn|doi|call|tel|tel.|phone|fax|hotline|postcode|zip|code|road|street|avenue|lane|suite|floor|apartment"
    "|flat",
}


@cache
def _table() -> dict[str, dict[str, tuple[tuple[str, str], ...]]]:
    """The phrases and their keys by last word and the word before it, longest first; the first key holds."""
    table: dict[str, dict[str, list[tuple[str, str]]]] = {}
    for key, phrases in _PHRASES.items():
        for phrase in phrases.split("|"):
            *_, previous, last = ("", *phrase.split(" "))
            rows = table.setdefault(last, {}).setdefault(previous, [])
            if all(phrase != known for known, _ in rows):
                rows.append((phrase, key))
    return {
        last: {previous: tuple(sorted(rows, key=lambda row: -len(row[0]))) for previous, rows in by_previous.items()}
        for last, by_previous in table.items()
    }
