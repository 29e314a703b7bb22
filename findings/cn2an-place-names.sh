#!/usr/bin/env bash
# cn2an 0.5.24: transform, which turns the Chinese numbers of a sentence into digits, rewrites the names of places.
#
# Input     四川 (Sichuan), 九江 (Jiujiang), 九龙 (Kowloon), 三亚 (Sanya), 三一重工 (Sany, a company), 十三五 (a plan),
#           and one sentence with a place and a figure
# Expected  the figure changed, the names left alone: they count nothing
# Seen      4川, 9江, 9龙, 3亚 and 31重工; the sentence begins with 9江市. Only 十三五 is left alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check cn2an==0.5.24
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import cn2an

print("cn2an", version("cn2an"))
expected = {
    "四川": "4川",
    "九江": "9江",
    "九龙": "9龙",
    "三亚": "3亚",
    "三一重工": "31重工",
    "十三五": "十三五",
    "九江市的研发投入强度为百分之三": "9江市的研发投入强度为3%",
}
seen = {text: cn2an.transform(text) for text in expected}
for text, changed in seen.items():
    print(text, changed)
assert seen == expected, "this has changed"
PYTHON
