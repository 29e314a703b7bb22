"""`hubcli metrics`."""

from hubcli.cli.options import (
    Base,
    Force,
    Format,
    In,
    Indicator,
    Language,
    Modalities,
    Output,
    Sources,
    Themes,
)
from hubcli.cli.reply import Way, answer, scope
from hubcli.errors import HubError
from hubcli.model.text import Lang


def metrics(
    indicator: Indicator = None,
    force: Force = False,
    theme: Themes = None,
    source: Sources = None,
    modality: Modalities = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """The figures on an indicator across all hubs, ranked where they compare; without one, the indicators."""
    from hubcli.questions.metrics import metrics as ask_metrics
    from hubcli.questions.metrics_overview import indicators

    where, way = scope(theme, None, source, modality), Way(base, lang, format, output)
    if indicator is None and force:
        raise HubError("--force goes with an INDICATOR: without one nothing is ranked")
    if indicator is None:
        answer(lambda store: indicators(store, scope=where), way)
    else:
        answer(lambda store: ask_metrics(store, word=indicator, scope=where, force=force), way)
