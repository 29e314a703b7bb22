"""Renderers: a document goes in, text or a picture comes out; they differ in form only."""

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
    """How Markdown cites: `footnotes`, `short` (only the first of a source in full), `pandoc` (keys) or `none`."""
    whole: bool = False
    """Whether Markdown is a document of its own: with its title and language, and captions, as pandoc reads them."""
    in_draft: bool = False
    """Whether a Word file is for a block of a draft: without its title, and with headings from the level on."""


RENDERERS = (
    "terminal",
    "markdown",
    "csv",
    "html",
    "lines",
    "github",
    "sarif",
    "rdjson",
    "csl",
    "bibtex",
)
"""The formats; each is written by `render_<format>` in the module of its name, imported when it is needed.

`svg` and `png` are no forms of a document: they have its chart alone.
"""


BINARY = ("docx", "png", "xlsx")
"""The formats that are bytes."""


def render(document: Document, name: str, form: Form) -> str:
    """The document in the format of this name, one of RENDERERS."""
    module = "lines" if name == "terminal" and form.width is None else name
    text = getattr(import_module(f"hubcli.render.{module}"), f"render_{module}")(tidied(document), form)
    assert isinstance(text, str)
    return text


def render_bytes(document: Document, name: str, form: Form) -> bytes:
    """The document in the format of this name, one of BINARY."""
    content = getattr(import_module(f"hubcli.render.{name}"), f"render_{name}")(tidied(document), form)
    assert isinstance(content, bytes)
    return content


def draws(name: str, form: Form) -> bool:
    """Whether this format shows charts: a page only where the extra is installed, a pipe never."""
    if name == "html":
        from hubcli.render.charts.drawing import can_draw

        return can_draw()
    return name in ("svg", "png") or (name == "terminal" and form.width is not None)
