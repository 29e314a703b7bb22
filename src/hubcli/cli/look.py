"""Commands that look: hubs, show, compare, challenges, measures."""

from hubcli.cli.answering import Way, answer, scope
from hubcli.cli.options import (
    Base,
    Every,
    Format,
    Hubs,
    Id,
    In,
    Kinds,
    Language,
    Modalities,
    Output,
    SomeHubs,
    Sources,
    Themes,
    Unprompted,
)
from hubcli.model.text import Lang


def hubs(base: Base = None, lang: Language = Lang.EN, format: In = Format.TERMINAL, output: Output = None) -> None:
    """The hubs, their members, and how many facts of each kind the base has on them."""
    from hubcli.questions.hubs import hubs as ask_hubs

    answer(ask_hubs, Way(base, lang, format, output))


def show(
    id: Id,
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
    """A hub's profile, a fact with its evidence and links, a source with what rests on it: anything that has an id."""
    from hubcli.questions.show import show as ask_show

    where = scope(theme, kind, source, modality, headline=not every)
    answer(lambda store: ask_show(store, word=id, scope=where), Way(base, lang, format, output))


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
