"""`hubcli gaps`."""

from hubcli.cli.options import (
    Base,
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


def gaps(
    hub: Hubs = None,
    theme: Themes = None,
    kind: Kinds = None,
    source: Sources = None,
    modality: Modalities = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """Challenges without a measure, measures without a challenge, themes on which one hub is silent and others not."""
    from hubcli.questions.gaps import gaps as ask_gaps

    where = scope(theme, kind, source, modality)
    answer(lambda store: ask_gaps(store, hub_names=hub or (), scope=where), Way(base, lang, format, output))
