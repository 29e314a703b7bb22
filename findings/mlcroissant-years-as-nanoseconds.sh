#!/usr/bin/env bash
# mlcroissant 1.1.1: a column of years that is described as dates is read as nanoseconds of the first second of 1970.
#
# Input     a table whose column year is an sc:Date in the description, with 2023 and 2024; and with 2023 and 2024-03
# Expected  dates in those years: 2023 is a date of ISO 8601, as schema.org asks, and pandas reads it so from text
# Seen      1970-01-01 00:00:00.000002023 and ...2024; for the second table 1 January 2023 and 1 March 2024. pandas
#           finds numbers in the first file and text in the second, before the description is looked at. No error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check mlcroissant==1.1.1
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import hashlib
import json
import logging
from importlib.metadata import version

import mlcroissant

logging.disable(logging.WARNING)  # about properties that a data set should have, such as a license


def years(*values):
    lines = "\n".join(["year", *values, ""])
    with open("rd.csv", "w", encoding="utf-8") as file:
        file.write(lines)
    table = mlcroissant.FileObject(
        id="rd.csv",
        name="rd.csv",
        content_url="rd.csv",
        encoding_formats=["text/csv"],
        sha256=hashlib.sha256(lines.encode()).hexdigest(),
    )
    source = mlcroissant.Source(file_object="rd.csv", extract=mlcroissant.Extract(column="year"))
    year = mlcroissant.Field(id="rd/year", name="year", data_types=mlcroissant.DataType.DATE, source=source)
    records = mlcroissant.RecordSet(id="rd", name="rd", fields=[year])
    described = mlcroissant.Metadata(name="rd", distribution=[table], record_sets=[records]).to_json()
    with open("croissant.json", "w", encoding="utf-8") as file:
        json.dump(described, file, default=str)
    return [str(record["rd/year"]) for record in mlcroissant.Dataset("croissant.json").records("rd")]


print("mlcroissant", version("mlcroissant"))
alone, with_month = years("2023", "2024"), years("2023", "2024-03")
print(alone, with_month)
assert alone == ["1970-01-01 00:00:00.000002023", "1970-01-01 00:00:00.000002024"], "this has changed"
assert with_month == ["2023-01-01 00:00:00", "2024-03-01 00:00:00"], "this has changed"
PYTHON
