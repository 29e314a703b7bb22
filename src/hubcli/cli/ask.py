"""Commands that ask what there is and what is missing: timeline, search, gaps, impact."""

from hubcli.cli.answering import Way, answer, scope
from hubcli.cli.options import (
    Base,
    Format,
    From,
    Hubs,
    In,
    Kinds,
    Language,
    Limit,
    Modalities,
    OfHubs,
    Output,
    SourceId,
    Sources,
    Themes,
    To,
    Words,
)
from hubcli.cli.span import span
from hubcli.model.text import Lang


def timeline(
    hub: Hubs = None,
    since: From = None,
    until: To = None,
    theme: Themes = None,
    kind: Kinds = None,
    source: Sources = None,
    modality: Modalities = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """Milestones and dated plans in order, what has happened beside what is planned."""
    from hubcli.questions.timeline import timeline as ask_timeline

    where, (first, last) = scope(theme, kind, source, modality), span(since, until)
    answer(
        lambda store: ask_timeline(store, hub_names=hub or (), scope=where, first=first, last=last),
        Way(base, lang, format, output),
    )


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


def impact(
    source: SourceId,
    theme: Themes = None,
    kind: Kinds = None,
    modality: Modalities = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """What would have to be read again if a source changed: its facts, those with no other evidence first."""
    from hubcli.questions.impact import impact as ask_impact

    where = scope(theme, kind, None, modality)
    answer(lambda store: ask_impact(store, name=source, scope=where), Way(base, lang, format, output))
