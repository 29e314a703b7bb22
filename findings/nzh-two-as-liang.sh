#!/usr/bin/env bash
# nzh 1.0.14 (npm): 两, the usual word for two before 万 and 千, counts for nothing, and decimals lose their scale.
#
# Input     二万五千 and 两万五千, two ways to say 25,000; 三亿两千万; 三点五亿
# Expected  25000 for both, 320000000 and 350000000
# Seen      25000, but 5000; 300000000; and 3.5. No error: a character that is unknown is passed over.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund nzh@1.0.14
node - <<'JAVASCRIPT'
const { cn } = require("nzh");

console.log("nzh", JSON.parse(require("fs").readFileSync("node_modules/nzh/package.json")).version);
const expected = { 二万五千: 25000, 两万五千: 5000, 三亿两千万: 300000000, 三点五亿: 3.5 };
const seen = Object.fromEntries(Object.keys(expected).map((text) => [text, cn.decodeS(text)]));
console.log(seen);
require("assert").deepStrictEqual(seen, expected, "this has changed");
JAVASCRIPT
