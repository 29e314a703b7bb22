"""An observation goes in; out comes the metric that it is, labelled and said in both languages."""

import json
from collections.abc import Callable, Mapping
from typing import Protocol

from hubcli.base.tables.observation import Observation
from hubcli.figures.editions import is_list, write_edition
from hubcli.figures.figure import figure_of_metric
from hubcli.figures.periods import write_period
from hubcli.figures.writing import write_figure
from hubcli.messages import say
from hubcli.model.evidence import Evidence
from hubcli.model.facts import Metric, Modality, Qualifier
from hubcli.model.period import Period
from hubcli.model.status import Status
from hubcli.model.text import Lang, Text
from hubcli.model.vocabulary import Indicator, Place, Series


class Records(Protocol):
    """The records that a figure of a table refers to, by their ids."""

    @property
    def series(self) -> Mapping[str, Series]: ...
    @property
    def places(self) -> Mapping[str, Place]: ...
    @property
    def indicators(self) -> Mapping[str, Indicator]: ...


def metric_of(data: str, id_: str, line: int, records: Records) -> Metric:
    """The metric that was stored as `data`, of this line of its table, with nothing for its label and statement."""
    series, hubs, *fields = json.loads(data)
    return without_words(Observation(id_, *fields), records.series[series], line, tuple(filter(None, hubs.split(","))))


def in_words(metric: Metric, records: Records) -> Metric:
    """The metric labelled and said in a sentence."""
    place, indicator = records.places[metric.place], records.indicators[metric.indicator]
    return metric.but(
        label=_both(lambda lang: _label(metric, indicator, place, lang)),
        statement=_both(lambda lang: _sentence(metric, indicator, place, lang)),
    )


def write_label(
    indicator: Indicator, place: Place, period: str, variant: str | None, edition: str | None, lang: Lang
) -> str:
    """What, where and when, and which publication of it; the period is in words, or empty."""
    told = [*([_variant(indicator, variant, lang)] if variant else [])]
    told += [write_edition(edition, lang)] if edition else []
    join = say("clause_join", lang)
    what = indicator.label[lang]
    what = say("series.in_brackets", lang, what, join.join(told)) if told else what
    return say("series.label", lang, what, join.join([place.name[lang], *([period] if period else [])]))


def edition_in_label(edition: str | None, period: str | None) -> str | None:
    """The edition, if labels state it: that of a list of the period itself is not."""
    return None if edition and is_list(edition, period) else edition


_NOTHING = Text(en="", zh="")


def without_words(observation: Observation, series: Series, line: int, hubs: tuple[str, ...]) -> Metric:
    """The metric that an observation of this line is, with nothing for its label and statement."""
    return Metric(
        id=observation.id,
        hubs=hubs,
        theme=series.theme,
        label=_NOTHING,
        statement=_NOTHING,
        evidence=(
            Evidence(
                source=observation.source,
                passage=line,
                anchors=(observation.written,),
                transcribed_in=series.table,
                read_at=observation.read_at,
            ),
        ),
        place=observation.place,
        period=Period(observation.period) if observation.period else None,
        modality=Modality(observation.modality),
        note=series.note,
        indicator=series.indicator,
        value=observation.value,
        qualifier=Qualifier(observation.qualifier),
        status=Status(observation.status) if observation.status else None,
        edition=observation.edition,
        variant=observation.variant,
    )


def _label(metric: Metric, indicator: Indicator, place: Place, lang: Lang) -> str:
    period = write_period(metric.period, lang) if metric.period else ""
    return write_label(indicator, place, period, metric.variant, edition_in_label(metric.edition, metric.period), lang)


def _sentence(metric: Metric, indicator: Indicator, place: Place, lang: Lang) -> str:
    assert indicator.sentence  # a check of the base
    article = f"{place.article} " if place.article and lang is Lang.EN else ""
    said = indicator.sentence[lang].format(
        place=article + place.name[lang],
        value=write_figure(figure_of_metric(metric, indicator.unit), lang),
        period=write_period(metric.period, lang) if metric.period else "",
        variant=_variant(indicator, metric.variant, lang) if metric.variant else "",
    )
    return said[:1].upper() + said[1:]


def _variant(indicator: Indicator, variant: str, lang: Lang) -> str:
    return next(each.label[lang] for each in indicator.variants if each.id == variant)


def _both(text: Callable[[Lang], str]) -> Text:
    return Text(en=text(Lang.EN), zh=text(Lang.ZH))
