"""The figures on one indicator for all hubs, how each differs from most of them, and their ranking."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from hubcli.base.compiled.filters import Scope, check_names, measuring
from hubcli.base.compiled.store import Store
from hubcli.errors import UnknownNameError
from hubcli.model.vocabulary import Hub, Indicator, Source
from hubcli.questions.answer import Answer, shortened
from hubcli.questions.comparability import (
    Basis,
    JudgedFigure,
    Obstacle,
    comparable,
    judge,
    obstacles,
    ranked,
    shared_basis,
)
from hubcli.questions.disputes import Conflict, disputes, sides
from hubcli.questions.metrics_first import disputes_on, first_figures
from hubcli.questions.other_money import in_other_money
from hubcli.questions.sums import sums
from hubcli.questions.views import metric_views, sources_of

OVERRULED: frozenset[Obstacle] = frozenset({"differences", "conflict"})
"""What `--force` ignores."""


@dataclass(frozen=True)
class Metrics(Answer):
    """The figures on one indicator."""

    schema: ClassVar[str] = "hubcli/metrics/2"
    indicator: Indicator
    basis: Basis | None
    """What they are compared on; None if there are no figures."""
    comparable: bool
    """Whether none of them differs from it."""
    ranking: Literal["comparable", "forced"] | None
    """Whether they are ranked, even if only because of `--force`."""
    obstacles: tuple[Obstacle, ...]
    """What keeps them from being ranked, or would without `--force`."""
    figures: tuple[JudgedFigure, ...]
    """Best first where they are ranked, those that do not compare last; else by hub, those of no hub last."""
    names: dict[str, Hub]
    other_money: tuple[Indicator, ...]
    """The same in other currencies, as far as there are figures; never ranked with these."""
    disputes: tuple[Conflict, ...]
    """The conflicts and tensions that involve any of the figures."""
    sources: tuple[Source, ...]
    """The sources of the figures and of those in conflict with them."""


def metrics(store: Store, *, word: str, scope: Scope, force: bool = False, limit: int | None = None) -> Metrics:
    """The figures on the indicator that a word names; with `force` ranked even if they do not compare.

    Raises UnknownNameError with the nearest indicator.
    """
    check_names(store, scope)
    indicator = named_indicator(store, word)
    found = first_figures(store, indicator, limit) if limit is not None and scope == Scope() and not force else None
    if limit is None or found is None:
        return shortened(_of_all(store, indicator, scope, force=force), limit, "figures")
    disputed = disputes_on(store, indicator)
    sources = {*_sources_on(store, indicator), *(source.id for source in sources_of(store, sides(disputed)))}
    answer = _answer(store, indicator, found.basis, found.figures, disputed, store.sources_named(sources))
    left = {"figures": max(0, found.number - limit)}
    return replace(answer, comparable=found.comparable, figures=answer.figures[:limit], left=left)


def _of_all(store: Store, indicator: Indicator, scope: Scope, *, force: bool) -> Metrics:
    figures = metric_views(store, store.facts(*scope.condition(measuring(indicator))))
    figures += sums(store, figures)
    basis = shared_basis(figures) if figures else None
    disputed = disputes(store, [figure.fact for figure in figures])
    sources = sources_of(store, [*(figure.fact for figure in figures), *sides(disputed)])
    return _answer(store, indicator, basis, judge(figures, basis), disputed, sources, force=force)


def _answer(
    store: Store,
    indicator: Indicator,
    basis: Basis | None,
    judged: Sequence[JudgedFigure],
    disputed: tuple[Conflict, ...],
    sources: Iterable[Source],
    *,
    force: bool = False,
) -> Metrics:
    standing = obstacles(judged)
    ranking: Literal["comparable", "forced"] | None = None
    if not standing:
        ranking = "comparable"
    elif force and OVERRULED.issuperset(standing):
        ranking = "forced"
    return Metrics(
        indicator,
        basis,
        comparable(judged),
        ranking,
        standing,
        ranked(judged, forced=ranking == "forced") if ranking else _by_hub(store, judged),
        store.hubs,
        tuple(in_other_money(store, indicator)),
        disputed,
        tuple(sources),
    )


def named_indicator(store: Store, word: str) -> Indicator:
    """The indicator that a word names, by id, label or alias in any case. Raises UnknownNameError."""
    names: dict[str, str] = {}
    for indicator in store.indicators.values():
        for name in (indicator.id, indicator.label.en, indicator.label.zh, *indicator.aliases):
            names.setdefault(name.casefold(), indicator.id)
    if word.casefold() not in names:
        raise UnknownNameError("indicator", word, names, list_with="hubcli metrics")
    return store.indicators[names[word.casefold()]]


def _sources_on(store: Store, indicator: Indicator) -> set[str]:
    """The ids of the sources of the figures on an indicator."""
    return {id_ for (id_,) in store.connection.execute(_SOURCES, (indicator.id,))}


def _by_hub(store: Store, figures: Sequence[JudgedFigure]) -> tuple[JudgedFigure, ...]:
    order = [*store.hubs]

    def place(figure: JudgedFigure) -> int:
        return min((order.index(hub) for hub in figure.fact.hubs), default=len(order))

    return tuple(sorted(figures, key=place))


_SOURCES = """
    SELECT source.id FROM record AS source WHERE source.kind = 'source' AND EXISTS (
        SELECT 1 FROM link CROSS JOIN metric ON metric.record = link.record
        WHERE link.target = source.id AND link.role = 'evidence.source' AND metric.indicator = ?1)
    UNION SELECT source FROM table_series AS series JOIN table_source ON table_source.series = series.no
    WHERE indicator = ?1
"""
