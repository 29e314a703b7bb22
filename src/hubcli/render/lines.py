"""A document as plain lines for pipes and files: each entry on one line, so that `grep` shows all of it."""

from collections.abc import Iterable, Iterator

from hubcli.document import NOTHING, Block, Document, Entry, Finding, Heading, Items, Notice, Prose, Sentences, Table
from hubcli.render import Form
from hubcli.render.marks import Marks, every_line, plain_text, where


def render_lines(document: Document, form: Form) -> str:
    """Headings, then entries; in a table each entry comes after the headers of its column and row."""
    marks = Marks(document)
    lines: list[str] = []
    for block in document.blocks:
        lines += _block(block, marks, form)
    if document.references:
        lines += ["", f"{'#' * form.level} {document.references_title}"]
        lines += [
            f"- [{marks.name(reference.source)}] {plain_text(reference.line, marks)}"
            + marks.brackets.format(reference.source)
            + "".join(marks.stop + part for part in (reference.transcribed, reference.passages) if part)
            for reference in document.references
        ]
    return "\n".join(lines).lstrip("\n") + "\n"


def _block(block: Block, marks: Marks, form: Form) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield from ("", f"{'#' * (level + form.level - 1)} {text}")
        case Prose(line) | Notice(line):
            yield plain_text(line, marks)
        case Finding():
            yield f"{where(block)}: {block.title}{marks.colon}{plain_text(block.text, marks)}"
        case Sentences():
            about = f"{plain_text(block.head, marks)} | " if block.head else ""
            yield from (about + plain_text(line, marks) for line in every_line(block.entries))
        case Items(entries):
            yield from _entries(entries, marks, "- ")
        case Table(heads, rows):
            for row in rows:
                for head, cell in zip(heads[1:], row.cells, strict=True):
                    before = [plain_text(row.head, marks), *([head] if len(heads) > 2 else [])]
                    texts = [plain_text(line, marks) for line in every_line(cell)] or [NOTHING]
                    yield from (" | ".join([*before, text]) for text in texts)


def _entries(entries: Iterable[Entry], marks: Marks, bullet: str) -> Iterator[str]:
    for entry in entries:
        yield bullet + plain_text(entry.signed, marks)
        yield from _entries(entry.children, marks, f"  {bullet}")
