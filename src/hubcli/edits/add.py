"""Facts are added to a base: a dry run, a proof if texts are at hand, then the write, all or none."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import ClassVar, NamedTuple

from hubcli.base.appending import (
    Filing,
    Raw,
    RefusedError,
    content_of,
    exclusively,
    file_of,
    tried_out,
    with_records,
    write_all,
)
from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.store import Store
from hubcli.base.folder import shown_file
from hubcli.base.toml.problems import Problem, Problems
from hubcli.base.toml.reader import read
from hubcli.edits.duplicates import SameClaim, same_claims
from hubcli.evidence.statements import unstated
from hubcli.evidence.verdicts import Detail, Verdict
from hubcli.files import shown_folder
from hubcli.messages import Message
from hubcli.model.facts import Fact, Kind
from hubcli.model.text import Lang
from hubcli.questions.answer import Answer
from hubcli.questions.shown import shown_in_comparisons
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
    same: tuple[SameClaim, ...] = ()
    """The facts whose claim the base had already under another id."""
    shown: Mapping[str, bool] = field(default_factory=dict)
    """For each new fact that comparisons are about, whether one shows it without being asked for every fact."""

    @property
    def holds(self) -> bool:
        """The facts were added."""
        return bool(self.added)


def add(folder: Path, *, kind: Kind, raws: Sequence[Raw], texts: Texts | None, names: Sequence[Message] = ()) -> Adding:
    """Add facts to the base in a folder if nothing speaks against any of them. Raises HubError.

    `names` says where each comes from: problems are then reported there, not where it would be written.
    """
    with exclusively(folder):
        with open_store(folder) as store:
            filing = Filing({*store.groups}, store.info.layout)
        contents = with_records(folder, kind, raws, filing)
        origins = _Origins(folder, kind, raws, names, filing)
        with _reported_at(origins, contents), tried_out(folder, contents) as store:
            added = _found(store, [str(raw["id"]) for raw in raws])
            places = {one.fact.id: (one.file, one.line) for one in added}
            proofs = tuple(proofs_of(store, [one.fact for one in added], texts, places)) if texts else ()
            failed = {proof.fact for proof in proofs if proof.verdict in FAILURES}
            verdicts = (*proofs, *slips(store, (one.fact for one in added if one.fact.id not in failed)))
            same = tuple(same_claims(store, [one.fact for one in added]))
            shown = shown_in_comparisons(store, [one.fact for one in added])
        if any(proof.verdict in FAILURES for proof in verdicts):
            return Adding((), verdicts)
        write_all(folder, contents)
    return Adding(added, verdicts, same, shown)


class _Origins(NamedTuple):
    """New facts, and where each comes from."""

    folder: Path
    kind: Kind
    raws: Sequence[Raw]
    names: Sequence[Message]
    filing: Filing


@contextmanager
def _reported_at(origins: _Origins, contents: Mapping[str, bytes]) -> Iterator[None]:
    """Report the problems of new facts where these come from, if that is known."""
    try:
        yield
    except RefusedError as error:
        if not origins.names:
            raise
        places = {place: name for path in contents for place, name in _places(origins, path, contents[path])}
        listed, more = error.problems
        raise RefusedError(Problems([_named(problem, places) for problem in listed], more), "refused_input") from None


def _places(origins: _Origins, path: str, content: bytes) -> Iterator[tuple[tuple[str, int], Message]]:
    """The first line of each new fact in a file, and where it comes from."""
    folder, kind, raws, names, filing = origins
    old = content_of(folder, path).count(b"\n")
    lines = [entry.line for entry in read(path, content).entries if entry.line > old]
    here = [name for raw, name in zip(raws, names, strict=True) if file_of(kind, raw, filing) == path]
    file = shown_file(shown_folder(folder), path)
    yield from (((file, line), name) for line, name in zip(lines, here, strict=False))


def _named(problem: Problem, places: Mapping[tuple[str, int], Message]) -> Problem:
    """The problem with the origin of the new fact that it is in, if it is in one."""
    above = [line for file, line in places if file == problem.file and line <= problem.line]
    return replace(problem, origin=places[problem.file, max(above)]) if above else problem


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
