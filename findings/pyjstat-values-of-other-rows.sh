#!/usr/bin/env bash
# pyjstat 2.4.0: a table whose rows are not sorted gets the figures of other years and places in JSON-stat.
#
# Input     two data frames with the columns place, year and value: 北镇 2023 and 2024, then 南镇 2024 and 2023 (6.40, 6.58,
#           3.34 and 3.20); and the same rows year by year, as many tables have them: 2023 for both, then 2024
# Expected  a dataset that says, like the data frame, 3.34 for 南镇 in 2024 and 6.58 for 北镇 in 2024
# Seen      3.20 for 南镇 in 2024 from the first, and 3.20 for 北镇 in 2024 from the second: the values are written in the
#           order of the rows, the places and years beside them in an order of their own. Read again by pyjstat, the
#           data frame has other figures than the one that was written. No error, no warning.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pyjstat==2.4.0 pandas==2.3.3
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import pandas
from pyjstat.pyjstat import Dataset

TURNED = [("北镇", "2023", 6.40), ("北镇", "2024", 6.58), ("南镇", "2024", 3.34), ("南镇", "2023", 3.20)]
BY_YEAR = [("北镇", "2023", 6.40), ("南镇", "2023", 3.20), ("北镇", "2024", 6.58), ("南镇", "2024", 3.34)]


def written_and_read(rows):
    dataset = Dataset.read(pandas.DataFrame(rows, columns=["place", "year", "value"]))
    frame = Dataset.read(dataset.write()).write("dataframe")
    return {(place, year): value for place, year, value in frame.itertuples(index=False)}


print("pyjstat", version("pyjstat"))
for rows, wrong in ((TURNED, ("南镇", "2024", 3.20)), (BY_YEAR, ("北镇", "2024", 3.20))):
    seen = written_and_read(rows)
    print(rows, seen)
    place, year, value = wrong
    assert seen[place, year] == value, "this has changed"
in_order = sorted(TURNED, key=lambda row: (row[0] != "北镇", row[1]))
assert written_and_read(in_order) == {(place, year): value for place, year, value in TURNED}, "this has changed"
PYTHON
