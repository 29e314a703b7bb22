"""`hubcli show`."""

from hubcli.cli.options import (
    Base,
    Every,
    Format,
    Id,
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
