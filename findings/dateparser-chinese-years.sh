#!/usr/bin/env bash
# dateparser 1.5.0: a year in Chinese is taken for a number of years ago, and counted back from today.
#
# Input     2024年, 2010年, 1998年 and 2024 年 3 月 (with spaces, as PDFs and web pages have it), read on 29 November 2026
# Expected  years that begin with 2024, 2010 and 1998, as 2024年3月 is read: 年 after four digits makes a year in Chinese
# Seen      the years 2, 16 and 28: 2,024 years before 2026, and so on; with spaces August of the year 2. 2035年, more
#           than 2,026 years ago, is read correctly. search_dates finds the same years in running text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check dateparser==1.5.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from datetime import datetime
from importlib.metadata import version

import dateparser
from dateparser.search import search_dates

TODAY = {"RELATIVE_BASE": datetime(2026, 11, 29)}
print("dateparser", version("dateparser"))
expected = {
    "2024年": (2, 11),
    "2010年": (16, 11),
    "1998年": (28, 11),
    "2035年": (2035, 11),
    "2024年3月": (2024, 3),
    "2024 年 3 月": (2, 8),
}
seen = {}
for text in expected:
    date = dateparser.parse(text, languages=["zh"], settings=TODAY)
    seen[text] = (date.year, date.month) if date else None
    print(text, date)
found = search_dates("2024年北京的研发投入强度上升", languages=["zh"], settings=TODAY) or []
print(found)
assert seen == expected, "this has changed"
assert [(text, date.year) for text, date in found] == [("2024年", 2)], "this has changed"
PYTHON
