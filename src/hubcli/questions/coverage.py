"""What the facts use of the texts: who cites each passage, and which of its figures no fact has."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import Scope, check_names
from hubcli.base.compiled.readings import Readings
from hubcli.base.compiled.store import Store
from hubcli.figures import (
    Figure,
    Likeness,
    compare_figures,
    figure_of_metric,
    forget_figures,
    read_figures,
    read_source_figures,
)
from hubcli.model.facts import Fact, Metric
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source
from hubcli.questions.answer import Answer, shortened
from hubcli.questions.streamed import gathered
from hubcli.sources.passages import Texts


class PassageCoverage(NamedTuple):
    """One passage."""

    source: str
    passage: int
    facts: int
    """The number of facts that cite it."""
    skipped: bool
    """Whether it is page furniture."""
    figures: int
    """The number of its figures."""
    figures_unused: tuple[str, ...]
    """Those that no fact citing it has and that are not waived, as written."""


@dataclass(frozen=True)
class Coverage(Answer):
    """All passages of the sources at hand."""

    schema: ClassVar[str] = "hubcli/coverage/1"
    passages: Sequence[PassageCoverage]
    sources: tuple[Source, ...]
    no_text: tuple[str, ...]
    """Sources without a copy at hand."""
    passages_used: float
    """The percentage of passages, without furniture, that a fact cites."""
    figures_used: float
    """The percentage of their figures that a fact has or the source waives."""
    fail_under: float
    """The percentage that neither may fall below."""

    @property
    def holds(self) -> bool:
        """Something was checked, and neither share is below the limit."""
        return bool(self.passages) and min(self.passages_used, self.figures_used) >= self.fail_under


def coverage(
    store: Store,
    *,
    sources: Iterable[str],
    texts: Texts,
    fail_under: float = 0,
    limit: int | None = None,
    streamed: bool = False,
) -> Coverage:
    """The coverage of these sources, or of all if none is named."""
    check_names(store, Scope(sources=tuple(sources)))
    chosen = [store.sources[id_] for id_ in sources] or [
        source for source in store.sources.values() if source.id not in store.transcribed
    ]
    readings = Readings(store)
    passages = gathered(PassageCoverage, streamed=streamed)
    counted, cited, figures, unused = 0, 0, 0, 0
    for passage in chain.from_iterable(_passages(source, texts, readings) for source in chosen):
        passages.append(passage)
        if not passage.skipped:
            counted += 1
            cited += passage.facts > 0
            figures += passage.figures
            unused += len(passage.figures_unused)
    found = Coverage(
        passages if streamed else tuple(passages),
        tuple(chosen),
        tuple(source.id for source in chosen if texts.passages(source.id) is None),
        _percent(cited, counted),
        _percent(figures - unused, figures),
        fail_under,
    )
    return shortened(found, limit, "passages")


def _passages(source: Source, texts: Texts, readings: Readings) -> Iterator[PassageCoverage]:
    facts, stated = readings.facts_at(source.id), readings.figures_at(source.id)
    for number, text in enumerate(texts.passages(source.id) or (), 1):
        yield _passage(source, number, text, facts.get(number, 0), stated.get(number, []))
    forget_figures()


def _passage(source: Source, number: int, text: str, facts: int, stated: list[Figure]) -> PassageCoverage:
    skipped = number in source.skip
    figures = () if skipped else read_source_figures(text, source.language, source.money)
    waived = {waiver.figure for waiver in source.waived if waiver.passage == number}
    unused = dict.fromkeys(
        figure.text
        for figure in figures
        if figure.text not in waived and all(compare_figures(figure, other) is Likeness.DIFFERENT for other in stated)
    )
    return PassageCoverage(source.id, number, facts, skipped, len({figure.text for figure in figures}), tuple(unused))


def figures_of(store: Store, fact: Fact) -> list[Figure]:
    """The figures of a fact: those of its statement in both languages, and a metric's value."""
    figures = [*read_figures(fact.statement.en, Lang.EN), *read_figures(fact.statement.zh, Lang.ZH)]
    if isinstance(fact, Metric):
        figures.append(figure_of_metric(fact, store.indicators[fact.indicator].unit))
    return figures


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 100.0
