#!/usr/bin/env bash
# mdformat 1.0.0: the backslash before the percent sign of a formula is removed, after which pandoc drops the sign.
#
# Input     强度为$6.58\%$。 with \% as TeX needs it, formatted by mdformat and read by pandoc 3.9 (pypandoc_binary 1.17)
# Expected  the formula unchanged, and 6.58% in the text, as before formatting
# Seen      $6.58%$, which is the same to CommonMark; in TeX % begins a comment, so pandoc says 6.58, without a warning
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check mdformat==1.0.0 pypandoc_binary==1.17
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import mdformat
import pypandoc

DRAFT = "强度为$6.58\\%$。"
formatted = mdformat.text(DRAFT).strip()
before, after = (pypandoc.convert_text(draft, "plain", "markdown").strip() for draft in (DRAFT, formatted))
print("mdformat", version("mdformat"), "pandoc", pypandoc.get_pandoc_version())
print(formatted, before, after)
assert formatted == "强度为$6.58%$。", "this has changed"
assert (before, after) == ("强度为6.58%。", "强度为6.58。"), "this has changed"
PYTHON
