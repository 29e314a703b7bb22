"""Facts of nine kinds."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from hubcli.messages import Message
from hubcli.model.evidence import Evidence, Some, Subject
from hubcli.model.period import Period
from hubcli.model.record import Limits, Record, RuleWithOthers, defaults_of
from hubcli.model.status import Status
from hubcli.model.text import Flag, Id, Label, Line, Replaces, Statement, Text


class Kind(StrEnum):
    """The kinds of fact, in the order in which they are shown."""

    ROLE = "role"
    STRENGTH = "strength"
    CHALLENGE = "challenge"
    MEASURE = "measure"
    METRIC = "metric"
    MILESTONE = "milestone"
    ASSET = "asset"
    COLLABORATION = "collaboration"
    CONTEXT = "context"


class Modality(StrEnum):
    """On what footing a claim is made."""

    REPORTED = "reported"
    ASSESSED = "assessed"
    PLANNED = "planned"
    PRESCRIBED = "prescribed"


def _explain_derived(note: Text | None, others: Mapping[str, Any]) -> Text | None:
    if note is None and others.get("derived"):
        raise ValueError(Message("problems.derived_without_note"))
    return note


class BaseFact(Record):
    """What facts of every kind have."""

    id: Id
    """Its id; once published, it is never reused for another fact."""
    hubs: tuple[Id, ...] = ()
    """The hubs or groups of hubs it is about; roles, strengths, challenges and collaborations have at least one."""
    theme: Id
    """The subject it belongs to."""
    label: Label
    """Its short name: up to 8 words, 24 Chinese characters."""
    statement: Statement
    """The claim in one sentence, in our own words."""
    evidence: Annotated[tuple[Evidence, ...], Some]
    """The passages that support it; at least one."""
    subject: Subject | None = None
    """How it is known what the claim is about, if no cited passage names it."""
    place: Id | None = None
    """The place it is about, if that is not the hub as a whole."""
    period: Period | None = None
    """When it applies: an ISO 8601 year, month, day or interval."""
    speaker: Text | None = None
    """Who said it, if not the author."""
    modality: Modality = Modality.REPORTED
    """Whether it is reported, assessed, planned or prescribed; each kind has its default."""
    headline: Flag = False
    """Whether a default comparison shows it."""
    derived: tuple[Line, ...] = ()
    """Figures in the statement that no passage states; the note says why they hold."""
    note: Annotated[Text | None, RuleWithOthers(_explain_derived)] = None
    """What a reader should know about the claim."""
    replaces: Replaces = None
    """Whether it overrides the fact with this id and kind in a base that this one extends."""


class Role(BaseFact):
    """How a hub is positioned."""

    kind: Literal[Kind.ROLE] = Kind.ROLE
    modality: Modality = Modality.ASSESSED
    hubs: Annotated[tuple[Id, ...], Some]


class Strength(BaseFact):
    """What a hub is good at."""

    kind: Literal[Kind.STRENGTH] = Kind.STRENGTH
    modality: Modality = Modality.ASSESSED
    hubs: Annotated[tuple[Id, ...], Some]


class Challenge(BaseFact):
    """A weakness, an obstacle, a shortcoming."""

    kind: Literal[Kind.CHALLENGE] = Kind.CHALLENGE
    modality: Modality = Modality.ASSESSED
    hubs: Annotated[tuple[Id, ...], Some]


class Measure(BaseFact):
    """What is to be done."""

    kind: Literal[Kind.MEASURE] = Kind.MEASURE
    modality: Modality = Modality.PRESCRIBED
    addresses: tuple[Id, ...] = ()
    """The challenges that it addresses."""
    actor: Text | None = None
    """Who should act, if the source says so."""
    deadline: Period | None = None
    """By when, if the source says so."""


Number = Annotated[int, Limits(strict=True)] | Annotated[float, Limits(strict=True, allow_inf_nan=False)]
Ratio = Annotated[str, Limits(pattern=r"^[0-9]+/[1-9][0-9]*$")]


class Qualifier(StrEnum):
    """How exact a value is."""

    __hash__ = str.__hash__  # that of an enum is written in Python, and this is looked up very often

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


def _order_the_range(value_max: float | str | None, others: Mapping[str, Any]) -> float | str | None:
    from fractions import Fraction  # only validation needs it

    value = others.get("value")
    if value is not None and value_max is not None and Fraction(str(value_max)) <= Fraction(str(value)):
        raise ValueError(Message("problems.upside_down_range", value_max, value))
    return value_max


class Metric(BaseFact):
    """A number, for a place."""

    kind: Literal[Kind.METRIC] = Kind.METRIC
    place: Id
    """The place that the figure is for."""
    indicator: Id
    """What it measures."""
    value: Number | Ratio
    """The number in the indicator's unit: `6.58` percent, `11500000000000` yuan, `"1/9"` of one."""
    value_max: Annotated[Number | Ratio | None, RuleWithOthers(_order_the_range)] = None
    """The upper end, if the source gives a range."""
    qualifier: Qualifier = Qualifier.EXACT
    """Whether the value is exact, or about, over, under, at least or at most."""
    status: Status | None = None
    """What the published figure is, by the SDMX code list CL_OBS_STATUS 2.2: `provisional`, `estimated`, `forecast` …;
    `normal` where nothing is said.
    """
    edition: Line | None = None
    """The publication that it is from, where a figure has several: `first`, `revised`, the year of a list."""
    variant: Id | None = None
    """Which of the indicator's variants it is."""


