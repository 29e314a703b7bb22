#!/usr/bin/env bash
# word2number 1.1: hundreds of millions after a billion come out as one million and a few hundred.
#
# Input     two billion five hundred million (2,500,000,000), twelve billion three hundred million, and each part of the
#           first alone
# Expected  2500000000, 12300000000, 2000000000 and 500000000
# Seen      2501000500 and 12301000300: after a billion, million is added to the number before it instead of multiplying
#           it. The parts alone are right. The first digits are plausible, so nobody looks twice.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check word2number==1.1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from word2number.w2n import word_to_num

print("word2number", version("word2number"))
expected = {
    "two billion five hundred million": 2_501_000_500,
    "twelve billion three hundred million": 12_301_000_300,
    "two billion": 2_000_000_000,
    "five hundred million": 500_000_000,
}
seen = {text: word_to_num(text) for text in expected}
for text, number in seen.items():
    print(text, number)
assert seen == expected, "this has changed"
PYTHON
