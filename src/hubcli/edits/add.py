"""Facts are added to a base: a dry run, a proof if texts are at hand, then the write, all or none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, NamedTuple

from hubcli.base.appending import Raw, exclusively, tried_out, with_records, write_all
from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.store import Store
from hubcli.evidence.statements import unstated
from hubcli.evidence.verdicts import Detail, Verdict
from hubcli.model.facts import Fact, Kind
from hubcli.model.text import Lang
from hubcli.questions.answer import Answer
from hubcli.questions.verify import FAILURES, PlacedProof, proofs_of
from hubcli.sources.passages import Texts
from hubcli.words.names import place_names


class Added(NamedTuple):
    """A fact that is now in the base."""

    fact: Fact
    file: str
    """As seen from the current folder."""
    line: int


@dataclass(frozen=True)
class Adding(Answer):
    """What was added, or why nothing was."""

    schema: ClassVar[str] = "hubcli/add/1"
    added: tuple[Added, ...]
    verdicts: tuple[PlacedProof, ...]
    """The proof of each piece of evidence; if no texts were given, only what speaks against a fact."""

    @property
    def holds(self) -> bool:
        """The facts were added."""
        return bool(self.added)


def add(folder: Path, *, kind: Kind, raws: Sequence[Raw], texts: Texts | None) -> Adding:
    """Add facts to the base in a folder if nothing speaks against any of them. Raises HubError."""
    with exclusively(folder):
        with open_store(folder) as store:
            groups = {*store.groups}
        contents = with_records(folder, kind, raws, groups)
        with tried_out(folder, contents) as store:
            added = _found(store, [str(raw["id"]) for raw in raws])
            places = {one.fact.id: (one.file, one.line) for one in added}
            proofs = tuple(proofs_of(store, [one.fact for one in added], texts, places)) if texts else ()
            failed = {proof.fact for proof in proofs if proof.verdict in FAILURES}
            verdicts = (*proofs, *slips(store, (one.fact for one in added if one.fact.id not in failed)))
        if any(proof.verdict in FAILURES for proof in verdicts):
            return Adding((), verdicts)
        write_all(folder, contents)
    return Adding(added, verdicts)


def _found(store: Store, ids: Iterable[str]) -> tuple[Added, ...]:
    return tuple(Added(store.fact(id_), *store.where_written(id_)) for id_ in ids)


def slips(store: Store, facts: Iterable[Fact]) -> Iterable[PlacedProof]:
    """What can be checked without texts: metrics whose statements do not say what their records do."""
    names = place_names(store.hubs, store.places, store.sources)
    for fact in facts:
        en, zh = (unstated(store, fact, names, lang) for lang in Lang)
        if en or zh:
            first, detail = fact.evidence[0], Detail(unsaid_en=en, unsaid_zh=zh)
            yield PlacedProof(
                fact.id, first.source, first.passage, Verdict.FIGURE_MISMATCH, detail, *store.where_written(fact.id)
            )


def unchecked(answer: Adding) -> tuple[str, ...]:
    """The sources without a copy at hand."""
    return tuple(dict.fromkeys(proof.source for proof in answer.verdicts if proof.verdict is Verdict.NO_TEXT))
