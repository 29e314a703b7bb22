#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17): the result of a simple field in a Word document is missing from the text.
#
# Input     a document that says 达到6.58% twice, where 6.58 is the result of a field DOCPROPERTY: once a simple field
#           (w:fldSimple), once a complex one (w:fldChar); Word shows both alike, and writes either
# Expected  达到6.58% twice
# Seen      达到% and 达到6.58%: what is in w:fldSimple is dropped, without a warning
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pypandoc_binary==1.17 python-docx==1.2.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import os
import tempfile

import pypandoc
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

W = nsdecls("w")
FIELD = "DOCPROPERTY Intensity"
parts = [
    '<w:fldChar w:fldCharType="begin"/>',
    f"<w:instrText> {FIELD} </w:instrText>",
    '<w:fldChar w:fldCharType="separate"/>',
    "<w:t>6.58</w:t>",
    '<w:fldChar w:fldCharType="end"/>',
]
simple = [f'<w:fldSimple {W} w:instr=" {FIELD} "><w:r><w:t>6.58</w:t></w:r></w:fldSimple>']
document = Document()
for field in (simple, [f"<w:r {W}>{part}</w:r>" for part in parts]):
    paragraph = document.add_paragraph("达到")
    for element in field:
        paragraph._p.append(parse_xml(element))
    paragraph.add_run("%")

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "report.docx")
    document.save(path)
    seen = pypandoc.convert_file(path, "plain").split()
print("pandoc", pypandoc.get_pandoc_version())
print(seen)
assert seen == ["达到%", "达到6.58%"], "this has changed"
PYTHON
