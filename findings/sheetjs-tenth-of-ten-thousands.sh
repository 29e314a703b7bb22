#!/usr/bin/env bash
# xlsx 0.18.5 (npm, SheetJS): figures that Excel shows in 万 come out ten times too small.
#
# Input     a workbook with 5000, 35000 and 350000000 in the format 0\.0,"万": Excel has no unit of ten thousand, so the
#           figure is divided by a thousand (the comma) and a point is set before its last digit (\.)
# Expected  0.5万, 3.5万 and 35000.0万 from sheet_to_csv, as LibreOffice shows them and numfmt 4.0.1 writes them
# Seen      .05万, .35万 and 3500.00万: both the point and the comma are carried out, but the digits left of the point are
#           set right of it. Without the comma, 35 in 0\.0 is 3.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund xlsx@0.18.5 numfmt@4.0.1
node - <<'JAVASCRIPT'
const XLSX = require("xlsx");

const FORMAT = '0\\.0,"万"';
const VALUES = [5000, 35000, 350000000];

const show = (values, format) => {
  const sheet = XLSX.utils.aoa_to_sheet(values.map((value) => [value]));
  for (const cell of ["A1", "A2", "A3"]) if (sheet[cell]) sheet[cell].z = format;
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "firms");
  const [name] = book.SheetNames;
  const read = XLSX.read(XLSX.write(book, { type: "buffer", bookType: "xlsx" })).Sheets[name];
  return [read.A1.v, XLSX.utils.sheet_to_csv(read).split("\n")];
};

(async () => {
  const { format } = await import("numfmt");
  const [first, seen] = show(VALUES, FORMAT);
  const others = VALUES.map((value) => format(FORMAT, value));
  console.log("xlsx", XLSX.version, seen, "numfmt", others);
  const { strictEqual, deepStrictEqual } = require("assert");
  strictEqual(first, 5000, "the value itself is kept");
  deepStrictEqual(others, ["0.5万", "3.5万", "35000.0万"], "numfmt has changed");
  deepStrictEqual(show([35], "0\\.0")[1], ["3.5"], "without a comma it has changed");
  deepStrictEqual(seen, [".05万", ".35万", "3500.00万"], "this has changed");
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JAVASCRIPT
