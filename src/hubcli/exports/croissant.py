"""What describes a folder of Parquet files to programs for machine learning: Croissant, JSON-LD upon schema.org.

The keys are those of Croissant 1.0 (MLCommons). References between tables are in the data package alone, since the
reader of Croissant refuses those that form a circle, such as a place within a place.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hubcli.base.compiled.store import Store
from hubcli.exports.columns import Column, Type
from hubcli.exports.tables import Table, tables
from hubcli.model.text import Lang

CROISSANT = "croissant.json"
"""The name that its users give the file."""


def write_croissant(store: Store, folder: Path, digests: Mapping[str, str], lang: Lang) -> None:
    """Describe the tables in a folder, with the SHA-256 digests of their files by name, in the language."""
    described = {
        "@context": _CONTEXT | {"@language": lang},
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": store.info.title[Lang.EN],
        "description": store.info.title[lang],
        "version": store.info.edition,
        "inLanguage": [*store.info.languages],
        "isBasedOn": [source.url or source.title[lang] for source in store.sources.values()],
        "distribution": [_file(folder / f"{name}.parquet", digests) for name in tables()],
        "recordSet": [_record_set(table, lang) for table in tables().values()],
    }
    (folder / CROISSANT).write_text(json.dumps(described, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _file(path: Path, digests: Mapping[str, str]) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": path.name,
        "name": path.name,
        "contentUrl": path.name,
        "contentSize": f"{path.stat().st_size} B",
        "encodingFormat": "application/x-parquet",
        "sha256": digests[path.name],
    }


def _record_set(table: Table, lang: Lang) -> dict[str, Any]:
    key = {"key": [{"@id": f"{table.name}/{name}"} for name in table.key]} if table.key else {}
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.doc.say(lang),
        **key,
        "field": [_field(table, column, lang) for column in table.columns],
    }


def _field(table: Table, column: Column, lang: Lang) -> dict[str, Any]:
    found: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": column.explained(lang),
        "dataType": _TYPES[column.type],
        "source": {"fileObject": {"@id": f"{table.name}.parquet"}, "extract": {"column": column.name}},
    }
    if column.type in (Type.TEXTS, Type.INTEGERS):
        found["repeated"] = True
    return found


_TYPES = {
    Type.TEXT: "sc:Text",
    Type.INTEGER: "sc:Integer",
    Type.REAL: "sc:Float",
    Type.BOOLEAN: "sc:Boolean",
    Type.DATE: "sc:Date",
    Type.TEXTS: "sc:Text",
    Type.INTEGERS: "sc:Integer",
}
_TERMS = (
    "citeAs", "column", "equivalentProperty", "extract", "field", "fileProperty", "fileObject", "fileSet", "format",
    "includes", "isLiveDataset", "jsonPath", "key", "md5", "parentField", "path", "recordSet", "references", "regex",
    "repeated", "replace", "samplingRate", "separator", "source", "subField", "transform",
)  # fmt: skip
_CONTEXT = {
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    **{term: f"cr:{term}" for term in _TERMS},
}
"""The context that the standard prescribes (Croissant 1.0, appendix 1)."""
