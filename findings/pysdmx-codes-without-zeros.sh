#!/usr/bin/env bash
# pysdmx 1.21.0: codes with a leading zero lose it when an SDMX-CSV file is read, if all codes of the column are digits.
#
# Input     observations of the activities 01 and 72 (agriculture, and research, in ISIC), and of 01 and J
# Expected  the codes as they are in the file: SDMX has codes, and 1 is not in the list that has 01
# Seen      1 and 72, as text, so that they look like codes; 01 and J. The type of a column is guessed from its values
#           and made text again afterwards. Joined with the code list, agriculture is lost from the first file only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pysdmx[data]==1.21.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import os
import tempfile
from importlib.metadata import version

from pysdmx.io import read_sdmx


def codes(*activities):
    lines = ["STRUCTURE,STRUCTURE_ID,ACTION,ACTIVITY,TIME_PERIOD,OBS_VALUE"]
    lines += [f"dataflow,TOWN:RD(1.0),I,{activity},2024,6.5" for activity in activities]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "rd.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        (data,) = read_sdmx(path, validate=False).data
    print(data.data["ACTIVITY"].tolist())
    return data.data["ACTIVITY"].tolist()


print("pysdmx", version("pysdmx"))
digits, letters = codes("01", "72"), codes("01", "J")
assert digits == ["1", "72"], "this has changed"
assert letters == ["01", "J"], "this has changed"
PYTHON
