"""Pandoc makes Word and web pages of a draft with digests in it, and every note and citation comes out right."""

import html
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from clients import pandoc, straight
from project import SAMPLE, Run

from hubcli.base.compiled.cache import open_store
from hubcli.document import Plain
from hubcli.model.text import Lang
from hubcli.pages.references import reference

pytestmark = pytest.mark.heavy

REFERENCE = re.compile(r"\[\^hub-([a-z0-9-]+?)-(\d+)\](?!:)")
KEY = re.compile(r"@([a-z0-9-]+)\{\}, (?:para\. |第)(\d+)")
TAGS = {"en": "en", "zh": "zh-CN"}
TAGS_OF_TEXT = {"en": "en", "zh": "zh-Hans"}


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft in English with some prose."""
    path = tmp_path / "draft.md"
    path.write_text("---\ntitle: Report\n---\n\n# Report 报告\n\nOwn words.[^own]\n\n[^own]: Own note.\n")
    return path


@pytest.mark.parametrize("to", ["docx", "html"])
@pytest.mark.parametrize("lang", Lang)
def test_a_draft_with_two_digests_has_every_note_once_and_right(run: Run, draft: Path, lang: Lang, to: str) -> None:
    for hub in ("nor", "riv"):
        run("export", hub, "--all", "--lang", lang, "--into", str(draft), "--append")
    text = draft.read_text()
    assert _notes(_converted(draft, to, "--fail-if-warnings")) == ["Own note.", *_expected(text, lang)]


@pytest.mark.parametrize("lang", Lang)
def test_two_digests_pasted_below_each_other_have_every_note_right(run: Run, draft: Path, lang: Lang) -> None:
    text = (
        draft.read_text() + "\n" + "".join(run("export", hub, "--all", "--lang", lang).stdout for hub in ("nor", "riv"))
    )
    draft.write_text(text)
    tree = _converted(draft, "docx")
    assert _notes(tree) == ["Own note.", *_expected(text, lang)]
    assert len([node for node in _nodes(tree["blocks"]) if node["t"] == "Header"]) == len(re.findall("^#", text, re.M))


@pytest.mark.parametrize("lang", Lang)
def test_a_digest_of_its_own_has_title_language_and_captions(run: Run, tmp_path: Path, lang: Lang) -> None:
    path = tmp_path / "digest.md"
    run("export", "nor", "--only", "figures,assets,sources", "--level", "1", "--lang", lang, "-o", str(path))
    tree = json.loads(pandoc("-t", "json", str(path)))
    meta = {key: _words(value) for key, value in tree["meta"].items()}
    assert meta == {
        "title": {"en": "Digest: North Coast", "zh": "综述：北岸"}[lang],
        "lang": {"en": "en", "zh": "zh-Hans"}[lang],
    }
    captions = [_words(node["c"][1]) for node in _nodes(tree["blocks"]) if node["t"] == "Table"]
    assert captions
    assert all(caption.startswith({"en": "North Coast: ", "zh": "北岸："}[lang]) for caption in captions)


@pytest.mark.parametrize("to", ["docx", "html"])
@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("command", ["brief nor riv", "compare nor riv", "metrics rd-intensity", "gaps"])
def test_any_page_of_its_own_says_its_title_and_language_to_word_and_browsers(
    run: Run, tmp_path: Path, command: str, lang: Lang, to: str
) -> None:
    path, made = tmp_path / "page.md", tmp_path / f"page.{to}"
    run(*command.split(), "-f", "markdown", "--level", "1", "--lang", lang, "-o", str(path))
    title = run(*command.split(), "-f", "markdown", "--lang", lang).stdout.splitlines()[0].removeprefix("# ")
    pandoc("-s", str(path), "-o", str(made), "--fail-if-warnings")
    if to == "docx":
        properties = zipfile.ZipFile(made).read("docProps/core.xml").decode()
        assert f"<dc:title>{html.escape(title)}</dc:title>" in properties
        assert f"<dc:language>{TAGS_OF_TEXT[lang]}</dc:language>" in properties
    else:
        page = made.read_text()
        assert f"<title>{html.escape(title)}</title>" in page
        assert f' lang="{TAGS_OF_TEXT[lang]}"' in page
        assert page.count("<caption>") == page.count("<table")


def test_blocks_of_different_commands_share_their_notes(run: Run, draft: Path) -> None:
    text = draft.read_text()
    for words in ("compare nor riv isl --all", "challenges", "timeline", "export isl --own"):
        text += f"\n<!-- hubcli:begin {words} -->\n<!-- hubcli:end -->\n"
    draft.write_text(text)
    run("refresh", str(draft))
    notes = _notes(_converted(draft, "html", "--fail-if-warnings"))
    assert notes == ["Own note.", *_expected(draft.read_text(), Lang.EN)]


@pytest.mark.parametrize("bibliography", ["csl", "bibtex"])
@pytest.mark.parametrize("lang", Lang)
def test_keys_and_the_bibliography_of_cite_go_together(run: Run, draft: Path, lang: Lang, bibliography: str) -> None:
    run("export", "--all", "--cite", "pandoc", "--lang", lang, "--into", str(draft), "--append")
    works = draft.with_name("works.json" if bibliography == "csl" else "works.bib")
    run("cite", "--used-in", str(draft), "--lang", lang, "-f", bibliography, "-o", str(works))
    words = ["--citeproc", "--bibliography", str(works), "--metadata", f"lang={TAGS[lang]}", "--fail-if-warnings"]
    document = _converted(draft, "json", *words)
    cited = [[(item["citationId"], item["citationSuffix"]) for item in cite] for cite in _cites(document)]
    keys = re.findall(r"\[(@[^\]]+)\]", draft.read_text())
    assert [len(items) for items in cited] == [len(key.split("; ")) for key in keys]
    assert [key for items in cited for key, _ in items] == [key for key, _ in KEY.findall(draft.read_text())]
    plain = _converted(draft, "plain", "--wrap=none", *words)
    for _, passage in KEY.findall(draft.read_text()):
        assert (f"para. {passage}" if lang is Lang.EN else f"第{passage}段") in plain
    listed = plain[plain.rindex("\n\n", 0, plain.rindex("Island Online" if lang is Lang.EN else "群岛在线")) - 2000 :]
    for source in json.loads(run("cite", "--lang", lang).stdout):
        assert source.get("container-title", source.get("publisher")).strip("《》") in listed


def test_citations_stand_before_the_full_stop_and_share_brackets(run: Run) -> None:
    text = run("export", "riv", "--cite", "pandoc").stdout
    assert (
        "The River Basin is where Merrow makes things"
        " [@merrow-review-2025-06{}, para. 2; @three-hubs-comment{}, para. 2].\n"
    ) in text
    chinese = run("export", "riv", "--cite", "pandoc", "--lang", "zh").stdout
    assert re.search(r"[^\s]\[@merrow-review-2025-06\{\}, 第2段; @three-hubs-comment\{\}, 第2段\]。", chinese)
    assert "[^" not in text + chinese


def test_a_digest_may_cite_nothing(run: Run) -> None:
    text = run("export", "--cite", "none", "--all").stdout
    assert "[^" not in text
    assert "@" not in text
    assert "The River Basin is where Merrow makes things.\n" in text


def _expected(text: str, lang: Lang) -> list[str]:
    """What the notes of a draft ought to say, in the order of their marks."""
    with open_store(SAMPLE) as store:
        references = {source.id: reference(source, lang) for source in store.sources.values()}
    notes = []
    for source, passage in REFERENCE.findall(text):
        place = f", passage {passage}." if lang is Lang.EN else f"，第{passage}段。"
        url = f" {references[source].url}" if references[source].url else ""
        (words,) = references[source].line
        assert isinstance(words, Plain)
        notes.append(straight(words.text + place + url))
    return notes


def _converted(draft: Path, to: str, *words: str) -> Any:
    """The draft in another format; read back as pandoc's own tree where it is no text."""
    if to == "plain":
        return pandoc(str(draft), "-t", "plain", *words)
    if to == "json":
        return json.loads(pandoc(str(draft), "-t", "json", *words))
    output = draft.with_suffix(f".{to}")
    pandoc(str(draft), "-s", "--wrap=none", "-o", str(output), *words)
    if to == "docx":
        return json.loads(pandoc(str(output), "-t", "json"))
    return output.read_text()


