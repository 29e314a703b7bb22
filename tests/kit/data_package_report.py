"""Validates Parquet exports with Frictionless' own library: the description, then every row of every table by it."""

import json
import sys
from pathlib import Path
from typing import Any

from frictionless import Package
from pyarrow.parquet import read_table


def main() -> None:
    """The arguments: the folders, joined by commas, and where what is wrong with each goes."""
    folders = map(Path, sys.argv[1].split(","))
    found = {folder.name: _errors(folder) for folder in folders}
    Path(sys.argv[2]).write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


def _errors(folder: Path) -> dict[str, Any]:
    described = Package(folder / "datapackage.json")
    inline = []
    sizes = {}
    for resource in described.resources:
        table = read_table(folder / str(resource.path))
        rows = [[*row.values()] for row in table.to_pylist()]
        sizes[resource.name] = len(rows)
        inline.append({"name": resource.name, "data": [table.column_names, *rows], "schema": resource.schema.to_dict()})
    report = Package.from_descriptor({"name": described.name, "resources": inline}).validate()
    return {"rows": sizes, "errors": report.flatten(["name", "type", "message"])[:20]}


main()
