"""`metrics`: the figures on an indicator across all hubs, how each differs from the others, and their ranking."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bases import Raw, record
from project import Run

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Metric
from hubcli.model.text import Lang
from hubcli.model.units import Unit
from hubcli.model.validation import validate
from hubcli.pages import lay_out
from hubcli.pages.phrases import figure_text
from hubcli.questions.metrics import metrics
from hubcli.render import Form, render

SHARE: Raw = {
    "hubs": ["isl"],
    "theme": "funding",
    "period": "2024",
    "indicator": "foreign-investment",
    "label": {"en": "Foreign money", "zh": "外来投资"},
    "statement": {"en": "Some money came.", "zh": "有资金流入。"},
    "evidence": [{"source": "merrow-review-2025-06", "passage": 5, "anchors": ["Island Ring"]}],
}


@pytest.fixture
def comparable(sample: Path) -> Path:
    """The sample base with a figure for a second hub, of the same year and level as the first, and one much like it."""
    more = [
        SHARE | {"id": "riv-money", "hubs": ["riv"], "place": "river-basin", "value": 1_200_000_000},
        SHARE
        | {"id": "nor-money", "hubs": ["nor"], "place": "north-coast", "value": 5_000_000_000, "qualifier": "over"},
    ]
    (sample / "more.toml").write_text("\n".join(record("metric", raw) for raw in more), encoding="utf-8")
    return sample


def test_the_indicators_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("metrics/indicators", "metrics")


def test_figures_that_do_not_compare_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("metrics/not-comparable", "metrics", "rd-intensity")


def test_figures_ranked_by_force_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("metrics/forced", "metrics", "cluster-rank", "--force")


@pytest.mark.parametrize("lang", Lang)
def test_bars_on_a_terminal(lang: Lang, golden: Callable[..., None], store: Store) -> None:
    page = lay_out(metrics(store, word="rd-intensity", scope=Scope()), lang)
    golden(f"metrics/terminal.{lang}.txt", render(page, "terminal", Form(width=120)))


def test_figures_that_compare_are_ranked(run: Run, comparable: Path) -> None:
    answer = _asked(run, "foreign-investment", base=comparable)
    assert (answer["comparable"], answer["ranking"], answer["obstacles"]) == (True, "comparable", [])
    ranks = [(figure["id"], figure["rank"]) for figure in answer["figures"]]
    assert ranks == [("isl-foreign-investment-2024", 1), ("nor-money", 1), ("riv-money", 3)]
    text = run("metrics", "foreign-investment", base=comparable).stdout
    assert "River Basin | Rank | 3\n" in text
    assert "Ranked: more is better; figures that cannot be told apart share a rank.\n" in text


def test_force_changes_nothing_where_figures_compare(run: Run, comparable: Path) -> None:
    words = ("metrics", "foreign-investment", "-f", "json")
    assert run(*words, base=comparable).stdout == run(*words, "--force", base=comparable).stdout


def test_figures_that_do_not_compare_are_not_ranked_unless_forced(run: Run) -> None:
    answer, forced = _asked(run, "travel-time"), _asked(run, "travel-time", "--force")
    assert (answer["ranking"], forced["ranking"]) == (None, "forced")
    assert answer["obstacles"] == forced["obstacles"] == ["differences"]
    assert {figure["rank"] for figure in answer["figures"]} == {None}
    assert [figure["rank"] for figure in forced["figures"]] == [1, 1]


@pytest.mark.parametrize("form", ["terminal", "markdown"])
@pytest.mark.parametrize(("lang", "said"), [("en", "only because of --force"), ("zh", "仅因 --force 而排名")])
def test_a_forced_ranking_says_so_in_every_form(form: str, lang: str, said: str, run: Run) -> None:
    words = ("metrics", "travel-time", "-f", form, "--lang", lang)
    assert said in run(*words, "--force").stdout.replace("`", "")
    assert said not in run(*words).stdout.replace("`", "")


@pytest.mark.parametrize("word", ["machine-makers", "rd-intensity-rise"])
def test_what_cannot_be_ranked_is_not_even_by_force(word: str, run: Run) -> None:
    assert _asked(run, word, "--force") == _asked(run, word)
    assert "--force" not in run("metrics", word).stdout


@pytest.mark.parametrize(
    ("id_", "verdict"),
    [
        ("riv-rd-intensity-2024", ""),
        ("isl-rd-intensity-2023", "2023, not 2024"),
        ("upper-vale-rd-intensity-2024", "provincial level, not the hub"),
        ("merrow-rd-intensity-target-2030", "by 2030, not 2024; the country, not the hub; target, not outcome"),
    ],
)
def test_every_figure_has_its_verdict(id_: str, verdict: str, run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("metrics", "rd-intensity", "-f", "csv").stdout)))
    assert [row["differs"] for row in rows if row["id"] == id_] == [verdict]


def test_a_figure_that_gives_no_year_says_so(run: Run, comparable: Path) -> None:
    undated = {**SHARE, "id": "undated", "place": "east-isle", "value": 1}
    del undated["period"]
    with (comparable / "more.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n{record('metric', undated)}")
    assert "East Isle (Island Ring) | Comparability | no year given; prefecture level, not the hub\n" in (
        run("metrics", "foreign-investment", base=comparable).stdout
    )


def test_each_indicator_has_the_number_of_its_figures(run: Run) -> None:
    counted = {item["indicator"]["id"]: item for item in json.loads(run("metrics", "-f", "json").stdout)["indicators"]}
    rate = counted["rd-intensity"]
    assert (rate["figures"], rate["hubs"], rate["elsewhere"]) == (8, {"nor": 2, "riv": 2, "isl": 1}, 3)
    for id_, item in counted.items():
        figures = _asked(run, id_)["figures"]
        assert item["figures"] == len(figures)
        assert item["hubs"] == {hub: sum(hub in figure["hubs"] for figure in figures) for hub in item["hubs"]}
        assert item["elsewhere"] == sum(not figure["hubs"] for figure in figures)


def test_figures_of_no_hub_stand_last(run: Run) -> None:
    assert [figure["hubs"] for figure in _asked(run, "rd-intensity")["figures"]] == [
        *[["nor"]] * 2, *[["riv"]] * 2, ["isl"], *[[]] * 3,
    ]  # fmt: skip


def test_filters_narrow_the_row_that_is_compared(run: Run) -> None:
    answer = _asked(run, "rd-intensity", "--source", "harbour-post-2025-03-04", "--modality", "reported")
    assert [figure["place"] for figure in answer["figures"]] == ["port-ansel", "merrow", "tarn"]
    counted = json.loads(run("metrics", "--modality", "planned", "-f", "json").stdout)["indicators"]
    assert sum(item["figures"] for item in counted) == 4


@pytest.mark.parametrize("word", ["rd-intensity", "RD-Intensity", "r&d intensity", "研发强度"])
def test_an_indicator_is_found_by_id_label_and_alias_in_any_case(word: str, run: Run) -> None:
    assert _asked(run, word)["indicator"]["id"] == "rd-intensity"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["rd-intensty"], "no indicator 'rd-intensty'; did you mean 'rd-intensity'? ('hubcli metrics' lists them)"),
        (["wobble"], "no indicator 'wobble' ('hubcli metrics' lists them)"),
        (["--theme", "fundin"], "no theme 'fundin'; did you mean 'funding'?"),
    ],
)
def test_a_misspelt_name_is_answered_with_the_nearest(words: list[str], said: str, run: Run) -> None:
    result = run("metrics", *words, code=2)
    assert (result.stdout, result.stderr) == ("", f"hubcli: {said}\n")


def test_an_indicator_without_figures_says_so(run: Run) -> None:
    assert "The sources say nothing on this." in run("metrics", "output", "--theme", "talent").stdout
    assert _asked(run, "output", "--theme", "talent")["basis"] is None


@pytest.mark.parametrize(
    ("unit", "stated", "en", "zh"),
    [
        ("CNY", {"value": 11_500_000_000_000}, "11.5 trillion yuan", "11.5万亿元"),
        ("CNY", {"value": 100_000_000_000}, "100 billion yuan", "1000亿元"),
        ("CNY", {"value": 12_000}, "12,000 yuan", "1.2万元"),
        ("CNY", {"value": 3_500}, "3,500 yuan", "3,500元"),
        ("CNY", {"value": 10**12, "value_max": 12 * 10**11}, "1 trillion-1.2 trillion yuan", "1万亿—1.2万亿元"),
        ("USD", {"value": 5_600_000_000, "qualifier": "about"}, "about 5.6 billion US dollars", "约56亿美元"),
        ("count", {"value": 21_893_095}, "21,893,095", "21,893,095"),
        ("count", {"value": 600, "qualifier": "about"}, "about 600", "约600"),
        ("count", {"value": 1_234}, "1,234", "1,234"),
        ("percent", {"value": 30, "qualifier": "over"}, "over 30%", "超过30%"),
        ("percent", {"value": 0.00001}, "0.00001%", "0.00001%"),
        ("percent", {"value": 6.58}, "6.58%", "6.58%"),
        ("percentage_point", {"value": 1}, "1 percentage point", "1个百分点"),
        ("fraction", {"value": "1/9"}, "1/9", "1/9"),
        ("rank", {"value": 1}, "No. 1", "第1位"),
        ("rank", {"value": 10, "qualifier": "at_most"}, "top 10", "前10位"),
        ("hours", {"value": 1, "qualifier": "at_most"}, "at most 1 hour", "至多1小时"),
        ("years", {"value": 3}, "3 years", "3年"),
        ("HKD", {"value": 30_100_000_000}, "30.1 billion Hong Kong dollars", "301亿港元"),
        ("MOP", {"value": 1}, "1 Macanese pataca", "1澳门元"),
        ("kilometer", {"value": 2_000}, "2,000 kilometers", "2,000公里"),
        ("megawatt", {"value": 1, "qualifier": "over"}, "over 1 megawatt", "超过1兆瓦"),
        ("mu", {"value": 50_000}, "50,000 mu", "5万亩"),
        ("count-per-10000-person", {"value": 26.5}, "26.5 per 10,000 people", "每万人26.5"),
        ("CNY-per-person", {"value": 50_000}, "50,000 yuan per person", "每人5万元"),
        ("CNY-per-square-kilometer", {"value": 17_000_000}, "17 million yuan per square kilometer",
            "每平方公里1700万元"),
    ],
)  # fmt: skip
def test_a_number_is_written_as_each_language_writes_it(
    unit: str, stated: dict[str, Any], en: str, zh: str, store: Store
) -> None:
    indicator = next(item for item in store.indicators.values()).but(unit=Unit(unit))
    metric = validate(Metric, {**SHARE, "id": "one", "place": "east-isle", **stated})
    assert [figure_text(metric, indicator, lang) for lang in Lang] == [en, zh]


def _asked(run: Run, *words: str, **settings: Any) -> Any:
    return json.loads(run("metrics", *words, "--format", "json", **settings).stdout)


def test_the_same_in_another_currency_is_named_and_never_ranked_with_these(run: Run) -> None:
    page = run("metrics", "gdp", base=None).stdout
    assert "Also in another currency: GDP in Hong Kong dollars (hubcli metrics gdp-hkd)." in page
    assert "Also in another currency: GDP in patacas (hubcli metrics gdp-mop)." in page
    assert "Hong Kong dollars" not in page.replace("GDP in Hong Kong dollars", "")
    assert (
        "另有其他币种的数据：地区生产总值（hubcli metrics gdp）。"
        in run("metrics", "gdp-mop", "--lang", "zh", base=None).stdout
    )
    assert "another currency" not in run("metrics", "rd-intensity", base=None).stdout