class Milestone(BaseFact):
    """Something dated, past or planned."""

    kind: Literal[Kind.MILESTONE] = Kind.MILESTONE
    period: Period
    """When: an ISO 8601 year, month, day or interval."""


class AssetType(StrEnum):
    """What a named thing is."""

    INSTITUTION = "institution"
    FACILITY = "facility"
    CORRIDOR = "corridor"
    PLATFORM = "platform"
    PROGRAMME = "programme"
    COMPANY = "company"
    POLICY = "policy"


class Asset(BaseFact):
    """A named institution, facility, corridor, platform, programme, company or policy."""

    kind: Literal[Kind.ASSET] = Kind.ASSET
    name: Text
    """Its name."""
    asset_type: AssetType
    """What it is."""


class Step(Record):
    """One link of a collaboration."""

    place: Id
    """The place that acts."""
    task: Text
    """What it does."""


class Collaboration(BaseFact):
    """Who does what along a chain of places."""

    kind: Literal[Kind.COLLABORATION] = Kind.COLLABORATION
    hubs: Annotated[tuple[Id, ...], Some]
    steps: Annotated[tuple[Step, ...], Limits(min_length=2)]
    """The chain, in order: each place and its task."""


class Context(BaseFact):
    """Background, global comparators, definitions."""

    kind: Literal[Kind.CONTEXT] = Kind.CONTEXT


Fact = Role | Strength | Challenge | Measure | Metric | Milestone | Asset | Collaboration | Context
FACTS: dict[Kind, type[Fact]] = {
    Kind.ROLE: Role,
    Kind.STRENGTH: Strength,
    Kind.CHALLENGE: Challenge,
    Kind.MEASURE: Measure,
    Kind.METRIC: Metric,
    Kind.MILESTONE: Milestone,
    Kind.ASSET: Asset,
    Kind.COLLABORATION: Collaboration,
    Kind.CONTEXT: Context,
}


def kind_of(model: type[BaseFact]) -> Kind:
    """The kind of the facts of a class."""
    return Kind(defaults_of(model)["kind"])


def names_of(fact: Fact) -> Iterator[tuple[str, Text]]:
    """The texts of a fact that are names, each with its key: of a speaker, an actor, an asset."""
    if fact.speaker:
        yield "speaker", fact.speaker
    if isinstance(fact, Measure) and fact.actor:
        yield "actor", fact.actor
    if isinstance(fact, Asset):
        yield "name", fact.name
