#!/usr/bin/env bash
# quantulum3 0.10.0: amounts in the currencies of Hong Kong, Taiwan and the mainland come out in units of physics.
#
# Input     5 billion USD, CNY, HKD, TWD and RMB, and the same amount as US$5 billion and HK$5 billion
# Expected  seven amounts of money, or no unit where the currency is unknown
# Seen      HKD is henry kelvin day, TWD terawatt day, RMB South African rand megabyte: a code that the list of
#           currencies lacks is taken apart letter by letter. HK$5 billion has no unit at all, though US$5 billion has.
# Note      without the classifier, which is an extra and decides only between units that share a name
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
    "5 billion USD": "united states dollar",
    "5 billion CNY": "chinese yuan",
    "5 billion HKD": "henry kelvin day",
    "5 billion TWD": "terawatt day",
    "5 billion RMB": "south african rand megabyte",
    "US$5 billion": "united states dollar",
    "HK$5 billion": "dimensionless",
}
seen = {}
for text in expected:
    (amount,) = parser.parse(text)
    assert amount.value == 5_000_000_000
    seen[text] = amount.unit.name
    print(text, seen[text])
assert seen == expected, "this has changed"
PYTHON
