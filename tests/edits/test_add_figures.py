"""A fact with a wrong figure is refused by `add` however the source writes the right one, in both languages."""

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from bases import raw_fact, record, write_base
from first_run import not_repeated
from project import Run


class Case(NamedTuple):
    """What a source says, a fact that it does not bear out, and one that it does; each in English and Chinese."""

    passage: str
    wrong: tuple[str, str]
    right: tuple[str, str]
    money: str | None = None
    """What a bare sign means in the source."""


CASES = {
    "a negated bound is the other bound": [
        Case(
            "The levy must not exceed 5 percent.",
            ("The levy is over 5 percent.", "征收比例超过5%。"),
            ("The levy is at most 5 percent.", "征收比例至多为5%。"),
        ),
        Case(
            "The ratio shall not rise above 5.5 percent.",
            ("The ratio is above 5.5 percent.", "比率高于5.5%。"),
            ("The ratio is at most 5.5 percent.", "比率不超过5.5%。"),
        ),
        Case(
            "Spending did not fall below 3 billion yuan.",
            ("Spending was below 3 billion yuan.", "支出低于30亿元。"),
            ("Spending was at least 3 billion yuan.", "支出不低于30亿元。"),
        ),
        Case(
            "征收比例不得高于5%。",
            ("The levy is over 5 percent.", "征收比例超过5%。"),
            ("The levy is at most 5 percent.", "征收比例至多为5%。"),
        ),
        Case(
            "研发投入没有超过30亿元。",
            ("R&D spending was over 3 billion yuan.", "研发投入超过30亿元。"),
            ("R&D spending was at most 3 billion yuan.", "研发投入至多30亿元。"),
        ),
        Case(
            "严禁负债率超过60%，严禁超过70%。",
            ("Debt is over 70 percent.", "负债率超过70%。"),
            ("Debt is at most 70 percent.", "负债率至多70%。"),
        ),
        Case(
            "入驻机构不会低于40家。",
            ("There will be fewer than 40 institutes.", "入驻机构少于40家。"),
            ("There will be at least 40 institutes.", "入驻机构至少40家。"),
        ),
    ],
    "a bound reaches past a time and past what it is a part of": [
        Case(
            "排放量不会高于2020年的1.2万吨。",
            ("Emissions will be over 12,000 tonnes.", "排放量将超过1.2万吨。"),
            ("Emissions will be at most 12,000 tonnes.", "排放量至多1.2万吨。"),
        ),
        Case(
            "排放量不会高于2020年的1.2万吨。",
            ("Emissions will be exactly 12,000 tonnes.", "排放量将恰为1.2万吨。"),
            ("Emissions will be at most 12,000 tonnes.", "排放量至多1.2万吨。"),
        ),
        Case(
            "奖金不得高于上年度门票收入的5%。",
            ("Prizes are exactly 5 percent.", "奖金恰为5%。"),
            ("Prizes are at most 5 percent.", "奖金至多为5%。"),
        ),
        Case(
            "回收率不低于前三年平均值的80%。",
            ("The rate is exactly 80 percent.", "回收率恰为80%。"),
            ("The rate is at least 80 percent.", "回收率至少80%。"),
        ),
        Case(
            "Use is to be not higher than the 2021 level of 8,500 tonnes.",
            ("Use is over 8,500 tonnes.", "用量超过8500吨。"),
            ("Use is at most 8,500 tonnes.", "用量不超过8500吨。"),
        ),
        Case(
            "Spending must not, in any quarter, exceed 90 million yuan.",
            ("Spending exceeds 90 million yuan.", "支出超过9000万元。"),
            ("Spending is at most 90 million yuan.", "支出至多9000万元。"),
        ),
    ],
    "a unit behind a list is of all that it names": [
        Case(
            "增速分别提高3个、4个和5个百分点。",
            ("Three pilot towns grew faster.", "3个试点镇增速提高。"),
            ("Growth rose by 3, 4 and 5 percentage points.", "增速提高3、4、5个百分点。"),
        ),
        Case(
            "水库每年4、6、7月放水。",
            ("Four reservoirs release water.", "4座水库放水。"),
            ("Water is released in April, June and July.", "4月、6月、7月放水。"),
        ),
    ],
    "a point with a stray space is a decimal point": [
        Case(
            "The share rose to 48. 6% in spring.",
            ("The share is 6 percent.", "占比为6%。"),
            ("The share is 48.6 percent.", "占比为48.6%。"),
        ),
    ],
    "ages are years": [
        Case(
            "Residents aged between 16 and 59 pay half; those 70 or over pay nothing.",
            ("Over 70 residents pay nothing.", "70多名居民免费。"),
            ("Those at least 70 years old pay nothing.", "至少70岁者免费。"),
        ),
    ],
    "a sum is of its currency, wherever the currency is named": [
        Case(
            "The pier cost RM 24 million.",
            ("The pier cost 24 million yuan.", "码头造价2400万元。"),
            ("The pier cost 24 million Malaysian ringgits.", "码头造价2400万马来西亚林吉特。"),
        ),
        Case(
            "实验室获拨款港币3.6亿元。",
            ("The laboratory was granted 360 million yuan.", "实验室获拨款3.6亿元。"),
            ("The laboratory was granted HK$360 million.", "实验室获拨款3.6亿港元。"),
        ),
        Case(
            "实验室获拨款3.6亿元港币。",
            ("The laboratory was granted 360 million yuan.", "实验室获拨款3.6亿元。"),
            ("The laboratory was granted HK$360 million.", "实验室获拨款3.6亿港元。"),
        ),
        Case(
            "基金规模为美元1.2亿。",
            ("The fund has 120 million backers.", "基金有1.2亿名支持者。"),
            ("The fund has 120 million US dollars.", "基金规模为1.2亿美元。"),
        ),
        Case(
            "The casino tax brought in 60 billion patacas.",
            ("The casino tax brought in 60 billion grants.", "博彩税带来600亿笔资助。"),
            ("The casino tax brought in 60 billion patacas.", "博彩税带来600亿澳门元。"),
        ),
        Case(
            "The partner paid GBP 350 million.",
            ("The partner paid for 350 million doses.", "合作方支付了3.5亿剂。"),
            ("The partner paid 350 million pounds.", "合作方支付了3.5亿英镑。"),
        ),
        Case(
            "The port cost S$2 billion.",
            ("The port cost 2 billion US dollars.", "港口耗资20亿美元。"),
            ("The port cost 2 billion Singapore dollars.", "港口耗资20亿新加坡元。"),
        ),
        Case(
            "The ticket costs 20 €.",
            ("There are 20 tickets.", "有20张票。"),
            ("The ticket costs 20 euros.", "票价20欧元。"),
        ),
        Case(
            "The scheme costs $5 billion.",
            ("The scheme costs 5 billion US dollars.", "计划耗资50亿美元。"),
            ("The scheme costs HK$5 billion.", "计划耗资50亿港元。"),
            money="HKD",
        ),
    ],
    "a share in words is no rank": [
        Case(
            "Emissions fell by a third.",
            ("The city came third.", "该市位列第三。"),
            ("Emissions fell by one third.", "排放下降三分之一。"),
        ),
        Case(
            "Over a third of the firms export.",
            ("The firms rank third.", "企业位列第三。"),
            ("Over one third of the firms export.", "超过三分之一的企业出口。"),
        ),
        Case(
            "Rents are down a quarter.",
            ("Rents rank fourth.", "租金位列第四。"),
            ("Rents are down 25 percent.", "租金下降25%。"),
        ),
        Case(
            "三分之一的企业出口。",
            ("The firms rank third.", "企业位列第三。"),
            ("One third of the firms export.", "三分之一的企业出口。"),
        ),
    ],
    "a qualifier is read behind any noun": [
        Case(
            "年吞吐量1.7亿吨左右。",
            ("Exactly 170 million tonnes are handled.", "吞吐量恰为1.7亿吨。"),
            ("About 170 million tonnes are handled.", "吞吐量约1.7亿吨。"),
        ),
        Case(
            "年客流2000万人次以上。",
            ("20 million trips are made.", "客流2000万人次。"),
            ("At least 20 million trips are made.", "客流至少2000万人次。"),
        ),
        Case(
            "Towns with 300 firms or more may apply.",
            ("Towns have 300 firms.", "城镇有300家企业。"),
            ("Towns have at least 300 firms.", "城镇至少有300家企业。"),
        ),
    ],
    "a number of things is no year": [
        Case(
            "管网总长2000公里。",
            ("The network dates from the year 2000.", "管网建于2000年。"),
            ("The network is 2,000 kilometers long.", "管网长2,000公里。"),
        ),
        Case(
            "The institute employs 2000 researchers.",
            ("The institute dates from the year 2000.", "研究院成立于2000年。"),
            ("The institute employs 2,000 researchers.", "研究院有2,000名研究人员。"),
        ),
        Case(
            "展厅面积1950平方米。",
            ("The hall was built in 1950.", "展厅建于1950年。"),
            ("The hall has 1,950 square meters.", "展厅面积1,950平方米。"),
        ),
    ],
}  # fmt: skip


