"""A draft's Markdown, read as sentences whose characters know their places."""

import pytest

from hubcli.draft.reading import read
from hubcli.draft.reading.sentences import Paragraph, sentence_spans
from hubcli.draft.text import Draft


def paragraphs_of(markdown: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a draft with this text."""
    return read(Draft("draft.md", markdown)).paragraphs


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("It is No. 1 of 3.3 percent. Next.", ["It is No. 1 of 3.3 percent.", "Next."]),
        ("The U.S. leads, e.g. in Fig. 2. Next.", ["The U.S. leads, e.g. in Fig. 2.", "Next."]),
        ("He said: “It is so.” Next.", ["He said: “It is so.”", "Next."]),
        ("See www.example.org or 3.5. Next.", ["See www.example.org or 3.5.", "Next."]),
        ("第一句。第二句！“第三句？”第四句；仍是第四句", ["第一句。", "第二句！", "“第三句？”", "第四句；仍是第四句"]),
        ("中文结尾为英文.中文", ["中文结尾为英文.", "中文"]),
        ("Dr. Lind of River Inc. came. She left.", ["Dr. Lind of River Inc. came.", "She left."]),
        ("Firms spend on R&D. Some use 5G. Others wait.", ["Firms spend on R&D.", "Some use 5G.", "Others wait."]),
        ("Output fell in the U.S. In 2024, it rose.", ["Output fell in the U.S.", "In 2024, it rose."]),
        ("Lind joined River Co. The firm grew.", ["Lind joined River Co.", "The firm grew."]),
        ("Some read papers, i.e. The Herald.", ["Some read papers, i.e. The Herald."]),
        ("", []),
    ],
)
def test_a_sentence_ends_at_its_stop_and_nowhere_else(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@pytest.mark.parametrize(
    ("markdown", "sentences"),
    [
        ("**4.2** percent and _so_ on in_the_text", ["4.2 percent and so on in_the_text"]),
        ("a `code 5` b", ["a   b"]),
        ("[4.2 percent](https://x.example/5 '6')!", ["4.2 percent!", "6"]),
        ("![a 7](x.png) <https://x.example/8> https://x.example/9.", ["a 7    ."]),
        ("4&nbsp;percent \\*5\\* &amp; 6<br>7", ["4\u00a0percent *5* & 6 7"]),
        ("one\ntwo\n  three", ["one two three"]),
        ("中文\n续行\nand more", ["中文续行 and more"]),
        ("发展\n𠮷野", ["发展𠮷野"]),
        ("2 * 3 <!-- hidden 4 -->", ["2 * 3"]),
        ("Word.[^1] Next.[^2]", ["Word.", "Next."]),
        ("> quoted\nlazy\n\n- item\n\n  more\n", ["quoted lazy", "item", "more"]),
        ("[^1]: A note. Its end.\n[^hub-a-1]: Of a digest.\n[^2]: Another.", ["A note.", "Its end.", "Another."]),
        ("[^hub-note]: An own note.", ["An own note."]),
        ("\ufeff---\ntitle: 5\n---\ntext", ["text"]),
        ("+++\ntitle = 5\n+++\n\ntext", ["text"]),
        ("Heading 5\n=========\n\ntext\n\n    code 6\n", ["Heading 5", "text"]),
        ("a\rb\r\n\r\nc", ["a b", "c"]),
    ],
)
def test_marks_are_taken_away(markdown: str, sentences: list[str]) -> None:
    found = paragraphs_of(markdown)
    assert [sentence.text for paragraph in found for sentence in paragraph.sentences] == sentences


def test_every_character_knows_its_place() -> None:
    markdown = (
        "Some *words* with `code`, a\n\tlink [to](x) and 中文\n的**句子**。\n\n| a | b \\| c |\n|-|-|\n| d | *e* |\n"
    )
    for paragraph in paragraphs_of(markdown):
        for sentence in paragraph.sentences:
            kept = [(char, markdown[place]) for char, place in zip(sentence.text, sentence.offsets, strict=True)]
            assert all(char == there for char, there in kept if char != " ")


def test_a_mark_belongs_to_the_sentence_before_it() -> None:
    (paragraph,) = paragraphs_of("One.[^a] Two [@b, para. 1]. [^c] Three.")
    marks = [[mark.inside for mark in sentence.marks] for sentence in paragraph.sentences]
    assert marks == [["a"], ["@b, para. 1", "c"], []]


def test_a_cell_comes_with_its_head_and_the_words_of_its_row() -> None:
    (row,) = paragraphs_of("Lead\n\n| Place | Year | Share |\n| --- | --- | --- |\n| Tarn | 2024 | 5% |\n")[1:]
    assert [(sentence.text, sentence.around) for sentence in row.sentences] == [
        ("Tarn", ("Place", "2024")),
        ("2024", ("Year", "Tarn")),
        ("5%", ("Share", "Tarn", "2024")),
    ]
    assert (row.lead, row.is_row) == ("Lead", True)


def test_a_list_comes_with_the_paragraph_that_leads_it_in() -> None:
    found = paragraphs_of("In 2024:\n\n- Tarn: 5\n- Merrow: 6\n\nAfter.")
    assert [paragraph.lead for paragraph in found] == ["", "In 2024:", "In 2024:", ""]
