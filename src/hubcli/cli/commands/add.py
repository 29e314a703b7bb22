"""`hubcli add`: facts, added to a base."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from hubcli.base.folder import base_folder
from hubcli.cli.options import AnswerOutput, Copies, Settings
from hubcli.cli.reply import Reply, reply
from hubcli.model.facts import Kind

FactKind = Annotated[Kind, typer.Argument(metavar="KIND")]
EvidenceGiven = Annotated[
    list[str] | None, typer.Option("--evidence", metavar="SOURCE:PASSAGE:ANCHOR|ANCHOR", show_default=False)
]
FromJson = Annotated[Path | None, typer.Option("--from", metavar="FILE", show_default=False)]


def add(
    kind: FactKind,
    settings: Settings = None,
    evidence: EvidenceGiven = None,
    given: FromJson = None,
    sources: Copies = None,
    *,
    output: AnswerOutput,
) -> Reply:
    """Add facts from options or JSON, or ask for one on a terminal."""
    from hubcli.cli.fact_input import Given, given_facts
    from hubcli.edits.add import add as add_facts
    from hubcli.sources.passages import Texts

    folder, texts = base_folder(output.base), Texts(sources) if sources else None

    def added(facts: Sequence[Given]) -> Reply:
        names = [fact.where for fact in facts if fact.where]
        raws = [fact.raw for fact in facts]
        return reply(add_facts(folder, kind=kind, raws=raws, texts=texts, names=names), output)

    if facts := given_facts(kind, settings or (), evidence or (), given):
        return added(facts)
    from hubcli.cli.prompting import ask_and_add

    return ask_and_add(folder, kind, texts, output.lang, lambda raw: added([Given(raw)]))
