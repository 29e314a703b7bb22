"""Whether the passage that a piece of evidence cites is the one that was read, and has its anchors."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from hubcli.evidence.anchors import is_found_in, similar_words
from hubcli.evidence.records import Records
from hubcli.evidence.verdicts import NOTHING, Detail, Verdict
from hubcli.model.evidence import Evidence
from hubcli.sources.alignment import aligned
from hubcli.sources.passages import Texts
from hubcli.sources.pins import Citation, Pins, fingerprints


class Finder:
    """Finds what facts cite in one set of texts and pins."""

    def __init__(self, records: Records, texts: Texts, pins: Pins, removed: Iterable[Citation] = ()) -> None:
        self._records, self._texts, self._pins = records, texts, pins
        self._removed = frozenset(removed)
        self._numbers = lru_cache(maxsize=None)(self._align)
        self._read = lru_cache(maxsize=None)(lambda source: frozenset(self._numbers(source).values()))

    def find(self, evidence: Evidence, fact: str) -> tuple[Verdict, Detail]:
        """The anchors are read before a passage is said to have moved: its citation may be corrected already."""
        if self._texts.passages(evidence.source) is None:
            return Verdict.NO_TEXT, NOTHING
        missing = self._without(evidence, evidence.passage)
        new = self.at_new_number(evidence)
        if new and (missing or self._is_unread(evidence)):
            return moved_to(new)
        if missing:
            return self._missing(evidence, missing)
        edited = self._is_unread(evidence) or (fact, evidence.source, evidence.passage) in self._removed
        return (Verdict.EDITED if edited else Verdict.VERIFIED), NOTHING

    def at_new_number(self, evidence: Evidence) -> Evidence | None:
        """The piece with the new number of the passage that was pinned, if it has another one and the anchors."""
        number = self._new_number(evidence)
        if number in (None, evidence.passage) or self._without(evidence, number):
            return None
        return evidence.but(passage=number)

    def _new_number(self, evidence: Evidence) -> int | None:
        return self._numbers(evidence.source).get(evidence.passage)

    def _is_unread(self, evidence: Evidence) -> bool:
        """Whether the passage that has the cited number now is none of those that were pinned."""
        return evidence.source in self._pins and evidence.passage not in self._read(evidence.source)

    def _align(self, source: str) -> dict[int, int]:
        return aligned(self._pins.get(source, ()), fingerprints(self._texts.passages(source) or ()))

    def _without(self, evidence: Evidence, number: int | None) -> tuple[str, ...]:
        """The anchors that a passage does not have."""
        passage = self._texts.standing_passage(evidence.source, number or 0)
        return tuple(word for word in _words(evidence) if not is_found_in(word, passage))

    def _missing(self, evidence: Evidence, missing: tuple[str, ...]) -> tuple[Verdict, Detail]:
        """Another source is named only if the passage itself explains nothing: it is unchanged and exists."""
        source, passage = evidence.source, self._texts.passage(evidence.source, evidence.passage)
        pinned = evidence.passage <= len(self._pins.get(source, ()))
        changed = pinned and self._new_number(evidence) != evidence.passage
        words = _words(evidence)
        if passage and not changed and not self._found_in(words, (source,)):
            others = self._found_in(words, (other for other in self._records.sources if other != source))
            if others:
                return Verdict.WRONG_SOURCE, Detail(missing, others)
        similar = [found for anchor in missing if (found := similar_words(anchor, passage))]
        return Verdict.ANCHOR_MISSING, Detail(
            missing,
            self._found_in(missing, self._records.sources),
            similar=tuple(dict.fromkeys(similar)),
            changed=changed,
            withdrawn=tuple(word for word in missing if is_found_in(word, passage)),
            passages=None if passage else len(self._texts.passages(source) or ()),
        )

    def _found_in(self, words: Sequence[str], sources: Iterable[str]) -> tuple[str, ...]:
        """The passages that contain all the words."""
        return tuple(
            f"{source}:{number}"
            for source in sources
            for number, text in enumerate(self._texts.standing(source), 1)
            if all(is_found_in(word, text) for word in words)
        )


def moved_to(new: Evidence) -> tuple[Verdict, Detail]:
    """The verdict on a piece whose passage has another number now."""
    return Verdict.MOVED, Detail(elsewhere=(f"{new.source}:{new.passage}",))


def _words(evidence: Evidence) -> Sequence[str]:
    return (*evidence.anchors, *([evidence.quote] if evidence.quote else []))
