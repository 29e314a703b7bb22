"""The part of CSL's schema for input data that our output uses, in our own words.

After https://github.com/citation-style-language/schema, schemas/input/csl-data.json (commit 00412663), `$id`
https://resource.citationstyles.org/schema/latest/input/json/csl-data.json: an array of items that have `type` and `id`
and no property beside those it lists; names and dates of the forms it gives. What we do not write is left out here, so
that this is the stricter of the two; no Python package that we know of ships the file.
"""

from typing import Any

TYPES = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
]  # fmt: skip
STRING: dict[str, Any] = {"type": "string"}
NAME: dict[str, Any] = {
    "type": "object",
    "properties": {
        **dict.fromkeys(("family", "given", "literal"), STRING),
        "static-ordering": {"type": ["string", "number", "boolean"]},
    },
    "additionalProperties": False,
}
DATE: dict[str, Any] = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "items": {"type": "array", "items": {"type": "number"}, "minItems": 1, "maxItems": 3},
            "minItems": 1,
            "maxItems": 2,
        }
    },
    "additionalProperties": False,
}
SCHEMA: dict[str, Any] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "type": {"enum": TYPES},
            "id": STRING,
            "author": {"type": "array", "items": NAME},
            **dict.fromkeys(("accessed", "issued"), DATE),
            **dict.fromkeys(("title", "container-title", "publisher", "URL", "note", "language"), STRING),
        },
        "required": ["type", "id"],
        "additionalProperties": False,
    },
}
