"""`hubcli review`: facts and tensions, read against their passages and signed off."""

from typing import Annotated

import typer

from hubcli.cli.options import AnswerOutput, Copies, Filters, Hubs, Limit, completer
from hubcli.cli.reply import Reply
from hubcli.model.review import Reader

By = Annotated[str | None, typer.Option("--by", metavar="NAME", envvar="HUBCLI_BY", show_default=False)]
ReaderKind = Annotated[Reader | None, typer.Option("--reader", show_default=False)]
Unread = Annotated[bool, typer.Option("--unread")]
Lapsed = Annotated[bool, typer.Option("--lapsed")]
_ids = completer(lambda store: store.ids_of("1").union(tension.id for tension in store.tensions))
Accepted = Annotated[list[str] | None, typer.Option("--accept", metavar="ID", show_default=False, autocompletion=_ids)]
Rejected = Annotated[str | None, typer.Option("--reject", metavar="ID", show_default=False, autocompletion=_ids)]
Objection = Annotated[str | None, typer.Option("--note", metavar="TEXT", show_default=False)]
ReadOn = Annotated[str | None, typer.Option("--date", metavar="DATE", show_default=False)]


def review(
    hub: Hubs = None,
    sources: Copies = None,
    by: By = None,
    reader: ReaderKind = None,
    unread: Unread = False,
    lapsed: Lapsed = False,
    limit: Limit = None,
    accept: Accepted = None,
    reject: Rejected = None,
    note: Objection = None,
    date: ReadOn = None,
    *,
    filters: Filters,
    output: AnswerOutput,
) -> Reply:
    """Sign facts and tensions off: those that are named, or one by one on a terminal; elsewhere list them."""
    from hubcli.cli.reviewing import Asked, Signing, list_or_read, sign_named
    from hubcli.questions.review import Wanted

    signing = Signing(by, reader, date)
    asked = Asked(tuple(hub or ()), filters.scope(), Wanted(by, reader or Reader.PERSON, unread, lapsed), limit)
    if accept or reject or note:
        return sign_named(signing, asked, accept or (), reject, note, output)
    return list_or_read(signing, asked, sources, output)
