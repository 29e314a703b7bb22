"""One report in two languages: faithful ones have no findings, and every drift is found in both."""

import csv
import io
import json
import random
from calendar import month_name
from collections.abc import Callable
from pathlib import Path

import pytest
from project import DATA, Run
from twin_texts import TEXTS, Drift, TwinText
from word_files import note, paragraph, word_file
from word_files import run as text_run

from hubcli.base.compiled.store import Store
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.text import Draft
from hubcli.draft.twins.answer import TwinCheck
from hubcli.draft.twins.check import check_pair
from hubcli.draft.twins.places import TwinPlaces

PLACES = [
    ("Hefei", "合肥"),
    ("Wuxi", "无锡"),
    ("Ningbo", "宁波"),
    ("Wuhan", "武汉"),
    ("Xi'an", "西安"),
    ("Sichuan", "四川"),
]
BOUNDS = [("", ""), ("more than ", "超过"), ("nearly ", "近"), ("at least ", "至少"), ("under ", "不到")]
SHARES = [("one third", "三分之一"), ("two fifths", "五分之二"), ("a quarter", "四分之一"), ("70 percent", "七成")]
MONTHS = list(month_name)[1:]
QUARTERS = [("first", "一"), ("second", "二"), ("third", "三"), ("fourth", "四")]

Said = tuple[str, str]


def compared(places: TwinPlaces, en: str, zh: str) -> TwinCheck:
    return check_pair(Draft("report.en.md", en), Draft("report.zh.md", zh), places)


@pytest.fixture(scope="module")
def places(shipped_once: Store) -> TwinPlaces:
    return TwinPlaces(BaseFigures(shipped_once))


def told(found: TwinCheck) -> list[tuple[str, str, str]]:
    return [(each.location.file, each.verdict.value, each.text) for each in found.findings]


def drifted(text: TwinText, drift: Drift) -> Said:
    en, zh = text.en, text.zh
    return (
        (en.replace(drift.old, drift.new, 1), zh) if drift.lang == "en" else (en, zh.replace(drift.old, drift.new, 1))
    )


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.en[:24])
def test_a_faithful_pair_has_no_findings_and_each_drift_is_found_in_both(text: TwinText, places: TwinPlaces) -> None:
    assert told(compared(places, text.en, text.zh)) == []
    assert [each.text for each in compared(places, text.zh, text.en).findings] == []
    for drift in text.drifts:
        found = compared(places, *drifted(text, drift))
        assert {each.location.file for each in found.findings} == {"report.en.md", "report.zh.md"}, drift


