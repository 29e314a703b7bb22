"""Inlines as spans of styled text, with the bars that a terminal draws."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from hubcli.document import Bar, Cite, Code, Highlight, Inlines, Jump, Link, Plain, Strong
from hubcli.render.marks import Citations, Marks, clustered
from hubcli.render.wrapping import Line, Span, wrap

BAR = 10
"""The width of the longest bar, in columns."""
EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")


def styled(line: Inlines, marks: Marks, style: str = "") -> list[Span]:
    """A line of a document as spans; `style` applies to plain text."""
    spans: list[Span] = []
    for inline in clustered(line):
        match inline:
            case Plain(text) | Jump(text):
                spans.append(Span(text, style))
            case Strong(text):
                spans.append(Span(text, "strong"))
            case Highlight(text):
                spans.append(Span(text, "mark"))
            case Code(text):
                spans.append(Span(text, "code"))
            case Link(text, url):
                spans += [Span(text, style), Span(f" {url}", "dim")]
            case Citations():
                spans += [Span(" "), Span(marks.mark(inline), "dim")]
            case Cite():
                spans += styled((inline,), marks)
            case Bar():
                spans += _bar(inline)
            case _:
                assert_never(inline)
    return spans


def hanging(bullet: str, spans: Iterable[Span], width: int) -> Iterator[Line]:
    """The spans in lines of this width, all but the first indented by the width of the bullet."""
    for number, line in enumerate(wrap(spans, width - len(bullet))):
        yield [Span(" " * len(bullet) if number else bullet), *line]


def _bar(bar: Bar) -> list[Span]:
    """A bar in eighths of a column (in whole columns if faint), then the rest of its track."""
    eighths = max(round(bar.share * BAR * 8), 1)
    text = "░" * max(round(bar.share * BAR), 1) if bar.faint else "█" * (eighths // 8) + EIGHTHS[eighths % 8]
    return [Span(text, "dim" if bar.faint else "bar"), Span("·" * (BAR - len(text)), "dim"), Span(" ")]
