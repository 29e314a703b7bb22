"""Which of several names in a sentence a figure goes with."""

import pytest

from hubcli.draft.matching.proximity import Point, bind
from hubcli.figures import read_figures


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("A has 5 and B has 6", ["A", "B"]),
        ("5 in A and 6 in B", ["A", "B"]),
        ("A has 5 and 6", ["A", "A"]),
        ("A and B have 5 and 6 respectively", ["A", "B"]),
        ("A and B have 5", ["AB"]),
        ("of 5, 6 are in A", ["A", "A"]),
        ("5 of A, B and C", ["ABC"]),
        ("A, with 5, is ahead of B (6%)", ["A", "B"]),
        ("C领先，A、B分列第二、第三位，C升至第十", ["A", "B", "C"]),
        ("C有9个，其中A、B分别为5个和6个", ["C", "A", "B"]),
        ("A came close to B; C has 5", ["C"]),
        ("A is ahead of B, which has 5", ["B"]),
        ("5 are in A - and B has 6", ["A", "B"]),
        ("The list: 1st A, 2nd B, 4th C", ["A", "B", "C"]),
        ("5 applications from A and 6 from B", ["A", "B"]),
        ("5 is below the 6 of B", ["B", "B"]),
    ],
)
def test_a_figure_goes_with_the_name_next_to_it(text: str, bound: list[str]) -> None:
    points = [Point(at, at + 1, char) for at, char in enumerate(text) if char in "ABC"]
    found = bind(read_figures(text), points, text)
    assert ["".join(point.of for point in each) for each in found] == bound
