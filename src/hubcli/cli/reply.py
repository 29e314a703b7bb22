"""From a question to the user's screen or file: ask, lay out, render, write, exit."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from hubcli.base.compiled.cache import ask
from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.base.folder import base_folder
from hubcli.errors import OutputError
from hubcli.model.facts import Kind, Modality
from hubcli.model.text import Lang
from hubcli.questions.answer import Answer, to_json

if TYPE_CHECKING:
    from hubcli.render import Form


class Way(NamedTuple):
    """How the user wants the answer."""

    base: Path | None
    lang: Lang
    format: str
    output: Path | None
    level: int = 1
    cite: str = "footnotes"


def answer(question: Callable[[Store], Answer], way: Way) -> None:
    """Ask the question and write its answer; exit with 1 where the answer is no."""
    tell(ask(base_folder(way.base), question), way)


def tell(found: Answer, way: Way, *, code: int = 1) -> None:
    """Write an answer; exit with this code where it is no."""
    if (asked := _asked_for.get()) is not None:
        asked.append((found, way))
        return
    write(to_json(found) if way.format == "json" else _laid_out(found, way), way.output)
    if not found.holds:
        raise typer.Exit(code)


@contextmanager
def answers() -> Iterator[list[tuple[Answer, Way]]]:
    """What commands would answer inside a `with` block, instead of writing it."""
    heard: list[tuple[Answer, Way]] = []
    token = _asked_for.set(heard)
    try:
        yield heard
    finally:
        _asked_for.reset(token)


_asked_for: ContextVar[list[tuple[Answer, Way]] | None] = ContextVar("asked_for", default=None)


def scope(
    themes: Sequence[str] | None,
    kinds: Sequence[Kind] | None,
    sources: Sequence[str] | None,
    modalities: Sequence[Modality] | None,
    *,
    headline: bool = False,
) -> Scope:
    """The filters that the options give."""
    return Scope(tuple(themes or ()), tuple(kinds or ()), tuple(sources or ()), tuple(modalities or ()), headline)


def write(text: str, output: Path | None) -> None:
    """The text to a file, whole or not at all, or to standard output. Raises OutputError."""
    try:
        if output is None:
            sys.stdout.write(text)
            sys.stdout.flush()
        else:
            from hubcli.files import write_whole

            write_whole(output, text)
    except BrokenPipeError:
        raise  # the reader has seen enough
    except OSError as error:
        raise OutputError(output or Path("standard output"), error) from None


def _laid_out(found: Answer, way: Way) -> str:
    from hubcli.pages import lay_out  # JSON needs no page
    from hubcli.render import render

    return render(lay_out(found, way.lang), way.format, _form(way))


def _form(way: Way) -> "Form":
    from hubcli.render import Form

    if way.output or not sys.stdout.isatty():
        return Form(level=way.level, cite=way.cite)
    columns = os.environ.get("COLUMNS", "")
    width = int(columns) if columns.isdigit() and int(columns) else os.get_terminal_size(sys.stdout.fileno()).columns
    return Form(width=width, colour="NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb", level=way.level)
