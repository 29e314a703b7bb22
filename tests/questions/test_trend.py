"""Figures over time: growth, breaks that nothing bridges, and the warnings that an analyst needs."""

import json
import re
from pathlib import Path

import pytest
from bases import put_counts, write_counts
from project import Run

from hubcli.base.folder import shipped_folder

BREAKS = 'breaks = [{ after = "2021", editions = ["first"], reason = { en = "a new count", zh = "新的统计" } }]\n'
TABLE = """place,period,edition,value
river-city,2019,first,100
river-city,2020,first,110
river-city,2021,first,121
river-city,2022,first,90
river-city,2020,revised,112
river-city,2021,revised,119
"""
WHOLE = """
[[place]]
id = "hill-town"
name = { en = "Hill Town", zh = "山镇" }
level = "prefecture"
hub = "north"

[[place]]
id = "whole-north"
name = { en = "the whole North", zh = "整个北部" }
level = "hub"
hub = "north"
parts = ["river-city", "hill-town"]
"""
MEMBERS = f"{TABLE}hill-town,2021,first,209\n"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return write_counts(tmp_path / "facts", TABLE, more=BREAKS)


def trend(run: Run, base: Path, *words: str) -> str:
    return run("trend", *words, base=base).stdout


def test_growth_is_told_from_year_to_year_within_one_edition(run: Run, base: Path) -> None:
    page = trend(run, base, "laboratories", "river-city")
    assert "2020 | River City, as first published | 110 (+10.0%)" in page
    assert "2021 | River City, revised | 119 (+6.2%)" in page


def test_a_break_is_marked_and_nothing_is_read_across_it(run: Run, base: Path) -> None:
    page = trend(run, base, "laboratories", "river-city")
    assert "2022 | River City, as first published | ‖ 90 [" in page
    assert (
        "a new count. No rise or fall can be read from River City, as first published: 121 (2021) to 90 (2022)" in page
    )


def test_a_place_that_the_base_does_not_know_is_an_error(run: Run, base: Path) -> None:
    assert "Rivercity" in run("trend", "laboratories", "Rivercity", base=base, code=2).stderr


def test_a_break_of_the_mainland_is_none_in_the_figures_of_hong_kong(run: Run) -> None:
    page = trend(run, shipped_folder(), "rd-intensity", "hong-kong", "shenzhen")
    assert re.search(r"2024 \| Hong Kong, as first published \| 1\.13% \(\+0\.02 points\)", page)
    assert "Shenzhen, as first published: under 6.5% (2023) to 6.67% (2024)" in page


def test_ranks_of_a_hub_are_those_of_its_places(run: Run) -> None:
    page = trend(run, shipped_folder(), "innovation-hub-rank")
    told = [
        "2024 | Shanghai | No. 7 (up 3)",
        "2025 | Greater Bay Area | No. 4 (up 2)",
        "course | Greater Bay Area | ▁‖▃▃▃█",
    ]
    assert [part for part in told if part not in page] == []


def test_a_hub_is_the_sum_of_its_members_only_where_each_has_a_figure(run: Run, base: Path) -> None:
    (base / "whole.toml").write_text(WHOLE, encoding="utf-8")
    put_counts(base, MEMBERS)
    page = trend(run, base, "laboratories", "north")
    assert "330" in page
    assert "2020" not in page  # Hill Town has no figure
    assert "Computed, not published, for the whole North. The sum of: River City, Hill Town." in page


@pytest.mark.parametrize(
    ("words", "lang", "told"),
    [
        ("rd-intensity tianjin", "en", ["predate the census of 2018", "2.62% (2018) to 3.28% (2019)"]),
        ("rd-intensity tianjin", "zh", ["尚未按第四次经济普查修订", "2.62%（2018年）到3.28%（2019年）"]),
        ("rd-intensity bjh", "en", ["predate the census of 2023", "4.27% (2023) to 4.22% (2024)"]),
        ("rd-intensity bjh", "zh", ["尚未按第五次经济普查修订", "4.27%（2023年）到4.22%（2024年）"]),
        (
            "rd-spending gba",
            "en",
            ["Guangdong stands in for it and is not the same area", "nine cities spent 95.6 percent"],
        ),
        ("rd-spending gba", "zh", ["以广东的数据替代，两者范围不同", "九市研发经费占广东的95.6%"]),
        ("gdp gba", "en", ["another currency: GDP in Hong Kong dollars, for Hong Kong", "not adjusted for prices"]),
        ("gdp gba", "zh", ["币种不同，未列入：本地生产总值（澳门元），澳门", "未扣除价格变动"]),
        ("gdp macao", "en", ["no figures for these places", "GDP in patacas, for Macao (hubcli trend gdp-mop macao)"]),
        ("land-area macao", "en", ["33 square kilometers [", "## Without a date", "33 square kilometers (Macao)"]),
        (
            "technology-contracts yrd",
            "en",
            ["Yangtze River Delta, the sum of the hub's members", "by place of the buyer"],
        ),
        (
            "technology-contracts yrd",
            "en",
            ["Computed, not published", "The sum of: Shanghai, Jiangsu, Zhejiang, Anhui"],
        ),
        ("population gba", "en", ["the census of 2020 replaced earlier estimates", "over 72 (2019) to 86.17 (2020)"]),
        ("population gba", "zh", ["2020年人口普查取代了此前的估计"]),
        ("rd-spending china", "en", ["first estimate | 3.3278, an estimate", "as first published | 3.33571"]),
        ("rd-spending china", "zh", ["初步测算", "首次公布"]),
    ],
)
def test_the_worst_traps_of_official_figures_are_told(run: Run, words: str, lang: str, told: list[str]) -> None:
    page = trend(run, shipped_folder(), *words.split(), "--lang", lang)
    assert [part for part in told if part not in page] == []


def test_a_year_without_a_figure_is_a_dot_in_the_course_which_formatters_keep(run: Run) -> None:
    page = trend(run, shipped_folder(), "innovation-cluster-rank", "-f", "markdown")
    (course,) = (line for line in page.splitlines() if line.startswith("| course"))
    cells = [cell.strip() for cell in course.split("|")[2:-1]]
    assert any("·" in cell for cell in cells)
    assert not any(" " in cell or cell.strip("·") != cell for cell in cells)


def test_a_limit_shows_the_latest_periods_and_counts_the_others(run: Run, base: Path) -> None:
    short = json.loads(trend(run, base, "laboratories", "river-city", "--limit", "2", "-f", "json"))
    assert short["periods"] == ["2021", "2022"]
    assert short["left"] == {"periods": 2}
    assert "and 2 more" in trend(run, base, "laboratories", "river-city", "--limit", "2")


def test_a_break_before_the_first_period_shown_is_not_marked(run: Run, base: Path) -> None:
    assert "‖" not in trend(run, base, "laboratories", "river-city", "--limit", "1")
