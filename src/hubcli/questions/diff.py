"""What changed between two editions of a base: records added, removed, and changed field by field."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

from hubcli.base.editions import open_edition
from hubcli.base.toml.reader import RECORDS, Entry
from hubcli.model.record import NO_DEFAULT, defaults_of
from hubcli.questions.answer import Answer, plain, shortened
from hubcli.questions.diff_figures import changed_figures

Raw = dict[str, Any]
"""A record as JSON has it."""


class FieldChange(NamedTuple):
    """One field of a record, before and after."""

    field: str
    """As people write it: `statement.en`, `evidence[gazette:3]`."""
    old: Any
    """None if it was not there before."""
    new: Any
    """None if it is no longer there."""


class Placed(NamedTuple):
    """A record with its kind."""

    kind: str
    id: str
    record: Raw


class Change(NamedTuple):
    """A record that is in both editions but differs, or a figure of a table."""

    kind: str
    id: str
    record: Raw
    """The new version."""
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True)
class Difference(Answer):
    """The changes from an old edition to a new one; moving a record to another file or line is none."""

    schema: ClassVar[str] = "hubcli/diff/1"
    old: str
    new: str
    added: tuple[Placed, ...]
    removed: tuple[Placed, ...]
    changed: tuple[Change, ...]
    renumbered: tuple[Change, ...]
    """Facts that cite the same passages by other numbers and are unchanged otherwise."""
    hubs: tuple[Raw, ...]
    """The hubs of both editions, in their new version if there is one."""
    groups: tuple[Raw, ...]
    """The same for the groups of hubs."""
    as_written: tuple[str, ...]
    """The ids of records that do not fit today's form and were compared as they are written."""


def diff(old: str, new: str, *, base: Path | None = None, limit: int | None = None) -> Difference:
    """Compare two editions, each a folder, `FOLDER@REVISION` or `hubcli`, with what it extends. Raises HubError."""
    editions = open_edition(old, base), open_edition(new, base)
    entries = [edition.records for edition in editions]
    before, after = ({key: _raw(entry) for key, entry in found.items()} for found in entries)
    figures = [{("metric", metric.id): plain(metric) for metric in found} for found in changed_figures(*editions)]
    before, after = before | figures[0], after | figures[1]
    changed = [
        Change(kind, id_, after[kind, id_], changes)
        for kind, id_ in after
        if (kind, id_) in before and (changes := _changes(before[kind, id_], after[kind, id_]))
    ]
    found = Difference(
        old,
        new,
        _only_in(after, before),
        _only_in(before, after),
        tuple(one for one in changed if not _is_renumbered(one)),
        tuple(one for one in changed if _is_renumbered(one)),
        _of_kind("hub", before | after),
        _of_kind("group", before | after),
        tuple(dict.fromkeys(id_ or kind for found in entries for (kind, id_) in found if not found[kind, id_].record)),
    )
    return shortened(found, limit, "added", "removed", "changed")


def is_of_table(raw: Raw) -> bool:
    """Whether a record is a figure of a table."""
    return _has_evidence(raw) and any(piece.get("transcribed_in") for piece in raw["evidence"])


def _is_renumbered(change: Change) -> bool:
    """Whether the numbers of cited passages are all that changed."""
    return all(field.field.startswith("evidence[") and field.field.endswith("].passage") for field in change.changes)


def _raw(entry: Entry) -> Raw:
    """A record as JSON has it, with its defaults; whether it overrides another is left out."""
    if entry.record:
        raw = plain(entry.record)
    else:
        model = RECORDS[entry.kind]
        given = {name: value for name, value in defaults_of(model).items() if value is not NO_DEFAULT}
        raw = plain(given) | _as_written(entry.raw)
    return {key: value for key, value in raw.items() if key != "replaces"}


def _as_written(value: Any, depth: int = 8) -> Any:
    """A value of TOML in JSON's own types; dates, and deeply nested tables, as text."""
    match value:
        case dict() if depth:
            return {key: _as_written(item, depth - 1) for key, item in value.items()}
        case list() if depth:
            return [_as_written(item, depth - 1) for item in value]
        case str() | bool() | int() | float():
            return value
        case _:
            return str(value)


def _only_in(here: dict[tuple[str, str], Raw], there: dict[tuple[str, str], Raw]) -> tuple[Placed, ...]:
    return tuple(Placed(kind, id_, record) for (kind, id_), record in here.items() if (kind, id_) not in there)


def _of_kind(wanted: str, records: dict[tuple[str, str], Raw]) -> tuple[Raw, ...]:
    return tuple(raw for (kind, _), raw in records.items() if kind == wanted)


def _changes(old: Raw, new: Raw) -> tuple[FieldChange, ...]:
    old, renumbered = _with_new_numbers(old, new)
    if is_of_table(new):  # its line is no more than where it is
        renumbered = []
    before, after = _fields(old), _fields(new)
    changed = (
        FieldChange(field, before.get(field), after.get(field))
        for field in {**before, **after}
        if before.get(field) != after.get(field)
    )
    return (*changed, *renumbered)


def _with_new_numbers(old: Raw, new: Raw) -> tuple[Raw, list[FieldChange]]:
    """The old record with the new numbers of passages that are cited as before, and those numbers."""
    if not _has_evidence(old) or not _has_evidence(new):
        return old, []
    evidence = list(old["evidence"])
    free = [piece for piece in new["evidence"] if piece not in evidence]
    changes = []
    for place, piece in enumerate(evidence):
        same = next((one for one in free if {**piece, "passage": 0} == {**one, "passage": 0}), None)
        if same and piece not in new["evidence"]:
            free.remove(same)
            evidence[place] = same
            changes.append(FieldChange(f"evidence[{piece['source']}].passage", piece["passage"], same["passage"]))
    return {**old, "evidence": evidence}, changes


def _has_evidence(raw: Raw) -> bool:
    pieces = raw.get("evidence")
    return isinstance(pieces, list) and all(isinstance(one, dict) and {"source", "passage"} <= {*one} for one in pieces)


def _fields(raw: Raw, above: str = "") -> Raw:
    """Every field with its place: languages separately, tables of an array by what identifies them."""
    fields: Raw = {}
    for key, value in raw.items():
        if isinstance(value, dict):
            fields |= _fields(value, f"{above}{key}.")
        elif isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
            for number, item in enumerate(value):
                name = f"{item['source']}:{item['passage']}" if {"source", "passage"} <= item.keys() else str(number)
                if f"{key}[{name}]" in fields:
                    name += f"#{number}"
                fields[f"{above}{key}[{name}]"] = item
        else:
            fields[above + key] = value
    return fields
