"""A reference list goes in, CSL-JSON or BibTeX; its items come out as CSL-JSON has them."""

import json
import logging
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from hubcli.errors import HubError, MissingExtraError, reason
from hubcli.messages import Message

Item = dict[str, Any]
"""A work in CSL-JSON; fields of BibTeX that it has no name for keep their own."""

# After what pandoc and biblatex make of each (biblatex 3.20, 2.1).
_TYPES = {
    "book": "book", "mvbook": "book", "booklet": "pamphlet", "manual": "book", "proceedings": "book",
    "collection": "book", "inbook": "chapter", "incollection": "chapter", "inproceedings": "paper-conference",
    "conference": "paper-conference", "thesis": "thesis", "phdthesis": "thesis", "mastersthesis": "thesis",
    "techreport": "report", "report": "report", "online": "webpage", "electronic": "webpage", "www": "webpage",
    "unpublished": "manuscript", "dataset": "dataset", "software": "software", "patent": "patent",
    "standard": "standard", "legislation": "legislation", "periodical": "periodical", "review": "review",
}  # fmt: skip
_ARTICLES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
_PUBLISHERS = ("publisher", "institution", "school", "organization", "howpublished")
_CONTAINERS = ("journaltitle", "journal", "booktitle", "maintitle")
_LANGUAGES = {"chinese": "zh", "english": "en", "american": "en", "british": "en"}
# A bib file has no comments: `50% of firms` is a title, which LaTeX would cut off.
_BARE_PERCENT = re.compile(r"(?<!\\)%")
_ADDRESS = re.compile(r"\s*(?:\\url\s*\{(?P<wrapped>[^\s]+)\}|(?P<bare>https?://\S+))\s*")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class ReferencesError(HubError):
    """A file that is no reference list."""

    def __init__(self, path: Path, why: Message) -> None:
        super().__init__(Message("errors.references_refused", path, why))


def references(path: Path) -> list[Item]:
    """The items of a reference list, in order. Raises HubError."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ReferencesError(path, Message("errors.references_unreadable", reason(error))) from None
    except UnicodeDecodeError:
        raise ReferencesError(path, Message("errors.text_not_utf8")) from None
    items = list(_from_bibtex(path, text) if re.match(r"\s*[@%]", text) else _from_csl(path, text))
    if not items:
        raise ReferencesError(path, Message("errors.no_references"))
    return items


def _from_csl(path: Path, text: str) -> Iterator[Item]:
    try:
        given = json.loads(text)
    except (json.JSONDecodeError, RecursionError, ValueError):
        raise ReferencesError(path, Message("errors.no_references")) from None
    given = given.get("items", [given]) if isinstance(given, dict) else given
    if not isinstance(given, list) or not all(isinstance(item, dict) for item in given):
        raise ReferencesError(path, Message("errors.no_references"))
    yield from given


def _from_bibtex(path: Path, text: str) -> Iterator[Item]:
    try:
        from bibtexparser.entrypoint import parse_string
        from pylatexenc.latex2text import LatexNodes2Text
    except ImportError:
        raise MissingExtraError("bib", Message("errors.a_bibtex_file", path)) from None
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what is damaged is said below
    library = parse_string(text)
    if library.failed_blocks:
        line = library.failed_blocks[0].start_line or 0
        raise ReferencesError(path, Message("errors.bibtex_damaged", line + 1))
    as_text = LatexNodes2Text(math_mode="verbatim").latex_to_text

    def plain(value: str) -> str:
        return str(as_text(_BARE_PERCENT.sub(r"\%", value)))

    for entry in library.entries:
        fields = {field.key.lower(): str(field.value) for field in entry.fields}
        yield _item(entry.key, entry.entry_type.lower(), fields, plain)


def _item(key: str, kind: str, fields: dict[str, str], plain: Callable[[str], str]) -> Item:
    item: Item = {"id": key, "type": _type(kind, fields)}
    for name in ("author", "editor"):
        if name in fields:
            item[name] = [_name(one, plain) for one in _names(fields.pop(name))]
    if _ADDRESS.fullmatch(fields.get("howpublished", "")):
        fields.setdefault("url", fields.pop("howpublished"))
    for of, to, read in (("title", "title", plain), ("url", "URL", _address), ("doi", "DOI", _address)):
        if of in fields:
            item[to] = read(fields.pop(of))
    for to, names in (("container-title", _CONTAINERS), ("publisher", _PUBLISHERS)):
        if found := next((name for name in names if name in fields), None):
            item[to] = plain(fields.pop(found))
    if language := fields.pop("langid", "") or fields.pop("language", ""):
        item["language"] = _LANGUAGES.get(language.lower(), language)
    year, month, day = (fields.pop(name, "") for name in ("year", "month", "day"))
    if date := fields.pop("date", "") or "-".join(filter(None, [year, _month(month), day])):
        item["issued"] = {"raw": date}
    if "urldate" in fields:
        item["accessed"] = {"raw": fields.pop("urldate")}
    fields.pop("entrysubtype", None)
    return item | {name: plain(value) for name, value in fields.items()}


def _address(value: str) -> str:
    """An address as it is, without what protects it in LaTeX: `\\url{…}`, `\\_`, `\\%`."""
    found = _ADDRESS.fullmatch(value)
    return re.sub(r"\\([%_&#~{}])", r"\1", (found["wrapped"] or found["bare"]) if found else value)


def _type(kind: str, fields: dict[str, str]) -> str:
    if kind == "article":
        return _ARTICLES.get(fields.get("entrysubtype", "").lower(), "article-journal")
    if kind == "misc" and "url" in fields:
        return "webpage"
    return _TYPES.get(kind, "document")


def _month(month: str) -> str:
    name = month.strip().lower()[:3]
    return f"{_MONTHS.index(name) + 1:02}" if name in _MONTHS else month.zfill(2) if month else ""


def _names(field: str) -> list[str]:
    """The names of a list, separated by `and` outside braces; `and others` names nobody."""
    names, depth, start = [], 0, 0
    for found in re.finditer(r"[{}]|\sand\s", field):
        if found[0] in "{}":
            depth += 1 if found[0] == "{" else -1
        elif depth == 0:
            names.append(field[start : found.start()])
            start = found.end()
    return [name.strip() for name in [*names, field[start:]] if name.strip() and name.strip() != "others"]


def _name(name: str, plain: Callable[[str], str]) -> Item:
    """A name as BibTeX has it: a person where a comma says so, else one piece."""
    parts = [part.strip() for part in re.split(r",(?![^{]*\})", name)]
    if len(parts) == 2 and all(parts):
        return {"family": plain(parts[0]), "given": plain(parts[1])}
    if len(parts) == 3 and all(parts):  # family, suffix, given
        return {"literal": plain(f"{parts[2]} {parts[0]} {parts[1]}")}
    return {"literal": plain(name)}
