"""Works as CSL-JSON, which pandoc, Zotero and citeproc read (csl-data.json of the CSL schema, 1.0.2)."""

import json
from typing import Any

from hubcli.document import Document
from hubcli.render import Form
from hubcli.works import Name, Work

# Types of work that appear in a container; unless one is named, it is called what its publisher is called. Of web pages
# the publisher is given, since GB/T 7714 prints no container of theirs.
CONTAINED = (
    "article-journal", "article-magazine", "article-newspaper", "broadcast", "chapter", "entry", "entry-dictionary",
    "entry-encyclopedia", "paper-conference", "review", "review-book",
)  # fmt: skip


def render_csl(document: Document, form: Form) -> str:
    """A JSON array with one item for each work."""
    return json.dumps([_item(work) for work in document.works], ensure_ascii=False, indent=2) + "\n"


def _item(work: Work) -> dict[str, Any]:
    container = work.container or (work.publisher if work.type in CONTAINED else None)
    item = {
        "id": work.key,
        "type": work.type,
        "author": [_name(author) for author in work.authors] or None,
        "title": work.title,
        "container-title": container,
        "publisher": work.publisher if container != work.publisher else None,
        "issued": _date(work.issued),
        "accessed": _date(work.accessed),
        "URL": work.url,
        "note": f"Archived: {work.archived}" if work.archived else None,
        "language": work.language,
    }
    return {key: value for key, value in item.items() if value is not None}


def _date(parts: tuple[tuple[int, ...], ...]) -> dict[str, Any] | None:
    return {"date-parts": parts} if parts else None


def _name(name: Name) -> dict[str, str | bool]:
    if not name.given:
        return {"literal": name.name}
    return {"family": name.name, "given": name.given, **({"static-ordering": True} if name.family_first else {})}
