"""How a digest presents a fact: its sentence, who says it, its sources and its disputes."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hubcli.document import Block, Entry, Inlines, Plain, Sentences, Strong
from hubcli.messages import say
from hubcli.model.facts import Fact
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Place, Theme
from hubcli.pages.disputes import SIGN, mark
from hubcli.pages.phrases import bracketed, cites
from hubcli.questions.disputes import Conflict
from hubcli.questions.said_by import in_words

FEW = 4
"""The most sentences in one paragraph; more are split by theme."""


class DigestLayout(NamedTuple):
    """What the parts of a digest share while it is laid out."""

    lang: Lang
    places: dict[str, Place]
    themes: dict[str, Theme]
    disputes: tuple[Conflict, ...]
    """The disputes that the digest explains, in the order of their numbers."""
    numbers: dict[str, list[int]]
    """The numbers of its disputes by the id of each disputed fact; empty if they are not explained."""
    named: set[str]
    """The measures already presented in full; later mentions give only their label."""


def numbers_of(disputes: Iterable[Conflict], *, numbered: bool) -> dict[str, list[int]]:
    """The numbers of the disputes, from 1, by the id of each fact involved; no numbers if they are not `numbered`."""
    numbers: dict[str, list[int]] = {}
    for number, conflict in enumerate(disputes, 1):
        for fact in conflict.facts:
            numbers.setdefault(fact.id, []).extend([number] if numbered else [])
    return numbers


def sentence_of(fact: Fact, layout: DigestLayout) -> Entry:
    """A fact by its sentence."""
    lang = layout.lang
    speaker = bracketed(fact.speaker[lang], lang) if fact.speaker else ""
    return Entry((Plain(fact.statement[lang] + speaker), *cites(fact), *disputed(fact, layout)), fact.id)


def disputed(fact: Fact, layout: DigestLayout) -> Inlines:
    """A remark that a fact is disputed, with the numbers of the disputes."""
    if fact.id not in layout.numbers:
        return ()
    lang = layout.lang
    if not layout.numbers[fact.id]:
        return (Plain(bracketed(say("export.disputed", lang), lang)),)
    between = Plain(say("list_join", lang))
    marks = [part for number in layout.numbers[fact.id] for part in (between, mark(number))][1:]
    before, after = bracketed(say("export.disputed_in", lang, SIGN), lang).split(SIGN)
    return (Plain(before), *marks, Plain(after))


def paragraphs(facts: Sequence[Fact], layout: DigestLayout) -> list[Block]:
    """Facts as running text, theme by theme where there are many."""
    if len(facts) <= FEW:
        return [Sentences((), tuple(sentence_of(fact, layout) for fact in facts))] if facts else []
    by_theme = {theme: [fact for fact in facts if fact.theme == theme] for theme in layout.themes}
    return [
        Sentences(theme_head(theme, layout), tuple(sentence_of(fact, layout) for fact in found))
        for theme, found in by_theme.items()
        if found
    ]


def theme_head(theme: str, layout: DigestLayout) -> Inlines:
    """A theme as a run-in heading of its first sentence."""
    return (Strong(layout.themes[theme].label[layout.lang]),)


def counted(key: str, number: int, lang: Lang) -> str:
    """A number of things, worded by the message `one_KEY` or `many_KEY`."""
    return say(f"export.one_{key}", lang) if number == 1 else say(f"export.many_{key}", lang, in_words(number, lang))
