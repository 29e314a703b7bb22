"""Facts are put into sentences that say who says so and when, in one language."""

import re
from collections.abc import Sequence
from itertools import chain

from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.evidence import Evidence, Part
from hubcli.model.facts import Challenge, Fact, Measure
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source
from hubcli.questions.brief_parts import Sentence
from hubcli.questions.said_by import Inside, capital, dated, enumerated, name_in_text

Voice = tuple[str, ...]
"""Who speaks: the name of a speaker, or the ids of sources."""


class Teller:
    """Tells of facts: a source has its date where it is first named below a heading."""

    def __init__(self, lang: Lang, inside: Inside, sources: dict[str, Source], turn: int = 0) -> None:
        self.lang, self.inside, self.sources, self.turn = lang, inside, sources, turn
        self._dated: set[str] = set()  # sources and speakers
        self._about: re.Pattern[str] | None = None
        self._is_named = False

    def start_section(self) -> None:
        """Begin below a heading."""
        self._dated.clear()
        self.start_paragraph(None)

    def start_paragraph(self, about: str | None) -> None:
        """Begin a paragraph on a hub of this name; in English, later mentions of it are `the region`."""
        name = _IN_SENTENCE.format(re.escape(about)) if about and self.lang is Lang.EN else None
        self._about, self._is_named = re.compile(name) if name else None, False

    def stop(self, text: str) -> str:
        """The text as a sentence."""
        return capital(text) + ("." if self.lang is Lang.EN else "。")

    def sentence(self, key: str, *values: object, evidence: tuple[Evidence, ...] = ()) -> Sentence:
        """A sentence by its key among the messages."""
        return Sentence(self.stop(say(f"brief.{key}", self.lang, *values)), evidence)

    def unanswered(self, fact: Challenge) -> Sentence:
        """That nothing is prescribed against a challenge."""
        return self.sentence("unanswered", self.who(fact), self.told(fact), evidence=fact.evidence)

    def told(self, fact: Fact) -> str:
        """The statement of a fact as it goes on inside a sentence, with the actor and the deadline of a measure."""
        text = self.inside(fact.statement[self.lang])
        if self._about and self._about.search(text):
            text = self._about.sub("the region", text) if self._is_named else text
            self._is_named = True
        return text + self._who_and_when(fact) if isinstance(fact, Measure) else text

    def who(self, fact: Fact) -> str:
        """Who says it, with the date where that is not yet told."""
        found, new = [self.sources[id_] for id_ in _source_ids(fact)], self.mention(fact)
        first = [source for source in found if source.id in new]
        if fact.speaker:
            speaker = fact.speaker[self.lang]
            return self._speaker(speaker, found[0], is_dated=not first) if speaker in new else speaker
        names = [name_in_text(source, self.lang) for source in found]
        told = (
            dated(name, [source], self.lang) if source in first else name
            for name, source in zip(names, found, strict=True)
        )
        return enumerated([*told], self.lang)

    def mention(self, fact: Fact) -> list[str]:
        """Take it as told who says it; returns those of its sources and its speaker that were not yet told of."""
        names = [*_source_ids(fact), *([fact.speaker[self.lang]] if fact.speaker else [])]
        new = [name for name in names if name not in self._dated]
        self._dated.update(new)
        return new

    def take_turns(self) -> int:
        """0 and 1 by turns, so that one wording does not follow on itself."""
        self.turn = 1 - self.turn
        return self.turn

    def _who_and_when(self, measure: Measure) -> str:
        """The actor and the deadline, as far as the statement does not name them."""
        stated = measure.statement[self.lang].casefold()
        told = ""
        if measure.actor and measure.actor[self.lang].casefold() not in stated:
            told += say("brief.to_act", self.lang, measure.actor[self.lang])
        if measure.deadline and not any(year in stated for year in re.findall(r"\d{4}", measure.deadline)):
            told += say("brief.deadline", self.lang, write_period(measure.deadline, self.lang))
        return told

    def _speaker(self, speaker: str, source: Source, *, is_dated: bool) -> str:
        """Somebody who is quoted for the first time, with the source."""
        date = (
            []
            if is_dated
            else [write_period(source.date, self.lang) if source.date else say("brief.undated", self.lang)]
        )
        return say(
            "brief.quoted",
            self.lang,
            speaker,
            say("clause_join", self.lang).join([name_in_text(source, self.lang), *date]),
        )


def voice(fact: Fact) -> Voice:
    """Who says it."""
    return (fact.speaker.en,) if fact.speaker else tuple(_source_ids(fact))


def evidence_of(facts: Sequence[Fact]) -> tuple[Evidence, ...]:
    """Everything that the facts rest on."""
    return tuple(dict.fromkeys(chain.from_iterable(fact.evidence for fact in facts)))


def _source_ids(fact: Fact) -> list[str]:
    stating = (piece for piece in fact.evidence if piece.carries is None or Part.FIGURE in piece.carries)
    return list(dict.fromkeys(piece.source for piece in stating))


# Not `the Bay Area centre`, and no part of a longer name.
_IN_SENTENCE = r"(?<!the )(?<![-A-Za-z]){}(?![-A-Za-z])(?! (?:centre|center|hub|region|area|[A-Z]))"
