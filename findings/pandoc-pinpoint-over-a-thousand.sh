#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17): a citation of page 1,234 becomes one of pages 1 and 234.
#
# Input     [@yearbook, p. 1,234] and [@yearbook, p. 1234], with a work of an invented bureau; yearbooks have such pages
# Expected  (Bureau of Statistics 2024, 1,234), or 1234, for both
# Seen      (Bureau of Statistics 2024, 1, 234) for the first, a reference to two other pages: a comma in a locator
#           separates pages, also between the digits of one
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pypandoc_binary==1.17
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
import os
import tempfile

import pypandoc

WORK = {
    "id": "yearbook",
    "type": "report",
    "title": "Yearbook",
    "author": [{"literal": "Bureau of Statistics"}],
    "issued": {"date-parts": [[2024]]},
}
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "works.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump([WORK], file)
    options = ["--citeproc", f"--bibliography={path}", "--metadata=suppress-bibliography:true"]
    drafts = ("[@yearbook, p. 1,234]", "[@yearbook, p. 1234]")
    seen = [pypandoc.convert_text(draft, "plain", "markdown", extra_args=options).strip() for draft in drafts]
print("pandoc", pypandoc.get_pandoc_version())
print(seen)
assert seen == ["(Bureau of Statistics 2024, 1, 234)", "(Bureau of Statistics 2024, 1234)"], "this has changed"
PYTHON
