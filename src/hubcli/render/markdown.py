"""A document as Markdown: CommonMark with GitHub's tables and footnotes, which pandoc also reads."""

import json
import re
from collections.abc import Iterable, Iterator

from hubcli.citations import anchors_of, place_of
from hubcli.document import (
    NOTHING,
    Block,
    Code,
    Document,
    Entry,
    Finding,
    Heading,
    Items,
    Notice,
    Plain,
    Prose,
    Sentences,
    Strong,
    Table,
)
from hubcli.render import Form
from hubcli.render.captions import captions, sole_heading
from hubcli.render.citing import Notes
from hubcli.render.flowing import flowing
from hubcli.render.languages import TAGS
from hubcli.render.markdown_line import bare_link, escaped, line_text
from hubcli.render.marks import every_line, where
from hubcli.render.wrapping import text_columns

PLACES = {"en": ", {}.", "zh": "，{}。"}
"""How a footnote names the passage, after the source."""
ENDS = {"en": ".", "zh": "。"}


def render_markdown(document: Document, form: Form) -> str:
    """The document with its top heading at `form.level` and citations in the style of `form.cite`.

    It is written as Prettier 3 writes it, so that a formatter changes nothing but an empty line at the end.
    """
    notes = Notes(form.cite, document.lang, _anchors(document.blocks))
    titled = _titled(document) if form.whole else document
    front = [_front(titled)] if form.whole and titled.title else []
    parts = [*front, *_parts(titled, form, notes, captioned=form.whole)]
    titles = {reference.source: reference for reference in document.references}
    definitions, known = [], set()
    for name, cite in notes.footnotes.items():
        reference = titles[cite.source]
        is_short = (form.cite == "short" or document.one_page) and cite.source in known
        known.add(cite.source)
        source = (Plain(reference.short),) if is_short else reference.line
        is_named = document.one_page and cite.table  # the head of the figure's row says what it is
        place = Plain(ENDS[document.lang] if is_named else PLACES[document.lang].format(place_of(cite, document)))
        link = f" {bare_link(reference.url)}" if reference.url and not is_short else ""
        definitions.append(f"[^{name}]: {line_text((*source, place), notes)}{link}")
    # Without an empty line, what is pasted below a footnote would become part of it.
    end = "\n\n" if definitions else "\n"
    return "\n\n".join(part for part in [*parts, *definitions] if part) + end


def _titled(document: Document) -> Document:
    """The document with a title: without one, its sole heading at the top, from which those below move up."""
    heading = sole_heading(document)
    if document.title or not heading:
        return document
    blocks = (one._replace(level=one.level - 1) if isinstance(one, Heading) else one for one in document.blocks)
    return document._replace(title=heading.text, blocks=tuple(blocks)[1:])


def _front(document: Document) -> str:
    """The title and the language in YAML, where a quoted text is what it is in JSON."""
    return f"---\ntitle: {json.dumps(document.title, ensure_ascii=False)}\nlang: {TAGS[document.lang]}\n---"


def _parts(document: Document, form: Form, notes: Notes, *, captioned: bool) -> Iterator[str]:
    """Each block; a table is captioned with the headings above it."""
    named = captions(document) if captioned else {}
    for number, block in enumerate(document.blocks):
        yield _block(block, form, notes)
        if caption := named.get(number):
            yield f": {escaped(caption)}"


def _anchors(blocks: Iterable[Block]) -> dict[str, str]:
    """The heading that a link to each anchor leads to: Markdown has anchors for headings only."""
    headings: list[str] = []
    above: dict[str, int] = {}
    for block in blocks:
        if isinstance(block, Heading):
            headings.append(block.text)
        elif isinstance(block, Items):
            above |= {entry.anchor: len(headings) - 1 for entry in block.entries if entry.anchor}
    anchors = anchors_of(headings)
    return {anchor: anchors[at] for anchor, at in above.items()}


def _block(block: Block, form: Form, notes: Notes) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * min(level + form.level - 1, 6)} {escaped(text)}"
        case Prose(line):
            return line_text(line, notes)
        case Notice(line):
            return f"> {line_text(line, notes)}"
        case Finding(title=title, text=text):
            return f"- {line_text((Code(where(block)), Plain(' '), Strong(title), Plain(': '), *text), notes)}"
        case Sentences():
            return line_text(flowing(block), notes)
        case Items(entries):
            return "\n".join(_items(entries, notes, ""))
        case Table():
            return _table(block, notes)


def _items(entries: Iterable[Entry], notes: Notes, indent: str) -> Iterator[str]:
    for entry in entries:
        yield f"{indent}- {line_text(entry.signed, notes)}"
        yield from _items(entry.children, notes, f"{indent}  ")


def _table(table: Table, notes: Notes) -> str:
    """Cells are padded to the width of their column, as Prettier does."""
    rows = [
        [escaped(head) for head in table.heads],
        *([line_text(row.head, notes), *(_cell(cell, notes) for cell in row.cells)] for row in table.rows),
    ]
    cells = [[_barred(cell) for cell in row] for row in rows]
    widths = [[text_columns(cell) for cell in row] for row in cells]
    widest = [max(3, *column) for column in zip(*widths, strict=True)]
    heads, *others = (
        " | ".join(cell + " " * (most - own) for cell, own, most in zip(row, columns, widest, strict=True))
        for row, columns in zip(cells, widths, strict=True)
    )
    return "\n".join(f"| {row} |" for row in (heads, " | ".join("-" * most for most in widest), *others))


def _cell(entries: tuple[Entry, ...], notes: Notes) -> str:
    """The entries in one line: a line break in a cell would be HTML, which Word does not get."""
    *lines, last = [line_text(line, notes) for line in every_line(entries)] or [NOTHING]
    before = (_ENTITY.sub(r"\\\g<0>", line) for line in lines)
    return _BETWEEN[notes.lang].join((*before, last))


_ENTITY = re.compile(r"(?<!\\)&(?=#?\w+\Z)")
"""What would become an entity before a semicolon."""
_BETWEEN = {"en": "; ", "zh": "；"}


def _barred(cell: str) -> str:
    """The cell with its bars escaped, even in code: GitHub removes this backslash first (GFM, 4.10)."""
    return cell.replace("|", "\\|")
