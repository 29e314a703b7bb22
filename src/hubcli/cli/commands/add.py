"""`hubcli add`: facts, added to a base."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hubcli.base.folder import base_folder
from hubcli.cli.options import AnswerOutput, Copies, Settings
from hubcli.cli.reply import Reply, reply
from hubcli.errors import HubError
from hubcli.messages import Message
from hubcli.model.facts import Kind
from hubcli.model.text import Lang

FactKind = Annotated[Kind, typer.Argument(metavar="KIND")]
EvidenceGiven = Annotated[
    list[str] | None,
    typer.Option(
        "--evidence",
        metavar="SOURCE:PASSAGE:ANCHOR|ANCHOR",
        show_default=False,
    ),
]
FromJson = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar="FILE",
        show_default=False,
    ),
]


if TYPE_CHECKING:
    from hubcli.cli.fact_input import Raw
    from hubcli.sources.passages import Texts


class NothingGivenError(HubError):
    """No fact is given, and there is no terminal to ask for one."""

    def __init__(self) -> None:
        super().__init__(Message("cli.no_fact"))


class TwoWaysError(HubError):
    """Facts are given both as options and in a file."""

    def __init__(self) -> None:
        super().__init__(Message("cli.two_ways"))


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
    from hubcli.edits.add import add as add_facts
    from hubcli.sources.passages import Texts

    folder, texts = base_folder(output.base), Texts(sources) if sources else None

    def added(raws: "Sequence[Raw]") -> Reply:
        return reply(add_facts(folder, kind=kind, raws=raws, texts=texts), output)

    if raws := _given(kind, settings or (), evidence or (), given):
        return added(raws)
    if not on_a_terminal():
        raise NothingGivenError
    return _asked(folder, kind, texts, output.lang, added)


def _given(kind: Kind, settings: Sequence[str], evidence: Sequence[str], path: Path | None) -> "list[Raw]":
    from hubcli.cli.fact_input import from_json, from_options

    if path and (settings or evidence):
        raise TwoWaysError
    if path:
        return from_json(path, kind)
    return [from_options(kind, settings, evidence)] if settings or evidence else []


def _asked(
    folder: Path, kind: Kind, texts: "Texts | None", lang: Lang, added: "Callable[[Sequence[Raw]], Reply]"
) -> Reply:
    """Ask for a fact and add it; if that fails, show the input, so that it is not lost."""
    from hubcli.base.compiled.cache import open_store
    from hubcli.cli.prompting import Asking, ask_for

    raw: Raw = {}
    try:
        with open_store(folder) as store:
            ask_for(kind, raw, Asking(store, texts, lang))
        answered = added([raw])
    except (HubError, typer.Abort):
        _show(raw, lang)
        raise
    if answered.code:
        _show(raw, lang)
    return answered


def _show(raw: "Raw", lang: Lang) -> None:
    import json

    from hubcli.messages import say

    if raw:
        typer.echo(f"\n{say('prompts.kept', lang)}\n{json.dumps(raw, ensure_ascii=False, indent=2)}", err=True)


def on_a_terminal() -> bool:
    """Whether questions can be answered."""
    return sys.stdin.isatty()
