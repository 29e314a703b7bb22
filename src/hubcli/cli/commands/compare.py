"""`hubcli compare`."""

from hubcli.cli.options import (
    Base,
    Every,
    Format,
    In,
    Kinds,
    Language,
    Modalities,
    Output,
    SomeHubs,
    Sources,
    Themes,
)
from hubcli.cli.reply import Way, answer, scope
from hubcli.model.text import Lang


def compare(
    hub: SomeHubs,
    every: Every = False,
    theme: Themes = None,
    kind: Kinds = None,
    source: Sources = None,
    modality: Modalities = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """Hubs side by side: roles, members, figures, strengths, challenges and measures by theme, and what they share."""
    from hubcli.questions.compare import compare as ask_compare

    where = scope(theme, kind, source, modality, headline=not every)
    answer(lambda store: ask_compare(store, hub_names=hub, scope=where), Way(base, lang, format, output))
