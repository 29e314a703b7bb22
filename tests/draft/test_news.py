"""Sentences and tables as news agencies and statistical offices write them, on the base that ships."""

import pytest
from draft_cases import assert_as_marked

from hubcli.base.compiled.store import Store

NEWS = (
    "SHANGHAI, Oct. 2 (Morning Post) -- In 2023 R&D intensity was {2.65 percent} nationwide.",
    "TIANJIN, Oct. 2 -- In 2023 the R&D spending of China [exceeded 4 trillion yuan].",
    "晨报上海10月2日电 2023年全国研发强度为{2.65%}。",
    "晨报上海10月2日讯（记者甲）2023年全国研发强度为[2.95%]。",
    "In 2022 GDP reached 1.02 trillion yuan, making it the first district in Beijing to pass the mark.",
    "2022年，地区生产总值10200亿元，成为北京市第一个过万亿元的区。",
    "京津冀区域总面积21.6万平方公里。",
    "In 2023 Shenzhen put {223.661 billion yuan} into R&D.",
    "在2017年自然指数的科研城市中，北京在英国、法国等地的城市之前居首位。",
    "In 2023 China's R&D intensity lay between those of EU members (2.2 percent) and OECD countries (2.7 percent).",
    "2023年我国研发强度为{2.65%}，接近OECD国家平均水平（2.73%）。",
    "Eleven of the top 20 centres for science, technology and innovation are in the United States.",
    "The supplement has the first science city ranking of the Nature Index, in which Beijing has a part.",
    "China came second with {340} unicorns in 2024, the Hurun list has it, up 26.",
    "In 2024 the gross domestic expenditure on R&D of Hong Kong was {$35.772 billion}.",
    "In 2022 China's spending on R&D accounted for {2.54 percent} of its gross domestic product.",
    "In 2022 China's spending on R&D accounted for [2.45 percent] of its gross domestic product.",
    "2022年，全国共投入研究与试验发展（R&D）经费[38072.9亿元]。",
    "2022年，全国共投入研究与试验发展（R&D）经费{30782.9亿元}。",
    "2023年我国基础研究、应用研究经费分别为{2259.1亿元}和3661.5亿元，分别增长11.6%和5.1%。",
    "2023年我国基础研究经费{2259.1亿元}，占研究与试验发展（R&D）经费比重为{6.77%}。",
)
"""Datelines, what is the first of its kind somewhere, numbers with more digits, other lists, phrases of communiqués."""
MISSED = (
    "China's expenditure on research and development [exceeded 3 billion yuan] in 2022.",
    "China's expenditure on research and development was [3.38 trillion yuan] in 2022.",
    "China's expenditure on research and development was {3.08 trillion yuan} in 2022.",
    "By the end of 2023 Guangdong had {more than 665,000} valid invention patents.",
    "By the end of 2023 Guangdong had more than 656,000 valid invention patents.",
    "In 2024 China's expenditure for basic research was [205.09 billion yuan].",
    "In 2024 the investment intensity of R&D expenditures in China was [2.96 percent].",
    "In 2023 the GDP of Beijing-Tianjin-Hebei reached [14.0 trillion yuan], a significant increase.",
    "The GDPs of Beijing ([CNY 4,948.31 billion]) and Tianjin ({CNY 1,802.43 billion}) in 2024 were the highest yet.",
    "In 2024, Shenzhen's R&D intensity, measured as a percentage of GDP, rose to [6.76 percent].",
    "In 2023 Beijing put {294.71 billion yuan} into R&D, representing [over 7.6 percent] of its GDP.",
    "In 2024 Hong Kong's gross domestic expenditure on R&D reached [HK$37.572 billion].",
    "2023年我国研究与试验发展（R&D）经费投入总量达到[33537.1亿元]。",
    "2022年，全国研究与试验发展（R&D）经费投入强度（与国内生产总值之比）为[2.45%]。",
    "2023年，北京认定登记技术合同成交额达[8356.9亿元]。",
    "2022年上海技术合同成交额为[3870.7万亿元]。",
)
"""Slips in the usual phrases of communiqués: in bounds, beside words that say little, with brackets."""
YEARBOOK = """表2 各地区研究与试验发展（R&D）经费情况（2022年）

| 地　区 | R&D经费（亿元） | R&D经费投入强度（%） |
| --- | --- | --- |
| 全　国 | {30782.9} | [2.45] |
| 北　京 | [2834.3] | {6.83} |
| 河　北 | {848.9} | [2.56] |
"""
HUNDRED_MILLIONS = """Table 1. R&D expenditure and intensity by region, 2023

| Region | R&D expenditure (100 million yuan) | R&D intensity (%) |
| :-- | --: | --: |
| Beijing | {2947.1} | [6.37] |
| Tianjin | [959.2] | {3.58} |
"""
PAGE = """<p>Table 1. R&amp;D intensity by region, 2023</p>
<table><tr><th>Region</th><th>R&amp;D intensity</th></tr>
<tr><td>Tianjin</td><td>{3.58%}</td></tr><tr><td>Hebei</td><td>[2.80%]</td></tr></table>
"""
CELL_LIKE_A_YEAR = """| 地区 | PCT国际专利申请量 2022年 | 2023年 |
| --- | --- | --- |
| 安徽 | {1880} | {1901} |
| 天津 | {577} | [1979] |
"""


@pytest.mark.parametrize("text", [*NEWS, *MISSED, YEARBOOK, HUNDRED_MILLIONS, PAGE, CELL_LIKE_A_YEAR])
def test_news_and_tables_are_accused_and_matched_where_they_should_be(text: str, shipped_once: Store) -> None:
    assert_as_marked(text, shipped_once)
