#!/usr/bin/env bash
# xlsx 0.18.5 (npm, SheetJS): a figure in a format of the Chinese Excel gets a dollar sign.
#
# Input     a workbook with 35000 in [DBNum1][$-804]General, which is how Excel stores its format for Chinese numerals,
#           and in [$-804]#,##0.0; and the day 45352 (1 March 2024) in [$-804]aaaa;@, the format for days of the week
# Expected  三万五千, or 35000 where numerals are not known; 35,000.0; and 星期五, as LibreOffice shows them: [$-804] says
#           that the language is Chinese, and would say [$¥-804] for a currency
# Seen      $35000, $35,000.0 and $aaaa: a currency without a sign of its own is taken for dollars. 35,000 firms or yuan
#           are dollars in the CSV, HTML and formatted text that is made of the sheet.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund xlsx@0.18.5
node - <<'JAVASCRIPT'
const XLSX = require("xlsx");

const expected = {
  "[DBNum1][$-804]General": [35000, "$35000"],
  "[$-804]#,##0.0": [35000, '"$35,000.0"'],
  "[$-804]aaaa;@": [45352, "$aaaa"],
};
const sheet = XLSX.utils.aoa_to_sheet(Object.values(expected).map(([value]) => [value]));
Object.keys(expected).forEach((format, row) => (sheet[`A${row + 1}`].z = format));
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, sheet, "figures");
const read = XLSX.read(XLSX.write(book, { type: "buffer", bookType: "xlsx" })).Sheets.figures;
const seen = XLSX.utils.sheet_to_csv(read).split("\n");
console.log("xlsx", XLSX.version, seen);
require("assert").deepStrictEqual(seen, Object.values(expected).map(([, text]) => text), "this has changed");
JAVASCRIPT
