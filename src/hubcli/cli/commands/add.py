"""`hubcli add`: facts, added to a base."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from hubcli.base.folder import base_folder
from hubcli.cli.options import AnswerOutput, Copies, Settings
from hubcli.cli.reply import Reply, reply
from hubcli.model.facts import Kind

FactKind = Annotated[Kind | None, typer.Argument(metavar="KIND", show_default=False)]
EvidenceGiven = Annotated[
    list[str] | None, typer.Option("--evidence", metavar="SOURCE:N:ANCHOR|ANCHOR", show_default=False)
]
FromJson = Annotated[Path | None, typer.Option("--from", metavar="FILE", show_default=False)]
FromPassage = Annotated[str | None, typer.Option("--from-passage", metavar="SOURCE:N", show_default=False)]


def add(
    kind: FactKind = None,
    settings: Settings = None,
    evidence: EvidenceGiven = None,
    given: FromJson = None,
    passage: FromPassage = None,
    sources: Copies = None,
    *,
    output: AnswerOutput,
) -> Reply:
    """Add facts from options, JSON or a passage, or ask for one on a terminal."""
    from hubcli.cli.fact_input import Given, from_options, given_facts, kind_needed
    from hubcli.edits.add import add as add_facts
    from hubcli.sources.passages import Texts

    if passage:
        from hubcli.cli.proposing import add_from_passage

        options = from_options(kind or Kind.CONTEXT, settings or (), evidence or ())
        return add_from_passage(passage, kind, options, sources, output)
    chosen = kind_needed(kind)
    folder, texts = base_folder(output.base), Texts(sources) if sources else None

    def added(facts: Sequence[Given]) -> Reply:
        names = [fact.where for fact in facts if fact.where]
        raws = [fact.raw for fact in facts]
        return reply(add_facts(folder, kind=chosen, raws=raws, texts=texts, names=names), output)

    if facts := given_facts(chosen, settings or (), evidence or (), given):
        return added(facts)
    from hubcli.cli.prompting import ask_and_add

    return ask_and_add(folder, chosen, texts, output.lang, lambda raw: added([Given(raw)]))
