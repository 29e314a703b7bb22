"""Pages: an answer goes in, a document comes out; what is shown, in what order and words, is decided here."""

from importlib import import_module

from hubcli.document import Document
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
    "SignedOff": "review",
}

CHARTS = {"Trend": "trend", "Metrics": "metrics", "Comparison": "compare"}
"""The module whose function `charts` makes the pictures of each answer that has any."""
PLOTTED = frozenset({"Trend"})
"""The answers whose chart is also shown in text; the tables of the others have bars."""

RECORDS = frozenset({"Comparison", "Challenges", "Measures", "Digest", "Metrics", "Trend", "Timeline"})
"""The answers whose facts a spreadsheet gets as rows."""
OF_NO_FACTS = frozenset({"conflicts", "gaps", "sources"})
"""The sections of a digest that are about its facts: these alone stay lines of a page."""


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


def with_records(document: Document, answer: Answer, lang: Lang) -> Document:
    """The document with the facts of the answer as rows, where they are what it consists of."""
    name = type(answer).__name__
    if name not in RECORDS or (name == "Digest" and OF_NO_FACTS.issuperset(getattr(answer, "sections", ()))):
        return document
    return document._replace(records=import_module("hubcli.pages.records").records(answer, lang))
