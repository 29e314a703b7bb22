#!/usr/bin/env bash
# python-docx 1.2.0: the text of a paragraph lacks what was inserted with tracked changes.
#
# Input     a Word document that says 达到6.58%, where 6.58 is a tracked insertion in place of a deleted 6.85
# Expected  达到6.58%, as Word shows it with the changes accepted, or 达到6.856.58% with all of them
# Seen      达到%: neither figure; the runs inside w:ins are no runs of the paragraph
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check python-docx==1.2.0
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version
from io import BytesIO

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

document = Document()
paragraph = document.add_paragraph("达到")
made_by = 'w:author="A" w:date="2026-01-01T00:00:00Z"'
for change in (
    f'<w:del {nsdecls("w")} w:id="1" {made_by}><w:r><w:delText>6.85</w:delText></w:r></w:del>',
    f'<w:ins {nsdecls("w")} w:id="2" {made_by}><w:r><w:t>6.58</w:t></w:r></w:ins>',
):
    paragraph._p.append(parse_xml(change))
paragraph.add_run("%")
saved = BytesIO()
document.save(saved)

text = Document(BytesIO(saved.getvalue())).paragraphs[0].text
print("python-docx", version("python-docx"))
print(text)
assert text == "达到%", "this has changed"
PYTHON
