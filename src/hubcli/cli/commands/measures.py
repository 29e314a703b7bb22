"""`hubcli measures`."""

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
    Unprompted,
)
from hubcli.cli.reply import Way, answer, scope
from hubcli.model.text import Lang


def measures(
    hub: Hubs = None,
    unprompted: Unprompted = False,
    theme: Themes = None,
    source: Sources = None,
    modality: Modalities = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """Each measure for the hubs with the challenges it addresses, its footing, who is to act and by when."""
    from hubcli.questions.measures import measures as ask_measures

    where = scope(theme, None, source, modality)
    answer(
        lambda store: ask_measures(store, hub_names=hub or (), scope=where, unprompted=unprompted),
        Way(base, lang, format, output),
    )
