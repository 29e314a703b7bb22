"""Who published the figures of a chart, and when, in one line."""

from collections.abc import Iterable

from hubcli.messages import say
from hubcli.model.facts import Metric
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source

MOST = 4
"""How many publishers are named before the rest is counted."""


def source_line(facts: Iterable[Metric], sources: Iterable[Source], lang: Lang) -> str:
    """`Sources: National Bureau of Statistics (2019, 2020)`: the publishers, those of most figures first."""
    counts: dict[str, int] = {}
    for fact in facts:
        for id_ in dict.fromkeys(evidence.source for evidence in fact.evidence):
            counts[id_] = counts.get(id_, 0) + 1
    years: dict[str, set[str]] = {}
    weights: dict[str, int] = {}
    for source in sources:
        if source.id in counts:
            name = source.publisher[lang]
            years.setdefault(name, set()).update([str(source.date)[:4]] if source.date else [])
            weights[name] = weights.get(name, 0) + counts[source.id]
    names = sorted(years, key=lambda name: -weights[name])
    told = [say("charts.publisher", lang, name, _span(years[name])) if years[name] else name for name in names[:MOST]]
    if more := len(names) - MOST:
        told += [say("charts.more_sources", lang, more)] if more > 0 else []
    return say("charts.sources", lang, say("part_join", lang).join(told))


def _span(years: set[str]) -> str:
    """`2019`; `2019–2025`: the first and the last year."""
    first, last = min(years), max(years)
    return first if first == last else f"{first}–{last}"
