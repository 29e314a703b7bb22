"""`hubcli conflicts`."""

from hubcli.cli.options import (
    Base,
    Fail,
    Format,
    Hubs,
    In,
    Kinds,
    Language,
    Modalities,
    Output,
    Sources,
    Themes,
)
from hubcli.cli.reply import Way, answer, scope
from hubcli.model.text import Lang


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
