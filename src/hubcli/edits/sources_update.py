"""A text's new edition: citations follow the passages that moved; what must be read again is listed, and only that."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

from hubcli.base.appending import tried_out
from hubcli.base.compiled.filters import linked
from hubcli.base.compiled.store import Store
from hubcli.edits.changes import Change, changing
from hubcli.edits.in_place import Replacement, with_values
from hubcli.errors import HubError
from hubcli.files import real, shown_folder, write_together
from hubcli.messages import Message
from hubcli.model.facts import Fact
from hubcli.model.vocabulary import Source
from hubcli.questions.answer import Answer
from hubcli.questions.verify import FAILURES, PlacedProof, proofs_of
from hubcli.sources.alignment import aligned
from hubcli.sources.documents import TextError, text_of
from hubcli.sources.editions import Editions, compare
from hubcli.sources.extracted import NotRead
from hubcli.sources.passages import Texts, split
from hubcli.sources.pins import LOCK, Citation, fingerprints, locked, read_pins, read_removed


class NumberedPassage(NamedTuple):
    """A passage and its number, from 1."""

    passage: int
    text: str


class EditedPassage(NamedTuple):
    """A passage before and after."""

    old_passage: int
    passage: int
    old_text: str
    text: str


class Unread(NamedTuple):
    """A citation that must be read again."""

    fact: str
    file: str
    line: int
    old_passage: int
    passage: int | None
    """None if the passage was removed."""


@dataclass(frozen=True)
class Updated(Answer):
    """What a new edition changed."""

    schema: ClassVar[str] = "hubcli/sources-update/1"
    source: Source
    copy: str
    added: tuple[NumberedPassage, ...]
    removed: tuple[NumberedPassage, ...]
    """By their old numbers."""
    edited: tuple[EditedPassage, ...]
    moved: int
    """The number of passages that are unchanged but have another number."""
    renumbered: int
    """The number of citations that follow them, or edited passages."""
    unread: tuple[Unread, ...]
    verdicts: tuple[PlacedProof, ...]
    """What speaks against the facts that must be read again; nothing if nothing was written."""
    left_out: tuple[str, ...]
    """Lines of the document that are in no passage."""
    marks: tuple[str, ...]
    """Note marks that were left out, each after the figure it belonged to."""
    not_read: tuple[NotRead, ...]
    """What is in no passage since a reader does not see it, or since it could not be read for certain."""
    doubtful: tuple[str, ...]
    """Lines that look like a table but could not be put into rows for certain."""
    patch: str
    """The change of the base's files as a unified diff."""
    written: bool


def update_source(folder: Path, *, id_: str, text: Path, copies: Path | None, dry_run: bool = False) -> Updated:
    """Take in the new edition of a source's text: copy, pins and citations together. Raises HubError."""
    texts = Texts(copies)
    extracted = text_of(text)
    if not (new := split(extracted.text)):
        raise TextError(text, "text_empty")
    with changing(folder) as store:
        store.record("source", id_)
        old, pinned = _last_read(store, id_, texts)
        editions = compare(old, new)
        citations = list(_citations(store, id_))
        changes = list(_changes(store, id_, editions, citations))
        contents = {change.path: change.new for change in changes}
        with tried_out(folder, contents):
            pass
        copy = texts.folder / f"{id_}.txt"
        if not dry_run:
            lock = _lock(store, id_, _pins(pinned, new, editions), _removed(editions, citations))
            _write(folder, changes, {copy: extracted.text}, lock)
        places = store.places_written()
    unread = tuple(_unread(editions, citations, places))
    return Updated(
        store.sources[id_],
        shown_folder(real(copy)),
        tuple(NumberedPassage(number, new[number - 1]) for number in editions.added),
        tuple(NumberedPassage(number, old[number - 1]) for number in editions.removed),
        tuple(EditedPassage(one, two, old[one - 1], new[two - 1]) for one, two in editions.edited.items()),
        sum(one != two for one, two in editions.same.items()),
        sum(_is_renumbered(editions, one) for one in citations),
        unread,
        () if dry_run else tuple(_verdicts(folder, unread, Texts(copies))),
        extracted.left_out,
        extracted.marks,
        extracted.not_read,
        extracted.doubtful,
        "".join(change.patch(folder) for change in changes),
        not dry_run,
    )


class _Citation(NamedTuple):
    fact: Fact
    position: int
    """Of the piece of evidence, from 0."""
    passage: int
    lost: bool
    """Whether an earlier edition removed the passage, and nobody has cited another since."""


