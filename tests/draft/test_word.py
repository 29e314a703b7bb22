"""Word files are read as their accepted text, and every finding has the place where Word shows it."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from project import Run
from word_files import W, box, field, note, opened, paragraph, table, word_file
from word_files import run as text_run

from hubcli.draft.office.word import WordDraft
from hubcli.draft.reading import read
from hubcli.draft.reading.unread import UnreadKind

BEFORE, AFTER = "Port Ansel's R&D intensity was ", " percent in 2024."


def deleted(text: str, by: str = "del") -> str:
    """A run that a tracked change takes out."""
    taken = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>' if by == "del" else text_run(text)
    return f'<w:{by} w:id="1" w:author="A">{taken}</w:{by}>'


def inserted(*inside: str, by: str = "ins") -> str:
    """Runs that a tracked change puts in."""
    return f'<w:{by} w:id="2" w:author="A">{"".join(inside)}</w:{by}>'


def draft(*body: str, **others: object) -> WordDraft:
    """The draft in a Word file with this body."""
    return opened(word_file(*body, **others))  # type: ignore[arg-type]


def texts(of: WordDraft) -> list[str]:
    """What is read of it, a text for each paragraph or row."""
    return [" | ".join(sentence.text for sentence in each.sentences) for each in read(of).paragraphs]


@pytest.mark.parametrize(
    ("shape", "inside"),
    [
        ("insertions are text", [inserted(text_run("6.58"))]),
        ("deletions are not", [deleted("6.85"), "6.58"]),
        ("a deletion within an insertion is not", [inserted(deleted("6.85"), text_run("6.58"))]),
        ("moved text is read where it is now", [deleted("6.85", "moveFrom"), inserted(text_run("6.58"), by="moveTo")]),
        ("runs are joined", ["6", text_run(".5", "<w:b/>"), "8"]),
        ("hidden text is not read", [text_run("1", "<w:vanish/>"), "6.58"]),
        ("the result of a field is text", [field("REF _1", text_run("6.58"))]),
        ("a simple field, too", [f'<w:fldSimple w:instr="REF a">{text_run("6.58")}</w:fldSimple>']),
        ("a field in a field", [field("IF 1 ", field("REF _1", text_run("6.58")))]),
        ("a content control", [f"<w:sdt><w:sdtPr/><w:sdtContent>{text_run('6.58')}</w:sdtContent></w:sdt>"]),
        ("a link", [f'<w:hyperlink r:id="rId9">{text_run("6.58")}</w:hyperlink>']),
        ("a formula that is a number", ["<m:oMath><m:r><m:t>6.58</m:t></m:r></m:oMath>"]),
        ("nothing between joined runs", ["6.5", '<w:bookmarkStart w:id="5" w:name="a"/>', "\u200b8"]),
        ("the mark of a note that was typed", ["6.58", text_run("12", '<w:vertAlign w:val="superscript"/>')]),
        ("a reference to a note", ["6.58", field(" NOTEREF _Note1 ", text_run("1"))]),
        ("the mark of a note by its style", ["6.58", text_run("1", '<w:rStyle w:val="Raised"/>')]),
        ("what asks for an entry is not read", [
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{text_run('1')}</w:sdtContent></w:sdt>", "6.58"
        ]),
    ],
)  # fmt: skip
def test_the_accepted_text_is_read(shape: str, inside: list[str]) -> None:
    assert [one.replace("  ", " ") for one in texts(draft(paragraph(BEFORE, *inside, AFTER)))] == [
        f"{BEFORE}6.58{AFTER}"
    ], shape


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next() -> None:
    ends = '<w:pPr><w:rPr><w:del w:id="3" w:author="A"/></w:rPr></w:pPr>'
    first = paragraph(BEFORE, "6.").replace("<w:p>", f"<w:p>{ends}", 1)
    assert texts(draft(first, paragraph("58", AFTER))) == [f"{BEFORE}6.58{AFTER}"]


def test_boxes_are_read_once_and_notes_after_the_text() -> None:
    of = draft(
        paragraph("One", note(2), " ", box(paragraph("Three.")), " two."),
        paragraph("Next."),
        notes={1: paragraph("Nobody refers to it."), 2: paragraph("Four.")},
    )
    assert texts(of) == ["One  two.", "Three.", "Next.", "Four."]
    parts = [(line.place.part, line.place.number) for line in of.lines]
    assert parts == [("body", None), ("text_box", 1), ("body", None), ("footnote", 1)]


def test_a_note_is_introduced_by_its_paragraph_and_an_item_by_the_one_before() -> None:
    of = draft(paragraph("These:"), paragraph("First.", note(1), style="Bullets"), notes={1: paragraph("Indeed.")})
    assert [each.lead for each in read(of).paragraphs] == ["", "These:", "First."]


def test_headings_are_read_without_their_numbers() -> None:
    assert texts(draft(paragraph("3.1 Funding in 2024", style="1"))) == ["Funding in 2024"]


def test_rows_have_heads_and_merged_cells_are_read_once() -> None:
    wide, first, rest = (
        f"<w:tcPr>{inside}</w:tcPr>"
        for inside in ('<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>")
    )
    repeated = "<w:trPr><w:tblHeader/></w:trPr>"
    xml = table(
        ["Place", wide + paragraph("R&D intensity")],
        ["", "2023", "2024"],
        [first + paragraph("Port Ansel"), "4.1%", "4.2%"],
        [rest + paragraph(), "4.3%", "4.4%"],
    )
    xml = xml.replace("<w:tr>", f"<w:tr>{repeated}", 2)
    rows = [[(one.text, one.around) for one in each.sentences] for each in read(draft(xml)).paragraphs]
    around = ("R&D intensity", "2024", "Port Ansel")
    assert rows[0][-1] == ("4.2%", around)
    assert rows[1] == [("4.3%", ("R&D intensity", "2023", "Port Ansel")), ("4.4%", around)]


def test_a_table_of_one_column_is_the_frame_of_its_paragraphs() -> None:
    assert texts(draft(table(["One. Two."], ["Three."]))) == ["One. | Two.", "Three."]


@pytest.mark.parametrize(
    ("kind", "inside"),
    [
        (UnreadKind.PICTURE, "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"),
        (UnreadKind.MATHS, "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath>"),
        (UnreadKind.HIDDEN, text_run("4.9 percent", "<w:vanish/>")),
        (UnreadKind.WITHDRAWN, text_run("4.9 percent", "<w:strike/>")),
        (UnreadKind.GENERATED, field('TOC \\o "1-3"', text_run("Funding in 2024 ... 5"))),
    ],
)
def test_what_is_not_read_is_named(kind: UnreadKind, inside: str) -> None:
    of = draft(paragraph("Before ", inside, " after."))
    assert texts(of) == ["Before   after."]
    assert [part.kind for part in read(of).not_read] == [kind]


def test_headers_are_named_if_they_have_words() -> None:
    assert [part.kind for part in read(draft(paragraph("A."), edge=paragraph("Draft"))).not_read] == ["page_edge"]
    assert not read(draft(paragraph("A."), edge=paragraph("12"))).not_read


ITEM = '{"citationItems":[{"id":7,"locator":"3","label":"paragraph","itemData":{"id":7,%s}}]}'


@pytest.mark.parametrize(
    "citation",
    [
        field("ADDIN ZOTERO_ITEM CSL_CITATION " + ITEM % '"citation-key":"harbour-post-2025-03-04"', text_run("(1)")),
        field("ADDIN CSL_CITATION " + ITEM % '"id":"harbour-post-2025-03-04"', text_run("(1)")),
        "[@harbour-post-2025-03-04, para. 3]",
        "[^hub-harbour-post-2025-03-04-3]",
    ],
)
def test_citations_are_checked(citation: str, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(word_file(paragraph(BEFORE, "4.2", AFTER, " ", citation)))
    found = json.loads(run("check-draft", str(path), "--all", "-f", "json").stdout)["findings"]
    assert {one["verdict"] for one in found} == {"match", "contested", "cited"}


def test_a_bibliography_has_what_fields_of_a_word_file_cite(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "report.docx"
    inside = field(
        "ADDIN ZOTERO_ITEM CSL_CITATION " + ITEM % '"citation-key":"river-daily-2025-05-12"', text_run("(1)")
    )
    path.write_bytes(word_file(paragraph("So they say ", inside, ".")))
    written = run("cite", "--used-in", str(path), "-f", "bibtex").stdout
    assert written.count("@") == 1
    assert "river-daily-2025-05-12" in written


def test_a_citation_of_another_bibliography_is_no_finding(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "report.docx"
    inside = field("ADDIN ZOTERO_ITEM CSL_CITATION " + ITEM % '"title":"Other"', text_run("(Lu, 2024)"))
    path.write_bytes(word_file(paragraph("Nothing here ", inside, ".")))
    assert json.loads(run("check-draft", str(path), "--all", "-f", "json").stdout)["findings"] == []


def test_a_comment_in_word_vouches_for_its_paragraph(tmp_path: Path, run: Run) -> None:
    vouching = paragraph("hubcli:ok 4.9 percent, survey")
    comment = f'<w:comments xmlns:w="{W}"><w:comment w:id="4" w:author="Li">{vouching}</w:comment></w:comments>'
    body = paragraph(BEFORE, "4.9", '<w:r><w:commentReference w:id="4"/></w:r>', AFTER)
    path = tmp_path / "report.docx"
    path.write_bytes(word_file(body, parts={"comments": comment}))
    (found,) = json.loads(run("check-draft", str(path), "--all", "-f", "json").stdout)["findings"]
    assert found["verdict"] == "vouched"


def test_findings_name_paragraph_cell_note_and_box(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "report.docx"
    wrong = f"{BEFORE}4.9{AFTER}"
    path.write_bytes(
        word_file(
            paragraph(wrong, note(1)),
            table(["Place", "R&D intensity, 2024"], ["Port Ansel", "4.9%"]),
            paragraph("See ", box(paragraph(wrong))),
            notes={1: paragraph(wrong)},
        )
    )
    english = run("check-draft", str(path), code=1).stdout.splitlines()
    places = ["paragraph 1, “", "table 1, row 2, column 2: 4.9%", "text box 1, “", "footnote 1, “"]
    assert all(place in line for place, line in zip(places, english, strict=False))
    chinese = run("check-draft", str(path), "--lang", "zh", code=1).stdout.splitlines()
    places = ["第1段，“", "第1个表格、第2行、第2列：4.9%", "第1个文本框，“", "第1条脚注，“"]
    assert all(place in line for place, line in zip(places, chinese, strict=False))


def rezipped(content: bytes, **changed: bytes | None) -> bytes:
    """The file with a part of it changed or taken out."""
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            part = info.filename.rpartition("/")[2].partition(".")[0]
            if (inside := changed.get(part, old.read(info))) is not None:
                new.writestr(info.filename, inside)
    return written.getvalue()


WHOLE = word_file(paragraph("A."))
BOMB = b'<!DOCTYPE w [<!ENTITY a "4.9">]><w:document xmlns:w="%b"><w:body/></w:document>' % W.encode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no archive", "no file of a word processor"),
        (b"PK\x03\x04\x14\x00\x06\x00\x94", "no file of a word processor"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "with a password"),
        (WHOLE[:-30], "no file of a word processor"),
        (rezipped(WHOLE, document=None), "no Word document"),
        (rezipped(WHOLE, document=b"<w:document"), "word/document.xml cannot be read"),
        (rezipped(WHOLE, document=BOMB), "a document type is declared"),
        (rezipped(WHOLE, document=b"<a>" * 1000 + b"</a>" * 1000), "too deep"),
        (rezipped(WHOLE, document=b"<html/>"), "no Word document"),
        (
            rezipped(WHOLE, document=b'<?xml version="1.0" encoding="none"?><a>\xff</a>'),
            "word/document.xml cannot be read",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",  # the time is in an archive's bytes
)
def test_a_file_that_cannot_be_read_is_refused_with_the_way_out(
    content: bytes, said: str, tmp_path: Path, run: Run
) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(content)
    assert said in run("check-draft", str(path), code=2).stderr.replace("\n", " ")


def test_a_part_that_is_too_large_unpacked_is_refused(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(rezipped(WHOLE, document=b" " * 60_000_000))
    assert "too much room" in run("check-draft", str(path), code=2).stderr.replace("\n", " ")


def test_an_old_word_file_is_refused_under_its_own_ending(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "report.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest")
    assert "old Word file" in run("check-draft", str(path), code=2).stderr


def test_a_part_in_utf_16_is_read() -> None:
    xml = f'<w:document xmlns:w="{W}"><w:body>{paragraph("研发投入强度")}</w:body></w:document>'
    content = rezipped(WHOLE, document=f'<?xml version="1.0" encoding="UTF-16"?>{xml}'.encode("utf-16"))
    assert texts(opened(content)) == ["研发投入强度"]
