#!/usr/bin/env bash
# bibtexparser 2.0.0b9: once LaTeX is decoded, an institution among the authors becomes two people.
#
# Input     a book by {Ministry of Science and Technology} and Li, Wei: in BibTeX the braces say that it is one name; read
#           with the layers LatexDecodingMiddleware, SeparateCoAuthors and SplitNameParts, in this order, in which many
#           programs call them
# Expected  the institution and Li, as without decoding: no order is asked for but that of the last two
# Seen      three authors: Ministry of Science (first name Ministry), Technology and Li. The first layer takes off the
#           braces with the LaTeX. As the last of the three it keeps them, in the text of the name, too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check bibtexparser==2.0.0b9
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from bibtexparser import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts

BOOK = "@book{rd, author = {{Ministry of Science and Technology} and Li, Wei}, title = {R\\&D}}"


def authors(*layers):
    (book,) = parse_string(BOOK, append_middleware=[layer() for layer in layers]).entries
    return [(" ".join(name.first), " ".join(name.von), " ".join(name.last)) for name in book["author"]]


print("bibtexparser", version("bibtexparser"))
decoded_first = authors(LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts)
decoded_last = authors(SeparateCoAuthors, SplitNameParts, LatexDecodingMiddleware)
print(decoded_first, decoded_last)
assert decoded_first == [("Ministry", "of", "Science"), ("", "", "Technology"), ("Wei", "", "Li")], "this has changed"
assert decoded_last == [("", "", "{Ministry of Science and Technology}"), ("Wei", "", "Li")], "this has changed"
PYTHON
