"""The text of a Word document: what is accepted is text, what is deleted, hidden or remarked is told."""

from documents import docx

from hubcli.sources.extracted import Extracted, NotRead, Unread
from hubcli.sources.from_docx import extract_docx


def extracted(*body: str, **parts: str) -> Extracted:
    return extract_docx(docx(*body, **parts))


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(*runs: str) -> str:
    return f"<w:p><w:pPr><w:jc w:val='both'/></w:pPr>{''.join(runs)}</w:p>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def test_a_paragraph_and_each_line_broken_by_hand_is_a_passage() -> None:
    found = extracted(
        paragraph(run("River City spent "), run("6.58%", "<w:b/>"), run(" of its output.")),
        paragraph(),
        paragraph("<w:r><w:t>One line</w:t><w:br/><w:t>Another</w:t><w:tab/><w:t>line</w:t></w:r>"),
        f"<w:sdt><w:sdtContent>{paragraph(run('In a control'))}</w:sdtContent></w:sdt>",
    )
    assert found.text.splitlines() == [
        "River City spent 6.58% of its output.",
        "One line",
        "Another line",
        "In a control",
    ]
    assert (found.not_read, found.left_out) == ((), ())


def test_tracked_insertions_are_text_and_deletions_are_told() -> None:
    found = extracted(
        paragraph(
            run("强度达到"),
            f"<w:del><w:r><w:delText>6.85%</w:delText></w:r></w:del><w:ins>{run('6.58%')}</w:ins>",
            run("7.1%", "<w:strike/>"),
            run("，居首位。", "<w:strike w:val='0'/>"),
        ),
        f"<w:moveFrom>{paragraph(run('Moved 5'))}</w:moveFrom>",
        paragraph(f"<w:moveTo>{run('Moved 5')}</w:moveTo>"),
    )
    assert found.text.splitlines() == ["强度达到6.58%，居首位。", "Moved 5"]
    assert found.not_read == (NotRead(Unread.WITHDRAWN, "6.85%"), NotRead(Unread.WITHDRAWN, "7.1%"))


def test_hidden_text_and_comments_are_told() -> None:
    found = extracted(
        paragraph(run("Seen."), run("Unseen 99.", "<w:vanish/>")),
        comments=f"<w:comments><w:comment w:id='1'>{paragraph(run('Is it 12 percent?'))}</w:comment></w:comments>",
    )
    assert found.text == "Seen.\n"
    assert found.not_read == (NotRead(Unread.HIDDEN, "Unseen 99."), NotRead(Unread.COMMENT, "Is it 12 percent?"))


def test_a_row_is_a_passage_and_cells_that_span_are_repeated() -> None:
    table = "<w:tbl><w:tblPr/>{}</w:tbl>".format(
        row(cell("City", "<w:vMerge w:val='restart'/>"), cell("Intensity", "<w:gridSpan w:val='2'/>"))
        + row(cell("", "<w:vMerge/>"), cell("2023"), cell("2024"))
        + row(cell("North"), cell("6.1%"), cell(""))
    )
    assert extracted(table).text.splitlines() == [
        "City | Intensity | Intensity",
        "City | 2023 | 2024",
        "North | 6.1% |",
    ]


def test_a_row_that_begins_in_a_later_column_keeps_its_columns() -> None:
    head = row(cell("City"), cell("2023"), cell("2024"))
    later = row(cell("6.1%"), cell("6.2%")).replace("<w:tr>", "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>")
    assert extracted(f"<w:tbl>{head}{later}</w:tbl>").text == "City | 2023 | 2024\n| 6.1% | 6.2%\n"


def test_a_phonetic_guide_is_told_and_the_word_below_it_is_text() -> None:
    guide = f"<w:r><w:ruby><w:rt>{run('yuè')}</w:rt><w:rubyBase>{run('粤')}</w:rubyBase></w:ruby></w:r>"
    found = extracted(paragraph(guide, run("港澳大湾区")))
    assert found.text == "粤港澳大湾区\n"
    assert found.not_read == (NotRead(Unread.RUBY, "粤 (yuè)"),)


def test_marks_do_not_join_figures_and_footnotes_follow_the_text() -> None:
    found = extracted(
        paragraph(run("It was 8.7×10"), run("12", "<w:vertAlign w:val='superscript'/>"), run(" yuan.")),
        paragraph(run("北京为6.58%"), "<w:r><w:footnoteReference w:id='2'/></w:r>", run("。")),
        footnotes=(
            f"<w:footnotes><w:footnote w:type='separator' w:id='0'>{paragraph(run('--'))}</w:footnote>"
            f"<w:footnote w:id='2'>{paragraph(run('2024年数据。'))}</w:footnote></w:footnotes>"
        ),
    )
    assert found.text.splitlines() == ["It was 8.7×10¹² yuan.", "北京为6.58%。", "2024年数据。"]


def test_a_minus_sign_of_a_symbol_font_is_kept() -> None:
    symbol = "<w:r><w:sym w:font='Symbol' w:char='F02D'/><w:t>2.5%</w:t></w:r>"
    assert extracted(paragraph(run("Growth: "), symbol)).text == "Growth: \u22122.5%\n"


def test_powers_and_fractions_of_a_formula_and_aligned_tabs_join_no_figures() -> None:
    namespace = "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
    power = "<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>4</m:t></m:r></m:sup></m:sSup>"
    quarter = "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f>"
    found = extracted(
        paragraph(run("26 patents per "), f"<m:oMath {namespace}>{power}</m:oMath>", run(" people")),
        paragraph(
            run("rose by"),
            f"<m:oMath {namespace}>{quarter}</m:oMath>",
            run(" or 3"),
            f"<m:oMath {namespace}>{quarter}</m:oMath>",
        ),
        paragraph(run("North 2024"), "<w:r><w:ptab w:alignment='right'/></w:r>", run("6.58%")),
    )
    assert found.text.splitlines() == ["26 patents per 10⁴ people", "rose by 1/4 or 3 1/4", "North 2024 6.58%"]


def test_a_text_box_is_read_once_and_heads_with_figures_are_told() -> None:
    box = f"<w:txbxContent>{paragraph(run('Key figure: 12'))}</w:txbxContent>"
    choices = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    found = extracted(
        paragraph(run("Text."), choices), header1=f"<w:hdr>{paragraph(run('Report of 30 pages'))}</w:hdr>"
    )
    assert found.text.splitlines() == ["Text.", "Key figure: 12"]
    assert found.left_out == ("Report of 30 pages",)
