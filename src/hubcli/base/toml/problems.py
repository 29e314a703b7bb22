"""Problems of a base, and the words for what Pydantic finds wrong with a record's shape."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, NamedTuple

from hubcli.base.folder import shown_file
from hubcli.errors import MOST, nearest, printable, quoted
from hubcli.model.text import LINE_PATTERN, UNSAFE, Record, Text

SHOWN = 60


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a base: the file, the line from 1, the record and the key."""

    file: str
    line: int
    id: str | None
    where: str | None
    message: str
    see: tuple[str, int] | None = None
    """The file and the line of the other record, where two do not go together."""

    def __str__(self) -> str:
        return f"{printable(self.file)}:{self.line}: {self.text}"

    @property
    def text(self) -> str:
        """The record, the key and what is wrong, without the place."""
        parts = (self.id, self.where, self.message)
        other = f"; see {self.see[0]}:{self.see[1]}" if self.see else ""
        return printable(": ".join(part for part in parts if part) + other)

    def below(self, folder: str) -> "Problem":
        """The same, its files named from where the user stands."""
        see = (shown_file(folder, self.see[0]), self.see[1]) if self.see else None
        return replace(self, file=shown_file(folder, self.file), see=see)


class Problems(NamedTuple):
    """What is wrong with a base."""

    told: list[Problem]
    """By file, line and message, each once."""
    more: bool
    """There are more of them than are told."""


def in_order(problems: Iterable[Problem], folder: str) -> Problems:
    """The problems below a folder, up to MOST of them."""
    found = list(islice(problems, MOST + 1))
    told = {problem.below(folder) for problem in found[:MOST]}
    return Problems(sorted(told, key=lambda each: (each.file, each.line, str(each))), len(found) > MOST)


def explain(fault: dict[str, Any], model: type[Record], raw: dict[str, Any]) -> tuple[str | None, str] | None:
    """The place and the message of one Pydantic error, where in the record, what, and the way out.

    None where the error only follows from another one: an array counts as too short without its faulty items.
    """
    absent = fault["type"] in {"missing", "value_error"}
    loc = fault["loc"] if absent else _known_part(fault["loc"], raw)
    message = _message(fault, model, loc)
    return None if message is None else (dotted(loc), message)


def _message(fault: dict[str, Any], model: type[Record], loc: Sequence[str | int]) -> str | None:
    got, context = fault["input"], fault.get("ctx", {})
    if len(loc) < len(fault["loc"]):
        return _needs('a number as 6.58, or a fraction as "1/9"', got)  # the one union that there is
    match fault["type"]:
        case "missing":
            owner = _model_at(model, loc[:-1])
            return "missing; " + ("a text is in both languages" if owner is Text else f"every {_name(owner)} has one")
        case "extra_forbidden":
            known = [name for name in _model_at(model, loc[:-1]).model_fields if name != "kind"]
            close = nearest(str(loc[-1]), known)
            return "unknown key" + (f"; did you mean '{close}'?" if close else f"; known: {', '.join(known)}")
        case "string_pattern_mismatch" if context["pattern"] == LINE_PATTERN:
            unsafe = re.search(f"[{UNSAFE}]", got)
            if not unsafe:
                return "empty: leave the key out, or fill it"
            return f"character U+{ord(unsafe[0]):04X} in the text: a text is one line without control characters"
        case "string_pattern_mismatch":
            return f"{shown(got)} is no id; an id is lower-case words joined by hyphens"
        case "enum" | "literal_error":
            known = str(context["expected"]).replace(" or ", ", ").replace("'", "").split(", ")
            close = nearest(got, known) if isinstance(got, str) else None
            return f"no {shown(got)}; did you mean '{close}'?" if close else _needs(f"one of {', '.join(known)}", got)
        case "greater_than_equal":
            return _needs(f"at least {context['ge']}", got)
        case "too_short":
            few = len(got)
            return f"needs at least {context['min_length']}, not {few}" if few < context["min_length"] else None
        case "value_error":
            return str(context["error"])
        case "model_type" if _model_at(model, loc) is Text:
            return _needs('a table as { en = "…", zh = "…" }', got)
        case kind if kind in _NEEDED:
            return _needs(_NEEDED[kind], got)
        case _:
            return str(fault["msg"])


_NEEDED = {
    "string_type": "text in quotes",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "an array",
    "model_type": "a table",
}


def dotted(loc: Sequence[str | int]) -> str | None:
    """A place in a record as people write it: `evidence[0].source`."""
    path = ""
    for part in loc:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else part
    return path or None


def shown(value: object) -> str:
    """A value in a message: as written where it is short, else what it is."""
    match value:
        case str():
            return quoted(value, SHOWN)
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case dict():
            return "a table"
        case list():
            return "an array"
        case _:
            return "a date or time"


def _known_part(loc: Sequence[str | int], raw: Any) -> Sequence[str | int]:
    """The place as far as the record has it: Pydantic adds the branch of a union, such as `int`."""
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


def _needs(what: str, got: object) -> str:
    return f"needs {what}, not {shown(got)}"


def _name(model: type[Record]) -> str:
    return {"BaseInfo": "base", "Evidence": "piece of evidence"}.get(model.__name__, model.__name__.lower())
