"""Reads Parquet exports by their Croissant description with MLCommons' own library: every row of every table."""

import json
import sys
from pathlib import Path
from typing import Any

import mlcroissant


def main() -> None:
    """The arguments: the folders, joined by commas, and where what is in each goes."""
    folders = map(Path, sys.argv[1].split(","))
    found = {folder.name: _read(folder) for folder in folders}
    Path(sys.argv[2]).write_text(json.dumps(found, ensure_ascii=False, default=str), encoding="utf-8")


def _read(folder: Path) -> dict[str, Any]:
    described = mlcroissant.Dataset(folder / "croissant.json")
    rows = {each.name: list(described.records(each.name)) for each in described.metadata.record_sets}
    return {"rows": {name: len(found) for name, found in rows.items()}, "metric": [*map(_plain, rows["metric"][:3])]}


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value.decode() if isinstance(value, bytes) else value for name, value in row.items()}


main()
