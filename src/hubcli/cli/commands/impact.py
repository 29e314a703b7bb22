"""`hubcli impact`."""

from hubcli.cli.options import (
    Base,
    Format,
    In,
    Kinds,
    Language,
    Modalities,
    Output,
    SourceId,
    Themes,
)
from hubcli.cli.reply import Way, answer, scope
from hubcli.model.text import Lang


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
