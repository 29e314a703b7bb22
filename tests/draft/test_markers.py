"""`draft/blocks/markers.py`: markers are found where Markdown has comments, and faults in them are reported by line."""

import pytest

from hubcli.draft.blocks.content import Notes, content_of
from hubcli.draft.blocks.markers import blocks_of, checksum, is_edited
from hubcli.draft.text import Draft, DraftError

BLOCK = "<!-- hubcli:begin export gba -->\n<!-- hubcli:end -->\n"


def _blocks(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(block.words, block.content) for block in blocks_of(Draft("draft.md", text))]


def _faults(text: str) -> list[tuple[int, str]]:
    with pytest.raises(DraftError) as caught:
        blocks_of(Draft("draft.md", text))
    return [(fault.line, str(fault.message)) for fault in caught.value.faults]


def test_a_block_has_its_words_and_what_stands_between_its_markers() -> None:
    text = "Before.\n<!-- hubcli:begin compare bjh 'Bay Area' --lang zh -->\n\ntext\n\n<!-- hubcli:end -->\nAfter."
    assert _blocks(text) == [(("compare", "bjh", "Bay Area", "--lang", "zh"), "\ntext\n\n")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_lines_may_end_as_they_like_and_a_byte_order_mark_may_open_them(newline: str, start: str) -> None:
    text = start + (BLOCK + "x\n" + BLOCK).replace("\n", newline).removesuffix(newline)
    assert [(block.line, block.newline) for block in blocks_of(Draft("d", text))] == [(1, newline), (4, newline)]


@pytest.mark.parametrize("space", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_only_what_ends_a_line_in_markdown_ends_one(space: str) -> None:
    assert [block.line for block in blocks_of(Draft("d", f"a{space}b\n{BLOCK}"))] == [2]


@pytest.mark.parametrize(
    "marker",
    [
        "<!--hubcli:begin export gba-->",
        "   <!-- hubcli:begin export gba -->  ",
        "<!--   hubcli:begin   export\tgba   -->\t",
    ],
)
def test_a_marker_may_be_indented_a_little_and_spaced_freely(marker: str) -> None:
    assert _blocks(f"{marker}\n<!-- hubcli:end -->\n")[0][0] == ("export", "gba")


@pytest.mark.parametrize(
    "text",
    [
        f"```\n{BLOCK}```\n",
        f"~~~~ markdown\n{BLOCK}~~~\n~~~~\n",
        "- a list\n\n  ```\n  <!-- hubcli:begin export gba -->\n  ```\n",
        "> ```\n> <!-- hubcli:begin export gba -->\n",
        "    <!-- hubcli:begin export gba -->\n",
        f"```\n{BLOCK}",
        "A line with `<!-- hubcli:begin export gba -->` in it.\n",
        f"<pre>\n{BLOCK}</pre>\n",
        f"<script>\n{BLOCK}</script>\n",
        "<!-- put this back one day:\n<!-- hubcli:begin export gba -->\n",
        "<!-- hubcli:ok from the annex -->\n<!-- hubcli:note -->\n<!-- hubcli begins here -->\n",
    ],
)
def test_what_only_looks_like_a_marker_is_text(text: str) -> None:
    assert _blocks(text) == []


def test_a_block_stands_right_below_a_line_of_text_or_inside_a_division() -> None:
    assert len(_blocks(f"text\n{BLOCK}- item\n{BLOCK}<div>\n{BLOCK}</div>\n")) == 3


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("x\n<!-- hubcli:begin a -->\n", [(2, "the block that begins here has no end: add <!-- hubcli:end -->")]),
        ("x\n<!-- hubcli:end -->\n", [(2, "a block ends here that never began")]),
        (
            "<!-- hubcli:begin a -->\n\n<!-- hubcli:begin b -->\n<!-- hubcli:end -->\n<!-- hubcli:end -->\n",
            [
                (3, "a block begins inside the one that begins on line 1"),
                (5, "a block ends here that never began"),
            ],
        ),
        (
            "<!-- hubcli:end -->\n<!-- hubcli:begin a -->\n",
            [
                (1, "a block ends here that never began"),
                (2, "the block that begins here has no end: add <!-- hubcli:end -->"),
            ],
        ),
        (
            "<!-- hubcli:begin -->\n<!-- hubcli:end -->\n",
            [(1, "the marker has no command, as in <!-- hubcli:begin export gba -->")],
        ),
        (
            "<!-- hubcli:begin search 'data -->\n<!-- hubcli:end -->\n",
            [(1, "a quotation mark in the command is not closed")],
        ),
        (
            "<!-- hubcli:begin a -->\n<!-- hubcli:end 123 -->\n",
            [(2, "'123' is not a checksum: write <!-- hubcli:end --> instead")],
        ),
        (
            "<!-- hubcli:begin a -->\n<!-- hubcli:end Our base -->\n",
            [(2, "'Our' is not a checksum: write <!-- hubcli:end --> instead")],
        ),
        (
            "<!-- hubcli:begin a --> text\n<!-- hubcli:begin\na -->\n<!-- hubcli:begin a --> b -->\n",
            [
                (1, "a marker must be alone on one line, as <!-- hubcli:begin export gba --> is"),
                (2, "a marker must be alone on one line, as <!-- hubcli:begin export gba --> is"),
                (4, "a marker must be alone on one line, as <!-- hubcli:begin export gba --> is"),
            ],
        ),
        (
            "x\n<!-- hubcli:begn a -->\n<!-- hubcli:End -->\n",
            [
                (2, "the marker is misspelt: write <!-- hubcli:begin \u2026 -->"),
                (3, "the marker is misspelt: write <!-- hubcli:end \u2026 -->"),
            ],
        ),
        (
            "<!-- hubcli: begin a -->\n<!-- hubcli :end -->\n<!--HUBCLI:begin a-->\n<!--hubcli:end-->\n",
            [
                (1, "the marker is misspelt: write <!-- hubcli:begin \u2026 -->"),
                (2, "the marker is misspelt: write <!-- hubcli:end \u2026 -->"),
                (3, "the marker is misspelt: write <!-- hubcli:begin \u2026 -->"),
            ],
        ),
        (
            "- item\n\n  <!-- hubcli:begin a -->\n",
            [(3, "a marker must be at the left margin, not in a list or a quotation")],
        ),
    ],
)
def test_everything_wrong_with_markers_is_told_with_its_line(text: str, faults: list[tuple[int, str]]) -> None:
    assert _faults(text) == faults


