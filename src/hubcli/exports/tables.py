"""The tables of a base: one for each type of record, one for each kind of link."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from hubcli.exports.columns import Column, Type, columns_of
from hubcli.exports.fact_columns import fact_columns, metric_columns
from hubcli.model.bibliography import Author
from hubcli.model.evidence import Evidence
from hubcli.model.facts import Metric, Step
from hubcli.model.record import Record, fields_of, stored_fields
from hubcli.model.review import SignOff
from hubcli.model.tension import Tension
from hubcli.model.vocabulary import (
    BaseInfo,
    Break,
    Group,
    Hub,
    Indicator,
    Place,
    Source,
    Term,
    Theme,
    Variant,
    Waiver,
)


@dataclass(frozen=True)
class Table:
    """One table."""

    name: str
    doc: str
    vocabulary: str
    """What its rows are made from: hub, group, place, …, fact, tension."""
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    parts: Callable[[Any], Iterable[Any]] | None = None
    """The parts of a record that become rows; None if the record itself is the row."""


@cache
def tables() -> dict[str, Table]:
    """Every table by its name; a table may come before one that it refers to."""
    made = [
        Table("base", "The base as a whole; one row.", "base", (), tuple(columns_of(BaseInfo))),
        _main("hub", "The compared regions.", Hub, "members"),
        _links("hub_member", "The places that a hub is made of.", "hub", "place", lambda hub: hub.members),
        Table(
            "hub_group",
            "Named sets of hubs.",
            "group",
            ("id",),
            (_position("base"), *columns_of(Group, only=("id", "name", "aliases"))),
        ),
        replace(
            _links("hub_group_member", "The hubs in a group.", "hub_group", "hub", lambda group: group.hubs),
            vocabulary="group",
        ),
        _main("place", "Named areas that a figure can be for.", Place),
        _main("source", "The documents that facts cite.", Source, "authors", "waived"),
        _parts(
            "author",
            "The authors of a document.",
            "source",
            Author,
            lambda source: source.credited,
        ),
        _parts(
            "waiver", "Figures of a source that no fact should have.", "source", Waiver, lambda source: source.waived
        ),
        _main("theme", "The subjects; the rows of a comparison.", Theme),
        _main("indicator", "What metrics measure.", Indicator, "variants", "breaks"),
        _parts(
            "variant", "The ways to count what an indicator measures.", "indicator", Variant, lambda one: one.variants
        ),
        _parts(
            "break",
            "Where the figures on an indicator stop being one series.",
            "indicator",
            Break,
            lambda one: one.breaks,
        ),
        _main("term", "Set phrases, each with its one rendering in each language.", Term),
        Table("fact", "The facts of every kind.", "fact", ("id",), (_position("base"), *fact_columns())),
        _links("fact_hub", "The hubs that a fact is about.", "fact", "hub", lambda fact: fact.hubs),
        _parts(
            "evidence", "The passages that support a fact.", "fact", Evidence, lambda fact: fact.evidence, "anchors"
        ),
        Table("anchor", "What a passage must contain.", "fact", ("fact", "evidence", "position"), _ANCHOR, _anchors),
        _links(
            "addresses", "The challenges that a measure addresses.", "fact", "challenge", _addressed, "measure", "fact"
        ),
        _parts("step", "The chain of a collaboration.", "fact", Step, lambda fact: getattr(fact, "steps", ())),
        Table(
            "metric", "The numbers; each is a fact.", "fact", ("fact",), (_owner("fact"), *metric_columns()), _metric
        ),
        _main("tension", "Facts that disagree, and why.", Tension, "facts"),
        _links("tension_fact", "The facts of a tension.", "tension", "fact", lambda tension: tension.facts),
        Table(
            "review",
            "Who read which fact against its passages; the latest word of each reader.",
            "review",
            ("fact", "by", "reader"),
            tuple(columns_of(SignOff, "review", only=[name for name in stored_fields(SignOff) if name != "tension"])),
        ),
        Table("left_out", _LEFT_OUT, "", ("fact", "role", "other"), _LEFT_OUT_COLUMNS),
    ]
    return {table.name: table for table in made}


def _main(name: str, doc: str, model: type[Record], *elsewhere: str) -> Table:
    """A table of records; some of their fields are tables of their own."""
    own = [field for field in fields_of(model) if field not in elsewhere]
    return Table(name, doc, name, ("id",), (_position("base"), *columns_of(model, name, only=own)))


def _parts(
    name: str, doc: str, of: str, model: type[Record], parts: Callable[[Any], Iterable[Any]], *elsewhere: str
) -> Table:
    """A table of parts of records."""
    own = [field for field in fields_of(model) if field not in elsewhere]
    columns = (
        Column(column.name, column.type, column.doc, column.take, column.needed, _NAMED.get(column.name))
        for column in columns_of(model, only=own)
    )
    return Table(name, doc, of, (of, "position"), (_owner(of), _position(of), *columns), parts)


def _links(
    name: str,
    doc: str,
    of: str,
    to: str,
    parts: Callable[[Any], Iterable[str]],
    owner: str = "",
    table: str = "",
) -> Table:
    """A table of the ids that records refer to."""
    target = Column(to, Type.TEXT, f"The {to}.", lambda item: item.of, references=table or to)
    return Table(name, doc, of, (owner or of, "position"), (_owner(of, owner), _position(owner or of), target), parts)


def _owner(of: str, name: str = "") -> Column:
    return Column(name or of, Type.TEXT, f"The {name or of}.", lambda item: item.record.id, references=of)


def _position(of: str) -> Column:
    return Column("position", Type.INTEGER, f"Its position in the {of}, from 1.", lambda item: item.no)


def _addressed(fact: Any) -> Iterable[str]:
    return tuple(getattr(fact, "addresses", ()))


def _metric(fact: Any) -> Iterable[Any]:
    return [fact] if isinstance(fact, Metric) else []


def _anchors(fact: Any) -> Iterable[tuple[int, int, str]]:
    for number, evidence in enumerate(fact.evidence, 1):
        for position, anchor in enumerate(evidence.anchors, 1):
            yield number, position, anchor


# The fields of parts that refer to a record.
_NAMED = {"source": "source", "place": "place"}
_ANCHOR = (
    _owner("fact"),
    Column("evidence", Type.INTEGER, "Which piece of the fact's evidence, by its position.", lambda item: item.of[0]),
    Column("position", Type.INTEGER, "Its position in the evidence, from 1.", lambda item: item.of[1]),
    Column("anchor", Type.TEXT, "A name, term or figure, in the source's own language.", lambda item: item.of[2]),
)
_LEFT_OUT = (
    "Links of these facts with facts that a filter left out; empty without a filter. "
    "A challenge whose measures were left out is not a gap."
)
_LEFT_OUT_COLUMNS = (
    Column("fact", Type.TEXT, "The fact that is here.", lambda item: item.of[0], references="fact"),
    Column("role", Type.TEXT, "'addresses' or 'addressed_by'.", lambda item: item.of[1]),
    Column("other", Type.TEXT, "The id of the fact that is not.", lambda item: item.of[2]),
)
