"""Facts from options or JSON are parsed into raw records; they are validated when they are added to the base."""

import json
import re
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from hubcli.base.compiled.cache import open_store
from hubcli.base.toml.json_schema import Json, record_schema
from hubcli.base.toml.positions import Path as KeyPath
from hubcli.errors import HubError, OptionError, reason, translated
from hubcli.files import STDIN
from hubcli.messages import Message
from hubcli.model.facts import Kind

Raw = dict[str, Any]
_DECODER = json.JSONDecoder()
COMMA = re.compile("[,，]")
"""What parts the items of a list."""
_SPACE = re.compile(r"\s*")


class Given(NamedTuple):
    """A fact as it was given, and where: in a file, the line or the item of a list."""

    raw: Raw
    where: Message | None = None


class TwoWaysError(HubError):
    """Facts are given both as options and in a file."""

    def __init__(self) -> None:
        super().__init__(Message("cli.two_ways"))


class SourcesGivenError(HubError):
    """Neither a source with its text nor a reference list, or both."""

    def __init__(self) -> None:
        super().__init__(Message("cli.source_or_list"))


def one_way_to_add_sources(
    id_: str | None, text: Path | None, settings: Sequence[str] | None, references: Path | None
) -> Path | tuple[str, Path]:
    """The reference list, or the id and the text of one source. Raises SourcesGivenError."""
    if references and id_ is None and not settings:
        return references
    if references or id_ is None or text is None:
        raise SourcesGivenError
    return id_, text


def kind_needed(kind: Kind | None) -> Kind:
    """The kind, which only a passage can do without. Raises HubError."""
    if kind is None:
        raise HubError(Message("cli.no_kind", list(Kind)))
    return kind


def given_facts(kind: Kind, settings: Sequence[str], evidence: Sequence[str], path: Path | None) -> list[Given]:
    """The facts that options or a file give, none if neither does. Raises HubError."""
    if path and (settings or evidence):
        raise TwoWaysError
    if path:
        return from_json(path, kind)
    return [Given(from_options(kind, settings, evidence))] if settings or evidence else []


def from_json(path: Path, kind: Kind) -> list[Given]:
    """The facts in a file of JSON (an object or a list of objects) or JSON Lines. Raises HubError.

    What `export --format jsonl` writes can be given back: `vocabulary` and `kind` say what it is.
    """
    try:
        content = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
        given = _values(content.decode("utf-8-sig"))
        facts = [(where, _without_nothing(value)) for where, value in given if value is not None]
    except OSError as error:
        raise OptionError("--from", str(path), Message("cli.cannot_read", reason(error))) from None
    except UnicodeError:
        raise OptionError("--from", str(path), Message("cli.file_not_utf8")) from None
    except json.JSONDecodeError as error:
        not_json = Message("cli.not_json", str(error.lineno), translated(error.msg))
        problem = not_json if error.doc.strip() else Message("cli.nothing_in_it")
        raise OptionError("--from", str(path), problem) from None
    except (RecursionError, ValueError):  # nested too deeply, or a number with too many digits
        raise OptionError("--from", str(path), Message("cli.no_facts")) from None
    if not facts or not all(isinstance(fact, dict) for _, fact in facts):
        raise OptionError("--from", str(path), Message("cli.needs_object"))
    for where, fact in facts:
        vocabulary, own_kind = fact.pop("vocabulary", "fact"), fact.pop("kind", kind)
        named = Message("cli.named", where, fact["id"]) if "id" in fact else where
        if vocabulary != "fact":
            raise OptionError("--from", str(path), Message("cli.other_record", named, vocabulary))
        if own_kind != kind:
            raise OptionError("--from", str(path), Message("cli.other_kind", named, str(kind)))
    file = Message("cli.standard_input") if path == STDIN else str(path)
    return [Given(fact, Message("cli.in_file", file, where)) for where, fact in facts]


