#!/usr/bin/env bash
# python-dateutil 4.0.0: fuzzy parsing of a Chinese date keeps month and day, and takes the year from today.
#
# Input     2024年3月5日 and 发布于2019年12月31日 (published on), with fuzzy=True and 29 November 2026 as default
# Expected  5 March 2024 and 31 December 2019, as 2024-3-5发布 is read; or an error, as there is without fuzzy
# Seen      5 March 2026 and 31 December 2026: the year is skipped as if it were text, the default fills it in, and
#           nothing shows that it is not the document's
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check python-dateutil==4.0.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from datetime import datetime
from importlib.metadata import version

from dateutil.parser import parse

print("python-dateutil", version("python-dateutil"))
expected = {"2024年3月5日": "2026-03-05", "发布于2019年12月31日": "2026-12-31", "2024-3-5发布": "2024-03-05"}
seen = {text: parse(text, fuzzy=True, default=datetime(2026, 11, 29)).date().isoformat() for text in expected}
for text, date in seen.items():
    print(text, "->", date)
assert seen == expected, "this has changed"
PYTHON
