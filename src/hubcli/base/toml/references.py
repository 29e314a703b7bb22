"""Every id that a record refers to, and the vocabulary that it must belong to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hubcli.model.facts import Kind

_OF_EVERY_FACT = {"hubs[]": "hub_or_group", "theme": "theme", "place": "place", "evidence[].source": "source"}

# Where records refer to others, and to what: a vocabulary, a kind of fact, or any `fact`.
LINKS: dict[str, dict[str, str]] = {
    "hub": {"lead": "place", "members[]": "place", "stand_in.place": "place"},
    "group": {"hubs[]": "hub"},
    "place": {"hub": "hub", "within": "place", "parts[]": "place"},
    "indicator": {"breaks[].places[]": "place"},
    "tension": {"facts[]": "fact"},
    "review": {"fact": "fact"},
    **{str(kind): _OF_EVERY_FACT for kind in Kind},
    "measure": _OF_EVERY_FACT | {"addresses[]": "challenge"},
    "metric": _OF_EVERY_FACT | {"indicator": "indicator"},
    "collaboration": _OF_EVERY_FACT | {"steps[].place": "place"},
}

IS_WANTED = "(:wants IN (kind, vocabulary) OR :wants = 'hub_or_group' AND kind IN ('hub', 'group'))"
"""In SQL: a record may be the target of a link that wants `:wants`."""


@dataclass(frozen=True)
class Link:
    """A reference of a record to another."""

    role: str
    """Its role in the record: `hubs`, `theme`, `evidence.source`."""
    where: str
    """Its exact place: `evidence[0].source`."""
    wants: str
    """The vocabulary or kind that the id must belong to."""
    target: str
    """The id."""


def links(kind: str, raw: dict[str, Any]) -> Iterator[Link]:
    """The references of a record as it was written, even if its shape is invalid elsewhere."""
    for path, wants in LINKS.get(kind, {}).items():
        for where, target in _follow(raw, path.split("."), ""):
            yield Link(path.replace("[]", ""), where, wants, target)


def _follow(value: Any, path: list[str], where: str) -> Iterator[tuple[str, str]]:
    if not path:
        if isinstance(value, str):
            yield where, value
        return
    key, rest = path[0], path[1:]
    if not isinstance(value, dict):
        return
    inner = value.get(key.removesuffix("[]"))
    where = f"{where}.{key}" if where else key
    if not key.endswith("[]"):
        yield from _follow(inner, rest, where)
    elif isinstance(inner, list):
        for number, item in enumerate(inner):
            yield from _follow(item, rest, f"{where.removesuffix('[]')}[{number}]")
