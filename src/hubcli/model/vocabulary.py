"""The closed lists that facts speak of: hubs, places, sources, themes, indicators; and the base itself."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from hubcli.messages import Message
from hubcli.model.bibliography import Author, SourceType
from hubcli.model.period import Period
from hubcli.model.record import Limits, Record, Rule
from hubcli.model.text import Id, Lang, Line, Passage, Replaces, Text, letters_of
from hubcli.model.units import Unit


class Layout(StrEnum):
    """Which file of a hub's folder a new fact goes to."""

    KIND = "kind"
    """One for each kind: `challenges.toml`."""
    THEME = "theme"
    """One for each theme: `talent.toml`."""
    FACT = "fact"
    """One for each fact, named by its id: `challenges/few-laboratories.toml`."""


class BaseInfo(Record):
    """The base as a whole; the one `[base]` table in `base.toml`."""

    title: Text
    """What the base is about."""
    edition: Line
    """Which edition of the base this is."""
    languages: tuple[Lang, ...] = (Lang.EN, Lang.ZH)
    """The languages its texts are in."""
    extends: Line | None = None
    """The base that it adds to: a folder, relative to this one, or `hubcli` for the base that ships."""
    layout: Layout | None = None
    """How new facts are laid out in files: by `kind` (the default), by `theme`, or each `fact` in its own."""


class StandIn(Record):
    """The place whose statistics are used where a hub has none of its own."""

    place: Id
    """The place."""
    reason: Text
    """Why it may stand in for the hub, and what it adds or leaves out."""
    share: Annotated[float, Limits(gt=0, le=100)] | None = None
    """How much of the place's figures the hub's own members make, in percent, where that is known."""


class Hub(Record):
    """One of the compared regions."""

    id: Id
    """Its code, which commands take."""
    name: Text
    """Its full name."""
    short_name: Text
    """Its name in table headings."""
    aliases: tuple[Line, ...] = ()
    """Other names, in either language."""
    lead: Id | None = None
    """The place that leads it, if one does."""
    members: tuple[Id, ...]
    """The places it is made of."""
    stand_in: StandIn | None = None
    """The place whose statistics are used if the hub has none of its own."""
    replaces: Replaces = None
    """Whether it overrides the hub with this id in a base that this one extends."""


def _count_each_hub_once(hubs: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(hubs)) < 2:
        raise ValueError(Message("problems.too_few", 2, len(set(hubs))))
    return hubs


class Group(Record):
    """A named set of hubs; what is said of it is said of these hubs, whatever others a base has."""

    id: Id
    """Its id, which facts name among their hubs."""
    name: Text
    """Its name."""
    aliases: tuple[Line, ...] = ()
    """Other names, in either language."""
    hubs: Annotated[tuple[Id, ...], Limits(min_length=2), Rule(_count_each_hub_once)]
    """The hubs in it, two or more."""
    replaces: Replaces = None
    """Whether it overrides the group with this id in a base that this one extends."""


class Level(StrEnum):
    """The rank of a place as statisticians see it, lowest first, and what is outside those ranks."""

    DISTRICT = "district"
    """A district, a county or a new area."""
    PREFECTURE = "prefecture"
    """A city of prefecture level, sub-provincial cities included."""
    PROVINCE = "province"
    """A province, an autonomous region or a municipality directly under the central government."""
    SAR = "sar"
    """A special administrative region, which the mainland's statistics leave out."""
    COUNTRY = "country"
    """A country."""
    WORLD = "world"
    """The world."""
    HUB = "hub"
    """One of the compared regions as a whole."""
    CLUSTER = "cluster"
    """A cluster of cities, as the lists of clusters and science cities draw it."""
    AREA = "area"
    """Any other area drawn by policy or statistics; it compares with none but itself."""


