"""Paragraphs of reports in two languages that say the same, and ways in which one of them may drift."""

# ruff: noqa: E501 - a paragraph may be a line

from typing import NamedTuple


class Drift(NamedTuple):
    """A change to one of the two texts, after which they no longer say the same."""

    lang: str
    old: str
    new: str


class TwinText(NamedTuple):
    """A faithful pair, and its drifts."""

    en: str
    zh: str
    drifts: tuple[Drift, ...]


TEXTS = (
    TwinText(
        "In 2024, Beijing's spending on research and development came to 6.58 percent of its output, the highest share "
        "of any municipality. Shanghai followed at 4.35 percent.",
        "2024年，上海的研发投入占比为4.35%。北京达到6.58%，居各直辖市首位。",
        (
            Drift("zh", "6.58%", "6.85%"),
            Drift("en", "In 2024", "In 2023"),
            Drift("zh", "上海", "天津"),
        ),
    ),
    TwinText(
        "The Yangtze River Delta is home to more than 1,200 laboratories, nearly one third of them in Jiangsu. By 2030 "
        "it aims to have at least 1,500.",
        "长三角拥有1200余家实验室，其中近三分之一位于江苏。到2030年，这一数字力争不少于1500家。",
        (
            Drift("en", "more than 1,200", "1,200"),
            Drift("zh", "三分之一", "四分之一"),
            Drift("en", "By 2030 it aims to have at least 1,500.", "By 2030 it aims to have at least 1,800."),
        ),
    ),
    TwinText(
        "During the 14th Five-Year Plan period (2021-25) the Greater Bay Area added 32 billion US dollars of output in "
        "three industries.\n\nExports rose by 12.4 percent year on year in the first half of 2025.",
        "“十四五”时期，粤港澳大湾区三大产业新增产值320亿美元。\n\n2025年上半年，出口同比增长12.4%。",
        (
            Drift("zh", "320亿", "32亿"),
            Drift("zh", "同比增长", "同比下降"),
            Drift("en", "first half", "second half"),
        ),
    ),
    TwinText(
        "Shenzhen and Guangzhou signed 48 contracts worth 11.5 billion yuan on 7 April 2025.[^1] Two of them cover chip "
        "design.\n\n[^1]: <https://example.org/contracts>",
        "2025年4月7日，深圳与广州签署48份合同，总额115亿元。[^a]其中两份涉及芯片设计。\n\n[^a]: 见 https://example.org/contracts",
        (
            Drift("en", "7 April", "17 April"),
            Drift("zh", "115亿元", "115亿美元"),
            Drift("zh", "[^a]其中", "其中"),
        ),
    ),
    TwinText(
        "- Hefei: 14 large facilities, four of them under construction\n- Nanjing: 9 facilities\n- Suzhou: 5 facilities, "
        "up from 3 in 2020",
        "- 合肥：大科学装置14个，其中在建四个\n- 南京：9个装置\n- 苏州：5个装置，2020年为3个",
        (
            Drift("zh", "9个装置", "6个装置"),
            Drift("en", "Hefei", "Wuxi"),
            Drift("zh", "2020年", "2021年"),
        ),
    ),
    TwinText(
        "| Region | R&D intensity (%) | Output (billion yuan) |\n| --- | --- | --- |\n| Beijing | 6.58 | 4984 |\n"
        "| Tianjin | 3.58 | 1802 |\n| Hebei | 2.31 | 4753 |\n\nSource: statistics bureaus [@bulletin-2024].",
        "| 地区 | 研发强度（%） | 产值（亿元） |\n| --- | --- | --- |\n| 北京 | 6.58 | 49840 |\n| 天津 | 3.58 | 18020 |\n"
        "| 河北 | 2.31 | 47530 |\n\n来源：各地统计局 [@bulletin-2024]。",
        (
            Drift("zh", "| 3.58 |", "| 3.85 |"),
            Drift("en", "| 4753 |", "| 4735 |"),
            Drift("zh", "@bulletin-2024", "@bulletin-2023"),
        ),
    ),
    TwinText(
        "Zhejiang's private firms employ 70 percent of its engineers. In Anhui the share is a little over half, and it is "
        "growing by 2.5 percentage points a year.",
        "浙江七成工程师就职于民营企业。在安徽，这一比例略过半数，每年提高2.5个百分点。",
        (
            Drift("zh", "七成", "六成"),
            Drift("zh", "2.5个百分点", "2.5%"),
            Drift("en", "In Anhui", "In Jiangsu"),
        ),
    ),
    TwinText(
        "The cluster of Shenzhen, Hong Kong and Guangzhou ranked No. 1 in 2025. It had been second for five years. Tokyo "
        "dropped to second place.",
        "2025年，深圳—香港—广州集群位列第1。此前五年，该集群一直居第二位。东京退居第二位。",
        (
            Drift("zh", "位列第1", "位列第3"),
            Drift("en", "for five years", "for four years"),
            Drift("zh", "东京", "首尔"),
        ),
    ),
    TwinText(
        "About 600 start-ups moved to Hengqin in the third quarter. They raised HK$2.1 billion, twice as much as a year "
        "earlier, and less than 10 percent of them left again.",
        "第三季度，约600家初创企业迁入横琴，融资21亿港元，是上年同期的两倍，其中迁出的不到10%。",
        (
            Drift("en", "third quarter", "fourth quarter"),
            Drift("zh", "不到10%", "10%"),
            Drift("zh", "两倍", "三倍"),
        ),
    ),
    TwinText(
        "The plan calls for 100 million yuan a year in seed money until 2027. So far 43 million has been paid out.",
        "方案提出，2027年前每年投入种子资金1亿元。目前已拨付4300万。",
        (
            Drift("zh", "1亿元", "10亿元"),
            Drift("en", "until 2027", "until 2028"),
            Drift("zh", "4300万", "3400万"),
        ),
    ),
    TwinText(
        "Germany and Japan each sent more than 20 research teams to Shanghai between 2022 and 2024 [@visitors, p. 4].",
        "2022年至2024年，德国和日本各派出20多个科研团队赴上海[@visitors, p. 4]。",
        (
            Drift("zh", "日本", "韩国"),
            Drift("en", "2022 and 2024", "2022 and 2025"),
            Drift("en", " [@visitors, p. 4]", ""),
        ),
    ),
    TwinText(
        "Contracts for technology transfer fell by 3.1 percent to 856.4 billion yuan. Four fifths of them were signed "
        "within the region.",
        "技术合同成交额下降3.1%，为8564亿元，其中五分之四在区域内签订。",
        (
            Drift("en", "fell by", "rose by"),
            Drift("zh", "8564亿元", "8654亿元"),
            Drift("en", "Four fifths", "Three fifths"),
        ),
    ),
    TwinText(
        "Wuhan will open its third computing centre in December 2026. It is designed for 1.5 gigawatts and is to cost "
        "under 900 million yuan.",
        "武汉将于2026年12月启用第三个计算中心。该中心设计功率150万千瓦，造价将低于9亿元。",
        (
            Drift("zh", "12月", "11月"),
            Drift("zh", "150万千瓦", "15万千瓦"),
            Drift("en", "under 900 million yuan", "over 900 million yuan"),
        ),
    ),
    TwinText(
        "Talent is the bottleneck. Of the 5,300 graduates of 2023, 61 percent stayed in Nansha and Qianhai; the target is "
        "75 percent by 2028.",
        "人才是瓶颈。2023年的5300名毕业生中，有61%留在南沙和前海；目标是到2028年达到75%。",
        (
            Drift("zh", "61%", "71%"),
            Drift("zh", "；目标是到2028年达到75%", "；2028年达到75%以上"),
            Drift("en", "and Qianhai", ""),
        ),
    ),
    TwinText(
        "From 2015 to 2024 the number of patents per 10,000 inhabitants tripled. Growth was fastest in Dongguan (up 4.2 "
        "times) and Foshan (up 3.6 times).",
        "2015年至2024年，每万人专利数增长了两倍。东莞增长最快（增长4.2倍），其次是佛山（增长3.6倍）。",
        (
            Drift("en", "From 2015", "From 2014"),
            Drift("zh", "佛山（", "中山（"),
            Drift("zh", "3.6倍", "6.3倍"),
        ),
    ),
    TwinText(
        "Beijing-Tianjin-Hebei and the Yangtze River Delta account for 24 and 27 percent of the national total "
        "respectively. The Greater Bay Area adds 12 percent.",
        "京津冀、长三角分别占全国的24%和27%。粤港澳大湾区另占12%。",
        (
            Drift("zh", "24%和27%", "27%和24%"),
            Drift("en", "The Greater Bay Area adds", "The Yangtze River Delta adds"),
            Drift("zh", "另占12%", "另占21%"),
        ),
    ),
    TwinText(
        "The fund was set up in 2019. At the end of last year it held stakes in 86 companies. The median age of its "
        "founders was 34 years.\n\nIts managers expect returns of 8 to 10 percent.",
        "该基金设立于2019年，去年底持有86家公司的股份，创始人年龄中位数为34岁。\n\n管理方预计回报率为8%至10%。",
        (
            Drift("zh", "86家", "68家"),
            Drift("en", "8 to 10 percent", "8 to 12 percent"),
            Drift("zh", "2019年", "2018年"),
        ),
    ),
    TwinText(
        "Two thirds of firms say that funding is short. Only one in five has applied for a grant, and those that have wait "
        "seven months on average. In Xi'an it is five months.",
        "三分之二的企业表示资金不足。仅五分之一的企业申请过资助，平均等待7个月。西安为5个月。",
        (
            Drift("en", "Two thirds", "Three quarters"),
            Drift("zh", "7个月", "9个月"),
            Drift("zh", "西安", "郑州"),
        ),
    ),
    TwinText(
        "# Results\n\nRevenue was 3.2 trillion yuan. It had been 2.9 trillion yuan in 2023.\n\n# Outlook\n\nIn Chengdu, "
        "revenue is expected to double by 2035.",
        "# 结果\n\n收入3.2万亿元，2023年为2.9万亿元。\n\n# 展望\n\n预计到2035年，成都的收入将翻一番。",
        (
            Drift("zh", "3.2万亿元", "3.2亿元"),
            Drift("en", "by 2035", "by 2030"),
            Drift("zh", "翻一番", "翻两番"),
        ),
    ),
    TwinText(
        "Around 40 percent of the equipment is imported, mostly from the United States and the Netherlands. Domestic "
        "suppliers in Wuxi and Ningbo now cover 18 steps of 26.",
        "约40%的设备依赖进口，主要来自美国和荷兰。目前，无锡和宁波的国内供应商已覆盖26道工序中的18道。",
        (
            Drift("en", "Around 40 percent", "At least 40 percent"),
            Drift("zh", "荷兰", "法国"),
            Drift("zh", "宁波", "温州"),
        ),
    ),
)
"""Twenty paragraphs with three drifts each."""
