"""What a sentence says in words: comparisons, changes, dates, members and firsts."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from draft_cases import check
from project import SAMPLE, Run

from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.store import Store
from hubcli.draft.blocks.formats import Runs
from hubcli.draft.check import findings_on
from hubcli.draft.findings import known_of
from hubcli.draft.text import Draft
from hubcli.draft.verdicts import DraftFinding, DraftVerdict, Slip

LATER = """
[[metric]]
id = "tarn-rd-intensity-2025"
theme = "strategy"
label = { en = "Tarn's R&D intensity in 2025", zh = "塔恩2025年研发投入强度" }
statement.en = "Tarn's R&D intensity was 3.9 percent in 2025."
statement.zh = "2025年塔恩的研发投入强度为3.9%。"
place = "tarn"
period = "2025"
indicator = "rd-intensity"
value = 3.9
evidence = [{ source = "harbour-post-2025-03-04", passage = 8, anchors = ["Tarn"] }]

[[milestone]]
id = "ansel-gull-first-in-2024"
hubs = ["nor"]
theme = "strategy"
label = { en = "Ansel-Gull tops the list", zh = "安瑟—鸥港登顶" }
statement.en = "In the Merrow list of 2024 Saltmarsh led ocean physics for the first time."
statement.zh = "在2024年默罗榜单中，盐泽省海洋物理学首次登顶。"
place = "saltmarsh"
period = "2024"
evidence = [{ source = "harbour-post-2025-03-04", passage = 8, anchors = ["Tarn"] }]

[[milestone]]
id = "minister-speaks"
hubs = ["nor"]
theme = "strategy"
label = { en = "The minister speaks of grants", zh = "部长谈科研资助" }
statement.en = "On 5 May 2025 Ina Holt, Minister of Science, spoke to the assembly about grants."
statement.zh = "2025年5月5日，科学部部长尹荷向议会谈到科研资助。"
period = "2025-05-05"
evidence = [{ source = "harbour-post-2025-03-04", passage = 8, anchors = ["Tarn"] }]
"""


@pytest.fixture(scope="module")
def base(sample_once: Store) -> Store:
    """The sample base, for all tests here."""
    return sample_once


@contextmanager
def sample_with(facts: str, folder: Path) -> Iterator[Store]:
    """A copy of the sample base with more facts, for tests that only read it."""
    base = Path(shutil.copytree(SAMPLE, folder / "facts"))
    (base / "more.toml").write_text(facts, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUBCLI_CACHE_DIR", str(folder / "cache"))
        with open_store(base) as store:
            yield store


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample base with a second year, a first time and a minister."""
    with sample_with(LATER, tmp_path_factory.mktemp("later")) as store:
        yield store


def said(text: str, store: Store) -> list[tuple[str, str, Slip | None]]:
    """Text, verdict and slip of what is found in words."""
    return [_short(one) for one in findings_on(Draft("d.md", text), Runs(lambda words: ""), known_of(store))]


def _short(finding: DraftFinding) -> tuple[str, str, Slip | None]:
    return finding.text, finding.verdict, finding.slip


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In 2024 Tarn's R&D intensity exceeded Merrow's.", DraftVerdict.DERIVED),
        ("In 2024 Merrow trailed Tarn by R&D intensity.", DraftVerdict.DERIVED),
        ("In 2024 Merrow had a higher R&D intensity than Tarn.", DraftVerdict.DIFFERS),
        ("In 2024 Tarn's R&D intensity was twice Merrow's.", DraftVerdict.DIFFERS),
        ("In 2024 Tarn's R&D intensity was about 1.2 times Merrow's.", DraftVerdict.DERIVED),
        ("By R&D intensity in 2024, Merrow trailed Tarn by 1.5 percentage points.", DraftVerdict.DIFFERS),
        ("By R&D intensity Merrow was first in 2024 and Tarn second.", DraftVerdict.DIFFERS),
        ("Of Tarn, Merrow and Port Ansel, Merrow had the highest R&D intensity in 2024.", DraftVerdict.DIFFERS),
        ("Of Tarn and Merrow, Tarn had the highest R&D intensity in 2024.", None),
        ("塔恩、默罗两地中，2024年默罗研发投入强度最高。", DraftVerdict.DIFFERS),
        ("塔恩、默罗两地中，2024年默罗研发投入强度最低。", None),
        ("In 2024 Merrow ranked above Tarn by R&D intensity.", DraftVerdict.DIFFERS),
        ("In 2024 Merrow led Tarn by R&D intensity.", DraftVerdict.DIFFERS),
        ("In 2024 Merrow's R&D intensity was exceeded by Tarn's.", DraftVerdict.DERIVED),
        ("In 2024 Tarn's R&D intensity was exceeded by Merrow's.", DraftVerdict.DIFFERS),
        ("R&D intensity was lower in Tarn than in Merrow in 2024.", DraftVerdict.DIFFERS),
        ("Compared with Merrow, Tarn had a lower R&D intensity in 2024.", DraftVerdict.DIFFERS),
        ("Compared with Merrow, Tarn had a higher R&D intensity in 2024.", DraftVerdict.DERIVED),
        ("与默罗相比，2024年塔恩研发投入强度更低。", DraftVerdict.DIFFERS),
        ("R&D intensity was higher in Tarn than in Merrow in 2024.", DraftVerdict.DERIVED),
        ("2024年塔恩研发投入强度不到默罗的1.1倍。", DraftVerdict.DIFFERS),
        ("If Tarn's R&D intensity were lower than Merrow's in 2024, it would show.", None),
        ("2024年默罗的研发投入强度超过塔恩。", DraftVerdict.DIFFERS),
        ("2024年塔恩的研发投入强度是默罗的两倍。", DraftVerdict.DIFFERS),
        ("2024年塔恩与默罗的研发投入强度相差1.5个百分点。", DraftVerdict.DIFFERS),
        ("2024年塔恩的出口高于默罗，研发投入强度另计。", None),
    ],
)
def test_a_comparison_is_settled_where_the_base_has_both_figures(
    text: str, verdict: DraftVerdict | None, base: Store
) -> None:
    found = [one.verdict for one in check(text, base) if one.verdict in (DraftVerdict.DERIVED, DraftVerdict.DIFFERS)]
    assert found == ([verdict] if verdict else [])


