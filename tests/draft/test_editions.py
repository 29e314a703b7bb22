"""Figures of other editions and variants: right if they are published or may be, wrong if they can be neither."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from draft_cases import check

from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.store import Store
from hubcli.draft.verdicts import DraftVerdict

DIFFERS, MATCH = DraftVerdict.DIFFERS, DraftVerdict.MATCH

VARIANTS = """
[[indicator]]
id = "ferry-trips"
label = { en = "Ferry trips", zh = "渡船班次" }
unit = "count"
direction = "more"
definition = { en = "Trips of ferries in the year.", zh = "当年渡船班次。" }
variants = [
    { id = "out", label = { en = "by place of departure", zh = "按出发地" } },
    { id = "in", label = { en = "by place of arrival", zh = "按到达地" } },
]

[[indicator]]
id = "boats"
label = { en = "Licensed boats", zh = "持证船只" }
unit = "count"
direction = "more"
definition = { en = "Boats with a licence.", zh = "持有证照的船只。" }
breaks = [{ after = "2020", reason = { en = "a census", zh = "普查" } }]
"""
METRIC = """
[[metric]]
id = "{indicator}-{year}-{key}"
theme = "THEME"
label = {{ en = "{en} in Tarn, {year}, {key}", zh = "{year}年塔恩{zh}（{key}）" }}
statement = {{ en = "{en} in Tarn numbered {value} in {year} ({key}).", zh = "{year}年塔恩{zh}为{value}（{key}）。" }}
place = "tarn"
period = "{year}"
indicator = "{indicator}"
value = {value}
{kind} = "{key}"
evidence = [{{ source = "harbour-post-2025-03-04", passage = 8, anchors = ["Tarn"] }}]
"""
ROWS = [
    ("ferry-trips", "Ferry trips", "渡船班次", 2024, 41230, "variant", "out"),
    ("ferry-trips", "Ferry trips", "渡船班次", 2024, 36870, "variant", "in"),
    ("boats", "Licensed boats", "持证船只", 2024, 58340, "edition", "first"),
    ("boats", "Licensed boats", "持证船只", 2024, 58910, "edition", "revised"),
    ("boats", "Licensed boats", "持证船只", 2019, 51270, "edition", "first"),
]
NAMES = ("indicator", "en", "zh", "year", "value", "kind", "key")


@pytest.fixture
def base(compiled_sample: Path) -> Iterator[Store]:
    """The sample base with figures in two editions and in two variants."""
    indicators = compiled_sample / "indicators.toml"
    indicators.write_text(indicators.read_text(encoding="utf-8") + VARIANTS, encoding="utf-8")
    theme = (compiled_sample / "themes.toml").read_text(encoding="utf-8").partition('id = "')[2].partition('"')[0]
    facts = "".join(METRIC.format(**dict(zip(NAMES, row, strict=True))) for row in ROWS).replace("THEME", theme)
    (compiled_sample / "counted.toml").write_text(facts, encoding="utf-8")
    with open_store(compiled_sample) as store:
        yield store


def test_a_figure_differs_only_where_no_edition_or_variant_can_have_it(base: Store) -> None:
    cases = {
        "In 2024 Tarn had 58,340 licensed boats.": MATCH,
        "2024年塔恩持证船只为58910艘。": MATCH,  # the other edition
        "In 2024 Tarn had 58,700 licensed boats.": None,  # a third edition may have it
        "In 2024 Tarn had 58,430 licensed boats.": DIFFERS,  # two digits are the other way round
        "2024年塔恩持证船只为58430艘。": DIFFERS,
        "In 2024 Tarn had 56,100 licensed boats.": DIFFERS,  # no revision goes so far
        "In 2019 Tarn had 53,100 licensed boats.": None,  # a census changed the series after
        "2019年塔恩持证船只为53100艘。": None,
        "In 2019 Tarn had 52,170 licensed boats.": DIFFERS,
        "In 2024 Tarn had 36,870 ferry trips.": MATCH,
        "In 2024 Tarn had 39,500 ferry trips.": None,  # they may be counted in a third way
        "In 2024 Tarn had 39,500 ferry trips by place of departure.": DIFFERS,
        "2024年按出发地计，塔恩渡船班次为39500。": DIFFERS,
        "In 2024 Tarn had 36,870 ferry trips by place of arrival; by place of departure 39,500.": DIFFERS,
    }
    found = {text: [one.verdict for one in check(text, base)] for text in cases}
    wrong = {text: found[text] for text, verdict in cases.items() if (DIFFERS in found[text]) != (verdict is DIFFERS)}
    assert not wrong
    assert all(MATCH in found[text] for text, verdict in cases.items() if verdict is MATCH)


@pytest.mark.parametrize(
    ("text", "contested"),
    [
        ("Tarn had 41,230 ferry trips in 2024.", True),
        ("In 2024 Tarn had 41,230 ferry trips by place of departure.", False),
        ("2024年塔恩渡船班次为41230次。", True),
        ("2024年，按出发地计，塔恩渡船班次为41230次。", False),
    ],
)
def test_a_draft_that_says_how_it_counts_need_not_say_which_way_is_meant(
    text: str, contested: bool, base: Store
) -> None:
    found = {one.verdict for one in check(text, base)}
    assert found == ({MATCH, DraftVerdict.CONTESTED} if contested else {MATCH})
