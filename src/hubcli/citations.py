"""The citations in a document: which there are, where they lead, and the labels of their footnotes; and its anchors."""

import re
from collections import Counter
from collections.abc import Iterable

from hubcli.document import Cite, Document

LABEL = "hub-(?P<source>[a-z0-9-]+?)-(?P<passage>[0-9]{1,6})(?:_(?P<table>[a-z0-9-]+))?"
"""How the label of a citation's footnote is read back; it names the passage, so two digests can share it."""


def label_of(cite: Cite) -> str:
    """The label of a citation's footnote, without brackets."""
    return f"hub-{cite.source}-{cite.passage}" + (f"_{cite.table}" if cite.table else "")


def place_of(cite: Cite, document: Document) -> str:
    """Where in its source a citation is, in words: its passage, or the line of a table and where that was read."""
    if cite.table is None:
        return document.passage_word.format(cite.passage)
    place = document.transcribed_word.format(cite.table, cite.passage)
    return document.read_at_word.format(place, cite.read_at) if cite.read_at else place


def cited(part: object) -> dict[Cite, None]:
    """The citations in a part of a document: blocks, lines or a cell."""
    found: dict[Cite, None] = {}
    parts = [part]
    while parts:  # a loop, because documents may be large
        part = parts.pop()
        if isinstance(part, Cite):
            found[part] = None
        elif isinstance(part, tuple):
            parts += part
    return found


def anchors_of(headings: Iterable[str]) -> list[str]:
    """The anchors that GitHub and pandoc give these headings of one text: the second `notes` is `notes-1`."""
    seen: Counter[str] = Counter()
    anchors = []
    for heading in headings:
        slug = re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        anchors.append(f"{slug}-{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
    return anchors