def test_many_lines_of_a_series_do_not_hide_what_a_sentence_restates(shipped_once: Store) -> None:
    found = said("自2012年起，北京一直居自然指数全球科研城市首位。", shipped_once)
    assert ("2012年", DraftVerdict.DIFFERS, Slip.DATE) in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2024 Port Ansel's R&D intensity was above Upper Vale's.",
            "Port Ansel 4.2 percent; Port Ansel 3.8 percent; Upper Vale 2.9 percent"
            " (prefecture level, not provincial level)",
        ),
        ("2024年安瑟港的研发投入强度高于上谷省。", "安瑟港 4.2%；安瑟港 3.8%；上谷省 2.9%（地级，而非省级）"),
    ],
)
def test_why_two_levels_do_not_compare_is_told(text: str, expected: str, base: Store) -> None:
    assert [(one.verdict, one.expected) for one in check(text, base)] == [(DraftVerdict.NOT_COMPARABLE, expected)]


@pytest.mark.parametrize(
    "text",
    ["In 2024 Port Ansel's R&D intensity was below Upper Vale's.", "2024年安瑟港的研发投入强度低于上谷省。"],
)
def test_places_of_two_levels_the_wrong_way_round_differ(text: str, base: Store) -> None:
    assert [(one.verdict, one.slip) for one in check(text, base)] == [(DraftVerdict.DIFFERS, Slip.RELATION)]


def test_what_does_not_compare_is_an_error_only_if_strict(run: Run) -> None:
    text = "In 2024 Port Ansel's R&D intensity was above Upper Vale's."
    assert "not comparable" in run("check-draft", "-", stdin=text).stdout
    run("check-draft", "-", "--strict", stdin=text, code=1)


@pytest.mark.parametrize(
    "text", ["In 2024 Upper Vale's R&D intensity was below Tarn's.", "2024年上谷省的研发投入强度低于塔恩。"]
)
def test_a_part_and_its_whole_compare(text: str, base: Store) -> None:
    assert [one.verdict for one in check(text, base)] == [DraftVerdict.DERIVED]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("Tarn's R&D intensity rose between 2024 and 2025.", None),
        ("Tarn's R&D intensity fell between 2024 and 2025.", Slip.RELATION),
        ("Tarn's R&D intensity doubled from 2024 to 2025.", Slip.ARITHMETIC),
        ("2024年至2025年，塔恩的研发投入强度下降。", Slip.RELATION),
        ("2025年塔恩的研发投入强度上升。", None),
    ],
)
def test_a_change_is_settled_by_the_figures_of_both_years(text: str, slip: Slip | None, later: Store) -> None:
    assert [one[1:] for one in said(text, later)] == [(DraftVerdict.DIFFERS if slip else DraftVerdict.DERIVED, slip)]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("In the Merrow list of 2024 Saltmarsh led ocean physics once more.", Slip.FIRST_TIME),
        ("In the Merrow list of 2024 Saltmarsh led ocean physics for the first time.", None),
        ("在2024年默罗榜单中，盐泽省海洋物理学再次登顶。", Slip.FIRST_TIME),
        ("On 5 May 2025 Ola Berg, Minister of Science, spoke to the assembly about grants.", Slip.SPEAKER),
        ("On 5 May 2025 Ina Holt, Minister of Science, spoke to the assembly about grants.", None),
        ("2025年5月5日，科学部部长欧博向议会谈到科研资助。", Slip.SPEAKER),
        ("On 5 June 2025 Ina Holt, Minister of Science, spoke to the assembly about grants.", Slip.DATE),
        ("On 7 June 2025 Ina Holt, Minister of Science, spoke to the assembly about grants.", Slip.DATE),
        ("On 7 June 2024 Ina Holt, Minister of Science, spoke to the assembly about grants.", None),
        ("In 2025 Ina Holt, Minister of Science, spoke to the assembly about grants in June.", Slip.DATE),
        ("In 2025 Ina Holt, Minister of Science, spoke to the assembly about grants in May.", None),
    ],
)
def test_what_was_the_first_time_and_who_spoke_are_held_against_the_facts(
    text: str, slip: Slip | None, later: Store
) -> None:
    assert [one[2] for one in said(text, later) if one[1] == DraftVerdict.DIFFERS] == ([slip] if slip else [])


