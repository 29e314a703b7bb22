"""The proof of one fact: its evidence against the texts, every piece with one verdict and its repair."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from hubcli.evidence.anchors import stands_in
from hubcli.evidence.figures import Figure, alone, figure_of_metric, read_figures
from hubcli.evidence.passages import Texts, digest
from hubcli.evidence.pins import Pins
from hubcli.model.facts import Evidence, Fact, Metric
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Indicator


class Verdict(StrEnum):
    """What the texts say of a piece of evidence."""

    VERIFIED = "verified"
    MOVED = "moved"
    EDITED = "edited"
    ANCHOR_MISSING = "anchor_missing"
    FIGURE_MISMATCH = "figure_mismatch"
    WRONG_SOURCE = "wrong_source"
    NO_TEXT = "no_text"


class Detail(NamedTuple):
    """What a repair needs to know; only what the verdict calls for is there."""

    missing: tuple[str, ...] = ()
    """Anchors that are not in the passage, or figures that cannot be read in the fact's passages."""
    elsewhere: tuple[str, ...] = ()
    """Where they do stand, as `source:passage`."""
    readable: tuple[str, ...] = ()
    """The figures that the passages do carry."""
    only_en: tuple[str, ...] = ()
    """Figures that only the English statement has."""
    only_zh: tuple[str, ...] = ()
    """Figures that only the Chinese statement has."""


class Proof(NamedTuple):
    """The verdict on one piece of evidence."""

    fact: str
    source: str
    passage: int
    verdict: Verdict
    detail: Detail


class Prover:
    """Proves facts against one set of texts and pins."""

    def __init__(self, texts: Texts, pins: Pins, languages: dict[str, Lang]) -> None:
        self.texts, self.pins, self.languages = texts, pins, languages
        self.figures = lru_cache(maxsize=None)(self._figures)

    def prove(self, fact: Fact, indicator: Indicator | None) -> list[Proof]:
        """One verdict for each piece of the fact's evidence; `indicator` is that of a metric."""
        wrong_figures = self._wrong_figures(fact, indicator)
        proofs = []
        for evidence in fact.evidence:
            verdict, detail = self._place(evidence)
            if verdict is Verdict.VERIFIED and wrong_figures:
                verdict, detail = Verdict.FIGURE_MISMATCH, wrong_figures
            proofs.append(Proof(fact.id, evidence.source, evidence.passage, verdict, detail))
        return proofs

    def _place(self, evidence: Evidence) -> tuple[Verdict, Detail]:
        """Whether the passage is the one that was cited, and has the anchors."""
        passages = self.texts.passages(evidence.source)
        if passages is None:
            return Verdict.NO_TEXT, Detail()
        passage = self.texts.passage(evidence.source, evidence.passage)
        pinned = self._pinned(evidence)
        current = digest(passage)
        if pinned and current != pinned:
            numbers = [number for number, text in enumerate(passages, 1) if digest(text) == pinned]
            if numbers:
                return Verdict.MOVED, Detail(elsewhere=tuple(f"{evidence.source}:{number}" for number in numbers))
        words = (*evidence.anchors, *([evidence.quote] if evidence.quote else []))
        missing = tuple(anchor for anchor in words if not stands_in(anchor, passage))
        if missing:
            return self._missing(evidence, words, missing)
        return (Verdict.EDITED if pinned and current != pinned else Verdict.VERIFIED), Detail()

    def _missing(self, evidence: Evidence, words: Sequence[str], missing: tuple[str, ...]) -> tuple[Verdict, Detail]:
        others = self._standing(words, (source for source in self.languages if source != evidence.source))
        if others and not self._standing(words, (evidence.source,)):
            return Verdict.WRONG_SOURCE, Detail(missing, others)
        return Verdict.ANCHOR_MISSING, Detail(missing, self._standing(missing, self.languages))

    def _standing(self, words: Sequence[str], sources: Iterable[str]) -> tuple[str, ...]:
        """The passages in which all the words stand."""
        return tuple(
            f"{source}:{number}"
            for source in sources
            for number, text in enumerate(self.texts.passages(source) or (), 1)
            if all(stands_in(word, text) for word in words)
        )

    def _pinned(self, evidence: Evidence) -> str | None:
        digests = self.pins.get(evidence.source, ())
        return digests[evidence.passage - 1] if evidence.passage <= len(digests) else None

    def _wrong_figures(self, fact: Fact, indicator: Indicator | None) -> Detail | None:
        """Figures of the fact that its passages do not carry, or that only one of its languages has."""
        readable = [figure for evidence in fact.evidence for figure in self.figures(evidence.source, evidence.passage)]
        derived = [figure for text in fact.derived for figure in read_figures(text, None)]
        en, zh = read_figures(fact.statement.en, Lang.EN), read_figures(fact.statement.zh, Lang.ZH)
        value = [figure_of_metric(fact, indicator.unit)] if isinstance(fact, Metric) and indicator else []
        missing = alone([*en, *zh, *value], [*readable, *derived])
        only_en, only_zh = alone(en, zh), alone(zh, en)
        if not (missing or only_en or only_zh):
            return None
        return Detail(
            tuple(dict.fromkeys(figure.text for figure in missing)),
            readable=tuple(dict.fromkeys(figure.text for figure in readable)),
            only_en=tuple(figure.text for figure in only_en),
            only_zh=tuple(figure.text for figure in only_zh),
        )

    def _figures(self, source: str, passage: int) -> tuple[Figure, ...]:
        return read_figures(self.texts.passage(source, passage), self.languages.get(source))
