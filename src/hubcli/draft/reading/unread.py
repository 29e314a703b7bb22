"""Parts of a draft that were not read, each with its kind and its place."""

from enum import StrEnum
from typing import NamedTuple


class UnreadKind(StrEnum):
    """Why a part of a draft was not read."""

    HTML = "html"
    """HTML without text that could be read: scripts, styles, what a page hides."""
    MATHS = "maths"
    """A formula of more than numbers, units and signs."""
    DIRECTIVE = "directive"
    """A directive of MyST whose content is not prose, or whose name is not known."""
    INLINE_VALUE = "inline_value"
    """A value that is computed when the draft is rendered."""
    EMBED = "embed"
    """Another file that is shown here."""
    WITHDRAWN = "withdrawn"
    """Text that was struck out: it claims nothing."""
    COMMENT = "comment"
    """A comment, which readers of the report do not see."""
    CODE = "code"
    """Code, in a line or in a block."""
    FRONT_MATTER = "front_matter"
    """The settings at the top of a file."""
    ADDRESS = "address"
    """An address, or what a link goes to."""
    REFERENCE = "reference"
    """The note of a citation that this program wrote."""
    HIDDEN = "hidden"
    """Text that is formatted as hidden."""
    GENERATED = "generated"
    """A table of contents, an index or a bibliography that the word processor makes."""
    PICTURE = "picture"
    CHART = "chart"
    DIAGRAM = "diagram"
    """A diagram with text in its shapes, as SmartArt."""
    OBJECT = "object"
    """A file of another program that is shown here."""
    PAGE_EDGE = "page_edge"
    """A header or a footer."""


NAMED = (
    UnreadKind.HTML,
    UnreadKind.MATHS,
    UnreadKind.DIRECTIVE,
    UnreadKind.INLINE_VALUE,
    UnreadKind.EMBED,
    UnreadKind.WITHDRAWN,
    UnreadKind.HIDDEN,
    UnreadKind.GENERATED,
    UnreadKind.PICTURE,
    UnreadKind.CHART,
    UnreadKind.DIAGRAM,
    UnreadKind.OBJECT,
    UnreadKind.PAGE_EDGE,
)
"""Those that readers of the report may take for its text, and that an answer therefore names."""


class Unread(NamedTuple):
    """A part of a draft that was not read."""

    kind: UnreadKind
    start: int
    """Its first character, as an offset in the draft."""
    end: int
    """The character after its last."""
