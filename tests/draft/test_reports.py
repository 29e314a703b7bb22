"""Sentences in free wording, on the base that ships: [accused], {matched}, and all the rest is neither."""

import pytest
from draft_cases import assert_as_marked, check

from hubcli.base.compiled.store import Store
from hubcli.draft.verdicts import DraftVerdict

NEXT_YEAR = (
    "Tianjin's R&D intensity was {3.44 percent} in 2020 and {3.66 percent} the following year.",
    "Tianjin's R&D intensity was {3.44 percent} in 2020 and [3.96 percent] the following year.",
    "天津研发强度2020年为{3.44%}，次年升至{3.66%}。",
    "天津研发强度2020年为{3.44%}，翌年升至[3.96%]。",
    "我国研发强度2018年为{2.19%}，五年后达到{2.65%}。",
    "我国研发强度2018年为{2.19%}，五年之后达到[2.56%]。",
)
"""A year given as the one after another."""
PLANS = (
    "“十四五”开局之年，上海研发强度为{4.21%}。",
    "“十四五”开局之年，上海研发强度为[4.12%]。",
    "2020年是“十三五”收官之年，河北研发强度为{1.75%}。",
    "2020年是“十三五”收官之年，河北研发强度为[1.57%]。",
    "“十四五”期间，上海研发强度为4.12%。",
    "In the final year of the 13th Five-Year Plan Hebei's R&D intensity was {1.75 percent}.",
)
"""The first and the last year of a plan."""
STEPS = (
    "Zhejiang's R&D intensity rose by [0.9 percentage points] in 2023, from {3.11} to {3.20 percent}.",
    "2023年浙江研发强度提高[0.9个百分点]，从{3.11%}提高到{3.20%}。",
    "2023年浙江研发强度提高0.09个百分点，从{3.11%}提高到{3.20%}。",
    "2022年天津研发强度为{3.49%}，比上年下降0.71个百分点。",
)
"""Points between two levels that the sentence has; an earlier year of another edition may be meant otherwise."""
LATER = (
    "Anhui's R&D intensity rose from {2.28 percent} in 2020 to {2.69 percent}.",
    "Anhui's R&D intensity rose from [2.82 percent] in 2020 to {2.69 percent}.",
    "Anhui's R&D intensity rose from {2.28 percent} in 2020 to [2.96 percent] in 2023.",
    "Anhui's R&D intensity, {2.28 percent} in 2020, has since risen to {2.69 percent}.",
    "The R&D intensity of Anhui was {2.28 percent} in 2020 and is {2.76 percent} today.",
    "Guangzhou rose from {eighth} in 2023 to {sixth} in the Nature Index Science Cities list.",
    "安徽研发强度由2020年的{2.28%}提高到{2.69%}。",
    "安徽研发强度2020年为{2.28%}，如今已达{2.76%}。",
    "安徽研发强度2020年为[2.82%]，如今已达{2.76%}。",
    "In 2023 Jiangsu's R&D spending was {421.23 billion yuan}, and Zhejiang's came to [246.02 billion yuan].",
)
"""What a figure of a year became later, at a time that is not named."""
LEVELS = (
    "Beijing-Tianjin-Hebei has a common plan. Beijing has most laboratories. The region's R&D intensity was"
    " {4.27 percent} in 2023.",
    "京津冀协同推进。北京实验室最多。该区域2023年研发强度为{4.27%}。",
    "Guangdong has a plan, and Shenzhen has another. The province's R&D intensity was {3.54 percent} in 2023.",
    "Suzhou makes machines. Shanghai spends much on R&D. The city's R&D intensity was {4.35 percent} in 2024.",
    "Guangdong has a plan. Shanghai has another. The province's R&D intensity was {3.54 percent} in 2023.",
    "Shenzhen has a plan. Guangdong has another. The city's R&D intensity was {5.49 percent} in 2021.",
    "In 2024 R&D intensity was {4.22 percent} in Beijing-Tianjin-Hebei, with Beijing at {6.58 percent}.",
    "2020胡润全球十大独角兽中国占六席，中国共有{227}家独角兽企业。",
)
"""The region, the province and the city told last; a part, or a list of the biggest, is not the whole."""
TWO_PLACES = (
    "Guangdong and Jiangsu have many laboratories. In 2022 the former spent {441.19 billion yuan} on R&D"
    " and the latter {383.54 billion}.",
    "Guangdong and Jiangsu have many laboratories. In 2022 the former spent {441.19 billion yuan} on R&D"
    " and the latter [338.54 billion].",
    "Of Tianjin and Hebei, the former had an R&D intensity of {3.58 percent} in 2023.",
    "Of Tianjin and Hebei, the former had an R&D intensity of [3.85 percent] in 2023.",
    "津冀两地研发经费差距不小，2023年前者为{599.2亿元}，后者为{912.1亿元}。",
    "津冀两地研发经费差距不小，2023年前者为{599.2亿元}，后者为[921.1亿元]。",
    "2023年天津和河北的研发强度分别为{3.58%}和{2.08%}，前者比后者高[2.5个百分点]。",
)
"""The former and the latter of two places."""
LISTS = (
    "2024年全球创新指数中，南京集群[位列第5]，上海—苏州集群{位列第5}。",
    "2024年自然指数科研城市榜单中，南京{位列第5}。",
    "北京集群在2025年全球创新指数中位居全球[第1]。",
    "In the Global Innovation Index 2024 Nanjing was the {ninth} largest cluster.",
    "Among science cities Nanjing was {fifth} in the Nature Index of 2024.",
)
"""A rank in the list that the sentence names, not in another one."""
VARIANTS = (
    "2022年江苏高新技术企业达{4.4万}家，比上年增长18.9%。",
    "In 2022 Jiangsu had {44,000} high-tech enterprises, 18.9 percent more than the year before.",
)
"""Growth of what is counted in one way is not that of what is counted in another."""
ABROAD = (
    "South Korea has raised its budget. The country's total R&D intensity was 4.96 percent in 2023.",
    "In Germany, the country's total R&D intensity was 3.13 percent in 2023.",
    "韩国持续加大投入。2023年全国研发强度为4.96%。",
    "South Korea spends more. China follows. The national average of R&D intensity was [2.56 percent] in 2023.",
    "2023年全国研发强度为[2.56%]，低于韩国。",
)
"""The nation of another country."""
FRAMES = (
    "With [87] unicorns, Beijing led mainland China in the Hurun list of 2024.",
    "With {78} unicorns, Beijing led mainland China in the Hurun list of 2024.",
    "Of the provinces around Shanghai, Zhejiang spent [about 246 billion yuan] on R&D in 2023.",
    "Of the provinces around Shanghai, Zhejiang spent {about 264 billion yuan} on R&D in 2023.",
    "2021年京津冀地区生产总值年均增长6.3%；天津达{1.57万亿元}。",
    "In 2021 the nation's R&D intensity was {2.44 percent}, Guangdong's 3.22 and Shenzhen's 5.49.",
    "With R&D spending of {59.9 billion yuan}, Tianjin was well behind Hebei in 2023.",
    "With R&D spending of [95.9 billion yuan], Tianjin was well behind Hebei in 2023.",
)
"""Places in which, or around which, something is told of another."""
NATION = (
    "2023年安徽研发强度为{2.69%}，高于全国的{2.65%}。",
    "2023年安徽研发强度为{2.69%}，高于全国的[2.56%]。",
    "2024年国内生产总值为{134.91万亿元}。",
    "2024年国内生产总值为[143.91万亿元]。",
    "2023年京津冀研发强度为{4.27%}，高出全国[2.62个百分点]。",
)
"""The nation, told in few words."""
WORDS = (
    "China's outlays on R&D [topped three billion yuan] for the first time in 2022.",
    "China's outlays on R&D {topped three trillion yuan} for the first time in 2022.",
    "In 2023 R&D spending in the Yangtze River Delta crossed the [two-trillion-yuan] mark.",
    "Hebei's outlays on R&D were {91.21 billion yuan} in 2023.",
    "Hebei's outlays on R&D were [92.11 billion yuan] in 2023.",
    "2023年河北研发支出[921.1亿元]。",
)
"""What it is called, and what is said of a figure that is reached."""


