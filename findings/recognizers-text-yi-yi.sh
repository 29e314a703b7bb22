#!/usr/bin/env bash
# recognizers-text-number 1.0.2a2 (Python): 亿亿, the unit in which Chinese reports count supercomputing, is read wrongly.
#
# Input     三亿亿 and 20亿亿, 亿 being 10^8 and 亿亿 being 10^16
# Expected  30000000000000000 and 200000000000000000, or nothing at all; 三万亿 is read correctly as 3000000000000
# Seen      600000000 and 2000000000 (the second 亿 doubles the number), each as one number, with no sign of doubt
# Note      the package needs emoji below version 2, which it does not say
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check recognizers-text-number==1.0.2a2 'emoji==1.7.0'
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from recognizers_number import recognize_number
from recognizers_text import Culture

print("recognizers-text-number", version("recognizers-text-number"))
seen = {}
for text in ("三万亿", "三亿亿", "20亿亿"):
    seen[text] = [(found.text, found.resolution["value"]) for found in recognize_number(text, Culture.Chinese)]
    print(text, seen[text])
assert seen == {
    "三万亿": [("三万亿", "3000000000000")],
    "三亿亿": [("三亿亿", "600000000")],
    "20亿亿": [("20亿亿", "2000000000")],
}, "this has changed"
PYTHON
