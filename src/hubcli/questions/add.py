"""Facts of one's own: tried out on the base, proved where texts are at hand, then written, all or none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, NamedTuple

from hubcli.base.appending import Raw, alone, tried_out, with_records, write_all
from hubcli.base.store import Store
from hubcli.evidence.passages import Texts
from hubcli.evidence.proof import Verdict
from hubcli.model.facts import Fact, Kind
from hubcli.questions.answer import Answer
from hubcli.questions.verify import FAILURES, PlacedProof, proofs_of


class Added(NamedTuple):
    """A fact that now stands in the base."""

    fact: Fact
    file: str
    """From where the user stands."""
    line: int


@dataclass(frozen=True)
class Adding(Answer):
    """What was added, or why nothing was."""

    schema: ClassVar[str] = "hubcli/add/1"
    added: tuple[Added, ...]
    verdicts: tuple[PlacedProof, ...]
    """What the texts say of each piece of evidence; none where no texts were named."""

    @property
    def holds(self) -> bool:
        """The facts were added."""
        return bool(self.added)


def add(folder: Path, *, kind: Kind, raws: Sequence[Raw], texts: Texts | None) -> Adding:
    """Add facts to the base in a folder, where nothing speaks against any of them. Raises HubError."""
    with alone(folder):
        contents = with_records(folder, kind, raws)
        with tried_out(folder, contents) as store:
            added = _found(store, [str(raw["id"]) for raw in raws])
            places = {one.fact.id: (one.file, one.line) for one in added}
            verdicts = tuple(proofs_of(store, [one.fact for one in added], texts, places)) if texts else ()
        if any(proof.verdict in FAILURES for proof in verdicts):
            return Adding((), verdicts)
        write_all(folder, contents)
    return Adding(added, verdicts)


def _found(store: Store, ids: Iterable[str]) -> tuple[Added, ...]:
    return tuple(Added(store.fact(id_), *store.where_written(id_)) for id_ in ids)


def unchecked(answer: Adding) -> tuple[str, ...]:
    """The sources of which no copy was at hand."""
    return tuple(dict.fromkeys(proof.source for proof in answer.verdicts if proof.verdict is Verdict.NO_TEXT))
