"""What a metric's value can be, as it is stated."""

from math import inf

import pytest
from bases import metric

from hubcli.model.bounds import Ends, bounds, ends, magnitude


@pytest.mark.parametrize(
    ("stated", "inside", "outside"),
    [
        ({"value": 33}, [33], [32.999, 33.001]),
        ({"value": 6.6}, [6.55, 6.58, 6.6499], [6.5499, 6.65]),
        ({"value": 6.60}, [6.55], [6.65]),  # TOML keeps no trailing zero
        ({"value": "1/9"}, [1 / 9], [0.11]),
        ({"value": 11_500_000_000_000}, [11.45e12, 11.5e12], [11.44e12, 11.55e12]),
        ({"value": 100_000_000_000}, [99.5e9, 100.4e9], [99.4e9, 100.5e9]),
        ({"value": 21_893_095}, [21_893_095], [21_893_096, 21_900_000]),
        ({"value": 600, "qualifier": "about"}, [570, 590, 630], [569, 631]),
        ({"value": -10, "qualifier": "about"}, [-10.5, -9.5], [-10.6, -9.4]),
        ({"value": 30, "qualifier": "over"}, [30.0001, 33, inf], [30, 29]),
        ({"value": 30, "qualifier": "at_least"}, [30, 33], [29.9]),
        ({"value": 0.6, "qualifier": "under"}, [0.5999, -inf], [0.6]),
        ({"value": 10, "qualifier": "at_most"}, [10, 1], [10.1]),
        ({"value": 120, "value_max": 150}, [120, 135, 150], [119, 151]),
        ({"value": 120, "value_max": 150, "qualifier": "about"}, [114, 157.5], [113, 158]),
        ({"value": 1, "value_max": 2, "qualifier": "over"}, [1.1, 3], [1]),
        ({"value": 10**400}, [inf], [1]),
    ],
)
def test_a_value_lies_between_its_ends(stated: dict[str, object], inside: list[float], outside: list[float]) -> None:
    low, high = bounds(metric("one", **stated))
    assert all(low <= value <= high for value in inside)
    assert not any(low <= value <= high for value in outside)


def test_the_magnitude_of_a_range_is_its_middle() -> None:
    assert magnitude(metric("one", value=120, value_max=150)) == 135
    assert magnitude(metric("one", value="1/4")) == 0.25


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ({"value": 33}, Ends(33, 33, False, False)),
        ({"value": 6.58}, Ends(6.575, 6.585, False, True)),
        ({"value": 11_500_000_000_000}, Ends(11.45e12, 11.55e12, False, True)),
        ({"value": 3.3, "qualifier": "about"}, Ends(3.135, 3.465, False, False)),
        ({"value": 30, "qualifier": "over"}, Ends(30, inf, True, False)),
        ({"value": 0.6, "qualifier": "under"}, Ends(-inf, 0.6, False, True)),
        ({"value": 10, "qualifier": "at_most"}, Ends(-inf, 10, False, False)),
        ({"value": 10**400}, Ends(inf, inf, False, False)),
        ({"value": 10**400, "qualifier": "over"}, Ends(inf, inf, False, False)),
    ],
)
def test_an_end_is_the_number_that_it_is_written_as_and_excluded_or_not(
    stated: dict[str, object], expected: Ends
) -> None:
    assert ends(metric("one", **stated)) == expected
