#!/usr/bin/env bash
# odfpy 1.4.1: the number of a footnote becomes the last digit of the figure before it, and its text follows at once.
#
# Input     an OpenDocument text that says 6.58%, with a footnote after 6.58 (2024年), and 3.34% with a comment (核对)
#           after 3.34; read with teletype.extractText, which is for reading tabs, spaces and line breaks correctly
# Expected  6.58% and 3.34%, or the notes with something around them: they are no part of the sentence
# Seen      6.5812024年% and 3.34核对%
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check odfpy==1.4.1
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from odf.office import Annotation
from odf.opendocument import OpenDocumentText, load
from odf.teletype import extractText
from odf.text import Note, NoteBody, NoteCitation, P

body = NoteBody()
body.addElement(P(text="2024年"))
note = Note(noteclass="footnote")
note.addElement(NoteCitation(text="1"))
note.addElement(body)
comment = Annotation()
comment.addElement(P(text="核对"))

document = OpenDocumentText()
for figure, remark in (("6.58", note), ("3.34", comment)):
    paragraph = P(text=figure)
    paragraph.addElement(remark)
    paragraph.addText("%")
    document.text.addElement(paragraph)
document.save("report.odt")

print("odfpy", version("odfpy"))
seen = [extractText(paragraph) for paragraph in load("report.odt").text.childNodes]
print(seen)
assert seen == ["6.5812024年%", "3.34核对%"], "this has changed"
PYTHON
