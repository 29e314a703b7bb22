"""What a fact claims: the figures, years, places and institutions of its statement, and the texts printed beside it."""

from collections.abc import Container, Iterator
from typing import NamedTuple

from hubcli.evidence.geography import Geography
from hubcli.evidence.naming import Naming
from hubcli.evidence.records import Records
from hubcli.figures import Amounts, Figure, figure_of_metric, read_figures
from hubcli.figures.figure import DATES
from hubcli.model.evidence import Part
from hubcli.model.facts import Collaboration, Fact, Metric, names_of
from hubcli.model.text import Lang, Text


class Claim(NamedTuple):
    """What must be found in the passages of a fact."""

    fact: Fact
    en: Amounts
    """The figures of the English statement, dates too."""
    zh: Amounts
    """Those of the Chinese one."""
    amounts: Amounts
    """Those of both, and the value of a metric."""
    derived: Amounts
    """Figures that no passage needs to have."""
    said: frozenset[str]
    """The places, hubs and groups that the statement names."""
    places: frozenset[str]
    """Those of the statement and the record that a passage must name."""
    institutions: frozenset[str]
    """The assets that the statement names in full."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the statement, dates too, and the value."""
        return self.amounts.figures

    def amounts_of(self, parts: Container[Part]) -> Amounts:
        """Those of these parts of the claim: figures, dates or both."""
        if Part.FIGURE in parts and Part.YEAR in parts:
            return self.amounts
        return Amounts(figure for figure in self.figures if part_of(figure) in parts)

    def has(self, part: Part) -> bool:
        """Whether the claim has anything of this part."""
        match part:
            case Part.PLACE:
                return bool(self.places) and not self.fact.subject
            case Part.NAME:
                return bool(self.institutions) and not self.fact.subject
            case _:
                return bool(self.amounts_of((part,)).figures)


def claim_of(fact: Fact, records: Records, naming: Naming, geography: Geography) -> Claim:
    """What a fact claims."""
    statement = fact.statement
    en, zh = Amounts(read_figures(statement.en, Lang.EN)), Amounts(read_figures(statement.zh, Lang.ZH))
    in_en, in_zh = naming.named(statement.en), naming.named(statement.zh)
    stated, institutions = [en, zh], in_en.institutions | in_zh.institutions
    said = places = in_en.places | in_zh.places
    if fact.place:
        places |= {fact.place}
    if isinstance(fact, Collaboration):
        places |= {step.place for step in fact.steps}
    places -= geography.understood
    if isinstance(fact, Metric):
        stated.append(Amounts([figure_of_metric(fact, records.indicators[fact.indicator].unit)]))
        places |= {fact.place}
    derived = Amounts(figure for text in fact.derived for figure in read_figures(text, None))
    return Claim(fact, en, zh, Amounts.together(stated), derived, said, places, institutions)


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