@pytest.mark.parametrize(
    ("marker", "base"),
    [
        ("<!-- hubcli:end -->", None),
        ("<!-- hubcli:end 0123456789abcdef -->", None),
        ("<!-- hubcli:end 0123456789abcdef Our base -->", "Our base"),
        ("<!--hubcli:end\t0123456789abcdef  Our \t base-->  ", "Our base"),
    ],
)
def test_a_block_names_the_base_that_it_comes_from(marker: str, base: str | None) -> None:
    (block,) = blocks_of(Draft("d", f"<!-- hubcli:begin a -->\n{marker}\n"))
    assert block.base == base


FORMED = """
## Head

| A | B |
| --- | --- |
| *3.6%*[^hub-a-1] | Two \\[2\\] words |

[^hub-a-1]: Daily, passage 1.

"""


@pytest.mark.parametrize(
    ("old", "new", "edited"),
    [
        ("", "", False),
        ("\n", "\r\n", False),
        ("Two ", "Two\u00a0", False),
        ("| --- | --- |", "|---|:--:|", False),
        ("*3.6%*", "_3.6%_", False),
        ("\\[2\\]", "[2]", False),
        ("## Head", "Head\n---", False),
        ("hub-a-1", "7", False),
        ("Head", "Heads", True),
        ("3.6", "36", True),
        ("3.6%", "3.6", True),
        ("3.6", "-3.6", True),
        ("[^hub-a-1] |", " |", True),
        ("passage 1", "passage 2", True),
        ("[^hub-a-1]:", "[^hub-a-2]:", True),
        (" | Two", " Two |", True),
        ("Two", "Two <!-- why? -->", True),
        ("Two", "[Two](https://example.org)", True),
    ],
)
def test_an_edit_is_a_change_of_content_not_of_form(old: str, new: str, edited: bool) -> None:
    digest = checksum(FORMED, Notes(FORMED))
    content = FORMED.replace(old, new) if old else FORMED
    (block,) = blocks_of(Draft("d", f"<!-- hubcli:begin a -->\n{content}<!-- hubcli:end {digest} -->\n"))
    assert is_edited(block) is edited


def test_an_address_that_a_formatter_made_a_link_is_no_edit_and_another_one_is() -> None:
    def content(written: str) -> str:
        return content_of(f"The mirror {written} has it.", Notes())

    assert content("[www.ansel.example](http://www.ansel.example)") == content("www.ansel.example")
    assert content("[www.ansel.example](http://www.nordhafen.example)") != content("www.ansel.example")


def test_a_note_counts_wherever_in_the_draft_it_is_defined() -> None:
    digest = checksum(FORMED, Notes(FORMED))
    body, _, note = FORMED.partition("[^hub-a-1]:")
    text = f"Own.[^1]\n\n<!-- hubcli:begin a -->\n{body.replace('hub-a-1', '2')}<!-- hubcli:end {digest} -->\n"
    (moved,) = blocks_of(Draft("d", f"{text}\n[^1]: Own note.\n\n[^2]:{note}"))
    (changed,) = blocks_of(Draft("d", f"{text}\n[^1]: Own note.\n\n[^2]:{note.replace('1', '3')}"))
    assert (is_edited(moved), is_edited(changed)) == (False, True)


def test_a_block_that_was_never_filled_in_is_edited_if_it_has_text() -> None:
    for content, edited in (("\n \n", False), ("mine\n", True)):
        (block,) = blocks_of(Draft("d", f"<!-- hubcli:begin a -->\n{content}<!-- hubcli:end -->\n"))
        assert is_edited(block) is edited


def test_a_checksum_of_the_form_is_still_understood() -> None:
    """The SHA-256 of "\\ntext\\n\\n", which counts every character."""
    written = "<!-- hubcli:begin a -->\n\ntext\n\n<!-- hubcli:end fdd064aa0e1263a4 -->\n"
    for text, edited in ((written, False), (written.replace("text", "text "), True)):
        (block,) = blocks_of(Draft("d", text))
        assert is_edited(block) is edited


def test_a_marker_may_be_fenced_as_pandoc_does_it() -> None:
    text = "a\n\n``` {=html}\n<!-- hubcli:begin a -->\n```\n\ntext\n\n```{=html}\n<!-- hubcli:end -->\n```\nb\n"
    (block,) = blocks_of(Draft("d", text))
    assert (block.content, text[block.end : block.after]) == ("\ntext\n\n", "```{=html}\n<!-- hubcli:end -->\n```")
