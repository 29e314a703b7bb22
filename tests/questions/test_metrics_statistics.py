"""`metrics` as statisticians see it: what must not be compared, and what counts as the figure of a whole hub."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bases import raw_metric, record, write_base
from project import Run

PLACES = """
[[place]]
id = "north-whole"
name = { en = "The whole North", zh = "整个北部" }
level = "hub"
hub = "north"
parts = ["river-city", "hill-town"]

[[place]]
id = "hill-town"
name = { en = "Hill Town", zh = "山镇" }
level = "prefecture"
hub = "north"

[[place]]
id = "south-whole"
name = { en = "The whole South", zh = "整个南部" }
level = "hub"
hub = "south"

[[place]]
id = "big-province"
name = { en = "Big Province", zh = "大省" }
level = "province"
"""
STAND_IN = """members = ["coast-town"]
stand_in = { place = "big-province", reason = { en = "It publishes.", zh = "它公布数据。" }, share = 95.6 }
"""
COUNTED = """
variants = [
    { id = "stock", label = { en = "those that exist", zh = "存量" } },
    { id = "certified", label = { en = "those certified in the year", zh = "当年认定" } },
]
breaks = [{ after = "2018", reason = { en = "the census of 2018", zh = "2018年普查" } }]
"""

Base = Callable[..., Path]


@pytest.fixture
def base(tmp_path: Path) -> Base:
    """Writes a base with these metrics, each an id and what it states."""

    def write(**metrics: dict[str, Any]) -> Path:
        folder = write_base(tmp_path / "facts", places=PLACES)
        text = (folder / "vocabulary.toml").read_text(encoding="utf-8")
        text = text.replace('members = ["coast-town"]\n', STAND_IN) + COUNTED
        (folder / "vocabulary.toml").write_text(text, encoding="utf-8")
        raws = (raw_metric(id_, **{"period": "2024", **stated}) for id_, stated in metrics.items())
        (folder / "metrics.toml").write_text("\n".join(record("metric", raw) for raw in raws), encoding="utf-8")
        return folder

    return write


RIVER = {"place": "river-city", "hubs": ["north"], "value": 10}
COAST = {"place": "coast-town", "hubs": ["south"], "value": 20}


@pytest.mark.parametrize(
    ("odd", "why", "why_zh"),
    [
        ({"status": "estimated"}, "an estimate, not a final figure", "估计数，而非最终数据"),
        ({"edition": "revised"}, "revised, while the others say nothing", "修订，其余未注明"),
        (
            {"period": "2018"},
            "2018, not 2024; across a break in the series (the census of 2018)",
            "2018年，而非2024年；跨越序列中断（2018年普查）",
        ),
        ({"place": "big-province"}, "provincial level, not prefecture level", "省级，而非地级"),
        (
            {"variant": "certified"},
            "those certified in the year, not those that exist",
            "当年认定，而非存量",
        ),
    ],
    ids=["estimate", "revised", "census", "level", "variant"],
)
def test_what_does_not_compare_is_left_unranked_with_the_reason(
    base: Base, run: Run, odd: dict[str, Any], why: str, why_zh: str
) -> None:
    same = {"variant": "stock"} if "variant" in odd else {}
    hill = {"place": "hill-town", "hubs": ["north"], "value": 15, **same}
    folder = base(one={**RIVER, **same}, two=hill, three={**COAST, **same, "hubs": [], **odd})
    answer = json.loads(run("metrics", "laboratories", "-f", "json", base=folder).stdout)
    assert [(figure["id"], figure.get("rank")) for figure in _whole_last(answer)] == [
        ("two", 1), ("one", 2), ("three", None),
    ]  # fmt: skip
    assert f"| {why}\n" in run("metrics", "laboratories", base=folder).stdout
    assert f"| {why_zh}\n" in run("metrics", "laboratories", "--lang", "zh", base=folder).stdout


def _whole_last(answer: dict[str, Any]) -> list[dict[str, Any]]:
    return [figure for figure in answer["figures"] if figure.get("whole") != "sum"]


def test_a_sum_of_members_and_a_stand_in_are_compared_as_hubs_and_say_what_they_are(base: Base, run: Run) -> None:
    hill = {"place": "hill-town", "hubs": ["north"], "value": 15}
    province = {"place": "big-province", "hubs": ["south"], "value": 30}
    folder = base(one=RIVER, two=hill, three=province)
    text = run("metrics", "laboratories", base=folder).stdout
    assert "Basis of comparison: 2024, the hub, outcome." in text
    assert "Big Province (South) | Rank | 1\n" in text
    assert "Big Province (South) | For | 2024, standing in for the hub, reported\n" in text
    assert "The whole North | Rank | 2\nThe whole North | Figure | 25 " in text
    assert "The whole North | For | 2024, the sum of the hub's members, reported\n" in text
    assert "River City (North) | Comparability | prefecture level, not the hub\n" in text


def test_a_hub_with_a_figure_of_its_own_gets_no_sum(base: Base, run: Run) -> None:
    hill = {"place": "hill-town", "hubs": ["north"], "value": 15}
    own = {"place": "north-whole", "hubs": ["north"], "value": 26}
    text = run("metrics", "laboratories", base=base(one=RIVER, two=hill, three=own)).stdout
    assert "26" in text
    assert "25" not in text


def test_what_is_no_exact_figure_is_not_added_up(base: Base, run: Run) -> None:
    hill = {"place": "hill-town", "hubs": ["north"], "value": 15, "qualifier": "over"}
    assert "25" not in run("metrics", "laboratories", base=base(one=RIVER, two=hill)).stdout


def test_a_variant_that_the_indicator_does_not_have_is_a_problem(base: Base, run: Run) -> None:
    folder = base(one={**RIVER, "variant": "stocks"})
    said = run("check", base=folder, code=2).stderr
    assert "one: variant: indicator 'laboratories' has no variant 'stocks'; its variants are stock, certified" in said


def test_the_basis_names_the_way_of_counting_that_the_figures_share(run: Run, base: Base) -> None:
    folder = base(
        one={"variant": "certified"}, other={"place": "coast-town", "hubs": ["south"], "variant": "certified"}
    )
    page = run("metrics", "laboratories", base=folder).stdout
    assert "Basis of comparison: 2024, prefecture level, outcome, those certified in the year." in page
