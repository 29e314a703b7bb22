"""Works as CSL-JSON, which pandoc, Zotero and citeproc read (csl-data.json of the CSL schema, 1.0.2)."""

import json
from typing import Any

from hubcli.document import Document, Name, Work
from hubcli.render import Form

# Types of work that appear in a container, which is then named after the publisher.
CONTAINED = (
    "article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference", "post-weblog", "webpage",
)  # fmt: skip


def render_csl(document: Document, form: Form) -> str:
    """A JSON array with one item for each work."""
    return json.dumps([_item(work) for work in document.works], ensure_ascii=False, indent=2) + "\n"


def _item(work: Work) -> dict[str, Any]:
    item = {
        "id": work.key,
        "type": work.type,
        "author": [_name(work.author)] if work.author else None,
        "title": work.title,
        "container-title" if work.type in CONTAINED else "publisher": work.publisher,
        "issued": {"date-parts": work.issued} if work.issued else None,
        "URL": work.url,
        "language": work.language,
    }
    return {key: value for key, value in item.items() if value is not None}


def _name(name: Name) -> dict[str, str]:
    return {"family": name.name, "given": name.given} if name.given else {"literal": name.name}
