#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17): a row of a Word table that begins in the second column cuts off the last one.
#
# Input     a table with the columns 地区, 2023 and 2024; a row that begins in the second column (w:gridBefore, nothing is
#           left of it, not even an empty cell) with 6.40 and 6.58; and a row 南镇, 3.20 and 3.34
# Expected  three columns, with 6.40 below 2023 and 6.58 below 2024, as Word shows them
# Seen      two columns, with 6.40 below 地区 and 6.58 below 2023: 2024 and 3.34, in other rows, are gone, without a
#           warning. mammoth 1.13.0 moves the two figures left, too, but keeps the third column.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pypandoc_binary==1.17 mammoth==1.13.0 python-docx==1.2.0
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import re
from importlib.metadata import version

import mammoth
import pypandoc
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

document = Document()
table = document.add_table(rows=0, cols=3)
for texts in (("地区", "2023", "2024"), ("", "6.40", "6.58"), ("南镇", "3.20", "3.34")):
    for cell, text in zip(table.add_row().cells, texts):
        cell.text = text
row = table.rows[1]
row._tr.remove(row.cells[0]._tc)
row._tr.get_or_add_trPr().append(OxmlElement("w:gridBefore", {qn("w:val"): "1"}))
document.save("report.docx")


def rows(html):
    return [
        re.sub("<[^>]*>", " ", row).split() for row in re.findall(r"<tr[^>]*>(.*?)</tr>", html, re.DOTALL)
    ]


by_pandoc = rows(pypandoc.convert_file("report.docx", "html"))
with open("report.docx", "rb") as file:
    by_mammoth = rows(mammoth.convert_to_html(file).value)
print("pandoc", pypandoc.get_pandoc_version(), by_pandoc)
print("mammoth", version("mammoth"), by_mammoth)
assert by_pandoc == [["地区", "2023"], ["6.40", "6.58"], ["南镇", "3.20"]], "this has changed"
assert by_mammoth == [["地区", "2023", "2024"], ["6.40", "6.58"], ["南镇", "3.20", "3.34"]], "this has changed"
PYTHON
