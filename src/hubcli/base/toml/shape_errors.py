"""What Pydantic finds wrong with the shape of a record goes in; the key at fault and our message come out."""

import re
from collections.abc import Sequence
from typing import Any

from hubcli.errors import did_you_mean, nearest, quoted
from hubcli.messages import Message
from hubcli.model.record import Record, fields_of
from hubcli.model.text import LINE_PATTERN, UNSAFE, Text

SHOWN = 60
"""The most characters of a value that a message shows."""


def explain(fault: dict[str, Any], model: type[Record], raw: dict[str, Any]) -> tuple[str | None, Message] | None:
    """The place in the record and the message of one Pydantic error.

    None if the error only follows from another one: an array counts as too short without its invalid items.
    """
    absent = fault["type"] in {"missing", "value_error"}
    loc = fault["loc"] if absent else _known_part(fault["loc"], raw)
    message = _message(fault, model, loc)
    return None if message is None else (dotted(loc), message)


def _message(fault: dict[str, Any], model: type[Record], loc: Sequence[str | int]) -> Message | None:
    got, context = fault["input"], fault.get("ctx", {})
    if len(loc) < len(fault["loc"]):
        return needs(Message("problems.number_or_fraction"), got)  # the only union there is
    match fault["type"]:
        case "missing":
            return _missing(_model_at(model, loc[:-1]))
        case "unexpected_keyword_argument":
            return _unknown_key(str(loc[-1]), _model_at(model, loc[:-1]))
        case "string_pattern_mismatch" if context["pattern"] == LINE_PATTERN:
            return _not_a_line(got)
        case "string_pattern_mismatch":
            return Message("problems.not_an_id", shown(got))
        case "enum" | "literal_error":
            return _no_choice(str(loc[-1]), got, str(context["expected"]))
        case "greater_than_equal":
            return needs(Message("problems.at_least", context["ge"]), got)
        case "too_short":
            few, least = len(got), context["min_length"]
            return Message("problems.too_few", least, few) if few < least else None
        case "value_error":
            return _own(context["error"].args[0])
        case "text":
            return _own(context["message"])
        case "dataclass_type" if _model_at(model, loc) is Text:
            return needs(Message("problems.text_table"), got)
        case kind if kind in _NEEDED:
            return needs(Message(f"problems.{_NEEDED[kind]}"), got)
        case _:
            return Message("problems.invalid", fault["msg"])


def _missing(owner: type[Record]) -> Message:
    return Message("problems.missing_language") if owner is Text else Message("problems.missing", _noun(owner))


def _unknown_key(key: str, owner: type[Record]) -> Message:
    known = [name for name in fields_of(owner) if name != "kind"]
    return Message("problems.unknown_key", did_you_mean(key, known, Message("problems.known_keys", known)))


def _not_a_line(text: str) -> Message:
    unsafe = re.search(f"[{UNSAFE}]", text)
    return Message("problems.control_character", ord(unsafe[0])) if unsafe else Message("problems.empty")


def _no_choice(key: str, got: object, expected: str) -> Message:
    """The message about a value that is none of the choices, which Pydantic lists as `'a', 'b' or 'c'`."""
    if key == "level" and got == "city":
        return Message("problems.level_city")
    known = expected.replace(" or ", ", ").replace("'", "").split(", ")
    if isinstance(got, str) and nearest(got, known):
        return Message("problems.no_such_choice", shown(got), did_you_mean(got, known))
    return needs(Message("problems.one_of", known), got)


def _own(message: object) -> Message:
    """The message of one of our own validators."""
    return message if isinstance(message, Message) else Message("problems.other", message)


_NEEDED = {
    "string_type": "text_in_quotes",
    "int_type": "whole_number",
    "bool_type": "true_or_false",
    "tuple_type": "array",
    "dataclass_type": "table",
}


def dotted(loc: Sequence[str | int]) -> str | None:
    """A place in a record as people write it: `evidence[0].source`."""
    path = ""
    for part in loc:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else part
    return path or None


def needs(what: Message, got: object) -> Message:
    """The message that a value is not what the key takes."""
    return Message("problems.needs", what, shown(got))


def shown(value: object) -> object:
    """A value in a message: as written if it is short, else its type and size."""
    match value:
        case str():
            return quoted(value, SHOWN)
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case dict():
            return Message("problems.table")
        case list():
            return Message("problems.array")
        case _:
            return Message("problems.date")


def _known_part(loc: Sequence[str | int], raw: Any) -> Sequence[str | int]:
    """The part of the place that the record has: Pydantic adds the branch of a union, such as `int`."""
    for end, part in enumerate(loc):
        try:
            raw = raw[part]
        except (LookupError, TypeError):
            return loc[:end]
    return loc


def _model_at(model: type[Record], loc: Sequence[str | int]) -> type[Record]:
    """The model of the table at this place."""
    for part in loc:
        if isinstance(part, str):
            model = _record_in(fields_of(model)[part])
    return model


def _record_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next(found for inner in annotation.__args__ if (found := _record_in(inner)))


def _noun(model: type[Record]) -> Message:
    own = {"BaseInfo": "base", "Evidence": "piece_of_evidence"}
    return Message(f"nouns.{own.get(model.__name__, model.__name__.lower())}")
