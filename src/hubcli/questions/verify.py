"""Every piece of evidence against the texts: one verdict each, failures first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from hubcli.base.compiled.filters import FROM_TABLES, IN_RECORDS, Condition, Scope, about_named, check_names, measuring
from hubcli.base.compiled.store import FACT_TABLES, FACTS_AS_WRITTEN, Store
from hubcli.evidence.looked import LookedAt
from hubcli.evidence.verdicts import Detail, Proof, Verdict
from hubcli.messages import Message
from hubcli.model.facts import Fact, Metric
from hubcli.model.vocabulary import Indicator, Source
from hubcli.progress import counted_on_terminal
from hubcli.questions.answer import Answer, shortened
from hubcli.questions.kept_proofs import KeptProof, KeptProofs
from hubcli.questions.sign_offs import ReviewCounts, review_counts, sign_offs, state_of
from hubcli.questions.streamed import Streamed, gathered, in_batches
from hubcli.sources.passages import NoTexts, NoTextsError, Texts
from hubcli.sources.pins import read_pins, read_removed

if TYPE_CHECKING:  # loading it takes longer than looking up a thousand proofs that still hold
    from hubcli.evidence.proof import Prover

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
    """An indicator or a source whose own texts state figures that nothing supports."""

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
    held_in_common: ClassVar[tuple[type, ...]] = (Detail,)
    verdicts: Sequence[PlacedProof]
    counts: dict[Verdict, int]
    """The number of pieces with each verdict, before the filter by verdict."""
    facts: int
    """The number of facts these pieces belong to."""
    transcribed: int
    """The number of figures that are lines of tables: they agree with the transcription, not with a text at hand."""
    records: tuple[UnprovedRecord, ...]
    """The indicators and sources behind these facts that fail."""
    looked_at: LookedAt
    """How much was checked against the texts, and how many names were not."""
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
    texts: Texts | None,
    only: Sequence[Verdict] = (),
    readers: int = 0,
    limit: int | None = None,
    streamed: bool = False,
) -> Verification:
    """Prove the facts of the named hubs, or all facts if none is named; `readers` persons must have accepted each.

    Without texts there are only the transcriptions to check. Raises NoTextsError if there are none either.
    """
    check_names(store, scope)
    about = about_named(store, hub_names)
    transcribed = store.count(*scope.condition(about, FROM_TABLES))
    if texts is None and not transcribed:
        raise NoTextsError(Message("errors.no_texts_named"))
    texts = texts or NoTexts()
    proving = _Proving(store, texts)
    found = {verdict: gathered(PlacedProof, streamed=streamed) for verdict in Verdict}
    proved, sources = gathered(str, streamed=streamed), dict[str, None]()
    for proofs in proving.prove(store.numbers(*scope.condition(about, IN_RECORDS))):
        in_scope = [proof for proof in proofs if not scope.sources or proof.source in scope.sources]
        for proof in in_scope:
            found[proof.verdict].append(proof)
        if in_scope:
            proved.append(in_scope[0].fact)
        sources.update((proof.source, None) for proof in proofs)
    looked_at = proving.looked_at
    failures_first = [*(verdict for verdict in Verdict if verdict is not Verdict.VERIFIED), Verdict.VERIFIED]
    parts = [found[verdict] for verdict in failures_first if not only or verdict in only]
    shown = Streamed(lambda: chain.from_iterable(parts))
    unread = Counter(proof.source for proof in found[Verdict.NO_TEXT])
    signed = sign_offs(store, proved)
    found_in_all = Verification(
        shown if streamed else tuple(shown),
        {verdict: len(found[verdict]) for verdict in Verdict},
        len(proved),
        transcribed,
        tuple(proving.unproved_records(sources, _indicators(store, scope.condition(about)))),
        looked_at,
        tuple(MissingText(source, pieces, texts.similar_file(source)) for source, pieces in unread.most_common()),
        review_counts(proved, signed),
        tuple(fact for fact in (proved if readers else ()) if state_of(signed.get(fact, ())).readers < readers),
    )
    proving.kept.write()
    return shortened(found_in_all, limit, "verdicts")


def proofs_of(
    store: Store, facts: Iterable[Fact], texts: Texts, places: Mapping[str, tuple[str, int]]
) -> Iterator[PlacedProof]:
    """A verdict on each piece of the facts' evidence; `places` has the file and line of each fact, by its id."""
    from hubcli.evidence.proof import Prover

    prover = Prover(store, texts, read_pins(store.folder, *store.extended), read_removed(store.folder))
    for fact in facts:
        for proof in prover.prove(fact):
            yield PlacedProof(*proof, *places[fact.id])


