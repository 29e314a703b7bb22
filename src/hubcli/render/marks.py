"""What formats share: citation marks (`[Xu Fei:15]` is passage 15 of his), plain lines, locations of findings."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple, assert_never

from hubcli.document import (
    Bar,
    Cite,
    Code,
    Document,
    Entry,
    Finding,
    Highlight,
    Inline,
    Inlines,
    Jump,
    Link,
    Plain,
    Strong,
)


class Citations(NamedTuple):
    """Citations that follow each other, which have one mark."""

    cites: tuple[Cite, ...]


class Marks:
    """What citations look like: `[Economic Daily:8,15; Xu Fei:9]` is passages of two sources."""

    def __init__(self, document: Document) -> None:
        self.colon = "：" if document.lang.startswith("zh") else ": "
        self.stop = "。" if document.lang.startswith("zh") else ". "
        self.brackets = "（{}）" if document.lang.startswith("zh") else " ({})"
        self._names = {reference.source: reference.short or reference.source for reference in document.references}
        self._after_name, self._comma, self._semicolon = (
            ("：", "、", "；") if document.lang == "zh" else (":", ",", "; ")
        )
        self._glance = document.glance

    def name(self, source: str) -> str:
        """What citations call a source."""
        return self._names[source]

    def mark(self, citations: Citations) -> str:
        """The mark of citations that follow each other."""
        return f"[{''.join(between + text for between, text, _ in self.parts(citations))}]"

    def parts(self, citations: Citations) -> Iterator[tuple[str, str, Cite]]:
        """The parts of that mark, one for each passage: what separates it from the one before, and its text."""
        of_source: dict[str, list[Cite]] = {}
        for cite in citations.cites:
            of_source.setdefault(self.name(cite.source), []).append(cite)
        for nth, (name, same) in enumerate(of_source.items()):
            first, *others = same[:1] if self._glance else same
            text = name if self._glance else f"{name}{self._after_name}{first.passage}"
            yield self._semicolon if nth else "", text, first
            yield from ((self._comma, str(cite.passage), cite) for cite in others)


def clustered(line: Inlines) -> Iterator[Inline | Citations]:
    """The inlines of a line, with citations that follow each other together."""
    for is_cite, run in groupby(line, lambda inline: isinstance(inline, Cite)):
        if is_cite:
            yield Citations(tuple(inline for inline in run if isinstance(inline, Cite)))
        else:
            yield from run


def where(finding: Finding) -> str:
    """The location of a finding, as compilers write it: `file:line:column`."""
    column = finding.column if finding.line else None
    return ":".join(str(part) for part in (finding.file, finding.line, column) if part)


def plain_text(line: Inlines, marks: Marks) -> str:
    """A plain line: text as it is, citations as marks."""
    return "".join(_plain(part, marks) for part in clustered(line))


def every_line(entries: Iterable[Entry]) -> Iterator[Inlines]:
    """The entries of a cell as lines, each followed by the entries below it."""
    for entry in entries:
        yield entry.signed
        yield from every_line(entry.children)


def _plain(part: Inline | Citations, marks: Marks) -> str:
    match part:
        case Plain(text) | Strong(text) | Highlight(text) | Code(text) | Link(text) | Jump(text):
            return text
        case Citations():
            return f" {marks.mark(part)}"
        case Cite():
            return f" {marks.mark(Citations((part,)))}"
        case Bar():
            return ""  # only terminals and web pages draw it
        case _:
            assert_never(part)
