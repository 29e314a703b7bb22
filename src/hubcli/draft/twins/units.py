"""The paragraphs of a report, each with the figures, dates, places and citations that it has."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from hubcli.draft.citations import links_of, notes_of
from hubcli.draft.matching.detection import figures_in
from hubcli.draft.matching.magnitudes import in_base_unit
from hubcli.draft.reading import read
from hubcli.draft.reading.sentences import Paragraph, Sentence
from hubcli.draft.text import Draft, Location
from hubcli.draft.twins.citations import Key, TwinSources
from hubcli.draft.twins.names import names_in
from hubcli.draft.twins.places import TwinPlaces
from hubcli.draft.verdicts import NotRead
from hubcli.figures import Figure
from hubcli.figures.figure import DATES
from hubcli.figures.patterns import regex
from hubcli.figures.period_codes import is_fiscal
from hubcli.figures.units import base_of
from hubcli.model.text import Lang
from hubcli.model.units import Unit
from hubcli.words.keywords import language_of


@dataclass(frozen=True)
class Item:
    """Something that both reports should say."""

    text: str
    location: Location
    sentence: int
    """Which of the unit's sentences it is in, from 0."""
    start: int
    end: int
    """Where it is in that sentence."""
    figure: Figure | None = None
    """The figure, if it is one."""
    key: Key = ()
    """What it is, in either language; a figure's kind and value."""

    @property
    def read(self) -> Figure:
        """The figure that it is."""
        assert self.figure, self.text
        return self.figure

    @property
    def is_minor(self) -> bool:
        """Whether it is a small number in words, which a translation need not have: `the two cities`, `first`."""
        figure = self.figure
        spelled = figure and not any(char.isdigit() for char in figure.text)
        return bool(figure and spelled and figure.unit in (Unit.COUNT, Unit.RANK) and figure.value <= SPELLED)


SPELLED = 10


@dataclass(frozen=True)
class Twin:
    """A paragraph, a list item or a row of a table."""

    texts: tuple[str, ...]
    """Its sentences."""
    location: Location
    is_row: bool
    lang: Lang
    figures: tuple[Item, ...]
    dates: tuple[Item, ...]
    places: tuple[Item, ...]
    citations: tuple[Item, ...]
    names: tuple[Item, ...] = ()
    """The names of institutions and plans."""

    @cached_property
    def keys(self) -> Counter[Key]:
        """What it has, to find its counterpart."""
        every = (*self.figures, *self.dates, *self.places, *self.citations)
        return Counter(item.key for item in every if not item.is_minor)

    @cached_property
    def length(self) -> int:
        """The number of its characters."""
        return sum(map(len, self.texts)) or 1

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(self.texts)


def unit_of(item: Item, units: Iterable[Twin]) -> Twin:
    """The one of these units that has a figure."""
    return next(unit for unit in units if item in unit.figures)


def units_of(draft: Draft, places: TwinPlaces) -> tuple[list[Twin], list[NotRead]]:
    """The units of a report, and what was not read of it."""
    reading = read(draft)
    notes = notes_of(draft)
    made = (_unit(paragraph, draft, places, notes) for paragraph in reading.paragraphs)
    not_read = [NotRead(draft.extent(part.start, part.end), part.kind) for part in reading.not_read]
    return [unit for unit in made if unit], not_read


def _unit(paragraph: Paragraph, draft: Draft, places: TwinPlaces, notes: dict[str, str]) -> Twin | None:
    sentences = [sentence for sentence in paragraph.sentences if sentence.text.strip()]
    if not sentences:
        return None
    figures: list[Item] = []
    dates: list[Item] = []
    named: list[Item] = []
    citations: list[Item] = []
    names: list[Item] = []
    for number, sentence in enumerate(sentences):
        plain, plans = _without_plans(sentence.text)
        found = list(_read(sentence, plain))
        for start, end, plan in plans:
            dates.append(_item(sentence, number, start, end, draft, key=("plan", plan)))
        for figure in found:
            item = _item(sentence, number, figure.start, figure.end, draft, figure=figure, key=_key(figure))
            (dates if figure.unit in DATES else figures).append(item)
        for start, end, place in places.found_in(_without(found, sentence.text)):
            named.append(_item(sentence, number, start, end, draft, key=("place", place)))
        citations += _citations(sentence, number, draft, places.sources, notes)
        for name in names_in(plain):
            key = ("name", name.kind, name.known_as)
            names.append(_item(sentence, number, name.start, name.end, draft, key=key))
    first, last = sentences[0], sentences[-1]
    return Twin(
        tuple(sentence.text for sentence in sentences),
        draft.extent(first.offsets[0], last.offsets[-1] + 1),
        paragraph.is_row,
        language_of(" ".join(sentence.text for sentence in sentences)),
        tuple(figures),
        tuple(dates),
        tuple(named),
        tuple(citations),
        tuple(names),
    )


