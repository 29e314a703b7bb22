"""Pages: an answer goes in, a document comes out; what is shown, in what order and words, is decided here."""

from collections.abc import Iterable
from functools import partial
from importlib import import_module

from hubcli.document import Document, Records
from hubcli.model.text import Lang
from hubcli.questions.answer import Answer

# The module whose function `page` lays out each answer; imported when it is needed.
PAGES = {
    "Hubs": "hubs",
    "HubProfile": "show",
    "FactView": "show",
    "RecordView": "show",
    "Comparison": "compare",
    "Brief": "brief",
    "Challenges": "challenges",
    "Measures": "measures",
    "Digest": "export",
    "Bibliography": "cite",
    "Indicators": "metrics",
    "Metrics": "metrics",
    "Trend": "trend",
    "Conflicts": "conflicts",
    "Gaps": "gaps",
    "Timeline": "timeline",
    "Search": "search",
    "SourceList": "sources",
    "Impact": "impact",
    "Verification": "verify",
    "Coverage": "coverage",
    "DraftCheck": "check_draft",
    "CitedCheck": "check_against",
    "TwinCheck": "check_pair",
    "Quotation": "quote",
    "Pinning": "sources_pin",
    "Updated": "sources_update",
    "Checked": "check",
    "Started": "init",
    "Difference": "diff",
    "Adding": "add",
    "AddedSource": "sources_add",
    "TakenTable": "sources_table",
    "ImportedSources": "sources_import",
    "Editing": "edit",
    "Renaming": "rename",
    "Removal": "remove",
    "Reviews": "review",
    "Reading": "review",
    "TensionReading": "review",
    "SignedOff": "review",
}

CHARTS = {"Trend": "trend", "Metrics": "metrics", "Comparison": "compare"}
"""The module whose function `charts` makes the pictures of each answer that has any."""
PLOTTED = frozenset({"Trend"})
"""The answers whose chart is also shown in text; the tables of the others have bars."""

RECORDS = {
    "Comparison": "facts",
    "Challenges": "facts",
    "Measures": "facts",
    "Metrics": "facts",
    "Trend": "facts",
    "Timeline": "facts",
    "Digest": "export",
    "Search": "search",
    "HubProfile": "show",
    "FactView": "show",
    "RecordView": "show",
    "Conflicts": "conflicts",
    "Gaps": "gaps",
    "Hubs": "hubs",
    "SourceList": "sources",
    "Brief": "brief",
    "Indicators": "metrics",
    "Impact": "impact",
    "Coverage": "coverage",
    "Quotation": "quote",
    "Reviews": "review",
    "Difference": "diff",
    "Checked": "check",
}
"""The module whose function `tables` makes rows for a spreadsheet of the entries of each answer that has any."""


BY_KIND = frozenset({"Comparison", "Challenges", "Measures", "Digest"})
"""The answers whose facts have a sheet for each kind; those of the others are in an order of their own."""


def lay_out(answer: Answer, lang: Lang) -> Document:
    """The answer as a document in this language."""
    document = import_module(f"hubcli.pages.{PAGES[type(answer).__name__]}").page(answer, lang)
    assert isinstance(document, Document)
    return document


def with_charts(document: Document, answer: Answer, lang: Lang, *, in_text: bool) -> Document:
    """The document with the charts of the answer, for a format that draws them, or shows them in text."""
    name = type(answer).__name__
    if name not in CHARTS or (in_text and name not in PLOTTED):
        return document
    return document._replace(charts=import_module(f"hubcli.pages.charts.{CHARTS[name]}").charts(answer, lang))


def rows(answer: Answer, lang: Lang) -> Records | None:
    """The entries of the answer as rows; None if it has none, or if they are of several kinds and none are facts."""
    tables = iter(_tables(answer, lang))
    first = next(tables, None)
    return first if first and (first.name == "facts" or next(tables, None) is None) else None


def with_sheets(document: Document, answer: Answer, lang: Lang) -> Document:
    """The document with the entries of the answer as the sheets of a workbook, where they are rows of their own."""
    name = type(answer).__name__
    if name not in RECORDS:
        return document
    from hubcli.pages.records.sheets import sheets

    sources = getattr(answer, "sources", ())
    if not isinstance(sources, tuple):  # `check` counts them
        sources = ()
    return document._replace(records=sheets(partial(_held, answer), sources, lang, by_kind=name in BY_KIND))


def _tables(answer: Answer, lang: Lang) -> Iterable[Records]:
    name = type(answer).__name__
    if name not in RECORDS:
        return ()
    tables: Iterable[Records] = import_module(f"hubcli.pages.records.{RECORDS[name]}").tables(answer, lang)
    return tables


def _held(answer: Answer, lang: Lang) -> tuple[Records, ...]:
    """The same with all their rows, for a workbook, which is written by columns."""
    return tuple(table._replace(rows=tuple(table.rows)) for table in _tables(answer, lang))
