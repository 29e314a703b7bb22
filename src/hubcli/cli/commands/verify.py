"""`hubcli verify`."""

from enum import StrEnum
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
from hubcli.model.text import Lang


class VerdictName(StrEnum):
    """The verdicts, as `evidence.proof.Verdict` has them; named here too so that help need not load the proof."""

    VERIFIED = "verified"
    MOVED = "moved"
    EDITED = "edited"
    ANCHOR_MISSING = "anchor_missing"
    FIGURE_MISMATCH = "figure_mismatch"
    WRONG_SOURCE = "wrong_source"
    NO_TEXT = "no_text"


Verdicts = Annotated[
    list[VerdictName] | None,
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
    from hubcli.evidence.proof import Verdict
    from hubcli.questions.verify import verify as ask_verify
    from hubcli.sources.passages import Texts

    texts = Texts(sources)
    where = scope(theme, kind, source, modality)
    only = [Verdict(name) for name in verdict or ()]
    answer(
        lambda store: ask_verify(store, hub_names=hub or (), scope=where, texts=texts, only=only),
        Way(base, lang, format, output),
    )
