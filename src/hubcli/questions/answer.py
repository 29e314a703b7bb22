"""Answers as plain data: what `--format json` prints, in a shape that scripts rely on."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from itertools import repeat
from typing import Any, ClassVar, TypeVar

from hubcli.messages import Message
from hubcli.model.record import Record
from hubcli.model.text import Text
from hubcli.model.vocabulary import Indicator, Place
from hubcli.questions.streamed import Streamed


@dataclass(frozen=True)
class Answer:
    """What a question returns."""

    schema: ClassVar[str]
    """`hubcli/<command>/<version>`; the version rises with a change that would break a script."""
    held_in_common: ClassVar[tuple[type, ...]] = (Indicator, Place)
    """The types of objects that many items of the answer share, streamed ones too; each is put into text once."""
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
TEXTS = 1_000
"""The number of records whose text is kept, for an answer may show one several times."""


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
        self.streams = False
        """Whether they are of a list whose items are not to be held."""
        self._texts: dict[int, tuple[Any, str]] = {}
        """By identity: what may be shown several times, held so that nothing else gets its identity, and its text."""

    def flush(self) -> None:
        """Write the pieces."""
        self._write("".join(self))
        self.clear()

    def text_of(self, value: Any) -> str:
        """The text of a record, or of another object that many items share, without a margin."""
        if known := self._texts.get(id(value)):
            return known[1]
        text = _record_text(value, "\n") if isinstance(value, Record) else _text_alone(value)
        if len(self._texts) == TEXTS:
            self._texts.clear()
        self._texts[id(value)] = value, text
        return text


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
    make = _WHOLE[kind]
    if kind in pieces.shared or (make is _record_text and not pieces.streams):
        pieces.append(pieces.text_of(value).replace("\n", margin))
    elif make:
        pieces.append(make(value, margin))
    elif isinstance(value, Streamed):
        outside, pieces.streams = pieces.streams, True
        _write_opened(value, pieces, margin)
        pieces.streams = outside
    else:
        _write_opened(opened(value), pieces, margin)


def _write_opened(value: Any, pieces: _Pieces, margin: str) -> None:
    if isinstance(value, dict):
        _write_all(zip(map(_LABELS.__getitem__, value), value.values(), strict=True), "{}", pieces, margin)
    else:
        _write_all(zip(repeat(""), value, strict=False), "[]", pieces, margin)


def _write_all(items: Iterable[tuple[str, Any]], brackets: str, pieces: _Pieces, margin: str) -> None:
    inner = f"{margin}  "
    before = brackets[0]
    for label, item in items:
        if type(item) is str:
            pieces.append(f"{before}{inner}{label}{_quoted(item)}")
        else:
            pieces.append(f"{before}{inner}{label}")
            _write(item, pieces, inner)
        if len(pieces) > PIECES:
            pieces.flush()
        before = ","
    pieces.append(brackets if before == brackets[0] else f"{margin}{brackets[1]}")


def _text_alone(value: Any) -> str:
    parts: list[str] = []
    text = _Pieces(parts.append)
    _write_opened(opened(value), text, "\n")
    text.flush()
    return "".join(parts)


class _Whole(dict[Any, Callable[[Any, str], str] | None]):
    """What makes the text of a value at once, by its type; None where lists in it may be streamed."""

    def __missing__(self, kind: Any) -> Callable[[Any, str], str] | None:
        made: Callable[[Any, str], str] | None = None
        if issubclass(kind, Record):
            made = _record_text
        elif issubclass(kind, str):
            made = _quoted_text
        elif issubclass(kind, Message):
            made = _message_text
        self[kind] = made
        return made


def _quoted_text(text: str, _: str) -> str:
    return _quoted(text)


def _message_text(message: Message, _: str) -> str:
    return _quoted(str(message))


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
    if type(value) is Text:
        return f'{{{margin}  "en": {_quoted(value.en)},{margin}  "zh": {_quoted(value.zh)}{margin}}}'
    if make := _WHOLE[type(value)]:
        return make(value, margin)
    if not value:
        return "[]"
    inner = f"{margin}  "
    return _enclosed([_quoted(item) if type(item) is str else _text(item, inner) for item in value], "[]", margin)


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
_WHOLE = _Whole(
    {
        int: lambda value, _: str(value),
        bool: lambda value, _: "true" if value else "false",
        float: lambda value, _: json.dumps(value),
        type(None): lambda *_: "null",
    }
)
_AS_IT_IS = (str, int, float, dict, type(None), Streamed)
