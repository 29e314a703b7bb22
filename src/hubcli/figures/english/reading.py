"""Figures of an English text: its numbers, joined to ranges and lists, with the words before them."""

from hubcli.figures.english import growth, ranks, rates
from hubcli.figures.english.before import Before
from hubcli.figures.english.currencies import is_money
from hubcli.figures.english.found import Found
from hubcli.figures.english.joining import join, may_be_year
from hubcli.figures.english.scanning import scan
from hubcli.figures.english.units import is_time
from hubcli.figures.figure import DATES, Figure, figure_read
from hubcli.figures.folding import Folded
from hubcli.figures.patterns import regex
from hubcli.figures.unit_table import ONE
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit

# Looking up a member of an enumeration takes its time.
_EXACT, _ABOUT, _OVER = Qualifier.EXACT, Qualifier.ABOUT, Qualifier.OVER
_AT_LEAST, _AT_MOST = Qualifier.AT_LEAST, Qualifier.AT_MOST


def read(folded: Folded, text: str) -> list[Figure]:
    """The figures of an English text, folded and as written, left to right."""
    written, last_end = folded.written, 0
    numbers = scan(folded, written)
    figures: list[Figure] = []
    may_be_rate = "per " in folded
    for found, before in join(numbers, folded) if numbers else ():
        value, start, end, unit, after, value_max, _, lone, _, change, readings, _, fixed = found
        left, _, role, word = before
        if unit is not None and not (word or role or lone or fixed) and unit not in _PLACED:
            qualifier = after or _EXACT  # as most are, so at once
        elif taken := _settle(found, before, folded, written, last_end):
            unit, qualifier = taken
            if word == "first" and qualifier is _AT_MOST and _is_stretch(found, before, folded):
                value, value_max, qualifier = ONE, value, _EXACT
        else:
            last_end = end
            continue
        last_end = end
        if may_be_rate and rates.is_per(found, folded):
            continue
        if unit in _CHANGEABLE:
            change, readings = growth.change_of(found, unit, folded, left)
        if left < start:
            start = left
        if may_be_rate:
            unit = rates.rate_before(unit, folded, start)
        others = tuple(Figure(other, its, qualifier) for other, its in readings) if readings else ()
        figures.append(figure_read(value, unit, qualifier, value_max, change, others, text[start:end], start, end))
    return growth.respectively(figures, folded) if "respectively" in folded else figures


_CHANGEABLE = frozenset({Unit.PERCENT, Unit.FRACTION, Unit.TIMES})


def _is_stretch(found: Found, before: Before, low: str) -> bool:
    """Whether `the first two books` are the first to the second; `among the first ten cities` is a bound."""
    return bool(_PLURAL.match(low, found.end)) and not _AMONG.search(low, max(0, before.start - 16), before.start)


_AMONG = regex(r"\b(?:in|into|among|amongst|within|to|of)(?: (?:the|its|their))? \Z")


def _settle(found: Found, before: Before, low: str, text: str, floor: int) -> tuple[Unit, Qualifier] | None:
    """Its unit and its qualifier, once the words before it are known; None where it is none without company."""
    unit, role = found.unit, before.role
    if before.word == "no" and not low[found.start].isdigit():
        before, role = Before(found.start), None
    if found.lone and role != "rank" and not (role == "bound" and found.value > 1):
        return None
    if (role == "name" and _is_name(found, before, low, text)) or (unit is None and _is_slogan(found, text)):
        return None
    if unit is not None and found.fixed:
        return unit, _EXACT
    qualifier = _qualifier(found, before, low) if before.word or role else found.qualifier or _EXACT
    if unit is None:
        unit = _unit_by_context(found, before, low, text, floor)
    if unit not in _PLACED:
        return unit, qualifier
    if unit == Unit.RANK:
        bounded = role == "bound" or found.qualifier is _AT_MOST
        return unit, _AT_MOST if bounded else _EXACT
    return unit, qualifier if qualifier is _ABOUT else _EXACT


