"""Two reports are aligned, and what one of them says and the other does not is found in both."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from hubcli.draft.matching.proximity import Point, bind
from hubcli.draft.text import Draft, Location
from hubcli.draft.twins.alignment import Pair, aligned
from hubcli.draft.twins.answer import TwinCheck, TwinFinding, TwinVerdict
from hubcli.draft.twins.citations import Key, may_be_same
from hubcli.draft.twins.directions import direction_of
from hubcli.draft.twins.likeness import Matched, Sides
from hubcli.draft.twins.names import rendered_twice
from hubcli.draft.twins.places import TwinPlaces
from hubcli.draft.twins.plans import footed_otherwise
from hubcli.draft.twins.units import Item, Twin, unit_of, units_of
from hubcli.draft.twins.words import REFERRED, is_put_in_words
from hubcli.figures import Likeness, compare_figures
from hubcli.figures.patterns import regex
from hubcli.model.facts import Qualifier


def check_pair(one: Draft, other: Draft, places: TwinPlaces) -> TwinCheck:
    """What the two reports do not say alike."""
    (here, unread_here), (there, unread_there) = units_of(one, places), units_of(other, places)
    pairs = aligned(here, there)
    found = list(chain.from_iterable(_in_pair(pair, pairs, at, places) for at, pair in enumerate(pairs)))
    found += _rendered_twice([unit for pair in pairs for unit in pair.here], pairs, is_first=True)
    found += _rendered_twice([unit for pair in pairs for unit in pair.there], pairs, is_first=False)
    found.sort(
        key=lambda finding: (
            finding.location.file != one.name,
            finding.location.line or 0,
            finding.location.column or 0,
        )
    )
    counted = Counter(finding.verdict for finding in found)
    paired = [unit for pair in pairs if pair.there for unit in pair.here]
    return TwinCheck(
        tuple(found),
        {verdict: counted[verdict] for verdict in TwinVerdict},
        len(paired),
        sum(unit.keys.total() for unit in paired),
        (*unread_here, *unread_there),
    )


def _in_pair(pair: Pair, pairs: Sequence[Pair], at: int, places: TwinPlaces) -> Iterator[TwinFinding]:
    if not (pair.here and pair.there):
        yield from _alone(pair, pairs, at)
        return
    figures = Sides(pair)
    matched = list(figures.matched())
    for mine, theirs in matched:
        if verdict := _difference(mine, theirs, pair):
            yield from _both(verdict, mine, theirs)
    yield from _moved(matched, pair)
    for mine, theirs in figures.mismatched():
        yield from _both(TwinVerdict.OTHER_FIGURE, mine, theirs)
    yield from _one_sided(figures.here, figures.there, pair)
    yield from _sets(pair, "dates", places)
    yield from _sets(pair, "places", places)
    yield from _sets(pair, "citations", places)


def _alone(pair: Pair, pairs: Sequence[Pair], at: int) -> Iterator[TwinFinding]:
    """A paragraph that only one report has, if it says anything that can be compared."""
    units, is_here = (pair.here, True) if pair.here else (pair.there, False)
    near = [(each.there if is_here else each.here) for each in (*pairs[:at][::-1], *pairs[at:])]
    beside = next((found[-1].location for found in near if found), None)
    for unit in units:
        if unit.keys:
            text = unit.text if len(unit.text) <= SHOWN else f"{unit.text[:SHOWN]}…"
            yield TwinFinding(unit.location, text, TwinVerdict.NO_COUNTERPART, there=beside)
            if beside:
                yield TwinFinding(beside, text, TwinVerdict.NOT_HERE, there=unit.location)


SHOWN = 60
"""The number of characters of a paragraph that are quoted."""


def _difference(mine: Item, theirs: Item, pair: Pair) -> TwinVerdict | None:
    """How two figures of the same number differ in what is said of them."""
    ours, others = (
        direction_of(item, unit_of(item, units)) for item, units in ((mine, pair.here), (theirs, pair.there))
    )
    if ours and others and ours is not others:
        return TwinVerdict.OTHER_DIRECTION
    if compare_figures(mine.read, theirs.read) is Likeness.OTHER_QUALIFIER and not _is_just_under(mine, theirs):
        return TwinVerdict.OTHER_BOUND
    if footed_otherwise(mine, theirs, pair):
        return TwinVerdict.OTHER_FOOTING
    return None


def _is_just_under(one: Item, other: Item) -> bool:
    """Whether one says `just under` where the other says 近, or the other way round."""
    return {one.read.qualifier, other.read.qualifier} == {Qualifier.ABOUT, Qualifier.UNDER} and any(
        _JUST.match(item.text) for item in (one, other)
    )


def _moved(matched: Sequence[Matched], pair: Pair) -> Iterator[TwinFinding]:
    """Figures that go with another place, or year, in the other report.

    That is certain where each has one alone in its own sentence, or where several have exchanged them.
    """
    for kind, verdict in (("places", TwinVerdict.OTHER_PLACE), ("dates", TwinVerdict.OTHER_TIME)):
        if len(_named(pair.here, kind) & _named(pair.there, kind)) < 2:
            continue
        bound = [_Bound(*both, _bound(both[0], pair.here, kind), _bound(both[1], pair.there, kind)) for both in matched]
        theirs = {(each.mine.key, each.there) for each in bound}
        moved = [each for each in bound if each.differs and (each.mine.key, each.here) not in theirs]
        exchanged = len(moved) > 1 and Counter(each.here for each in moved) == Counter(each.there for each in moved)
        for each in moved:
            if exchanged or (_is_alone(each.mine, pair.here, kind) and _is_alone(each.theirs, pair.there, kind)):
                yield from _both(verdict, each.mine, each.theirs)


class _Bound(NamedTuple):
    """Two figures that say the same, and the places or years that each goes with."""

    mine: Item
    theirs: Item
    here: frozenset[Key]
    there: frozenset[Key]

    @property
    def differs(self) -> bool:
        """Whether each goes with one, and not with the same."""
        return self.here != self.there and len(self.here) == len(self.there) == 1


def _is_alone(item: Item, units: Sequence[Twin], kind: str) -> bool:
    """Whether the sentence of a figure names one place, or year, only."""
    unit = unit_of(item, units)
    return len({each.key for each in getattr(unit, kind) if each.sentence == item.sentence}) == 1


def _named(units: Sequence[Twin], kind: str) -> frozenset[Key]:
    return frozenset(item.key for unit in units for item in getattr(unit, kind) if item.key[0] in ("place", "year"))


def _bound(item: Item, units: Sequence[Twin], kind: str) -> frozenset[Key]:
    """The places or years that a figure goes with in its own sentence."""
    unit = unit_of(item, units)
    figures = [each.figure for each in unit.figures if each.sentence == item.sentence and each.figure]
    named = [
        each for each in getattr(unit, kind) if each.sentence == item.sentence and each.key[0] in ("place", "year")
    ]
    points = [Point(each.start, each.end, str(number)) for number, each in enumerate(named)]
    bound = bind(figures, sorted(points), unit.texts[item.sentence])
    at = next(number for number, each in enumerate(figures) if each is item.figure)
    return frozenset(named[int(point.of)].key for point in bound[at])


def _sets(pair: Pair, kind: str, places: TwinPlaces) -> Iterator[TwinFinding]:
    """What only one side names, however often: years and other dates, places, citations."""
    sides = [{item.key: item for unit in units for item in reversed(getattr(unit, kind))} for units in pair]
    keys = [frozenset(side) for side in sides]
    texts = [" ".join(unit.text for unit in units) for units in pair]
    left = [
        [
            item
            for key, item in side.items()
            if key not in keys[1 - at] and not _is_excused(key, keys[at], keys[1 - at], texts[1 - at], places)
        ]
        for at, side in enumerate(sides)
    ]
    if kind == "dates" and not all(left):  # a year may be `last year` there; two years that differ are not
        left = [
            [item for item in side if item.key[0] != "year" or not _RELATIVE_YEAR.search(texts[1 - at])]
            for at, side in enumerate(left)
        ]
    if kind == "places" and not all(left):
        left = [[item for item in side if not REFERRED.search(texts[1 - at])] for at, side in enumerate(left)]
    for verdict_kind in dict.fromkeys(item.key[0] for item in chain(*left)):
        here, there = ([item for item in side if item.key[0] == verdict_kind] for side in left)
        while here and there and kind != "citations":
            yield from _both(TwinVerdict.OTHER_FIGURE, here.pop(0), there.pop(0))
        yield from _one_sided(here, there, pair)


def _is_excused(key: Key, here: frozenset[Key], there: frozenset[Key], text: str, places: TwinPlaces) -> bool:
    """Whether the other text may leave it out: it says it in another way, or it follows from what it says."""
    kind, value = key[0], key[1]
    if kind == "place":
        named = [frozenset(str(each[1]) for each in side if each[0] == "place") for side in (here, there)]
        return places.excused(str(value), named[0], named[1], text)
    if kind == "year":
        ends = (int(str(value)), int(str(key[2] or value)))
        years = {int(str(end)) for each in there if each[0] in ("year", "fiscal") for end in each[1:] if end}
        plans = {2001 + 5 * (int(str(each[1])) - 10) for each in there if each[0] == "plan"}
        spans = {year for start in plans for year in (start, start + 4)}
        return set(ends) <= years | spans or all(re.search(rf"(?<!\d){end}(?!\d)", text) for end in ends)
    if kind == "fiscal" and len(key) > 2 and key[2]:  # 2023—2024学年, and 2023-24 there
        return ("year", *key[1:]) in there
    return kind == "cite" and any(may_be_same(key, other) for other in there)


def _one_sided(here: Sequence[Item], there: Sequence[Item], pair: Pair) -> Iterator[TwinFinding]:
    for items, other in ((here, pair.there), (there, pair.here)):
        for item in items:
            if not (item.is_minor or is_put_in_words(item, other)):
                place = _extent(other)
                yield TwinFinding(item.location, item.text, TwinVerdict.ONLY_HERE, there=place)
                yield TwinFinding(place, item.text, TwinVerdict.NOT_HERE, there=item.location)


def _extent(units: Sequence[Twin]) -> Location:
    first, last = units[0].location, units[-1].location
    return first._replace(end_line=last.end_line, end_column=last.end_column, end_byte_column=last.end_byte_column)


def _rendered_twice(units: Sequence[Twin], pairs: Sequence[Pair], *, is_first: bool) -> Iterator[TwinFinding]:
    """The names of a report that are written in two ways where the other report writes one."""
    items = [item for unit in units for item in unit.names]
    kinds = {item.key[1] for item in items}
    for kind in sorted(map(str, kinds)):
        named = [[_names(side, kind) for side in (pair if is_first else pair[::-1])] for pair in pairs]
        for first, other in sorted(rendered_twice((theirs, ours) for ours, theirs in named)):
            one, two = (next(item for item in items if item.key == ("name", kind, name)) for name in (first, other))
            yield TwinFinding(two.location, two.text, TwinVerdict.TWO_RENDERINGS, one.text, one.location)


def _names(units: Sequence[Twin], kind: str) -> list[str]:
    return [str(item.key[2]) for unit in units for item in unit.names if item.key[1] == kind]


def _both(verdict: TwinVerdict, mine: Item, theirs: Item) -> Iterator[TwinFinding]:
    yield TwinFinding(mine.location, mine.text, verdict, theirs.text, theirs.location)
    yield TwinFinding(theirs.location, theirs.text, verdict, mine.text, mine.location)


_JUST = regex("just |a little |slightly |略|稍", re.IGNORECASE)
_RELATIVE_YEAR = regex(
    r"\b(?:last|previous|preceding|this|that|same|prior|following|next) year\b|\byear (?:before|earlier|later)\b"
    r"|去年|上年|上一年|前一年|前年|今年|当年|同年|次年|翌年|该年|本年"
)
