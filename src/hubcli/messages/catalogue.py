"""A key and its values go in, the text comes out in the language asked for."""

from functools import cache
from importlib import import_module

Texts = dict[str, tuple[str, str | None]]
"""An area's texts by name, each in English and in Chinese; None where there is no Chinese yet."""


def say(key: str, lang: str, *values: object) -> str:
    """The text of `area.name`, or of a `name` that several areas share, with its values filled in.

    English is used where a text has no Chinese yet. `{:fact|facts}` writes a number with its noun, `1 fact` or
    `2 facts`.
    """
    area, dot, name = key.partition(".")
    english, chinese = table(area)[name] if dot else table("shared")[key]
    text = english if lang == "en" or chinese is None else chinese
    return text.format(*(_filled_in(value, lang) for value in values)) if values else text


@cache
def table(area: str) -> Texts:
    """The texts of an area: its module is loaded the first time that something of it is printed."""
    texts: Texts = import_module(f"hubcli.messages.{area}").TEXTS
    return texts


class Message:
    """A text whose language is decided later: its key and its values."""

    __slots__ = ("key", "values")  # a plain class: a dataclass would slow down every start

    def __init__(self, key: str, *values: object) -> None:
        self.key = key
        self.values = tuple(tuple(value) if isinstance(value, list) else value for value in values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.key, self.values) == (other.key, other.values)

    def __hash__(self) -> int:
        return hash((self.key, self.values))

    def say(self, lang: str) -> str:
        """The text in this language."""
        return say(self.key, lang, *self.values)

    def __str__(self) -> str:
        return self.say("en")


def said(value: object, lang: str) -> str:
    """A value in this language: a message or an error by its text, a list with the commas of the language."""
    if isinstance(value, list | tuple):
        return say("list_join", lang).join(said(item, lang) for item in value)
    return str(value.say(lang) if hasattr(value, "say") else value)


class _Count(int):
    """A number with its English noun: `{:fact|facts}` is `1 fact` or `2 facts`."""

    def __format__(self, nouns: str) -> str:
        one, _, many = nouns.partition("|")
        return f"{int(self)} {one if self == 1 else many}" if many else format(int(self), nouns)


def _filled_in(value: object, lang: str) -> object:
    return _Count(value) if isinstance(value, int) else value if isinstance(value, str) else said(value, lang)