def _read(sentence: Sentence, plain: str) -> Iterable[Figure]:
    """The figures of a sentence; one alone in a cell has the unit of its head."""
    if sentence.around:
        return figures_in(sentence)
    text = _YEAR_BEFORE_RATE.sub(r"\1,", plain)
    figures = figures_in(sentence._replace(text=text))
    return [_as_year(figure, text) for figure in figures if not _CONGRESS.match(text, figure.start)]


def _as_year(figure: Figure, text: str) -> Figure:
    """The figure, as a year if it is one: the reader takes `in 2014 to 322 billion yuan` for a sum."""
    is_year = _YEAR.fullmatch(figure.text) and _IN.search(text, 0, figure.start)
    return replace(figure, unit=Unit.YEAR, value=Fraction(figure.text)) if is_year else figure


def _without(figures: Iterable[Figure], text: str) -> str:
    """The text with figures and currencies replaced by spaces: `US dollars` name no country."""
    spans = [(figure.start, figure.end) for figure in figures]
    for start, end in (*spans, *(match.span() for match in _CURRENCY.finditer(text))):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _without_plans(text: str) -> tuple[str, list[tuple[int, int, int]]]:
    """The text with five-year plans replaced by spaces, and the plans by their number."""
    plans: list[tuple[int, int, int]] = []
    for match in _PLAN.finditer(text):
        written = next(group for group in match.groups() if group)
        number = int(written) if written.isdigit() else _ORDINALS.get(written.lower())
        if number is not None:
            plans.append((*match.span(), number))
            text = text[: match.start()] + " " * len(match.group()) + text[match.end() :]
    return text, plans


def _item(
    sentence: Sentence,
    number: int,
    start: int,
    end: int,
    draft: Draft,
    *,
    figure: Figure | None = None,
    key: Key = (),
) -> Item:
    location = draft.extent(*sentence.extent(start, end))
    return Item(sentence.text[start:end], location, number, start, end, figure, key)


def _key(figure: Figure) -> Key:
    kind = "fiscal" if figure.unit == Unit.YEAR and is_fiscal(figure.text) else base_of(figure.unit).kind
    return kind, *in_base_unit(figure)


def _citations(
    sentence: Sentence, number: int, draft: Draft, sources: TwinSources, notes: dict[str, str]
) -> Iterator[Item]:
    """The citations of a sentence: marks, and links that lead out of the report."""
    for mark in sentence.marks:
        if mark.kind == "comment":
            continue
        where = draft.extent(mark.start, mark.start + len(mark.text))
        for key in dict.fromkeys(sources.cited(mark.kind, mark.inside, notes)):
            yield Item(mark.text or mark.inside, where, number, mark.at, mark.at, key=key)
    for link in links_of(sentence, draft, _LINK):
        yield Item(link.group(), draft.extent(*link.span()), number, 0, 0, key=sources.linked(link["address"]))


_CURRENCY = regex(r"\b(?:[A-Z][\w.]+[ -])+(?:dollars?|pounds?|yen|won|francs?)\b")
_TENS = ["十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八"]
_WORDS = ["eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth"]
_ORDINALS = {word: number for words in (_TENS, _WORDS) for number, word in enumerate(words, 11)} | {
    word: number
    for words in (["六", "七", "八", "九", "十"], ["sixth", "seventh", "eighth", "ninth", "tenth"])
    for number, word in enumerate(words, 6)
}
_PLAN = regex(
    r"(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th) five-year (?:plan|program(?:me)?|period)(?: period)?"
    rf"|\b({'|'.join(word for word in _ORDINALS if word.isascii())}) five-year (?:plan|program(?:me)?)(?: period)?"
    r"|[“\"「‘]?(十[一二三四五六七八])五(?!年|[0-9一二三四六七八九十百千万])[”\"」’]?(?:规划|计划)?"
    r"|第(十[一二三四五六七八]?|[六七八九])个五年(?:规划|计划)",
    re.IGNORECASE,
)
_CONGRESS = regex("(?:十[一二三四五六七八九]|二十)大")
"""The Chinese name of a party congress, which in English is no figure either."""
_YEAR, _IN = re.compile("(?:19|20)[0-9]{2}"), re.compile(r"\b(?:in|since|during|until|by) \Z", re.IGNORECASE)
_YEAR_BEFORE_RATE = regex(r"\b((?:19|20)[0-9]{2}) (?=the (?:number|amount|share|volume|value) of\b)")  # else a rate
_LINK = regex(r"(?<!!)\[[^\]\n]+\]\(<?(?P<address>[^()\s<>#][^()\s<>]*)[^()]*\)")
