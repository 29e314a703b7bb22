#!/usr/bin/env bash
# pdfminer.six 20260107: a minus sign is dropped without a trace where a Chinese font is not embedded.
#
# Input     a PDF by reportlab that says 增长−2.5% (U+2212) in STSong-Light, which viewers supply, encoded as UniGB-UCS2-H
# Expected  增长−2.5%, as pypdf reads it: the code in the file is the Unicode character; or some mark that one is unknown
# Seen      增长2.5%: the table of the encoding has no glyph for U+2212, and CMap.decode passes over such codes
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pdfminer.six==20260107 pypdf==7.1.1 reportlab
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version
from io import BytesIO

from pdfminer.high_level import extract_text
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
made = BytesIO()
canvas = Canvas(made)
canvas.setFont("STSong-Light", 12)
canvas.drawString(72, 700, "增长\u22122.5%")
canvas.save()

print("pdfminer.six", version("pdfminer.six"))
mined = extract_text(BytesIO(made.getvalue())).strip()
read = PdfReader(BytesIO(made.getvalue())).pages[0].extract_text().strip()
print("pdfminer.six:", mined)
print("pypdf:       ", read)
assert read == "增长\u22122.5%", "pypdf has changed"
assert mined == "增长2.5%", "this has changed"
PYTHON
