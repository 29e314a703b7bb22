#!/usr/bin/env bash
# frictionless 5.21.0: a column of percentages with decimal commas is taken for points on a map, and 6,05 equals 6,5.
#
# Input     a CSV file with semicolons, as Excel writes it in Germany: place;share and the shares 6,5 and 6,05 and 58,3
# Expected  numbers, or text, as for shares such as 12,300: the description of the file is made to be looked through
# Seen      the type geopoint (a longitude and a latitude), and a valid file. The rows have [6, 5], [6, 5] and [58, 3]:
#           the zero after the comma is gone, so that a program that puts the halves together again gets 6.5 for 6.05.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check frictionless==5.21.0
cd "$folder"
printf 'place;share\nA;6,5\nB;6,05\nC;58,3\n' >shares.csv
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from frictionless import describe

print("frictionless", version("frictionless"))
table = describe("shares.csv")
kind = table.schema.get_field("share").type
shares = [[float(part) for part in row["share"]] for row in table.read_rows()]
is_valid = table.validate().valid
print(kind, shares, "valid" if is_valid else "not valid")
assert (kind, shares, is_valid) == ("geopoint", [[6, 5], [6, 5], [58, 3]], True), "this has changed"
PYTHON
