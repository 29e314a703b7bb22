"""Findings become comments on the very characters of a Word file; all else in it stays as it is."""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from clients import client, converted, library
from hypothesis import given
from hypothesis import strategies as st
from project import Run
from word_files import W, box, field, note, opened, paragraph, parts_of, table, word_file
from word_files import run as text_run

from hubcli.draft.office.word_comments import Comment, with_comments

NAME = f"{{{W}}}"
ENGLISH = ("Port Ansel's R&D intensity was ", "4.9 percent", " in 2024.")
CHINESE = ("2024年安瑟港的研发投入强度为", "4.9%", "。")


def commented(content: bytes) -> dict[str, tuple[str, str]]:
    """By their ids what comments say, and the text that each lies around."""
    parts = parts_of(content)
    said = {
        each.get(f"{NAME}id", ""): "\n".join("".join(one.itertext()) for one in each.iter(f"{NAME}p"))
        for each in ElementTree.fromstring(parts["word/comments.xml"])
    }
    around = dict.fromkeys(said, "")
    open_: set[str] = set()
    for each in ElementTree.fromstring(parts["word/document.xml"]).iter():
        if each.tag == f"{NAME}commentRangeStart":
            open_.add(each.get(f"{NAME}id", ""))
        elif each.tag == f"{NAME}commentRangeEnd":
            open_.remove(each.get(f"{NAME}id", ""))
        elif each.tag == f"{NAME}t":
            around |= {id_: around[id_] + (each.text or "") for id_ in open_}
        elif each.tag == f"{NAME}footnoteReference":
            around |= {id_: around[id_] + "*" for id_ in open_}
    assert not open_
    return {id_: (text, around[id_]) for id_, text in said.items()}


FORMS = ("", "<w:b/>", '<w:color w:val="FF0000"/>', '<w:lang w:val="en-GB"/>', '<w:rFonts w:hint="eastAsia"/>')
AROUND = (
    "{}",
    '<w:ins w:id="91" w:author="A">{}</w:ins>',
    '<w:hyperlink w:anchor="a">{}</w:hyperlink>',
    "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '{}<w:bookmarkStart w:id="92" w:name="b"/>',
    '{}<w:del w:id="93" w:author="A"><w:r><w:delText>77</w:delText></w:r></w:del>',
)


@st.composite
def split_sentences(draw: st.DrawFn) -> tuple[str, str, str]:
    """A paragraph whose text is cut into runs at any places, with its text before the figure, and the figure."""
    before, figure, after = draw(st.sampled_from([ENGLISH, CHINESE, ("𠮷<&>  ", "约 6.58 %", " & so\u00a0on ")]))
    text = before + figure + after
    places = sorted(draw(st.sets(st.integers(1, len(text) - 1), max_size=9)) | draw(st.sampled_from([set(), {1, 2}])))
    pieces = [text[start:end] for start, end in zip([0, *places], [*places, len(text)], strict=True)]
    runs = (
        draw(st.sampled_from(AROUND)).format(text_run(piece, draw(st.sampled_from(FORMS))).replace("{", "{{"))
        for piece in pieces
    )
    return paragraph("".join(runs)), before, figure


@given(split_sentences())
def test_a_comment_lies_around_its_figure_however_it_is_split(sentence: tuple[str, str, str]) -> None:
    xml, before, figure = sentence
    draft = opened(word_file(xml))
    on = len(before), len(before) + len(figure)
    content = with_comments(draft, [Comment(on, ("<Wrong> & so",))], author="hubcli")
    assert list(commented(content).values()) == [("<Wrong> & so", figure)]
    again = opened(content)
    assert again.text == draft.text
    assert with_comments(again, [Comment(on, ("<Wrong> & so",))], author="hubcli") == content
    assert _formed(content) == _formed(draft.content)
    without = with_comments(again, [], author="hubcli")
    assert b"comment" not in parts_of(without)["word/document.xml"]


