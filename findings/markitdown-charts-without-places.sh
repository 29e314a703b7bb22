#!/usr/bin/env bash
# markitdown 0.1.9: a chart over places and years comes out with the years alone.
#
# Input     a PowerPoint file with a bar chart whose categories have two levels, as PowerPoint makes them of a sheet
#           with two columns of labels: 北镇 with 2023 and 2024 (6.40 and 6.58), 南镇 with 2023 and 2024 (3.20 and 3.34)
# Expected  a table of four rows with the place, the year and the figure
# Seen      four rows with the years 2023, 2024, 2023 and 2024 and the figures; neither place is anywhere in the text.
#           Series are named, notes and tables are read: nothing says that something is left out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check 'markitdown[pptx]==0.1.9' python-pptx==1.0.2
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import io
from importlib.metadata import version

from markitdown import MarkItDown
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

FIGURES = {"北镇": {"2023": 6.40, "2024": 6.58}, "南镇": {"2023": 3.20, "2024": 3.34}}

data = CategoryChartData()
for place, years in FIGURES.items():
    category = data.add_category(place)
    for year in years:
        category.add_sub_category(year)
data.add_series("研发强度", [value for years in FIGURES.values() for value in years.values()])
presentation = Presentation()
slide = presentation.slides.add_slide(presentation.slide_layouts[6])
slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Inches(1), Inches(1), Inches(6), Inches(4), data)
file = io.BytesIO()
presentation.save(file)
file.seek(0)

seen = MarkItDown().convert_stream(file, file_extension=".pptx").markdown
print("markitdown", version("markitdown"))
print(seen)
rows = [line.strip("| ").split(" | ") for line in seen.splitlines() if line.startswith("| 2")]
assert rows == [["2023", "6.4"], ["2024", "6.58"], ["2023", "3.2"], ["2024", "3.34"]], "this has changed"
assert "研发强度" in seen and "北镇" not in seen and "南镇" not in seen, "this has changed"
PYTHON
