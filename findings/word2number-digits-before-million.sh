#!/usr/bin/env bash
# word2number 1.1: digits before a scale word are ignored: 1.2 million and 112 million are both one million.
#
# Input     1.2 million, 112 million, 3.5 billion, and one point two million
# Expected  1200000, 112000000, 3500000000 and 1200000, or errors for the first three, since the package is for words
# Seen      1000000, 1000000 and 1000000000: a scale by itself counts as one of it. For the last 1: the scale is lost.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check word2number==1.1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from word2number import w2n

print("word2number", version("word2number"))
expected = {
    "1.2 million": 1_000_000,
    "112 million": 1_000_000,
    "3.5 billion": 1_000_000_000,
    "one point two million": 1,
    "two hundred million": 200_000_000,
}
seen = {text: w2n.word_to_num(text) for text in expected}
for text, number in seen.items():
    print(text, "->", number)
assert seen == expected, "this has changed"
PYTHON
