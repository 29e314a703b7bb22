"""A document as a self-contained web page: no code, no requests; for any width, light or dark mode, and print."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import NamedTuple

from hubcli.document import Block, Document, Finding, Heading, Items, Notice, Prose, Reference, Sentences, Table
from hubcli.messages import say
from hubcli.render import Form
from hubcli.render.captions import captions, sole_heading, top_headings
from hubcli.render.elements import (
    Page,
    items_html,
    line_html,
    link_html,
    page_of,
    sentences_html,
    source_anchor,
    table_html,
    text_html,
)
from hubcli.render.languages import TAGS
from hubcli.render.linked_data import dataset
from hubcli.render.marks import where

STYLE = Path(__file__).with_name("page.css")
TITLE = "title_"
SOURCES = "sources_"
FEW = 3
"""Fewer headings than this need no table of contents; a chart of fewer plots is seen at a glance."""


class Part(NamedTuple):
    """A heading of the page."""

    depth: int
    """From 1, no level skipped."""
    text: str
    id: str


def render_html(document: Document, form: Form) -> str:
    """The page, whose only `h1` is the title; `form.level` does not apply to a page of its own."""
    page = page_of(document)
    title, parts = _outline(document)
    blocks = "\n".join(_with_chart(document, [*_blocks(document, parts, page)]))
    skip, contents = say("html.skip", document.lang), say("html.contents", document.lang)
    listed = [part for part in parts.values() if part.id != TITLE]
    if document.references:
        listed.append(Part(2, document.references_title, SOURCES))
    body = '<body class="one-page">' if document.one_page else "<body>"
    navigation = "" if document.one_page else _contents(listed, contents, page)
    return (
        f'<!DOCTYPE html>\n<html lang="{TAGS[document.lang]}">\n<head>\n{_head(title)}'
        f"{dataset(document, title)}</head>\n{body}\n"
        f'<a class="skip" href="#text_">{skip}</a>\n'
        f'<header><h1 id="{TITLE}">{text_html(title, page)}</h1></header>\n'
        f'{navigation}<main id="text_">\n{blocks}\n{_sources(document, page)}</main>\n'
        "</body>\n</html>\n"
    )


def _head(title: str) -> str:
    style = STYLE.read_text(encoding="utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n"
    )


def _outline(document: Document) -> tuple[str, dict[int, Part]]:
    """The title, and the headings by the number of their block; a single top heading at the start is the title."""
    headings = {number: block for number, block in enumerate(document.blocks) if isinstance(block, Heading)}
    tops, sole = top_headings(document), sole_heading(document)
    title = sole.text if sole else document.title or " · ".join(one.text for one in tops) or "hubcli"
    parts: dict[int, Part] = {}
    above: list[int] = [] if sole or not tops else [tops[0].level - 1]
    for number, heading in headings.items():
        while above and above[-1] >= heading.level:
            above.pop()
        above.append(heading.level)
        parts[number] = Part(len(above), heading.text, TITLE if sole and number == 0 else f"part_{len(parts) + 1}")
    return title, parts


def _blocks(document: Document, parts: dict[int, Part], page: Page) -> Iterator[str]:
    named = captions(document)
    for number, block in enumerate(document.blocks):
        if number not in parts:
            yield _block(block, named.get(number, ""), page)
        elif (part := parts[number]).id != TITLE:
            tag = f"h{min(part.depth, 6)}"
            yield f'<{tag} id="{part.id}">{text_html(part.text, page)}</{tag}>'


def _with_chart(document: Document, blocks: list[str]) -> list[str]:
    """The blocks with the chart before the first table, or at the end if it has many plots."""
    if not document.charts:
        return blocks
    from hubcli.render.charts.drawing import svg

    chart = document.charts[0]
    tables = [number for number, block in enumerate(blocks) if block.startswith("<table")]
    at = tables[0] if tables and len(chart.plots) < FEW else len(blocks)
    return [*blocks[:at], f'<figure class="chart">\n{svg(chart, document.lang)}</figure>', *blocks[at:]]


def _block(block: Block, caption: str, page: Page) -> str:
    match block:
        case Heading(_, text):
            return text_html(text, page)
        case Prose(line):
            return f"<p>{line_html(line, page)}</p>"
        case Notice(line):
            return f'<p class="notice" role="note">{line_html(line, page)}</p>'
        case Finding():
            title = text_html(block.title, page)
            text = line_html(block.text, page)
            return f'<p class="finding"><code>{escape(where(block))}</code> <strong>{title}</strong> {text}</p>'
        case Sentences():
            return sentences_html(block, page)
        case Items():
            return items_html(block, page)
        case Table():
            return table_html(block, page, caption)


def _contents(parts: list[Part], title: str, page: Page) -> str:
    """The headings of the two levels below the title."""
    listed = [part for part in parts if part.depth <= 3]
    if len(listed) < FEW:
        return ""
    lines = "\n".join(
        f'<li class="depth-{part.depth}"><a href="#{part.id}">{text_html(part.text, page)}</a></li>' for part in listed
    )
    return f'<nav aria-labelledby="contents_">\n<p id="contents_">{title}</p>\n<ul>\n{lines}\n</ul>\n</nav>\n'


def _sources(document: Document, page: Page) -> str:
    if not document.references:
        return ""
    lines = "\n".join(_source(reference, page) for reference in document.references)
    heading = f'<h2 id="{SOURCES}">{text_html(document.references_title, page)}</h2>'
    note = f'<p class="note">{text_html(document.mark_note, page)}</p>\n' if document.mark_note else ""
    return f'{heading}\n{note}<ul class="sources">\n{lines}\n</ul>\n'


def _source(reference: Reference, page: Page) -> str:
    name = text_html(page.marks.name(reference.source), page)
    parts = [f"<b>[{name}]</b>", line_html(reference.line, page)]
    if not page.document.one_page:
        parts.append(f"<code>{escape(reference.source)}</code>")
    if reference.url:
        parts.append(link_html(escape(reference.url), reference.url))
    parts += [text_html(part, page) for part in (reference.transcribed, reference.passages) if part]
    return f'<li id="{escape(source_anchor(reference.source))}">{" ".join(parts)}</li>'
