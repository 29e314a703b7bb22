#!/usr/bin/env bash
# jionlp 1.5.31: an amount in 亿 and 万 comes out too large, up to nearly twice, and is marked accurate.
#
# Input     3亿5000万元 (350 million yuan), 三亿五千万元 (the same in characters), 3.5亿元, 3.5个亿 and 12亿3000万元
# Expected  350,000,000 for the first four, 1,230,000,000 for the last
# Seen      650,050,000 for the first, 800,000,000 for 3.5个亿 (3 and 5 make 8), and 1,530,030,000 for the last, where
#           parts are counted twice; in characters and as 3.5亿元 the amount is right
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check jionlp==1.5.31
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import jionlp

print("jionlp", version("jionlp"))
expected = {
    "3亿5000万元": "650050000.00",
    "三亿五千万元": "350000000.00",
    "3.5亿元": "350000000.00",
    "3.5个亿": "800000000.00",
    "12亿3000万元": "1530030000.00",
}
seen = {}
for text in expected:
    read = jionlp.parse_money(text)
    seen[text] = read["num"]
    print(text, read)
    assert (read["case"], read["definition"]) == ("元", "accurate"), "this has changed"
assert seen == expected, "this has changed"
PYTHON
