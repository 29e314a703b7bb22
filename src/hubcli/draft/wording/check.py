"""Every remark on the words of a sentence: its comparisons, and the typed facts that it restates."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from hubcli.draft.bilingual import Rare
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.decision import Decision
from hubcli.draft.matching.neutral import says_something
from hubcli.draft.matching.places import referred_to
from hubcli.draft.matching.proximity import Point
from hubcli.draft.matching.stance import Stance, stance_of_sentence
from hubcli.draft.matching.times import compared_years, is_long_past, time_of, year_points
from hubcli.draft.reading.sentences import Sentence
from hubcli.draft.wording.arithmetic import worked_out
from hubcli.draft.wording.changes import change_in, changed
from hubcli.draft.wording.comparatives import (
    Comparison,
    compared_with,
    comparisons_in,
    differences_in,
    english_multiples,
    multiples_in,
)
from hubcli.draft.wording.dates import dates_in, may_be_redated, redated
from hubcli.draft.wording.footing import stated_as_done, stated_as_repeated
from hubcli.draft.wording.hubs import of_another_hub
from hubcli.draft.wording.members import strangers
from hubcli.draft.wording.orders import highest_in, highest_listed, ranks_in
from hubcli.draft.wording.relations import judged, ranking, ratio_of_two, settled_by_facts
from hubcli.draft.wording.remark import Remark
from hubcli.draft.wording.restated import Restated, restated_by
from hubcli.draft.wording.speakers import may_name_speaker, misattributed
from hubcli.draft.wording.subjects import Pair
from hubcli.figures import read_figures
from hubcli.figures.patterns import regex
from hubcli.model.facts import Milestone
from hubcli.model.text import Lang
from hubcli.model.units import Unit
from hubcli.words.keywords import language_of


def remarks_on(sentence: Sentence, pairs: Sequence[Pair], base: BaseFigures) -> list[Remark]:
    """What the base says of the words of a sentence; nothing of one that supposes, denies or expects.

    `pairs` has its figures, each with what was decided of it.
    """
    text = sentence.text
    stance = stance_of_sentence(text)
    if stance in (Stance.SUPPOSED, Stance.DENIED, Stance.EXPECTED) or len(text) > LONGEST:
        return []
    found = list(_typed(text, pairs, base))
    if stance is not Stance.PLANNED:
        found += _comparisons(sentence, base)
    known = {(one.start, one.end) for one in found}
    found += (one for one in worked_out(text, pairs, base) if (one.start, one.end) not in known)
    return sorted(found, key=lambda remark: remark.start)


def _typed(text: str, pairs: Sequence[Pair], base: BaseFigures) -> Iterator[Remark]:
    """Dates, members, speakers, what is done and what is the first time, and of which hub something is said."""
    lang = language_of(text)
    figures, places = read_figures(text), base.finder.points(text)
    yield from strangers(text, places, base)
    facts = restated_by(text, figures, lang, base)

    @cache
    def here() -> Sequence[Restated]:
        return [one for one in facts.every if _is_there(one, places, base)]

    if may_be_redated(facts):
        dated = {decision.stated.period for _, decision in pairs if decision.stated and not _is_open(decision)}
        years = {period.start.year for period in dated if period}
        dates = [date for date in dates_in(text, figures) if date.month or date.year not in years]
        yield from redated(dates, lambda: [one for one in here() if _names_its_places(one, places, lang, base)])
    if may_name_speaker(text):
        yield from misattributed(text, here(), lang, base)
    yield from stated_as_done(text, here, lang)
    yield from stated_as_repeated(text, figures, here, lang)
    if not any(decision.supported for _, decision in pairs):
        yield from of_another_hub(places, facts, base)


def _is_open(decision: Decision) -> bool:
    """Whether nothing was decided of a figure, so that its year may still be an event's."""
    return not (decision.supported or decision.slip)


def _names_its_places(one: Restated, places: Sequence[Point], lang: Lang, base: BaseFigures) -> bool:
    """Whether the sentence names every place that the fact's statement names: who overtook whom.

    It need not if it says all the rest, and hardly anything else.
    """
    if min(one.cover, one.kept) >= (WHOLE if places else EVENT):
        return True
    named = {point.of for point in places}
    return all(
        place in named or base.finder.parts_of(place) & named or place in base.places.wide
        for place in base.finder.named_in(one.fact.statement[lang])
    )


def _is_there(one: Restated, places: Sequence[Point], base: BaseFigures) -> bool:
    """Whether the fact is about a place that the sentence names; one about no place, or the nation, need not be."""
    named = {point.of for point in places} - base.places.wide
    about = base.places_of(one.fact.id) - base.places.wide
    hubs = base.places.hubs_of(named) & base.places.hubs_of(about)
    if one.fact.place is not None:
        enough = EVENT if isinstance(one.fact, Milestone) else WHOLE
        return bool(named & about) or (not named and (not about or min(one.cover, one.kept) >= enough))
    return not named or not about or bool(named & about or hubs)


