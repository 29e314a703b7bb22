#!/usr/bin/env bash
# vl-convert-python 1.9.0.post1 (Vega-Lite 5 and 6): a year without a figure is missing from the axis of a bar chart.
#
# Input     2021: 6.2, 2022: null, 2023: 6.4, 2024: 6.58, as bars over an ordinal axis, and as a line with points
# Expected  an axis of four years with nothing over 2022, for both
# Seen      2021, 2023 and 2024 side by side for the bars, four years for the line. The row is filtered out before the
#           axis is made, so a gap in the data looks like a change from one year to the next.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check vl-convert-python==1.9.0.post1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
import re
from importlib.metadata import version

import vl_convert

VALUES = [{"年": 2021, "强度": 6.2}, {"年": 2022, "强度": None}, {"年": 2023, "强度": 6.4}, {"年": 2024, "强度": 6.58}]


def years(mark, schema):
    chart = {
        "$schema": f"https://vega.github.io/schema/vega-lite/{schema}.json",
        "data": {"values": VALUES},
        "mark": mark,
        "encoding": {"x": {"field": "年", "type": "ordinal"}, "y": {"field": "强度", "type": "quantitative"}},
    }
    return re.findall(r">(20[0-9]{2})<", vl_convert.vegalite_to_svg(json.dumps(chart), vl_version=schema))


print("vl-convert-python", version("vl-convert-python"))
for schema in ("v5.21", "v6.1"):
    bars, line = years("bar", schema), years({"type": "line", "point": True}, schema)
    print("Vega-Lite", schema, bars, line)
    assert bars == ["2021", "2023", "2024"], "this has changed"
    assert line == ["2021", "2022", "2023", "2024"], "this has changed"
PYTHON
