"""What describes a folder of Parquet files to other programs: a Frictionless Data Package.

The keys are those of Data Package 1 and Table Schema 1 (specs.frictionlessdata.io).
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hubcli.base.compiled.store import Store
from hubcli.exports.columns import Column, Type
from hubcli.exports.tables import Table, foreign_keys, tables
from hubcli.model.text import Lang

DATA_PACKAGE = "datapackage.json"
"""The name that the standard gives the file."""


def write_data_package(store: Store, folder: Path, digests: Mapping[str, str], lang: Lang) -> None:
    """Describe the tables in a folder, with the SHA-256 digests of their files by name, in the language."""
    package = {
        "name": re.sub(r"[^a-z0-9]+", "-", store.info.title[Lang.EN].lower()).strip("-"),
        "profile": "data-package",
        "title": store.info.title[lang],
        "version": store.info.edition,
        "sources": [_source(source.title[lang], source.url) for source in store.sources.values()],
        "resources": [_resource(folder / f"{table.name}.parquet", table, digests, lang) for table in tables().values()],
    }
    (folder / DATA_PACKAGE).write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _source(title: str, url: str | None) -> dict[str, str]:
    return {"title": title, "path": url} if url else {"title": title}


def _resource(path: Path, table: Table, digests: Mapping[str, str], lang: Lang) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": path.name,
        "description": table.doc.say(lang),
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digests[path.name]}",
        "schema": {
            "fields": [_field(column, lang) for column in table.columns],
            **({"primaryKey": [*table.key]} if table.key else {}),
            "foreignKeys": [
                {
                    "fields": [*own],
                    "reference": {"resource": "" if other == table.name else other, "fields": [*key]},
                }
                for own, other, key in foreign_keys(table)
            ],
        },
    }


def _field(column: Column, lang: Lang) -> dict[str, Any]:
    required = {"constraints": {"required": True}} if column.needed else {}
    return {"name": column.name, "type": _TYPES[column.type], "description": column.explained(lang), **required}


_TYPES = {
    Type.TEXT: "string",
    Type.INTEGER: "integer",
    Type.REAL: "number",
    Type.BOOLEAN: "boolean",
    Type.DATE: "date",
    Type.TEXTS: "array",
    Type.INTEGERS: "array",
}
