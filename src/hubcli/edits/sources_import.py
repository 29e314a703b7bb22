"""A reference list goes in; its works become sources of the base, and what has no place in a record is said."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, NamedTuple, get_args
from urllib.parse import urlsplit

from hubcli.base.appending import Raw, exclusively, tried_out, with_records, write_all
from hubcli.base.compiled.cache import open_store
from hubcli.model.bibliography import SourceType
from hubcli.model.text import HAN
from hubcli.model.vocabulary import Source
from hubcli.questions.answer import Answer
from hubcli.sources.references import Item, references

_KNOWN = {
    "id", "citation-key", "type", "title", "author", "container-title", "publisher", "issued", "accessed", "URL", "DOI",
    "language",
}  # fmt: skip
# What CSL-JSON allows in a text (citeproc-js, "HTML-like formatting tags").
_MARKUP = re.compile(r"</?(?:i|b|sub|sup|sc|span)(?: [^<>]*)?>")


class Imported(NamedTuple):
    """A work that is now a source."""

    source: Source
    key: str
    """What the list calls it."""
    left_out: tuple[str, ...]
    """What the list says of it and the record has no place for."""
    assumed: tuple[str, ...]
    """The fields that the list does not give, and that were filled in: `language`, `publisher`, `type`, `id`."""


class Passed(NamedTuple):
    """A work that was not added."""

    key: str
    missing: str | None
    """What a source needs and the list does not say: `title` or `publisher`."""
    there: str | None = None
    """The source that it is already."""


@dataclass(frozen=True)
class ImportedSources(Answer):
    """The sources that a reference list gave."""

    schema: ClassVar[str] = "hubcli/sources-add-from/1"
    sources: tuple[Imported, ...]
    passed: tuple[Passed, ...]
    file: str | None
    """Where the records are; none if there are none."""


def import_sources(folder: Path, path: Path) -> ImportedSources:
    """Add the works of a reference list to the base in a folder, all of them or none. Raises HubError."""
    items = references(path)
    with exclusively(folder):
        with open_store(folder) as store:
            taken = set(store.ids())
            there = {
                (text, source.date): source.id
                for source in store.sources.values()
                for text in (source.title.en, source.title.zh)
            }
        made: list[tuple[Raw, Item, tuple[str, ...]]] = []
        passed: list[Passed] = []
        for item in items:
            raw, assumed = _record(item)
            missing = next((key for key in ("title", "publisher") if key not in raw), None)
            same = None if missing else there.get((raw["title"]["en"], raw.get("date")))
            if missing or same:
                passed.append(Passed(str(item.get("id", "")), missing, same))
                continue
            raw["id"] = _id_of(item, raw, taken)
            taken.add(raw["id"])
            made.append((raw, item, (*assumed, *(["id"] if raw["id"] != item.get("id") else []))))
        contents = with_records(folder, "source", [raw for raw, _, _ in made]) if made else {}
        with tried_out(folder, contents) as store:
            sources = [store.sources[str(raw["id"])] for raw, _, _ in made]
            file = store.where_written(sources[0].id)[0] if sources else None
        write_all(folder, contents)
    found = [
        Imported(source, str(item.get("id", "")), tuple(_left_out(item)), assumed)
        for source, (_, item, assumed) in zip(sources, made, strict=True)
    ]
    return ImportedSources(tuple(found), tuple(passed), file)


def _record(item: Item) -> tuple[dict[str, Any], list[str]]:
    """A record of a work, as far as the list says, and the fields that were filled in."""
    title, container, publisher = (
        _MARKUP.sub("", _text(item.get(key))) for key in ("title", "container-title", "publisher")
    )
    url = _text(item.get("URL")) or (f"https://doi.org/{item['DOI']}" if _text(item.get("DOI")) else "")
    language = str(item.get("language", "")).lower()[:2]
    assumed = []
    if language not in ("en", "zh"):
        language, assumed = "zh" if re.search(f"[{HAN}]", title) else "en", ["language"]
    if not publisher and not container and (host := urlsplit(url).hostname):
        publisher = host
        assumed.append("publisher")
    type_ = item.get("type")
    if type_ not in get_args(SourceType):
        type_ = "document"
        assumed.append("type")
    raw = {
        "title": _both(title),
        "authors": [author for name in item.get("author") or () if (author := _author(name))],
        "publisher": _both(publisher or container),
        "container": _both(container) if publisher and container != publisher else None,
        "date": _date(item.get("issued")),
        "language": language,
        "url": url,
        "accessed": _date(item.get("accessed")),
        "type": type_,
    }
    return {key: value for key, value in raw.items() if value}, assumed


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _both(text: str) -> dict[str, str] | None:
    """A text in its own language only; a list has no translation."""
    return {"en": text, "zh": text} if text else None


def _author(name: object) -> dict[str, Any] | None:
    """An author as the list has it; a name with a suffix stays in one piece."""
    if not isinstance(name, dict):
        return None
    given, dropping, particle, family, suffix = (
        _text(name.get(key)) for key in ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    )
    if literal := _text(name.get("literal")):
        return {"name": _both(literal)}
    if suffix or not (family and given):
        whole = " ".join(filter(None, (given, dropping, particle, family, suffix)))
        return {"name": _both(whole)} if whole else None
    author: dict[str, Any] = {
        "family": _both(" ".join(filter(None, (particle, family)))),
        "given": _both(" ".join(filter(None, (given, dropping)))),
    }
    return author | ({"name_order": "family-first"} if name.get("static-ordering") else {})


def _date(value: object) -> str | None:
    """A date or an interval of CSL, as far as it is one."""
    if not isinstance(value, dict):
        return None
    parts = value.get("date-parts")
    if isinstance(parts, list) and all(isinstance(point, list) for point in parts):
        points = [_point(point) for point in parts if point]
    else:
        points = [_point(point.split("-")) for point in str(value.get("raw", value.get("literal", ""))).split("/")]
    return "/".join(point for point in points if point) if points and all(points) else None


def _point(parts: Sequence[object]) -> str | None:
    numbers = [str(part).strip() for part in parts if str(part).strip()]
    widths = (4, 2, 2)
    if not 1 <= len(numbers) <= 3 or not all(number.isdecimal() for number in numbers) or len(numbers[0]) != 4:
        return None
    return "-".join(number.zfill(width) for number, width in zip(numbers, widths, strict=False))


def _id_of(item: Item, raw: Raw, taken: Container[str]) -> str:
    """An id from what the list calls the work, else from its first author or its type, and its year."""
    key = str(item.get("citation-key") or item.get("id") or "")
    first: Raw = next(iter(raw.get("authors", ())), {})
    author = (first.get("family") or first.get("name") or {}).get("en", "")
    year = str(raw.get("date", ""))[:4]
    named = _slug(f"{author} {year}") if _slug(author) else ""
    ids = ("" if "/" in key else _slug(key), named, _slug(f"{raw['type']} {year}"))
    base = next(id_ for id_ in ids if id_)
    number = 1
    while (id_ := base if number == 1 else f"{base}-{number}") in taken:
        number += 1
    return id_


def _slug(text: str) -> str:
    """The text as an id; empty if it has other letters than Latin ones, which would be lost."""
    return "" if re.search(r"[^\W\d_a-zA-Z\u00c0-\u024f]", text) else "-".join(re.findall("[a-z0-9]+", _ascii(text)))


def _ascii(text: str) -> str:
    import unicodedata

    parts = re.sub("(?<=[a-z])(?=[A-Z])", "-", text)
    return unicodedata.normalize("NFKD", parts).encode("ascii", "ignore").decode().lower()


def _left_out(item: Item) -> Iterator[str]:
    for key, value in item.items():
        if key not in _KNOWN and value not in (None, "", [], {}):
            yield key
    if item.get("DOI") and item.get("URL"):
        yield "DOI"
    for key in ("issued", "accessed"):
        if item.get(key) and not _date(item[key]):
            yield key
