#!/usr/bin/env bash
# cmarkgfm 2025.10.22 (GitHub's parser of Markdown): what lies between two ranges written with ~ is struck out.
#
# Input     增长3~5%，下降6~7%。 and 2019~2021年增长3%，2022~2024年增长5%: ~ is how many Chinese reports write ranges
# Expected  the text as it is: each ~ stands between digits, in a range of its own. 2020~2024年 alone is left as it is.
# Seen      3 and 7%, with 5%，下降6 struck out between them, and the years of the second likewise: one ~ opens, the next
#           closes. A report on GitHub withdraws its figures, and its plain text says 35%，下降67%.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check cmarkgfm==2025.10.22
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from cmarkgfm import github_flavored_markdown_to_html

print("cmarkgfm", version("cmarkgfm"))
expected = {
    "增长3~5%，下降6~7%。": "<p>增长3<del>5%，下降6</del>7%。</p>",
    "2019~2021年增长3%，2022~2024年增长5%": "<p>2019<del>2021年增长3%，2022</del>2024年增长5%</p>",
    "2020~2024年": "<p>2020~2024年</p>",
}
seen = {text: github_flavored_markdown_to_html(text).strip() for text in expected}
for html in seen.values():
    print(html)
assert seen == expected, "this has changed"
PYTHON
