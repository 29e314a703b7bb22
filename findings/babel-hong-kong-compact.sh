#!/usr/bin/env bash
# Babel 2.19.0: compact numbers for Hong Kong and Macao are written in English, though the rest of the text is Chinese.
#
# Input     11.5 trillion and 12,300, written compactly for zh_Hans_CN, zh_Hant_TW, zh_Hant_HK and zh_Hant_MO
# Expected  Chinese myriads for all four, 11.5萬億 in Hong Kong
# Seen      11.5万亿 and 1.2万 (CN), 11.5兆 and 1.2萬 (TW), but 11.5T and 12.3K (HK, MO); unit names for Hong Kong are in
#           Chinese (1.5 公里). No error, and no fallback to zh_Hant: CLDR itself has it so for zh_Hant_HK.
# Also      in Taiwan 兆 is 10^12; on the mainland it is the prefix mega, 10^6, so the TW form misleads readers there
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check Babel==2.19.0
"$folder/venv/bin/python" - <<'PYTHON'
from babel import __version__
from babel.numbers import format_compact_decimal
from babel.units import format_unit

print("Babel", __version__)
seen = {}
for locale in ("zh_Hans_CN", "zh_Hant_TW", "zh_Hant_HK", "zh_Hant_MO"):
    numbers = [format_compact_decimal(number, locale=locale, fraction_digits=1) for number in (11.5e12, 12_300)]
    seen[locale] = (*numbers, format_unit(1.5, "kilometer", locale=locale))
    print(locale, *seen[locale])
assert seen == {
    "zh_Hans_CN": ("11.5万亿", "1.2万", "1.5公里"),
    "zh_Hant_TW": ("11.5兆", "1.2萬", "1.5 公里"),
    "zh_Hant_HK": ("11.5T", "12.3K", "1.5 公里"),
    "zh_Hant_MO": ("11.5T", "12.3K", "1.5 公里"),
}, "this has changed"
PYTHON