@pytest.mark.parametrize(
    ("text", "stranger"),
    [
        ("Millford, a member of the Island Ring, builds ferries.", "Millford"),
        ("Island Ring cities such as Millford build ferries.", "Millford"),
        ("East Isle, a member of the Island Ring, builds ferries.", ""),
        ("Millford, a partner of the Island Ring, builds ferries.", ""),
        ("作为群岛的一员，磨坊渡建造渡船。", "磨坊渡"),
        ("磨坊渡是群岛的一员。", "磨坊渡"),
        ("磨坊渡是群岛的伙伴。", ""),
        ("东屿是群岛的一员。", ""),
        ("In the Island Ring, cities like Millford build ferries.", "Millford"),
        ("群岛的磨坊渡、东屿建造渡船。", "磨坊渡"),
        ("群岛的磨坊渡办事处开业。", ""),
        ("群岛包括东屿、西屿、磨坊渡等地。", "磨坊渡"),
    ],
)
def test_a_place_of_another_hub_is_no_member(text: str, stranger: str, base: Store) -> None:
    assert [one.text for one in check(text, base) if one.slip is Slip.MEMBERS] == [stranger] * bool(stranger)


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Tarn's R&D intensity rose from 3.6 percent in 2024 to 3.9 percent in 2025, a rise of 0.3 percentage points.",
         "match match derived"),
        ("Between 2024 and 2025 Tarn's R&D intensity went from 3.6 percent to 3.9 percent.", "match match"),
        ("In 2025 Tarn can look back at a 3.6 percent R&D intensity (2024).", "match"),
        ("Tarn's R&D intensity in 2025 was 3.9 percent, from 3.6 percent in 2024.", "match match"),
        ("2024年至2025年，塔恩的研发投入强度由3.6%提高到3.9%，提高0.3个百分点。", "match match derived"),
        ("渡船由2024年的12.5艘增至2025年的13.5艘，塔恩研发投入强度由3.6%增至3.9%。", "outside outside match match"),
        ("塔恩的研发投入强度由2024年的3.6%提高到2025年的3.9%，提高0.3个百分点。", "match match derived"),
    ],
)  # fmt: skip
def test_both_ends_of_a_change_are_held_against_their_own_years(text: str, verdicts: str, later: Store) -> None:
    found = {one.text: str(one.verdict) for one in check(text, later) if "." in one.text}
    assert list(found.values()) == verdicts.split()


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In 2024 the output of the River Basin was 0.75 trillion yuan more than the North Coast's.", "derived"),
        ("In 2024 the output of the River Basin was 0.95 trillion yuan more than the North Coast's.", "differs"),
        ("2024年河谷的产出比北岸多0.75万亿元。", "derived"),
        ("2024年河谷的产出比北岸多0.95万亿元。", "differs"),
        ("In 2024 Merrow's R&D intensity was more than two thirds of Tarn's.", "derived"),
        ("2024年默罗的研发投入强度不到塔恩的九成。", "derived"),
    ],
)
def test_by_how_much_places_differ_is_worked_out(text: str, verdict: str, base: Store) -> None:
    assert [str(one.verdict) for one in check(text, base)] == [verdict]


@pytest.mark.parametrize(
    ("text", "differs"),
    [
        (
            "In 2024 Merrow's R&D intensity, villagers told us, was 3.1 percent; in Tarn it was 3.9 percent.",
            "3.9 percent",
        ),
        ("据县里的人讲，2024年默罗的研发投入强度为3.1%，塔恩为3.9%。", "3.9%"),
        (
            "In 2024 Merrow's R&D intensity, villagers told us, was 3.1 percent; in farms of Tarn it was 3.9 percent.",
            "",
        ),
        ("据县里的人讲，2024年默罗的研发投入强度为3.1%，塔恩的农场为3.9%。", ""),
        ("Tarn first, Merrow second: in 2024 the province's R&D intensity was 3.9 percent.", ""),
    ],
)
def test_a_figure_that_goes_on_from_a_right_one_is_of_the_same_thing(text: str, differs: str, base: Store) -> None:
    found = [one.text for one in check(text, base) if one.verdict is DraftVerdict.DIFFERS]
    assert found == [differs] * bool(differs)


