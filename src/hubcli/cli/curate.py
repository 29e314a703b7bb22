"""Commands that keep a base: check."""

import typer

from hubcli.base.cache import ask
from hubcli.base.folder import base_folder, shown_folder
from hubcli.cli.options import Base


def check(base: Base = None) -> None:
    """Every problem of a base, with file and line; exit code 2 where there are any."""
    folder = base_folder(base)
    facts, sources = ask(folder, lambda store: [store.connection.execute(sql).fetchone()[0] for sql in _COUNTS])
    typer.echo(f"{shown_folder(folder)}: no problems in {facts} facts from {sources} sources")


_COUNTS = ("SELECT count(*) FROM fact", "SELECT count(*) FROM record WHERE kind = 'source'")
