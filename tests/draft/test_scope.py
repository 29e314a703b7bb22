"""The words that go with a figure are those of its clause, and more if these say nothing."""

import pytest

from hubcli.draft.matching.neutral import says_something
from hubcli.draft.matching.scope import scope_of
from hubcli.figures import read_figures


def scope(text: str, number: int = 0) -> str:
    """The words around the n-th figure; figures are masked."""
    figures = read_figures(text)
    masked = text
    for figure in figures:
        masked = masked[: figure.start] + " " * (figure.end - figure.start) + masked[figure.end :]
    return " ".join(scope_of(figures[number], figures, masked).text.split())


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("The park has 14 platforms and 7 clusters.", 0, "The park has ; platforms"),
        ("The park has 14 platforms and 7 clusters.", 1, "The park has platforms and ; clusters."),
        ("Output fell, and the toll was 5 percent.", 0, "the toll was ; ."),
        ("The rate, officials said, was 5 percent.", 0, "The rate, officials said, was ; ."),
        ("They spent 3 and 4 percent of income.", 0, "They spent ; and of income."),
        ("Research and development took 5 percent.", 0, "Research and development took ; ."),
        ("产出下降，渡费为5%。", 0, "渡费为 ; 。"),
        (
            "Research (R&D) spending was 5 percent.",
            0,
            "Research (R&D) spending was ; .",
        ),
        ("渡费上涨，占支出的5%。", 0, "渡费上涨，占支出的 ; 。"),
        ("渡费上涨，比船票快，占支出的5%。", 0, "渡费上涨，比船票快，占支出的 ; 。"),
    ],
)
def test_a_figure_has_the_words_of_its_clause(text: str, number: int, words: str) -> None:
    assert scope(text, number) == words


@pytest.mark.parametrize("text", ["officials said that it had reached, in all,", "据统计，共有达到约"])
def test_neutral_words_say_nothing_of_what_is_measured(text: str) -> None:
    assert not says_something(text)


@pytest.mark.parametrize("text", ["the ferries had reached", "渡船达到"])
def test_a_noun_says_something(text: str) -> None:
    assert says_something(text)
