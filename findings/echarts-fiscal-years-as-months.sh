#!/usr/bin/env bash
# echarts 6.1.0 (npm): fiscal years stand at months of other years on a time axis, up to a year later.
#
# Input     figures for 2009-10, 2012-13, 2023-24 and 2024-25, as Hong Kong writes its fiscal years (from April on), in
#           a line chart with an axis of type time
# Expected  points in those years, or none, which is what comes of 2024-Q3 and 2023–24 with an en dash
# Seen      October 2009, January 2013, December 2024 and January 2026: what follows the hyphen is taken for a month,
#           and one past the twelfth for a month of a later year. Years in a row are 13 months apart, so that the line
#           looks even while it drifts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund echarts@6.1.0
TZ=UTC node - <<'JAVASCRIPT'
const echarts = require("echarts");

const expected = {
  "2009-10": "2009-10",
  "2012-13": "2013-01",
  "2023-24": "2024-12",
  "2024-25": "2026-01",
  "2024-Q3": null,
  "2023–24": null,
};
const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 800, height: 300 });
const data = Object.keys(expected).map((year) => [year, 6.58]);
chart.setOption({ animation: false, xAxis: { type: "time" }, yAxis: {}, series: [{ type: "line", data }] });
const month = (year) => {
  const x = chart.convertToPixel({ xAxisIndex: 0 }, year);
  const time = chart.convertFromPixel({ xAxisIndex: 0 }, x);
  return Number.isNaN(x) ? null : echarts.time.format(time, "{yyyy}-{MM}", true);
};
const seen = Object.fromEntries(Object.keys(expected).map((year) => [year, month(year)]));
chart.dispose();
console.log("echarts", echarts.version, seen);
require("assert").deepStrictEqual(seen, expected, "this has changed");
process.exit(0);
JAVASCRIPT
