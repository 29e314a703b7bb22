"""What is decided of a figure, a citation or the words of a sentence, as findings on a draft."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache, partial
from typing import NamedTuple

from hubcli.base.compiled.filters import among
from hubcli.base.compiled.stated import BaseFigure
from hubcli.base.compiled.store import Store
from hubcli.draft.citation_check import CitationVerdict
from hubcli.draft.matching.attributed import Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.decision import Decision
from hubcli.draft.matching.editions import names_variant
from hubcli.draft.matching.times import Years
from hubcli.draft.reading.sentences import Sentence
from hubcli.draft.settled import Settling
from hubcli.draft.text import Location
from hubcli.draft.verdicts import DraftFinding, DraftVerdict, TakenFor
from hubcli.draft.wording.remark import Remark
from hubcli.figures import Figure, read_figures, same_figure, write_figure
from hubcli.messages import Message, say
from hubcli.model.facts import Fact, Metric
from hubcli.model.footing import Footing
from hubcli.model.text import Lang, Text
from hubcli.questions.disputes import find_conflicts
from hubcli.sources.pins import Pins, read_pins
from hubcli.words.keywords import language_of


class Known(NamedTuple):
    """What the base has that a draft can be checked against."""

    base: BaseFigures
    settling: Settling
    pins: Pins
    against: Callable[[str], Mapping[str, str | None]]
    """By the id of a metric the metrics that cannot be right if it is, each with why they differ."""


def known_of(store: Store) -> Known:
    """What the base of the store has."""
    base = BaseFigures(store)
    return Known(base, Settling(base), read_pins(store.folder, *store.extended), cache(partial(_against, store)))


def of_figure(
    drafted: Attributed, text: str, decision: Decision, known: Known, location: Location
) -> Iterator[DraftFinding]:
    """The finding on a figure, written so; on one that the base supports and contradicts another that says who does."""
    stated = decision.stated
    if stated is None:
        yield DraftFinding(location, text, DraftVerdict.OUTSIDE)
        return
    fact = known.base.fact(stated.fact)
    written = _written(stated.figure)
    verdict = DraftVerdict.DIFFERS if decision.slip else DraftVerdict.UNSUPPORTED
    finding = DraftFinding(
        location,
        text,
        DraftVerdict.MATCH if decision.supported else verdict,
        fact.id,
        written[drafted.about.lang],
        decision.slip,
        fact.statement,
        written,
        evidence=_passages(fact),
        taken_for=_taken_for(drafted, stated, fact, known.base),
    )
    yield finding
    if decision.supported and isinstance(fact, Metric) and stated.measured:
        against = dict(known.against(fact.id))
        if names_variant(drafted.about, fact, known.base):
            against = {id_: cause for id_, cause in against.items() if cause != "variant"}
        if against:
            editions = not {*against.values()} - {"edition", "revision", "variant"}
            contested = finding._replace(verdict=DraftVerdict.CONTESTED, beside=tuple(against))
            yield contested._replace(other_editions=editions)


def of_citation(found: CitationVerdict, known: Known, location: Location) -> DraftFinding:
    fact = known.base.fact(found.stated.fact) if found.stated else None
    return DraftFinding(
        location,
        found.mark.text,
        found.verdict,
        fact.id if fact else None,
        found.expected,
        found.slip,
        fact.statement if fact else None,
        beside=found.beside,
        evidence=_passages(fact) if fact else (),
    )


def of_remark(remark: Remark, sentence: Sentence, known: Known, location: Location) -> DraftFinding:
    fact = known.base.fact(remark.facts[0]) if remark.facts else None
    has = remark.expected
    return DraftFinding(
        location,
        sentence.as_written(remark.start, remark.end),
        remark.verdict,
        fact.id if fact else None,
        has[language_of(sentence.text)] if has else remark.date,
        remark.slip,
        fact.statement if fact else None,
        has,
        beside=remark.facts[1:],
        evidence=_passages(fact) if fact else (),
    )


def unless_vouched(finding: DraftFinding, drafted: Attributed, reason: str) -> DraftFinding:
    """The finding, unless the analyst vouches for this figure by name, or for all that the base cannot settle."""
    if not reason:
        return finding
    named = any(same_figure(drafted.figure, figure) for figure in read_figures(reason))
    if named or finding.verdict in (DraftVerdict.UNSUPPORTED, DraftVerdict.OUTSIDE):
        return DraftFinding(finding.location, finding.text, DraftVerdict.VOUCHED)
    return finding


@lru_cache(maxsize=4096)
def _written(figure: Figure) -> Text:
    return Text(**{lang: write_figure(figure, lang) for lang in Lang})


def _taken_for(drafted: Attributed, stated: BaseFigure, fact: Fact, base: BaseFigures) -> TakenFor:
    return _meaning(stated.indicator, fact.id, drafted.places, drafted.time.years, drafted.is_planned, base)


@lru_cache(maxsize=1024)
def _meaning(
    indicator: str | None,
    fact: str,
    for_places: frozenset[str],
    years: tuple[Years, ...],
    is_planned: bool,
    base: BaseFigures,
) -> TakenFor:
    spans = (str(first) if first == last else f"{first}-{last}" for first, last in years)
    time, places = ", ".join(spans), tuple(sorted(for_places))
    thing = base.store.indicators[indicator].label if indicator else base.fact(fact).label
    names = [base.name_of(place) for place in places]
    target = [Message("check_draft.as_target")] if is_planned else []
    said = {
        lang: say("list_join", lang).join(
            [thing[lang], *(name[lang] for name in names), *filter(None, [time]), *(each.say(lang) for each in target)]
        )
        for lang in Lang
    }
    footing = Footing.TARGET if is_planned else Footing.OUTCOME
    return TakenFor(indicator, places, time or None, footing, Text(**said))


def _passages(fact: Fact) -> tuple[str, ...]:
    """The passages that the fact rests on."""
    return tuple(f"{each.source}:{each.passage}" for each in fact.evidence)


def _against(store: Store, id_: str) -> dict[str, str | None]:
    conflicts = [conflict for conflict in find_conflicts(store, among([id_])) if conflict.computed]
    return {fact.id: conflict.cause for conflict in conflicts for fact in conflict.facts if fact.id != id_}
