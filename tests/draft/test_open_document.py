"""OpenDocument texts are read as their readers see them, and findings name the place."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from clients import converted
from project import Run
from word_files import box, field, note, paragraph, table, word_file
from word_files import run as text_run

from hubcli.draft.reading import read
from hubcli.draft.reading.formats import format_of
from hubcli.draft.text import Draft

URN = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(f'xmlns:{name}="{URN}{of}:1.0"' for name, of in (
    ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style")
)) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'  # fmt: skip
STRUCK = '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>'


def odt_file(body: str, manifest: str = "") -> bytes:
    """An OpenDocument text with this body."""
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{STRUCK}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        if manifest:
            archive.writestr("META-INF/manifest.xml", manifest)
    return written.getvalue()


def draft(body: str) -> Draft:
    """The draft with this body."""
    return format_of("a.odt").decode("a.odt", odt_file(body))


def texts(of: Draft) -> list[str]:
    """What is read of it, a text for each paragraph or row."""
    return [" | ".join(sentence.text for sentence in each.sentences) for each in read(of).paragraphs]


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        ("6<text:span>.5</text:span>8 percent", "6.58 percent"),
        ("6.58<text:s/>percent\n  of", "6.58 percent of"),
        ("a<text:change text:change-id='c'/>b", "ab"),
        ("1<text:tab/>2<text:line-break/>3", "1 2 3"),
        ("a <text:span text:style-name='S'>4.9</text:span> b", "a   b"),
        ("a<office:annotation><text:p>No.</text:p></office:annotation>b", "ab"),
        ('a <text:a xlink:href="http://a">link</text:a>.', "a link."),
    ],
)
def test_a_paragraph_is_read_as_it_is_seen(inside: str, seen: str) -> None:
    deleted = "<text:deletion><text:p>9</text:p></text:deletion>"
    changes = f"<text:tracked-changes><text:changed-region>{deleted}</text:changed-region></text:tracked-changes>"
    assert texts(draft(f"{changes}<text:p>{inside}</text:p>")) == [seen]


def test_cells_that_span_columns_and_rows_are_read_once() -> None:
    def cell(text: str, spans: str = "") -> str:
        return f"<table:table-cell {spans}><text:p>{text}</text:p></table:table-cell>"

    covered = "<table:covered-table-cell/>"
    heads = (
        cell("Place") + cell("R&amp;D", 'table:number-columns-spanned="2"') + covered,
        cell("") + cell("2023") + cell("2024"),
    )
    rows = (cell("Tarn", 'table:number-rows-spanned="2"') + cell("1") + cell("2"), covered + cell("3") + cell("4"))
    xml = "".join(f"<table:table-row>{row}</table:table-row>" for row in heads)
    below = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    of = draft(f"<table:table><table:table-header-rows>{xml}</table:table-header-rows>{below}</table:table>")
    found = [[(one.text, one.around) for one in each.sentences] for each in read(of).paragraphs]
    assert found[1] == [("3", ("R&D", "2023", "Tarn")), ("4", ("R&D", "2024", "Tarn"))]


def test_what_has_a_password_is_refused(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "report.odt"
    path.write_bytes(odt_file("", "<m><file-entry><encryption-data/></file-entry></m>"))
    assert "save it without one" in run("check-draft", str(path), code=2).stderr


def test_comments_are_for_word(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "report.odt"
    path.write_bytes(odt_file("<text:p>Nothing.</text:p>"))
    assert "only into Word files" in run("check-draft", str(path), "--in-place", code=2).stderr


@pytest.mark.heavy
def test_a_report_has_the_same_findings_in_both_formats(tmp_path: Path, run: Run) -> None:
    before, after = "Port Ansel's R&D intensity was ", " percent in 2024."
    path = tmp_path / "report.docx"
    path.write_bytes(
        word_file(
            paragraph(before, text_run("4.", "<w:b/>"), "9", after, note(1)),
            table(["Place", "R&D intensity, 2024"], ["Port Ansel", "4.8%"]),
            paragraph("See ", box(paragraph(before, "4.7", after))),
            paragraph(before, field("REF a", text_run("4.6")), after, text_run("4.5 percent", "<w:strike/>")),
            notes={1: paragraph(before, "4.4", after)},
        )
    )
    found = [
        json.loads(run("check-draft", str(report), "-f", "json", code=1).stdout)
        for report in (path, converted(path, "odt"))
    ]
    for key in ("verdict", "text", "part", "number", "table", "row", "cell"):
        of_word, of_odt = ([one.get(key) for one in each["findings"]] for each in found)
        assert of_word == of_odt, key
    assert [{one["kind"] for one in each["not_read"]} for each in found] == [{"withdrawn"}] * 2
