#!/usr/bin/env bash
# python-docx 1.2.0 and docx2txt 0.9: signs from the font Symbol are missing, so that a floor becomes a share.
#
# Input     a Word document that says 占比≥5%, 增长−2.5% and 6×10, with the signs ≥, − and × as Word inserts them from
#           the font Symbol (w:sym)
# Expected  the signs, as pandoc reads them, or a mark that something stood there
# Seen      占比5%, 增长2.5% and 610 from both: such a sign is an element of its own, not a character of the text
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import docx2txt
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

document = Document()
for before, sign, after in (("占比", "F0B3", "5%"), ("增长", "F02D", "2.5%"), ("6", "F0B4", "10")):
    paragraph = document.add_paragraph(before)
    symbol = OxmlElement("w:sym", {qn("w:font"): "Symbol", qn("w:char"): sign})
    paragraph.add_run()._r.append(symbol)
    paragraph.add_run(after)
document.save("report.docx")

print("python-docx", version("python-docx"), "docx2txt", version("docx2txt"))
by_paragraphs = [paragraph.text for paragraph in Document("report.docx").paragraphs]
by_docx2txt = docx2txt.process("report.docx").split()
print(by_paragraphs, by_docx2txt)
assert by_paragraphs == by_docx2txt == ["占比5%", "增长2.5%", "610"], "this has changed"
PYTHON
