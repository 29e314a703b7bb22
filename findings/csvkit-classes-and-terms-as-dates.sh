#!/usr/bin/env bash
# csvkit 2.2.0 (agate 1.14.2): 5 years become the year 6, size classes become days of 2001, and 3M three minutes.
#
# Input     a CSV file with the columns size (1-3, 3-5 and 10-12 people), term (3 years, 5 years and 10 years), capital
#           (3M, 5M and 10M) and firms, sorted by firms with csvsort
# Expected  the same cells in another order
# Seen      2001-01-03, 2001-03-05 and 2001-10-12; 0004-01-01, 0006-01-01 and 0011-01-01, counted from the year 1; and
#           0:03:00. csvjson and csvstat have the same. A class such as 20-50 in the column leaves all of them text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check csvkit==2.2.0 agate==1.14.2
cat > "$folder/firms.csv" <<'CSV'
size,term,capital,firms
10-12,10 years,10M,9
1-3,3 years,3M,5
3-5,5 years,5M,7
CSV
seen=$("$folder/venv/bin/csvsort" -c firms "$folder/firms.csv")
"$folder/venv/bin/csvsort" --version
printf '%s\n' "$seen"
expected='size,term,capital,firms
2001-01-03,0004-01-01,0:03:00,5
2001-03-05,0006-01-01,0:05:00,7
2001-10-12,0011-01-01,0:10:00,9'
[ "$seen" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
seen=$(printf 'size,firms\n20-50,9\n1-3,5\n' | "$folder/venv/bin/csvsort" -c firms)
printf '%s\n' "$seen"
[ "$seen" = $'size,firms\n1-3,5\n20-50,9' ] || { echo "this has changed" >&2; exit 1; }
