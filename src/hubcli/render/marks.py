"""Citation marks for formats that number sources: `[1:15]` is source 1, passage 15."""

from hubcli.document import Cite, Code, Document, Inline, Inlines, Link, Plain, Strong


class Marks:
    """The numbers of a document's sources."""

    def __init__(self, document: Document) -> None:
        self._numbers = {reference.source: number for number, reference in enumerate(document.references, 1)}

    def number(self, source: str) -> int:
        """The number of a source in the list, from 1."""
        return self._numbers[source]

    def mark(self, cite: Cite) -> str:
        """The mark of a citation."""
        return f"[{self._numbers[cite.source]}:{cite.passage}]"


def plain_text(line: Inlines, marks: Marks) -> str:
    """A line without any form: words as they are, citations as marks."""
    return "".join(_plain(inline, marks, first=number == 0) for number, inline in enumerate(line))


def _plain(inline: Inline, marks: Marks, *, first: bool) -> str:
    match inline:
        case Plain(text) | Strong(text) | Link(text):
            return text
        case Code(text):
            return text if first else f" {text}"
        case Cite():
            return f" {marks.mark(inline)}"
