"""Answers as plain data: what `--format json` prints, in a shape that scripts rely on."""

from dataclasses import dataclass, fields, is_dataclass
from typing import Any, ClassVar

import pydantic_core

from hubcli.messages import Message
from hubcli.model.text import Record


@dataclass(frozen=True)
class Answer:
    """What a question returns."""

    schema: ClassVar[str]
    """`hubcli/<command>/<version>`; the version rises with a change that would break a script."""

    @property
    def holds(self) -> bool:
        """Whether the answer is yes; if not, the exit code is 1."""
        return True


def to_json(answer: Answer) -> str:
    """The answer as JSON text, its schema first."""
    return pydantic_core.to_json({"schema": answer.schema, **plain(answer)}, indent=2).decode() + "\n"


def plain(value: Any) -> Any:
    """The value in JSON's own types; records are whole, and the keys of a `fact` or `location` are the holder's own."""
    if isinstance(value, _AS_IT_IS):
        return value
    if isinstance(value, Record):
        return {key: plain(item) for key, item in vars(value).items() if item is not None}
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, Message):
        return str(value)
    names = [field.name for field in fields(value)] if is_dataclass(value) else getattr(value, "_fields", None)
    if names:
        own = {name: plain(getattr(value, name)) for name in names}
        for name in _SPREAD:
            if isinstance(inner := own.get(name), dict):
                del own[name]
                own = {key: item for key, item in inner.items() if item is not None} | own
        return own
    return [plain(item) for item in value]


_SPREAD = ("fact", "location")
_AS_IT_IS = (str, int, float, type(None))
