"""Content stays content in Markdown: read back by markdown-it, every text is what it was and nothing else arises."""

import string

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from hubcli.document import (
    Block,
    Cite,
    Code,
    Document,
    Entry,
    Heading,
    Inlines,
    Items,
    Link,
    Notice,
    Plain,
    Prose,
    Reference,
    Row,
    Strong,
    Table,
)
from hubcli.render import Form, render

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# Any printable character, those that mean something to Markdown more often than their share.
TEXTS = st.text(
    st.sampled_from(string.punctuation + "  12ai。（）“”—") | st.characters(exclude_categories=["C", "Z"]), min_size=1
)


@given(TEXTS)
@example("# heading #")
@example("    code")
@example("1. list")
@example("(ii) list")
@example("~~~")
@example("| a | b |\\|")
@example("&amp;&#32;")
@example("[a]: <b>")
@example("![a](b)")
@example("<script>alert(1)</script>")
def test_a_text_changes_nothing_but_itself_wherever_it_stands(text: str) -> None:
    assert _read(_everywhere(text)) == [(form, words.replace("X", text)) for form, words in _read(_everywhere("X"))]


@given(TEXTS)
@example("a`b")
@example("``")
@example(" `a` ")
def test_code_shows_every_character_in_prose_and_in_cells(text: str) -> None:
    line = (Plain("a"), Code(text), Plain("b"))
    read = _read((Prose(line), *_table(Entry(line))))
    assert [words for form, words in read if form == "code_inline"] == [text] * 3


@given(TEXTS, TEXTS, TEXTS)
@example("a", "(b)", "c")
@example("的", "50%", "的")
@example("a", " b ", "c")
@example("a", "“北京。”", "上海")
def test_strong_words_stay_whole_beside_any_others(before: str, words: str, after: str) -> None:
    read = _read((Prose((Plain(before), Strong(words), Strong(""), Plain(after))),))
    assert "".join(words for _, words in read) == before + words + after
    assert {form for form, _ in read} <= {"paragraph_open", "paragraph_close", "text", "strong_open", "strong_close"}
    assert any(map(str.isalnum, words)) <= ("strong_open" in {form for form, _ in read})


@given(st.lists(st.one_of(st.builds(Plain, TEXTS), st.builds(Strong, TEXTS)), min_size=1))
def test_neighbours_do_not_mix(line: list[Plain | Strong]) -> None:
    read = _read((Prose(tuple(line)),))
    assert "".join(words for _, words in read) == "".join(inline.text for inline in line)


@given(TEXTS, st.from_regex(r"https?://[!-~]{1,20}", fullmatch=True))
@example("a", "https://a.example/?b=1&copy;=2")
@example("a", "https://a.example/\\")
def test_a_web_address_becomes_one_link(text: str, url: str) -> None:
    read = _read((Prose((Plain("!"), Link(text, url))),))
    assert "image" not in {form for form, _ in read}
    assert "".join(words for form, words in read if form == "text") in (f"!{text}", f"!{text} ({url})")


def test_other_addresses_become_words() -> None:
    source = Reference("s", (Plain("Title"),), "img src=x onerror=alert(1)")
    blocks = (Prose((Link("a", "javascript:alert(1)"), Cite("s", 1))),)
    text = render(Document("en", blocks, (source,)), "markdown", Form())
    assert {token.type for token in _inlines(text)} == {"text"}


def test_an_exclamation_mark_makes_no_image_of_a_citation() -> None:
    blocks = (Prose((Plain("Growth!"), Cite("s", 1))),)
    document = Document("en", blocks, (Reference("s", (Plain("Title"),)),))
    assert render(document, "markdown", Form()).startswith("Growth\\![^hub-s-1]\n")


def test_bars_and_line_breaks_stay_in_their_cell() -> None:
    text = render(Document("en", _table(Entry((Plain("a|b\n| c\r\nd\\|"),)))), "markdown", Form())
    assert text.splitlines()[2:] == [r"| a\|b \| c d\\\| | a\|b \| c d\\\| |"]


def _everywhere(text: str) -> tuple[Block, ...]:
    line: Inlines = (Plain(text),)
    entry = Entry(line, None, (Entry(line),))
    return (Heading(1, text), Prose(line), Notice(line), Items((entry, entry)), Heading(6, text), *_table(entry, text))


def _table(entry: Entry, head: str = "head") -> tuple[Block, ...]:
    return (Table((head, "b"), (Row(entry.line, ((entry,),)),)),)


def _read(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    """Each token of the rendered blocks with its words, runs of text as one."""
    tokens = PARSER.parse(render(Document("en", blocks), "markdown", Form()))
    read: list[tuple[str, str]] = []
    for token in tokens:
        if token.type != "inline":
            read.append((token.type, token.content))
        for child in token.children or ():
            if child.type == "text" and read[-1][0] == "text":
                read[-1] = ("text", read[-1][1] + child.content)
            elif child.type != "text" or child.content:
                read.append((child.type, child.content))
    return read


def _inlines(text: str) -> list[Token]:
    return [child for token in PARSER.parse(text) for child in token.children or ()]
