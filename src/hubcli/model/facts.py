"""Facts of nine kinds, and tensions between them."""

from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, Field, model_validator

from hubcli.model.period import Period
from hubcli.model.text import Id, Line, Record, Text


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


LABEL_WORDS, LABEL_HAN = 8, 24


def _short(label: Text) -> Text:
    if (words := len(label.en.split())) > LABEL_WORDS:
        raise ValueError(f"{words} words in English; a label has at most {LABEL_WORDS}")
    if len(label.zh) > LABEL_HAN:
        raise ValueError(f"{len(label.zh)} characters in Chinese; a label has at most {LABEL_HAN}")
    return label


Label = Annotated[Text, AfterValidator(_short)]
Some = Field(min_length=1)


class Evidence(Record):
    """Where a claim stands."""

    source: Id
    """The source."""
    passage: int = Field(ge=1)
    """Which of its non-blank lines, counted from 1."""
    anchors: Annotated[tuple[Line, ...], Some]
    """Names, terms or figures, in the source's own language, that the passage must contain."""
    quote: Line | None = None
    """The passage's own words, in a base of the analyst's own; never in the base that ships."""


class BaseFact(Record):
    """What facts of every kind have."""

    default_modality: ClassVar[Modality] = Modality.REPORTED

    id: Id
    """Its id; once published never given to another fact."""
    hubs: tuple[Id, ...] = ()
    """The hubs it is about; roles, strengths, challenges and collaborations have at least one."""
    theme: Id
    """The subject it belongs to."""
    label: Label
    """Its short name: up to 8 words, 24 Chinese characters."""
    statement: Text
    """The claim in one sentence of our own."""
    evidence: Annotated[tuple[Evidence, ...], Some]
    """Where it stands; at least one piece."""
    place: Id | None = None
    """The place it is for, where that is not the hub as a whole."""
    period: Period | None = None
    """When it holds: an ISO 8601 year, month, day or interval."""
    speaker: Text | None = None
    """Whose words they are, where not the author's."""
    modality: Modality
    """On what footing it is claimed; each kind has its default."""
    headline: bool = False
    """Whether a default comparison shows it."""
    derived: tuple[Line, ...] = ()
    """Figures of the statement that no passage states; the note says why they hold."""
    note: Text | None = None
    """What a reader should know of the claim."""

    @model_validator(mode="before")
    @classmethod
    def _give_default_modality(cls, data: Any) -> Any:
        return {"modality": cls.default_modality, **data} if isinstance(data, dict) else data

    @model_validator(mode="after")
    def _explain_derived(self) -> "BaseFact":
        if self.derived and self.note is None:
            raise ValueError("derived figures need a note that says why they hold")
        return self


class Role(BaseFact):
    """How a hub is positioned."""

    default_modality = Modality.ASSESSED
    kind: Literal[Kind.ROLE] = Kind.ROLE
    hubs: Annotated[tuple[Id, ...], Some]


class Strength(BaseFact):
    """What a hub is good at."""

    default_modality = Modality.ASSESSED
    kind: Literal[Kind.STRENGTH] = Kind.STRENGTH
    hubs: Annotated[tuple[Id, ...], Some]


class Challenge(BaseFact):
    """A weakness, an obstacle, a shortcoming."""

    default_modality = Modality.ASSESSED
    kind: Literal[Kind.CHALLENGE] = Kind.CHALLENGE
    hubs: Annotated[tuple[Id, ...], Some]


class Measure(BaseFact):
    """What is to be done."""

    default_modality = Modality.PRESCRIBED
    kind: Literal[Kind.MEASURE] = Kind.MEASURE
    addresses: tuple[Id, ...] = ()
    """The challenges that it answers."""
    actor: Text | None = None
    """Who is to do it, where the source says so."""
    deadline: Period | None = None
    """By when, where the source says so."""


Number = Annotated[int | float, Field(allow_inf_nan=False)]
Ratio = Annotated[str, Field(pattern=r"^\d+/[1-9]\d*$")]


class Qualifier(StrEnum):
    """How a value is to be taken."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Metric(BaseFact):
    """A number, for a place."""

    kind: Literal[Kind.METRIC] = Kind.METRIC
    place: Id
    """The perimeter: the place that the figure is for."""
    indicator: Id
    """What it measures."""
    value: Number | Ratio
    """The number in the indicator's unit: `6.58` percent, `11500000000000` yuan, `"1/9"` of one."""
    value_max: Number | Ratio | None = None
    """The upper end, where the source gives a range."""
    qualifier: Qualifier = Qualifier.EXACT
    """How the value is to be taken."""

    @model_validator(mode="after")
    def _order_the_range(self) -> "Metric":
        if self.value_max is not None and Fraction(str(self.value_max)) <= Fraction(str(self.value)):
            raise ValueError("value_max: not above value")
        return self


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
    """Who."""
    task: Text
    """Does what."""


class Collaboration(BaseFact):
    """Who does what along a chain of places."""

    kind: Literal[Kind.COLLABORATION] = Kind.COLLABORATION
    hubs: Annotated[tuple[Id, ...], Some]
    steps: Annotated[tuple[Step, ...], Field(min_length=2)]
    """The chain, in order: each place and its task."""


class Context(BaseFact):
    """Background, global comparators, definitions."""

    kind: Literal[Kind.CONTEXT] = Kind.CONTEXT


Fact = Role | Strength | Challenge | Measure | Metric | Milestone | Asset | Collaboration | Context


class Tension(Record):
    """Facts that pull against each other without being two numbers."""

    id: Id
    """Its id."""
    facts: Annotated[tuple[Id, ...], Field(min_length=2)]
    """The facts; two or more."""
    cause: Literal["perimeter", "period", "definition", "edition", "judgement", "plan_and_outcome", "error"]
    """Why they differ."""
    label: Label
    """Its short name."""
    note: Text
    """What differs and why, as far as the evidence goes."""


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
