"""Commands that weigh figures and claims against each other: metrics, conflicts."""

from hubcli.cli.answering import Way, answer, scope
from hubcli.cli.options import (
    Base,
    Fail,
    Force,
    Format,
    Hubs,
    In,
    Indicator,
    Kinds,
    Language,
    Modalities,
    Output,
    Sources,
    Themes,
)
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


def conflicts(
    hub: Hubs = None,
    fail: Fail = False,
    theme: Themes = None,
    kind: Kinds = None,
    source: Sources = None,
    modality: Modalities = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """Figures that cannot both be right and claims that pull against each other, each with its cause and every side."""
    from hubcli.questions.conflicts import conflicts as ask_conflicts

    where = scope(theme, kind, source, modality)
    answer(
        lambda store: ask_conflicts(store, hub_names=hub or (), scope=where, fail=fail), Way(base, lang, format, output)
    )
