"""What comes out of a document: its text, and what is not in it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Extracted:
    """The text of a document, and what a reader has to know of how it was come by."""

    text: str
    left_out: tuple[str, ...] = ()
    """Lines of the document that are not in the text: those with figures around an article, each running head once."""
    marks: tuple[str, ...] = ()
    """Marks of notes that were left out, each after the figure that it stood at."""
    by_layout: bool = False
    """Whether the paragraphs were put together by how the page is laid out."""
