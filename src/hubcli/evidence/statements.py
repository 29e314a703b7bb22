"""What is in the record of a fact but not in its statement or passages: values, years, places."""

from collections.abc import Iterable

from hubcli.evidence.geography import Geography
from hubcli.evidence.records import Records
from hubcli.figures import Figure, figure_of_metric, read_figures, unmatched
from hubcli.model.facts import Fact, Measure, Metric, Qualifier
from hubcli.model.period import Period
from hubcli.model.text import Lang
from hubcli.model.units import Unit
from hubcli.words.names import Names


def unstated(
    records: Records, fact: Fact, names: Names, lang: Lang, figures: tuple[Figure, ...] | None = None
) -> tuple[str, ...]:
    """Key and value of what the statement of a metric does not say in this language; empty for facts of other kinds.

    The place is named by its own name, or by two or more places in it (`from East Isle to West Isle`): if only one is
    named, the figure is for that one. `figures` are those of the statement, if they are read already.
    """
    if not isinstance(fact, Metric):
        return ()
    unit, place = records.indicators[fact.indicator].unit, records.places[fact.place]
    text = fact.statement[lang]
    named = {mention.of for mention in names.find(text)}
    figures = read_figures(text, lang) if figures is None else figures
    value = figure_of_metric(fact, unit)
    years = [str(year) for year in years_of(fact.period) if year not in _years_in(figures)]
    return (
        *(() if Geography(records).is_named(place.id, named) else (f"place {place.name[lang]}",)),
        *((f"period {', '.join(years)}",) if years else ()),
        *((f"value {_written(value, unit)}",) if unmatched([value], figures) else ()),
    )


def undated(records: Records, fact: Fact, stated: Iterable[Figure], readable: Iterable[Figure]) -> tuple[str, ...]:
    """Key and years that neither the statement nor the passages of a fact say; a metric has its years in its statement.

    If the statement says no year, the date of a source may: its year, for `this year`, and the one before it.
    """
    deadline = fact.deadline if isinstance(fact, Measure) else None
    if isinstance(fact, Metric) or not (fact.period or deadline):
        return ()
    said = _years_in(tuple(stated))
    if not said:
        dates = {year for evidence in fact.evidence for year in years_of(records.sources[evidence.source].date)}
        said = dates | {year - 1 for year in dates}
    said |= _years_in(tuple(readable))
    periods = {"period": fact.period, "deadline": deadline}
    missing_years = {
        key: [str(year) for year in years_of(period) if year not in said] for key, period in periods.items()
    }
    return tuple(f"{key} {', '.join(years)}" for key, years in missing_years.items() if years)


def years_of(period: Period | None) -> list[int]:
    """The years at the ends of a period, without open ends."""
    return [int(point[:4]) for point in (period or "..").split("/") if point != ".."]


def _years_in(figures: tuple[Figure, ...]) -> set[int]:
    years = [figure for figure in figures if figure.unit == Unit.YEAR]
    return {int(end) for year in years for end in (year.value, year.value_max) if end is not None}


def _written(value: Figure, unit: Unit) -> str:
    qualifier = "" if value.qualifier is Qualifier.EXACT else f" ({value.qualifier})"
    return f"{value.text} {unit}{qualifier}"
