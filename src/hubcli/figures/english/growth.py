"""Growth in multiples: `doubled`, `more than tripled`, `halved`, `twice the size`, `a tenfold rise`."""

import re
from fractions import Fraction

from hubcli.figures.english.found import Found
from hubcli.figures.english.words import ONES, POWERS, TEENS, TENS
from hubcli.figures.figure import Change
from hubcli.model.units import Unit

_STEMS = {
    "doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6, "septupl": 7, "octupl": 8,
    "halv": 0.5,
}  # fmt: skip
_VALUES = {
    f"{stem}{ending}": Fraction(value) for stem, value in _STEMS.items() for ending in ("e", "ed", "es", "ing")
} | {"twice": Fraction(2), "thrice": Fraction(3)}
_FOLDS = {f"{word}fold": Fraction(value) for word, value in (ONES | TEENS | TENS | POWERS).items() if value > 1}
WORDS = (*_VALUES, *_FOLDS)


def multiple(low: str, word: str, start: int) -> tuple[list[Found], int]:
    """The multiple that a word says; nothing where `double` or `triple` only describes (`double-digit growth`)."""
    end = start + len(word)
    if word in _FOLDS:
        return [Found(_FOLDS[word], start, end, Unit.TIMES)], end
    if _IDLE.match(low, end) or low[start - 1 : start] == "-":
        return [], end
    if word.endswith("e") and not (_COMPARED.match(low, end) or _VERB.search(low, max(0, start - 24), start)):
        return [], end
    value = _VALUES[word]
    change = None if word in _LEVELS else Change.RISE if value > 1 else Change.FALL
    return [Found(value, start, end, Unit.TIMES, change=change)], end


def with_change(found: Found, low: str, start: int) -> Found:
    """The share or multiple with the way it went, by the words around it: `up 171 percent`, `a 2.5-fold increase`.

    A rise of 2.5 times is to 2.5 times as much or by as much: the text does not decide.
    """
    before = _CHANGED.search(low, max(0, start - 40), start)
    after = None if before else _CHANGE.match(low, found.end)
    change = before or after
    if not change:
        return found
    if change["fall"]:
        return found if found.unit == Unit.TIMES else found._replace(change=Change.FALL)
    if found.unit == Unit.TIMES and not found.change and not _TO.search(low, max(0, start - 24), start):
        return found._replace(change=Change.RISE, readings=((found.value + 1, Unit.TIMES),))
    return found._replace(change=Change.RISE)


def grows(low: str, start: int) -> bool:
    """Whether the words left of a number say that something grows by it: `rose 2.5 times`."""
    found = _CHANGED.search(low, max(0, start - 40), start)
    return bool(found) and not (found and found["fall"])


_LEVELS = frozenset({"twice", "thrice", "double", "triple", "treble", "quadruple", "quintuple"})
_IDLE = re.compile(
    r" (?:down|back|as\b(?! (?:many|much|large|big|high|fast|long))|or quits|over\b|check|standard)|-(?!fold)"
)
_COMPARED = re.compile(
    r" (?:the|that|those|its|their|his|her|our|what|as|from|by|in|over|to|every|each|and|between|this|last)\b|[.,;:]|\Z"
)
_VERB = re.compile(
    r"\b(?:to|will|would|could|can|may|might|should|shall|must|did|not|almost|nearly|than|about|roughly|and|or|is"
    r"|was) \Z"
)
_RISES = (
    r"ro?se|rises?|risen|rising|gr[eo]wn?|grows|growing|growth|increas\w+|expand\w*|expansion|jump\w*|surg\w+|soar\w*"
    r"|climb\w*|multipli\w+|up|gain\w*|rocket\w*|swell\w*|advanc\w+|rebound\w*"
)
_FALLS = (
    r"f[ae]ll(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|down|cut|cuts|reduc\w+|shr[iau]nk\w*|slid|slump\w*|plung\w+"
    r"|contract(?:ed|ion|s)|lower(?:ed|ing)|tumbl\w+"
)
_CHANGED = re.compile(
    rf"\b(?:(?P<fall>{_FALLS})|{_RISES})(?: year[- ]on[- ]year)?"
    r"(?: (?:by|of|about|around|over|nearly|almost|some|more|less|under|than|roughly|approximately|an?|another|at"
    r"|least|most"
    r"|further|only|just|sharply|slightly|up|to))*? ?\Z"
)
_CHANGE = re.compile(
    r"[ -](?:annual |yearly |overall |year-on-year )?(?:(?P<fall>fall|drop|decline|decrease|reduction|cut)|rise"
    r"|increase|growth|jump|surge|gain|expansion)\b"
)
_TO = re.compile(r"\b(?:to|at)(?: (?:about|around|over|nearly|almost|some|more than|roughly|approximately))? \Z")
