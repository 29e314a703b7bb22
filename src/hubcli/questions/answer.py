"""Answers as plain data: what `--format json` prints, in a shape that scripts rely on."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache
from itertools import repeat
from typing import Any, ClassVar, TypeVar

from hubcli.messages import Message
from hubcli.model.record import Record
from hubcli.model.vocabulary import Indicator, Place
from hubcli.questions.streamed import Streamed


@dataclass(frozen=True)
class Answer:
    """What a question returns."""

    schema: ClassVar[str]
    """`hubcli/<command>/<version>`; the version rises with a change that would break a script."""
    held_in_common: ClassVar[tuple[type, ...]] = (Indicator, Place)
    """The types of objects that many items of the answer share; each object is put into text once."""
    left: Mapping[str, int] = field(default_factory=dict, kw_only=True)
    """The number of items of each list that are left out because of `--limit`; JSON has the key where there are any."""

    @property
    def holds(self) -> bool:
        """Whether the answer is yes; if not, the exit code is 1."""
        return True


A = TypeVar("A", bound=Answer)
Write = Callable[[str], object]
"""What takes the pieces of a text."""
PIECES = 500
"""The number of pieces of JSON that are written at a time; a record is one."""
LABELS = 1_000
"""The number of keys of JSON whose text is kept."""


def shortened(answer: A, limit: int | None, *lists: str) -> A:
    """The answer with at most this many items in each of these lists, and the number of the others."""
    if limit is None:
        return answer
    items: dict[str, Sequence[Any]] = {name: getattr(answer, name) for name in lists}
    left = {name: max(0, len(found) - limit) for name, found in items.items()}
    return replace(answer, **{name: found[:limit] for name, found in items.items()}, left={**answer.left, **left})


class _Pieces(list[str]):
    """The next pieces of a text; they are written when there are many."""

    def __init__(self, write: Write, shared: tuple[type, ...] = ()) -> None:
        super().__init__()
        self._write, self.shared = write, shared
        self.repeated: dict[tuple[int, str], tuple[Any, str]] = {}
        """By identity and margin: what many items share, held so that nothing else gets its identity, and its text."""

    def flush(self) -> None:
        """Write the pieces."""
        self._write("".join(self))
        self.clear()


class _Labels(dict[Any, str]):
    """The text before a value, by its key: most keys are names of fields."""

    def __missing__(self, key: object) -> str:
        label = f"{_quoted(str(key))}: "
        if len(self) < LABELS:
            self[key] = label
        return label


def write_as_json(answer: Answer, write: Write) -> None:
    """Write the answer as JSON text, its schema first, piece by piece: a large one is not held as text, too."""
    pieces = _Pieces(write, answer.held_in_common)
    _write({"schema": answer.schema, **_without_nothing_left(opened(answer))}, pieces, "\n")
    pieces.append("\n")
    pieces.flush()


def _without_nothing_left(answer: dict[str, Any]) -> dict[str, Any]:
    left = {name: count for name, count in answer.pop("left").items() if count}
    return {"left": left, **answer} if left else answer


def _write(value: Any, pieces: _Pieces, margin: str) -> None:
    """Write the value as indented JSON; `margin` starts each of its lines."""
    kind: Any = type(value)
    if kind in pieces.shared:
        pieces.append(_shared_text(value, pieces, margin))
    elif make := _whole(kind):
        pieces.append(make(value, margin))
    elif isinstance(value := opened(value), dict):
        _write_all(zip(map(_LABELS.__getitem__, value), value.values(), strict=True), "{}", pieces, margin)
    else:
        _write_all(zip(repeat(""), value, strict=False), "[]", pieces, margin)


def _shared_text(value: Any, pieces: _Pieces, margin: str) -> str:
    key = id(value), margin
    if key not in pieces.repeated:
        parts: list[str] = []
        text = _Pieces(parts.append)
        _write(opened(value), text, margin)
        text.flush()
        pieces.repeated[key] = value, "".join(parts)
    return pieces.repeated[key][1]


def _write_all(items: Iterable[tuple[str, Any]], brackets: str, pieces: _Pieces, margin: str) -> None:
    inner = f"{margin}  "
    before = brackets[0]
    for label, item in items:
        pieces.append(f"{before}{inner}{label}")
        _write(item, pieces, inner)
        if len(pieces) > PIECES:
            pieces.flush()
        before = ","
    pieces.append(brackets if before == brackets[0] else f"{margin}{brackets[1]}")


@cache  # `isinstance` is slow where it fails
def _whole(kind: Any) -> Callable[[Any, str], str] | None:
    """What makes the text of a value of this type at once; None where lists in it may be streamed."""
    if issubclass(kind, Record):
        return _record_text
    if issubclass(kind, str):
        return lambda text, _: _quoted(text)
    if issubclass(kind, Message):
        return lambda message, _: _quoted(str(message))
    return _SCALARS.get(kind)


def _record_text(record: Record, margin: str) -> str:
    inner = f"{margin}  "
    fields = [
        f"{_LABELS[key]}{_quoted(value) if type(value) is str else _text(value, inner)}"
        for key, value in vars(record).items()
        if value is not None
    ]
    return _enclosed(fields, "{}", margin)


def _text(value: Any, margin: str) -> str:
    """A value of a record as indented JSON: a scalar, a record or a list of them."""
    kind: Any = type(value)
    if make := _whole(kind):
        return make(value, margin)
    inner = f"{margin}  "
    return _enclosed([_text(item, inner) for item in value], "[]", margin) if value else "[]"


def _enclosed(items: Sequence[str], brackets: str, margin: str) -> str:
    return f"{brackets[0]}{margin}  {f',{margin}  '.join(items)}{margin}{brackets[1]}" if items else brackets


def plain(value: Any) -> Any:
    """The value in JSON's own types; records are whole, and the keys of a `fact` or `location` are the holder's own."""
    value = opened(value)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list | tuple) else value


def opened(value: Any) -> Any:
    """The same for the value alone: what it holds is left as it is."""
    if isinstance(value, _AS_IT_IS) or type(value) is tuple:
        return value
    if isinstance(value, Record):
        return {key: item for key, item in vars(value).items() if item is not None}
    if isinstance(value, Message):
        return str(value)
    names = _names(type(value))
    if not names:
        return list(value)
    own = {name: getattr(value, name) for name in names}
    for name in _SPREAD:
        if isinstance(inner := opened(own.get(name)), dict):
            del own[name]
            own = {key: item for key, item in inner.items() if item is not None} | own
    return own


def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass or a named tuple; none for a plain sequence."""
    if kind not in _NAMES:
        _NAMES[kind] = tuple(one.name for one in fields(kind)) if is_dataclass(kind) else getattr(kind, "_fields", ())
    return _NAMES[kind]


_NAMES: dict[type, tuple[str, ...]] = {}


_quoted = json.encoder.encode_basestring
_LABELS = _Labels()
_SPREAD = ("fact", "location")
_SCALARS: dict[type, Callable[[Any, str], str]] = {
    int: lambda value, _: str(value),
    bool: lambda value, _: "true" if value else "false",
    float: lambda value, _: json.dumps(value),
    type(None): lambda *_: "null",
}
_AS_IT_IS = (str, int, float, dict, type(None), Streamed)
