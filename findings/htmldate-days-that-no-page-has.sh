#!/usr/bin/env bash
# htmldate 1.11.0: a Chinese page of 5 March 2024 is dated 1 January 2025, since its text mentions 2025.
#
# Input     a page that says 发布时间：2024年3月5日 (date of publication) below its title, and in its text 到2025年 (by 2025) or
#           2010年以来 (since 2010), given to find_date; and the same pages with 2024-03-05
# Expected  2024-03-05 for all of them, or nothing
# Seen      2025-01-01 and 2024-01-01, and with original_date=True 2024-01-01 and 2010-01-01: years in the text are
#           collected, one is chosen, and a day that is nowhere on the page is added to it. Only extensive_search=False
#           says nothing. The date with hyphens is right each time. trafilatura has the dates of its metadata from here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check htmldate==1.11.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from htmldate import find_date

PAGE = """<!DOCTYPE html>
<html lang="zh">
<head><meta charset="utf-8"><title>研发强度</title></head>
<body><article><h1>研发强度</h1><p class="info">发布时间：{date}</p><p>{text}</p></article></body>
</html>"""
TEXTS = ("北镇的研发强度为6.58%，到2025年达到7%。", "2010年以来，北镇的研发强度提高到6.58%。")


def dates(date, **options):
    return [find_date(PAGE.format(date=date, text=text), max_date="2026-11-30", **options) for text in TEXTS]


print("htmldate", version("htmldate"))
for date, options, expected in (
    ("2024年3月5日", {}, ["2025-01-01", "2024-01-01"]),
    ("2024年3月5日", {"original_date": True}, ["2024-01-01", "2010-01-01"]),
    ("2024年3月5日", {"extensive_search": False}, [None, None]),
    ("2024-03-05", {}, ["2024-03-05", "2024-03-05"]),
    ("2024-03-05", {"original_date": True}, ["2024-03-05", "2024-03-05"]),
):
    seen = dates(date, **options)
    print(date, options, seen)
    assert seen == expected, "this has changed"
PYTHON