@pytest.mark.parametrize(
    "text",
    [*NEXT_YEAR, *PLANS, *STEPS, *LATER, *LEVELS, *TWO_PLACES, *LISTS, *VARIANTS, *ABROAD, *FRAMES, *NATION, *WORDS],
)
def test_free_wording_is_accused_and_matched_where_it_should_be(text: str, shipped_once: Store) -> None:
    assert_as_marked(text, shipped_once)


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("深圳—香港—广州集群在2023年全球创新指数集群榜单中蝉联第二。", []),
        ("深圳—香港—广州集群在2025年全球创新指数集群榜单中蝉联第一。", ["蝉联"]),
        ("深圳—香港—广州集群在2025年全球创新指数集群榜单中第三次登顶。", ["第三次"]),
        ("In 2023 Shenzhen's economy was smaller than Guangzhou's.", ["smaller than"]),
        ("In 2023 Shenzhen's economy was bigger than Guangzhou's.", []),
    ],
)
def test_words_of_order_are_accused_only_where_the_base_says_otherwise(
    text: str, accused: list[str], shipped_once: Store
) -> None:
    found = check(text, shipped_once)
    assert [one.text for one in found if one.verdict is DraftVerdict.DIFFERS] == accused


@pytest.mark.parametrize(
    "text",
    [
        "In 2023 Shanghai had firms with an R&D spending of more than 10 billion yuan.",
        "In 2022 the Yangtze River Delta had eight cities with a GDP of more than 1 trillion yuan.",
        "全域研发强度为3.9%，其中北京为6.58%。",
        "Guangzhou rose from eighth in 2023 to sixth in the Nature Index Science Cities list.",
        "中国有企业入选。全球有1361家独角兽企业。",
        "China's GDP grew. The region's R&D intensity was 2.9 percent in 2023.",
    ],
)
def test_a_figure_of_something_else_is_not_taken_for_the_places(text: str, shipped_once: Store) -> None:
    assert not [one for one in check(text, shipped_once) if one.verdict is DraftVerdict.UNSUPPORTED]
