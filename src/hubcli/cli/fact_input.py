"""Facts as a user gives them, by options or as JSON: words go in, raw records come out; the base judges them."""

import json
import re
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from hubcli.base.toml.json_schema import Json, record_schema
from hubcli.errors import OptionError
from hubcli.model.facts import Kind

Raw = dict[str, Any]
STDIN = Path("-")
_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"\s*")


def from_json(path: Path, kind: Kind) -> list[Raw]:
    """The facts in a file of JSON, one object or a list of them, or of JSON Lines. Raises HubError.

    What `export --format jsonl` writes can be given back: `vocabulary` and `kind` say what it is.
    """
    try:
        content = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
        given = _values(content.decode("utf-8-sig"))
        facts = [(where, _without_nothing(value)) for where, value in given if value is not None]
    except OSError as error:
        raise OptionError("--from", str(path), f"cannot be read: {error.strerror}") from None
    except UnicodeError:
        raise OptionError("--from", str(path), "not UTF-8") from None
    except json.JSONDecodeError as error:
        problem = f"not JSON: line {error.lineno}: {error.msg}" if error.doc.strip() else "nothing in it"
        raise OptionError("--from", str(path), problem) from None
    except (RecursionError, ValueError):  # nested too deep, or a number with too many digits
        raise OptionError("--from", str(path), "no facts: nested too deep, or a number is too long") from None
    if not facts or not all(isinstance(fact, dict) for _, fact in facts):
        raise OptionError("--from", str(path), "needs an object, or a list of objects, one for each fact")
    for where, fact in facts:
        vocabulary, own_kind = fact.pop("vocabulary", "fact"), fact.pop("kind", kind)
        named = f"{where}, '{fact['id']}'" if "id" in fact else where
        if vocabulary != "fact":
            way_out = "leave it out, or write it into a file of the base by hand"
            raise OptionError("--from", str(path), f"{named}: no fact, but a record of '{vocabulary}': {way_out}")
        if own_kind != kind:
            raise OptionError("--from", str(path), f"{named}: a fact of another kind than {kind}: add each by itself")
    return [fact for _, fact in facts]


def _values(text: str) -> list[tuple[str, Any]]:
    """The values that stand one after the other, as in JSON Lines, or in the one list, and where each is."""
    values: list[tuple[str, Any]] = []
    at = len(text) - len(text.lstrip())
    line = 1 + text.count("\n", 0, at)
    while at < len(text) or not values:
        value, end = _DECODER.raw_decode(text, at)
        values.append((f"line {line}", value))
        after = _SPACE.match(text, end).end()  # type: ignore[union-attr]  # it matches nothing, too
        line, at = line + text.count("\n", at, after), after
    if len(values) == 1 and isinstance(values[0][1], list):
        return [(f"item {number}", value) for number, value in enumerate(values[0][1], 1)]
    return values


def from_options(kind: str, settings: Sequence[str], evidence: Sequence[str] = ()) -> Raw:
    """The record that `KEY=VALUE` and `SOURCE:PASSAGE:ANCHOR|ANCHOR` make. Raises HubError."""
    raw: Raw = {}
    for setting in settings:
        raw = with_setting(raw, kind, setting)
    if evidence:
        raw["evidence"] = [_evidence(item) for item in evidence]
    return raw


def with_setting(raw: Raw, kind: str, setting: str) -> Raw:
    """The record with what `KEY=VALUE` sets, the value as the type that the key asks for. Raises OptionError."""
    key, equals, text = setting.partition("=")
    if not equals or not key:
        raise OptionError("--set", setting, "needs KEY=VALUE, as theme=talent or label.en='Few laboratories'")
    path = key.split(".")
    return _put(raw, path, setting, _typed(text, schema_at(schema_of(kind), path)))


def schema_at(schema: Json, path: Sequence[str]) -> Json:
    """What a key may be, nothing where there is no such key."""
    definitions = schema["$defs"]
    for key in ("", *path):
        schema = schema.get("properties", {}).get(key, {}) if key else schema
        if "$ref" in schema:
            schema = definitions[schema["$ref"].rpartition("/")[2]]
    return schema


@cache
def schema_of(kind: str) -> Json:
    """The schema of a kind of record, made once."""
    return record_schema(kind)


def _put(raw: Raw, path: Sequence[str], setting: str, value: Any) -> Raw:
    key, *below = path
    if not below:
        if key in raw:
            raise OptionError("--set", setting, "given twice")
        return {**raw, key: value}
    inner = raw.get(key, {})
    if not isinstance(inner, dict):
        raise OptionError("--set", setting, f"'{key}' has a value already")
    return {**raw, key: _put(inner, below, setting, value)}


def _typed(text: str, schema: Json) -> Any:
    """The text as the type that a key asks for, where it can be read so; else as it is, for the base to refuse."""
    types = {branch.get("type") for branch in schema.get("anyOf", [schema])}
    items = schema.get("items", {})
    if "array" in types and "$ref" not in items and not text.lstrip().startswith("["):
        return [item.strip() for item in text.split(",")]
    return _toml(text) if types & {"integer", "number", "boolean", "array", "object"} else text


def _toml(text: str) -> Any:
    import tomli

    try:
        tables = tomli.loads(f"x = {text.strip()}")
    except (ValueError, RecursionError):  # TOMLDecodeError is a ValueError
        return text
    return tables["x"] if len(tables) == 1 else text


def _evidence(text: str) -> Raw:
    source, _, rest = text.partition(":")
    passage, colon, anchors = rest.partition(":")
    if not colon or not passage.isdecimal():
        raise OptionError("--evidence", text, "needs SOURCE:PASSAGE:ANCHOR|ANCHOR, as gazette:3:North City|6.2 percent")
    return {"source": source, "passage": int(passage), "anchors": [anchor.strip() for anchor in anchors.split("|")]}


def _without_nothing(value: Any) -> Any:
    """JSON without its nulls, which TOML does not have."""
    match value:
        case dict():
            return {key: _without_nothing(item) for key, item in value.items() if item is not None}
        case list():
            return [_without_nothing(item) for item in value if item is not None]
        case _:
            return value
