#!/usr/bin/env bash
# docx2python 3.7.1: the fraction 1/4 of an equation in Word comes out as 14, and 10 to the power of 4 as 104.
#
# Input     a Word document that says 约¼的企业 and 每10⁴人, with ¼ as an equation (m:f), and 10⁴ as one (m:sSup)
# Expected  something that keeps the parts of each apart: the text is marked as LaTeX, so \frac{1}{4} and 10^{4}
# Seen      <latex>14</latex> and <latex>104</latex>: only an equation typed in one line is LaTeX; the digits of one
#           that Word has laid out are joined, under the same mark
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check docx2python==3.7.1 python-docx==1.2.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import os
import tempfile
from importlib.metadata import version

from docx import Document
from docx.oxml import parse_xml
from docx2python import docx2python

M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def part(name, text):
    return f"<m:{name}><m:r><m:t>{text}</m:t></m:r></m:{name}>"


document = Document()
for before, equation, after in (
    ("约", f"<m:f>{part('num', 1)}{part('den', 4)}</m:f>", "的企业"),
    ("每", f"<m:sSup>{part('e', 10)}{part('sup', 4)}</m:sSup>", "人"),
):
    paragraph = document.add_paragraph(before)
    paragraph._p.append(parse_xml(f"<m:oMath {M}>{equation}</m:oMath>"))
    paragraph.add_run(after)

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "report.docx")
    document.save(path)
    with docx2python(path) as opened:
        seen = opened.text.split()
print("docx2python", version("docx2python"))
print(seen)
assert seen == ["约<latex>14</latex>的企业", "每<latex>104</latex>人"], "this has changed"
PYTHON
