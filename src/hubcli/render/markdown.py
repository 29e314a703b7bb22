"""A document as Markdown: CommonMark with GitHub's tables and footnotes, which pandoc reads alike."""

import re
from collections.abc import Iterable, Iterator

from hubcli.document import (
    NOTHING,
    Block,
    Cite,
    Code,
    Document,
    Entry,
    Heading,
    Inlines,
    Items,
    Link,
    Notice,
    Plain,
    Prose,
    Strong,
    Table,
)
from hubcli.render import Form

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$^@]|&(?=#?\w+;)")
_LINE_START = re.compile(r"^(\s*)(\d+(?=[.)]))?([#+\-=:%.)])")


def render_markdown(document: Document, form: Form) -> str:
    """The document, its highest heading at `form.level`, every citation a footnote that names source and passage."""
    notes: dict[str, Cite] = {}
    parts = [_block(block, form, notes) for block in document.blocks]
    titles = {reference.source: reference for reference in document.references}
    definitions = []
    for name, cite in notes.items():
        reference = titles[cite.source]
        place = document.passage_word.format(cite.passage)
        link = f" <{reference.url}>" if reference.url else ""
        definitions.append(f"[^{name}]: {_line(reference.line, {})}, {place}.{link}")
    return "\n\n".join(part for part in [*parts, "\n".join(definitions)] if part) + "\n"


def escaped(text: str) -> str:
    """The text so that Markdown shows it as it is, wherever it stands in a line."""
    text = _SPECIAL.sub(r"\\\g<0>", text)
    return _LINE_START.sub(lambda start: "".join(part for part in (start[1], start[2]) if part) + f"\\{start[3]}", text)


def _block(block: Block, form: Form, notes: dict[str, Cite]) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * min(level + form.level - 1, 6)} {escaped(text)}"
        case Prose(line):
            return _line(line, notes)
        case Notice(line):
            return f"> {_line(line, notes)}"
        case Items(entries):
            return "\n".join(_items(entries, notes, ""))
        case Table():
            return _table(block, notes)


def _items(entries: Iterable[Entry], notes: dict[str, Cite], indent: str) -> Iterator[str]:
    for entry in entries:
        yield f"{indent}- {_line(entry.line, notes)}"
        yield from _items(entry.children, notes, f"{indent}  ")


def _table(table: Table, notes: dict[str, Cite]) -> str:
    rows = [
        [escaped(head) for head in table.heads],
        ["---"] * len(table.heads),
        *([_line(row.head, notes), *(_cell(cell, notes) for cell in row.cells)] for row in table.rows),
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(entries: tuple[Entry, ...], notes: dict[str, Cite]) -> str:
    return "<br>".join(_line(entry.line, notes) for entry in entries) or NOTHING


def _line(line: Inlines, notes: dict[str, Cite]) -> str:
    text = ""
    for inline in line:
        match inline:
            case Plain(words):
                text += escaped(words) if not text else _SPECIAL.sub(r"\\\g<0>", words)
            case Strong(words):
                text += f"**{escaped(words)}**"
            case Code(words):
                gap = " " if text and not text.endswith(" ") else ""
                text += f"{gap}{_code(words)}"
            case Link(words, url):
                text += f"[{escaped(words)}](<{url.replace('>', '%3E').replace('<', '%3C')}>)"
            case Cite(source, passage):
                name = f"hub-{source}-{passage}"
                notes.setdefault(name, inline)
                text += f"[^{name}]"
    return text


def _code(words: str) -> str:
    fence = "`" * (max((len(run) for run in re.findall("`+", words)), default=0) + 1)
    pad = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{pad}{words}{pad}{fence}".replace("|", "\\|")