class Place(Record):
    """A named area that a figure can be for."""

    id: Id
    """Its id."""
    name: Text
    """Its name."""
    aliases: tuple[Line, ...] = ()
    """Other names, in either language."""
    article: Line | None = None
    """The English article before its name inside a sentence: `the` for the Greater Bay Area."""
    level: Level
    """Its rank as statisticians see it (`district`, `prefecture`, `province` with the municipalities, `sar`,
    `country`, `world`), or what it is beside those ranks (`hub`, `cluster`, any other `area`).
    """
    hub: Id | None = None
    """The hub it is in, if any."""
    within: Id | None = None
    """The next larger place that it is part of."""
    parts: tuple[Id, ...] = ()
    """The places that it is made of, all of them; then the sum of their figures can be its own."""
    replaces: Replaces = None
    """Whether it overrides the place with this id in a base that this one extends."""


class Waiver(Record):
    """A figure of a source that no fact should have."""

    passage: Passage
    """The passage it is in, from 1."""
    figure: Line
    """The figure as written there."""
    reason: Text
    """Why no fact has it."""


class Source(Record):
    """A document that facts cite."""

    id: Id
    """Its id, and the name of its text file."""
    title: Text
    """Its title and a translation; in brackets if the document itself has none."""
    short_name: Text | None = None
    """What a sentence calls it, if not by its author or publisher: `the Economic Daily`, `Xu Fei`."""
    authors: tuple[Author, ...] = ()
    """Its authors or speakers, if any are named: each a person (`family`, `given`) or an institution (`name`)."""
    author: Text | None = None
    """Its only author, the name in one piece; `authors` can say more."""
    publisher: Text
    """Who published it."""
    container: Text | None = None
    """The journal, book or site that it appeared in, if that is not the publisher."""
    reprint_of: Id | None = None
    """The source that it reprints in whole or in part; the two count as one independent source."""
    date: Period | None = None
    """The date on the document, if it has one."""
    language: Lang
    """The language of its text."""
    url: Line | None = None
    """Where it was found."""
    accessed: Period | None = None
    """The day on which it was found there."""
    archived: Line | None = None
    """The address of an archived copy."""
    type: SourceType
    """What it is, as a CSL type (Citation Style Language 1.0.2, appendix III)."""
    money: Unit | None = None
    """The currency that a bare `$` or 元 means in it, as `HKD`."""
    skip: tuple[Passage, ...] = ()
    """Passages without content, such as page headers and footers."""
    waived: tuple[Waiver, ...] = ()
    """Figures that no fact should have, with the reason."""
    note: Text | None = None
    """What a reader should know about the document."""
    replaces: Replaces = None
    """Whether it overrides the source with this id in a base that this one extends."""

    def validated(self) -> Self:
        if self.author and self.authors:
            raise ValueError(Message("problems.authors_twice"))
        return self

    @property
    def credited(self) -> tuple[Author, ...]:
        """Its authors, under whichever key they are recorded."""
        return self.authors or ((Author(name=self.author),) if self.author else ())


class Theme(Record):
    """A subject; the rows of a comparison."""

    id: Id
    """Its id."""
    label: Text
    """Its name."""
    definition: Text
    """What belongs under it."""
    replaces: Replaces = None
    """Whether it overrides the theme with this id in a base that this one extends."""


class Variant(Record):
    """One way to count what an indicator measures; figures of different variants do not compare."""

    id: Id
    """Its id, which metrics refer to."""
    label: Text
    """What it counts."""


class Break(Record):
    """Where the figures on an indicator stop being one series."""

    after: Period
    """The last period of the old series."""
    places: tuple[Id, ...] = ()
    """The places whose figures it concerns; all places if none is named."""
    editions: tuple[Line, ...] = ()
    """The publications whose figures it concerns, such as `first`; all if none is named."""
    reason: Text
    """What changed."""


SENTENCE_FIELDS = ("place", "value", "period", "variant")


def _can_be_filled_in(sentence: Text | None) -> Text | None:
    from string import Formatter  # only validation needs it

    for text in (sentence.en, sentence.zh) if sentence else ():
        try:
            named = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        except ValueError:
            named = [text]
        for name in named:
            if name not in SENTENCE_FIELDS:
                raise ValueError(Message("problems.sentence_field", f"{{{name}}}"))
    return sentence


