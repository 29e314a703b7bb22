"""One document with every kind of block and inline, and every page of the sample, through every format."""

import re
from collections.abc import Callable, Iterable
from typing import get_args

import pytest

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.document import (
    Bar,
    Block,
    Cite,
    Code,
    Document,
    Entry,
    Finding,
    Heading,
    Highlight,
    Inline,
    Items,
    Jump,
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
from hubcli.model.text import Lang
from hubcli.pages import lay_out
from hubcli.questions.answer import Answer
from hubcli.questions.challenges import challenges
from hubcli.questions.compare import compare
from hubcli.questions.export import digest
from hubcli.questions.hubs import hubs
from hubcli.questions.measures import measures
from hubcli.questions.show import show
from hubcli.render import RENDERERS, Form, render
from hubcli.render.marks import Marks, every_line, plain_text
from hubcli.render.wrapping import text_columns

WIDTHS = (60, 80, 120, 200)
EVERY = Scope()

ENTRIES = (
    Entry((Strong("Strong"), Plain(" and plain, cited"), Cite("post", 3), Cite("daily", 12)), "first-fact"),
    Entry((Plain("北岸的研发投入强度为4.2%，高于上年；河谷的较低。"), Cite("daily", 2)), "second-fact"),
    Entry(
        (Code("third-fact"), Plain(" has lines below it")),
        "third-fact",
        (Entry((Plain("a line below"),)), Entry((Plain("and one more"),), "fourth-fact", (Entry((Plain("deep"),)),))),
    ),
)
HOSTILE = "| <b>bold</b> *stars* [a](b) `code` # $x$ @me &amp; ![i](j) | =1+1"
BLOCKS = (
    Heading(1, "A title 标题"),
    Prose((Plain("Prose with "), Strong("strong words"), Plain(", "), Code("a | b"), Plain(" and"), Cite("post", 3))),
    Prose((Link("A link", "https://post.example/a?b=1&c=2"), Plain(", "), Link("no link", "javascript:alert(1)"))),
    Heading(2, "Items"),
    Items(ENTRIES),
    Sentences((Strong("Sentences"),), ENTRIES),
    Sentences((), (ENTRIES[1], ENTRIES[1])),
    Heading(2, "Tables"),
    Table(
        ("Indicator", "Figure"),
        (
            Row((Plain("Two columns"),), (ENTRIES[:1],)),
            Row((Plain("=Nothing stated"),), ((),)),
            Row(
                (Highlight("Marked"),),
                ((Entry((Bar(1, False), Plain("3 of 3"))), Entry((Bar(0.34, True), Plain("1")))),),
            ),
        ),
    ),
    Table(
        ("Theme", "North", "South", "East"),
        (
            Row((Strong("Many in a cell"),), (ENTRIES, ENTRIES[:1], ())),
            Row((Strong("主题"),), (ENTRIES[1:2], (), ENTRIES[1:2])),
        ),
    ),
    Heading(3, HOSTILE),
    Prose((Plain(HOSTILE),)),
    Items((Entry((Plain(f"- {HOSTILE}"),)), Entry((Plain("1. no list"),)), Entry((Plain("@cell"),)))),
    Table((HOSTILE, HOSTILE), (Row((Plain(HOSTILE),), ((Entry((Plain("two\nlines"),)), ENTRIES[0]),)),)),
    Finding("drafts/报告.md", 12, 7, "differs", (Plain("the base says "), Strong("4.2%"), Cite("post", 3))),
    Finding("facts/base.toml", 3, None, "odd, 100%", (Plain("no column is known"),)),
    Notice((Plain("What must not be missed: "), Code("hubcli check"))),
    Prose((Plain("at odds "), Jump("≠1", "odds_1"), Cite("post", 3), Cite("post", 5), Cite("daily", 7))),
    Heading(3, "Notes & 分歧"),
    Items((Entry((Plain("two sides"),), None, (), "odds_1"),)),
)
REFERENCES = (
    Reference("post", (Plain("Ada Lind. A post. 4 March 2025"),), "https://post.example/1?a=b&c=d", short="Ada Lind"),
    Reference("daily", (Plain("林溪。河谷的数字与规划。《河谷日报》"),)),
)
EVERYTHING = {
    "en": Document("en", BLOCKS, REFERENCES),
    "zh": Document("zh", BLOCKS, REFERENCES, "第{}段", "来源"),
}
SUFFIXES = {"terminal": "txt", "markdown": "md"}


def test_the_document_has_every_kind_of_block_and_inline() -> None:
    assert {*get_args(Block), *get_args(Inline)} <= {*_kinds(EVERYTHING["en"])}


@pytest.mark.parametrize("lang", EVERYTHING)
@pytest.mark.parametrize("name", RENDERERS)
def test_every_block_and_inline_has_a_form_in_every_format(name: str, lang: str, golden: Callable[..., None]) -> None:
    golden(f"render/everything.{lang}.{SUFFIXES.get(name, name)}", render(EVERYTHING[lang], name, Form()))


@pytest.mark.parametrize("width", WIDTHS)
def test_a_terminal_lays_every_block_out_at_its_width(width: int, golden: Callable[..., None]) -> None:
    text = render(EVERYTHING["en"], "terminal", Form(width=width))
    golden(f"render/everything.{width}.txt", text)
    assert max(map(text_columns, text.splitlines())) <= width


@pytest.mark.parametrize("lang", [pytest.param(Lang.EN, marks=pytest.mark.heavy), Lang.ZH])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_of_a_page_is_wider_than_the_terminal(width: int, lang: Lang, store: Store) -> None:
    for answer in _answers(store):
        text = render(lay_out(answer, lang), "terminal", Form(width=width))
        assert max(map(text_columns, text.splitlines())) <= width


def test_colour_adds_codes_and_nothing_else() -> None:
    plain = render(EVERYTHING["en"], "terminal", Form(width=80))
    coloured = render(EVERYTHING["en"], "terminal", Form(width=80, colour=True))
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    assert coloured.count("\x1b[0m") * 2 == coloured.count("\x1b")


@pytest.mark.parametrize("lang", Lang)
def test_plain_lines_hold_each_entry_whole_and_no_boxes(lang: Lang, store: Store) -> None:
    for answer in _answers(store):
        document = lay_out(answer, lang)
        lines = render(document, "terminal", Form()).splitlines()
        assert not re.search(r"[\u2500-\u257f\x1b]", "\n".join(lines))
        marks = Marks(document)
        for text in (plain_text(line, marks) for line in every_line(_entries(document))):
            assert any(line.endswith(text) for line in lines)


def test_headings_start_at_the_level_that_was_asked_for() -> None:
    document = Document("en", (Heading(1, "One"), Heading(2, "Two"), Heading(4, "Four")))
    assert render(document, "markdown", Form(level=3)) == "### One\n\n#### Two\n\n###### Four\n"


def _answers(store: Store) -> Iterable[Answer]:
    yield hubs(store)
    yield compare(store, hub_names=["nor", "riv", "isl"], scope=EVERY)
    yield challenges(store, hub_names=[], scope=EVERY)
    yield measures(store, hub_names=[], scope=EVERY)
    yield digest(store, hub_names=[], scope=EVERY)
    for word in ("nor", "nor-trial-plant-in-saltmarsh", "riv-ferry-chain", "three-hubs-comment", "rd-intensity"):
        yield show(store, word=word, scope=EVERY)


def _entries(document: Document) -> Iterable[Entry]:
    for block in document.blocks:
        match block:
            case Items(entries):
                yield from entries
            case Table(_, rows):
                yield from (entry for row in rows for cell in row.cells for entry in cell)


def _kinds(value: object) -> Iterable[type]:
    yield type(value)
    if isinstance(value, tuple):
        for part in value:
            yield from _kinds(part)
