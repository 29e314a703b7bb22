"""Commands that write into a report: export, refresh, cite."""

import typer

from hubcli.cli.answering import Way, answer, scope
from hubcli.cli.options import (
    Base,
    Every,
    HeadingLevel,
    Hubs,
    Kinds,
    Language,
    Modalities,
    Output,
    Sources,
    Themes,
)
from hubcli.cli.options_write import (
    Append,
    As,
    BibliographyFormat,
    Check,
    Cite,
    CiteStyle,
    DigestFormat,
    DigestIn,
    Draft,
    FileOrFolder,
    Into,
    Only,
    Overwrite,
    Own,
    SourceIds,
    UsedIn,
)
from hubcli.model.text import Lang


def export(
    ctx: typer.Context,
    hub: Hubs = None,
    every: Every = False,
    only: Only = None,
    own: Own = False,
    level: HeadingLevel = 2,
    cite: Cite = CiteStyle.FOOTNOTES,
    theme: Themes = None,
    kind: Kinds = None,
    source: Sources = None,
    modality: Modalities = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: DigestIn = DigestFormat.MARKDOWN,
    output: FileOrFolder = None,
    into: Into = None,
    append: Append = False,
    check: Check = False,
    force: Overwrite = False,
) -> None:
    """A cited digest of the hubs, fit to paste under a heading of a report, or kept fresh in a block of a draft.

    A block stands between <!-- hubcli:begin export gba --> and <!-- hubcli:end -->; commands that look fill one, too.
    With --format sqlite, parquet or jsonl all records, or those of the hubs and filters, for other programs.
    """
    from hubcli.cli.handing_over import ENGINES, RecordsOnlyError, hand_over
    from hubcli.questions.export import digest

    if format in ENGINES:
        hand_over(ctx)
    elif kind:
        raise RecordsOnlyError
    elif into or append or check or force:
        from hubcli.cli.drafting import Handling, refresh_block

        refresh_block(into, ctx, Handling(base, append, check, force))
    else:
        where = scope(theme, None, source, modality, headline=not every)
        way = Way(base, lang, format, output, level, cite)
        answer(lambda store: digest(store, hub_names=hub or (), scope=where, only=only or (), own=own), way)


def refresh(draft: Draft, check: Check = False, force: Overwrite = False, base: Base = None) -> None:
    """Every block of a draft, written anew in place; what stands outside the blocks stays byte for byte."""
    from hubcli.cli.drafting import Handling, refresh_draft

    refresh_draft(draft, Handling(base, check=check, force=force))


def cite(
    source: SourceIds = None,
    used_in: UsedIn = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: As = BibliographyFormat.CSL,
    output: Output = None,
) -> None:
    """The sources as a bibliography for pandoc, Zotero or LaTeX; the keys are their ids."""
    from hubcli.cli.drafting import cited
    from hubcli.questions.cite import bibliography

    ids, foreign = cited(source, used_in)
    answer(lambda store: bibliography(store, ids=ids, foreign=foreign), Way(base, lang, format, output))
