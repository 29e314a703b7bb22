"""Blocks in Word: kept in content controls, by the same rules as in Markdown; all else in the file stays as it is."""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from clients import client, converted, library, pandoc
from hypothesis import given
from hypothesis import strategies as st
from project import Run
from word_files import W, note, opened, paragraph, parts_of, table, word_file
from word_files import run as text_run

from hubcli.document import Cite, Document, Entry, Items, Plain, Prose, Reference, Row, Strong, Table
from hubcli.draft.office.word_blocks import blocks_in
from hubcli.draft.office.word_refresh import refresh_word, with_word_block
from hubcli.draft.text import DraftError
from hubcli.render import Form, render_bytes

NAME = f"{{{W}}}"
COMMAND = "export riv --only figures"
DOCUMENT = "word/document.xml"


def control(tag: str, *inside: str, title: str = "", more: str = "") -> str:
    """A content control as somebody makes it in Word."""
    alias = f'<w:alias w:val="{title}"/>' if title else ""
    content = "".join(inside) or paragraph("")
    return (
        f'<w:sdt><w:sdtPr>{alias}<w:tag w:val="{tag}"/><w:id w:val="77"/>{more}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


EMPTY = control(f"hubcli {COMMAND}", paragraph(text_run("Click here.")), more="<w:showingPlcHdr/>")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report with a note, a comment, and an empty block between its paragraphs."""
    path = tmp_path / "report.docx"
    person = f'<w:comment w:id="5" w:author="Li" w:initials="L">{paragraph("Really?")}</w:comment>'
    path.write_bytes(
        word_file(
            paragraph("Before", note(1), "."), EMPTY, paragraph("After", note(2), "."),
            notes={1: paragraph("Own."), 2: paragraph("Another.")},
            parts={"comments": f'<w:comments xmlns:w="{W}">{person}</w:comments>'},
        )
    )  # fmt: skip
    return path


def document_of(path: Path) -> str:
    """The XML of the text."""
    return parts_of(path.read_bytes())[DOCUMENT].decode()


def edit(path: Path, old: str, new: str) -> None:
    """Change the text as a person does in Word."""
    draft = opened(path.read_bytes())
    xml = document_of(path)
    assert old in xml
    path.write_bytes(draft.package.with_parts({DOCUMENT: xml.replace(old, new, 1).encode()}))


def test_a_block_is_filled_in_place_and_stays_so(report: Path, run: Run) -> None:
    before = document_of(report)
    assert run("refresh", str(report)).stderr == f"{report}: 1 block, 1 changed\n"
    after = document_of(report)
    start, end = before.index("<w:sdt>"), before.index("</w:sdt>")
    assert after.startswith(before[:start])
    assert after.endswith(before[end:])
    assert "Click here." not in after
    assert '<w:alias w:val="hubcli export riv --only figures"/>' in after
    (block,) = blocks_in(opened(report.read_bytes()))
    assert block.checksum == block.digest
    assert "R & D intensity | 3.3 % [^]" in block.content
    filled = report.read_bytes()
    assert run("refresh", str(report)).stderr == f"{report}: 1 block, none changed\n"
    run("export", "riv", "--only", "figures", "--into", str(report))
    assert report.read_bytes() == filled
    assert run("check-draft", str(report)).stdout.startswith("Figures, citations and blocks: match 1.\n")


def test_every_other_part_stays_as_it_is(report: Path, run: Run) -> None:
    before = parts_of(report.read_bytes())
    run("refresh", str(report))
    after = parts_of(report.read_bytes())
    same = {"_rels/.rels", "word/comments.xml"}
    assert {name for name in before if after[name] == before[name]} == same
    styles, types = "word/styles.xml", "[Content_Types].xml"
    assert after[styles].startswith(before[styles].removesuffix(b"</w:styles>"))
    assert after[types].startswith(before[types].removesuffix(b"</Types>"))
    assert after["word/footnotes.xml"].startswith(before["word/footnotes.xml"].removesuffix(b"</w:footnotes>"))
    assert [name for name in after if name not in before] == sorted(
        ["customXml/item.xml", "customXml/itemProps.xml", "customXml/_rels/item.xml.rels"],
        key=list(after).index,
    )


def test_an_edited_block_is_refused_and_reported_until_it_is_forced(report: Path, run: Run) -> None:
    run("refresh", str(report))
    right = report.read_bytes()
    edit(report, "3.3%", "3.4%")
    said = run("refresh", str(report), code=2).stderr
    assert f"the block '{COMMAND}': it was edited by hand; --force overwrites it" in said
    assert "edited block: paragraph 2, “River Basin”" in run("check-draft", str(report), code=1).stdout
    assert "-3.4%" in run("refresh", str(report), "--check", code=1).stdout
    run("refresh", str(report), "--force")
    assert opened(report.read_bytes()).text == opened(right).text


def test_text_in_a_control_that_was_never_filled_in_is_an_edit(report: Path, run: Run) -> None:
    edit(report, "<w:showingPlcHdr/>", "")
    assert "edited by hand" in run("refresh", str(report), code=2).stderr


def test_a_stale_block_is_reported_and_only_its_notes_change(report: Path, run: Run, sample: Path) -> None:
    run("refresh", str(report), base=sample)
    metrics = sample / "riv" / "metrics.toml"
    metrics.write_text(metrics.read_text().replace("3.3", "3.7"))
    assert "stale block" in run("check-draft", str(report), base=sample, code=1).stdout
    run("refresh", str(report), base=sample)
    parts = parts_of(report.read_bytes())
    root = ElementTree.fromstring(parts["word/footnotes.xml"])
    ids = [each.get(f"{NAME}id", "") for each in root if not each.get(f"{NAME}type")]
    marks = ElementTree.fromstring(parts[DOCUMENT]).iter(f"{NAME}footnoteReference")
    assert sorted(ids) == sorted(mark.get(f"{NAME}id", "") for mark in marks)
    assert {"1", "2"} < set(ids)
    assert "match 1" in run("check-draft", str(report), base=sample).stdout


def test_what_people_commented_in_a_block_stays_commented(report: Path, run: Run, sample: Path) -> None:
    run("refresh", str(report), base=sample)
    marks = '<w:commentRangeStart w:id="5"/>', '<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>'
    edit(report, '<w:r><w:t xml:space="preserve">3.3%', f'{marks[0]}<w:r><w:t xml:space="preserve">3.3%')
    edit(report, "3.3%</w:t></w:r>", f"3.3%</w:t></w:r>{marks[1]}")
    assert run("refresh", str(report), "--check", base=sample).stdout == ""
    metrics = sample / "riv" / "metrics.toml"
    metrics.write_text(metrics.read_text().replace("3.3", "3.7"))
    run("refresh", str(report), base=sample)
    assert "".join(marks) in document_of(report)
    assert "3.7%" in document_of(report)


def test_several_blocks_number_their_marks_apart(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "new.docx"
    for lang in ("en", "zh"):
        run("export", "nor", "--all", "--lang", lang, "--into", str(path), "--append")
    first, second = blocks_in(opened(path.read_bytes()))
    one, other = (re.findall("≠ ([0-9]+)", block.content) for block in (first, second))
    assert one
    assert other
    assert not {*one} & {*other}
    xml = document_of(path)
    names = re.findall('<w:bookmarkStart w:id="([0-9]+)" w:name="([^"]+)"/>', xml)
    assert len({id_ for id_, _ in names}) == len({name for _, name in names}) == len(names)
    assert set(re.findall('w:anchor="([^"]+)"| NOTEREF ([^ ]+) ', xml)) <= {
        pair for _, name in names for pair in ((name, ""), ("", name))
    }
    run("refresh", str(path), "--check")


def test_a_command_that_no_title_can_hold_is_kept_in_full(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "new.docx"
    words = ("export", "nor", "riv", "isl", "--only", "figures,strengths,challenges", "--theme", "funding")
    run(*words, "--into", str(path), "--append")
    xml = document_of(path)
    title, tag = (re.search(f'<w:{name} w:val="([^"]*)"/>', xml)[1] for name in ("alias", "tag"))  # type: ignore[index]
    assert len(title) == 64
    assert len(tag) < 64
    assert run("refresh", str(path)).stderr == f"{path}: 1 block, none changed\n"
    part = "customXml/item.xml"
    draft = opened(path.read_bytes())
    path.write_bytes(draft.package.with_parts({part: b'<blocks xmlns="urn:hubcli:blocks"/>'}))
    assert "its command is lost" in run("refresh", str(path), code=2).stderr


def test_the_block_of_another_base_is_left_alone(report: Path, run: Run, sample: Path) -> None:
    run("refresh", str(report))
    title = sample / "base.toml"
    title.write_text(re.sub("en = .*", 'en = "Another"', title.read_text(), count=1))
    assert "written from the base" in run("refresh", str(report), base=sample, code=2).stderr
    assert "other base" in run("check-draft", str(report), base=sample, code=1).stdout


def test_digests_in_two_languages_are_a_pair_in_any_two_formats(tmp_path: Path, run: Run) -> None:
    paths = {name: str(tmp_path / name) for name in ("a.en.docx", "b.zh.docx", "b.zh.md")}
    for name, path in paths.items():
        run("export", "nor", "--only", "figures", "--lang", name.split(".")[1], "--into", path, "--append")
    for other in ("b.zh.docx", "b.zh.md"):
        said = run("check-draft", paths["a.en.docx"], paths[other], "--pair").stdout
        assert said.startswith("Differences, each named in both: none.\n")
        assert "with a counterpart: 10;" in said


@pytest.mark.parametrize(
    "body",
    [
        paragraph(control(f"hubcli {COMMAND}", text_run("x"))),
        table(["a", "b"], [f"<w:tcPr/>{control(f'hubcli {COMMAND}')}{paragraph('')}", "c"]),
        control(f"hubcli {COMMAND}", control("hubcli hubs")),
    ],
    ids=["in a paragraph", "in a table", "in a block"],
)
def test_a_control_elsewhere_is_refused_with_the_reason(body: str, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(word_file(body))
    for command in ("refresh", "check-draft"):
        assert "must be around whole paragraphs" in run(command, str(path), code=2).stderr


CITES = tuple(Cite("a", number) for number in (1, 2))
ANSWER = Document(
    "en",
    (
        Prose((Plain("It spent 6.58 percent, "), CITES[0], Strong("about"), Plain(" as before."), CITES[0], CITES[1])),
        Table(("Place", "Share"), (Row((Plain("Ansel"),), ((Entry((Plain("4.2%"), CITES[1])),),)),)),
        Items((Entry((Plain("One 河谷 thing."),), children=(Entry((Plain("Below it."),)),)),)),
    ),
    (Reference("a", (Plain("A Source."),)),),
)
FILLED = refresh_word(
    with_word_block(opened(word_file(paragraph("Before", note(1)), notes={1: paragraph("Own.")})), ["hubs"]),
    lambda words: render_bytes(ANSWER, "docx", Form()),
    base=None,
)


def _edits(xml: str) -> list[str]:
    """The text with one thing changed in the block: a digit, a word, a cell, a note."""
    changes = [("6.58", "6.85"), ("percent", "points"), ("4.2%", ""), ("河谷", "山谷"), ("Share", "Shares")]
    changed = [xml.replace(old, new, 1) for old, new in changes]
    reference = re.search(r"<w:r>(?:(?!<w:r>).)*<w:footnoteReference w:id=\"2\"/></w:r>", xml)
    assert reference
    return [*changed, xml.replace(reference.group(), ""), xml.replace("NOTEREF", "REF")]


DELETED = '<w:del w:id="9" w:author="Li"><w:r><w:delText>No</w:delText></w:r></w:del>'


def _passes(xml: str) -> list[str]:
    """The same as word processors write it: in other runs, with their marks, as tracked insertions, in other styles."""
    return [
        xml.replace("6.58", '6.</w:t></w:r><w:proofErr w:type="gramStart"/><w:r><w:t>58'),
        xml.replace("<w:p>", '<w:p w:rsidR="00AB12CD">').replace("<w:r>", '<w:r w:rsidRPr="00AB12CD">'),
        xml.replace("</w:tbl>", "</w:tbl><w:p/>"),
        re.sub("<w:r><w:t[^>]*>It .*?</w:r>", r'<w:ins w:id="9" w:author="Li">\g<0></w:ins>', xml),
        xml.replace("<w:r><w:t", f"{DELETED}<w:r><w:t", 1),
        xml.replace('<w:pStyle w:val="Bullets"/>', '<w:pStyle w:val="Normal"/>'),
        xml.replace('<w:rStyle w:val="Strong"/>', "<w:b/>"),
        re.sub(r"(separate.*?<w:t>)\d+", r"\g<1>9", xml),
        xml.replace("<w:sdtContent>", '<w:sdtContent><w:bookmarkStart w:id="99" w:name="_GoBack"/>'),
    ]


def test_what_word_processors_change_is_no_edit_and_what_people_change_is_one() -> None:
    xml = parts_of(FILLED.content)[DOCUMENT].decode()
    start = xml.index("<w:sdt>")

    def is_edit(written: str) -> bool:
        (block,) = blocks_in(opened(FILLED.package.with_parts({DOCUMENT: (xml[:start] + written).encode()})))
        return block.digest != block.checksum

    for written in _passes(xml[start:]):
        assert written != xml[start:]
        assert not is_edit(written), written
    for edited in _edits(xml[start:]):
        assert edited != xml[start:]
        for written in _passes(edited):
            assert is_edit(written), written


def test_a_note_that_is_changed_is_an_edit() -> None:
    notes = parts_of(FILLED.content)["word/footnotes.xml"]
    changed = FILLED.package.with_parts({"word/footnotes.xml": notes.replace(b"passage 2", b"passage 3")})
    with pytest.raises(DraftError, match="edited by hand"):
        refresh_word(opened(changed), lambda words: render_bytes(ANSWER, "docx", Form()), base=None)


def test_notes_are_numbered_with_those_of_the_report() -> None:
    xml = parts_of(FILLED.content)[DOCUMENT].decode()
    assert re.findall('<w:footnoteReference w:id="([0-9]+)"/>', xml) == ["1", "2", "3"]
    shown = re.findall(r' NOTEREF .*?separate"/></w:r><w:r>.*?<w:t>([0-9]+)</w:t>', xml)
    assert shown == ["2", "3"]  # the report has a note before the block


STYLE = '<w:style w:type="{}" w:styleId="{}"><w:name w:val="{}"/>{}</w:style>'
LIST = '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'
OWN_STYLES = "".join(
    STYLE.format(*each)
    for each in (
        ("paragraph", "Code", "Another", ""),
        ("paragraph", "berschrift2", "heading 2", ""),
        ("table", "Tabellenraster", "Table Grid", ""),
        ("paragraph", "Liste", "List Bullet", LIST),
        ("character", "Fett", "Strong", ""),
    )
)


@pytest.mark.parametrize("has_list", [True, False])
def test_the_styles_of_the_report_are_used_and_others_added(has_list: bool) -> None:
    own = OWN_STYLES if has_list else OWN_STYLES.replace(LIST, "")
    number = '<w:abstractNum w:abstractNumId="3"/><w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>'
    before = word_file(
        paragraph("Before"),
        parts={"styles": f'<w:styles xmlns:w="{W}">{own}</w:styles>',
               "numbering": f'<w:numbering xmlns:w="{W}">{number}</w:numbering>'},
    )  # fmt: skip
    draft = opened(before)
    for _ in range(2):  # what was added once is found again
        draft = with_word_block(draft, ["hubs"])
        draft = refresh_word(draft, lambda words: render_bytes(ANSWER, "docx", Form()), base=None)
    parts = {name: content.decode() for name, content in parts_of(draft.content).items()}
    used = {*re.findall('<w:(?:p|r|tbl)Style w:val="([^"]+)"', parts[DOCUMENT] + parts["word/footnotes.xml"])}
    assert used == {"Fett", "Liste", "Tabellenraster", "TableText", "FootnoteReference", "FootnoteText"}
    styles = ElementTree.fromstring(parts["word/styles.xml"])
    ids = [each.get(f"{NAME}styleId") for each in styles]
    assert ids[:5] == ["Code", "berschrift2", "Tabellenraster", "Liste", "Fett"]
    assert sorted(ids[5:], key=str) == ["FootnoteReference", "FootnoteText", "TableText"]
    numbering = ElementTree.fromstring(parts["word/numbering.xml"])
    levels = re.findall('<w:ilvl w:val="([0-9])"/><w:numId w:val="([0-9]+)"/>', parts[DOCUMENT])
    own_list = [("1", "5")] if has_list else [("0", "5"), ("1", "5")]  # the deeper levels of theirs may have numbers
    assert levels == own_list * 2
    assert [each.tag.removeprefix(NAME) for each in numbering] == ["abstractNum"] * 2 + ["num"] * 2


def test_a_document_with_other_prefixes_is_filled_too() -> None:
    other = word_file(paragraph("Before"))
    xml = parts_of(other)[DOCUMENT].decode().replace("w:", "x:").replace("xmlns:w=", "xmlns:x=")
    draft = with_word_block(opened(opened(other).package.with_parts({DOCUMENT: xml.encode()})), ["hubs"])
    filled = refresh_word(draft, lambda words: render_bytes(ANSWER, "docx", Form()), base=None)
    (block,) = blocks_in(filled)
    assert block.digest == block.checksum
    assert "6.58 percent" in block.content


@given(before=st.text("a<&河 ", max_size=5), after=st.text("a<&河 ", max_size=5))
def test_what_is_outside_the_control_stays_byte_for_byte(before: str, after: str) -> None:
    start = opened(word_file(paragraph(text_run(before)), control("hubcli hubs"), paragraph(text_run(after))))
    filled = refresh_word(start, lambda words: render_bytes(ANSWER, "docx", Form()), base=None)
    old, new = (parts_of(draft.content)[DOCUMENT] for draft in (start, filled))
    assert new.split(b"<w:sdt>")[0] == old.split(b"<w:sdt>")[0]
    assert new.rpartition(b"</w:sdt>")[2] == old.rpartition(b"</w:sdt>")[2]


@pytest.fixture
def whole(tmp_path: Path, run: Run) -> Path:
    """A report with digests in both languages."""
    path = tmp_path / "whole.docx"
    body = paragraph("Report", style="1"), paragraph("Before.", note(1))
    path.write_bytes(word_file(*body, notes={1: paragraph("Own.")}))
    run("export", "nor", "--all", "--into", str(path), "--append")
    run("export", "riv", "isl", "--all", "--lang", "zh", "--into", str(path), "--append")
    return path


@pytest.mark.heavy
def test_python_docx_reads_the_blocks(whole: Path) -> None:
    docx = library("docx")
    document = docx.Document(str(whole))
    paragraphs = document.element.body.xpath(".//w:sdtContent/w:p")
    headings = [docx.text.paragraph.Paragraph(each, document).style.name for each in paragraphs]
    assert {"Heading 2", "Heading 3", "List Bullet"} <= {*headings}
    assert len(document.element.body.xpath(".//w:sdtContent/w:tbl")) > 4


@pytest.mark.heavy
def test_pandoc_reads_the_blocks_as_it_reads_those_in_markdown(whole: Path, run: Run) -> None:
    read = pandoc("-t", "plain", "--wrap=none", str(whole))
    for words in (("nor", "--all"), ("riv", "isl", "--all", "--lang", "zh")):
        markdown = run("export", *words).stdout
        for figure in re.findall(r"(?<![\w.-])[0-9]+\.[0-9]+%", markdown):
            assert figure in read
    assert "[1] Own." in read
    notes = re.findall(r"^\[[0-9]+\] ", read, re.MULTILINE)
    root = ElementTree.fromstring(parts_of(whole.read_bytes())["word/footnotes.xml"])
    assert len(notes) == len([each for each in root if not each.get(f"{NAME}type")])


@pytest.mark.heavy
def test_libreoffice_shows_the_blocks_and_keeps_their_text(whole: Path) -> None:
    content = parts_of(converted(whole, "odt").read_bytes())["content.xml"].decode()
    root = ElementTree.fromstring(parts_of(whole.read_bytes())["word/footnotes.xml"])
    assert content.count("<text:note ") == len([each for each in root if not each.get(f"{NAME}type")])
    assert content.count("<table:table ") == document_of(whole).count("<w:tbl>")


def _shrunk(xml: str) -> str:
    """The text as LibreOffice saves it: the control is around the first words of the block, and has only its title."""
    title = '<w:alias w:val="hubcli hubs"/>'
    xml = re.sub("<w:sdt>.*?<w:sdtContent>(.*)</w:sdtContent></w:sdt>", r"\1", xml)
    words = '<w:r><w:t xml:space="preserve">It spent 6.58 percent, </w:t></w:r>'
    control_ = f"<w:sdt><w:sdtPr>{title}</w:sdtPr><w:sdtContent>{words}</w:sdtContent></w:sdt>"
    assert words in xml
    return xml.replace(words, control_)


@pytest.mark.parametrize(("old", "new"), [("", ""), ("6.58", "6.85")], ids=["as it was", "edited"])
def test_a_control_that_libreoffice_shrank_is_put_back(old: str, new: str) -> None:
    xml = _shrunk(parts_of(FILLED.content)[DOCUMENT].decode()).replace(old, new, 1 if old else 0)
    draft = opened(FILLED.package.with_parts({DOCUMENT: xml.encode()}))
    (block,) = blocks_in(draft)
    assert (block.words, block.digest == block.checksum) == (("hubs",), not old)
    answers = ANSWER._replace(blocks=(Prose((Plain("It spent 7 percent."),)), *ANSWER.blocks)), ANSWER
    for answer in answers:
        written = render_bytes(answer, "docx", Form())
        draft = refresh_word(draft, lambda words, written=written: written, base=None, force=True)  # type: ignore[misc]
    assert blocks_in(draft)[0].digest == blocks_in(FILLED)[0].digest
    assert parts_of(draft.content)[DOCUMENT].count(b"<w:sdt>") == 1
    assert draft.text == FILLED.text


def test_the_bookmark_around_a_block_is_no_block_without_its_control() -> None:
    xml = re.sub(b"<w:sdt>.*?<w:sdtContent>(.*)</w:sdtContent></w:sdt>", rb"\1", parts_of(FILLED.content)[DOCUMENT])
    assert b'w:name="_hubcli_' in xml
    assert blocks_in(opened(FILLED.package.with_parts({DOCUMENT: xml}))) == ()


@pytest.mark.heavy
def test_a_block_outlives_libreoffice(tmp_path: Path, run: Run) -> None:
    path, copies = tmp_path / "saved.docx", tmp_path / "copies"
    path.write_bytes(word_file(paragraph("Before.", note(1)), notes={1: paragraph("Own.")}))
    run("export", "nor", "--all", "--into", str(path), "--append")
    command = [client("soffice"), f"-env:UserInstallation=file://{tmp_path}/home", "--headless", "--convert-to", "docx"]
    subprocess.run([*command, "--outdir", str(copies), str(path)], capture_output=True, check=True, timeout=240)
    assert run("refresh", str(copies / "saved.docx"), "--check").stdout == ""
    assert "match 1" in run("check-draft", str(copies / "saved.docx")).stdout


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/footnotes.xml", 'w:id="3"', 'w:id="33"'),
        ("word/footnotes.xml", 'w:id="1"', 'w:id="x"'),
        (DOCUMENT, '<w:bookmarkStart w:id="', '<w:bookmarkStart w:id="x'),
        (DOCUMENT, "<w:id ", "<w:other "),
        ("customXml/item.xml", "key=", "other="),
    ],
)
def test_a_file_with_odd_numbers_or_none_is_still_filled(part: str, old: str, new: str) -> None:
    before = parts_of(FILLED.content)[part].decode()
    changed = before.replace(old, new)
    assert changed != before
    draft = opened(FILLED.package.with_parts({part: changed.encode()}))
    answer = render_bytes(ANSWER._replace(blocks=ANSWER.blocks[1:]), "docx", Form())
    filled = refresh_word(draft, lambda words: answer, base=None, force=True)
    (block,) = blocks_in(filled)
    assert block.digest == block.checksum
    assert "6.58" not in block.content
