"""Every rule by which a draft is accused, and every guard by which it is not: names, verdicts, words and sentences.

The sentences are about the invented base of the tests; what a rule or guard means is in the messages, by its name.
"""

from enum import StrEnum
from typing import NamedTuple

from hubcli.draft.verdicts import DraftVerdict, Slip


class Case(NamedTuple):
    """A sentence in both languages; what is accused in it is in square brackets."""

    en: str
    zh: str


class Rule(NamedTuple):
    """A rule."""

    name: Slip
    verdict: DraftVerdict
    accused: Case
    spared: Case
    """A sentence like it in which nothing is wrong, or which is about something else."""


DIFFERS, UNKNOWN = DraftVerdict.DIFFERS, DraftVerdict.UNKNOWN_CITATION
RULES = (
    Rule(
        Slip.VALUE,
        DIFFERS,
        Case("In 2024 the River Basin's R&D intensity was [2.9 percent].", "2024年河谷的研发投入强度为[2.9%]。"),
        Case("In 2024 the River Basin's ferries carried 2.9 percent more guests.", "2024年河谷的渡船客运量增长2.9%。"),
    ),
    Rule(
        Slip.QUALIFIER,
        DIFFERS,
        Case("In 2024 Upper Vale's R&D intensity was [over 2.9 percent].", "2024年上谷省研发投入强度[超过2.9%]。"),
        Case(
            "In 2024 Upper Vale's R&D intensity was between 2 and 4 percent.", "2024年上谷省研发投入强度在2%至4%之间。"
        ),
    ),
    Rule(
        Slip.UNIT,
        DIFFERS,
        Case(
            "In 2024 the River Basin's R&D intensity was [3.3 percentage points].",
            "2024年河谷的研发投入强度为[3.3个百分点]。",
        ),
        Case("In 2024 the River Basin's R&D intensity was 3.3 per cent.", "2024年河谷的研发投入强度为百分之三点三。"),
    ),
    Rule(
        Slip.SCALE,
        DIFFERS,
        Case("In 2024 the output of the River Basin was [3.15 billion yuan].", "2024年河谷的产出为[31.5亿元]。"),
        Case("In 2024 the output of the River Basin was 3,150 billion yuan.", "2024年河谷的产出为31500亿元。"),
    ),
    Rule(
        Slip.PERIOD,
        DIFFERS,
        Case(
            "In the first quarter of 2024 the River Basin's R&D intensity was [3.3 percent].",
            "2024年一季度河谷的研发投入强度为[3.3%]。",
        ),
        Case("In 2021 the River Basin's R&D intensity had been 2.7 percent.", "2021年河谷的研发投入强度曾为2.7%。"),
    ),
    Rule(
        Slip.PLACE,
        DIFFERS,
        Case("In 2024 Millford's R&D intensity was [3.3 percent].", "2024年磨坊渡的研发投入强度为[3.3%]。"),
        Case(
            "The River Basin set up a council. Its R&D intensity was 3.3 percent in 2024.",
            "河谷设立了理事会。2024年其研发投入强度为3.3%。",
        ),
    ),
    Rule(
        Slip.PLAN,
        DIFFERS,
        Case("The River Basin is already among the world's [top 10] clusters.", "河谷已跻身世界科技集群[前10名]。"),
        Case(
            "By 2030 the River Basin wants to be among the world's top 10 clusters.",
            "河谷力争到2030年进入世界科技集群前10名。",
        ),
    ),
    Rule(
        Slip.RELATION,
        DIFFERS,
        Case("In 2024 Tarn's R&D intensity was [lower than] Merrow's.", "2024年塔恩的研发投入强度[低于]默罗。"),
        Case("In 2024 Tarn's R&D intensity was higher than Merrow's.", "2024年塔恩的研发投入强度高于默罗。"),
    ),
    Rule(
        Slip.ARITHMETIC,
        DIFFERS,
        Case(
            "In 2024 Tarn's R&D intensity was [1.5 percentage points] above Merrow's.",
            "2024年塔恩的研发投入强度比默罗高[1.5个百分点]。",
        ),
        Case(
            "In 2024 Tarn's R&D intensity was 0.5 percentage points above Merrow's.",
            "2024年塔恩的研发投入强度比默罗高0.5个百分点。",
        ),
    ),
    Rule(
        Slip.DATE,
        DIFFERS,
        Case("The Deepwater Observatory started work in [October 2022].", "深水观测站于[2022年10月]启用。"),
        Case("The Deepwater Observatory started work in October 2023.", "深水观测站于2023年10月启用。"),
    ),
    Rule(
        Slip.MEMBERS,
        DIFFERS,
        Case(
            "The Island Ring takes in East Isle, West Isle, Lantern Bay and [Northholm].",
            "群岛包括东屿、西屿、灯湾和[北礁]。",
        ),
        Case("The Island Ring takes in East Isle, West Isle and Lantern Bay.", "群岛包括东屿、西屿和灯湾。"),
    ),
    Rule(
        Slip.IN_FORCE,
        DIFFERS,
        Case(
            "Lantern Bay [has let] researchers from abroad use its data port.",
            "灯湾[已经允许]境外科研人员使用其数据港。",
        ),
        Case(
            "Lantern Bay should let researchers from abroad use its data port.",
            "灯湾应允许境外科研人员使用其数据港。",
        ),
    ),
    Rule(
        Slip.OTHER_HUB,
        DIFFERS,
        Case(
            "[The River Basin] has ideas but lacks the factories for them.", "[河谷]有创意，却缺少把它们做出来的工厂。"
        ),
        Case("The North Coast has ideas but lacks the factories for them.", "北岸有创意，却缺少把它们做出来的工厂。"),
    ),
    Rule(
        Slip.NO_SOURCE,
        UNKNOWN,
        Case("Grants run out. [[@harbour-post-2025-03-05, para. 3]]", "资助到期。[[@harbour-post-2025-03-05, 段落 3]]"),
        Case("Grants run out. [@lind2024, p. 7]", "资助到期。[@lind2024, p. 7]"),
    ),
    Rule(
        Slip.UNUSED_PASSAGE,
        UNKNOWN,
        Case("Grants run out. [[@harbour-post-2025-03-04, para. 9]]", "资助到期。[[@harbour-post-2025-03-04, 段落 9]]"),
        Case("Grants run out. [@harbour-post-2025-03-04, para. 3]", "资助到期。[@harbour-post-2025-03-04, 段落 3]"),
    ),
    Rule(
        Slip.OTHER_FIGURE,
        UNKNOWN,
        Case(
            "In 2024 the output of the River Basin was 3.15 trillion yuan. [[@river-daily-2025-05-12, para. 3]]",
            "2024年河谷的产出为3.15万亿元。[[@river-daily-2025-05-12, 段落 3]]",
        ),
        Case(
            "In 2024 the output of the River Basin was 3.15 trillion yuan. [@harbour-post-2025-03-04, para. 7]",
            "2024年河谷的产出为3.15万亿元。[@harbour-post-2025-03-04, 段落 7]",
        ),
    ),
)
"""The rules, in the order of the ways to be wrong."""


