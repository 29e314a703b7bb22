"""Commands that prove: verify, coverage, quote, check-draft."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.answering import Way, answer, scope
from hubcli.cli.options import Base, Copies, Format, Hubs, Id, In, Kinds, Language, Modalities, Output, Sources, Themes
from hubcli.model.text import Lang


class FindingFormat(StrEnum):
    """How findings are written."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    HTML = "html"
    GITHUB = "github"


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
Drafts = Annotated[
    list[Path],
    typer.Argument(metavar="FILE...", help="Drafts in Markdown; - is standard input.", show_default=False),
]
EveryFinding = Annotated[bool, typer.Option("--all", help="Also what is right, and what the base cannot speak to.")]
FoundIn = Annotated[FindingFormat, typer.Option("--format", "-f", help="The form of the answer.")]
Around = Annotated[int, typer.Option("--context", "-C", min=0, help="So many passages before and after each.")]
FailUnder = Annotated[
    float, typer.Option("--fail-under", min=0, max=100, help="Exit with 1 where a share is below this percentage.")
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


def coverage(
    sources: Copies = None,
    fail_under: FailUnder = 0,
    source: Sources = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """For each passage of the sources how many facts use it, and which of its figures no fact carries."""
    from hubcli.questions.coverage import coverage as ask_coverage
    from hubcli.sources.passages import Texts

    texts = Texts(sources)
    answer(
        lambda store: ask_coverage(store, sources=source or (), texts=texts, fail_under=fail_under),
        Way(base, lang, format, output),
    )


def quote(
    id: Id,
    sources: Copies = None,
    context: Around = 0,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """The passages that a fact rests on, from your copies, its anchors and figures highlighted."""
    from hubcli.questions.quote import quote as ask_quote
    from hubcli.sources.passages import Texts

    texts = Texts(sources)
    answer(
        lambda store: ask_quote(store, id_=id, texts=texts, context=context),
        Way(base, lang, format, output),
    )


def check_draft(
    file: Drafts,
    every: EveryFinding = False,
    base: Base = None,
    lang: Language = Lang.EN,
    format: FoundIn = FindingFormat.TERMINAL,
    output: Output = None,
) -> None:
    """Figures, citations and exported blocks in report drafts, against the base.

    A figure is tied to the place, the year and the indicator that its sentence names, else its paragraph. End a
    paragraph with <!-- hubcli:ok reason --> to answer for its figures yourself.
    """
    from functools import partial

    from hubcli.cli.drafting import checkable
    from hubcli.cli.markers import run
    from hubcli.draft.check import check_drafts

    drafts, unread = checkable(file)
    answered, way = partial(run, base=base), Way(base, lang, format, output)
    try:
        if drafts:
            answer(lambda store: check_drafts(store, drafts=drafts, run=answered, every=every), way)
    except typer.Exit:
        if unread is None:
            raise
    if unread:
        raise unread
