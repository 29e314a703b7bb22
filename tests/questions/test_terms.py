"""Set terms: found by any of their names, and shown with what uses them."""

import pytest
from project import Run


@pytest.mark.parametrize("word", ["term-ocean-physics", "Ocean physics", "海洋物理学", "marine physics"])
def test_a_term_is_shown_under_its_id_its_renderings_and_those_to_be_avoided(run: Run, word: str) -> None:
    shown = run("show", word).stdout
    assert "ocean physics · 海洋物理学" in shown
    assert "Not: marine physics" in shown
    assert "nor-ocean-physics" in shown


def test_a_search_for_a_rendering_to_be_avoided_says_what_the_base_says_instead(run: Run) -> None:
    assert "ocean physics is 海洋物理学" in run("search", "marine physics").stdout
    assert "术语：海洋物理学" in run("search", "海洋物理学", "--lang", "zh").stdout


def test_a_search_for_other_words_names_no_term(run: Run) -> None:
    assert "Set term" not in run("search", "physics").stdout
