"""The citations in fields and content controls of Zotero, Mendeley and Word, as pandoc writes citations."""

import json
import re
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hubcli.figures.patterns import regex

LISTS = regex(r"\s*(?:TOC|TOA|INDEX|BIBLIOGRAPHY|ADDIN ZOTERO_BIBL|ADDIN Mendeley Bibliography|ADDIN CSL_BIBL)\b")
"""How the instructions of fields begin whose results are lists that the word processor makes."""
REFERENCES = regex(r"\s*NOTEREF\b")
"""Those whose results are the numbers of notes."""


def citation_in(instruction: str, addresses: Mapping[str, str]) -> str | None:
    """What a field cites, as between pandoc's brackets; None if it is no citation.

    `addresses` has the URLs of Word's own list of sources, by their tags.
    """
    word = _WORD.match(instruction)
    if word:
        keys = [word["key"], *re.findall(r"\\m\s+(\S+)", instruction)]
        return "; ".join(_key((key, addresses.get(key))) for key in keys)
    start = instruction.find("{")
    if start < 0 or not _ADDED.match(instruction):
        return None
    return _cited(_loaded(instruction[start:]))


def citation_in_tag(tag: str) -> str | None:
    """What a content control of Mendeley Cite cites, by its tag; None if it is no citation."""
    if not tag.startswith("MENDELEY_CITATION"):
        return None
    encoded = tag.rpartition("_")[2]
    try:
        return _cited(_loaded(b64decode(encoded + "=" * (-len(encoded) % 4)).decode()))
    except ValueError:
        return ""


def bookmark_in(instruction: str) -> str:
    """The bookmark around the mark of the note that a field refers to (ECMA-376-1, 17.16.5.40); empty if it is none."""
    return instruction.split()[1] if REFERENCES.match(instruction) and len(instruction.split()) > 1 else ""


def citation_of(*names: str | None) -> str:
    """What a mark cites that has only names: a key, an address."""
    return _key(names)


def _loaded(written: str) -> Any:
    try:
        return json.JSONDecoder().raw_decode(written)[0]
    except (ValueError, RecursionError):
        return None


def _cited(citation: Any) -> str:
    items = citation.get("citationItems") if isinstance(citation, dict) else None
    each = (item for item in items or () if isinstance(item, dict))
    return "; ".join(filter(None, map(_item, each)))


def _item(item: Mapping[str, Any]) -> str:
    data = item.get("itemData")
    key = _key(_names(data if isinstance(data, dict) else {}, item))
    return key + (f", para. {item['locator']}" if item.get("label") == "paragraph" and item.get("locator") else "")


def _names(data: Mapping[str, Any], item: Mapping[str, Any]) -> Iterator[object]:
    """What the cited work may be known by: a citation key, its address, its id."""
    noted = re.search(r"(?im)^citation key:\s*(\S+)", str(data.get("note", "")))
    yield from (data.get("citation-key"), noted and noted[1], data.get("URL"), data.get("id"), item.get("id"))


def _key(names: Iterable[object]) -> str:
    """A key with all the names of a work, which need no passage of ours: it may be of another bibliography."""
    known = (name for name in names if isinstance(name, str) and re.fullmatch(r"[^{}\s;|]+", name))
    return f"@{{|{'|'.join(known)}}}"


_WORD = regex(r"\s*CITATION\s+\"?(?P<key>[^\s\"\\]+)")
_ADDED = regex(r"\s*ADDIN\s+(?:ZOTERO_ITEM\s+CSL_CITATION|CSL_CITATION|Mendeley Citation)")
