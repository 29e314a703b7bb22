#!/usr/bin/env bash
# trafilatura 2.3.1: in plain text, a figure that a page corrects runs into the one that replaces it.
#
# Input     an article that says <del>6.85</del><ins>6.58</ins> percent, which a browser shows as 6.85 crossed out, 6.58
# Expected  6.58 percent, or both figures with something between them
# Seen      as text "6.856.58 percent": one figure that is in neither version. As Markdown "~~6.85~~6.58 percent".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.3
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from trafilatura import extract

PAGE = """<!doctype html><html lang="en"><head><title>Research in two towns</title></head><body><article>
<h1>Research in two towns</h1>
<p>The statistics office of the invented river province published its yearly overview of research and development.</p>
<p>In North Town spending on research came to <del>6.85</del><ins>6.58</ins> percent of output, the office says in a
correction to its first release, which had the digits the wrong way round.</p>
<p>South Town stayed at the level of the year before, and the office expects little change before the end of the plan.</p>
</article></body></html>"""

print("trafilatura", version("trafilatura"))
text = extract(PAGE, output_format="txt") or ""
markdown = extract(PAGE, output_format="markdown", include_formatting=True) or ""
for name, found in (("text", text), ("markdown", markdown)):
    print(f"{name}:", next(line for line in found.splitlines() if "came to" in line))
assert "came to 6.856.58 percent" in text, "this has changed"
assert "came to ~~6.85~~6.58 percent" in markdown, "this has changed"
PYTHON
