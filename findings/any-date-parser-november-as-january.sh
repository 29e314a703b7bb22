#!/usr/bin/env bash
# any-date-parser 2.2.4 (npm): November and December in Chinese are read as January and February.
#
# Input     2024年11月份 and 2024年12月末 (the end of the month), as Chinese statistics date their figures, and 发布于2024年
#           12月31日 (published on), with zh-CN; and 2024年12月5日
# Expected  November and 31 December 2024, or nothing, which is what comes of 2024年3月
# Seen      1 January and 1 February 2024, and 1 February for the day of publication too: with text beside it, only one
#           digit before 月 is read, and the year is found apart from it. The last date is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund any-date-parser@2.2.4
TZ=UTC node - <<'JAVASCRIPT'
const parser = require("any-date-parser");

const { version } = JSON.parse(require("fs").readFileSync("node_modules/any-date-parser/package.json"));
const expected = {
  "2024年11月份": "2024-01-01",
  "2024年12月末": "2024-02-01",
  "发布于2024年12月31日": "2024-02-01",
  "2024年12月5日": "2024-12-05",
  "2024年3月": null,
};
const read = (text) => {
  const date = (parser.default ?? parser).fromString(text, "zh-CN");
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
};
const seen = Object.fromEntries(Object.keys(expected).map((text) => [text, read(text)]));
console.log("any-date-parser", version, seen);
require("assert").deepStrictEqual(seen, expected, "this has changed");
JAVASCRIPT
