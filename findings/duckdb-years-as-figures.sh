#!/usr/bin/env bash
# DuckDB 2.0.1: a header whose columns are years is read as a row of figures, and the years are added to the sums.
#
# Input     a CSV file with the lines place,2023,2024 and 北镇,6.4,6.58 and 南镇,3.2,3.34, as yearbooks set out tables
# Expected  two rows with the columns place, 2023 and 2024, as for place,y2023,y2024
# Seen      three rows with the columns column0, column1 and column2; the first says place, 2023.0, 2024.0, and the sum
#           of the last column is 2033.92 and not 9.92. Years are numbers, so the line fits the types of the others.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check duckdb==2.0.1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import os
import tempfile

import duckdb


def read(header):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "intensity.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"{header}\n北镇,6.4,6.58\n南镇,3.2,3.34\n")
        table = duckdb.read_csv(path)
        rows = table.fetchall()
    print(table.columns, rows)
    return table.columns, len(rows), round(sum(row[2] for row in rows), 2)


print("DuckDB", duckdb.__version__)
years, letters = read("place,2023,2024"), read("place,y2023,y2024")
assert years == (["column0", "column1", "column2"], 3, 2033.92), "this has changed"
assert letters == (["place", "y2023", "y2024"], 2, 9.92), "this has changed"
PYTHON
