"""What Datasette shows beside the SQLite export: titles, descriptions, and the column that stands for a row, as JSON.

The keys are those of Datasette's metadata.json (0.65, "Metadata").
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hubcli.files import replacing

LABELS = {
    "hub": "name", "hub_group": "name", "place": "name", "source": "title", "theme": "label", "indicator": "label",
    "variant": "label", "fact": "label", "tension": "label",
}  # fmt: skip
"""The text of each table that names its rows, where another table refers to them."""
FACETS = {"fact": ("kind", "theme", "modality"), "metric": ("indicator", "place"), "evidence": ("source",)}
"""The columns by which Datasette offers to filter."""


def metadata_file(database: Path) -> Path:
    """Where the metadata of a database goes: hubs.metadata.json beside hubs.db."""
    return database.with_name(f"{database.stem}.metadata.json")


def write_metadata(database: Path, title: str, documentation: Iterable[tuple[str, ...]], lang: str) -> None:
    """Write the metadata of a database beside it, from what its table `documentation` says. Raises OSError."""
    found = {"databases": {database.stem: {"title": title, "tables": _tables(documentation, lang)}}}
    with replacing(metadata_file(database)) as new:
        new.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _tables(documentation: Iterable[tuple[str, ...]], lang: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for name, column, text in documentation:
        table = found.setdefault(name, {"columns": {}})
        table |= {"columns": table["columns"] | {column: text}} if column else {"description": text}
    for name, label in LABELS.items():
        found[name]["label_column"] = f"{label}_{lang}"
    found["term"]["label_column"] = lang
    for name, columns in FACETS.items():
        found[name]["facets"] = [*columns]
    found["fact"] |= {"fts_table": "fact_words", "fts_pk": "position"}
    return found
