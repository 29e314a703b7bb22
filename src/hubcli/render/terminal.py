"""A document on a terminal: tables side by side, wrapped at its width, with colour where it has any.

Laid out here and not by Rich, whose import and tables would take a third of a command's time.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, assert_never

from hubcli.document import Block, Document, Entry, Finding, Heading, Items, Notice, Prose, Sentences, Table
from hubcli.render import Form
from hubcli.render.flowing import flowing
from hubcli.render.grid import table_lines
from hubcli.render.marks import Marks, where
from hubcli.render.spans import hanging, styled
from hubcli.render.wrapping import Line, Span, columns, wrap

if TYPE_CHECKING:  # few documents have one
    from hubcli.chart import Chart

# SGR codes (ECMA-48, 8.3.117).
STYLES = {
    "title": "1;4",
    "strong": "1",
    "mark": "1;35",
    "dim": "2",
    "code": "36",
    "notice": "33",
    "bar": "34",
    "wrong": "31",
}

MEASURE = 110
"""The longest lines of a page that is read, not looked up."""


def render_terminal(document: Document, form: Form) -> str:
    """The document, laid out in `form.width` columns."""
    width = max(form.width or 80, 20)
    width = min(width, MEASURE) if document.one_page else width
    marks = Marks(document)
    lines: list[Line] = []
    charts = [*document.charts]
    for block in document.blocks:
        if charts and isinstance(block, Table):
            lines += _plots(charts.pop(), document.lang, width)
        lines += _closely(block, marks, width) if document.glance else _block(block, marks, width)
    if document.references:
        heading = _heading(document.references_title, 2, width)
        lines += [*(heading[:-1] if document.glance else heading), *_references(document, marks, width)]
    text = "\n".join(_paint(line, colour=form.colour) for line in lines)
    return re.sub("\n{3,}", "\n\n", text).strip("\n") + "\n"


def _closely(block: Block, marks: Marks, width: int) -> list[Line]:
    """The block with an empty line before it only if it is a heading or leads to a list."""
    lines = [*_block(block, marks, width)]
    while lines and not columns(lines[-1]):
        lines.pop()
    first = next((number for number, line in enumerate(lines) if columns(line)), 0)
    starts = isinstance(block, Heading) or (isinstance(block, Prose) and lines[-1][-1].text.endswith((":", "：")))
    return [*([[]] if starts else []), *lines[first:]]


def _references(document: Document, marks: Marks, width: int) -> Iterator[Line]:
    """The sources, each after its mark; at a glance only their names and passages, one after the other."""
    if document.glance:
        places: dict[str, list[str]] = {}
        for each in document.references:
            places.setdefault(marks.name(each.source), []).extend([each.places] if each.places else [])
        named = (
            [Span(" · ", "dim"), Span(name, "strong"), *([Span(f" {', '.join(of)}")] if of else [])]
            for name, of in places.items()
        )
        yield from wrap([span for each in named for span in each][1:], width)
        return
    for each in document.references:
        spans = [Span(f"[{marks.name(each.source)}]", "dim"), Span(" "), *styled(each.line, marks)]
        spans += [Span(marks.brackets.format(each.source), "dim")]
        spans += [Span(f" {each.transcribed}")] if each.transcribed else []
        yield from hanging("• ", spans, width)


def _block(block: Block, marks: Marks, width: int) -> Iterable[Line]:
    match block:
        case Heading(level, text):
            return _heading(text, level, width)
        case Prose(line):
            return wrap(styled(line, marks), width)
        case Notice(line):
            return [[], *wrap(styled(line, marks, "notice"), width)]
        case Finding():
            head = [Span(f"{where(block)}: "), Span(block.title, "wrong"), Span(marks.colon)]
            return wrap([*head, *styled(block.text, marks)], width)
        case Sentences():
            return wrap(styled(flowing(block), marks), width)
        case Items(entries):
            return [[], *(line for entry in entries for line in _entry(entry, marks, width))]
        case Table():
            return [[], *table_lines(block, marks, width)]
        case _:
            assert_never(block)


def _plots(chart: "Chart", lang: str, width: int) -> Iterator[Line]:
    from hubcli.render.charts.text_plot import text_plots  # few documents have one

    return text_plots(chart, lang, width)


def _heading(text: str, level: int, width: int) -> list[Line]:
    return [[], *wrap([Span(text, "title" if level == 1 else "strong")], width), []]


def _entry(entry: Entry, marks: Marks, width: int) -> Iterator[Line]:
    yield from hanging(f"{entry.sign or '•'} ", styled(entry.counted, marks), width)
    for child in entry.children:
        yield from ([Span("  "), *line] for line in _entry(child, marks, max(width - 2, 10)))


def _paint(line: Line, *, colour: bool) -> str:
    spans = list(line)
    while spans and not spans[-1].text.strip():
        spans.pop()
    text = ""
    for style, run in groupby(spans, key=lambda span: span.style):
        words = "".join(span.text for span in run)
        code = STYLES.get(style) if colour else None
        text += f"\x1b[{code}m{words}\x1b[0m" if code else words
    return text.rstrip()
