"""Commands that write into a report: export."""

from hubcli.cli.answering import Way, answer, scope
from hubcli.cli.options import (
    Base,
    Every,
    Format,
    HeadingLevel,
    Hubs,
    In,
    Language,
    Modalities,
    Output,
    Sources,
    Themes,
)
from hubcli.cli.options_write import Cite, CiteStyle, Only, Own
from hubcli.model.text import Lang


def export(
    hub: Hubs = None,
    every: Every = False,
    only: Only = None,
    own: Own = False,
    level: HeadingLevel = 2,
    cite: Cite = CiteStyle.FOOTNOTES,
    theme: Themes = None,
    source: Sources = None,
    modality: Modalities = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.MARKDOWN,
    output: Output = None,
) -> None:
    """A cited digest of the hubs, fit to paste under a heading of a report."""
    from hubcli.questions.digest import digest

    where = scope(theme, None, source, modality, headline=not every)
    answer(
        lambda store: digest(store, words=hub or (), scope=where, only=only or (), own=own),
        Way(base, lang, format, output, level, cite),
    )
