"""What the facts use of the texts: who cites each passage, and which of its figures no fact has."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import Scope, check_names
from hubcli.base.compiled.store import Store
from hubcli.figures import Figure, Likeness, compare_figures, figure_of_metric, read_figures, read_source_figures
from hubcli.model.facts import Fact, Metric
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source
from hubcli.questions.answer import Answer
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
    passages: tuple[PassageCoverage, ...]
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


def coverage(store: Store, *, sources: Iterable[str], texts: Texts, fail_under: float = 0) -> Coverage:
    """The coverage of these sources, or of all if none is named."""
    check_names(store, Scope(sources=tuple(sources)))
    chosen = [store.sources[id_] for id_ in sources] or list(store.sources.values())
    citing = _citing(store)
    passages = tuple(
        _passage(source, number, text, citing[source.id, number], store)
        for source in chosen
        for number, text in enumerate(texts.passages(source.id) or (), 1)
    )
    counted = [passage for passage in passages if not passage.skipped]
    figures = sum(passage.figures for passage in counted)
    unused = sum(len(passage.figures_unused) for passage in counted)
    return Coverage(
        passages,
        tuple(chosen),
        tuple(source.id for source in chosen if texts.passages(source.id) is None),
        _percent(sum(passage.facts > 0 for passage in counted), len(counted)),
        _percent(figures - unused, figures),
        fail_under,
    )


def _citing(store: Store) -> dict[tuple[str, int], list[Fact]]:
    citing: dict[tuple[str, int], list[Fact]] = defaultdict(list)
    for fact in store.facts("1"):
        for place in {(evidence.source, evidence.passage) for evidence in fact.evidence}:
            citing[place].append(fact)
    return citing


def _passage(source: Source, number: int, text: str, facts: list[Fact], store: Store) -> PassageCoverage:
    skipped = number in source.skip
    figures = () if skipped else read_source_figures(text, source.language, source.money)
    stated = [figure for fact in facts for figure in figures_of(store, fact)]
    waived = {waiver.figure for waiver in source.waived if waiver.passage == number}
    unused = dict.fromkeys(
        figure.text
        for figure in figures
        if figure.text not in waived and all(compare_figures(figure, other) is Likeness.DIFFERENT for other in stated)
    )
    return PassageCoverage(
        source.id, number, len(facts), skipped, len({figure.text for figure in figures}), tuple(unused)
    )


def figures_of(store: Store, fact: Fact) -> list[Figure]:
    """The figures of a fact: those of its statement in both languages, and a metric's value."""
    figures = [*read_figures(fact.statement.en, Lang.EN), *read_figures(fact.statement.zh, Lang.ZH)]
    if isinstance(fact, Metric):
        figures.append(figure_of_metric(fact, store.indicators[fact.indicator].unit))
    return figures


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 100.0
