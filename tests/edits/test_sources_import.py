"""`sources add --from`: the works of a reference list become sources; what has no place is said, nothing is split."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from bases import problems, write_base
from clients import library
from project import Run

WORKS: list[dict[str, Any]] = [
    {
        "id": "Xu_Fei2025",
        "type": "article-journal",
        "title": "三大中心",
        "author": [{"family": "徐", "given": "飞"}, {"literal": "Academy of Rivers and Lakes"}],
        "container-title": "科学",
        "publisher": "科学出版社",
        "issued": {"date-parts": [[2025, "3"]]},
        "accessed": {"date-parts": [[2026, 1, 2]]},
        "URL": "https://a.example",
        "volume": "12",
        "language": "zh-CN",
    },
    {
        "id": "http://zotero.example/1",
        "type": "legislation",
        "title": "Notice",
        "publisher": "Council",
        "author": [
            {"family": "Leyen", "non-dropping-particle": "von der", "given": "Ursula"},
            {"family": "King", "given": "Martin", "suffix": "Jr."},
        ],
        "issued": {"literal": "spring 2025"},
        "DOI": "10.1000/1",
    },
    {"id": "untitled", "type": "book", "publisher": "Press"},
    {"id": "甲", "type": "song", "title": "A page", "URL": "https://page.example/x"},
    {"id": "甲", "type": "song", "title": "Another page", "URL": "https://page.example/y"},
]
BIBTEX = r"""
@article{Bell2024, author = {Bell, Anne and {Council and Sons} and Xu Fei and King, Jr., Martin},
  title = {Growth of {R\&D} in caf\'e}, journal = {Post}, entrysubtype = {newspaper}, year = 2024, month = mar,
  pages = {1}}
@phdthesis{li, author = {李, 伟}, title = {创新}, school = {大学}, date = {2020-05-01}, langid = {chinese}}
@online{hubs, title = {Hubs}, organization = {Site}, url = {https://x.example/a_b}, urldate = {2026-02-01}}
"""


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A base below the current folder."""
    monkeypatch.chdir(tmp_path)
    return write_base(tmp_path / "facts", sources="# The documents.\n")


def added(run: Run, base: Path, name: str, text: str) -> dict[str, Any]:
    Path(name).write_text(text, encoding="utf-8")
    answer: dict[str, Any] = json.loads(run("sources", "add", "--from", name, "-f", "json", base=base).stdout)
    assert problems(base) == []
    return answer


def written(author: dict[str, Any]) -> str:
    return " | ".join(part["en"] for part in map(author.get, ("family", "given", "name")) if part)


def test_works_in_csl_json_become_records_with_their_authors_as_told(run: Run, base: Path) -> None:
    answer = added(run, base, "works.json", json.dumps(WORKS))
    first, second, third, fourth = (one["source"] for one in answer["sources"])
    assert [one["id"] for one in (first, second, third, fourth)] == [
        "xu-fei2025",
        "von-der-leyen",
        "song",
        "song-2",
    ]
    assert [written(author) for author in first["authors"]] == ["徐 | 飞", "Academy of Rivers and Lakes"]
    assert [written(author) for author in second["authors"]] == ["von der Leyen | Ursula", "Martin King Jr."]
    assert (first["container"]["zh"], first["publisher"]["zh"]) == ("科学", "科学出版社")
    assert (first["date"], first["accessed"], first["language"]) == ("2025-03", "2026-01-02", "zh")
    assert (second["type"], second["url"], second.get("date")) == ("legislation", "https://doi.org/10.1000/1", None)
    assert [one["left_out"] for one in answer["sources"]] == [["volume"], ["issued"], [], []]
    assert [one["assumed"] for one in answer["sources"]] == [
        ["id"],
        ["language", "id"],
        ["language", "publisher", "id"],
        ["language", "publisher", "id"],
    ]
    assert answer["passed"] == [{"key": "untitled", "missing": "title", "there": None}]


def test_works_in_bibtex_become_the_same(run: Run, base: Path) -> None:
    library("bibtexparser")
    answer = added(run, base, "works.bib", BIBTEX)
    article, thesis, page = (one["source"] for one in answer["sources"])
    assert [written(author) for author in article["authors"]] == [
        "Bell | Anne",
        "Council and Sons",
        "Xu Fei",
        "Martin King Jr.",
    ]
    assert (article["title"]["en"], article["type"]) == ("Growth of R&D in café", "article-newspaper")
    assert (article["date"], article["publisher"]["en"]) == ("2024-03", "Post")
    assert (thesis["type"], thesis["language"], thesis["publisher"]["zh"]) == ("thesis", "zh", "大学")
    assert (page["type"], page["url"], page["accessed"]) == ("webpage", "https://x.example/a_b", "2026-02-01")
    assert answer["sources"][0]["left_out"] == ["pages"]


@pytest.mark.parametrize("form", ["csl", "bibtex"])
def test_what_cite_writes_comes_back_as_it_was(run: Run, base: Path, form: str) -> None:
    library("bibtexparser")
    before = json.loads(run("cite", "-f", "csl").stdout)
    name = "works.json" if form == "csl" else "works.bib"
    ids = [one["source"]["id"] for one in added(run, base, name, run("cite", "-f", form).stdout)["sources"]]
    assert ids == [item["id"] for item in before]
    again = json.loads(run("cite", "-f", "csl", *ids, base=base).stdout)
    for item in (*before, *again):
        item.get("author", [{}])[0].pop("static-ordering", None)
        if form == "bibtex":  # a name whose order is fixed is one piece there
            item.pop("author", None)
    assert again == before


def test_the_page_says_what_was_filled_in_and_what_was_left_out(run: Run, base: Path) -> None:
    Path("works.json").write_text(json.dumps(WORKS[:3]), encoding="utf-8")
    told = run("sources", "add", "--from", "works.json", base=base).stdout
    assert "- 徐飞, Academy of Rivers and Lakes. 三大中心. 科学. 科学出版社. March 2025 (xu-fei2025)\n" in told
    assert "  - filled in by hubcli: id\n  - not carried over: volume\n" in told
    assert told.endswith("Not added:\n- untitled: the list gives no title, which a source needs\n")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ((), "give the ID of a source and the FILE of its text, or a reference list with --from"),
        (("a", "--from", "works.json"), "give the ID of a source and the FILE of its text, or a reference list with"),
        (("a",), "give the ID of a source and the FILE of its text, or a reference list with --from"),
        (
            ("--from", "nowhere.json"),
            "nowhere.json: cannot be read: No such file or directory; give CSL-JSON",
        ),
        (("--from", "works.json"), "works.json: there is no reference list in it; give CSL-JSON or BibTeX"),
    ],
)
def test_what_is_no_reference_list_is_refused(run: Run, base: Path, words: tuple[str, ...], why: str) -> None:
    Path("works.json").write_text("[1]", encoding="utf-8")
    assert why in run("sources", "add", *words, base=base, code=2).stderr


def test_a_list_in_bibtex_needs_its_extra(run: Run, base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bibtexparser.entrypoint", None)
    Path("works.bib").write_text(BIBTEX, encoding="utf-8")
    refused = run("sources", "add", "--from", "works.bib", base=base, code=2).stderr
    assert refused.startswith("hubcli: works.bib: a BibTeX file")
    assert "needs the extra 'bib'" in refused


def test_a_list_that_is_given_twice_adds_its_works_once(run: Run, base: Path) -> None:
    first = added(run, base, "refs.json", json.dumps(WORKS))
    again = added(run, base, "refs.json", json.dumps(WORKS))
    assert again["sources"] == []
    assert [one["there"] for one in again["passed"] if one["there"]] == [
        one["source"]["id"] for one in first["sources"]
    ]


def test_markup_of_a_title_and_others_who_are_not_named_are_left_out(run: Run, base: Path) -> None:
    marked = {"id": "a", "type": "book", "title": "Of <i>E. coli</i> & CO<sub>2</sub>, a < b", "publisher": "P"}
    (one,) = added(run, base, "refs.json", json.dumps([marked]))["sources"]
    assert one["source"]["title"]["en"] == "Of E. coli & CO2, a < b"
    (one,) = added(run, base, "refs.bib", "@book{b, title={B}, publisher={P}, author={Bell, Anne and others}}")[
        "sources"
    ]
    assert [author["family"]["en"] for author in one["source"]["authors"]] == ["Bell"]


def test_a_percent_sign_and_an_address_in_bibtex_are_text(run: Run, base: Path) -> None:
    library("bibtexparser")
    given = base.parent / "works.bib"
    given.write_text(
        r"""
@article{quays, title = {About 50% of quays}, journal = {Pier}, year = 2024, url = {https://a.example/~b/c\_d%20e}}
@misc{piers, title = {Piers}, publisher = {Pier}, year = 2024, howpublished = {\url{https://a.example/f%20g}}}
""",
        encoding="utf-8",
    )
    run("sources", "add", "--from", str(given), base=base)
    written = (base / "sources.toml").read_text(encoding="utf-8")
    assert 'title.en = "About 50% of quays"' in written
    assert 'url = "https://a.example/~b/c_d%20e"' in written
    assert 'url = "https://a.example/f%20g"' in written
