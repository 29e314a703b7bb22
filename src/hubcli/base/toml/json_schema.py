"""The JSON Schema of a base's files, made from the records, for completion in editors and for validators."""

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from hubcli.base.toml.reader import RECORDS
from hubcli.errors import UnknownNameError
from hubcli.messages import say
from hubcli.model.bibliography import Author
from hubcli.model.described import field_docs
from hubcli.model.evidence import Evidence, Subject
from hubcli.model.facts import BaseFact, Step
from hubcli.model.record import Record
from hubcli.model.tension import Tension
from hubcli.model.text import LABEL_HAN, LABEL_WORDS, Lang, Text
from hubcli.model.vocabulary import Source, Waiver

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PARTS: tuple[type[Record], ...] = (Text, Evidence, Subject, Step, Waiver, Author)
"""The tables inside records."""
WORDS = rf"^\s*\S+(\s+\S+){{0,{LABEL_WORDS - 1}}}\s*$"
"""At most as many words as a label may have."""

Json = dict[str, Any]
_PINNED: Json = {
    "type": "object",
    "properties": {
        "id": {"type": "string"},
        "count": {"type": "integer", "minimum": 0},
        "passages": {"type": "array", "items": {"type": "string", "pattern": "^[0-9a-f]{16}$"}},
        "removed": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"fact": {"type": "string"}, "passage": {"type": "integer", "minimum": 1}},
                "required": ["fact", "passage"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["id", "count", "passages"],
    "additionalProperties": False,
}
"""A table of `passages.lock.toml`, which the program writes."""


def file_schema(lang: Lang = Lang.EN) -> Json:
    """The schema of any TOML file of a base: the [base] table, and arrays of tables by their names."""
    tables: Json = {
        name: _reference(model) if name == "base" else {"type": "array", "items": _reference(model)}
        for name, model in RECORDS.items()
    }
    tables["pinned"] = {"type": "array", "items": _PINNED | {"description": say("fields.pinned", lang)}}
    return {
        "$schema": DIALECT,
        "title": say("fields.file", lang),
        "type": "object",
        "properties": tables,
        "additionalProperties": False,
        "$defs": _definitions(lang),
    }


def schema_text(lang: Lang = Lang.EN) -> str:
    """The schema of any file as the text of a file."""
    return json.dumps(file_schema(lang), indent=2, ensure_ascii=False) + "\n"


def record_schema(name: str, lang: Lang = Lang.EN) -> Json:
    """The schema of one record, by the name of its table. Raises UnknownNameError."""
    if name not in RECORDS:
        raise UnknownNameError("kind_of_record", name, RECORDS)
    return {"$schema": DIALECT, **_reference(RECORDS[name]), "$defs": _definitions(lang)}


@cache
def _definitions(lang: Lang) -> Json:
    models = (*RECORDS.values(), *PARTS)
    _, generated = TypeAdapter.json_schemas([(model.__name__, "validation", TypeAdapter(model)) for model in models])
    definitions: Json = generated["$defs"]
    for model in models:
        _complete(definitions[model.__name__], model, lang)
    for definition in definitions.values():
        if "properties" in definition:
            definition.setdefault("additionalProperties", False)  # Pydantic 2.12 leaves it out
    for name, definition in definitions.items():
        definition["description"] = say(f"records.{name}", lang)
    text = definitions["Text"]
    en, zh = text["properties"]["en"], text["properties"]["zh"]
    short = {"en": {**en, "allOf": [{"pattern": WORDS}]}, "zh": {**zh, "maxLength": LABEL_HAN}}
    definitions["Label"] = {**text, "properties": short}
    return {name: _plain(definition) for name, definition in definitions.items()}


def _complete(definition: Json, model: type[Record], lang: Lang) -> None:
    """What Pydantic does not add to a record's schema: what its fields mean, and the rules of its validators."""
    properties = definition["properties"]
    properties.pop("kind", None)  # the name of the table says it
    for field, doc in field_docs(model, lang).items():
        properties[field]["description"] = " ".join(doc.split())
    if model is Author:
        definition["oneOf"] = [{"required": [key]} for key in ("family", "name")]
        definition["dependentRequired"] = {key: ["family"] for key in ("given", "name_order")}
    if model is Source:
        definition["not"] = {"required": ["author", "authors"]}
    if issubclass(model, BaseFact | Tension):
        properties["label"]["$ref"] = "#/$defs/Label"
    if issubclass(model, BaseFact):
        underived = {"properties": {"derived": {"maxItems": 0}}}
        definition["anyOf"] = [underived, {"required": ["note"]}]


def _plain(schema: Any) -> Any:
    """The schema without null, which TOML does not have, and without the titles that Pydantic makes up."""
    if isinstance(schema, list):
        return [_plain(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _plain(value) for key, value in schema.items() if not (key == "title" and isinstance(value, str))}
    if kept.get("default", 0) is None:
        del kept["default"]
    branches = [branch for branch in kept.get("anyOf", ()) if branch != {"type": "null"}]
    if len(branches) == 1:
        kept = {**branches[0], **{key: value for key, value in kept.items() if key != "anyOf"}}
    elif branches:
        kept["anyOf"] = branches
    return kept


def _reference(model: type[Record]) -> Json:
    return {"$ref": f"#/$defs/{model.__name__}"}
