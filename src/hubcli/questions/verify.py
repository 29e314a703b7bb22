"""Every piece of evidence against the texts: one verdict each, failures first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import FROM_TABLES, IN_RECORDS, Scope, about_named, check_names
from hubcli.base.compiled.readings import Readings
from hubcli.base.compiled.store import Store
from hubcli.evidence.looked import LookedAt
from hubcli.evidence.proof import Prover, Stated
from hubcli.evidence.record_figures import unproved_of_indicator, unproved_of_source
from hubcli.evidence.verdicts import Detail, Verdict
from hubcli.model.facts import Fact, Metric
from hubcli.progress import counted_on_terminal
from hubcli.questions.answer import Answer, shortened
from hubcli.questions.sign_offs import ReviewCounts, review_counts, sign_offs, state_of
from hubcli.sources.passages import Texts
from hubcli.sources.pins import read_pins, read_removed

FAILURES = frozenset(Verdict) - {Verdict.VERIFIED, Verdict.NO_TEXT}
"""The verdicts that count against a fact."""


class PlacedProof(NamedTuple):
    """A verdict, and where the fact is written."""

    fact: str
    source: str
    passage: int
    verdict: Verdict
    detail: Detail
    file: str
    line: int


class UnprovedRecord(NamedTuple):
    """An indicator or a source whose own texts state figures that nothing bears out."""

    kind: str
    id: str
    missing: tuple[str, ...]
    """The figures, each with its key, as `label.en: top 25`."""
    file: str
    line: int


class MissingText(NamedTuple):
    """A source without a copy at hand."""

    source: str
    pieces: int
    """The number of pieces of evidence that rest on it, none of which was checked."""
    similar: str | None
    """A file in the folder that may be its copy under another name."""


@dataclass(frozen=True)
class Verification(Answer):
    """The verdicts on all evidence in scope."""

    schema: ClassVar[str] = "hubcli/verify/1"
    verdicts: tuple[PlacedProof, ...]
    counts: dict[Verdict, int]
    """The number of pieces with each verdict, before the filter by verdict."""
    facts: int
    """The number of facts these pieces belong to."""
    transcribed: int
    """The number of figures that are lines of tables: they agree with the transcription, not with a text at hand."""
    records: tuple[UnprovedRecord, ...]
    """The indicators and sources behind these facts that fail."""
    looked_at: LookedAt
    """How much was held against the texts, and how many names were not."""
    no_text: tuple[MissingText, ...]
    """The sources without a copy at hand, the most used first."""
    reviews: ReviewCounts | None
    """How many of these facts were read; None if nobody has signed anything off."""
    too_few_readers: tuple[str, ...]
    """The facts that fewer persons have accepted than was asked for, or that one rejects."""

    @property
    def holds(self) -> bool:
        """Nothing failed, and something was checked."""
        failed = sum(count for verdict, count in self.counts.items() if verdict in FAILURES)
        return failed == 0 and not self.records and self.counts[Verdict.VERIFIED] > 0 and not self.too_few_readers


def verify(
    store: Store,
    *,
    hub_names: Iterable[str],
    scope: Scope,
    texts: Texts,
    only: Sequence[Verdict] = (),
    readers: int = 0,
    limit: int | None = None,
) -> Verification:
    """Prove the facts of the named hubs, or all facts if none is named; `readers` persons must have accepted each."""
    check_names(store, scope)
    about = about_named(store, hub_names)
    facts = tuple(store.facts(*scope.condition(about, IN_RECORDS)))
    prover, places = prover_of(store, texts, Readings(store).figures_of_all()), store.places_written()
    found = _placed(prover, counted_on_terminal(facts), places)
    proofs = [proof for proof in found if not scope.sources or proof.source in scope.sources]
    counted = Counter(proof.verdict for proof in proofs)
    unread = Counter(proof.source for proof in proofs if proof.verdict is Verdict.NO_TEXT)
    failures_first = [*(verdict for verdict in Verdict if verdict is not Verdict.VERIFIED), Verdict.VERIFIED]
    proved = dict.fromkeys(proof.fact for proof in proofs)
    signed = sign_offs(store, proved.keys())
    shown = [proof for proof in proofs if not only or proof.verdict in only]
    found_in_all = Verification(
        tuple(sorted(shown, key=lambda proof: failures_first.index(proof.verdict))),
        {verdict: counted[verdict] for verdict in Verdict},
        len(proved),
        store.count(*scope.condition(about, FROM_TABLES)),
        tuple(_unproved_records(store, prover, facts)),
        prover.looked.at,
        tuple(MissingText(source, pieces, texts.similar_file(source)) for source, pieces in unread.most_common()),
        review_counts(proved, signed),
        tuple(fact for fact in proved if state_of(signed.get(fact, ())).readers < readers),
    )
    return shortened(found_in_all, limit, "verdicts")


def prover_of(store: Store, texts: Texts, stated: Stated | None = None) -> Prover:
    """Proves facts of a base against texts and its pins."""
    return Prover(store, texts, read_pins(store.folder, *store.extended), read_removed(store.folder), stated)


def proofs_of(
    store: Store, facts: Iterable[Fact], texts: Texts, places: Mapping[str, tuple[str, int]]
) -> Iterator[PlacedProof]:
    """A verdict on each piece of the facts' evidence; `places` has the file and line of each fact, by its id."""
    return _placed(prover_of(store, texts), facts, places)


def _placed(prover: Prover, facts: Iterable[Fact], places: Mapping[str, tuple[str, int]]) -> Iterator[PlacedProof]:
    for fact in facts:
        for proof in prover.prove(fact):
            yield PlacedProof(*proof, *places[fact.id])


def _unproved_records(store: Store, prover: Prover, facts: Sequence[Fact]) -> Iterator[UnprovedRecord]:
    """The indicators and sources of facts whose texts have figures that metrics on them, or their copies, do not."""
    for id_ in dict.fromkeys(fact.indicator for fact in facts if isinstance(fact, Metric)):
        metrics = store.facts_of(Metric, "fact.record IN (SELECT record FROM metric WHERE indicator = ?)", (id_,))
        if missing := tuple(unproved_of_indicator(store.indicators[id_], metrics, prover)):
            yield UnprovedRecord("indicator", id_, missing, *store.where_written(id_))
    for id_ in dict.fromkeys(piece.source for fact in facts for piece in fact.evidence):
        if missing := tuple(unproved_of_source(store.sources[id_], prover)):
            yield UnprovedRecord("source", id_, missing, *store.where_written(id_))
