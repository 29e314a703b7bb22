"""Every rule by which a draft is accused: its name, its verdict, and sentences that it accuses and that it spares.

The sentences are about the invented base of the tests; what a rule is called and means is in the messages, by its name.
"""

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
