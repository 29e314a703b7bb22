"""A format of drafts is one entry of a table: its files decoded and split into paragraphs, with places of its own."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from project import Run

from hubcli.draft.reading.formats import FORMATS, Format, format_of, read
from hubcli.draft.reading.sentences import Paragraph, PlainText, sentences_of
from hubcli.draft.text import Draft, Location, Span

BREAK = "\x1e"


class Slides(Draft):
    """Text in UTF-16 whose paragraphs end in a record separator."""

    def location(self, offset: int) -> Location:
        """The paragraph, and as a cell which of two."""
        number = self.text.count(BREAK, 0, offset)
        return Location(self.name, paragraph=number + 1, cell=number % 2 + 1)


def decode_slides(name: str, content: bytes) -> Draft:
    """The slides of a file."""
    return Slides(name, content.decode("utf-16"))


def slides_of(draft: Draft, without: Sequence[Span]) -> Iterator[Paragraph]:
    """The slides, each a paragraph."""
    start = 0
    for slide in draft.text.split(BREAK):
        yield Paragraph(sentences_of(PlainText(slide, range(start, start + len(slide)))))
        start += len(slide) + 1


@pytest.fixture
def slides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft in a format of its own, with a wrong figure in its second paragraph."""
    monkeypatch.setitem(FORMATS, ".slides", Format(decode_slides, slides_of))
    path = tmp_path / "report.slides"
    path.write_text(f"Nothing.{BREAK}Port Ansel's R&D intensity was 4.9 percent in 2024.", encoding="utf-16")
    return path


def test_a_finding_in_another_format_has_the_place_that_the_format_gives(slides: Path, run: Run) -> None:
    (found,) = json.loads(run("check-draft", str(slides), "--format", "json", code=1).stdout)["findings"]
    assert (found["verdict"], found["text"]) == ("differs", "4.9 percent")
    assert list(found)[:4] == ["file", "paragraph", "cell", "text"]
    assert (found["file"], found["paragraph"], found["cell"]) == (str(slides), 2, 2)


@pytest.mark.parametrize(("lang", "where"), [("en", "paragraph 2, column 2: "), ("zh", "第2段、第2列：")])
def test_its_place_is_named_in_the_language_of_the_answer(lang: str, where: str, slides: Path, run: Run) -> None:
    assert where in run("check-draft", str(slides), "--lang", lang, code=1).stdout
    said = run("check-draft", str(slides), "--lang", lang, "--format", "github", code=1).stdout
    assert said.startswith(f"::error file={slides},title=")
    assert where in said


@pytest.mark.parametrize("name", ["report.md", "REPORT.MD", "report.txt", "standard input"])
def test_any_other_ending_is_markdown(name: str) -> None:
    assert format_of(name) is FORMATS[".md"]


def test_a_page_is_read_as_its_readers_see_it(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "report.html"
    path.write_text(
        "<html><head><title>5</title></head>\n"
        "<body><table><tr><th rowspan=2>Place<th colspan=2>R&amp;D intensity</tr>\n"
        "<tr><th>2023<th>2024</tr><tr><td>Port Ansel<td><td>4.9%</tr></table><p>North Coast <del>1 percent</del>",
        encoding="utf-8",
    )
    answer = json.loads(run("check-draft", str(path), "--format", "json", code=1).stdout)
    (found,) = answer["findings"]
    assert (found["verdict"], found["text"], found["line"], found["column"]) == ("differs", "4.9%", 3, 52)
    assert [(part["kind"], part["line"]) for part in answer["not_read"]] == [("html", 1), ("withdrawn", 3)]


@pytest.mark.parametrize(
    ("cell", "seen"),
    [
        ('1/9<a href="#fn3" class="footnote-ref" id="fnref3" role="doc-noteref"><sup>3</sup></a>', "1/9"),
        ('6.58%<sup><a href="#n" role="doc-noteref">12</a></sup> of GDP', "6.58% of GDP"),
        ("6.58<sup>[4]</sup> percent", "6.58 percent"),
        ("10<sup>12</sup> yuan", "10¹² yuan"),
        ("800 km<sup>2</sup>", "800 km²"),
        ('See <a href="a">the 31 laboratories</a>.', "See the 31 laboratories."),
    ],
)
def test_the_mark_of_a_note_in_html_is_no_part_of_a_figure(cell: str, seen: str) -> None:
    (paragraph,) = read(Draft("report.html", f"<p>{cell}</p>")).paragraphs
    assert [sentence.text for sentence in paragraph.sentences] == [seen]


def test_a_page_made_of_a_draft_with_blocks_is_read_whole_and_takes_none(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "report.html"
    digest = "<p>Port Ansel's R&amp;D intensity was 4.9 percent in 2024.</p>"
    text = f"<!-- hubcli:begin hubs -->\n{digest}\n<!-- hubcli:end -->\n"
    path.write_text(text, encoding="utf-8")
    assert f"{path}:2:39: differs: 4.9 percent" in run("check-draft", str(path), code=1).stdout
    for words in (["refresh"], ["export", "nor", "--append", "--into"]):
        assert "blocks can be kept in Markdown and in Word" in run(*words, str(path), code=2).stderr
    assert path.read_text(encoding="utf-8") == text