def sentences() -> list[Callable[[random.Random], Said]]:
    """Writers of one sentence in both languages, each with values of its own."""

    def of_money(seed: random.Random) -> Said:
        (en, zh), amount, (over, over_zh) = seed.choice(PLACES), seed.randint(11, 99), seed.choice(BOUNDS)
        year = seed.randint(2011, 2025)
        return (
            f"In {year} {en} spent {over}{amount / 10:g} billion yuan on research.",
            f"{year}年{zh}研发支出{over_zh}{amount}亿元。",
        )

    def of_share(seed: random.Random) -> Said:
        (share, share_zh), (en, zh) = seed.choice(SHARES), seed.choice(PLACES)
        return f"{share.capitalize()} of the start-ups are in {en}.", f"{zh}集中了{share_zh}的初创企业。"

    def of_growth(seed: random.Random) -> Said:
        amount, (nth, nth_zh), year = seed.randint(11, 199), seed.choice(QUARTERS), seed.randint(2019, 2025)
        up = seed.random() < 0.5
        rose = "rose" if up else "fell"
        return (
            f"Exports {rose} by {amount / 10:g} percent year on year in the {nth} quarter of {year}.",
            f"{year}年第{nth_zh}季度出口同比{'增长' if up else '下降'}{amount / 10:g}%。",
        )

    def of_target(seed: random.Random) -> Said:
        year, goal = seed.randint(2027, 2035), seed.randint(21, 89) * 100
        return (
            f"By {year} the region aims to have {goal:,} laboratories.",
            f"到{year}年，该区域力争拥有{goal}家实验室。",
        )

    def of_rank(seed: random.Random) -> Said:
        (en, zh), rank, year = seed.choice(PLACES), seed.randint(11, 60), seed.randint(2019, 2025)
        return f"{en} ranked No. {rank} in the list of {year}.", f"在{year}年的榜单上，{zh}列第{rank}位。"

    def of_date(seed: random.Random) -> Said:
        day, month, number = seed.randint(1, 28), seed.randint(1, 12), seed.randint(11, 99)
        return (
            f"On {day} {MONTHS[month - 1]} 2025 the two sides signed {number} agreements.",
            f"2025年{month}月{day}日，双方签署{number}项协议。",
        )

    def of_points(seed: random.Random) -> Said:
        points, share = seed.randint(2, 9), seed.randint(31, 89)
        return (
            f"The share rose by 0.{points} percentage points to {share} percent [@survey{share}].",
            f"占比提高0.{points}个百分点，达到{share}%[@survey{share}]。",
        )

    def of_people(seed: random.Random) -> Said:
        people = seed.randint(11, 99)
        return f"The sector employs {people / 10:g} million people.", f"该行业从业人员{people * 10}万人。"

    return [of_money, of_share, of_growth, of_target, of_rank, of_date, of_points, of_people]


def report(seed: random.Random, said: list[list[Said]]) -> Said:
    """The paragraphs in both languages: those in Chinese in another order of sentences, one of them split."""
    split = seed.randrange(len(said))
    english = [" ".join(en for en, _ in paragraph) for paragraph in said]
    chinese: list[str] = []
    for number, pairs in enumerate(said):
        texts = [zh for _, zh in pairs]
        if number == split and len(texts) > 1:
            chinese += ["".join(texts[:1]), "".join(texts[1:])]
        else:
            chinese.append("".join(seed.sample(texts, len(texts))))
    return "# Report\n\n" + "\n\n".join(english), "# 报告\n\n" + "\n\n".join(chinese)


@pytest.mark.heavy
def test_sixty_faithful_reports_have_no_findings_and_of_sixty_drifts_none_is_missed(places: TwinPlaces) -> None:
    missed: list[Said] = []
    for number in range(60):
        seed = random.Random(number)
        writers = [seed.sample(sentences(), seed.randint(1, 4)) for _ in range(5)]
        said = [[write(seed) for write in paragraph] for paragraph in writers]
        shape = seed.randint(0, 10**6)
        assert told(compared(places, *report(random.Random(shape), said))) == []
        which = seed.randrange(len(said))
        at = seed.randrange(len(said[which]))
        en, zh = said[which][at]
        other = en, zh
        while other[0] == en:
            other = writers[which][at](seed)
        half = (other[0], zh) if seed.random() < 0.5 else (en, other[1])
        said[which][at] = half
        found = compared(places, *report(random.Random(shape), said))
        if {each.location.file for each in found.findings} != {"report.en.md", "report.zh.md"}:
            missed.append(half)
    assert missed == []


