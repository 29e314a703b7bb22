"""Records as a compiled base keeps them: JSON goes in, the typed record comes out, without validating it again.

Validating would build Pydantic's validators first, a sixth of the time of a command.
"""

import json
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any, TypeVar

from hubcli.model.bibliography import Author
from hubcli.model.evidence import Evidence, Part, Subject
from hubcli.model.facts import AssetType, Kind, Modality, Qualifier, Step
from hubcli.model.period import Period
from hubcli.model.record import NO_DEFAULT, Record, defaults_of, stored_fields
from hubcli.model.status import Status
from hubcli.model.text import Lang, Text
from hubcli.model.units import Unit
from hubcli.model.vocabulary import Break, CellName, Layout, Level, SeriesFields, StandIn, Variant, Waiver

R = TypeVar("R", bound=Record)


def dump(record: Record) -> str:
    """The record as JSON, without the fields that a compiled base does not keep."""
    return json.dumps(_stored(record), ensure_ascii=False, separators=(",", ":"), default=_stored)


def dump_fact(raw: Mapping[str, Any]) -> str:
    """A valid fact as JSON, just as it is written; validating changes none of its values."""
    kept = {key: value for key, value in raw.items() if key != "replaces"} if "replaces" in raw else raw
    return _to_json()(kept).decode()


@cache
def _to_json() -> Callable[[Any], bytes]:
    from pydantic_core import to_json  # who compiles has loaded it to validate

    return to_json


def revive(model: type[R], data: str) -> R:
    """The record that was written with `dump` or `dump_fact`."""
    return _revived(model, _read(data)[0])


_read = json.JSONDecoder().raw_decode  # `json.loads` looks for spaces around it first


def _stored(record: Record) -> dict[str, Any]:
    values = vars(record)
    return {name: values[name] for name in stored_fields(type(record))}


def _blank(model: type[Record]) -> dict[str, Any]:
    """The fields of a record in their order, each with its default."""
    _BLANK[model] = {name: None if value is NO_DEFAULT else value for name, value in defaults_of(model).items()}
    return _BLANK[model]


_BLANK: dict[type[Record], dict[str, Any]] = {}


def _revived(model: type[R], data: dict[str, Any]) -> R:
    for key, value in data.items():
        if value is not None and (make := _MAKE.get(key)):
            data[key] = make(value)
    return _made(model, data)


def _made(model: type[R], data: dict[str, Any]) -> R:
    record = model.__new__(model)
    fields = record.__dict__
    fields.update(_BLANK.get(model) or _blank(model))
    fields.update(data)
    return record


def _text(value: dict[str, Any]) -> Text:
    text = Text.__new__(Text)  # most records are texts
    fields = text.__dict__
    fields["en"], fields["zh"] = value["en"], value["zh"]
    return text


def _note(value: dict[str, Any] | str) -> Any:
    """A note in both languages, or that of a reader, who writes one."""
    return value if isinstance(value, str) else _text(value)


def _reader(value: str) -> Any:
    from hubcli.model.review import Reader  # few commands load sign-offs

    return Reader(value)


def _opinion(value: str) -> Any:
    from hubcli.model.review import Opinion  # as above

    return Opinion(value)


def _each(model: type[Record]) -> Callable[[list[dict[str, Any]]], tuple[Record, ...]]:
    return lambda values: tuple([_revived(model, value) for value in values])


# How the value of a key is made, in any record; the values of other keys are plain numbers and strings.
_MAKE: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("label", "statement", "speaker", "actor", "name", "short_name", "task"), _text),
    **dict.fromkeys(
        ("title", "author", "family", "given", "publisher", "container", "definition", "reason", "sentence"), _text
    ),
    **dict.fromkeys(
        (
            "hubs",
            "addresses",
            "derived",
            "anchors",
            "aliases",
            "also",
            "avoid",
            "members",
            "parts",
            "places",
            "facts",
            "kept",
            "skip",
            "editions",
        ),
        tuple,
    ),
    **dict.fromkeys(("period", "deadline", "date", "accessed", "after"), partial(str.__new__, Period)),
    "note": _note,
    "reader": _reader,
    "verdict": _opinion,
    "evidence": _each(Evidence),
    "carries": lambda values: tuple(Part(value) for value in values),
    "subject": lambda value: _revived(Subject, value),
    "steps": _each(Step),
    "authors": _each(Author),
    "waived": _each(Waiver),
    "columns": lambda value: _made(SeriesFields, value),
    "fixed": lambda value: _made(SeriesFields, value),
    "names": _each(CellName),
    "stand_in": lambda value: _revived(StandIn, value),
    "kind": Kind,
    "modality": Modality,
    "asset_type": AssetType,
    "qualifier": Qualifier,
    "status": Status,
    "variants": _each(Variant),
    "breaks": _each(Break),
    "level": Level,
    "layout": Layout,
    "unit": Unit,
    "money": Unit,
    "language": Lang,
    "languages": lambda values: tuple(Lang(value) for value in values),
}