def _indicators(store: Store, condition: Condition) -> list[str]:
    """The indicators of the metrics in records under a condition, in the order in which they are written."""
    where, parameters = condition
    sql = f"""
        SELECT DISTINCT indicator FROM {FACT_TABLES} JOIN metric ON metric.record = fact.record
        WHERE {where} ORDER BY {FACTS_AS_WRITTEN}
    """
    return [id_ for (id_,) in store.connection.execute(sql, parameters)]


class _Proving:
    """Proves the facts of a base, except those whose last proof still holds."""

    def __init__(self, store: Store, texts: Texts) -> None:
        self._store, self._texts = store, texts
        self._pins, self._removed = read_pins(store.folder, *store.extended), read_removed(store.folder)
        self.kept = KeptProofs(store, texts, self._pins, self._removed)
        self.looked_at = LookedAt()
        """How much was looked at until now."""

    def prove(self, numbers: Sequence[int]) -> Iterator[list[PlacedProof]]:
        """The verdicts on the evidence of each of these facts, by the numbers of their records."""
        found = in_batches(numbers, self._of_batch)
        return (proofs for _, proofs in zip(counted_on_terminal(numbers), found, strict=True))

    def _of_batch(self, numbers: Sequence[int]) -> Iterator[list[PlacedProof]]:
        kept, places = self.kept.of(numbers), self._store.places_written(numbers)
        self.looked_at = self.looked_at.plus(one.looked_at for one in kept.values())
        rest = [no for no in numbers if no not in kept]
        facts = self._store.numbered(rest) if rest else iter(())
        for no in numbers:
            proofs = kept[no].proofs() if no in kept else self._proved(next(facts))
            yield [PlacedProof(*proof, *places[proof.fact]) for proof in proofs]

    def _proved(self, fact: Fact) -> list[Proof]:
        prover = self._prover
        prover.naming.asked_of_others = False
        proofs = prover.prove(fact)
        looked_at = prover.looked.taken()
        self.looked_at = self.looked_at.plus([looked_at])
        if not prover.naming.asked_of_others and all(one.verdict is Verdict.VERIFIED for one in proofs):
            pieces = tuple((one.source, one.passage) for one in proofs)
            self.kept.keep(KeptProof(fact.id, pieces, looked_at))
        return proofs

    def unproved_records(self, sources: Iterable[str], indicators: Iterable[str]) -> Iterator[UnprovedRecord]:
        """Those of the indicators and sources whose texts have figures that metrics on them, or copies, do not."""
        for id_ in indicators:
            if not self.kept.holds("indicator", id_):
                yield from self._unproved_indicator(self._store.indicators[id_])
        for id_ in sources:
            if not self.kept.holds("source", id_):
                yield from self._unproved_source(self._store.sources[id_])

    def _unproved_indicator(self, indicator: Indicator) -> Iterator[UnprovedRecord]:
        from hubcli.evidence.record_figures import states_figures, unproved_of_indicator

        if not states_figures(indicator):
            self.kept.keep_record("indicator", indicator.id)
            return
        metrics = self._store.facts_of(Metric, *measuring(indicator))
        if missing := tuple(unproved_of_indicator(indicator, metrics, self._prover)):
            yield UnprovedRecord("indicator", indicator.id, missing, *self._store.where_written(indicator.id))

    def _unproved_source(self, source: Source) -> Iterator[UnprovedRecord]:
        from hubcli.evidence.record_figures import unproved_of_source

        if missing := tuple(unproved_of_source(source, self._prover)):
            yield UnprovedRecord("source", source.id, missing, *self._store.where_written(source.id))
        else:
            self.kept.keep_record("source", source.id)

    @cached_property
    def _prover(self) -> "Prover":
        from hubcli.evidence.proof import Prover

        return Prover(self._store, self._texts, self._pins, self._removed)