def test_findings_name_both_places_in_every_format_and_in_the_language_asked_for(run: Run, tmp_path: Path) -> None:
    (tmp_path / "en.md").write_text("# A\n\nOutput was 3.2 trillion yuan in 2024 in Wuxi.\n", encoding="utf-8")
    (tmp_path / "zh.md").write_text("# 甲\n\n2024年产值为2.3万亿元。\n", encoding="utf-8")
    words = ("check-draft", str(tmp_path / "en.md"), str(tmp_path / "zh.md"), "--pair")
    page = run(*words, code=1).stdout.replace(f"{tmp_path}/", "")
    assert page.splitlines() == [
        "en.md:3:12: other figure: 3.2 trillion yuan: zh.md:3 has 2.3万亿元",
        "en.md:3:41: only here: Wuxi: not in zh.md:3",
        "zh.md:3:1: not here: Wuxi: said in en.md:3 only",
        "zh.md:3:9: other figure: 2.3万亿元: en.md:3 has 3.2 trillion yuan",
        "Differences, each named in both: other figure 2, only here 1, not here 1.",
        "Paragraphs, list items and rows with a counterpart: 2; figures, dates, places and citations in them: 3.",
    ]
    assert "数字不同：3.2 trillion yuan：" in run(*words, "--lang", "zh", code=1).stdout
    rows = list(csv.DictReader(io.StringIO(run(*words, "-f", "csv", code=1).stdout)))
    assert [row["verdict"] for row in rows[:4]] == ["other_figure", "only_here", "not_here", "other_figure"]
    answer = json.loads(run(*words, "-f", "json", code=1).stdout)
    assert (answer["schema"], answer["findings"][0]["there"]["line"]) == ("hubcli/check-draft-pair/1", 3)


def test_a_paragraph_that_one_report_lacks_is_named_in_both(places: TwinPlaces) -> None:
    en = "One in 2021.\n\nOf 340 firms in Wuxi 62 percent were sold in 2024.\n\nTwo in 2022: 17 percent."
    zh = "其一见于2021年。\n\n其二见于2022年：17%。"
    assert [each[:2] for each in told(compared(places, en, zh))] == [
        ("report.en.md", "no_counterpart"),
        ("report.zh.md", "not_here"),
    ]


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("Rules differ between Guangdong, Hong Kong and Macao.", "粤港澳的规则不同。"),
        ("It lies between Tianjin and Hebei.", "它位于津冀之间。"),
        ("The University of Cambridge has 12 partners.", "剑桥大学有12个合作方。"),
        ("American and Japanese firms hold 62 percent.", "美国和日本企业占62%。"),
        ("Output rose in 2023. A year earlier, in 2022, it fell.", "2023年产值上升，上年则下降。"),
        ("The 14th Five-Year Plan (2021-2025) names 3 cities.", "“十四五”规划提出3个城市。"),
        ("As Table 1 and Figure 2 show, 62 percent left (see Section 3).", "如表1和图2所示，62%已离开（见第三节）。"),
        ("Firms named rents (41 percent) and delays (18 percent).", "企业提到：\n\n- 租金（41%）；\n- 拖延（18%）。"),
        ("By 2010 there were about 400 and by 2020 over 4,000.", "2010年约有400家，2020年超过4000家。"),
        ("The three hubs should share 14 facilities.", "三大中心应共用14台装置。"),
        ("One measure is planned, and about a year remains.", "计划实施1项举措，还有约1年。"),
        (
            "The delta has 14 of them: by 2035. If 2035 is kept, that is late.",
            "到2035年，长三角有其中14个。2035年能否守住，难说。",
        ),
        ("GDP in Hong Kong dollars was 3.2 trillion.", "以港元计，GDP为3.2万亿。"),
        ("The two reports disagree (explained under 2).", "两份报告不一致（见第2条）。"),
        (
            "Saltworks ranked No. 3 of all. It is the third to do so, with 12 ships.",
            "它是第三个有12艘船的，排名第3位。",
        ),
    ],
)
def test_what_one_language_says_in_another_way_is_the_same(places: TwinPlaces, en: str, zh: str) -> None:
    assert told(compared(places, en, zh)) == []


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("export nor riv isl --all", marks=pytest.mark.heavy),
        pytest.param("compare nor riv isl --all", marks=pytest.mark.heavy),
        "conflicts",
        pytest.param("measures", marks=pytest.mark.heavy),
    ],
)
def test_a_page_of_ours_in_two_languages_is_a_faithful_pair_however_each_cites(
    words: str, run: Run, tmp_path: Path
) -> None:
    for lang, other in (("en", "zh"), ("zh", "en")):
        for of, cite in ((lang, "short"), (other, "pandoc")):
            page = run(*words.split(), "--lang", of, "--cite", cite, "-f", "markdown").stdout
            (tmp_path / f"{of}.md").write_text(page, encoding="utf-8")
        run("check-draft", str(tmp_path / "en.md"), str(tmp_path / "zh.md"), "--pair", "-f", "lines")


