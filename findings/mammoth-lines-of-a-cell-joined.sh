#!/usr/bin/env bash
# mammoth 1.13.0: in raw text a line break in a paragraph leaves nothing, and a year joins the figure below it.
#
# Input     a Word document whose first paragraph says 2024 and, after a line break (Shift+Enter), 6.58%, as cells of
#           narrow tables do; and a second one with a tab between them
# Expected  2024 and 6.58% with a line break or a space between them; the tab is kept, and HTML has <br />
# Seen      20246.58%, one number that the document does not have
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check mammoth==1.13.0 python-docx==1.2.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version
from io import BytesIO

import mammoth
from docx import Document

document = Document()
paragraph = document.add_paragraph("2024")
paragraph.add_run().add_break()
paragraph.add_run("6.58%")
document.add_paragraph("2024\t6.58%")
saved = BytesIO()
document.save(saved)

text = mammoth.extract_raw_text(BytesIO(saved.getvalue())).value.split("\n\n")[:2]
html = mammoth.convert_to_html(BytesIO(saved.getvalue())).value
print("mammoth", version("mammoth"))
print(text, html)
assert text == ["20246.58%", "2024\t6.58%"], "this has changed"
assert html.startswith("<p>2024<br />6.58%</p>"), "this has changed"
PYTHON
