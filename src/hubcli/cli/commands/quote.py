"""`hubcli quote`."""

from typing import Annotated

import typer

from hubcli.cli.options import Base, Copies, Format, Id, In, Language, Output
from hubcli.cli.reply import Way, answer
from hubcli.model.text import Lang

Around = Annotated[int, typer.Option("--context", "-C", min=0, help="So many passages before and after each.")]


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
