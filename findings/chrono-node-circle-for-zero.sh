#!/usr/bin/env bash
# chrono-node 2.10.3 (npm): a date with a circle for zero, as many documents have it, is in the year 24 or in this one.
#
# Input     二〇二四年三月五日 with U+3007; the same with U+25CB; and 二○一○年十月十日 with U+25CB; read in November 2026
# Expected  5 March 2024 twice and 10 October 2010, or nothing where a character is not known
# Seen      5 March 2024, then 5 March of the year 24 (from 二四年), and 10 October 2026 (from 年十月十日): what stands right
#           of the circle is read as if nothing preceded it
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund chrono-node@2.10.3
node - <<'JAVASCRIPT'
const chrono = require("chrono-node");

console.log("chrono-node", JSON.parse(require("fs").readFileSync("node_modules/chrono-node/package.json")).version);
const expected = {
  "二\u3007二四年三月五日": ["二\u3007二四年三月五日", 2024, 3, 5],
  "二\u25CB二四年三月五日": ["二四年三月五日", 24, 3, 5],
  "二\u25CB一\u25CB年十月十日": ["年十月十日", 2026, 10, 10],
};
const read = (text) => {
  const [{ text: part, start }] = chrono.zh.parse(text, new Date(2026, 10, 29, 12));
  return [part, start.get("year"), start.get("month"), start.get("day")];
};
const seen = Object.fromEntries(Object.keys(expected).map((text) => [text, read(text)]));
console.log(seen);
require("assert").deepStrictEqual(seen, expected, "this has changed");
JAVASCRIPT
