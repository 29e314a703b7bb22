#!/usr/bin/env bash
# pypdfium2 5.15.2: on a machine without a Chinese font, some texts of a PDF are missing from the extracted text.
#
# Input     a PDF by reportlab in STSong-Light, which viewers supply: the line 三地为3.34%, and below it 北, 京 and 6.58%,
#           each drawn by itself; read in a process that is given a folder without fonts
# Expected  all of it, as on a machine with such a font: what a text says does not depend on who draws it
# Seen      the line, and 6.58%: 北 and 京 are gone without a trace, since a text whose box is empty is passed over
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pypdfium2==5.15.2 reportlab
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import ctypes
import sys
from importlib.metadata import version
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
made = BytesIO()
canvas = Canvas(made)
canvas.setFont("STSong-Light", 12)
canvas.drawString(72, 700, "三地为3.34%")
for x, text in ((72, "北"), (84, "京"), (120, "6.58%")):
    canvas.drawString(x, 650, text)
canvas.save()

config = pdfium.FPDF_LIBRARY_CONFIG(version=2)
characters = ctypes.POINTER(ctypes.c_char)
folders = (characters * 2)(ctypes.cast(sys.argv[1].encode(), characters), None)
config.m_pUserFontPaths = ctypes.cast(folders, type(config.m_pUserFontPaths))
pdfium.FPDF_DestroyLibrary()
pdfium.FPDF_InitLibraryWithConfig(config)
text = pypdfium2.PdfDocument(made.getvalue())[0].get_textpage().get_text_range()
print("pypdfium2", version("pypdfium2"))
print(text)
assert "三地为3.34%" in text and "6.58%" in text
assert "北" not in text and "京" not in text, "this has changed"
PYTHON