def _notes(document: Any) -> list[str]:
    """What the notes say, mark by mark."""
    if isinstance(document, str):
        return [straight(note) for note in _html_notes(document)]
    notes = (node["c"] for node in _nodes(document["blocks"]) if node["t"] == "Note")
    return [straight(re.sub(r"\s+", " ", _words(note)).strip()) for note in notes]


def _html_notes(page: str) -> Iterator[str]:
    """Those of a web page, where each mark leads to its note."""
    notes = dict(re.findall(r'<li id="(fn\d+)"[^>]*>(.*?)</li>', page, re.DOTALL))
    for target in re.findall(r'<a href="#(fn\d+)"\s+class="footnote-ref"', page):
        words = re.sub(r'<a href="#fnref\d+".*?</a>|<[^>]+>', "", notes[target], flags=re.DOTALL)
        yield re.sub(r"\s+", " ", html.unescape(words)).strip()


def _cites(document: Any) -> Iterator[Any]:
    for node in _nodes(document["blocks"]):
        if node["t"] == "Cite":
            yield node["c"][0]


def _nodes(tree: Any) -> Iterator[Any]:
    if isinstance(tree, dict) and "t" in tree:
        yield tree
    for child in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from _nodes(child)


def _words(tree: Any) -> str:
    texts = {"Space": " ", "SoftBreak": " ", "LineBreak": " "}
    return "".join(
        node["c"] if node["t"] == "Str" else texts.get(node["t"], "") for node in _nodes(tree) if node["t"] != "Note"
    )
