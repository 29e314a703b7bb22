"""Whether a comparison of all hubs on the theme of a fact shows it without being asked for every fact."""

from collections.abc import Iterable, Iterator

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Fact
from hubcli.questions.compare import COMPARED, Comparison, compare
from hubcli.questions.glance import SHOWN, best


def shown_in_comparisons(store: Store, facts: Iterable[Fact]) -> dict[str, bool]:
    """For each of the facts that comparisons are about, whether they show it."""
    concerned = [fact for fact in facts if fact.hubs and fact.kind in COMPARED and len(store.hubs) > 1]
    shown = {id_ for theme in {fact.theme for fact in concerned} for id_ in _shown(_compared(store, theme))}
    return {fact.id: fact.id in shown for fact in concerned}


def _compared(store: Store, theme: str) -> Comparison:
    return compare(store, hub_names=store.hubs, scope=Scope(themes=(theme,), headline=True))


def _shown(answer: Comparison) -> Iterator[str]:
    for figures in answer.figures:
        yield from (best(cell).fact.id for cell in figures.cells.values() if cell)
        yield from (figure.fact.id for figure in figures.instead.values())
    for row in answer.themes:
        yield from (fact.id for cell in row.cells.values() for fact in cell)
    for section in (*answer.shared, *(section for group in answer.groups for section in group.sections)):
        yield from (fact.id for fact in section.facts[:SHOWN])
