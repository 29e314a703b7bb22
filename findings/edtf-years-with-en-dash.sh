#!/usr/bin/env bash
# edtf 5.0.2: of two years with an en dash between them, as publishers set them, only the last is read.
#
# Input     2021–2025, circa 2021–2025 and 2019–20 (U+2013); 2021-2025 (a hyphen); and 2021 – 2025 (spaces), as text
# Expected  2021/2025 for the first, 2019/2020 for the third; or nothing, which is what comes of the one with spaces
# Seen      2025, 2025~ and XXXX-XX-20, the 20th of an unknown month; with a hyphen 2021/2025. A plan of five years
#           becomes its last year, and what is left is valid EDTF that nobody looks at again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check edtf==5.0.2
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from edtf import text_to_edtf

print("edtf", version("edtf"))
expected = {
    "2021\u20132025": "2025",
    "circa 2021\u20132025": "2025~",
    "2019\u201320": "XXXX-XX-20",
    "2021-2025": "2021/2025",
    "2021 \u2013 2025": None,
}
seen = {text: text_to_edtf(text) for text in expected}
for text, read in seen.items():
    print(text, read)
assert seen == expected, "this has changed"
PYTHON
