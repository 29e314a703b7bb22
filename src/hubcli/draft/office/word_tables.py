"""The rows and cells of a table in Word, as its accepted text has them."""

from collections.abc import Iterator

from hubcli.draft.office.markup import Element

PASSED_OVER = frozenset((
    "w:pPr", "w:rPr", "w:tblPr", "w:tblGrid", "w:tblPrEx", "w:trPr", "w:tcPr", "w:sdtPr", "w:sdtEndPr", "w:sectPr",
    "w:customXmlPr", "w:smartTagPr", "w:fldData", "w:del", "w:moveFrom", "mc:Fallback", "w:rt", "w:rubyPr",
    "w:instrText", "w:delText", "w:delInstrText",
))  # fmt: skip
"""What has no text of the report."""


def rows_of(table: Element) -> Iterator[Element]:
    """The rows that are not deleted."""
    return (row for row in _within(table, "w:tr") if row.find("w:trPr", "w:del") is None)


def cells_of(row: Element) -> Iterator[Element]:
    """The cells that are not deleted."""
    return (cell for cell in _within(row, "w:tc") if cell.find("w:tcPr", "w:cellDel") is None)


def is_head(row: Element) -> bool:
    """Whether it is repeated at the top of pages."""
    return is_on(row.find("w:trPr", "w:tblHeader"))


def columns_of(cell: Element) -> int:
    """How many columns it is wide."""
    span = cell.get("w:tcPr", "w:gridSpan", "w:val") or ""
    return int(span) if span.isdecimal() and int(span) else 1


def columns_before(row: Element) -> int:
    """How many columns are left free before its first cell."""
    before = row.get("w:trPr", "w:gridBefore", "w:val") or ""
    return min(int(before), 100) if before.isdecimal() else 0


def is_continued(cell: Element) -> bool:
    """Whether it is merged with the one above."""
    merged = cell.find("w:tcPr", "w:vMerge")
    return merged is not None and merged.attributes.get("w:val", "continue") == "continue"


def is_on(switch: Element | None) -> bool:
    """Whether a property that is on or off is on (ECMA-376-1, 17.17.4)."""
    return switch is not None and switch.attributes.get("w:val", "true") not in ("0", "false", "off")


def _within(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, in content controls and tracked insertions, too."""
    for child in element.children:
        if child.tag == tag:
            yield child
        elif child.tag not in PASSED_OVER:
            yield from _within(child, tag)
