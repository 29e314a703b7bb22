#!/usr/bin/env bash
# pypinyin 0.55.0: the Yangtze delta is romanised as Zhangsanjiao, and other places with 长 likewise.
#
# Input     长三角 (Changsanjiao, the Yangtze River Delta), 长株潭 (Changzhutan, another region), 长治 (the city of Changzhi)
#           and 长宁区 (Changning, a district of Shanghai); 长江三角洲, the delta's full name; and 长沙 and 长春, with tones
# Expected  cháng, long, for all of them: zhǎng means to grow, or a head of something
# Seen      zhǎngsānjiǎo, zhǎngzhūtán, zhǎngzhì and zhǎngníngqū; the last three are right. A name that the list of words
#           lacks is read character by character, in each one's first reading; harder names, as 六安 (Lu'an), are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pypinyin==0.55.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from pypinyin import pinyin

EXPECTED = {
    "长三角": "zhǎngsānjiǎo",
    "长株潭": "zhǎngzhūtán",
    "长治": "zhǎngzhì",
    "长宁区": "zhǎngníngqū",
    "长江三角洲": "chángjiāngsānjiǎozhōu",
    "长沙": "chángshā",
    "长春": "chángchūn",
    "六安": "lùān",
}
seen = {name: "".join(reading for (reading,) in pinyin(name)) for name in EXPECTED}
print("pypinyin", version("pypinyin"), seen)
assert seen == EXPECTED, "this has changed"
PYTHON
