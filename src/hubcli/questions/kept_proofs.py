"""Proofs that found no fault are kept in the compiled base, each until something that it rests on changes."""

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from sys import intern
from typing import NamedTuple

from hubcli.base.compiled.program import program_state
from hubcli.base.compiled.store import Store
from hubcli.base.compiled.vocabularies import AS_WRITTEN
from hubcli.base.compiled.writing import add_to_cache
from hubcli.evidence.looked import LookedAt
from hubcli.evidence.verdicts import NOTHING, Proof, Verdict
from hubcli.questions.streamed import Filed
from hubcli.sources.passages import Texts
from hubcli.sources.pins import Citation, Pins

Piece = tuple[str, int]
"""A source, and the number of a passage in it."""


class KeptProof(NamedTuple):
    """What is kept of a fact all of whose evidence was verified."""

    fact: str
    pieces: tuple[Piece, ...]
    """What it cites, in its order."""
    looked_at: LookedAt

    def proofs(self) -> Iterator[Proof]:
        """The verdict on each piece."""
        return (Proof(self.fact, *piece, Verdict.VERIFIED, NOTHING) for piece in self.pieces)


class KeptProofs:
    """The faultless proofs of a base against one set of texts and pins.

    A proof is kept with a digest of all that it rests on: the program, the names and units that the base knows, the
    record, and the texts and pins of its sources. If the digest differs, the fact is proved again.
    """

    def __init__(self, store: Store, texts: Texts, pins: Pins, removed: Collection[Citation]) -> None:
        self._store, self._texts, self._pins, self._removed = store, texts, pins, removed
        self._vocabulary = _vocabulary(store)
        self._state_of_source = cache(self._source)
        self._new = Filed[tuple[str, str, bytes, str]]()
        self._unproved: dict[str, str] = {}
        """The records of the facts that were last asked for and must be proved, by id."""

    def of(self, numbers: Iterable[int]) -> dict[int, KeptProof]:
        """The proofs of these facts that still hold, by the numbers of their records."""
        kept = {}
        self._unproved.clear()
        for no, id_, data, state, found in self._store.connection.execute(_KEPT, (json.dumps([*numbers]),)):
            pieces, looked = json.loads(found) if found else ((), ())
            if found and state == self._state(data, (source for source, _ in pieces)):
                cited = tuple((intern(source), passage) for source, passage in pieces)
                kept[no] = KeptProof(id_, cited, LookedAt(*looked))
            else:
                self._unproved[id_] = data
        return kept

    def keep(self, proof: KeptProof) -> None:
        """Keep the proof of one of the facts that were last asked for, once it is known to have no fault."""
        state = self._state(self._unproved[proof.fact], (source for source, _ in proof.pieces))
        self._new.append(("fact", proof.fact, state, json.dumps([proof.pieces, proof.looked_at])))

    def holds(self, kind: str, id_: str) -> bool:
        """Whether an indicator or a source was found to have no fault, and nothing has changed since."""
        row = self._store.connection.execute(
            "SELECT state FROM proved WHERE kind = ? AND id = ?", (kind, id_)
        ).fetchone()
        return row is not None and row[0] == self._state("", [id_] if kind == "source" else ())

    def keep_record(self, kind: str, id_: str) -> None:
        """Keep an indicator or a source that has no fault."""
        self._new.append((kind, id_, self._state("", [id_] if kind == "source" else ()), ""))

    def write(self) -> None:
        """Write what is new to the compiled base, if that can be written to."""
        if self._new:
            add_to_cache(self._store.connection, self._write)

    def _write(self, connection: sqlite3.Connection) -> None:
        connection.executemany(_PROVED, self._new)
        connection.execute("DELETE FROM proved WHERE kind = 'fact' AND id NOT IN (SELECT id FROM fact)")

    def _state(self, data: str, sources: Iterable[str]) -> bytes:
        return _digest(self._vocabulary, data.encode(), *map(self._state_of_source, sources))

    def _source(self, source: str) -> bytes:
        removed = sorted(one for one in self._removed if one[1] == source)
        content = self._texts.content(source)
        return _digest(content or b"", repr((content is None, self._pins.get(source), removed)).encode())


def _vocabulary(store: Store) -> bytes:
    """A digest of the program, and of the records whose names, units and places any proof may need."""
    records = store.connection.execute(_VOCABULARY).fetchall()
    return _digest(repr((program_state("evidence", "figures", "model", "sources", "words"), records)).encode())


def _digest(*parts: bytes) -> bytes:
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8) + part)
    return whole.digest()


_KEPT = """
    SELECT record.no, record.id, record.data, proved.state, proved.found
    FROM json_each(?) AS chosen CROSS JOIN record ON record.no = chosen.value
        LEFT JOIN proved ON proved.kind = 'fact' AND proved.id = record.id
"""
_VOCABULARY = f"""
    SELECT file.layer, file.path, record.kind, record.data FROM record JOIN file ON file.no = record.file
    WHERE record.kind IN ('hub', 'group', 'place', 'source', 'indicator', 'asset') ORDER BY {AS_WRITTEN}
"""
_PROVED = "INSERT OR REPLACE INTO proved VALUES (?, ?, ?, ?)"
