#!/usr/bin/env bash
# jionlp 1.5.31: the first nine months of a year are read as the whole year.
#
# Input     2024年1—9月 and 2024年1-9月, as Chinese statistics head the figures of January to September, and 2024年前三季度,
#           the first three quarters
# Expected  1 January to 30 September 2024 for each
# Seen      1 January to 31 December for the first two, marked accurate: the months are dropped, and a figure for nine
#           months becomes one for the year. The three quarters are read correctly, as are the years 2023—2024年.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check jionlp==1.5.31
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import jionlp

print("jionlp", version("jionlp"))
expected = {
    "2024年1—9月": ["2024-01-01", "2024-12-31"],
    "2024年1-9月": ["2024-01-01", "2024-12-31"],
    "2024年前三季度": ["2024-01-01", "2024-09-30"],
    "2023—2024年": ["2023-01-01", "2024-12-31"],
}
seen = {}
for text in expected:
    read = jionlp.parse_time(text, time_base={"year": 2026, "month": 11, "day": 29})
    seen[text] = [moment.split()[0] for moment in read["time"]]
    print(text, seen[text], read["definition"])
    assert read["definition"] == "accurate", "this has changed"
assert seen == expected, "this has changed"
PYTHON
