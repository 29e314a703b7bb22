"""Keys of one record are set or taken out where they are written, once the result is checked and proved."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

from hubcli.base.appending import tried_out
from hubcli.base.compiled.filters import any_of, linked
from hubcli.base.compiled.store import Store
from hubcli.base.toml.positions import Path as KeyPath
from hubcli.edits.add import slips
from hubcli.edits.changes import Change, changing, located, write_changes
from hubcli.edits.keys import ABSENT, with_key
from hubcli.errors import HubError
from hubcli.messages import Message
from hubcli.model.facts import Fact
from hubcli.questions.answer import Answer
from hubcli.questions.show import ROLES
from hubcli.questions.verify import FAILURES, PlacedProof, proofs_of
from hubcli.sources.passages import Texts


class KeyChange(NamedTuple):
    """A key of the record, before and after; None where it was not there, or no longer is."""

    key: str
    old: Any
    new: Any


@dataclass(frozen=True)
class Editing(Answer):
    """What an edit changed, or why it changed nothing."""

    schema: ClassVar[str] = "hubcli/edit/1"
    id: str
    keys: tuple[KeyChange, ...]
    file: str
    line: int
    verdicts: tuple[PlacedProof, ...]
    """What speaks against the facts concerned now; those that did not before refuse the edit."""
    refused: tuple[PlacedProof, ...]
    """The verdicts for which nothing was changed."""
    checked: bool
    """Whether the facts were checked against texts."""
    patch: str
    """The change as a unified diff."""
    written: bool

    @property
    def holds(self) -> bool:
        """Nothing speaks against the change."""
        return not self.refused


def edit(
    folder: Path,
    *,
    id_: str,
    settings: Mapping[KeyPath, Any],
    absent: Sequence[KeyPath] = (),
    texts: Texts | None = None,
    dry_run: bool = False,
) -> Editing:
    """Change keys of a record; with `dry_run` only show how. Raises HubError."""
    if ("id",) in (*settings, *absent):
        raise HubError(Message("errors.use_rename", id_))
    with changing(folder) as store:
        found = located(store, id_)
        old = content = (folder / found.path).read_bytes()
        for path, value in [*settings.items(), *((path, ABSENT) for path in absent)]:
            content = with_key(content, found.written, path, value)
        change = Change(found.path, old, content)
        before = _against(store, id_, texts)
        with tried_out(folder, {found.path: content}) as trial:
            after = _against(trial, id_, texts)
            where = trial.where_written(id_)
        known = {(proof.fact, proof.source, proof.verdict, proof.detail) for proof in before}
        refused = tuple(one for one in after if (one.fact, one.source, one.verdict, one.detail) not in known)
        if not refused and not dry_run:
            write_changes(folder, [change])
    keys = [KeyChange(_dotted(path), _value(found.raw, path), value) for path, value in settings.items()]
    keys += [KeyChange(_dotted(path), _value(found.raw, path), None) for path in absent]
    patch = change.patch(folder)
    return Editing(id_, tuple(keys), *where, after, refused, texts is not None, patch, not refused and not dry_run)


def _against(store: Store, id_: str, texts: Texts | None) -> tuple[PlacedProof, ...]:
    """What speaks against the fact, or against the facts that name the record."""
    facts = list(_concerned(store, id_))
    places = {fact.id: store.where_written(fact.id) for fact in facts}
    proofs = tuple(proofs_of(store, facts, texts, places)) if texts else ()
    failed = [proof for proof in proofs if proof.verdict in FAILURES]
    others = [fact for fact in facts if fact.id not in {proof.fact for proof in failed}]
    return (*failed, *slips(store, others))


def _concerned(store: Store, id_: str) -> Iterable[Fact]:
    vocabulary = store.vocabulary_of(id_)
    if vocabulary == "fact":
        return [store.fact(id_)]
    roles = ROLES.get(vocabulary, ())
    return store.facts(*any_of(*(linked(role, (id_,)) for role in roles)))


def _dotted(path: KeyPath) -> str:
    return ".".join(map(str, path))


def _value(raw: Any, path: KeyPath) -> Any:
    """The value at a place in a record; None if there is none."""
    for part in path:
        try:
            raw = raw[part]
        except (LookupError, TypeError):
            return None
    return raw
