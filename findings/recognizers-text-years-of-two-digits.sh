#!/usr/bin/env bash
# recognizers-text-date-time 1.0.2a2 (Python): 2023—24年 ends in the year 24, and 2023/24年 lasts 84 years.
#
# Input     2023—24年, 2023/24年度 and 2023/24学年, as years of two digits are written after a full one: two years, a fiscal
#           year and a school year; and 2023—2024年
# Expected  2023 to 2024 for each, or nothing
# Seen      1 January 2023 to 1 January of the year 24, which makes -1999 years (P-1999Y); a duration of 84.29 years,
#           which is 2023 divided by 24; and February 2023. Nothing marks them as doubtful. 2023—2024年 is right.
# Note      the package needs emoji below version 2, which it does not say
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check recognizers-text-date-time==1.0.2a2 'emoji<2'
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from datetime import datetime
from importlib.metadata import version

from recognizers_date_time import recognize_datetime
from recognizers_text import Culture

EXPECTED = {
    "2023—24年": ["(2023-01-01,0024-01-01,P-1999Y)"],
    "2023/24年度": ["P84.2916666666667Y"],
    "2023/24学年": ["2023-02"],
    "2023—2024年": ["(2023-01-01,2024-01-01,P1Y)"],
}


def read(text):
    found = recognize_datetime(text, Culture.Chinese, reference=datetime(2026, 11, 30))
    return [value["timex"] for entity in found for value in entity.resolution["values"]]


seen = {text: read(text) for text in EXPECTED}
print("recognizers-text-date-time", version("recognizers-text-date-time"), seen)
assert seen == EXPECTED, "this has changed"
PYTHON
