#!/usr/bin/env bash
# number-parser 0.3.2: of three numbers in millions the last two become one, and the word million is left over.
#
# Input     one million, two million and three million; and two hundred and three hundred
# Expected  1000000, 2000000 and 3000000; and 200 and 300
# Seen      "1000000, 2000003 1000000", and "203 100": the number after "and" is added to the one before, though the
#           scale that follows says that it begins anew. With commas alone it is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check number-parser==0.3.2
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import number_parser

print("number-parser", version("number-parser"))
expected = {
    "one million, two million and three million": "1000000, 2000003 1000000",
    "two hundred and three hundred": "203 100",
    "one million, two million, three million": "1000000, 2000000, 3000000",
}
seen = {text: number_parser.parse(text, language="en") for text in expected}
for text, changed in seen.items():
    print(text, "->", changed)
assert seen == expected, "this has changed"
PYTHON
