"""The columns of tables: the fields of a record become typed and documented columns, a text one in each language."""

import types
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from hubcli.base.toml.references import LINKS
from hubcli.messages import Message
from hubcli.model.described import field_messages
from hubcli.model.facts import Kind
from hubcli.model.record import Record, fields_of, stored_fields
from hubcli.model.text import Lang, Text


class Type(StrEnum):
    """The type of a column."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "boolean"
    DATE = "date"
    """A day."""
    TEXTS = "texts"
    INTEGERS = "integers"


class Item(NamedTuple):
    """What one row is about."""

    record: Any
    """The record that it comes from."""
    no: int
    """Its number among those of its kind, from 1."""
    of: Any
    """The record itself, or a part of it: a piece of evidence, an id."""


@dataclass(frozen=True)
class Column:
    """One column of a table."""

    name: str
    type: Type
    doc: tuple[Message, ...]
    """What it is, a sentence each."""
    take: Callable[[Item], Any]
    """Its value in a row."""
    needed: bool = True
    """Whether every row has a value."""
    references: str | None = None
    """The table that its value is an `id` of."""

    def explained(self, lang: str, how: Mapping[Type, Message] | None = None) -> str:
        """What it is, in one line of this language; `how` is what a format adds for a column of a type."""
        added = [message for type_, message in (how or {}).items() if type_ == self.type]
        return (" " if lang == Lang.EN else "").join(sentence.say(lang) for sentence in (*self.doc, *added))

    def within(self, field: str) -> "Column":
        """The same column, of the record in this field of another."""

        def take(item: Item) -> Any:
            inner = getattr(item.of, field)
            return None if inner is None else self.take(item._replace(of=inner))

        return replace(self, name=f"{field}_{self.name}", take=take)


def columns_of(
    model: type[Record], kind: str = "", *, only: Collection[str] | None = None, needed: bool = True
) -> Iterator[Column]:
    """A column for each of these fields of a record; `kind` is the name of the record in `LINKS`.

    A text has two columns, a record within the record one for each of its fields.
    """
    docs = {name: (message,) for name, message in field_messages(model).items()}
    for name in stored_fields(model) if only is None else only:
        type_, optional = _type(fields_of(model)[name])
        has = needed and not optional
        if isinstance(type_, type) and issubclass(type_, Record) and type_ is not Text:
            yield from (column.within(name) for column in columns_of(type_, needed=has))
        elif type_ is Text:
            for lang in Lang:
                doc = (*docs[name], Message(f"fields.text.{lang}"))
                yield Column(f"{name}_{lang}", Type.TEXT, doc, _text(name, lang), has)
        else:
            assert isinstance(type_, Type)
            yield Column(name, type_, docs[name], _field(name), has, _table_of(LINKS.get(kind, {}).get(name)))


def _table_of(wants: str | None) -> str | None:
    """The table of what a link refers to: facts of every kind are in one."""
    return "fact" if wants in set(Kind) else wants


def _field(name: str) -> Callable[[Item], Any]:
    return lambda item: _plain(getattr(item.of, name, None))


def _text(name: str, lang: Lang) -> Callable[[Item], Any]:
    def take(item: Item) -> str | None:
        text = getattr(item.of, name, None)
        return text[lang] if text else None

    return take


def _plain(value: Any) -> Any:
    """The value in plain types, because other programs may not know our classes."""
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, str) else value


def _type(annotation: Any) -> tuple[Type | type[Record], bool]:
    """The type of a field, and whether it may be missing."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type(arguments[0])
    if origin in (Union, types.UnionType):
        (inner,) = (one for one in arguments if one is not type(None))
        return _type(inner)[0], True
    if origin is tuple:
        return (Type.INTEGERS if _type(arguments[0])[0] is Type.INTEGER else Type.TEXTS), False
    if origin is Literal or issubclass(annotation, str):
        return Type.TEXT, False
    return (annotation if issubclass(annotation, Record) else _NUMBERS[annotation]), False


_NUMBERS = {bool: Type.BOOLEAN, int: Type.INTEGER, float: Type.REAL}
