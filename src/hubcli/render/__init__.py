"""Renderers: a document goes in, text comes out; they differ in form only."""

from collections.abc import Callable
from typing import NamedTuple

from hubcli.document import Document
from hubcli.render.tidy import tidied


class Form(NamedTuple):
    """What a renderer is told beside the document; each takes from it what it needs."""

    width: int | None = None
    """Columns of the terminal; none where the text goes to a file or a pipe, whose lines must not be broken."""
    colour: bool = False
    """Whether the terminal shows colour and weight."""
    level: int = 1
    """The level of the highest heading."""
    cite: str = "footnotes"
    """How Markdown cites: `footnotes`, `pandoc` (keys for a bibliography) or `none`."""


def render(document: Document, name: str, form: Form) -> str:
    """The document in the format of this name, one of RENDERERS."""
    return RENDERERS[name](tidied(document), form)


def _terminal(document: Document, form: Form) -> str:
    if form.width is None:
        from hubcli.render.lines import render_lines

        return render_lines(document, form)
    from hubcli.render.terminal import render_terminal

    return render_terminal(document, form)


def _markdown(document: Document, form: Form) -> str:
    from hubcli.render.markdown import render_markdown

    return render_markdown(document, form)


def _csv(document: Document, form: Form) -> str:
    from hubcli.render.csv import render_csv

    return render_csv(document, form)


def _html(document: Document, form: Form) -> str:
    from hubcli.render.html import render_html

    return render_html(document, form)


def _github(document: Document, form: Form) -> str:
    from hubcli.render.github import render_github

    return render_github(document, form)


def _csl(document: Document, form: Form) -> str:
    from hubcli.render.csl import render_csl

    return render_csl(document, form)


def _bibtex(document: Document, form: Form) -> str:
    from hubcli.render.bibtex import render_bibtex

    return render_bibtex(document, form)


# Each is imported when it is asked for: a command pays for one format.
RENDERERS: dict[str, Callable[[Document, Form], str]] = {
    "terminal": _terminal,
    "markdown": _markdown,
    "csv": _csv,
    "html": _html,
    "github": _github,
    "csl": _csl,
    "bibtex": _bibtex,
}
