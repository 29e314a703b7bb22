"""The result of reading a document: its text, and what was left out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Extracted:
    """The text of a document and notes on how it was extracted."""

    text: str
    left_out: tuple[str, ...] = ()
    """Lines of the document that are not in the text: those with figures around an article, each running head once."""
    marks: tuple[str, ...] = ()
    """Note marks that were left out, each after the figure it belonged to."""
    by_layout: bool = False
    """Whether the paragraphs were put together from the layout of the page."""
