"""The figures that records of indicators and sources print, held against what rests on them."""

from collections.abc import Iterable, Iterator, Sequence

from hubcli.evidence.printed import PASSAGES, dates
from hubcli.evidence.proof import Prover
from hubcli.figures import Figure, read_figures, unmatched
from hubcli.model.facts import Metric
from hubcli.model.text import Lang, Text
from hubcli.model.vocabulary import Indicator, Source


def unproved_of_indicator(indicator: Indicator, metrics: Iterable[Metric], prover: Prover) -> Iterator[str]:
    """Figures of its label and definition that no metric on it states, nor a passage of one, as `label.en: top 25`."""
    if not states_figures(indicator):
        return
    printed = {"label": indicator.label, "definition": indicator.definition}
    known = [figure for metric in metrics for figure in _figures(metric, prover)]
    yield from _unproved(printed, known) if known else ()


def states_figures(indicator: Indicator) -> bool:
    """Whether its label or definition has a figure."""
    return any(_read(text, lang) for text in (indicator.label, indicator.definition) for lang in Lang)


def unproved_of_source(source: Source, prover: Prover) -> Iterator[str]:
    """Figures of its title and note that are neither in its text nor its date; nothing without a copy."""
    count = len(prover.texts.passages(source.id) or ())
    printed = {"title": source.title} | ({"note": source.note} if source.note else {})
    known = [figure for number in range(1, count + 1) for figure in prover.amounts(source.id, number).figures]
    yield from _unproved(printed, [*known, *dates(source.date)]) if count else ()


def _unproved(printed: dict[str, Text], known: Sequence[Figure]) -> Iterator[str]:
    for key, text in printed.items():
        for lang in Lang:
            yield from (f"{key}.{lang}: {figure.text}" for figure in unmatched(_read(text, lang), known))


def _read(text: Text, lang: Lang) -> tuple[Figure, ...]:
    return read_figures(PASSAGES.sub(" ", text[lang]), None)  # it may quote the other language


def _figures(metric: Metric, prover: Prover) -> Iterator[Figure]:
    texts = (*((metric.statement[lang], lang) for lang in Lang), *((text, None) for text in metric.derived))
    for text, lang in texts:
        yield from read_figures(text, lang)
    for piece in metric.evidence:
        if prover.texts.passages(piece.source) is not None:
            yield from prover.amounts(piece.source, piece.passage).figures
