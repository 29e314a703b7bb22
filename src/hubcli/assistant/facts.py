"""Facts go in, and what an assistant is told of each comes out: its figure, evidence, proof, readers and rivals."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, TypeVar

from hubcli.assistant.answers import Cited, FigureOf, Found, Related
from hubcli.base.compiled.filters import measuring
from hubcli.base.compiled.store import Store
from hubcli.base.tables.reading import is_table
from hubcli.draft.blocks.refresh import Run
from hubcli.evidence.verdicts import Verdict
from hubcli.messages import say
from hubcli.model.evidence import Evidence
from hubcli.model.facts import Fact, Metric
from hubcli.model.footing import FOOTINGS
from hubcli.model.text import Lang
from hubcli.pages.comparability import differences_text
from hubcli.pages.phrases import figure_text
from hubcli.pages.trend import change_text
from hubcli.questions.comparability import JudgedFigure, judge
from hubcli.questions.disputes import disputes
from hubcli.questions.sign_offs import SignOffs, sign_offs, state_of
from hubcli.questions.sums import sums
from hubcli.questions.trend import Point
from hubcli.questions.verify import proofs_of
from hubcli.questions.views import metric_views

T = TypeVar("T")
Passage = tuple[str, str, int]
"""A fact, a source and the number of a passage."""


class Asked(NamedTuple):
    """What every tool is asked with: the base, the language, the part of the list and the copies of the sources."""

    store: Store
    lang: Lang
    start: int
    limit: int
    copies: Path | None
    run: Run
    """Answers the commands of exported blocks in a draft."""

    @property
    def end(self) -> int:
        """How many items must be at hand to answer."""
        return self.start + self.limit

    def part(self, items: Sequence[T]) -> Sequence[T]:
        """The items that were asked for."""
        return items[self.start : self.end]

    def next_cursor(self, total: int) -> str | None:
        """What asks for the items after these."""
        return str(self.end) if self.end < total else None


class Item(NamedTuple):
    """A fact to tell of, with what a question says of it."""

    fact: Fact
    judged: JudgedFigure | None = None
    point: Point | None = None
    related: Sequence[Fact] = ()


def told(items: Iterable[Item], asked: Asked) -> tuple[Found, ...]:
    """What an assistant is told of these facts."""
    shown = list(items)
    teller = _Teller([item.fact for item in shown], asked)
    return tuple(teller.tell(item) for item in shown)


class _Teller:
    """Tells of facts; what concerns all of them is looked up once."""

    def __init__(self, facts: Sequence[Fact], asked: Asked) -> None:
        self._facts, self._asked, self._store, self._lang = facts, asked, asked.store, asked.lang
        self._judged: dict[str, Mapping[str, JudgedFigure]] = {}

    def tell(self, item: Item) -> Found:
        fact, state = item.fact, state_of(self._signed.get(item.fact.id, ()))
        return Found(
            fact.id,
            fact.kind,
            fact.label[self._lang],
            fact.statement[self._lang],
            fact.hubs,
            fact.theme,
            self._store.places[fact.place].name[self._lang] if fact.place else None,
            fact.period,
            fact.modality,
            self._figure(fact, item) if isinstance(fact, Metric) else None,
            tuple(
                Cited(one.source, one.passage, one.anchors, one.transcribed_in, self._verdict(fact.id, one))
                for one in fact.evidence
            ),
            state.readers,
            state.doubted,
            tuple(Related(other.id, other.label[self._lang]) for other in item.related),
            fact.note[self._lang] if fact.note else None,
        )

    def _figure(self, metric: Metric, item: Item) -> FigureOf:
        indicator = self._store.indicators[metric.indicator]
        judged = None if item.point else item.judged or self._judged_of(metric)
        return FigureOf(
            indicator.id,
            indicator.label[self._lang],
            figure_text(metric, indicator, self._lang),
            metric.value,
            metric.value_max,
            indicator.unit,
            metric.qualifier,
            FOOTINGS[metric.modality],
            judged.rank if judged else None,
            not judged.differences if judged else None,
            differences_text(judged, self._lang) if judged else self._breaks(item.point),
            change_text(item.point.change, self._lang) if item.point and item.point.change else None,
            tuple(dict.fromkeys(self._rivals[metric.id])),
        )

    def _breaks(self, point: Point | None) -> str | None:
        reasons = [one.reason[self._lang] for one in point.breaks] if point else []
        return say("part_join", self._lang).join(reasons) or None

    def _judged_of(self, metric: Metric) -> JudgedFigure | None:
        """The figure among all figures on its indicator."""
        if metric.indicator not in self._judged:
            where = measuring(self._store.indicators[metric.indicator])
            figures = metric_views(self._store, self._store.facts(*where))
            judged = judge([*figures, *sums(self._store, figures)])
            self._judged[metric.indicator] = {figure.fact.id: figure for figure in judged}
        return self._judged[metric.indicator].get(metric.id)

    @cached_property
    def _signed(self) -> SignOffs:
        return sign_offs(self._store, {fact.id for fact in self._facts})

    @cached_property
    def _rivals(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for conflict in disputes(self._store, self._facts):
            for fact in conflict.facts if conflict.computed else ():
                found[fact.id] += [other.id for other in conflict.facts if other.id != fact.id]
        return found

    def _verdict(self, fact: str, piece: Evidence) -> Verdict | None:
        return self._verdicts.get((fact, piece.source, piece.passage))

    @cached_property
    def _verdicts(self) -> Mapping[Passage, Verdict]:
        """The verdicts on the evidence of facts that are records; nothing without copies of the sources."""
        if not self._asked.copies:
            return {}
        from hubcli.sources.passages import Texts

        known = self._store.numbers_of(fact.id for fact in self._facts)  # a sum has no record
        written = {id_: self._store.where_written(id_) for id_ in known}
        records = {id_: place for id_, place in written.items() if not is_table(place[0])}
        facts = [fact for fact in self._facts if fact.id in records]
        proofs = proofs_of(self._store, facts, Texts(self._asked.copies), records)
        return {(proof.fact, proof.source, proof.passage): proof.verdict for proof in proofs}