class Indicator(Record):
    """What a metric measures."""

    id: Id
    """Its id."""
    label: Text
    """Its name."""
    aliases: tuple[Line, ...] = ()
    """Other names for it in drafts, in either language."""
    unit: Unit
    """What its values count, by its code: `percent`, `CNY`, `kilometer`, `count-per-10000-person`."""
    direction: Literal["more", "less", "neither"]
    """Which values are better."""
    definition: Text
    """What exactly it measures."""
    sentence: Annotated[Text | None, Rule(_can_be_filled_in)] = None
    """How a figure of a series is said: a sentence with `{place}`, `{value}`, `{period}` and `{variant}` in it."""
    variants: tuple[Variant, ...] = ()
    """The ways to count it that must not be mixed; a metric names its own."""
    breaks: tuple[Break, ...] = ()
    """Where its figures stop being one series; figures on two sides of a break do not compare."""
    replaces: Replaces = None
    """Whether it overrides the indicator with this id in a base that this one extends."""


class Term(Record):
    """A set phrase of the field, with its one rendering in each language."""

    id: Id
    """Its id."""
    en: Line
    """The phrase in English, in the singular."""
    zh: Line
    """The phrase in Chinese."""
    also: tuple[Line, ...] = ()
    """Other renderings that a text may have, in either language."""
    avoid: tuple[Line, ...] = ()
    """Renderings that no text may have, in either language."""
    replaces: Replaces = None
    """Whether it overrides the term with this id in a base that this one extends."""

    def __getitem__(self, lang: Lang) -> str:
        return self.en if lang is Lang.EN else self.zh

    @staticmethod
    def forms(forms: tuple[str, ...], lang: Lang) -> list[str]:
        """Those of some renderings that are in a language: in Chinese if they have Chinese characters."""
        return [form for form in forms if bool(letters_of(Lang.ZH).search(form)) is (lang is Lang.ZH)]


class SeriesFields(Record):
    """A text for each field of a figure: the name of its column, or the value that every line shares."""

    place: Line | None = None
    """The place, by its id or one of its names."""
    period: Line | None = None
    """When the figure applies: an ISO 8601 year, month, day or interval."""
    value: Line | None = None
    """The number as published."""
    scale: Line | None = None
    """What the number is multiplied by: `100000000` where the table counts in 100 million."""
    qualifier: Line | None = None
    """Whether it is exact, or about, over, under, at least or at most."""
    status: Line | None = None
    """What the figure is, by the SDMX code list for observation status."""
    edition: Line | None = None
    """Which publication of the figure it is."""
    variant: Line | None = None
    """Which of the indicator's variants it is."""
    modality: Line | None = None
    """Whether it is reported, assessed, planned or prescribed."""
    source: Line | None = None
    """The publication that a footnote cites."""


class CellName(Record):
    """A name of a place as a table writes it."""

    cell: Line
    """The text of the cell."""
    place: Id
    """The place."""


class Series(Record):
    """A table read as metrics: each line is one figure on an indicator."""

    id: Id
    """Its id, with which the ids of its figures begin."""
    table: Id
    """The table: the file `tables/<table>.csv` of the base."""
    indicator: Id
    """What the figures measure."""
    theme: Id
    """The subject that they belong to."""
    hubs: tuple[Id, ...] = ()
    """The hubs that they are about; if none is named, the hub that the place is in or stands in for."""
    columns: SeriesFields | None = None
    """The columns whose names are not those of the fields."""
    fixed: SeriesFields | None = None
    """What holds for every line."""
    names: tuple[CellName, ...] = ()
    """The places whose names in the table are not among their names here."""
    kept: tuple[Line, ...] = ()
    """Columns that hold nothing of a figure and are kept for people."""
    note: Text | None = None
    """What a reader should know about the figures."""
    replaces: Replaces = None
    """Whether it overrides the series with this id in a base that this one extends."""
