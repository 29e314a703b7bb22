"""The facts of an answer as rows, each fact once."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import fields, is_dataclass
from fractions import Fraction
from functools import partial
from typing import TypeVar

from hubcli.document import Cell, Cite, Inline, Records
from hubcli.model.facts import BaseFact, Measure, Metric
from hubcli.model.period import Period
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Indicator
from hubcli.pages.comparability import differences_text
from hubcli.pages.phrases import cites
from hubcli.questions.answer import Answer
from hubcli.questions.comparability import JudgedFigure
from hubcli.questions.disputes import Conflict
from hubcli.questions.streamed import Streamed, StreamedFacts

F = TypeVar("F", bound=BaseFact)
Row = dict[str, Cell]
HEADS = (
    "hub", "place", "period", "period_start", "period_end", "indicator", "value", "value_max", "written", "unit",
    "qualifier", "status", "edition", "variant", "modality", "theme", "kind", "id", "source", "passage", "table",
    "more_sources", "addresses", "actor", "deadline", "disputed_by", "rank", "differs", "label", "statement", "note",
)  # fmt: skip
"""The columns; ids and codes are the same in both languages, and where there are several a space separates them."""


def tables(answer: Answer, lang: Lang) -> tuple[Records, ...]:
    """Each fact of the answer once, in its order, with texts in one language; the rows are made as they are read."""
    return (streamed_table("facts", HEADS, partial(_rows, answer, lang)),)


def table(name: str, heads: Sequence[str], rows: Iterable[Row]) -> Records:
    """Rows with these columns."""
    return Records(name, tuple(heads), tuple(_cells(row, heads) for row in rows))


def streamed_table(name: str, heads: Sequence[str], rows: Callable[[], Iterator[Row]]) -> Records:
    """The same where there may be very many rows: they are made as they are read."""
    return Records(name, tuple(heads), Streamed(lambda: (_cells(row, heads) for row in rows())))


def rows_of(value: object, lang: Lang) -> dict[str, Row]:
    """The row of each fact of an answer or of its parts, by its id."""
    return {str(row["id"]): row for row in _rows(value, lang)}


def _cells(row: Row, heads: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(row.get(head) for head in heads)


def _rows(value: object, lang: Lang) -> Iterator[Row]:
    """The row of each fact, once, in the order in which they are met."""
    return map(RowMaker(value, lang).row, _each_once(part for part in _parts(value) if isinstance(part, BaseFact)))


class RowMaker:
    """Makes the rows of facts, each with what an answer or its parts say of the fact."""

    def __init__(self, value: object, lang: Lang) -> None:
        self._lang = lang
        self._indicators: dict[str, Indicator] = {}
        self._judged: dict[str, Row] = {}
        self._rivals: dict[str, tuple[str, ...]] = {}
        for part in _parts(value, with_streamed_facts=False):
            match part:
                case Indicator():
                    self._indicators[part.id] = part
                case JudgedFigure() if part.rank or part.differences:
                    self._judged[part.fact.id] = {"rank": part.rank, "differs": differences_text(part, lang)}
                case Conflict():
                    named = tuple(fact.id for fact in part.facts)
                    for id_ in named:
                        self._rivals[id_] = (*self._rivals.get(id_, ()), *named)

    def row(self, fact: BaseFact) -> Row:
        """The row of a fact."""
        rivals = dict.fromkeys(other for other in self._rivals.get(fact.id, ()) if other != fact.id)
        about = {**self._judged.get(fact.id, {}), "disputed_by": ids(rivals)}
        return {**_of_any(fact, self._lang), **_of_kind(fact, self._indicators, self._lang), **about}


def _each_once(facts: Iterable[F]) -> Iterator[F]:
    """The facts, without those that have been met; which have is kept in a file, as they may be very many."""
    with closing(sqlite3.connect("")) as met:
        met.execute("PRAGMA cache_size = -500")  # KiB; the rest is in the file
        met.execute("CREATE TABLE fact (id TEXT PRIMARY KEY) WITHOUT ROWID")
        for fact in facts:
            if met.execute("INSERT OR IGNORE INTO fact VALUES (?)", (fact.id,)).rowcount:
                yield fact


def written(period: Period | None) -> str | None:
    """The period in ISO 8601; a month as its days, for a spreadsheet reads `2025-06` as the first of June."""
    if period is None:
        return None
    return f"{period.start}/{period.end}" if len(period) == len("2025-06") and "/" not in period else str(period)


def ids(several: Iterable[str]) -> str | None:
    """Several ids in a cell, with a space between them; None if there are none."""
    return " ".join(several) or None


def resting(line: Iterable[Inline]) -> Row:
    """The first passage or line of a table that is cited there, and the others."""
    cited = [inline for inline in line if isinstance(inline, Cite)]
    if not cited:
        return {}
    first, *others = cited
    more = ids(other.place for other in others)
    return {"source": first.source, "passage": first.passage, "table": first.table, "more_sources": more}


def _parts(value: object, *, with_streamed_facts: bool = True) -> Iterator[object]:
    """What an answer is made of; the facts of a conflict are left out, for the answer may be about one of them only."""
    into = partial(_parts, with_streamed_facts=with_streamed_facts)
    if isinstance(value, Conflict | BaseFact | Indicator):
        yield value
    elif isinstance(value, StreamedFacts) and not with_streamed_facts:
        return
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from into(item)
    elif isinstance(value, tuple | Streamed):
        if isinstance(value, JudgedFigure):
            yield value
        for item in value:
            yield from into(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from into(getattr(value, field.name))


def _of_any(fact: BaseFact, lang: Lang) -> Row:
    start, end = fact.period.days if fact.period else (None, None)
    return {
        "hub": ids(fact.hubs),
        "place": fact.place,
        "period": written(fact.period),
        "period_start": start,
        "period_end": end,
        "modality": str(fact.modality),
        "theme": fact.theme,
        "kind": str(getattr(fact, "kind")),  # noqa: B009  each kind has its own literal
        "id": fact.id,
        **resting(cites(fact)),
        "label": fact.label[lang],
        "statement": fact.statement[lang],
        "note": fact.note[lang] if fact.note else None,
    }


def _of_kind(fact: BaseFact, indicators: Mapping[str, Indicator], lang: Lang) -> Row:
    match fact:
        case Metric():
            return {
                "indicator": fact.indicator,
                "value": _number(fact.value),
                "value_max": _number(fact.value_max),
                "written": fact.value if isinstance(fact.value, str) else None,
                "unit": str(indicators[fact.indicator].unit),
                "qualifier": str(fact.qualifier),
                "status": fact.status and str(fact.status),
                "edition": fact.edition,
                "variant": fact.variant,
            }
        case Measure():
            return {
                "addresses": ids(fact.addresses),
                "actor": fact.actor[lang] if fact.actor else None,
                "deadline": written(fact.deadline),
            }
    return {}


def _number(value: float | str | None) -> float | None:
    """The number; None if a ratio is too large for one."""
    try:
        return float(Fraction(value)) if isinstance(value, str) else value
    except OverflowError:
        return None
