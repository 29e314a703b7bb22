#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17), mammoth 1.13.0 and python-docx 1.2.0: a word with a phonetic guide is missing.
#
# Input     a Word document that says 深水埗的创新中心, with bù above 埗, as Word's phonetic guide sets a character that few
#           can read (w:ruby)
# Expected  the word, 深水埗, with or without what is above it; a browser shows a page with <ruby> so
# Seen      深水的创新中心 from all three. docx2python 3.7.1 has both, the guide first: 深水bù埗. No search finds the place.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pypandoc_binary==1.17 mammoth==1.13.0 \
    python-docx==1.2.0 docx2python==3.7.1
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import mammoth
import pypandoc
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python

document = Document()
paragraph = document.add_paragraph("深水")
paragraph._p.append(
    parse_xml(
        f"<w:r {nsdecls('w')}><w:ruby><w:rubyPr/>"
        "<w:rt><w:r><w:t>bù</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>埗</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
)
paragraph.add_run("的创新中心")
document.save("report.docx")

seen = {"pandoc " + pypandoc.get_pandoc_version(): pypandoc.convert_file("report.docx", "plain").strip()}
with open("report.docx", "rb") as file:
    seen["mammoth " + version("mammoth")] = mammoth.extract_raw_text(file).value.strip()
seen["python-docx " + version("python-docx")] = Document("report.docx").paragraphs[0].text
with docx2python("report.docx") as opened:
    seen["docx2python " + version("docx2python")] = opened.text
print(seen)
assert list(seen.values()) == ["深水的创新中心"] * 3 + ["深水bù埗的创新中心"], "this has changed"
PYTHON
