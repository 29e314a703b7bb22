"""What formats share: citation marks (`[1:15]` is source 1, passage 15), plain lines, locations of findings."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from hubcli.document import Bar, Cite, Code, Document, Entry, Finding, Highlight, Inline, Inlines, Link, Plain, Strong


class Marks:
    """The numbers of a document's sources."""

    def __init__(self, document: Document) -> None:
        self.colon = "：" if document.lang.startswith("zh") else ": "
        self._numbers = {reference.source: number for number, reference in enumerate(document.references, 1)}

    def number(self, source: str) -> int:
        """The number of a source in the list, from 1."""
        return self._numbers[source]

    def mark(self, cite: Cite) -> str:
        """The mark of a citation."""
        return f"[{self._numbers[cite.source]}:{cite.passage}]"


def where(finding: Finding) -> str:
    """The location of a finding, as compilers write it: `file:line:column`."""
    return ":".join(str(part) for part in (finding.file, finding.line, finding.column) if part)


def plain_text(line: Inlines, marks: Marks) -> str:
    """A plain line: text as it is, citations as marks."""
    return "".join(_plain(inline, marks) for inline in line)


def every_line(entries: Iterable[Entry]) -> Iterator[Inlines]:
    """The entries of a cell as lines, each followed by the entries below it."""
    for entry in entries:
        yield entry.line
        yield from every_line(entry.children)


def _plain(inline: Inline, marks: Marks) -> str:
    match inline:
        case Plain(text) | Strong(text) | Highlight(text) | Code(text) | Link(text):
            return text
        case Cite():
            return f" {marks.mark(inline)}"
        case Bar():
            return ""  # only terminals and web pages draw it
        case _:
            assert_never(inline)
