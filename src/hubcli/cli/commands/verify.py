"""`hubcli verify`."""

from typing import Annotated

import typer

from hubcli.cli.options import (
    Base,
    Copies,
    FindingFormat,
    FoundIn,
    Hubs,
    Kinds,
    Language,
    Modalities,
    Output,
    Sources,
    Themes,
)
from hubcli.cli.reply import Way, answer, scope
from hubcli.evidence.verdicts import Verdict
from hubcli.model.text import Lang

Verdicts = Annotated[
    list[Verdict] | None,
    typer.Option("--verdict", help="Only pieces with this verdict; may be repeated.", show_default=False),
]


def verify(
    hub: Hubs = None,
    sources: Copies = None,
    verdict: Verdicts = None,
    theme: Themes = None,
    kind: Kinds = None,
    source: Sources = None,
    modality: Modalities = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: FoundIn = FindingFormat.TERMINAL,
    output: Output = None,
) -> None:
    """Every piece of evidence against your copies of the sources, each with one verdict and its repair.

    It proves that the names and figures stand in the source, in both languages. It does not prove that the sentence
    follows from the passage: that takes a reader.
    """
    from hubcli.questions.verify import verify as ask_verify
    from hubcli.sources.passages import Texts

    texts = Texts(sources)
    where = scope(theme, kind, source, modality)
    answer(
        lambda store: ask_verify(store, hub_names=hub or (), scope=where, texts=texts, only=verdict or ()),
        Way(base, lang, format, output),
    )
