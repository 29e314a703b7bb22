#!/usr/bin/env bash
# Pint 0.25.3: kt, in which tables of emissions count, is a speed, though Mt and Gt are masses.
#
# Input     3 Mt, 3 Gt and 3 kt (kilotonnes, as in kt CO2e), and 5 kt per year
# Expected  masses: t is the tonne, and M, G and k are prefixes of one kind
# Seen      3 kt is 1.54 metres per second: kt is a name of the knot, and a name goes before a prefix. Only a conversion
#           to tonnes says so; a column in kt is added up, scaled and compared as speeds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check Pint==0.25.3
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import pint

print("Pint", version("Pint"))
units = pint.UnitRegistry()
expected = {"3 Mt": "[mass]", "3 Gt": "[mass]", "3 kt": "[length] / [time]", "5 kt / year": "[length] / [time] ** 2"}
seen = {text: str(units(text).dimensionality) for text in expected}
for text, kind in seen.items():
    print(text, units(text), kind)
assert seen == expected, "this has changed"
PYTHON