@pytest.mark.parametrize(
    ("en", "zh", "both"),
    [
        ("In 2024-Q1 Hefei built 12 quays.", "2024年一季度，合肥建成12座码头。", True),
        ("In 1H24 Hefei built 12 quays.", "2024年上半年，合肥建成12座码头。", True),
        ("In FY24 Hefei built 12 quays.", "2024财年，合肥建成12座码头。", True),
        ("In 2023/24 Hefei built 12 quays.", "2023—2024学年，合肥建成12座码头。", True),
        ("In 2024Q2 Hefei built 12 quays.", "2024年一季度，合肥建成12座码头。", False),
        ("In FY2024 Hefei built 12 quays.", "2024年，合肥建成12座码头。", False),
    ],
)
def test_codes_of_periods_say_what_words_say(places: TwinPlaces, en: str, zh: str, both: bool) -> None:
    assert (told(compared(places, en, zh)) == []) is both


@pytest.mark.parametrize(
    ("en", "zh", "same"),
    [
        ("Rents fell.[^hub-economic-daily-2026-01-13-15]", "租金下降[@economic-daily-2026-01-13，第15段]。", True),
        ("Rents fell.[^hub-economic-daily-2026-01-13-15]", "租金下降[@economic-daily-2026-01-13，第16段]。", False),
        ("Rents fell [@economic-daily-2026-01-13].", "租金下降[@economic-daily-2026-01-13，第16段]。", True),
        ("Rents fell.[^1]\n\n[^1]: Xu Fei, passage 9.", "租金下降。[^a]\n\n[^a]: 徐飞，第9段。", True),
        ("Rents fell.[^1]\n\n[^1]: Xu Fei, passage 9.", "租金下降。[^a]\n\n[^a]: 徐飞，第8段。", False),
        ("Rents fell.[^1]\n\n[^1]: Xu Fei, passage 9.", "租金下降[@eol-xu-fei{}, 第9段]。", True),
        ("Rents fell.[^1]\n\n[^1]: Xu Fei, passage 9.", "租金下降[@economic-daily-2026-01-13]。", False),
        ("Rents fell [@moe2024, pp. 12-13].", "租金下降[@moe2024, 第12—13页]。", True),
        ("Rents fell [@moe2024, p. 12].", "租金下降[@moe2024, 第21页]。", False),
        ("Rents fell ([law](https://example.org/law/)).", "租金下降（[法律](https://example.org/law)）。", True),
    ],
)
def test_citations_are_the_same_if_they_lead_to_the_same_passage(
    en: str, zh: str, same: bool, places: TwinPlaces
) -> None:
    found = told(compared(places, en, zh))
    assert {file for file, *_ in found} == (set() if same else {"report.en.md", "report.zh.md"})


def test_a_rise_in_one_report_and_a_fall_in_the_other_differ(places: TwinPlaces) -> None:
    en = "Wuxi had 2,183 firms, 26 fewer than a year earlier."
    assert told(compared(places, en, "无锡有2183家企业，比上年减少26家。")) == []
    assert told(compared(places, en, "无锡有2183家企业，比上年增加26家。")) == [
        ("report.en.md", "other_direction", "26"),
        ("report.zh.md", "other_direction", "26"),
    ]


