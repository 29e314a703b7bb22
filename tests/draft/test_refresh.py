"""`refresh` rewrites the blocks of a draft and nothing else, whatever text is around them."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from project import Run

from hubcli.draft.blocks import refresh as refreshing
from hubcli.draft.blocks.content import Notes, content_of
from hubcli.draft.blocks.markers import base_name, blocks_of, sealed, with_ends
from hubcli.draft.blocks.refresh import refresh, with_block
from hubcli.draft.text import Draft, DraftError
from hubcli.errors import HubError
from hubcli.model.text import LINE_PATTERN, Text
from hubcli.model.vocabulary import BaseInfo

NEWLINES = st.sampled_from(["\n", "\r\n", "\r"])
# What an analyst writes, and what is hard on a reader of lines: fences, HTML, lists, odd spaces, notes of ours.
PIECES = [
    "Text.", "文字。", " ", "\t", "\n", "\r\n", "\r", "\n\n", "```", "~~~", "    ", "- ", "> ", "# ", "<div>", "</div>",
    "<!--", "-->", "<pre>", "[^hub-a-1]", "\n[^hub-a-1]: A.\n", "|", "---", "\x0b", "\x0c", "\u2028", "\x85", "\0",
    "\ufeff", "😀",
]  # fmt: skip
PROSE = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=8).map("".join)
ANSWER = "## Heading\n\nText[^hub-a-1] and more.[^hub-b-2]\n\n[^hub-a-1]: A.\n[^hub-b-2]: B.\n"


def say_it(words: Sequence[str]) -> str:
    """A command that always says the same."""
    return ANSWER


def marked(*words: str, newline: str = "\n") -> str:
    """An empty block."""
    return f"<!-- hubcli:begin {' '.join(words)} -->{newline}<!-- hubcli:end -->{newline}"


@given(before=PROSE, after=PROSE, newline=NEWLINES)
@example(before="\ufeff", after="no end", newline="\r\n")
@example(before="\ufeffa\r", after="", newline="\r")
def test_what_stands_outside_the_markers_stays_byte_for_byte(before: str, after: str, newline: str) -> None:
    before = before + newline if before.strip("\ufeff") else before
    text = before + marked("a", newline=newline) + after
    _assume_blocks(text, 1)
    fresh = refresh(Draft("d", text), say_it)
    start = f"{before}<!-- hubcli:begin a -->{newline}"
    end = f" -->{newline}{after}"
    assert fresh.startswith(start)
    assert fresh.endswith(end)
    content, _, checksum = fresh[len(start) : len(fresh) - len(end)].rpartition("<!-- hubcli:end ")
    assert re.fullmatch("2:[0-9a-f]{16}", checksum)
    assert set(re.findall(r"\r\n|\r|\n", content)) == {newline}
    assert "Text[^hub-a-1] and more.[^hub-b-2]" in content


@given(before=PROSE, between=PROSE, newline=NEWLINES)
def test_refreshing_twice_is_refreshing_once(before: str, between: str, newline: str) -> None:
    text = f"{before}{newline}{marked('a', newline=newline)}{between}{newline}{marked('b', newline=newline)}"
    _assume_blocks(text, 2)
    try:
        once = refresh(Draft("d", text), say_it)
    except DraftError:  # the empty line of a block ended the HTML around it, and code that follows took the next one
        return
    assert refresh(Draft("d", once), say_it) == once
    assert refresh(Draft("d", with_ends(once, "\r\n")), say_it) == with_ends(once, "\r\n")


@given(data=st.data(), newline=NEWLINES)
def test_an_edit_by_hand_is_always_noticed(data: st.DataObject, newline: str) -> None:
    text = refresh(Draft("d", f"x{newline}{marked('a', newline=newline)}y"), say_it)
    (block,) = blocks_of(Draft("d", text))
    start = data.draw(st.integers(0, len(block.content)))
    end = data.draw(st.integers(start, min(len(block.content), start + 5)))
    edited = block.content[:start] + data.draw(PROSE) + block.content[end:]
    assume(content_of(edited, Notes(edited)) != content_of(block.content, Notes(block.content)))
    with pytest.raises(DraftError):
        refresh(Draft("d", text[: block.start] + edited + text[block.end :]), say_it)


def test_force_writes_over_an_edit_and_check_need_not_refuse_it() -> None:
    text = refresh(Draft("d", marked("a")), say_it)
    edited = text.replace("more", "less")
    with pytest.raises(DraftError, match=r"d:1: the block was edited by hand; --force"):
        refresh(Draft("d", edited), say_it)
    assert refresh(Draft("d", edited), say_it, force=True) == text


def test_an_edit_that_says_what_the_command_says_now_loses_nothing() -> None:
    text = refresh(Draft("d", marked("a")), lambda words: "old\n")
    assert "new" in refresh(Draft("d", text.replace("old", "new")), lambda words: "new\n")


@given(said=st.lists(st.sampled_from([*PIECES, "<!-- hubcli:end -->", "<!-- hubcli:begin b -->"])).map("".join))
@example(said="<!-- hubcli:end -->\n")
@example(said="```\n")
@example(said="<!-- hubcli:begin b -->\n<!-- hubcli:end -->\n")
def test_what_a_command_says_never_breaks_the_markers(said: str) -> None:
    draft = Draft("d", f"{marked('a')}text\n{marked('c')}")
    try:
        fresh = refresh(draft, lambda words: said)
    except DraftError:
        return
    assert [block.words for block in blocks_of(Draft("d", fresh))] == [("a",), ("c",)]


@pytest.mark.parametrize("tail", [" tail", "\n\nA paragraph.\n", "\n\n<!-- note -->"])
def test_a_renderer_that_writes_beyond_its_block_is_reported_as_a_bug_and_nothing_is_returned(
    tail: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing, "sealed", lambda content, base: sealed(content, base) + tail)
    with pytest.raises(DraftError, match="bug in hubcli" if tail[0] == "\n" else "between markers"):
        refresh(Draft("d", f"Before.\n\n{marked('a')}\nAfter.\n"), say_it)


def test_a_draft_whose_text_outside_the_blocks_would_change_is_not_written(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.md"
    path.write_text(f"Before.\n\n{marked('hubs')}", encoding="utf-8")
    before = path.read_bytes()
    monkeypatch.setattr(refreshing, "sealed", lambda content, base: "<!-- hubcli:end -->\n\nAnother paragraph.")
    assert "bug in hubcli" in run("refresh", str(path), code=2).stderr
    assert path.read_bytes() == before


@given(title=st.from_regex(LINE_PATTERN, fullmatch=True), newline=NEWLINES)
@example(title=">", newline="\n")
@example(title="a --> b <!-- hubcli:end -->", newline="\n")
def test_whatever_a_base_is_called_its_marker_is_read_again(title: str, newline: str) -> None:
    name = base_name(BaseInfo(title=Text(en=title, zh=title), edition="first"))
    text = refresh(Draft("d", marked("a", newline=newline)), say_it, base=name)
    (block,) = blocks_of(Draft("d", text))
    assert block.base == name
    assert refresh(Draft("d", text), say_it, base=name) == text
    if name:
        with pytest.raises(DraftError):
            refresh(Draft("d", text), say_it, base=f"not {name}")


LABELS = st.frozensets(st.sampled_from(["hub-a-1", "hub-a-2", "hub-b-1", "hub-c-12"]))


@given(first=LABELS, second=LABELS, third=LABELS, changed=LABELS, outside=LABELS, chosen=st.integers(0, 2))
def test_every_note_is_defined_once_whichever_blocks_are_refreshed(
    first: frozenset[str],
    second: frozenset[str],
    third: frozenset[str],
    changed: frozenset[str],
    outside: frozenset[str],
    chosen: int,
) -> None:
    notes = {"a": first, "b": second, "c": third}

    def cite(words: Sequence[str]) -> str:
        labels = sorted(notes[words[0]])
        references = "".join(f"[^{label}]" for label in labels)
        return f"Text.{references}\n\n" + "".join(f"[^{label}]: {label} it says.\n" for label in labels)

    own = "".join(f"[^{label}]: {label} it says.\n" for label in sorted(outside))
    text = refresh(Draft("d", f"{marked('a')}\n{marked('b')}\n{marked('c')}\n{own}"), cite)
    _assert_defined_once(text, first | second | third | outside)
    notes["abc"[chosen]] = changed
    fresh = refresh(Draft("d", text), cite, chosen=lambda block: block.words == ("abc"[chosen],))
    _assert_defined_once(fresh, set().union(*notes.values()) | outside)
    assert refresh(Draft("d", fresh), cite) == fresh


def test_a_definition_in_code_defines_nothing() -> None:
    text = refresh(Draft("d", f"```\n[^hub-a-1]: A.\n```\n\n{marked('a')}"), say_it)
    assert text.count("[^hub-a-1]: A.") == 2


def test_every_block_that_fails_is_told_at_once_and_nothing_comes_out() -> None:
    def fail(words: Sequence[str]) -> str:
        raise HubError(f"no {words[0]}")

    with pytest.raises(DraftError) as caught:
        refresh(Draft("d", f"{marked('a')}\n{marked('b')}"), fail)
    assert str(caught.value) == "d:1: no a\nd:4: no b"


@given(text=PROSE, newline=NEWLINES)
def test_a_block_is_added_at_the_end_set_off_by_an_empty_line(text: str, newline: str) -> None:
    text = text + newline
    try:
        longer = with_block(Draft("d", text), ["search", "a b", "中文"])
    except DraftError:
        return
    assert longer.text.startswith(text)
    assert blocks_of(longer)[-1].words == ("search", "a b", "中文")
    end = re.findall(r"\r\n|\r|\n", text)[0]
    assert longer.text.endswith(f"<!-- hubcli:begin search 'a b' '中文' -->{end}<!-- hubcli:end -->{end}")


@pytest.mark.parametrize("text", ["", "\ufeff"])
def test_a_block_may_be_all_that_a_draft_has(text: str) -> None:
    assert with_block(Draft("d", text), ["a"]).text == f"{text}<!-- hubcli:begin a -->\n<!-- hubcli:end -->\n"


@pytest.mark.parametrize("text", ["```\ncode", "<script>\n", "<!-- open\n"])
def test_no_block_is_added_where_it_would_be_no_block(text: str) -> None:
    with pytest.raises(DraftError, match="no block can be added at the end"):
        with_block(Draft("d", text), ["a"])


@pytest.mark.parametrize("word", ["-->", "a\nb", "x --> y"])
def test_no_marker_is_written_that_could_not_be_read(word: str) -> None:
    with pytest.raises(DraftError):
        with_block(Draft("d", ""), ["search", word])


def _assume_blocks(text: str, count: int) -> None:
    """The text around may have swallowed the markers: then they are none."""
    try:
        assume(len(blocks_of(Draft("d", text))) == count)
    except DraftError:
        assume(False)


def _assert_defined_once(text: str, labels: frozenset[str] | set[str]) -> None:
    defined = Counter(re.findall(r"^\[\^([\w-]+)\]:", text, re.MULTILINE))
    assert defined == Counter(labels)
