"""Whether the period of a fact covers a year that a draft names."""

import pytest

from hubcli.draft.matching.times import fits
from hubcli.model.period import Period


@pytest.mark.parametrize(
    ("period", "years", "fit"),
    [
        ("2024", ((2024, 2024),), True),
        ("2024", ((2023, 2023),), False),
        ("2024", (), True),
        (None, ((2023, 2023),), True),
        ("2024-05", ((2024, 2024),), True),
        ("2024/2030", ((2026, 2026),), True),
        ("2024/2030", ((2030, 2035),), True),
        ("../2030", ((2030, 2030),), True),
        ("../2030", ((2024, 2024),), False),
        ("2016/..", ((2025, 2025),), True),
        ("2016/..", ((2015, 2015),), False),
        ("2024", ((2023, 2023), (2024, 2024)), True),
    ],
)
def test_a_period_covers_a_year(period: str | None, years: tuple[tuple[int, int], ...], fit: bool) -> None:
    assert fits(Period(period) if period else None, years) is fit
