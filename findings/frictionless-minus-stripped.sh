#!/usr/bin/env bash
# frictionless 5.21.0: a number with a typographic minus sign is valid and positive where percent signs may follow.
#
# Input     −2.5% (U+2212, the minus sign that publishers set) and -2.5% (a hyphen), in a column of type number with
#           bareNumber false, which is for values such as 95%
# Expected  -2.5 twice, or an error for the first, as there is without bareNumber
# Seen      2.5, valid, and -2.5: the sign is stripped along with the percent sign, as no part of a number
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check frictionless==5.21.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from frictionless import Resource, Schema

print("frictionless", version("frictionless"))
schema = Schema.from_descriptor({"fields": [{"name": "growth", "type": "number", "bareNumber": False}]})
data = [["growth"], ["\u22122.5%"], ["-2.5%"]]
is_valid = Resource(data=data, schema=schema).validate().valid
seen = [float(row["growth"]) for row in Resource(data=data, schema=schema).read_rows()]
print(is_valid, seen)
assert (is_valid, seen) == (True, [2.5, -2.5]), "this has changed"
PYTHON
