"""What changed between two editions of a base: records added, removed, and changed field by field."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

from hubcli.base.editions import Records, records_of
from hubcli.model.text import Record
from hubcli.model.vocabulary import Hub
from hubcli.questions.answer import Answer, plain


class FieldChange(NamedTuple):
    """One field of a record, before and after."""

    field: str
    """As people write it: `statement.en`, `evidence[gazette:3]`."""
    old: Any
    """Nothing where it was not there."""
    new: Any
    """Nothing where it is no longer there."""


class Placed(NamedTuple):
    """A record with its kind."""

    kind: str
    id: str
    record: Record


class Change(NamedTuple):
    """A record that is in both editions and not the same."""

    kind: str
    id: str
    record: Record
    """As it is now."""
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True)
class Difference(Answer):
    """What changed from an old edition to a new one; where a record stands does not count."""

    schema: ClassVar[str] = "hubcli/diff/1"
    old: str
    new: str
    added: tuple[Placed, ...]
    removed: tuple[Placed, ...]
    changed: tuple[Change, ...]
    hubs: tuple[Hub, ...]
    """The hubs of both editions, as they are now where they still are."""


def diff(old: str, new: str, *, base: Path | None = None) -> Difference:
    """Compare two editions, each a folder or `FOLDER@REVISION`. Raises HubError."""
    before, after = records_of(old, base), records_of(new, base)
    return Difference(
        old,
        new,
        _only_in(after, before),
        _only_in(before, after),
        tuple(
            Change(kind, id_, after[kind, id_], changes)
            for kind, id_ in after
            if (kind, id_) in before and (changes := _changes(before[kind, id_], after[kind, id_]))
        ),
        tuple({record.id: record for record in (before | after).values() if isinstance(record, Hub)}.values()),
    )


def _only_in(here: Records, there: Records) -> tuple[Placed, ...]:
    return tuple(Placed(kind, id_, record) for (kind, id_), record in here.items() if (kind, id_) not in there)


def _changes(old: Record, new: Record) -> tuple[FieldChange, ...]:
    before, after = _fields(plain(old)), _fields(plain(new))
    return tuple(
        FieldChange(field, before.get(field), after.get(field))
        for field in {**before, **after}
        if before.get(field) != after.get(field)
    )


def _fields(raw: dict[str, Any], above: str = "") -> dict[str, Any]:
    """Every field with its place: languages apart, tables of an array by what tells them from each other."""
    fields: dict[str, Any] = {}
    for key, value in raw.items():
        if isinstance(value, dict):
            fields |= _fields(value, f"{above}{key}.")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for number, item in enumerate(value):
                name = f"{item['source']}:{item['passage']}" if "source" in item else str(number)
                if f"{key}[{name}]" in fields:
                    name += f"#{number}"
                fields[f"{above}{key}[{name}]"] = item
        else:
            fields[above + key] = value
    return fields
