"""Every id that a record refers to, and the vocabulary that it must belong to."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from hubcli.model.facts import Kind

_OF_EVERY_FACT = {"hubs[]": "hub_or_group", "theme": "theme", "place": "place", "evidence[].source": "source"}

# Where records refer to others, and to what: a vocabulary, a kind of fact, or any `fact`.
LINKS: dict[str, dict[str, str]] = {
    "hub": {"lead": "place", "members[]": "place", "stand_in.place": "place"},
    "group": {"hubs[]": "hub"},
    "source": {"reprint_of": "source"},
    "place": {"hub": "hub", "within": "place", "parts[]": "place"},
    "indicator": {"breaks[].places[]": "place"},
    "series": {"indicator": "indicator", "theme": "theme", "hubs[]": "hub_or_group", "names[].place": "place"},
    "tension": {"facts[]": "fact"},
    "review": {"fact": "fact", "tension": "tension"},
    **{str(kind): _OF_EVERY_FACT for kind in Kind},
    "measure": _OF_EVERY_FACT | {"addresses[]": "challenge"},
    "metric": _OF_EVERY_FACT | {"indicator": "indicator"},
    "collaboration": _OF_EVERY_FACT | {"steps[].place": "place"},
}

IS_WANTED = "(:wants IN (kind, vocabulary) OR :wants = 'hub_or_group' AND kind IN ('hub', 'group'))"
"""In SQL: a record may be the target of a link that wants `:wants`."""


class Link(NamedTuple):
    """A reference of a record to another."""

    role: str
    """Its role in the record: `hubs`, `theme`, `evidence.source`."""
    where: str
    """Its exact place: `evidence[0].source`."""
    target: str
    """The id."""


def wanted(kind: str, role: str) -> str:
    """The vocabulary or kind that the target of a reference must belong to."""
    return "group" if role == "group" else _WANTED[kind][role]


@cache
def wanted_in(role: str) -> frozenset[str]:
    """The same for a role in records of any kind."""
    return frozenset(wanted(kind, role) for kind, roles in _WANTED.items() if role == "group" or role in roles)


def links(kind: str, raw: Mapping[str, Any]) -> list[Link]:
    """The references of a record as it was written, even if its shape is invalid elsewhere."""
    found: list[Link] = []
    for path in _PATHS.get(kind, ()):
        role, key, is_list, _, ends_here, last_key = path
        value = raw.get(key)
        if value is None:
            continue
        if isinstance(value, str):
            if ends_here and not is_list:
                found.append(_link(Link, (role, key, value)))
        elif isinstance(value, list) and ends_here and is_list:
            for number, target in enumerate(value):
                if isinstance(target, str):
                    found.append(_link(Link, (role, f"{key}[{number}]", target)))
        elif isinstance(value, list) and last_key:
            for number, item in enumerate(value):
                if isinstance(item, dict) and isinstance(target := item.get(last_key), str):
                    found.append(_link(Link, (role, f"{key}[{number}].{last_key}", target)))
        else:
            found += (Link(role, where, target) for where, target in _follow(value, path, key))
    return found


_link = tuple.__new__
"""Half of the time of a call of the class: a base has four links a fact."""


class _Path(NamedTuple):
    role: str
    key: str
    is_list: bool
    rest: "_Path | None"
    ends_here: bool
    last_key: str
    """The key within each item of a list, where the path ends there."""


def _path(written: str) -> _Path:
    """The path of `evidence[].source`."""
    key, _, rest = written.partition(".")
    is_list = key.endswith("[]")
    return _Path(
        written.replace("[]", ""),
        key.removesuffix("[]"),
        is_list,
        _path(rest) if rest else None,
        not rest,
        rest if is_list and rest.isidentifier() else "",
    )


def _follow(value: object, path: _Path, where: str) -> Iterator[tuple[str, str]]:
    if not path.is_list:
        yield from _inside(value, path.rest, where)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _inside(item, path.rest, f"{where}[{number}]")


def _inside(value: object, rest: _Path | None, where: str) -> Iterator[tuple[str, str]]:
    if rest is None:
        if isinstance(value, str):
            yield where, value
    elif isinstance(value, dict) and (inner := value.get(rest.key)) is not None:
        yield from _follow(inner, rest, f"{where}.{rest.key}")


_PATHS = {kind: list(map(_path, paths)) for kind, paths in LINKS.items()}
_WANTED = {
    kind: {written.replace("[]", ""): wants for written, wants in paths.items()} for kind, paths in LINKS.items()
}
