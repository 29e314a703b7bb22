"""The tables of a base: one for each type of record, one for each kind of link."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

from hubcli.exports.columns import Column, Type, columns_of
from hubcli.exports.fact_columns import fact_columns, metric_columns
from hubcli.messages import Message
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
    vocabulary: str
    """What its rows are made from: hub, group, place, …, fact, tension."""
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    parts: Callable[[Any], Iterable[Any]] | None = None
    """The parts of a record that become rows; None if the record itself is the row."""

    @property
    def doc(self) -> Message:
        """What it holds."""
        return Message(f"exports.table_{self.name}")


class ForeignKey(NamedTuple):
    """Columns that hold the key of a row of another table."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


def foreign_keys(table: Table) -> list[ForeignKey]:
    """What a table refers to."""
    keys = [ForeignKey((each.name,), each.references, ("id",)) for each in table.columns if each.references]
    return (
        [*keys, ForeignKey(("fact", "evidence"), "evidence", ("fact", "position"))] if table.name == "anchor" else keys
    )


@cache
def tables() -> dict[str, Table]:
    """Every table by its name; a table may come before one that it refers to."""
    made = [
        Table("base", "base", (), tuple(columns_of(BaseInfo))),
        _main("hub", Hub, "members"),
        _links("hub_member", "hub", "place", lambda hub: hub.members),
        Table("hub_group", "group", ("id",), (_position("base"), *columns_of(Group, only=("id", "name", "aliases")))),
        replace(_links("hub_group_member", "hub_group", "hub", lambda group: group.hubs), vocabulary="group"),
        _main("place", Place),
        _main("source", Source, "authors", "waived"),
        _parts("author", "source", Author, lambda source: source.credited),
        _parts("waiver", "source", Waiver, lambda source: source.waived),
        _main("theme", Theme),
        _main("indicator", Indicator, "variants", "breaks"),
        _parts("variant", "indicator", Variant, lambda one: one.variants),
        _parts("break", "indicator", Break, lambda one: one.breaks),
        _main("term", Term),
        Table("fact", "fact", ("id",), (_position("base"), *fact_columns())),
        _links("fact_hub", "fact", "hub", lambda fact: fact.hubs),
        _parts("evidence", "fact", Evidence, lambda fact: fact.evidence, "anchors"),
        Table("anchor", "fact", ("fact", "evidence", "position"), _ANCHOR, _anchors),
        _links("addresses", "fact", "challenge", _addressed, "measure", "fact"),
        _parts("step", "fact", Step, lambda fact: getattr(fact, "steps", ())),
        Table("metric", "fact", ("fact",), (_owner("fact"), *metric_columns()), _metric),
        _main("tension", Tension, "facts"),
        _links("tension_fact", "tension", "fact", lambda tension: tension.facts),
        Table(
            "review",
            "review",
            ("fact", "by", "reader"),
            tuple(columns_of(SignOff, "review", only=[name for name in stored_fields(SignOff) if name != "tension"])),
        ),
        Table("left_out", "", ("fact", "role", "other"), _LEFT_OUT_COLUMNS),
    ]
    return {table.name: table for table in made}


def _main(name: str, model: type[Record], *elsewhere: str) -> Table:
    """A table of records; some of their fields are tables of their own."""
    own = [field for field in fields_of(model) if field not in elsewhere]
    return Table(name, name, ("id",), (_position("base"), *columns_of(model, name, only=own)))


def _parts(name: str, of: str, model: type[Record], parts: Callable[[Any], Iterable[Any]], *elsewhere: str) -> Table:
    """A table of parts of records."""
    own = [field for field in fields_of(model) if field not in elsewhere]
    columns = (
        Column(column.name, column.type, column.doc, column.take, column.needed, _NAMED.get(column.name))
        for column in columns_of(model, only=own)
    )
    return Table(name, of, (of, "position"), (_owner(of), _position(of), *columns), parts)


def _links(
    name: str, of: str, to: str, parts: Callable[[Any], Iterable[str]], owner: str = "", table: str = ""
) -> Table:
    """A table of the ids that records refer to."""
    target = Column(to, Type.TEXT, _the(to), lambda item: item.of, references=table or to)
    return Table(name, of, (owner or of, "position"), (_owner(of, owner), _position(owner or of), target), parts)


def _owner(of: str, name: str = "") -> Column:
    return Column(name or of, Type.TEXT, _the(name or of), lambda item: item.record.id, references=of)


def _position(of: str) -> Column:
    doc = Message("exports.position", Message(f"exports.noun_{of}"))
    return Column("position", Type.INTEGER, (doc,), lambda item: item.no)


def _the(of: str) -> tuple[Message]:
    return (Message("exports.the", Message(f"exports.noun_{of}")),)


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
    Column("evidence", Type.INTEGER, (Message("exports.anchor_evidence"),), lambda item: item.of[0]),
    Column("position", Type.INTEGER, (Message("exports.anchor_position"),), lambda item: item.of[1]),
    Column("anchor", Type.TEXT, (Message("exports.anchor_anchor"),), lambda item: item.of[2]),
)
_LEFT_OUT_COLUMNS = (
    Column("fact", Type.TEXT, (Message("exports.left_out_fact"),), lambda item: item.of[0], references="fact"),
    Column("role", Type.TEXT, (Message("exports.left_out_role"),), lambda item: item.of[1]),
    Column("other", Type.TEXT, (Message("exports.left_out_other"),), lambda item: item.of[2]),
)
