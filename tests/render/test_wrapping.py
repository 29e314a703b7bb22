"""Wrapping loses no character, keeps to the width, and breaks Chinese where it may be broken."""

from collections.abc import Iterable

from hypothesis import example, given
from hypothesis import strategies as st

from hubcli.render.wrapping import Span, columns, text_columns, widest_part, wrap

WORDS = st.text(
    st.sampled_from("ab cd，。（）“”《》京津冀中心—，.()%\u0301　") | st.characters(exclude_categories=["C"])
)
SPANS = st.lists(st.builds(Span, WORDS, st.sampled_from(["", "strong", "dim"])))


@given(SPANS, st.integers(2, 120))
@example([Span("中文")], 2)
@example([Span("a" * 50, "strong"), Span("中" * 50)], 7)
@example([Span("ab   "), Span("   cd")], 5)
def test_lines_keep_every_character_in_order_and_to_the_width(spans: list[Span], width: int) -> None:
    lines = wrap(spans, width)
    assert _styled(span for line in lines for span in line) == _styled(spans)
    assert all(columns(line) <= width for line in lines)


@given(SPANS, st.integers(2, 120))
def test_words_stay_apart(spans: list[Span], width: int) -> None:
    lines = ["".join(span.text for span in line) for line in wrap(spans, width)]
    assert len(" ".join(lines).split()) >= len("".join(span.text for span in spans).split())


def test_chinese_breaks_between_characters_but_not_before_closing_marks() -> None:
    assert _wrapped("北岸的研发，高于河谷。", 10) == ["北岸的研", "发，高于河", "谷。"]
    assert _wrapped("北岸（河谷）的", 6) == ["北岸", "（河", "谷）的"]
    assert _wrapped("他说“北岸好”。", 8) == ["他说“北", "岸好”。"]
    assert _wrapped("𠮷野𠮷野", 4) == ["𠮷野", "𠮷野"]


def test_a_word_wider_than_the_line_breaks_after_its_hyphens_and_only_then_anywhere() -> None:
    assert _wrapped("Beijing-Tianjin-Hebei", 18) == ["Beijing-Tianjin-", "Hebei"]
    assert _wrapped("the well-known one", 10) == ["the", "well-known", "one"]
    assert _wrapped("Chengdu-Chongqing", 8) == ["Chengdu-", "Chongqin", "g"]
    assert _wrapped("--all", 3) == ["--", "all"]


def test_the_widest_part_is_what_a_line_must_hold() -> None:
    assert [widest_part(text) for text in ("Beijing-Tianjin-Hebei", "Bay Area", "京津冀", "")] == [8, 4, 2, 0]


def test_marks_stay_beside_the_words_of_another_style() -> None:
    lines = wrap([Span("Ideas ("), Span("some-id", "code"), Span(")，"), Span("河谷")], 11)
    assert ["".join(span.text for span in line).rstrip() for line in lines] == ["Ideas", "(some-id)，", "河谷"]


def test_a_chinese_character_takes_two_columns_and_a_combining_one_none() -> None:
    assert [text_columns(text) for text in ("ab", "北京", "e\u0301", "，", "—")] == [2, 4, 1, 2, 1]


def _wrapped(text: str, width: int) -> list[str]:
    return ["".join(span.text for span in line).rstrip() for line in wrap([Span(text)], width)]


def _styled(spans: Iterable[Span]) -> list[tuple[str, str]]:
    return [(char, span.style) for span in spans for char in span.text if not char.isspace()]
