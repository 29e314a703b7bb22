#!/usr/bin/env bash
# pandas 2.3.3: read_html makes the raised mark of a note the last digit of the figure.
#
# Input     a table with 6.58<sup>1</sup>, 3.34 and 12,300<sup>2</sup>, which a browser shows as 6.58¹ and 12,300²
# Expected  6.58 and 12300; or text, which is what comes of 6.58 <sup>1</sup> with a space, and of 6.58*
# Seen      6.581 and 123002, numbers in a column of numbers: nothing in the result differs from a table without notes
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pandas==2.3.3 lxml==6.1.3
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version
from io import StringIO

import pandas

print("pandas", version("pandas"))
expected = {
    ("6.58<sup>1</sup>", "3.34"): [6.581, 3.34],
    ("12,300<sup>2</sup>", "45"): [123002, 45],
    ("6.58 <sup>1</sup>", "3.34"): ["6.58 1", "3.34"],
    ("6.58*", "3.34"): ["6.58*", "3.34"],
}
seen = {}
for cells in expected:
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in cells)
    table = f"<table><tr><th>value</th></tr>{rows}</table>"
    seen[cells] = pandas.read_html(StringIO(table))[0]["value"].tolist()
    print(*cells, "->", *seen[cells])
assert seen == expected, "this has changed"
PYTHON
