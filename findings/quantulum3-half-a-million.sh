#!/usr/bin/env bash
# quantulum3 0.10.0: half a million is read as one and a half million.
#
# Input     half a million firms, half a billion yuan, and two and a half million
# Expected  500,000 firms, 500,000,000 yuan and 2,500,000
# Seen      1,500,000 and 1,500,000,000 yuan: half of the scale is added to the scale, as if "and" stood between them,
#           where it multiplies. The third is right. All of "half a million" is read, so nothing shows the fault.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check quantulum3==0.10.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from quantulum3 import parser

print("quantulum3", version("quantulum3"))
expected = {
    "half a million firms": [(1_500_000, "dimensionless", "half a million")],
    "half a billion yuan": [(1_500_000_000, "chinese yuan", "half a billion yuan")],
    "two and a half million": [(2_500_000, "dimensionless", "two and a half million")],
}
seen = {text: [(found.value, found.unit.name, found.surface) for found in parser.parse(text)] for text in expected}
for text, found in seen.items():
    print(text, found)
assert seen == expected, "this has changed"
PYTHON
