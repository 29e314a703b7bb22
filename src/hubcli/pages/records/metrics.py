"""The indicators as rows."""

from hubcli.document import Records
from hubcli.model.text import Lang
from hubcli.pages.records.facts import Row, table
from hubcli.questions.metrics_overview import CountedIndicator, Indicators


def tables(answer: Indicators, lang: Lang) -> tuple[Records, ...]:
    """Each indicator with the number of its figures: all, those on each hub, and those on none."""
    heads = ("indicator", "label", "unit", "direction", "all_figures", *answer.names, "no_hub", "definition")
    return (table("indicators", heads, (_row(item, lang) for item in answer.indicators)),)


def _row(item: CountedIndicator, lang: Lang) -> Row:
    indicator = item.indicator
    return {
        "indicator": indicator.id,
        "label": indicator.label[lang],
        "unit": str(indicator.unit),
        "direction": indicator.direction,
        "all_figures": item.figures,
        **item.hubs,
        "no_hub": item.elsewhere,
        "definition": indicator.definition[lang],
    }
