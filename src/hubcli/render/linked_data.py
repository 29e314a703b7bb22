"""What a page tells search engines and other programs about itself: a data set that cites its sources (schema.org)."""

import json

from hubcli.document import Document, Reference
from hubcli.messages import say
from hubcli.render.addresses import web_address
from hubcli.render.languages import TAGS
from hubcli.render.marks import Marks, plain_text


def dataset(document: Document, title: str) -> str:
    """The page as a `Dataset` in JSON-LD, for the head of HTML; empty if it cites no source."""
    if not document.references:
        return ""
    marks = Marks(document)
    found = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": title,
        "description": say("html.dataset", document.lang, title),
        "inLanguage": TAGS[document.lang],
        "citation": [_work(reference, marks) for reference in document.references],
    }
    text = json.dumps(found, ensure_ascii=False, indent=1).replace("<", "\\u003c")  # nothing in it ends the element
    return f'<script type="application/ld+json">\n{text}\n</script>\n'


def _work(reference: Reference, marks: Marks) -> dict[str, str]:
    work = {"@type": "CreativeWork", "identifier": reference.source, "name": plain_text(reference.line, marks)}
    address = web_address(reference.url) if reference.url else None
    return {**work, "url": address} if address else work
