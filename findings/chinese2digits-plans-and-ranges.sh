#!/usr/bin/env bash
# chinese2digits 6.0.2: the 13th Five-Year Plan becomes plan 45, and 54,000 written with 万 and 千 becomes 500 million.
#
# Input     十三五规划 (the 13th Five-Year Plan), 5万4千家企业 (54,000 firms) and 二三十家 (20 to 30), to takeNumberFromString
# Expected  the plan left alone, or 13 and 5; 54000; 20 to 30, or left alone
# Seen      45规划, 500004000 and 230; 五万四千, all in characters, is 54000
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check chinese2digits==6.0.2
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import chinese2digits

print("chinese2digits", version("chinese2digits"))
expected = {
    "十三五规划": "45规划",
    "5万4千家企业": "500004000家企业",
    "五万四千家企业": "54000家企业",
    "二三十家": "230家",
}
seen = {text: chinese2digits.takeNumberFromString(text)["replacedText"] for text in expected}
for text, changed in seen.items():
    print(text, "->", changed)
assert seen == expected, "this has changed"
PYTHON
