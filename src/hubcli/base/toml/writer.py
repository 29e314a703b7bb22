"""Records are written as people write them in a base: a raw record goes in, its lines of TOML come out."""

import re
from collections.abc import Mapping
from typing import Any

import tomli_w

ORDER = (
    "id", "hubs", "theme", "headline", "modality", "place", "period", "indicator", "value", "value_max", "qualifier",
    "asset_type", "addresses", "deadline", "steps", "title", "short_name", "authors", "author", "publisher",
    "container", "reprint_of", "date", "language", "url", "accessed", "archived", "type", "skip", "name", "actor",
    "speaker", "label", "statement", "subject", "evidence", "derived", "note",
)  # fmt: skip
"""The order of the keys of a fact or a source; any other keys come last."""
WIDTH = 120
SCHEMA = "schema.json"
"""The file of a base that has the schema of the others, for editors."""


def schema_line(path: str) -> str:
    """The first line of a file of a base, by its path there: with it, editors with Taplo complete and explain."""
    return f"#:schema {'../' * path.count('/')}{SCHEMA}\n"


def table(kind: str, raw: Mapping[str, Any]) -> str:
    """A record as a table of its own. Raises TypeError for a value that TOML does not have."""
    keys = [*(key for key in ORDER if key in raw), *(key for key in raw if key not in ORDER)]
    return "\n".join([f"[[{kind}]]", *(line for key in keys for line in key_lines(key, raw[key])), ""])


def value(given: Any) -> str:
    """A value on one line. Raises TypeError for one that TOML does not have."""
    match given:
        case Mapping():
            items = ", ".join(f"{_key(key)} = {value(item)}" for key, item in given.items())
            return f"{{ {items} }}" if items else "{}"
        case list() | tuple():
            return f"[{', '.join(map(value, given))}]"
        case _:
            return tomli_w.dumps({"_": given}).removeprefix("_ = ").rstrip("\n")


def key_lines(name: str, given: Any) -> list[str]:
    """A key with its value: each language of a text on a line of its own, and each table of an array."""
    key = _key(name)
    if isinstance(given, Mapping) and given:
        return [f"{key}.{_key(language)} = {value(text)}" for language, text in given.items()]
    line = f"{key} = {value(given)}"
    many = isinstance(given, list | tuple) and given
    if many and (len(line) > WIDTH or isinstance(given[0], Mapping)):
        return [f"{key} = [", *(f"    {value(item)}," for item in given), "]"]
    return [line]


def _key(key: str) -> str:
    return key if re.fullmatch("[A-Za-z0-9_-]+", key) else value(key)
