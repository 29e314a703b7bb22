"""A key and its values go in, the text comes out in the language asked for."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module

LANGUAGES = ("en", "zh")
"""The languages of the catalogue, in the order of each entry."""

Texts = dict[str, tuple[str, str | None]]


def say(key: str, lang: str, *values: object) -> str:
    """The text of `area.name`, or of a `name` that several areas share, with its values filled in.

    English stands in for a text that has no Chinese yet. `{:fact|facts}` writes a number with its noun, `1 fact` or
    `2 facts`; a value that is itself a message is said in the same language.
    """
    area, _, name = key.rpartition(".")
    english, chinese = table(area or "shared")[name]
    text = english if lang == "en" or chinese is None else chinese
    return text.format(*(_sayable(value, lang) for value in values)) if values else text


@cache
def table(area: str) -> Texts:
    """The texts of an area: its module is loaded the first time that something of it is printed."""
    texts: Texts = import_module(f"hubcli.messages.{area}").TEXTS
    return texts


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """A text to be said later, in a language that is not known yet: its key and its values."""

    key: str
    values: tuple[object, ...]

    def __init__(self, key: str, *values: object) -> None:
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "values", values)

    def say(self, lang: str) -> str:
        """The text in this language."""
        return say(self.key, lang, *self.values)

    def __str__(self) -> str:
        return self.say("en")


class _Count(int):
    """A number that brings its English noun: `{:fact|facts}` is `1 fact` or `2 facts`."""

    def __format__(self, nouns: str) -> str:
        one, _, many = nouns.partition("|")
        return f"{int(self)} {one if self == 1 else many}" if many else format(int(self), nouns)


def _sayable(value: object, lang: str) -> object:
    if isinstance(value, Message):
        return value.say(lang)
    return _Count(value) if isinstance(value, int) else value
