"""Whatever a base says comes out of every format as text: it makes no tag, no note, no link, no formula, no line."""

import csv
import io
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from bases import raw_fact, record, write_base
from first_run import examples, some
from hypothesis import example, given, settings
from hypothesis import strategies as st
from parsing import Event, even, events, github_html, markdown_it_html, parsed, words
from project import Run
from strategies import CHARACTERS

from hubcli.document import (
    Bar,
    Cite,
    Code,
    Document,
    Entry,
    Finding,
    Heading,
    Highlight,
    Items,
    Link,
    Notice,
    Plain,
    Prose,
    Reference,
    Row,
    Sentences,
    Strong,
    Table,
)
from hubcli.render import Form, render

NASTY = [
    "|", "\\|", "`", "``", "<script>alert(1)</script>", "</style>", "<!--", "-->", "]]>", "&lt;", "&amp", "&#0;",
    "[^1]", "[^hub-post-3]", "[^1]: ", "$", "$x$", "@key", "[@key]", "{.class}", "http://a.example/", "www.a.example",
    "javascript:alert(1)", "me@a.example", "=1+1", "+1", "-1", "@SUM(A1)", '"', "'", '" onload="x', "*", "**", "_",
    "~~", "![a](b)", "[a](b)", "(b)", "# ", " #", "- ", "1. ", "(a) ", "> ", "---", "===", "    x", ":", ": ", "%",
    "::", "שרה כהן", "محمد", "北京", "“", "”", "(", "。", "the quick brown fox", "12%", "\u200b", "\u200f", "\ufeff",
    "\u0301", "😀", "\xa0x", "\U00010a50",
]  # fmt: skip
FORMULA = tuple("=+-@＝＋－＠")
LONG = "A statement of 10,000 characters & <more> | " * 228
TEXTS = st.lists(st.sampled_from(NASTY) | st.text(CHARACTERS, max_size=5), min_size=1, max_size=5)
LINES = TEXTS.map("".join).filter(str.strip)
# Private-use characters: no renderer or parser has a reason to touch them.
A, B = "\ue000", "\ue001"
NEUTRAL = ("span", "bdi", "strong")
"""Tags that say what language words are in or how they stand out, which depends on the words."""


def everything(a: str, b: str, lang: str = "en") -> Document:
    """Two texts in every block and inline, beside each other and beside what is not text."""
    cite = Cite("post", 3)
    line = (
        *(Plain(a), Strong(b), Plain(a), Bar(0.5, faint=False), Code(b), Plain(b), Link(a, "https://post.example/1")),
        *(Plain(b), cite, Plain(a), cite, cite, Strong(a), cite, Plain(b), Highlight(a), Plain(b)),
    )
    entry = Entry(line, "first-fact", (Entry((Plain(a),)), Entry((cite, Plain(b)))))
    blocks = (
        Heading(1, a),
        Prose(line),
        Prose((Plain(b),)),
        Notice(line),
        # A full-width character in a head makes its stop full-width; how a sentence ends decides on the space after it.
        Sentences(
            (Plain("甲"), Strong(a), Plain("x")),
            (Entry((*line, Plain("x")), "second-fact"), Entry((Plain(b), Plain("x")))),
        ),
        Heading(2, b),
        Items((entry, Entry((Plain(a),)))),
        Table(("head", a, b), (Row(line, ((entry,), ())), Row((Plain(b),), ((entry, entry), (Entry((Plain(a),)),))))),
        Finding("draft.md", 7, 2, a, line),
        Heading(6, a),
        Items((Entry((Plain(b),)),)),
    )
    return Document(lang, blocks, (Reference("post", (Plain(a),), "https://post.example/1?a=b&c=d"),), mark_note=b)


def hostile(test: Callable[..., None]) -> Callable[..., None]:
    """The test on many pairs of texts; each nasty one is once the first and once the second."""
    for a, b in some([*zip(NASTY, [*NASTY[1:], NASTY[0]], strict=True)]):
        test = example(a=a, b=b)(test)
    return settings(max_examples=examples(25))(given(a=LINES, b=LINES)(test))


@hostile
def test_a_page_has_the_same_elements_whatever_its_words_are(a: str, b: str) -> None:
    lang = ("en", "zh")[len(a) % 2]
    assert read_page(a, b, lang) == filled(read_page(A, B, lang), a, b)


