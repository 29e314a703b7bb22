"""The tables of the base that ships: their figures agree with each other, and their sentences say what they hold."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import pytest

from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.store import Store
from hubcli.base.folder import shipped_folder
from hubcli.figures import figure_of_metric, find_figure
from hubcli.figures.editions import is_list, write_edition
from hubcli.model.facts import Metric, Modality, Qualifier
from hubcli.model.text import Lang
from hubcli.model.units import Unit
from hubcli.model.vocabulary import Level

COMPARABLE = 12
"""Indicators with a figure for all three hubs in one year, at least."""
OVER_FIVE_YEARS = 8


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with open_store(shipped_folder()) as opened:
        yield opened


@pytest.fixture(scope="module")
def figures(store: Store) -> list[Metric]:
    return [metric for metric in store.facts_of(Metric, "1") if metric.evidence[0].transcribed_in]


def test_spending_on_research_over_gdp_is_the_intensity_that_the_same_issuer_publishes(
    store: Store, figures: list[Metric]
) -> None:
    """The issuer of spending and intensity; GDP is that of the statistics body, which both of them rest on."""

    def issuer(metric: Metric) -> object:
        return store.sources[metric.evidence[0].source].publisher

    of: dict[str, dict[tuple[object, ...], list[Metric]]] = defaultdict(lambda: defaultdict(list))
    for metric in figures:
        if metric.modality is Modality.REPORTED and metric.status is None and metric.qualifier is Qualifier.EXACT:
            of[metric.indicator][metric.place, metric.period, metric.edition].append(metric)
    compared = 0
    for key, intensities in of["rd-intensity"].items():
        for intensity, spending, gdp in product(intensities, of["rd-spending"][key], of["gdp"][key]):
            if issuer(intensity) == issuer(spending):
                places = len(intensity.evidence[0].anchors[0].partition(".")[2])
                share = 100 * float(spending.value) / float(gdp.value)
                assert share == pytest.approx(intensity.value, abs=0.51 * 10.0**-places), intensity.id
                compared += 1
    assert compared > 20


@pytest.mark.parametrize("lang", Lang)
def test_a_composed_sentence_says_its_value_place_and_period(store: Store, figures: list[Metric], lang: Lang) -> None:
    for metric in figures:
        said = metric.statement[lang]
        indicator = store.indicators[metric.indicator]
        figure = figure_of_metric(metric, indicator.unit)
        assert find_figure(figure, said, lang), said
        assert store.places[metric.place or ""].name[lang].casefold() in said.casefold()
        dated = metric.period and indicator.sentence and "{period}" in indicator.sentence[lang]
        assert not dated or (metric.period and str(metric.period.end.year) in said), said


def test_all_hubs_have_comparable_figures(store: Store, figures: list[Metric]) -> None:
    """Of a ranking a hub has a figure where one of its places is ranked, of anything else only where it is a whole."""
    ranked: dict[str, list[set[str]]] = {}
    ways: dict[str, list[set[str]]] = {}
    for hub in store.hubs.values():
        whole = [place for place in store.places.values() if place.hub == hub.id and place.level is Level.HUB]
        ways[hub.id] = [{place.id} for place in whole] + [set(place.parts) for place in whole if place.parts]
        ways[hub.id] += [{hub.stand_in.place}] if hub.stand_in else []
        ranked[hub.id] = [{place.id} for place in store.places.values() if place.hub == hub.id]
    there: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for metric in figures:
        there[metric.indicator, metric.period, metric.edition, metric.variant].add(metric.place or "")
    years: dict[object, set[object]] = defaultdict(set)
    for (indicator, period, *_), places in there.items():
        of_hubs = ranked if store.indicators[str(indicator)].unit == Unit.RANK else ways
        if all(any(way <= places for way in of_hub) for of_hub in of_hubs.values()):
            years[indicator].add(period)
    assert len(years) >= COMPARABLE, years
    assert len([indicator for indicator, periods in years.items() if len(periods) >= 5]) >= OVER_FIVE_YEARS, years


def test_every_edition_has_words_in_both_languages(figures: list[Metric]) -> None:
    editions = {metric.edition for metric in figures if metric.edition and not is_list(metric.edition, metric.period)}
    assert [edition for edition in editions if write_edition(edition, Lang.ZH) == edition] == []


def test_no_publication_is_older_than_the_outcome_that_it_is_credited_with(store: Store, figures: list[Metric]) -> None:
    dated = [
        (metric.id, metric.period.end.year, int(date[:4]))
        for metric in figures
        if metric.period and metric.modality is Modality.REPORTED
        if (date := store.sources[metric.evidence[0].source].date)
    ]
    assert [id_ for id_, of, published in dated if published < of] == []
    assert len(dated) > 900