def test_a_figure_that_is_moved_to_a_place_or_year_named_elsewhere_is_found(places: TwinPlaces) -> None:
    en = "In 2022 Wuxi had 340 firms. In 2023 Hefei had 510 firms."
    zh = "2022年，无锡有340家企业。2023年，合肥有510家企业。"
    assert told(compared(places, en, zh)) == []
    moved = [each[1] for each in told(compared(places, en, zh.replace("合肥", "无锡")))]
    assert set(moved) == {"only_here", "not_here"}
    beside = " Wuxi and Hefei met in 2022 and 2023.", "无锡与合肥于2022年和2023年会晤。"
    for wrong, verdict in (
        (zh.replace("合肥", "无锡"), "figure_elsewhere"),
        (zh.replace("2023", "2022"), "figure_other_time"),
    ):
        found = compared(places, en + beside[0], wrong + beside[1])
        assert [each[:2] for each in told(found)] == [("report.en.md", verdict), ("report.zh.md", verdict)]


def test_a_name_that_is_written_in_two_ways_is_a_warning(places: TwinPlaces, run: Run, tmp_path: Path) -> None:
    en = (
        "The Zhangjiang Science City has 12 firms.\n\nIn 2024 the Pearl Bridge Laboratory opened.\n\nThe Pearl Bridge "
        "Laboratory has 30 staff, and Zhangjiang Scientific City 13 firms."
    )
    zh = "张江科学城有12家企业。\n\n明珠桥实验室于2024年启用。\n\n珠桥实验室有30名员工，张江科学城有13家企业。"
    found = compared(places, en, zh)
    assert told(found) == [("report.en.md", "two_renderings", "Zhangjiang Scientific City")]
    assert (found.findings[0].other, found.holds) == ("Zhangjiang Science City", True)
    (tmp_path / "en.md").write_text(en, encoding="utf-8")
    (tmp_path / "zh.md").write_text(zh, encoding="utf-8")
    page = run("check-draft", str(tmp_path / "en.md"), str(tmp_path / "zh.md"), "--pair", "-f", "github").stdout
    assert page.startswith("::warning file=")
    other = zh.replace("珠桥实验室有30", "珠港实验室有30")
    assert told(compared(places, en, other))[-1] == ("report.zh.md", "two_renderings", "珠港实验室")


def test_a_word_file_is_held_against_markdown(run: Run, tmp_path: Path) -> None:
    text = "In 2024 Wuxi had 340 firms."
    (tmp_path / "en.docx").write_bytes(word_file(paragraph(text)))
    (tmp_path / "zh.md").write_text("2024年，无锡有430家企业。", encoding="utf-8")
    words = ("check-draft", str(tmp_path / "en.docx"), str(tmp_path / "zh.md"), "--pair", "-f", "lines")
    page = run(*words, code=1).stdout.replace(f"{tmp_path}/", "")
    assert page.splitlines()[1] == "zh.md:1:10: other figure: 430: en.docx, paragraph 1 has 340"


def test_a_note_of_a_word_file_is_held_against_a_note_in_markdown(run: Run, tmp_path: Path) -> None:
    text = text_run("In 2024 Wuxi had 430 firms.") + note(2)
    (tmp_path / "en.docx").write_bytes(word_file(paragraph(text), notes={2: paragraph(text_run("Statistics Bureau"))}))
    (tmp_path / "zh.md").write_text("2024年，无锡有430家企业。[^a]\n\n[^a]: 统计局\n", encoding="utf-8")
    (tmp_path / "bare.md").write_text("2024年，无锡有430家企业。\n", encoding="utf-8")
    words = ("check-draft", str(tmp_path / "en.docx"))
    run(*words, str(tmp_path / "zh.md"), "--pair")
    page = run(*words, str(tmp_path / "bare.md"), "--pair", "-f", "lines", code=1).stdout.replace(f"{tmp_path}/", "")
    assert page.splitlines()[0].endswith(": Statistics Bureau: not in bare.md:1")


def test_a_pair_is_two_drafts(run: Run) -> None:
    assert "takes two drafts" in run("check-draft", str(DATA / "drafts" / "tables.md"), "--pair", code=2).stderr
