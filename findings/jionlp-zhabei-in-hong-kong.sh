#!/usr/bin/env bash
# jionlp 1.5.31: a district that its table lacks is placed elsewhere, by a county's name inside its own.
#
# Input     闸北区 (a district of Shanghai until 2015, so one of older statistics), 雄安新区 (the Xiong'an New Area) and
#           浦东新区 (Pudong)
# Expected  Zhabei in Shanghai, or nowhere; Xiong'an in Hebei, with no county; Pudong in Shanghai
# Seen      闸北区 is 北区, the North District of Hong Kong; 雄安新区 is 安新县, one of its counties only (雄[安新]区).
#           Pudong, which the table has, is right. What is left of the name is passed over.
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
    "闸北区": ("香港特别行政区", "香港", "北区"),
    "雄安新区": ("河北省", "保定市", "安新县"),
    "浦东新区": ("上海市", "上海市", "浦东新区"),
}
seen = {}
for text in expected:
    place = jionlp.parse_location(text)
    seen[text] = (place["province"], place["city"], place["county"])
    print(text, *seen[text])
assert seen == expected, "this has changed"
PYTHON
