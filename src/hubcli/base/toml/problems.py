"""Problems of a base, and the messages for what Pydantic finds wrong with the shape of a record."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, NamedTuple

from hubcli.base.folder import shown_file
from hubcli.errors import MOST, did_you_mean, nearest, printable, quoted
from hubcli.messages import Message, said, say
from hubcli.model.text import LINE_PATTERN, UNSAFE, Record, Text

SHOWN = 60


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a base: the file, the line from 1, the record and the key."""

    file: str
    line: int
    id: str | None
    where: str | None
    """The key, as `evidence[0].source`."""
    message: object
    """A message, in either language."""
    see: tuple[str, int] | None = None
    """The file and the line of the other record, if two contradict each other."""

    def __str__(self) -> str:
        return self.say("en")

    @property
    def loc(self) -> tuple[str | int, ...]:
        """The key, part by part: `("evidence", 0, "source")`."""
        parts = re.findall(r"[^.\[\]]+", self.where or "")
        return tuple(int(part) if part.isdigit() else part for part in parts)

    def say(self, lang: str) -> str:
        """The place, and what is wrong."""
        return say("problems.place", lang, printable(self.file), self.line, self.text(lang))

    def text(self, lang: str) -> str:
        """The record, the key and what is wrong, without the place."""
        parts = [say("problems.part", lang, part) for part in (self.id, self.where) if part]
        other = say("problems.see", lang, *self.see) if self.see else ""
        return printable("".join(parts) + said(self.message, lang) + other)

    def below(self, folder: str) -> "Problem":
        """The same, its files named as seen from the current folder."""
        see = (shown_file(folder, self.see[0]), self.see[1]) if self.see else None
        return replace(self, file=shown_file(folder, self.file), see=see)


class Problems(NamedTuple):
    """The problems of a base."""

    listed: list[Problem]
    """By file, line and message, each once."""
    more: bool
    """Whether there are more of them."""


def in_order(problems: Iterable[Problem], folder: str) -> Problems:
    """The problems below a folder, up to MOST of them."""
    found = list(islice(problems, MOST + 1))
    listed = {problem.below(folder) for problem in found[:MOST]}
    return Problems(sorted(listed, key=lambda each: (each.file, each.line, str(each))), len(found) > MOST)


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
            owner = _model_at(model, loc[:-1])
            both = owner is Text
            return Message("problems.missing_language") if both else Message("problems.missing", _noun(owner))
        case "extra_forbidden":
            known = [name for name in _model_at(model, loc[:-1]).model_fields if name != "kind"]
            return Message(
                "problems.unknown_key", did_you_mean(str(loc[-1]), known, Message("problems.known_keys", known))
            )
        case "string_pattern_mismatch" if context["pattern"] == LINE_PATTERN:
            unsafe = re.search(f"[{UNSAFE}]", got)
            if not unsafe:
                return Message("problems.empty")
            return Message("problems.control_character", ord(unsafe[0]))
        case "string_pattern_mismatch":
            return Message("problems.not_an_id", shown(got))
        case "enum" | "literal_error":
            if loc[-1] == "level" and got == "city":
                return Message("problems.level_city")
            known = str(context["expected"]).replace(" or ", ", ").replace("'", "").split(", ")
            if isinstance(got, str) and nearest(got, known):
                return Message("problems.no_such_choice", shown(got), did_you_mean(got, known))
            return needs(Message("problems.one_of", known), got)
        case "greater_than_equal":
            return needs(Message("problems.at_least", context["ge"]), got)
        case "too_short":
            few, least = len(got), context["min_length"]
            return Message("problems.too_few", least, few) if few < least else None
        case "value_error":
            return _own(context["error"].args[0])
        case "text":
            return _own(context["message"])
        case "model_type" if _model_at(model, loc) is Text:
            return needs(Message("problems.text_table"), got)
        case kind if kind in _NEEDED:
            return needs(Message(f"problems.{_NEEDED[kind]}"), got)
        case _:
            return Message("problems.other", fault["msg"])


def _own(message: object) -> Message:
    """The message of one of our own validators."""
    return message if isinstance(message, Message) else Message("problems.other", message)


_NEEDED = {
    "string_type": "text_in_quotes",
    "int_type": "whole_number",
    "bool_type": "true_or_false",
    "tuple_type": "array",
    "model_type": "table",
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
            model = _record_in(model.model_fields[part].annotation)
    return model


def _record_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next(found for inner in annotation.__args__ if (found := _record_in(inner)))


def _noun(model: type[Record]) -> Message:
    own = {"BaseInfo": "base", "Evidence": "piece_of_evidence"}
    return Message(f"nouns.{own.get(model.__name__, model.__name__.lower())}")
