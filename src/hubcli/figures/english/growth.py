"""Growth in multiples: `doubled`, `more than tripled`, `halved`, `twice the size`, `a tenfold rise`."""

from fractions import Fraction

from hubcli.figures.changes import carried
from hubcli.figures.english.found import Found
from hubcli.figures.english.words import ONES, POWERS, TEENS, TENS
from hubcli.figures.figure import Change, Figure
from hubcli.figures.patterns import regex
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
    if word in ("twice", "thrice") and not _TWICE.match(low, end):
        return [], end
    if word.endswith("e") and not (_COMPARED.match(low, end) or _VERB.search(low, max(0, start - 24), start)):
        return [], end
    value = _VALUES[word]
    change = None if word in _LEVELS else Change.RISE if value > 1 else Change.FALL
    return [Found(value, start, end, Unit.TIMES, change=change)], end


def change_of(
    found: Found, unit: Unit, low: str, start: int
) -> tuple[Change | None, tuple[tuple[Fraction, Unit], ...]]:
    """The way that a share or a multiple went, by the words around it, and what else it may be.

    A rise of 2.5 times is to 2.5 times as much or by as much: the text does not decide.
    """
    change = _change_before(low, start)
    if change is None and (after := _CHANGE.match(low, found.end)):
        change = _FALL if after["fall"] else _RISE
    if change is None or (change is _FALL and unit == Unit.TIMES):
        return found.change, found.readings
    if unit == Unit.TIMES and not found.change and not _TO.search(low, max(0, start - 24), start):
        return change, ((found.value + 1, Unit.TIMES),)
    return found.change or change, found.readings


def respectively(figures: list[Figure], low: str) -> list[Figure]:
    """The figures, those of a list with the change of its first: `grew by 3 percent and 4 percent respectively`."""
    return carried(figures, low, joint=_LISTED, ends=_OF_A_WHOLE)


def grows(low: str, start: int) -> bool:
    """Whether the words left of a number say that something grows by it: `rose 2.5 times`."""
    return _change_before(low, start) is Change.RISE


def _change_before(low: str, start: int) -> Change | None:
    """Which way it went by the last word before `start` that is no filler: `rose by more than`."""
    left = low[start - 48 if start > 48 else 0 : start]
    last = left[left.rfind(" ", 0, -1) + 1 : -1]  # nearly always the word that decides
    if last.isalpha() and left[-1] == " " and last not in _FILLERS:
        return None if last == "up" and _MADE_UP.search(left) else _CHANGES.get(last)
    for word in reversed(left.split()):
        if word not in _FILLERS:
            return None if word == "up" and _MADE_UP.search(left) else _CHANGES.get(word)
    return None


_LISTED = regex(r", |,? and ")
_OF_A_WHOLE = regex(" of ")
_MADE_UP = regex(r"\b(?:m(?:akes?|ade|aking)|t(?:akes?|ook|aken|aking)) up(?: [a-z]+){0,3} \Z")
_RISE, _FALL = Change.RISE, Change.FALL
_LEVELS = frozenset({"twice", "thrice", "double", "triple", "treble", "quadruple", "quintuple"})
_IDLE = regex(
    r" (?:down|back|as\b(?! (?:many|much|large|big|high|fast|long))|or quits|over\b|check|standard)|-(?!fold)"
)
_COMPARED = regex(
    r" (?:the|that|those|its|their|his|her|our|what|as|from|by|in|over|to|every|each|and|between|this|last)\b|[.,;:]|\Z"
)
_TWICE = regex(r" (?:the|that|those|its|their|what|as|our|his|her)\b")
_VERB = regex(
    r"\b(?:to|will|would|could|can|may|might|should|shall|must|did|not|almost|nearly|than|about|roughly|and|or|is"
    r"|was) \Z"
)
_CHANGES = dict.fromkeys([
    "rise", "rises", "rose", "risen", "rising", "grow", "grows", "grew", "grown", "growing", "growth",
    "increase", "increases", "increased", "increasing", "expand", "expands", "expanded", "expanding",
    "expansion", "jump", "jumps", "jumped", "jumping", "surge", "surges", "surged", "surging", "soar", "soars",
    "soared", "soaring", "climb", "climbs", "climbed", "climbing", "multiply", "multiplied", "up", "gain",
    "gains", "gained", "gaining", "rocketed", "swell", "swelled", "advance", "advanced", "advancing",
    "rebounded",
], Change.RISE) | dict.fromkeys([
    "fall", "falls", "fell", "fallen", "falling", "drop", "drops", "dropped", "dropping", "decline", "declines",
    "declined", "declining", "decrease", "decreases", "decreased", "decreasing", "down", "cut", "cuts",
    "cutting", "reduce", "reduces", "reduced", "reducing", "reduction", "shrink", "shrinks", "shrank", "shrunk",
    "shrinking", "slid", "slumped", "plunged", "plunging", "contracted", "contracting", "contraction", "lowered",
    "lowering", "tumbled",
], Change.FALL)  # fmt: skip
_FILLERS = frozenset({
    "by", "of", "about", "around", "over", "nearly", "almost", "some", "more", "less", "under", "than",
    "roughly", "approximately", "a", "an", "another", "at", "least", "most", "further", "only", "just",
    "sharply", "slightly", "average", "rate", "year-on-year", "yearly", "annually", "well", "to",
})  # fmt: skip
_CHANGE = regex(
    r"[ -](?:annual |yearly |overall |year-on-year )?(?:(?P<fall>fall|drop|decline|decrease|reduction|cut)|rise"
    r"|increase|growth|jump|surge|gain|expansion)\b"
)
_TO = regex(r"\b(?:to|at)(?: (?:about|around|over|nearly|almost|some|more than|roughly|approximately))? \Z")
