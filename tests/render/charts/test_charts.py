"""Charts as a reader without colour or sight gets them: lines end at breaks and gaps, and every value is said."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bases import put_counts, write_counts
from clients import library
from project import Run

from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.filters import Scope
from hubcli.chart import Lines
from hubcli.model.text import Lang
from hubcli.pages import lay_out, with_charts
from hubcli.questions.trend import trend
from hubcli.render import Form, render
from hubcli.render.charts.scales import value_axis

pytestmark = pytest.mark.heavy

BREAKS = 'breaks = [{ after = "2020", editions = ["first"], reason = { en = "a new count", zh = "新的统计" } }]\n'
TABLE = """place,period,edition,value
river-city,2018,first,100
river-city,2019,first,110
river-city,2020,first,121
river-city,2021,first,90
river-city,2022,first,95
river-city,2024,first,99
"""
PATH = ".//{http://www.w3.org/2000/svg}path[@d]"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return write_counts(tmp_path / "facts", TABLE, more=BREAKS)


def drawn(run: Run, base: Path, lang: str = "en") -> str:
    library("vl_convert")
    return run("trend", "laboratories", "river-city", "--format", "svg", "--lang", lang, base=base).stdout


def test_no_line_crosses_a_break_or_a_missing_year(run: Run, base: Path) -> None:
    root = ElementTree.fromstring(drawn(run, base))
    lines = [path.get("d", "") for path in root.iterfind(PATH) if path.get("stroke-width") == "2"]
    assert [line.count("L") + 1 for line in lines if line] == [3, 2]  # 2018 to 2020, 2021 to 2022; 2024 is alone


@pytest.mark.parametrize(("lang", "said"), [("en", "a new count"), ("zh", "新的统计")])
def test_the_description_has_every_value_and_the_reason_of_the_break(
    run: Run, base: Path, lang: str, said: str
) -> None:
    root = ElementTree.fromstring(drawn(run, base, lang))
    described = root.find("{http://www.w3.org/2000/svg}desc")
    assert root.get("role") == "img"
    assert described is not None
    assert [
        value for value in ("100", "110", "121", "90", "95", "99", said) if value not in (described.text or "")
    ] == []


def test_the_same_figures_give_the_same_bytes(run: Run, base: Path) -> None:
    assert drawn(run, base) == drawn(run, base)


def test_a_picture_needs_no_inline_style_which_a_page_forbids(run: Run, base: Path) -> None:
    assert not re.search(r"\sstyle=|<style", drawn(run, base))


def test_a_file_named_png_is_one_and_carries_its_description(run: Run, base: Path, tmp_path: Path) -> None:
    library("vl_convert")
    target = tmp_path / "chart.png"
    run("trend", "laboratories", "river-city", "--output", str(target), base=base)
    image = target.read_bytes()
    assert image.startswith(b"\x89PNG")
    assert b"iTXtDescription" in image


def test_without_the_extra_the_error_names_it(run: Run, base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "vl_convert", None)
    told = run("trend", "laboratories", "river-city", "--format", "svg", base=base, code=2).stderr
    assert "pip install 'hubcli[charts]'" in told


def test_what_has_no_figures_cannot_be_drawn(run: Run) -> None:
    assert "no figures to draw" in run("metrics", "--format", "svg", code=2).stderr


def test_the_figures_of_a_comparison_alone_are_a_picture_or_text(run: Run) -> None:
    library("vl_convert")
    words = ("compare", "nor", "isl", "--only", "figures")
    shown = run(*words).stdout
    root = ElementTree.fromstring(run(*words, "--format", "svg").stdout)
    assert "## Figures" in shown
    assert "## Challenges" not in shown
    assert "4.2%" in (root.findtext("{http://www.w3.org/2000/svg}desc") or "")


def test_a_section_without_facts_of_its_own_cannot_be_compared(run: Run) -> None:
    assert "'sources'" in run("compare", "nor", "isl", "--only", "sources", code=2).stderr


@pytest.mark.parametrize(("lang", "width"), [(Lang.EN, 80), (Lang.ZH, 80), (Lang.EN, 120)])
def test_a_small_plot_on_a_terminal(base: Path, golden: Callable[..., None], lang: Lang, width: int) -> None:
    with open_store(base) as store:
        answer = trend(store, word="laboratories", names=["river-city"], scope=Scope())
    document = with_charts(lay_out(answer, lang), answer, lang, in_text=True)
    golden(f"trend/terminal-{width}.{lang}.txt", render(document, "terminal", Form(width=width)))


def test_the_first_rank_is_on_top_and_the_others_at_round_ticks() -> None:
    axis = value_axis([2, 4, 21], ranked=True, from_zero=True)
    assert axis.ticks == (1, 5, 10, 15, 20)
    assert 1 > axis.share(1) > axis.share(2) > axis.share(21) > 0


def test_a_figure_published_twice_is_drawn_once(base: Path) -> None:
    put_counts(base, f"{TABLE}river-city,2024,,99\n")
    with open_store(base) as store:
        answer = trend(store, word="laboratories", names=["river-city"], scope=Scope())
    (chart,) = with_charts(lay_out(answer, Lang.EN), answer, Lang.EN, in_text=False).charts
    assert len(answer.lines) == 2
    assert [line.name for plot in chart.plots if isinstance(plot, Lines) for line in plot.lines] == [
        "River City, as first published"
    ]


def test_a_lone_figure_has_an_axis_from_zero(base: Path) -> None:
    (base / "tables" / "counts.csv").write_text(
        "place,period,edition,value\nriver-city,2024,first,99\n", encoding="utf-8"
    )
    with open_store(base) as store:
        answer = trend(store, word="laboratories", names=["river-city"], scope=Scope())
    (chart,) = with_charts(lay_out(answer, Lang.EN), answer, Lang.EN, in_text=False).charts
    assert chart.from_zero
