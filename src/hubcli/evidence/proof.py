"""The proof of one fact: its evidence against the texts, a verdict for each piece and what a repair needs to know."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from hubcli.evidence.anchors import is_found_in, similar_words
from hubcli.evidence.records import Records
from hubcli.evidence.statements import undated, unnamed, unstated
from hubcli.evidence.verdicts import Detail, Proof, Verdict
from hubcli.figures import Figure, figure_of_metric, read_figures, read_source_figures, same_figure, unmatched
from hubcli.model.facts import Evidence, Fact, Metric
from hubcli.model.text import Lang
from hubcli.sources.passages import Texts, fingerprint
from hubcli.sources.pins import Pins
from hubcli.words.names import Names, place_names


class Prover:
    """Proves facts of a base against one set of texts and pins."""

    def __init__(self, records: Records, texts: Texts, pins: Pins) -> None:
        self.records, self.texts, self.pins = records, texts, pins
        self.figures = lru_cache(maxsize=None)(self._figures)

    def prove(self, fact: Fact) -> list[Proof]:
        """One verdict for each piece of the fact's evidence."""
        wrong_figures = self._wrong_figures(fact)
        proofs = []
        for evidence in fact.evidence:
            verdict, detail = self.find(evidence)
            if verdict is Verdict.VERIFIED and wrong_figures:
                verdict, detail = Verdict.FIGURE_MISMATCH, wrong_figures
            proofs.append(Proof(fact.id, evidence.source, evidence.passage, verdict, detail))
        return proofs

    @cached_property
    def names(self) -> Names:
        """The names of the base's places."""
        return place_names(self.records.hubs, self.records.places, self.records.sources)

    def find(self, evidence: Evidence) -> tuple[Verdict, Detail]:
        """Whether the passage is the one that was cited, and has the anchors."""
        passages = self.texts.passages(evidence.source)
        if passages is None:
            return Verdict.NO_TEXT, Detail()
        passage = self.texts.passage(evidence.source, evidence.passage)
        pinned = self._pinned(evidence)
        changed = pinned is not None and fingerprint(passage) != pinned
        if changed:
            numbers = [number for number, text in enumerate(passages, 1) if fingerprint(text) == pinned]
            if numbers:
                return Verdict.MOVED, Detail(elsewhere=tuple(f"{evidence.source}:{number}" for number in numbers))
        words = (*evidence.anchors, *([evidence.quote] if evidence.quote else []))
        missing = tuple(anchor for anchor in words if not is_found_in(anchor, passage))
        if missing:
            return self._missing(evidence, words, missing, changed=changed)
        return (Verdict.EDITED if changed else Verdict.VERIFIED), Detail()

    def _missing(
        self, evidence: Evidence, words: Sequence[str], missing: tuple[str, ...], *, changed: bool
    ) -> tuple[Verdict, Detail]:
        """Another source is named only if the passage itself explains nothing: it is unchanged and exists."""
        passage = self.texts.passage(evidence.source, evidence.passage)
        if passage and not changed and not self._found_in(words, (evidence.source,)):
            others = self._found_in(words, (source for source in self.records.sources if source != evidence.source))
            if others:
                return Verdict.WRONG_SOURCE, Detail(missing, others)
        similar = [found for anchor in missing if (found := similar_words(anchor, passage))]
        count = None if passage else len(self.texts.passages(evidence.source) or ())
        return Verdict.ANCHOR_MISSING, Detail(
            missing,
            self._found_in(missing, self.records.sources),
            similar=tuple(dict.fromkeys(similar)),
            changed=changed,
            passages=count,
        )

    def _found_in(self, words: Sequence[str], sources: Iterable[str]) -> tuple[str, ...]:
        """The passages that contain all the words."""
        return tuple(
            f"{source}:{number}"
            for source in sources
            for number, text in enumerate(self.texts.passages(source) or (), 1)
            if all(is_found_in(word, text) for word in words)
        )

    def _pinned(self, evidence: Evidence) -> str | None:
        fingerprints = self.pins.get(evidence.source, ())
        return fingerprints[evidence.passage - 1] if evidence.passage <= len(fingerprints) else None

    def _wrong_figures(self, fact: Fact) -> Detail | None:
        """Figures of the fact that are not in its passages, or only in one of its languages.

        Also what the record has and a statement, or the passages, do not say: values, years, places.
        """
        readable = [figure for evidence in fact.evidence for figure in self.figures(evidence.source, evidence.passage)]
        derived = [figure for text in fact.derived for figure in read_figures(text, None)]
        en, zh = read_figures(fact.statement.en, Lang.EN), read_figures(fact.statement.zh, Lang.ZH)
        value = (
            [figure_of_metric(fact, self.records.indicators[fact.indicator].unit)] if isinstance(fact, Metric) else []
        )
        missing = unmatched([*en, *zh, *value], [*readable, *derived])
        only_en, only_zh = unmatched(en, zh), unmatched(zh, en)
        unsaid_en, unsaid_zh = (unstated(self.records, fact, self.names, lang) for lang in Lang)
        place = unnamed(self.records, fact, self.names, self.texts)
        years = undated(self.records, fact, [*en, *zh], [*readable, *derived])
        if not (missing or only_en or only_zh or unsaid_en or unsaid_zh or place or years):
            return None
        return Detail(
            tuple(dict.fromkeys(figure.text for figure in missing)),
            readable=tuple(dict.fromkeys(figure.text for figure in readable)),
            only_en=tuple(figure.text for figure in only_en),
            only_zh=tuple(figure.text for figure in only_zh),
            unsaid_en=unsaid_en,
            unsaid_zh=unsaid_zh,
            unnamed=place,
            undated=years,
            ambiguous=tuple(dict.fromkeys(map(_readings, _ambiguous([*en, *zh], missing, readable)))),
        )

    def _figures(self, source: str, passage: int) -> tuple[Figure, ...]:
        record = self.records.sources[source]
        return read_source_figures(self.texts.passage(source, passage), record.language, record.money)


def _ambiguous(stated: Iterable[Figure], missing: Sequence[Figure], readable: Iterable[Figure]) -> Iterator[Figure]:
    """The ambiguous figures of the statements, and those of the passages that may be what is missing."""
    yield from (figure for figure in stated if figure.readings)
    for figure in readable:
        ways = (replace(figure, readings=()), *figure.readings) if figure.readings else ()
        if any(same_figure(way, wanted) for way in ways for wanted in missing):
            yield figure


def _readings(figure: Figure) -> str:
    """`$5 billion (USD, HKD, …)`: the figure, and the units in which it can be read."""
    ways = (figure, *figure.readings)
    by_unit = len({way.unit for way in ways}) == len(ways)
    return f"{figure.text} ({', '.join(way.unit if by_unit else f'{float(way.value):g} {way.unit}' for way in ways)})"