WHOLE = 0.9
"""The share of keywords, of the fact and of the sentence, that leaves no room for another place."""
EVENT = 0.65
"""The share of both that is enough where the sentence names no place at all, and the fact is an event."""
LONGEST = 600
"""Characters; a longer sentence restates no single fact."""


def _comparisons(sentence: Sentence, base: BaseFigures) -> Iterator[Remark]:
    """Places compared with each other, put in an order, or compared in two respects."""
    text = sentence.text
    figures, places = read_figures(text), base.finder.points(text)
    if not places or is_long_past(text):
        return
    ways = (
        (multiples_in, comparisons_in, compared_with, differences_in) if len({point.of for point in places}) > 1 else ()
    )
    named = sorted([*places, *referred_to(text, places, tuple)]) if ways else ()
    comparisons = [one for way in ways for one in way(text, named, figures)]
    ranks = (
        highest_listed(text, base.finder.each_named(text)) or ranks_in(text, places) or highest_in(text, places, base)
    )
    is_of_one = len(places) == 1
    change = change_in(text, figures) if is_of_one and not _OVER_YEARS.search(text) else None
    as_many = is_of_one and _TIMES_AS_MANY.search(text)
    if not (comparisons or ranks or change or as_many):
        return
    years = year_points(figures, text)
    time = time_of(years, figures, text)
    for comparison in comparisons:
        latest = [point for point in years if point.start < comparison.start][-1:]
        then = time_of(latest or years, figures, text)
        own = _own_year(comparison, places, years, text)
        times = then, time_of(own, figures, text) if latest and own else then
        compared = _compared_in(text, comparison.start, base) or _compared_by(text, base)
        remarks = list(judged(comparison, compared, times, base))
        if not remarks and comparison.leads and times == (then, then):
            remarks = list(settled_by_facts(comparison, base, time))
        yield from remarks
    if ranks:
        yield from ranking(ranks, _compared_by(text, base), time, base)
    if change and years:
        span = [*years, *compared_years(figures, text)]
        yield from changed(change, places[0].of, span, _compared_by(text, base), base)
    things = [mention.of for mention in base.indicators.mentions(text)] if as_many else []
    if len(things) == 2:
        multiples = [*english_multiples(text), *(figure for figure in figures if figure.unit == Unit.TIMES)]
        yield from (each for one in multiples[:1] for each in ratio_of_two(one, places[0].of, things, time, base))


def _own_year(comparison: Comparison, places: Sequence[Point], years: Sequence[Point], text: str) -> list[Point]:
    """The year that a comparison gives its second place alone: `than Tarn's in 2022`, 高于塔恩2022年."""
    ends = [point.end for point in places if point.of == comparison.right and point.start >= comparison.end]
    return [year for year in years if ends and year.start >= ends[0] and _OF_YEAR.fullmatch(text, ends[0], year.start)]


@lru_cache(maxsize=64)  # a sentence may compare several times
def _compared_by(text: str, base: BaseFigures) -> frozenset[str]:
    """What a sentence names that its places can be compared in; nothing if it also names something else."""
    figures, places = read_figures(text), base.finder.points(text)
    about = {point.of for point in places}
    named = base.indicators_stated(text, figures, about)
    if not named and _SPENT.search(text):  # `Tarn outspent Merrow on R&D`, `spent the most on R&D`
        named = base.indicators_stated(_SPENT.sub("spent on", text), (), about)
    return frozenset() if any(base.is_foreign(text, figures, indicator) for indicator in named) else named


def _compared_in(text: str, end: int, base: BaseFigures) -> frozenset[str]:
    """What a sentence named last before a comparison, if it says nothing else in between."""
    named = [mention for mention in base.indicators.mentions(text) if mention.end <= end]
    if not named:
        return frozenset()
    between = base.places.masked(text[named[-1].end : end], read_figures(text[named[-1].end : end]))
    return frozenset() if says_something(between) else frozenset({named[-1].of})


_OVER_YEARS = regex(r"\b(?:over|in|during) the (?:past|last)\b|[0-9一二三四五六七八九十]年[间来]|期间")
"""Words of a span of years that need not be the years that the sentence names."""
_OF_YEAR = regex(r"(?:['’]s)?(?: (?:[a-z]+ ){0,2}(?:in|of|for) )?在?")
_SPENT = regex(r"\b(?:out)?spen[dt]s?\b[^,;.]{1,40}?\bon\b")
_TIMES_AS_MANY = Rare(r"\bas many\b.*\bas\b|[是为].*倍", needs="many 倍")