_PLACED = DATES | {Unit.RANK}


def _is_slogan(found: Found, text: str) -> bool:
    """Whether it is the capitalised number of a slogan in running text: `the Four Confidences`."""
    start, end = found.start, found.end
    if not text[start].isupper():
        return False
    named = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    return named and text.endswith((" the ", " our ", " and ", " of "), 0, start)


def _qualifier(found: Found, before: Before, low: str) -> Qualifier:
    after, role, qualifier = found.qualifier, before.role, before.qualifier
    if after is not None and after in _BOUNDS and qualifier in _NO_BOUNDS:
        return after
    qualifier = qualifier or after or _EXACT
    if not role and before.word != "over":
        return qualifier
    if role == "within" and not is_time(found.unit):
        return _AT_MOST
    if role == "passed" and (found.factor > 1 or is_money(found.unit) or found.unit == Unit.PERCENT):
        return _OVER  # but `passed 12 laws`
    if role == "the" and _MARK.match(low, found.end) and _PASSED.search(low, max(0, found.start - 24), found.start):
        return _OVER
    if before.word == "over" and is_time(found.unit) and _is_during(found, before, low):
        return after or _EXACT
    return qualifier


_BOUNDS = frozenset({_AT_LEAST, _AT_MOST, _OVER})
_NO_BOUNDS = frozenset({None, _ABOUT})


def _is_during(found: Found, before: Before, low: str) -> bool:
    """Whether `over five years` is when something happens: not `for over five years`, `over five years ago`."""
    longer = _LONGER.search(low, max(0, before.start - 12), before.start)
    return not longer and not _AGO.match(low, found.end)


_MARK = regex(r"[ -](?:mark|threshold|milestone|barrier|line|level)\b")
_PASSED = regex(
    r"\b(?:pass(?:ed|es|ing)?|topp?(?:ed|s|ing)?|cross(?:ed|es|ing)?|surpass(?:ed|es|ing)?|exceed(?:ed|s|ing)?"
    r"|broken?|br(?:eaks?|eaking)"
    r"|breach(?:ed|es)?)(?: through)? the \Z"
)
_LONGER = regex(
    r"\b(?:for|of|with|in|after|last(?:s|ed|ing)?|t(?:ook|akes?|aking)|spen[dt]|than|is|are|was|were|been|aged?|by"
    r"|has|have|had|spans?|spanning"
    r"|history|stay|live|lived|waited|and|,|\() \Z"
)
_AGO = regex(
    r" (?:ago|later|of (?:experience|history|hard work|work|service)|earlier|longer|old\b)|['’] (?:experience|history)"
)


def _unit_by_context(found: Found, before: Before, low: str, text: str, floor: int) -> Unit:
    role = before.role
    if role == "bound" or (role == "rank" and not ranks.are_ranked(low, found.end)):
        return Unit.RANK
    if role == "day":
        return Unit.DAY
    if role == "age" or (found.qualifier and _is_age(found, low)):
        return Unit.YEARS
    if low.endswith("by a factor of ", 0, found.start):
        return Unit.TIMES
    if (
        role == "percent"
        and _PERCENT_OF.search(low, max(0, found.start - 16), found.start)
        and _ENDS.match(low, found.end)
    ):
        return Unit.PERCENT
    if found.like_year and (may_be_year(found) or role == "year") and _is_year(found, before, low, text, floor):
        return Unit.YEAR
    if (
        low.startswith(" times", found.end)
        and _TIMES.match(low, found.end)
        and ("." in low[found.start : found.end] or growth.grows(low, before.start))
    ):
        return Unit.TIMES
    return Unit.COUNT


def _is_age(found: Found, low: str) -> bool:
    """Whether a bound is one of age: `65 or older`, `people 65 or over`."""
    if low.endswith((" older", " younger"), 0, found.end):
        return True
    bounded = low.endswith((" over", " above", " under", " below", " up"), 0, found.end)
    return bounded and found.value <= 120 and bool(_PEOPLE.search(low, max(0, found.start - 24), found.start))