def _last_read(store: Store, id_: str, texts: Texts) -> tuple[Sequence[str], Sequence[str]]:
    """The passages of the copy at hand, and their pins. Raises HubError if they do not go together."""
    old = texts.passages(id_)
    if old is None:
        raise HubError(Message("errors.update_no_copy", id_, texts.folder))
    pinned = read_pins(store.folder, *store.extended).get(id_) or fingerprints(old)
    if len(pinned) != len(old) or any(one != now for one, now in aligned(pinned, fingerprints(old)).items()):
        raise HubError(Message("errors.update_unpinned", id_))
    return old, pinned


def _citations(store: Store, id_: str) -> Iterator[_Citation]:
    removed = read_removed(store.folder)
    condition = linked("evidence.source", [id_])
    assert condition is not None  # there is a source
    for fact in store.facts(*condition):
        for position, piece in enumerate(fact.evidence):
            if piece.source == id_:
                yield _Citation(fact, position, piece.passage, (fact.id, id_, piece.passage) in removed)


def _changes(store: Store, id_: str, editions: Editions, citations: Iterable[_Citation]) -> Iterator[Change]:
    """The files with the new numbers, in facts and in the source's own record. Raises HubError."""
    numbers = editions.same | editions.edited
    changed: dict[str, dict[tuple[str | int, ...], Any]] = {}
    for one in citations:
        if _is_renumbered(editions, one):
            changed.setdefault(one.fact.id, {})["evidence", one.position, "passage"] = numbers[one.passage]
    source = store.sources[id_]
    skip = [numbers[number] for number in source.skip if number in numbers]
    if tuple(skip) != source.skip:
        changed.setdefault(id_, {})["skip",] = skip
    for position, waiver in enumerate(source.waived):
        if numbers.get(waiver.passage, waiver.passage) != waiver.passage:
            changed.setdefault(id_, {})["waived", position, "passage"] = numbers[waiver.passage]
    by_file: dict[str, list[Replacement]] = {}
    for record, values in changed.items():
        path, line, layer = store.connection.execute(_WHERE, (record,)).fetchone()
        if layer:
            raise HubError(Message("errors.of_extended", record, *store.where_written(record)))
        by_file.setdefault(path, []).extend(Replacement(record, line, key, new) for key, new in values.items())
    for path, replacements in sorted(by_file.items()):
        content = (store.folder / path).read_bytes()
        yield Change(path, content, with_values(content, replacements))


def _is_renumbered(editions: Editions, one: _Citation) -> bool:
    now = editions.same.get(one.passage, editions.edited.get(one.passage))
    return not one.lost and now not in (None, one.passage)


def _pins(pinned: Sequence[str], new: Sequence[str], editions: Editions) -> tuple[str, ...]:
    """The pins of the new edition; a passage that was edited keeps its pin until it is read again."""
    pins = list(fingerprints(new))
    for old, now in (editions.same | editions.edited).items():
        pins[now - 1] = pinned[old - 1]
    return tuple(pins)


def _removed(editions: Editions, citations: Iterable[_Citation]) -> Iterator[Citation]:
    for one in citations:
        if one.lost or one.passage in editions.removed:
            yield one.fact.id, one.fact.evidence[one.position].source, one.passage


def _unread(
    editions: Editions, citations: Iterable[_Citation], places: Mapping[str, tuple[str, int]]
) -> Iterator[Unread]:
    for one in citations:
        if one.lost or one.passage in editions.removed:
            yield Unread(one.fact.id, *places[one.fact.id], one.passage, None)
        elif one.passage in editions.edited:
            yield Unread(one.fact.id, *places[one.fact.id], one.passage, editions.edited[one.passage])


def _lock(store: Store, id_: str, pins: tuple[str, ...], removed: Iterable[Citation]) -> str:
    return locked((store.folder, *store.extended), {id_: pins}, keep=list(store.sources), removed=removed)


def _write(folder: Path, changes: Iterable[Change], copies: Mapping[Path, str], lock: str) -> None:
    """Write the copy, the files and the pins, all or none; if killed in between, `verify` finds what moved."""
    for path, old, _ in changes:
        if (folder / path).read_bytes() != old:
            raise HubError(Message("errors.changed_since", folder / path))
    files = {folder / change.path: change.new.decode() for change in changes}
    write_together({**copies, **files, folder / LOCK: lock})


def _verdicts(folder: Path, unread: Sequence[Unread], texts: Texts) -> Iterator[PlacedProof]:
    from hubcli.base.compiled.cache import open_store

    with open_store(folder) as store:
        facts = [store.fact(id_) for id_ in dict.fromkeys(one.fact for one in unread)]
        proofs = proofs_of(store, facts, texts, {fact.id: store.where_written(fact.id) for fact in facts})
        yield from (proof for proof in proofs if proof.verdict in FAILURES)


_WHERE = """
    SELECT file.path, record.line, file.layer FROM every_record AS record JOIN file ON file.no = record.file
    WHERE record.id = ? ORDER BY file.layer
"""
