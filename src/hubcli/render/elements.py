"""The elements of a web page: lists, tables and lines of a document, with all text escaped."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple, assert_never

from hubcli.citations import place_of
from hubcli.document import (
    NOTHING,
    Bar,
    Cite,
    Code,
    Document,
    Entry,
    Highlight,
    Inline,
    Inlines,
    Items,
    Jump,
    Link,
    Plain,
    Sentences,
    Strong,
    Table,
)
from hubcli.render.addresses import web_address
from hubcli.render.flowing import run_in
from hubcli.render.languages import runs
from hubcli.render.marks import Citations, Marks, clustered, plain_text


class Page(NamedTuple):
    """What the elements of one page share."""

    document: Document
    marks: Marks
    titles: dict[str, str]
    """The entries in the list of sources."""
    anchored: set[str]
    """The records that already have their anchor."""


def page_of(document: Document) -> Page:
    """A page that has no anchors yet."""
    marks = Marks(document)
    titles = {reference.source: plain_text(reference.line, marks) for reference in document.references}
    return Page(document, marks, titles, set())


def source_anchor(source: str) -> str:
    """The id of a source in the list of sources; no record's id has an underscore."""
    return f"source_{source}"


def line_html(line: Inlines, page: Page) -> str:
    """A line of text."""
    return "".join(_inline(part, page) for part in clustered(line))


def text_html(text: str, page: Page) -> str:
    """Text with its runs in another language or direction marked."""
    html = ""
    for run in runs(text, page.document.lang):
        inner = escape(run.text)
        if run.isolated:
            inner = f"<bdi>{inner}</bdi>"
        html += f'<span lang="{run.lang}">{inner}</span>' if run.lang else inner
    return html


def link_html(html: str, url: str) -> str:
    """A link with these words; the words alone if it is not a web address."""
    address = web_address(url)
    return f'<a href="{escape(address)}">{html}</a>' if address else html


def sentences_html(block: Sentences, page: Page) -> str:
    """A paragraph with each sentence in an element of its own."""
    head = (line_html(run_in(block.head), page),) if block.head else ()
    sentences = (f"<span{_anchor(entry, page)}>{line_html(entry.line, page)}</span>" for entry in block.entries)
    gap = "" if page.document.lang == "zh" else " "
    return f"<p>{gap.join((*head, (escape(block.join) + gap).join(sentences)))}</p>"


def items_html(items: Items, page: Page) -> str:
    """A list; entries with lines below them become articles, without bullets."""
    headed = any(entry.children and isinstance(entry.line[0], Strong) for entry in items.entries)
    return _list(items.entries, page, "articles" if headed else "items")


def table_html(table: Table, page: Page, caption: str) -> str:
    """A table with its caption; each cell repeats its column header, for screens that stack cells."""
    first, *others = (text_html(head, page) for head in table.heads)
    heads = "".join(f'<th scope="col">{head}</th>' for head in others)
    corner = f'<th scope="col">{first}</th>' if first else "<td></td>"
    rows = "\n".join(
        f'<tr><th scope="row">{line_html(row.head, page) or NOTHING}</th>'
        + "".join(_cell(cell, head, page) for head, cell in zip(table.heads[1:], row.cells, strict=True))
        + "</tr>"
        for row in table.rows
    )
    head = f"<thead><tr>{corner}{heads}</tr></thead>"
    name = f"<caption>{text_html(caption, page)}</caption>\n" if caption else ""
    return f"<table>\n{name}{head}\n<tbody>\n{rows}\n</tbody>\n</table>"


def _cell(entries: tuple[Entry, ...], head: str, page: Page) -> str:
    if not entries:
        inner = f'<span class="nothing">{NOTHING}</span>'
    elif len(entries) == 1 and not entries[0].children:
        inner = f"<div{_anchor(entries[0], page)}>{line_html(entries[0].signed, page)}</div>"
    else:
        inner = _list(entries, page, "items")
    return f'<td data-label="{escape(head)}">{inner}</td>'


def _list(entries: Iterable[Entry], page: Page, name: str) -> str:
    return f'<ul class="{name}">\n' + "\n".join(_entry(entry, page) for entry in entries) + "\n</ul>"


def _entry(entry: Entry, page: Page) -> str:
    below = _list(entry.children, page, "below") if entry.children else ""
    return f"<li{_anchor(entry, page)}>{line_html(entry.signed, page)}{below}</li>"


def _anchor(entry: Entry, page: Page) -> str:
    """The id attribute: an anchor, or a record at its first appearance."""
    id_ = entry.anchor or entry.id
    if id_ is None or id_ in page.anchored:
        return ""
    page.anchored.add(id_)
    return f' id="{escape(id_)}"'


def _inline(inline: Inline | Citations, page: Page) -> str:
    match inline:
        case Plain(text):
            return text_html(text, page)
        case Strong(text):
            return f"<strong>{text_html(text, page)}</strong>"
        case Highlight(text):
            return f"<mark>{text_html(text, page)}</mark>"
        case Code(text):
            return f"<code>{text_html(text, page)}</code>"
        case Link(text, url):
            words = text_html(text, page)
            return link_html(words, url) if web_address(url) else f"{words} ({escape(url)})"
        case Jump(text, anchor):
            return f'<a class="jump" href="#{escape(anchor)}">{text_html(text, page)}</a>'
        case Citations():
            return _mark(inline, page)
        case Cite():
            return _mark(Citations((inline,)), page)
        case Bar(share, faint):
            part = f'<rect width="{share:.1%}" height="100%"/>'
            return f'<svg class="{"faint bar" if faint else "bar"}" aria-hidden="true">{part}</svg> '
        case _:
            assert_never(inline)


def _mark(citations: Citations, page: Page) -> str:
    """The mark of citations, each part of it a link to its source."""
    parts = ""
    for between, text, cite in page.marks.parts(citations):
        title = escape(f"{page.titles[cite.source]} — {place_of(cite, page.document)}")
        href = escape(source_anchor(cite.source))
        parts += f'{between}<a href="#{href}" title="{title}">{text_html(text, page)}</a>'
    return f' <span class="cite">[{parts}]</span>'
