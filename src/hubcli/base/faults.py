"""Problems of a base, and the words for what Pydantic finds wrong with a record's shape."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from hubcli.errors import nearest
from hubcli.model.text import SAFE_PATTERN, Record


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a base: the file, the line from 1, the record and the key."""

    file: str
    line: int
    id: str | None
    where: str | None
    message: str

    def __str__(self) -> str:
        return ": ".join(str(part) for part in (f"{self.file}:{self.line}", self.id, self.where, self.message) if part)

    def below(self, folder: str) -> "Problem":
        """The same, its file named from where the user stands."""
        return replace(self, file=f"{folder}/{self.file}")


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems by file, line and message, each once."""
    return sorted(set(problems), key=lambda problem: (problem.file, problem.line, str(problem)))


def explain(fault: dict[str, Any], model: type[Record]) -> tuple[str | None, str]:
    """The place and the message of one Pydantic error: where in the record, what, and the way out."""
    loc = [part for part in fault["loc"] if not _is_union_branch(part)]
    where, context = dotted(loc), fault.get("ctx", {})
    match fault["type"]:
        case "missing":
            return where, "missing"
        case "extra_forbidden":
            known = _fields_at(model, loc[:-1])
            close = nearest(str(loc[-1]), known)
            return where, "unknown key" + (f"; did you mean '{close}'?" if close else f"; known: {', '.join(known)}")
        case "string_pattern_mismatch" if context["pattern"] == SAFE_PATTERN:
            if not fault["input"]:
                return where, "empty: leave the key out, or fill it"
            return where, f"{_unsafe(fault['input'])} in the text: a text is one line without control characters"
        case "string_pattern_mismatch" if "/" in context["pattern"]:
            return where, f"'{fault['input']}' is no number; write 6.58, or a fraction as \"1/9\""
        case "string_pattern_mismatch":
            return where, f"'{fault['input']}' is no id; an id is lower-case words joined by hyphens"
        case "enum" | "literal_error":
            known = str(context["expected"]).replace(" or ", ", ").replace("'", "").split(", ")
            close = nearest(str(fault["input"]), known)
            way_out = f"did you mean '{close}'?" if close else f"one of: {', '.join(known)}"
            return where, f"no '{fault['input']}'; {way_out}"
        case "greater_than_equal":
            return where, f"{fault['input']} is below {context['ge']}"
        case "too_short":
            return where, f"needs at least {context['min_length']}"
        case "value_error":
            return where, str(context["error"])
        case _:
            return where, f"{fault['msg'].lower()}, not {_toml_type(fault['input'])}"


def dotted(loc: Sequence[str | int]) -> str | None:
    """A place in a record as people write it: `evidence[0].source`."""
    path = ""
    for part in loc:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else part
    return path or None


def _is_union_branch(part: str | int) -> bool:
    # Pydantic adds the name of a union's branch to the place, such as `constrained-str` or `int`.
    return isinstance(part, str) and (part in {"int", "float"} or "-str" in part or part.startswith("constrained"))


def _fields_at(model: type[Record], loc: Sequence[str | int]) -> list[str]:
    """The keys that the table at this place may have."""
    found: Any = model
    for part in loc:
        if isinstance(part, str):
            found = _record_in(found.model_fields[part].annotation)
    return [name for name in found.model_fields if name != "kind"]


def _record_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next(found for inner in annotation.__args__ if (found := _record_in(inner)))


def _unsafe(text: str) -> str:
    import re

    found = next((char for char in text if not re.match(SAFE_PATTERN.replace("]+$", "]$"), char)), "")
    return f"character U+{ord(found):04X}"


def _toml_type(value: Any) -> str:
    names = {str: "a string", int: "a number", float: "a number", bool: "a boolean", dict: "a table", list: "an array"}
    return names.get(type(value), "a date")