@pytest.mark.parametrize("shown", [github_html, pytest.param(markdown_it_html, marks=pytest.mark.heavy)])
@hostile
def test_markdown_shows_the_same_elements_whatever_its_words_are(shown: Callable[[str], str], a: str, b: str) -> None:
    assert read_markdown(shown, a, b) == filled(read_markdown(shown, A, B), a, b)


@hostile
def test_plain_lines_stay_as_many_and_keep_every_word(a: str, b: str) -> None:
    def lines(a: str, b: str) -> list[str]:
        return render(everything(a, b), "terminal", Form()).splitlines()

    assert list(map(even, lines(a, b))) == [even(put(line, a, b)) for line in lines(A, B)]


@hostile
def test_a_terminal_shows_every_word_and_no_codes(a: str, b: str) -> None:
    def signs(a: str, b: str) -> str:
        document = everything(a, b)
        return render(document._replace(blocks=document.blocks[:7]), "terminal", Form(width=80))

    assert "".join(signs(a, b).split()) == "".join(put(signs(A, B), a, b).split())
    assert "\x1b" not in signs(a, b)


@hostile
def test_a_spreadsheet_gets_every_word_and_no_formula(a: str, b: str) -> None:
    def cells(a: str, b: str) -> list[str]:
        return [cell for row in csv.reader(io.StringIO(render(everything(a, b), "csv", Form()))) for cell in row]

    assert not any(cell.startswith(FORMULA) for cell in cells(a, b))
    for cell, expected in zip(cells(a, b), cells(A, B), strict=True):
        words = put(expected, a, b)
        assert cell in (words, f"'{words}")  # the quote keeps a spreadsheet from reading a formula or a date


@hostile
def test_a_finding_is_one_workflow_command(a: str, b: str) -> None:
    command = render(everything(a, b), "github", Form())
    assert command.startswith("::error file=draft.md,line=7,col=2,title=")
    assert command.count("\n") == 1


@pytest.mark.parametrize("mark", [Plain, Strong, Highlight, Code])
def test_a_right_to_left_name_does_not_turn_its_neighbours_round(mark: type[Plain | Strong | Highlight | Code]) -> None:
    page = render(Document("en", (Prose((mark("By שרה כהן, 5 of 7"),)),)), "html", Form())
    isolated = [words(element) for element in parsed(page).iter("bdi")]
    assert isolated == ["שרה כהן"]


@pytest.mark.parametrize("format", ["terminal", "markdown", "html", "csv", "json"])
def test_a_hostile_base_is_shown_as_it_is_written(format: str, tmp_path: Path, run: Run) -> None:
    texts = [even(text) for text in (*NASTY, LONG)]
    said = [text if re.search("[A-Za-z]", text) else f"{text} words" for text in texts]
    facts = [raw_fact(f"hostile-{at}", statement={"en": text, "zh": f"{text}字"}) for at, text in enumerate(said)]
    base = write_base(tmp_path, hostile="\n".join(record("challenge", fact) for fact in facts))
    output = run("challenges", "north", "--format", format, base=base).stdout
    shown = SHOWN[format](output)
    assert [text for text in said if text not in shown] == []


SHOWN: dict[str, Callable[[str], str]] = {
    "terminal": str,
    "markdown": lambda output: words(parsed(github_html(output))),
    "html": lambda output: words(parsed(output)),
    "csv": lambda output: "\n".join(cell for row in csv.reader(io.StringIO(output)) for cell in row),
    "json": lambda output: "\n".join(item["statement"]["en"] for item in json.loads(output)["hubs"][0]["challenges"]),
}
"""The words of an answer, as the reader of each format gets them."""


@cache
def read_page(a: str, b: str, lang: str) -> list[Event]:
    return events(parsed(render(everything(a, b, lang), "html", Form())), seen_through=NEUTRAL)


@cache
def read_markdown(shown: Callable[[str], str], a: str, b: str) -> list[Event]:
    return events(parsed(shown(render(everything(a, b), "markdown", Form()))), seen_through=NEUTRAL)


def filled(read: list[Event], a: str, b: str) -> list[Event]:
    """The events with the texts in place of their stand-ins."""
    return [
        Event(tag, even(put(words, a, b)), tuple((name, even(put(value, a, b))) for name, value in attributes))
        for tag, words, attributes in read
    ]


def put(text: str, a: str, b: str) -> str:
    return text.replace(A, "\0").replace(B, b).replace("\0", a)
