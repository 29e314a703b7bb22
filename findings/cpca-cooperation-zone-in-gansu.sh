#!/usr/bin/env bash
# cpca 0.5.5: the Guangdong-Macao cooperation zone is placed in Gansu, by a city that is called Cooperation.
#
# Input     横琴粤澳深度合作区 (the zone on Hengqin, in Zhuhai), alone and in a sentence, and 深度合作, deep cooperation
# Expected  Guangdong, Zhuhai; or nothing, which is what cpca says of 横琴 by itself
# Seen      甘肃省 甘南藏族自治州 合作市 for all three, with the code 623001: 合作, a plain word of every such text, is
#           taken for Hezuo, at the other end of the country
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check cpca==0.5.5
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import cpca

print("cpca", version("cpca"))
HEZUO = ("甘肃省", "甘南藏族自治州", "合作市", "623001")
expected = {
    "横琴": (None, None, None, None),
    "横琴粤澳深度合作区": HEZUO,
    "横琴粤澳深度合作区的研发投入上升": HEZUO,
    "深度合作": HEZUO,
}
seen = {}
for text in expected:
    province, city, county, _, code = cpca.transform([text]).values.tolist()[0]
    seen[text] = (province, city, county, code)
    print(text, *seen[text])
assert seen == expected, "this has changed"
PYTHON
