"""The result of reading a document: its text, and what was left out or not read."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Unread(StrEnum):
    """Why a part of a document is in no passage."""

    HIDDEN = "hidden"
    """The page hides it."""
    WITHDRAWN = "withdrawn"
    """It is struck out or deleted."""
    RUBY = "ruby"
    """It says how the text below it is pronounced."""
    INVISIBLE = "invisible"
    """It is white, transparent or not drawn at all."""
    TURNED = "turned"
    """It runs in another direction than the text of the page."""
    WATERMARK = "watermark"
    """It lies across the text, pale and large."""
    VERTICAL = "vertical"
    """It runs from top to bottom."""
    GARBLED = "garbled"
    """The font does not say which characters it draws."""
    COMMENT = "comment"
    """It is a remark on the text."""


class NotRead(NamedTuple):
    """A part of a document that is in no passage."""

    why: Unread
    text: str


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
    not_read: tuple[NotRead, ...] = ()
    """What is in no passage since a reader does not see it, or since it could not be read for certain."""
    encoding: str | None = None
    """The encoding that a plain text was found to be in, if that is not UTF-8."""
    doubtful: tuple[str, ...] = ()
    """Lines that look like a table but could not be put into rows for certain."""