def _values(text: str) -> list[tuple[Message, Any]]:
    """The values of JSON Lines, or of a single list, each with its place."""
    values: list[tuple[Message, Any]] = []
    at = len(text) - len(text.lstrip())
    line = 1 + text.count("\n", 0, at)
    while at < len(text) or not values:
        value, end = _DECODER.raw_decode(text, at)
        values.append((Message("cli.line", str(line)), value))
        after = _SPACE.match(text, end).end()  # type: ignore[union-attr]  # it matches the empty string, too
        line, at = line + text.count("\n", at, after), after
    if len(values) == 1 and isinstance(values[0][1], list):
        return [(Message("cli.item", str(number)), value) for number, value in enumerate(values[0][1], 1)]
    return values


def from_options(kind: str, settings: Sequence[str], evidence: Sequence[str] = ()) -> Raw:
    """The record made from `KEY=VALUE` settings and `SOURCE:N:ANCHOR|ANCHOR` evidence. Raises HubError."""
    raw: Raw = {}
    for setting in settings:
        raw = with_setting(raw, kind, setting)
    if evidence:
        raw["evidence"] = [_evidence(item) for item in evidence]
    return raw


def with_setting(raw: Raw, kind: str, setting: str) -> Raw:
    """The record with one `KEY=VALUE` added, converted to the type of the key. Raises OptionError."""
    key, equals, text = setting.partition("=")
    if not equals or not key:
        raise OptionError("--set", setting, Message("cli.needs_key"))
    path = key.split(".")
    return _put(raw, path, setting, _typed(text, schema_at(schema_of(kind), path)))


def kind_of(folder: Path, id_: str) -> str:
    """The kind of the record with an id. Raises UnknownNameError."""
    with open_store(folder) as store:
        vocabulary = store.vocabulary_of(id_)
        return str(store.fact(id_).kind) if vocabulary == "fact" else vocabulary


def changes_from(kind: str, settings: Sequence[str], unset: Sequence[str]) -> dict[KeyPath, Any]:
    """The keys that `KEY=VALUE` settings change, as in `evidence.0.passage=3`, each with its value. Raises HubError."""
    if not settings and not unset:
        raise HubError(Message("cli.nothing_to_change"))
    changes: dict[KeyPath, Any] = {}
    for setting in settings:
        key, equals, text = setting.partition("=")
        if not equals or not key:
            raise OptionError("--set", setting, Message("cli.needs_key"))
        if (path := key_path(key)) in changes or key in unset:
            raise OptionError("--set", setting, Message("cli.given_twice"))
        changes[path] = _typed(text, schema_at(schema_of(kind), key.split(".")))
    return changes


def key_path(key: str) -> KeyPath:
    """A dotted key, item numbers from 0: `evidence.0.passage`."""
    return tuple(int(part) if part.isdecimal() else part for part in key.split("."))


def schema_at(schema: Json, path: Sequence[str]) -> Json:
    """The schema of a key; empty if there is no such key."""
    definitions = schema["$defs"]
    for key in ("", *path):
        if key.isdecimal():
            schema = schema.get("items", {})
        elif key:
            schema = schema.get("properties", {}).get(key, {})
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
            raise OptionError("--set", setting, Message("cli.given_twice"))
        return {**raw, key: value}
    inner = raw.get(key, {})
    if not isinstance(inner, dict):
        raise OptionError("--set", setting, Message("cli.has_value", key))
    return {**raw, key: _put(inner, below, setting, value)}


def _typed(text: str, schema: Json) -> Any:
    """The text converted to the type of its key if possible, otherwise unchanged, for the base to refuse."""
    types = {branch.get("type") for branch in schema.get("anyOf", [schema])}
    items = schema.get("items", {})
    if "array" in types and "$ref" not in items and not text.lstrip().startswith("["):
        return [item.strip() for item in COMMA.split(text)]
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
        raise OptionError("--evidence", text, Message("cli.needs_evidence"))
    return {"source": source, "passage": int(passage), "anchors": [anchor.strip() for anchor in anchors.split("|")]}


def _without_nothing(value: Any) -> Any:
    """JSON without nulls, which TOML does not have."""
    match value:
        case dict():
            return {key: _without_nothing(item) for key, item in value.items() if item is not None}
        case list():
            return [_without_nothing(item) for item in value if item is not None]
        case _:
            return value
