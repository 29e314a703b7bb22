"""`hubcli quote`: the passages that a fact rests on."""

from typing import Annotated

import typer

from hubcli.cli.options import AnswerOutput, Copies, RecordId
from hubcli.cli.reply import Reply, ask_base

Around = Annotated[int, typer.Option("--context", "-C", min=0)]


def quote(id: RecordId, sources: Copies = None, context: Around = 0, *, output: AnswerOutput) -> Reply:
    """Quote the passages of a fact from the user's copies."""
    from hubcli.questions.quote import quote as ask_quote
    from hubcli.questions.quote import quote_line
    from hubcli.sources.passages import Texts

    return ask_base(
        lambda store: quote_line(store, id_=id) or ask_quote(store, id_=id, texts=Texts(sources), context=context),
        output,
    )