class GuardName(StrEnum):
    """A reason not to accuse."""

    SUPPOSED = "supposed"
    DENIED = "denied"
    EXPECTED = "expected"
    PLANNED = "planned"
    ABROAD = "abroad"
    PAST = "past"
    PART_OF_YEAR = "part_of_year"
    FISCAL_YEAR = "fiscal_year"
    SPAN = "span"
    DENIED_YEAR = "denied_year"
    EDITION = "edition"
    GROWTH = "growth"
    OTHER_THING = "other_thing"
    INSTITUTION = "institution"
    SIZE_OF_LIST = "size_of_list"
    RANK_WITHIN = "rank_within"
    CARRIED = "carried"
    AFTER_BREAK = "after_break"
    SMALL_CELL = "small_cell"
    RANGE = "range"


class Guard(NamedTuple):
    """A guard."""

    name: GuardName
    words: Case
    """Words by which it is recognised."""
    verdict: DraftVerdict
    """What the figure gets instead."""
    spared: Case
    """A sentence with its words; the figure is in square brackets."""
    accused: Case
    """The same without them."""


OUTSIDE, UNSUPPORTED, MATCH = DraftVerdict.OUTSIDE, DraftVerdict.UNSUPPORTED, DraftVerdict.MATCH
_WRONG = Case("In 2024 the River Basin's R&D intensity was [2.9 percent].", "2024年河谷的研发投入强度为[2.9%]。")
GUARDS = (
    Guard(
        GuardName.SUPPOSED,
        Case("if, suppose, assuming, would have", "如果、假如、倘若"),
        OUTSIDE,
        Case(
            "If the River Basin's R&D intensity was [2.9 percent] in 2024, it would show.",
            "如果2024年河谷的研发投入强度为[2.9%]，就会显现出来。",
        ),
        _WRONG,
    ),
    Guard(
        GuardName.DENIED,
        Case("not, rather than, far from", "并非、不是、而非"),
        OUTSIDE,
        Case("In 2024 the River Basin's R&D intensity was not [2.9 percent].", "2024年河谷的研发投入强度并非[2.9%]。"),
        _WRONG,
    ),
    Guard(
        GuardName.EXPECTED,
        Case("forecast, projected, analysts, reportedly", "预计、预测、据传"),
        OUTSIDE,
        Case(
            "Analysts put the River Basin's R&D intensity in 2024 at [2.9 percent].",
            "有人认为2024年河谷的研发投入强度为[2.9%]。",
        ),
        _WRONG,
    ),
    Guard(
        GuardName.PLANNED,
        Case("plan, aim, target, by 2030", "计划、目标、力争、到2030年"),
        OUTSIDE,
        Case(
            "The River Basin aims at an R&D intensity of [2.9 percent] in 2024.",
            "河谷的目标是2024年研发投入强度达到[2.9%]。",
        ),
        _WRONG,
    ),
    Guard(
        GuardName.ABROAD,
        Case("the OECD average of, South Korea's", "经合组织平均、韩国"),
        OUTSIDE,
        Case(
            "In 2024 the River Basin's R&D intensity was above the OECD average of [2.9 percent].",
            "2024年河谷的研发投入强度高于经合组织平均水平[2.9%]。",
        ),
        _WRONG,
    ),
    Guard(
        GuardName.PAST,
        Case("had been, formerly, years in a row", "曾、此前、连续三年"),
        OUTSIDE,
        Case(
            "Until 2024 the River Basin's R&D intensity had been [2.9 percent].",
            "2024年以前，河谷的研发投入强度曾为[2.9%]。",
        ),
        _WRONG,
    ),
    Guard(
        GuardName.PART_OF_YEAR,
        Case("the first quarter, the first half, January to June, 2024Q1", "一季度、上半年、前六个月、2024Q1"),
        OUTSIDE,
        Case(
            "In the first half of 2024 the River Basin's R&D intensity was [2.9 percent].",
            "2024年上半年河谷的研发投入强度为[2.9%]。",
        ),
        _WRONG,
    ),
    Guard(
        GuardName.FISCAL_YEAR,
        Case("FY2024, 2023/24, the 2024 academic year, 2024E", "2024财年、2023/24、2024学年、2024E"),
        OUTSIDE,
        Case(
            "In fiscal 2024 the River Basin's R&D intensity was [2.9 percent].",
            "2024财年，河谷的研发投入强度为[2.9%]。",
        ),
        _WRONG,
    ),
    Guard(
        GuardName.SPAN,
        Case("since 2020, from 2020 to 2024", "2020年以来、2020年至2024年"),
        OUTSIDE,
        Case(
            "From 2020 to 2024 the River Basin's R&D intensity was [2.9 percent].",
            "2020年至2024年，河谷的研发投入强度为[2.9%]。",
        ),
        _WRONG,
    ),
    Guard(
        GuardName.DENIED_YEAR,
        Case("2024, not 2023; more than in 2023", "2024年，而非2023年、比2023年"),
        MATCH,
        Case(
            "The River Basin's R&D intensity was [3.3 percent] in 2024, not 2023.",
            "2024年而非2023年河谷的研发投入强度为[3.3%]。",
        ),
        Case("The River Basin's R&D intensity was [3.3 percent] in 2023.", "2023年河谷的研发投入强度为[3.3%]。"),
    ),
    Guard(
        GuardName.EDITION,
        Case("the 2026 yearbook, revised in 2026", "2026年版年鉴、2026年修订"),
        MATCH,
        Case(
            "According to the 2026 yearbook, the River Basin's R&D intensity was [3.3 percent] in 2024.",
            "2026年版年鉴称，2024年河谷的研发投入强度为[3.3%]。",
        ),
        Case("The River Basin's R&D intensity was [3.3 percent] in 2026.", "2026年河谷的研发投入强度为[3.3%]。"),
    ),
    Guard(
        GuardName.GROWTH,
        Case("rose by, an increase of, more than in", "增长、减少、提高"),
        OUTSIDE,
        Case(
            "In 2024 the River Basin's R&D intensity rose by [2.9 percent].", "2024年河谷的研发投入强度提高了[2.9%]。"
        ),
        _WRONG,
    ),
    Guard(
        GuardName.OTHER_THING,
        Case("a noun that the base's figure does not have", "库中数字没有的名词"),
        UNSUPPORTED,
        Case(
            "In 2024 the R&D intensity of ferry builders in the River Basin was [2.9 percent].",
            "2024年河谷渡船厂的研发投入强度为[2.9%]。",
        ),
        _WRONG,
    ),
    Guard(
        GuardName.INSTITUTION,
        Case("University, Institute, Academy", "大学、研究院、学院"),
        OUTSIDE,
        Case(
            "In 2024 the R&D intensity of the University of Tarn was [2.9 percent].",
            "2024年塔恩大学的研发投入强度为[2.9%]。",
        ),
        Case("In 2024 the R&D intensity of Tarn was [2.9 percent].", "2024年塔恩的研发投入强度为[2.9%]。"),
    ),
    Guard(
        GuardName.SIZE_OF_LIST,
        Case("of the top ten, two of the top ten", "前十名中、前十名分别"),
        OUTSIDE,
        Case(
            "Of the [top ten] clusters in the world in 2024, two are bigger than Brightwater.",
            "2024年世界科技集群[前十名]中，有两个比明水大。",
        ),
        Case(
            "In 2024 Brightwater entered the [top ten] of the world's science and technology clusters.",
            "2024年明水在世界科技集群中列[前十名]。",
        ),
    ),
    Guard(
        GuardName.RANK_WITHIN,
        Case("the second largest in", "在…居第二"),
        OUTSIDE,
        Case(
            "In 2024 Brightwater was the [second] largest cluster in the River Basin.",
            "2024年明水科技集群在河谷居[第二]。",
        ),
        Case(
            "In 2024 Brightwater ranked [second] among the world's clusters.", "2024年明水在世界科技集群中[排名第二]。"
        ),
    ),
    Guard(
        GuardName.CARRIED,
        Case("its, the province's; a place of an earlier sentence", "其、该省、前一句的地域"),
        UNSUPPORTED,
        Case(
            "The River Basin set up a council. Its R&D intensity was [2.9 percent] in 2024.",
            "河谷设立了理事会。2024年其研发投入强度为[2.9%]。",
        ),
        _WRONG,
    ),
    Guard(
        GuardName.AFTER_BREAK,
        Case("a place named only after a semicolon", "分号之后才出现的地域"),
        UNSUPPORTED,
        Case(
            "In 2024 R&D intensity was [2.9 percent]; the River Basin was content.",
            "2024年研发投入强度为[2.9%]；河谷对此满意。",
        ),
        _WRONG,
    ),
    Guard(
        GuardName.SMALL_CELL,
        Case("a cell of one or two digits, without a unit or a year", "只有一两位数字、没有单位和年份的单元格"),
        UNSUPPORTED,
        Case(
            "| Number | Millford |\n| --- | --- |\n| Machine makers | [2] |",
            "| 数量 | 磨坊渡 |\n| --- | --- |\n| 机械制造商数 | [2] |",
        ),
        Case(
            "| Number | Millford |\n| --- | --- |\n| Machine makers | [212] |",
            "| 数量 | 磨坊渡 |\n| --- | --- |\n| 机械制造商数 | [212] |",
        ),
    ),
    Guard(
        GuardName.RANGE,
        Case("between 2 and 4 percent, over 2 percent", "2%至4%、2%以上"),
        UNSUPPORTED,
        Case(
            "In 2024 the River Basin's R&D intensity was between [2 and 4 percent].",
            "2024年河谷的研发投入强度在[2%至4%]之间。",
        ),
        _WRONG,
    ),
)
"""The guards, in the order of what they look at: the claim, the time, the thing, the place, the figure."""
