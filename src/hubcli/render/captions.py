"""What a document and its tables are called, from their headings."""

from collections.abc import Iterator

from hubcli.document import Document, Heading, Table
from hubcli.messages import say


def top_headings(document: Document) -> list[Heading]:
    """The headings of the highest level that there is."""
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    top = min((heading.level for heading in headings), default=1)
    return [heading for heading in headings if heading.level == top]


def sole_heading(document: Document) -> Heading | None:
    """The heading that is a title: at the start, and the only one of the highest level."""
    tops = top_headings(document)
    return tops[0] if len(tops) == 1 and document.blocks[0] is tops[0] else None


def captions(document: Document) -> dict[int, str]:
    """The caption of each table, by the number of its block."""
    return dict(_captions(document))


def _captions(document: Document) -> Iterator[tuple[int, str]]:
    """The headings above each table, without the title; the title itself where there is no other."""
    sole = sole_heading(document)
    title = document.title or (sole.text if sole else "")
    above: list[Heading] = []
    for number, block in enumerate(document.blocks):
        match block:
            case Heading(level):
                above = [*(one for one in above if one.level < level), block]
            case Table():
                named = [one.text for one in above if one is not sole or document.title]
                yield number, say("colon", document.lang, "").join(named or [title])
