"""Word files have named styles, real tables and footnotes, and other programs read them back."""

import json
import re
import zipfile
from io import BytesIO
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree

import pytest
from clients import converted, library, pandoc
from project import Run

from hubcli.document import Cite, Document, Entry, Heading, Items, Jump, Link, Plain, Prose, Reference, Row, Table
from hubcli.render import Form, render_bytes

XU, LI = Cite("xu", 3), Cite("li", 4)
REFERENCES = (
    Reference("xu", (Plain("Xu <Fei> & others."),), "https://a.example/x?y=1&z=2", short="Xu"),
    Reference("li", (Plain("Li."),), short="Li"),
)


def parts_of(document: Document, form: Form | None = None) -> dict[str, str]:
    """The parts of the file, each of them well-formed XML."""
    content = render_bytes(document, "docx", form or Form())
    assert content == render_bytes(document, "docx", form or Form())
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {info.filename: archive.read(info).decode() for info in archive.infolist()}
    for part in parts.values():
        ElementTree.fromstring(part)
    return parts


def test_a_passage_has_one_footnote_to_which_later_citations_refer() -> None:
    blocks = (Prose((Plain("A."), XU, LI)), Prose((Plain("B."), XU)))
    parts = parts_of(Document("en", blocks, REFERENCES))
    assert re.findall('footnoteReference w:id="(.)"', parts["word/document.xml"]) == ["1", "2"]
    assert " NOTEREF _Note1 " in parts["word/document.xml"]
    assert "Xu &lt;Fei&gt; &amp; others." in parts["word/footnotes.xml"]
    assert ", passage 3. https://a.example/x?y=1&amp;z=2" in parts["word/footnotes.xml"]


def test_a_table_is_called_after_the_headings_above_it() -> None:
    table = Table(("", "Column"), (Row((Plain("row"),), ((),)),))
    headings = (Heading(1, "Report"), Heading(2, "North & South"), table, Heading(3, "Figures"), table)
    text = parts_of(Document("en", headings))["word/document.xml"]
    assert re.findall('tblCaption w:val="(.*?)"', text) == ["North &amp; South", "North &amp; South: Figures"]
    assert text.count('w:val="Caption"') == 2


@pytest.mark.parametrize(("style", "written"), [("none", "A.</w:t>"), ("pandoc", "[@xu{}, para. 3]")])
def test_citations_have_the_style_that_is_asked_for(style: str, written: str) -> None:
    parts = parts_of(Document("en", (Prose((Plain("A."), XU)),), REFERENCES), Form(cite=style))
    assert written in parts["word/document.xml"]
    assert "footnoteReference" not in parts["word/document.xml"]


def test_entries_of_a_cell_are_paragraphs_and_jumps_lead_to_their_entry() -> None:
    entries = (Entry((Plain("one"),), anchor="c-1"), Entry((Plain("two"),)))
    table = Table(("Head", "Column"), (Row((Plain("row"),), (entries,)), Row((Plain("none"),), ((),))))
    link = Prose((Jump("there", "c-1"), Link("site", "https://a.example/?b&c"), Link("no", "javascript:x")))
    nested = Items((Entry((Plain("over"),), children=(Entry((Plain("under"),)),)),))
    parts = parts_of(Document("en", (Heading(1, "H"), link, table, nested)))
    text = parts["word/document.xml"]
    assert 'one</w:t></w:r><w:bookmarkEnd w:id="' in text
    assert text.count('w:anchor="e_c_1"') == text.count('w:name="e_c_1"') == 1
    assert '<w:ilvl w:val="1"/>' in text
    assert "https://a.example/?b&amp;c" in parts["word/_rels/document.xml.rels"]
    assert "no (javascript:x)" in text


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("words", [["brief", "isl", "riv"], ["export", "nor"]])
def test_a_page_agrees_with_the_base(words: list[str], lang: str, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "page.docx"
    run(*words, "--lang", lang, "-o", str(path))
    found = json.loads(run("check-draft", str(path), "-f", "json").stdout)
    assert found["counts"]["match"] > 3
    assert not found["counts"]["differs"]


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("words", [["brief", "isl", "riv"], ["export", "nor"]])
def test_python_docx_reads_a_page_back(words: list[str], lang: str, tmp_path: Path, run: Run) -> None:
    docx = library("docx")
    path = tmp_path / "page.docx"
    run(*words, "--lang", lang, "-o", str(path))
    document = docx.Document(str(path))
    assert document.core_properties.language == {"en": "en", "zh": "zh-Hans"}[lang]
    assert document.core_properties.title
    assert {"Heading 1", "Heading 2"} <= {paragraph.style.name for paragraph in document.paragraphs}


@pytest.mark.heavy
def test_pandoc_reads_tables_and_footnotes(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "page.docx"
    run("brief", "isl", "riv", "-f", "docx", "-o", str(path))
    text = pandoc("-t", "gfm", str(path))
    assert re.search(r"^# ", text, re.MULTILINE)
    assert "|----" in text
    assert re.search(r"^\[\^1\]: ", text, re.MULTILINE)


@pytest.mark.heavy
def test_libreoffice_opens_it(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "page.docx"
    run("export", "isl", "--lang", "zh", "-f", "docx", "-o", str(path))
    with zipfile.ZipFile(converted(path, "odt")) as archive:
        text = archive.read("content.xml").decode()
    assert all(f"<{name} " in text for name in ("text:h", "text:list", "text:note", "table:table"))


def test_a_brief_has_one_footnote_for_each_source_in_the_order_of_their_numbers(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "page.docx"
    run("brief", "isl", "riv", "-f", "docx", "-o", str(path))
    with zipfile.ZipFile(path) as archive:
        notes, text = (archive.read(f"word/{part}.xml").decode() for part in ("footnotes", "document"))
    titles = re.findall(r"<w:footnoteRef/></w:r>.*?</w:footnote>", notes)
    assert len(titles) == len(set(titles)) == len(re.findall("<w:footnoteReference ", text))
    marks = re.findall(r'<w:footnoteReference w:id="(\d+)"|<w:t>(\d+)</w:t>|(</w:p>|[.。])', text)
    groups = (list(group) for _, group in groupby(marks, lambda mark: not mark[2]))
    numbers = [[int(one or other) for one, other, end in group if not end] for group in groups]
    assert [run for run in numbers if run != sorted(set(run))] == []


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_brief_is_one_page(lang: str, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "page.docx"
    run("brief", "bjh", "gba", "--lang", lang, "-f", "docx", "-o", str(path), base=None)
    assert len(re.findall(rb"/Type\s*/Page\b", converted(path, "pdf").read_bytes())) == 1
