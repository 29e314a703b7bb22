"""Renderers: a document goes in, text comes out; they differ in form only."""

from importlib import import_module
from typing import NamedTuple

from hubcli.document import Document
from hubcli.render.tidy import tidied


class Form(NamedTuple):
    """How to render a document; each renderer uses what it needs."""

    width: int | None = None
    """Columns of the terminal; None for a file or pipe, whose lines must not be broken."""
    colour: bool = False
    """Whether the terminal shows colour and weight."""
    level: int = 1
    """The level of the highest heading."""
    cite: str = "footnotes"
    """How Markdown cites: `footnotes`, `pandoc` (keys for a bibliography) or `none`."""


RENDERERS = (
    "terminal",
    "markdown",
    "csv",
    "html",
    "github",
    "csl",
    "bibtex",
)
"""The formats; each is written by `render_<format>` in the module of its name, imported when it is needed."""


def render(document: Document, name: str, form: Form) -> str:
    """The document in the format of this name, one of RENDERERS."""
    module = "lines" if name == "terminal" and form.width is None else name
    text = getattr(import_module(f"hubcli.render.{module}"), f"render_{module}")(tidied(document), form)
    assert isinstance(text, str)
    return text