_PEOPLE = regex(
    r"\b(?:people|persons|residents|population|adults|children|women|men|citizens|workers|pupils|students|patients"
    r"|visitors|drivers|members|everyone|anyone|those)(?: who are| at)?,? \Z"
)
_PERCENT_OF = regex(r"(?:(?<![^.:;(\n])|[.:;(\n]) ?per ?cents? of \Z")
_ENDS = regex(r" ?(?:[.,;:)?!]|\Z)")
_TIMES = regex(r" times(?![a-z])")


def _is_year(found: Found, before: Before, low: str, text: str, floor: int) -> bool:
    """Whether digits that may be a year are one: `2000 researchers` and `over 2000 firms` are counted."""
    noun = _NOUN.match(low, found.end)
    if found.qualifier:
        return False
    if before.qualifier in (None, _ABOUT):
        if not noun:
            return True
        if before.qualifier is _ABOUT:
            return False
        if before.role in ("year", "the") or text[found.end + 1].isupper() or _PERIOD_NOUN.match(low, found.end):
            return True
        if _EDITION_OF.search(low, max(0, found.start - 24), found.start):
            return True  # `the list of 2024 gives Tarn 5`
        return not (_PLURAL.match(low, found.end) or low[found.end] == "-")
    # `up 12% over 2023`
    return (
        before.word in ("over", "above", "more than", "on")
        and not noun
        and bool(floor and _GROWTH.search(low, max(0, before.start - 28), before.start))
    )


_NOUN = regex(
    r" (?!in\b|and\b|or\b|the\b|to\b|as\b|when\b|for\b|with\b|by\b|at\b|on\b|of\b|was\b|were\b|is\b|are\b|that\b"
    r"|which\b|from\b|than\b|but\b"
    r"|after\b|before\b|while\b|has\b|have\b|had\b|will\b|alone\b|through\b|onwards?\b|until\b|respectively\b|it\b"
    r"|they\b|we\b|he\b|she\b|this\b"
    r"|its\b|their\b|a\b|an\b|said\b|level|levels\b|because\b|if\b|where\b|who\b)[a-z]|-[a-z]"
)
_PLURAL = regex(
    r"(?: [a-z][a-z-]*(?<!ly))? (?:people|persons|staff|personnel|children|women|men|[a-z-]+[^su\W]s)(?![a-z])"
)
_EDITIONS = "index|list|ranking|edition|report|yearbook|supplement|survey|census"
_PERIOD_NOUN = regex(
    rf" (?:{_EDITIONS}|editions|rankings|lists|reports"
    r"|levels?|figures|results|prices|targets|goals|estimates|totals|sales|exports|imports"
    r"|revenues|earnings|profits)(?![a-z])"
)
_EDITION_OF = regex(rf"\b(?:{_EDITIONS}|bulletin)s? (?:of|for) \Z")
_GROWTH = regex(
    r"(?:%|percent|per cent|points?|times|fold|increase|increases|up|growth|rise|improvement|higher|gain|decline"
    r"|reduction|drop|fall|change|more|surge|jump) \Z"
)


def _is_name(found: Found, before: Before, low: str, text: str) -> bool:
    """Whether the number belongs to a name before it: `Table 4`, `ISO 9001`, `Project 211`."""
    if found.unit is not None or found.factor != 1 or found.qualifier or (found.value_max is not None and found.unit):
        return False
    if found.like_year and may_be_year(found) and before.word not in _NUMBERED:
        return False
    if "," in text[found.start : found.end]:
        return False  # `the Bay Area 762,000`
    written = text[: found.start].rstrip(" -")
    titled = before.word in _NUMBERED or written[len(written) - len(before.word)].isupper()
    if titled:
        return True
    return low[found.start].isdigit() and not _PLURAL.match(low, found.end)


_NUMBERED = frozenset(
    {"iso", "iec", "en", "gb/t", "ieee", "rfc", "doi", "isbn", "issn", "table", "fig.", "figure", "resolution"}
)
