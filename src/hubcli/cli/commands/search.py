"""`hubcli search`."""

from hubcli.cli.options import (
    Base,
    Format,
    In,
    Kinds,
    Language,
    Limit,
    Modalities,
    OfHubs,
    Output,
    Sources,
    Themes,
    Words,
)
from hubcli.cli.reply import Way, answer, scope
from hubcli.model.text import Lang


def search(
    words: Words,
    limit: Limit = 20,
    hub: OfHubs = None,
    theme: Themes = None,
    kind: Kinds = None,
    source: Sources = None,
    modality: Modalities = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """Facts by words in English or Chinese, best first, in labels, statements, names, notes and anchors."""
    from hubcli.questions.search import search as ask_search

    where = scope(theme, kind, source, modality)
    answer(
        lambda store: ask_search(store, query=" ".join(words), scope=where, limit=limit, hub_names=hub or ()),
        Way(base, lang, format, output),
    )
