"""The figure of a whole, added up where each of its parts has one: metrics go in, their sums come out."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from hubcli.base.compiled.store import Store
from hubcli.messages import say
from hubcli.model.facts import Qualifier
from hubcli.model.text import Lang, Text
from hubcli.model.units import adds_up
from hubcli.model.vocabulary import Level, Place
from hubcli.questions.views import MetricView


def sums(store: Store, figures: Sequence[MetricView]) -> tuple[MetricView, ...]:
    """The sums for hubs that have no figure of their own though each of their parts has an exact one, on one indicator.

    The parts' figures are of one period, footing, status, edition and variant. A sum is the metric of no record: its
    id is composed, and its note names the places whose figures were added up.
    """
    if not figures or not adds_up(figures[0].measured.unit):
        return ()
    wholes = _wholes(store)
    found: list[MetricView] = []
    places = summed_places(store)
    for alike in _alike(figure for figure in figures if figure.fact.place in places):
        by_place = {figure.fact.place: figure for figure in alike}
        for whole in wholes:
            if whole.id not in by_place and by_place.keys() >= {*whole.parts}:
                found.append(_sum(whole, [by_place[part] for part in whole.parts]))
    return tuple(found)


def summed_places(store: Store) -> set[str]:
    """The ids of the places whose figures decide whether there is a sum: the wholes and their parts."""
    return {id_ for whole in _wholes(store) for id_ in (whole.id, *whole.parts)}


def _wholes(store: Store) -> list[Place]:
    return [place for place in store.places.values() if place.parts and place.level is Level.HUB]


def _alike(figures: Iterable[MetricView]) -> Iterable[list[MetricView]]:
    """Exact figures that could be parts of one sum; none for a place that has two."""
    groups: dict[object, list[MetricView]] = defaultdict(list)
    key = attrgetter("period", "modality", "status", "edition", "variant")
    for figure in figures:
        if figure.fact.qualifier is Qualifier.EXACT and figure.fact.value_max is None:
            groups[key(figure.fact)].append(figure)
    for group in groups.values():
        places = Counter(figure.fact.place for figure in group)
        yield [figure for figure in group if places[figure.fact.place] == 1]


def _sum(whole: Place, parts: Sequence[MetricView]) -> MetricView:
    first = parts[0]
    said = _in_both("comparability.sum", lambda lang: (first.measured.label[lang], whole.name[lang]))
    told_apart = (whole.id, first.measured.id, first.fact.variant, first.fact.period, first.fact.edition, "sum")
    metric = first.fact.but(
        id="-".join(part for part in told_apart if part).replace("/", "-").replace(" ", "-").lower(),
        hubs=(whole.hub,),
        place=whole.id,
        value=_total([part.fact.value for part in parts]),
        label=said,
        statement=said,
        evidence=tuple(evidence for part in parts for evidence in part.fact.evidence),
        note=_in_both(
            "comparability.sum_of",
            lambda lang: (say("list_join", lang).join(part.perimeter.name[lang] for part in parts),),
        ),
        headline=any(part.fact.headline for part in parts),
    )
    return MetricView(metric, whole, first.measured, "sum")


def _total(values: Sequence[float | str]) -> float:
    whole = [value for value in values if isinstance(value, int)]
    if len(whole) == len(values):
        return sum(whole)
    from fractions import Fraction  # it takes as long to load as a sum of all these

    total = sum((Fraction(str(value)) for value in values), Fraction(0))
    return int(total) if total.denominator == 1 else float(total)


def _in_both(key: str, values: Callable[[Lang], tuple[str, ...]]) -> Text:
    return Text(en=say(key, Lang.EN, *values(Lang.EN)), zh=say(key, Lang.ZH, *values(Lang.ZH)))