@pytest.mark.parametrize(
    ("text", "differs"),
    [
        ("In 2023 the Island Ring's R&D intensity was 2.2 percent.", []),
        ("The Island Ring is small. Its output was 860 billion yuan in 2023, next to 3.15 in the River Basin.", []),
        ("2023年群岛的研发投入强度为2.2%，2024年河谷、北岸产出分别为3.15万亿元和2.4万亿元。", []),
        (
            "2023年群岛的研发投入强度为2.2%，2024年河谷、北岸产出分别为2.4万亿元和3.15万亿元。",
            ["2.4万亿元", "3.15万亿元"],
        ),
    ],
)  # fmt: skip
def test_each_figure_of_a_list_is_held_against_its_own_place(text: str, differs: list[str], base: Store) -> None:
    assert [one.text for one in check(text, base) if one.verdict is DraftVerdict.DIFFERS] == differs


LABORATORIES = """
[[indicator]]
id = "open-laboratories"
label = { en = "Open laboratories", zh = "开放实验室" }
unit = "count"
direction = "more"
definition = { en = "Laboratories that anybody may use.", zh = "任何人都可以使用的实验室。" }
""" + "".join(
    f"""
[[metric]]
id = "open-laboratories-{place}-{year}"
theme = "strategy"
label = {{ en = "Open laboratories, {name} {year}", zh = "{year}年{chinese}开放实验室" }}
statement.en = "{name} had {value} open laboratories in {year}."
statement.zh = "{year}年{chinese}有{value}个开放实验室。"
place = "{place}"
period = "{year}"
indicator = "open-laboratories"
value = {value}
evidence = [{{ source = "harbour-post-2025-03-04", passage = 8, anchors = ["Tarn"] }}]
"""
    for place, name, chinese, year, value in (
        ("river-basin", "the River Basin", "河谷", 2023, 40),
        ("river-basin", "the River Basin", "河谷", 2024, 50),
        ("north-coast", "the North Coast", "北岸", 2024, 30),
        ("merrow", "Merrow", "默罗", 2024, 200),
    )
)


@pytest.fixture(scope="module")
def laboratories(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample base with a count of two years, of two hubs and of their country."""
    with sample_with(LABORATORIES, tmp_path_factory.mktemp("laboratories")) as store:
        yield store


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("In 2024 the River Basin had 50 open laboratories, FIGURE more than the year before.", "25 percent", True),
        ("In 2024 the River Basin had 50 open laboratories, FIGURE more than the year before.", "45 percent", False),
        ("In 2024 the River Basin had 50 open laboratories, FIGURE of the national total.", "25 percent", True),
        ("In 2024 the River Basin had 50 open laboratories, FIGURE of the national total.", "52 percent", False),
        ("In 2024 the River Basin's ferries carried FIGURE more guests than the year before.", "45 percent", None),
        ("In 2024 the River Basin and the North Coast together had FIGURE open laboratories.", "80", True),
        ("In 2024 the River Basin and the North Coast together had FIGURE open laboratories.", "95", False),
        ("2024年河谷有50个开放实验室，比上年增长FIGURE。", "25%", True),
        ("2024年河谷有50个开放实验室，比上年增长FIGURE。", "45%", False),
        ("2024年河谷有50个开放实验室，占全国的FIGURE。", "四分之一", True),
        ("2024年河谷有50个开放实验室，渡船客运量占全国的FIGURE。", "52%", None),
        ("2024年开放实验室：河谷50个，北岸30个，两地合计FIGURE个。", "80", True),
    ],
)
def test_shares_sums_and_growth_follow_from_the_figures_or_not(
    text: str, figure: str, verdict: bool | None, laboratories: Store
) -> None:
    found = [one[1:] for one in said(text.replace("FIGURE", figure), laboratories) if figure in one[0]]
    settled: dict[bool | None, tuple[DraftVerdict, Slip | None]]
    settled = {True: (DraftVerdict.DERIVED, None), False: (DraftVerdict.DIFFERS, Slip.ARITHMETIC)}
    assert found == [settled.get(verdict, (DraftVerdict.OUTSIDE, None))]


def test_the_facts_of_a_comparison_are_not_called_in_conflict(run: Run) -> None:
    said = run("check-draft", "-", stdin="In 2024 Upper Vale's R&D intensity was above Tarn's.", code=1).stdout
    assert "; together with: tarn-rd-intensity-2024" in said
    assert "in conflict" not in said
