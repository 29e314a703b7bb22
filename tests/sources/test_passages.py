"""Passages, their fingerprints, and the folder that they are read from."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hubcli.evidence.anchors import is_found_in
from hubcli.sources.passages import NoTextsError, Texts, fingerprint, split


def test_passages_are_the_non_blank_lines_stripped_and_counted_from_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\ufeff  First.\r\n\r\n\u3000\n\tSecond.  \n", encoding="utf-8")
    texts = Texts(tmp_path)
    assert texts.passages("a") == ("First.", "Second.")
    assert (texts.passage("a", 2), texts.passage("a", 3), texts.passage("a", 0)) == ("Second.", "", "")


def test_a_source_without_a_copy_has_no_passages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    assert Texts(tmp_path).passages("b") is None


@pytest.mark.parametrize("make", ["none", "missing", "empty", "file"])
def test_a_folder_without_texts_is_an_error_with_the_way_out(tmp_path: Path, make: str) -> None:
    folders = {"none": None, "missing": tmp_path / "gone", "empty": tmp_path, "file": Path(__file__)}
    with pytest.raises(NoTextsError, match="HUBCLI_SOURCES"):
        Texts(folders[make])


def test_a_text_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("长三角".encode("gb18030"))
    with pytest.raises(NoTextsError, match=r"a\.txt: not UTF-8"):
        Texts(tmp_path).passages("a")


def test_a_passage_is_matched_as_it_is_seen_and_pinned_as_it_is_written() -> None:
    written = "\u2ed3\u4e09\u2ec6达到6.\u200b58%\u00ad。"
    (passage,) = split(f"{written}\n")
    assert passage == "长三角达到6.58%。"
    assert fingerprint(passage) == fingerprint(written) != fingerprint("长三角达到6.58%。")
    assert is_found_in("6.58%", passage)
    assert is_found_in("\u2ed3三\u2ec6", passage)
    assert is_found_in("6.5\u200b8%", passage)


@given(st.text())
def test_a_fingerprint_does_not_depend_on_white_space_or_composition(text: str) -> None:
    spaced = "  " + "\t \u3000".join(text.split()) + "\n"
    assert (
        fingerprint(spaced) == fingerprint(" ".join(text.split())) == fingerprint(unicodedata.normalize("NFD", spaced))
    )
    assert len(fingerprint(text)) == 16


@given(st.text(min_size=1), st.text(min_size=1))
def test_different_passages_have_different_digests(one: str, other: str) -> None:
    same = unicodedata.normalize("NFC", " ".join(one.split())) == unicodedata.normalize("NFC", " ".join(other.split()))
    assert (fingerprint(one) == fingerprint(other)) is same


@example("\U000e0000")
@given(st.text())
def test_no_passage_is_blank(text: str) -> None:
    assert all(passage.strip() == passage != "" for passage in split(text))