@pytest.fixture
def add(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Add a fact that rests on the one passage of a source; what the command says."""
    monkeypatch.chdir(tmp_path)

    def give(case: Case, statement: tuple[str, str], code: int) -> str:
        paper = {
            "id": "paper", "title": {"en": "Paper", "zh": "报"}, "publisher": {"en": "Press", "zh": "社"},
            "language": "en" if case.passage.isascii() or "€" in case.passage else "zh", "type": "webpage",
        }  # fmt: skip
        base = write_base(
            tmp_path / f"facts{code}", paper=record("source", paper | ({"money": case.money} if case.money else {}))
        )
        texts = tmp_path / "texts"
        texts.mkdir(exist_ok=True)
        (texts / "paper.txt").write_text(case.passage, encoding="utf-8")
        raw = raw_fact(
            "a", statement=dict(zip(("en", "zh"), statement, strict=True)),
            evidence=[{"source": "paper", "passage": 1, "anchors": [case.passage.rstrip("。.")]}],
        )  # fmt: skip
        (tmp_path / "fact.json").write_text(json.dumps(raw), encoding="utf-8")
        return run("add", "challenge", "--from", "fact.json", "--sources", "texts", base=base, code=code).stdout

    return give


@pytest.mark.parametrize(
    "case",
    not_repeated((kind, case.passage.isascii(), case) for kind, cases in CASES.items() for case in cases),
    ids=lambda case: str(case.passage[:30]),
)
def test_the_wrong_fact_is_refused_and_the_right_one_added(case: Case, add: Any) -> None:
    assert "figure" in add(case, case.wrong, 1)
    add(case, case.right, 0)


def test_a_bare_sign_that_the_source_does_not_explain_is_told_as_ambiguous(add: Any) -> None:
    case = Case("The scheme costs $5 billion.", ("", ""), ("The scheme costs HK$5 billion.", "计划耗资50亿港元。"))
    assert "ambiguous: $5 billion (USD, HKD, MOP, SGD, AUD, CAD)" in add(case, case.right, 1)


def test_a_statement_that_can_be_read_in_two_ways_proves_nothing(add: Any) -> None:
    said = ("Output saw a 2.5-fold increase.", "产值增至2.5倍。")
    told = add(Case("Output saw a 2.5-fold increase.", ("", ""), said), said, 1)
    assert "ambiguous: 2.5-fold (2.5 times, 3.5 times)" in told


def test_a_rise_that_can_be_read_in_two_ways_proves_neither(add: Any) -> None:
    case = Case("产值翻3倍。", ("", ""), ("", ""))
    for statement in (("Output tripled.", "产值增至三倍。"), ("Output quadrupled.", "产值增至四倍。")):
        assert "ambiguous: 3倍 (3 times, 4 times)" in add(case, statement, 1)
