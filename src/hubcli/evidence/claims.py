"""What a fact claims: the figures, years, places and institutions of its statement, and the texts printed beside it."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property

from hubcli.evidence.geography import Geography
from hubcli.evidence.naming import Naming
from hubcli.evidence.records import Records
from hubcli.figures import Figure, figure_of_metric, read_figures
from hubcli.figures.figure import DATES
from hubcli.model.evidence import Part
from hubcli.model.facts import Collaboration, Fact, Metric, names_of
from hubcli.model.text import Lang, Text
from hubcli.words.said import Figures


@dataclass(frozen=True)
class Claim:
    """What must be found in the passages of a fact."""

    fact: Fact
    stated: Figures
    """The figures of the statement in each language, dates too."""
    value: tuple[Figure, ...]
    """The value of a metric."""
    derived: tuple[Figure, ...]
    """Figures that no passage needs to have."""
    said: frozenset[str]
    """The places, hubs and groups that the statement names."""
    places: frozenset[str]
    """Those of the statement and the record that a passage must name."""
    institutions: frozenset[str]
    """The assets that the statement names in full."""

    @cached_property
    def figures(self) -> list[Figure]:
        """The figures of the statement, dates too, and the value."""
        return [*self.stated[Lang.EN], *self.stated[Lang.ZH], *self.value]

    def figures_of(self, parts: Container[Part]) -> list[Figure]:
        """Those of these parts of the claim: figures, dates or both."""
        if Part.FIGURE in parts and Part.YEAR in parts:
            return self.figures
        return [figure for figure in self.figures if part_of(figure) in parts]

    def has(self, part: Part) -> bool:
        """Whether the claim has anything of this part."""
        match part:
            case Part.PLACE:
                return bool(self.places) and not self.fact.subject
            case Part.NAME:
                return bool(self.institutions) and not self.fact.subject
            case _:
                return bool(self.figures_of((part,)))


def claim_of(fact: Fact, records: Records, naming: Naming, geography: Geography) -> Claim:
    """What a fact claims."""
    statement = (fact.statement.en, fact.statement.zh)
    said = naming.places_in(*statement)
    place = frozenset([fact.place] if fact.place else [])
    steps = frozenset(step.place for step in fact.steps) if isinstance(fact, Collaboration) else frozenset[str]()
    return Claim(
        fact,
        {lang: read_figures(fact.statement[lang], lang) for lang in Lang},
        (figure_of_metric(fact, records.indicators[fact.indicator].unit),) if isinstance(fact, Metric) else (),
        tuple(figure for text in fact.derived for figure in read_figures(text, None)),
        said,
        (said | place | steps) - geography.understood | (place if isinstance(fact, Metric) else frozenset()),
        naming.institutions_in(*statement),
    )


def part_of(figure: Figure) -> Part:
    """The part of a claim that a figure belongs to."""
    return Part.YEAR if figure.unit in DATES else Part.FIGURE


def printed_texts(fact: Fact) -> Iterator[tuple[str, Text]]:
    """The texts of a fact beside its statement that readers see, each with its key; names come last, without notes."""
    yield "label", fact.label
    if isinstance(fact, Collaboration):
        for number, step in enumerate(fact.steps):
            yield f"steps[{number}].task", step.task
    yield from names_of(fact)
