"""A brief as an answer: its sentences with the passages that they rest on, and the facts that they tell of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.messages import say
from hubcli.model.evidence import Evidence
from hubcli.model.facts import Challenge, Measure
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source
from hubcli.questions.answer import Answer
from hubcli.questions.weight import Weight


class Sentence(NamedTuple):
    """A sentence, and the passages that it rests on."""

    text: str
    evidence: tuple[Evidence, ...] = ()


class Disagreement(NamedTuple):
    """What sources disagree on, in words."""

    about: str
    tension: str | None
    """The id of the tension; None if two figures contradict each other."""
    text: str
    evidence: tuple[Evidence, ...]
    """One passage of each source."""


class BriefFigure(NamedTuple):
    """The figure of one hub in a row."""

    text: str
    evidence: tuple[Evidence, ...]


class BriefFigures(NamedTuple):
    """A row of figures."""

    indicator: str
    """The indicator's id."""
    about: str
    """What the row is on, in words."""
    cells: dict[str, BriefFigure]
    """By hub."""


class BriefChallenge(NamedTuple):
    """A challenge that a brief tells of."""

    fact: Challenge
    measure: Measure | None
    """The measure told with it; None if nobody prescribes one."""


class Paragraph(NamedTuple):
    """What a brief says on one theme."""

    theme: str
    """The theme's label."""
    sentences: tuple[Sentence, ...]


class Part(NamedTuple):
    """What a brief says of one hub, or of several at once."""

    hub: str | None
    """The hub; None if it is about several."""
    name: str
    challenges: tuple[BriefChallenge, ...]
    paragraphs: tuple[Paragraph, ...]


class Weighed(NamedTuple):
    """A challenge that a brief could tell of, and how much it weighs."""

    fact: str
    label: str
    about: str
    """The hub or group, by its name."""
    points: int
    weight: Weight
    shown: bool


@dataclass(frozen=True)
class Brief(Answer):
    """One page, in one language."""

    schema: ClassVar[str] = "hubcli/brief/1"
    lang: Lang
    words: int
    """The number of words that it may have."""
    counted: int
    """The number that it has: words in English; in Chinese, characters and numbers, without punctuation."""
    title: str
    lead: Sentence
    figures: tuple[BriefFigures, ...]
    figures_note: str
    """Which places stand in for hubs in the figures; empty if none does."""
    hubs: tuple[Part, ...]
    shared: tuple[Part, ...]
    disagreements: tuple[Disagreement, ...]
    silences: tuple[Sentence, ...]
    weights: tuple[Weighed, ...]
    """Every challenge that it could have told of, the weightiest first."""
    why: bool
    """Whether the weights are to be shown."""
    names: dict[str, str]
    """The names of the hubs, for the heads of a table."""
    sources: tuple[Source, ...]

    def texts(self) -> Iterator[str]:
        """Everything that a page on it says, apart from the weights and the sources."""
        yield from (self.title, self.lead.text)
        if self.figures:
            yield from (
                say("brief.figures", self.lang),
                *self.names.values(),
                say("indicator", self.lang),
                self.figures_note,
            )
        for row in self.figures:
            yield from (row.about, *(cell.text for cell in row.cells.values()))
        for part in (*self.hubs, *self.shared):
            yield part.name
            for paragraph in part.paragraphs:
                yield from (paragraph.theme, *(sentence.text for sentence in paragraph.sentences))
        if self.disagreements:
            yield say("brief.disagreements", self.lang)
            yield from (text for one in self.disagreements for text in (one.about, one.text))
        if self.silences:
            yield from (say("brief.silences", self.lang), *(sentence.text for sentence in self.silences))
