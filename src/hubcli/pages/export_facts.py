"""How a digest tells a fact: its sentence, whose words they are, what it rests on and what disputes it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hubcli.document import Block, Entry, Inlines, Plain, Sentences, Strong
from hubcli.messages import say
from hubcli.model.facts import Fact
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Place, Theme
from hubcli.pages.phrases import bracketed, cites
from hubcli.pages.plain import listed
from hubcli.questions.conflicts import Conflict

FEW = 4
"""So many sentences make one paragraph; more are parted by theme."""
IN_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


class Telling(NamedTuple):
    """What the parts of one digest share while it is laid out."""

    lang: Lang
    places: dict[str, Place]
    themes: dict[str, Theme]
    disputes: tuple[Conflict, ...]
    """The disputes that the digest tells, in the order of their numbers."""
    numbers: dict[str, list[int]]
    """By the id of each disputed fact the numbers of its disputes; none where they are not told."""
    named: set[str]
    """The measures that have been told; from then on they go by their short name."""


def numbers_of(disputes: Iterable[Conflict], *, are_told: bool) -> dict[str, list[int]]:
    """The disputes numbered from 1, by the facts that stand in them."""
    numbers: dict[str, list[int]] = {}
    for number, conflict in enumerate(disputes, 1):
        for fact in conflict.facts:
            numbers.setdefault(fact.id, []).extend([number] if are_told else [])
    return numbers


def told(fact: Fact, telling: Telling) -> Entry:
    """A fact by its sentence."""
    lang = telling.lang
    speaker = bracketed(fact.speaker[lang], lang) if fact.speaker else ""
    return Entry((Plain(fact.statement[lang] + speaker), *cites(fact), *disputed(fact, telling)), fact.id)


def disputed(fact: Fact, telling: Telling) -> Inlines:
    """A remark on a fact that is disputed, with the numbers of the disputes."""
    if fact.id not in telling.numbers:
        return ()
    lang = telling.lang
    numbers = listed(map(str, telling.numbers[fact.id]), lang)
    return (
        Plain(bracketed(say("export.disputed_in", lang, numbers) if numbers else say("export.disputed", lang), lang)),
    )


def paragraphs(facts: Sequence[Fact], telling: Telling) -> list[Block]:
    """Facts as running text, theme by theme where there are many."""
    if len(facts) <= FEW:
        return [Sentences((), tuple(told(fact, telling) for fact in facts))] if facts else []
    by_theme = {theme: [fact for fact in facts if fact.theme == theme] for theme in telling.themes}
    return [
        Sentences(theme_head(theme, telling), tuple(told(fact, telling) for fact in found))
        for theme, found in by_theme.items()
        if found
    ]


def theme_head(theme: str, telling: Telling) -> Inlines:
    """A theme, to run into the first sentence on it."""
    return (Strong(telling.themes[theme].label[telling.lang]),)


def enumerated(names: Sequence[str], lang: Lang) -> str:
    """Names in a row, the last joined as the language joins it: `a, b and c`, `a、b和c`."""
    if len(names) < 2:
        return "".join(names)
    return listed(names[:-1], lang) + say("export.and", lang) + names[-1]


def in_words(number: int, lang: Lang) -> str:
    """A small number in words, where the language writes it so."""
    return IN_WORDS[number] if lang is Lang.EN and number < len(IN_WORDS) else str(number)


def counted(key: str, number: int, lang: Lang) -> str:
    """So many of something: `one_KEY` or `many_KEY` with the number."""
    return say(f"export.one_{key}", lang) if number == 1 else say(f"export.many_{key}", lang, in_words(number, lang))