def _formed(content: bytes) -> list[tuple[str, str]]:
    """Each character of the text with the form of its run."""
    found = []
    for run in ElementTree.fromstring(parts_of(content)["word/document.xml"]).iter(f"{NAME}r"):
        form = run.find(f"{NAME}rPr")
        written = "" if form is None else ElementTree.tostring(form, encoding="unicode")
        found += [(char, written) for text in run.iter(f"{NAME}t") for char in text.text or ""]
    return found


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report with wrong figures wherever there may be some, and a comment by a person."""
    (before, _, after), wrong = ENGLISH, "".join(ENGLISH)
    person = '<w:r><w:commentReference w:id="5"/></w:r>'
    said = f'<w:comment w:id="5" w:author="Li" w:initials="L">{paragraph("Really?")}</w:comment>'
    path = tmp_path / "report.docx"
    path.write_bytes(
        word_file(
            paragraph(f'<w:commentRangeStart w:id="5"/>{text_run(before)}<w:commentRangeEnd w:id="5"/>{person}',
                      text_run("4.", "<w:b/>"), text_run("9", "<w:i/>"), " percent", after, note(1)),
            table(["Place", "R&D intensity, 2024"], ["Port Ansel", "4.9%"]),
            paragraph("See ", box(paragraph(wrong))),
            paragraph(before, field("REF a", text_run("4.9 "), text_run("percent")), after),
            paragraph(before, f'<w:ins w:id="8" w:author="B">{text_run("4.9 percent in")}</w:ins>', " 2024."),
            notes={1: paragraph(wrong)},
            parts={"comments": f'<w:comments xmlns:w="{W}">{said}</w:comments>'},
        )
    )  # fmt: skip
    return path


def test_findings_are_written_as_comments_and_replaced_the_next_time(report: Path, run: Run) -> None:
    before = report.read_bytes()
    copy = report.with_name("copy.docx")
    said = run("check-draft", str(report), "--comment", str(copy), code=1)
    assert said.stderr == f"{copy}: 6 comments\n"
    assert report.read_bytes() == before
    found = commented(copy.read_bytes())
    (of_person, *ours) = found.values()
    assert of_person == ("Really?", ENGLISH[0])
    box_text = "".join(ENGLISH) * 2  # the copy for older programs is there, too
    wanted = ["4.9 percent", "4.9%", box_text, "4.9 percent", "4.9 percent", "*"]
    assert [around for _, around in ours] == wanted
    assert ours[0][0].splitlines() == [
        "differs: the base has 4.2 percent",
        "Taken for: R&D intensity, Port Ansel, 2024",
        "Port Ansel's R&D intensity was 4.2 percent in 2024. (port-ansel-rd-intensity-2024)",
        "The Harbour Post, “Merrow to widen its science hubs”, passage 3 (harbour-post-2025-03-04:3)",
    ]
    first = copy.read_bytes()
    run("check-draft", str(copy), "--in-place", "--author", "hubcli", code=1)
    assert copy.read_bytes() == first


def test_every_other_part_stays_as_it_is(report: Path, run: Run) -> None:
    before = parts_of(report.read_bytes())
    run("check-draft", str(report), "--in-place", code=1)
    after = parts_of(report.read_bytes())
    assert list(after) == list(before)
    assert {name for name in after if after[name] != before[name]} == {"word/document.xml", "word/comments.xml"}


def test_a_file_without_comments_gets_a_part_for_them(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(word_file(paragraph("".join(CHINESE))))
    before = parts_of(path.read_bytes())
    run("check-draft", str(path), "--in-place", "--author", "王 <“A”>", code=1)
    after = parts_of(path.read_bytes())
    assert list(after) == [*before, "word/comments.xml"]
    changed = {name for name in before if after[name] != before[name]}
    assert changed == {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"}
    ((said, around),) = commented(path.read_bytes()).values()
    assert around == "4.9%"
    assert said.splitlines()[0] == "不符：库中为4.2%"
    assert "王 &lt;“A”&gt;" in after["word/comments.xml"].decode()


@pytest.mark.parametrize("attribute", ['w15:paraIdParent="00000001"', 'w15:done="1"'])
def test_a_comment_that_was_answered_or_resolved_stays(attribute: str, tmp_path: Path) -> None:
    w14, w15 = (f"http://schemas.microsoft.com/office/word/201{of}/wordml" for of in "02")
    before, figure, after = ENGLISH
    mark = '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    comments = (
        f'<w:comments xmlns:w="{W}" xmlns:w14="{w14}"><w:comment w:id="0" w:author="hubcli" w:initials="hubcli">'
        f'<w:p w14:paraId="00000001">{text_run("Wrong.")}</w:p></w:comment></w:comments>'
    )
    id_ = "00000001" if "done" in attribute else "00000002"
    extended = f'<w15:commentsEx xmlns:w15="{w15}"><w15:commentEx w15:paraId="{id_}" {attribute}/></w15:commentsEx>'
    content = word_file(
        paragraph(before, mark.format(text_run(figure)), after),
        parts={"comments": comments, "commentsExtended": extended},
    )
    draft = opened(content)
    same = with_comments(draft, [Comment((len(before), len(before) + 11), ("Wrong.",))], author="hubcli")
    assert parts_of(same) == parts_of(content)
    other = with_comments(draft, [Comment((len(before), len(before) + 11), ("Still wrong.",))], author="hubcli")
    assert list(commented(other).values()) == [("Wrong.", figure), ("Still wrong.", figure)]
    none = with_comments(draft, [], author="hubcli")
    assert parts_of(none) == parts_of(content)


def test_comments_go_only_where_they_can(tmp_path: Path, report: Path, run: Run) -> None:
    text = tmp_path / "report.md"
    text.write_text("Nothing.\n", encoding="utf-8")
    copy = str(tmp_path / "copy.docx")
    assert "only into Word files: save it as .docx" in run("check-draft", str(text), "--in-place", code=2).stderr
    assert "ends in .docx" in run("check-draft", str(report), "--comment", str(text), code=2).stderr
    assert "a file is needed" in run("check-draft", str(report), "--comment", "-", code=2).stderr
    assert "one draft" in run("check-draft", str(report), str(report), "--comment", copy, code=2).stderr
    against = run("check-draft", str(report), "--in-place", "--against", str(tmp_path), code=2).stderr
    assert "do not go with --against; to list the findings, use --format lines" in against
    pair = run("check-draft", str(report), str(text), "--pair", "--comment", copy, code=2).stderr
    assert "leave out --pair to write comments into each of them" in pair
    assert not Path(copy).exists()


def test_an_author_without_comments_is_refused(report: Path, run: Run) -> None:
    assert "--comment or --in-place" in run("check-draft", str(report), "--author", "Li", code=2).stderr


@pytest.mark.heavy
def test_python_docx_reads_the_comments_back(report: Path, run: Run) -> None:
    docx = library("docx")
    run("check-draft", str(report), "--in-place", "--author", "Wang", code=1)
    found = list(docx.Document(str(report)).comments)
    assert [one.author for one in found] == ["Li", *["Wang"] * 6]
    assert found[1].text.startswith("differs: the base has 4.2 percent\n")


@pytest.mark.heavy
def test_pandoc_reads_the_comments_back(report: Path, run: Run) -> None:
    run("check-draft", str(report), "--in-place", code=1)
    made = subprocess.run(
        [client("pandoc"), "--track-changes=all", "-t", "native", report], capture_output=True, text=True, check=True
    ).stdout
    assert len(re.findall('"comment-start"', made)) == 7
    assert len(re.findall('"comment-end"', made)) == 6  # it loses a mark within an insertion


@pytest.mark.heavy
def test_libreoffice_opens_it_and_keeps_the_comments(report: Path, run: Run) -> None:
    run("check-draft", str(report), "--in-place", code=1)
    content = parts_of(converted(report, "odt").read_bytes())["content.xml"].decode()
    assert content.count("<office:annotation ") == 7
    assert content.count("<dc:creator>hubcli</dc:creator>") == 6
