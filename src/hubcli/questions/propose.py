"""A record is proposed from a passage: what can be read there is filled in, the rest is named, nothing is guessed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar, NamedTuple

from hubcli.base.compiled.store import Store
from hubcli.errors import HubError, UnknownNameError
from hubcli.evidence.anchors import is_found_in
from hubcli.evidence.reading import Reading, read_passage
from hubcli.messages import Message
from hubcli.model.facts import Kind, Qualifier
from hubcli.questions.answer import Answer
from hubcli.sources.passages import Texts


class Filled(NamedTuple):
    """A key that was filled in, and the words of the passage that it was read from."""

    key: str
    words: tuple[str, ...]


class Open(NamedTuple):
    """A key that the passage says several things for."""

    key: str
    choices: tuple[str, ...]
    """Each with the passage's words, as `shenzhen (深圳)`."""


@dataclass(frozen=True)
class Proposal(Answer):
    """A record as far as a passage gives it."""

    schema: ClassVar[str] = "hubcli/proposal/1"
    kind: Kind | None
    """None if its words tell none, or more than one."""
    record: Mapping[str, Any]
    filled: tuple[Filled, ...]
    open: tuple[Open, ...]
    text: str
    """The passage."""


def propose(store: Store, *, source: str, passage: int, texts: Texts, kind: Kind | None = None) -> Proposal:
    """A record from a passage, of the given kind or of the one that its words tell. Raises HubError."""
    if source not in store.sources:
        raise UnknownNameError("source", source, store.sources)
    text = texts.passage(source, passage)
    if not text:
        count = len(texts.passages(source) or ())
        raise HubError(Message("errors.no_passage", source, passage, count))
    reading = read_passage(store, source, text)
    kinds = _kinds(reading, store)
    chosen = kind or (next(iter(kinds)) if len(kinds) == 1 else None)
    keys = {key: found for key, found in _keys(store, reading, chosen) if found}
    filled = {key: found[0] for key, found in keys.items() if len(found) == 1}
    record: dict[str, Any] = {key: value for key, (value, _) in filled.items()}
    measured = reading.indicators if chosen is Kind.METRIC else ()
    named = [found.words for found in (*measured, *reading.places)]
    anchors = dict.fromkeys([*named, *(figure.text for figure in reading.figures)])
    found_there = [anchor for anchor in anchors if is_found_in(anchor, text)]
    record["evidence"] = [{"source": source, "passage": passage, "anchors": found_there}]
    several = [Open(key, tuple(_shown(*one) for one in found)) for key, found in keys.items() if len(found) > 1]
    if chosen is None and kinds:
        several.insert(0, Open("kind", tuple(_shown(str(one), words) for one, words in kinds.items())))
    told = [] if kind or chosen is None else [Filled("kind", kinds[chosen])]
    return Proposal(
        chosen, record, (*told, *(Filled(key, words) for key, (_, words) in filled.items())), tuple(several), text
    )


Candidate = tuple[Any, tuple[str, ...]]
"""A value, and the words that it was read from."""


def _kinds(reading: Reading, store: Store) -> dict[Kind, tuple[str, ...]]:
    """The kinds that the passage's words tell; an indicator with a figure in its unit tells a metric."""
    measured = [
        (indicator.words, figure.text)
        for indicator in reading.indicators
        for figure in reading.figures
        if figure.unit == store.indicators[indicator.value].unit
    ]
    return ({Kind.METRIC: measured[0]} if measured else {}) | reading.cues


def _keys(store: Store, reading: Reading, kind: Kind | None) -> Iterator[tuple[str, list[Candidate]]]:
    """What the passage says for each key of a record; more than one candidate leaves the key open."""
    places: list[Candidate] = [(found.value, (found.words,)) for found in reading.places]
    hubs = {place.hub: words for value, words in places if (place := store.places[value]).hub}
    yield "hubs", [([*hubs], tuple(word for words in hubs.values() for word in words))] if hubs else []
    yield "place", places
    dated: list[Candidate] = [(found.value, (found.words,)) for found in reading.periods]
    yield ("deadline" if kind is Kind.MEASURE else "period"), dated
    if kind is not Kind.METRIC:
        return
    indicators: list[Candidate] = [(found.value, (found.words,)) for found in reading.indicators]
    yield "indicator", indicators
    if len(indicators) != 1:
        return
    yield "theme", _themes(store, indicators[0][0])
    unit = store.indicators[indicators[0][0]].unit
    values = [figure for figure in reading.figures if figure.unit == unit and not figure.change and not figure.readings]
    yield "value", [(_number(figure.value), (figure.text,)) for figure in values]
    if len(values) == 1:
        (figure,) = values
        if figure.value_max is not None:
            yield "value_max", [(_number(figure.value_max), (figure.text,))]
        if figure.qualifier is not Qualifier.EXACT:
            yield "qualifier", [(str(figure.qualifier), (figure.text,))]


def _themes(store: Store, indicator: str) -> list[Candidate]:
    """The themes of the other figures on an indicator."""
    sql = """
        SELECT theme FROM fact JOIN metric USING (record) WHERE indicator = ?1
        UNION SELECT theme FROM table_series WHERE indicator = ?1
    """
    return [(theme, (indicator,)) for (theme,) in store.connection.execute(sql, (indicator,))]


def _number(value: Fraction) -> int | float | str:
    if value.denominator == 1:
        return int(value)
    return float(value) if Fraction(str(float(value))) == value else f"{value.numerator}/{value.denominator}"


def _shown(value: Any, words: tuple[str, ...]) -> str:
    return f"{value} ({', '.join(words)})"
