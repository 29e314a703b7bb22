#!/usr/bin/env bash
# jionlp 1.5.31: money beside the name of the Yangtze delta is divided by a thousand, since 三角 also means thirty cents.
#
# Input     长三角3000亿元 (the delta's 300 billion yuan), 京津冀3000亿元 and 珠三角投入500亿元, given to ner.extract_money
# Expected  300 billion yuan, read from 3000亿元, for the first two, and 50 billion for the third
# Seen      330 million yuan, read from 三角3000亿元, for the delta: a part of the name is taken for money, and its 3 added
#           to that of 3000. With another region, or with a word between, it is right.
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
    "长三角3000亿元": [("三角3000亿元", "330000000.00")],
    "京津冀3000亿元": [("3000亿元", "300000000000.00")],
    "珠三角投入500亿元": [("500亿元", "50000000000.00")],
}
seen = {}
for text in expected:
    seen[text] = [(found["text"], found["detail"]["num"]) for found in jionlp.ner.extract_money(text)]
    print(text, seen[text])
assert seen == expected, "this has changed"
PYTHON
