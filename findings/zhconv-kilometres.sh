#!/usr/bin/env bash
# zhconv 1.4.3: the 里 of kilometres and mileage is converted as the other 里, which means inside.
#
# Input     100公里 (100 kilometres), 每平方公里2.6万人, 里程 (mileage) and 岳阳市 (the city of Yueyang), to zh-hk and zh-tw
# Expected  100公里, 每平方公里2.6萬人, 里程 and 岳陽市: as a measure 里 is the same in both scripts, and so is this 岳
# Seen      公裏 (Hong Kong) and 公裡 (Taiwan), 裏程 and 裡程, 嶽陽市: neither the unit nor the city is found again by a search
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check zhconv==1.4.3
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from zhconv import convert

print("zhconv", version("zhconv"))
expected = {
    "100公里": ("100公裏", "100公裡"),
    "每平方公里2.6万人": ("每平方公裏2.6萬人", "每平方公裡2.6萬人"),
    "里程": ("裏程", "裡程"),
    "岳阳市": ("嶽陽市", "嶽陽市"),
}
seen = {text: (convert(text, "zh-hk"), convert(text, "zh-tw")) for text in expected}
for text, converted in seen.items():
    print(text, *converted)
assert seen == expected, "this has changed"
PYTHON
