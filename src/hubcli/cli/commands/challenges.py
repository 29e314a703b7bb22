"""`hubcli challenges`."""

from hubcli.cli.options import (
    Base,
    Format,
    Hubs,
    In,
    Language,
    Modalities,
    Output,
    Sources,
    Themes,
)
from hubcli.cli.reply import Way, answer, scope
from hubcli.model.text import Lang


def challenges(
    hub: Hubs = None,
    theme: Themes = None,
    source: Sources = None,
    modality: Modalities = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """Each challenge of the hubs with the measures that address it; those shared by all hubs apart."""
    from hubcli.questions.challenges import challenges as ask_challenges

    where = scope(theme, None, source, modality)
    answer(
        lambda store: ask_challenges(store, hub_names=hub or (), scope=where),
        Way(base, lang, format, output),
    )
