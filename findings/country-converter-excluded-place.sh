#!/usr/bin/env bash
# country_converter 1.3.2: a label that says what is left out is converted to the very place that is left out.
#
# Input     labels as tables of statistics have them: China, excl. Hong Kong; China, except Macao; Asia excl. Japan;
#           Asia (excl. China); and China, excluding Hong Kong
# Expected  China for the first two, not found for groups of countries; the last is China, as it should be
# Seen      Hong Kong, Macau, Japan and China: each row's figure goes to the one place that it does not count.
#           excluding, spelt out, is known for Hong Kong; the short forms are not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check country_converter==1.3.2 'pandas==2.3.3'
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import country_converter

print("country_converter", version("country_converter"))
expected = {
    "China, excluding Hong Kong": "China",
    "China, excl. Hong Kong": "Hong Kong",
    "China, except Macao": "Macau",
    "Asia excl. Japan": "Japan",
    "Asia (excl. China)": "China",
}
seen = {text: country_converter.convert(text, to="name_short") for text in expected}
for text, place in seen.items():
    print(text, "->", place)
assert seen == expected, "this has changed"
PYTHON
