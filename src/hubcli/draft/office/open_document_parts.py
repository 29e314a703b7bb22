"""The rows, cells and styles of an OpenDocument text, and the text in any of its elements."""

from collections.abc import Iterator

from hubcli.draft.office.markup import Element
from hubcli.draft.reading.unread import UnreadKind


def number_of(cell: Element, name: str) -> int:
    """How many columns a cell has; a table of a report has no more than a hundred."""
    number = cell.get(name) or ""
    return min(int(number), 100) if number.isdecimal() and int(number) else 1


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table, in groups and among heads, too."""
    for child in table.children:
        if child.tag == "table:table-row":
            yield child
        elif child.tag.startswith("table:table-") and child.tag != "table:table-cell":
            yield from rows_of(child)


def paragraphs_of(cell: Element) -> Iterator[Element]:
    """The paragraphs of a cell, but for those of tables in it."""
    for child in cell.children:
        if child.tag in ("text:p", "text:h"):
            yield child
        elif child.tag != "table:table":
            yield from paragraphs_of(child)


def texts_of(element: Element) -> Iterator[str]:
    yield element.text
    for child in element.children:
        yield from texts_of(child)
        yield child.tail


def left_out_of(root: Element) -> Iterator[tuple[str, UnreadKind]]:
    """The styles whose text is struck out or hidden."""
    for style in root.each():
        form = style.find("style:text-properties") if style.tag == "style:style" else None
        if form and form.get("style:text-line-through-style") not in (None, "none"):
            yield style.get("style:name") or "", UnreadKind.WITHDRAWN
        elif form and form.get("text:display") == "none":
            yield style.get("style:name") or "", UnreadKind.HIDDEN


PASSED_OVER = ("text:tracked-changes", "text:sequence-decls", "office:forms", "text:note", "office:annotation-end")
GENERATED = (
    "text:table-of-content",
    "text:bibliography",
    "text:alphabetical-index",
    "text:illustration-index",
    "text:table-index",
    "text:object-index",
    "text:user-index",
)
