#!/usr/bin/env bash
# docx2txt 0.9 and docx2python 3.7.1: a minus sign typed as a non-breaking hyphen is dropped, and a fall becomes a rise.
#
# Input     a Word document that says 增长‑2.5% and 2019‑2024年, with the hyphen of Ctrl+Shift+Hyphen (w:noBreakHyphen),
#           which keeps a sign or a range in one line
# Expected  增长-2.5% and 2019-2024年, as python-docx reads them
# Seen      增长2.5% and 20192024年 from both: the hyphen is an element of its own, not a character of the text
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check docx2txt==0.9 docx2python==3.7.1 python-docx==1.2.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import os
import tempfile
from importlib.metadata import version

import docx2txt
from docx import Document
from docx.oxml import OxmlElement
from docx2python import docx2python

document = Document()
for before, after in (("增长", "2.5%"), ("2019", "2024年")):
    run = document.add_paragraph(before).add_run()
    run._r.append(OxmlElement("w:noBreakHyphen"))
    run.add_text(after)

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "report.docx")
    document.save(path)
    by_docx2txt = docx2txt.process(path).split()
    with docx2python(path) as opened:
        by_docx2python = opened.text.split()
    by_python_docx = [paragraph.text for paragraph in Document(path).paragraphs]
for name, seen in (("docx2txt", by_docx2txt), ("docx2python", by_docx2python), ("python-docx", by_python_docx)):
    print(name, version(name), *seen)
assert by_python_docx == ["增长-2.5%", "2019-2024年"], "python-docx has changed"
assert by_docx2txt == by_docx2python == ["增长2.5%", "20192024年"], "this has changed"
PYTHON
