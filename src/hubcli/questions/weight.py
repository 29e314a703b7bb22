"""The weight of facts, by which an answer decides what to show first: sources, figures, disagreements, links."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from hubcli.base.compiled.store import Store
from hubcli.model.evidence import Part
from hubcli.model.facts import BaseFact, Measure

F = TypeVar("F", bound=BaseFact)


class Weight(NamedTuple):
    """What speaks for showing one fact, or several as one, before others."""

    sources: int
    """The number of independent sources: a reprint counts as its original, and evidence for a place or year not."""
    figures: int
    """The number of figures in the statements, years apart."""
    disagreements: int
    """The number of tensions, without minor ones."""
    links: int
    """The number of measures for a challenge, or of challenges that a measure addresses."""

    @property
    def points(self) -> int:
        """The weight as one number."""
        return sum(number * each for number, each in zip(self, POINTS, strict=True))


POINTS = Weight(sources=4, figures=1, disagreements=2, links=1)
"""What one of each is worth: a second source is worth more than any one measure or figure."""


def weigh(store: Store, groups: Sequence[Sequence[BaseFact]]) -> list[Weight]:
    """The weight of each group of facts; what two facts of a group have in common counts once."""
    ids = json.dumps([fact.id for facts in groups for fact in facts])
    originals = dict(store.connection.execute(_ORIGINALS).fetchall())
    tensions, measures = (_by_target(store, sql, ids) for sql in (_TENSIONS, _MEASURES))
    return [
        Weight(
            len({source for fact in facts for source in _sources(fact, originals)}),
            sum(len(_FIGURE.findall(fact.statement.zh)) for fact in facts),
            len({tension for fact in facts for tension in tensions[fact.id]}),
            len({link for fact in facts for link in (*measures[fact.id], *_addressed(fact))}),
        )
        for facts in groups
    ]


def heaviest(store: Store, facts: Iterable[F]) -> list[F]:
    """The facts in the order in which to show them: headline facts, then the heaviest; equals stay as they are."""
    found = list(facts)
    weights = weigh(store, [[fact] for fact in found])
    order = sorted(range(len(found)), key=lambda at: (not found[at].headline, -weights[at].points))
    return [found[at] for at in order]


def _sources(fact: BaseFact, originals: Mapping[str, str]) -> set[str]:
    pieces = (piece for piece in fact.evidence if piece.carries is None or Part.FIGURE in piece.carries)
    return {originals.get(piece.source, piece.source) for piece in pieces}


def _addressed(fact: BaseFact) -> tuple[str, ...]:
    return fact.addresses if isinstance(fact, Measure) else ()


def _by_target(store: Store, sql: str, ids: str) -> dict[str, set[int]]:
    """The numbers of the records that refer to each of the facts."""
    found: dict[str, set[int]] = defaultdict(set)
    for target, record in store.connection.execute(sql, (ids,)):
        found[target].add(record)
    return found


# Chinese statements write their figures in digits; a date is none, nor is the 5 of 5G.
_FIGURE = re.compile(r"(?<![\dA-Za-z.,])(?!\d{4}年)\d+(?:[.,]\d+)*(?![\d月日届A-Za-z])|分之")
_NAMED = "link.target IN (SELECT value FROM json_each(?))"
_ORIGINALS = """
    SELECT record.id, link.target FROM record CROSS JOIN link ON link.record = record.no AND link.role = 'reprint_of'
    WHERE record.kind = 'source'
"""
_TENSIONS = f"""
    SELECT link.target, link.record FROM link JOIN record ON record.no = link.record
    WHERE link.role = 'facts' AND {_NAMED} AND record.data ->> '$.weight' IS NOT 'minor'
"""
_MEASURES = f"SELECT link.target, link.record FROM link WHERE link.role = 'addresses' AND {_NAMED}"
