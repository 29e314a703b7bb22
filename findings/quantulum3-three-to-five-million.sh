#!/usr/bin/env bash
# quantulum3 0.10.0: 3 to 5 million comes out as 2.5 million, and 3-5 million as 25.5 million.
#
# Input     3 to 5 million firms, 3-5 million firms, 3 million to 5 million firms, and 3 to 5 percent
# Expected  4 million, give or take 1 million, for the first three: quantulum3 gives the middle of a range, as it does
#           with 4 for the percentages
# Seen      2,500,001.5 for the first (the middle of 3 and 5,000,000), 25,500,001.5 for the second; both lie outside the
#           range that the text names. With the scale written twice it is right.
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
    "3 to 5 million firms": (2_500_001.5, 2_499_998.5),
    "3-5 million firms": (25_500_001.5, 25_499_998.5),
    "3 million to 5 million firms": (4_000_000, 1_000_000),
    "3 to 5 percent": (4, 1),
}
seen = {}
for text in expected:
    (quantity,) = parser.parse(text)
    seen[text] = quantity.value, quantity.uncertainty
    print(text, *seen[text])
assert seen == expected, "this has changed"
PYTHON
