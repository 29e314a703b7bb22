"""Sentences as reports have them, on the base that ships: [accused], {matched}, and all the rest is neither."""

import re

import pytest
from draft_cases import assert_as_marked, check

from hubcli.base.compiled.store import Store
from hubcli.draft.verdicts import DraftVerdict

ROUNDED = (
    "Applications for invention patents in China numbered about {1.34 million} in 2020.",
    "Applications for invention patents in China numbered about [1.27 million] in 2020.",
    "Shanghai employed roughly {299,000} R&D staff in 2023.",
    "Shanghai employed roughly [312,000] R&D staff in 2023.",
    "Tianjin employed some {110,000} R&D staff in 2023.",
    "2018年中国发明专利申请约{139万}件。",
    "2018年中国发明专利申请约[134万]件。",
)
"""What `about` reaches depends on how many digits are written."""
UNSURE = (
    "Zhejiang certified [16,166] high-tech enterprises in 2024.",
    "China's R&D intensity came to [2.9 percent] in 2025.",
    "2024年浙江当年认定高新技术企业[17616]家。",
)
"""An estimate, or a figure that nobody validated, may be off by a little, not by any slip."""
NATION = (
    "Zhejiang's R&D intensity was {3.20 percent} in 2023, well above the national {2.65 percent}.",
    "Nationwide, R&D expenditure came to {3.33 trillion yuan} in 2023.",
    "Nationwide, R&D expenditure came to [3.53 trillion yuan] in 2023.",
)
"""The nation named by an adjective."""
GOING_ON = (
    "In the Nature Index's 2025 edition, Guangzhou was {sixth}; Nanjing took {fifth}.",
    "In the Nature Index's 2025 edition, Guangzhou was {sixth}; Nanjing took [seventh].",
    "China's R&D intensity edged up to {2.69 percent} in 2024.",
    "According to the World Intellectual Property Organization, the Hangzhou cluster came {14th} in 2024.",
    "In 2020 a census found {24.87 million} people in Shanghai.",
)
RELATIONS = (
    "Between 2018 and 2023 Anhui's invention patents in force more than doubled.",
    "Between 2018 and 2023 Guangdong's R&D spending [more than doubled].",
    "From 2023 to 2025 China climbed two places in the Global Innovation Index.",
    "From 2023 to 2025 China [climbed] four places in the Global Innovation Index.",
    "From 2021 to 2024 Beijing [fell] in the Global Innovation Hubs Index.",
    "Jiangsu had the most R&D staff of the Yangtze River Delta in 2023.",
    "Among the members of the Yangtze River Delta, Shanghai had the [largest] R&D staff in 2023.",
    "In 2023 Guangdong accounted for [more than a quarter] of the nation's R&D spending.",
    "In 2023 Guangdong accounted for more than a tenth of the nation's R&D spending.",
    "Shanghai, Jiangsu, Zhejiang and Anhui together accounted for about 30 percent of China's R&D spending in 2023.",
    "Shanghai, Jiangsu, Zhejiang and Anhui together accounted for [about 50 percent] of China's R&D spending in 2023.",
    "From 2018 to 2023 Beijing's PCT applications nearly doubled.",
    "Zhejiang had the [lowest] R&D intensity of the Yangtze River Delta in 2022.",
    "Anhui had the lowest R&D intensity of the Yangtze River Delta in 2022.",
    "Guangzhou [moved up] three spots in the Nature Index Science Cities between 2024 and 2025.",
    "The share of basic research in China's R&D spending [fell] between 2021 and 2023.",
    "China had 24 clusters in the top 100 of the Global Innovation Index in 2025, [one] fewer than in 2024.",
    "China had 24 clusters in the top 100 of the Global Innovation Index in 2025, two fewer than in 2024.",
    "In 2023 Jiangsu's R&D spending exceeded Zhejiang's by 157.21 billion yuan.",
    "In 2023 Jiangsu's R&D spending exceeded Zhejiang's by [257.21 billion yuan].",
    "In 2023 R&D spending by enterprises in Jiangsu exceeded Zhejiang's by 90 billion yuan.",
    "Anhui's R&D spending went from 115.25 billion yuan in 2022 by 9.7 percent, to 126.47 billion yuan in 2023.",
    "Beijing's GDP per head was 228,000 yuan in 2024, and its R&D intensity was [5.58 percent].",
    "Per head, GDP was 161,000 yuan in Jiangsu and 141,000 yuan in Zhejiang in 2024.",
    "In 2023 Jiangsu's three largest spenders put 52 billion yuan into R&D.",
    "In Guangzhou 5.8 million people live in rented flats, a survey of 2021 found.",
    "In 2024 Shenzhen's R&D intensity was higher than Shanghai's.",
    "In 2024 Shenzhen's R&D intensity was [lower than] Shanghai's.",
    "In 2023 Shanghai's national share of R&D spending was [higher than] Beijing's.",
)
"""Changes, shares and the highest of several; two levels are no reason to accuse where the values agree."""
TYPED = (
    "In the words of Yin Hejun, enterprises will be strengthened as the main drivers of innovation.",
    "In the words of [Huang Hu], enterprises will be strengthened as the main drivers of innovation.",
    "Zhejiang and Anhui are to come into Shanghai's widened centre.",
    "Anhui [has come] into Shanghai's widened centre.",
    "Zhongshan and Jiangmen belong to the Greater Bay Area.",
    "[Suzhou] and Jiangmen belong to the Greater Bay Area.",
    "Basic research capacity is weak in the Greater Bay Area.",
    "Basic research capacity is weak in [Beijing-Tianjin-Hebei].",
    "Beijing and Shenzhen are among the Yangtze River Delta's main trading partners.",
    "[Beijing] and [Shenzhen] are among the Yangtze River Delta's member cities.",
    "The Yangtze River Delta takes in Shanghai, Jiangsu, Zhejiang and Wuhu.",
    "The Yangtze River Delta takes in Shanghai, Jiangsu, Zhejiang and [Shandong].",
    "[Fujian] is part of the Yangtze River Delta.",
)
"""Who said it, where it belongs, and of which hub it is true."""
SPELLINGS = (
    "SHENZHEN - The city's gross domestic product came to {3.46 trillion yuan} in 2023.",
    "SHENZHEN - The city's gross domestic product came to [3.64 trillion yuan] in 2023.",
    "Between the 2023 and 2024 editions of the GII the Beijing cluster rose from {fourth} to {third}.",
    "Anhui poured {126.47 billion yuan} into R&D in 2023.",
    "Anhui poured [162.47 billion yuan] into R&D in 2023.",
    "Shenzhen, nicknamed China's Silicon Valley, put {168.2 billion yuan} into R&D in 2021.",
    "Zhejiang had GERD of {241.68 billion yuan} ({3.11%} of GDP) in 2022.",
    "Hong Kong covers {1,115 square kilometres}, of which a country park covers 78 square kilometres.",
    "Hong Kong covers [1,515 square kilometres].",
    "Beijing was to devote {17 percent} of R&D spending to basic research in 2025.",
    "Beijing devoted [17 percent] of R&D spending to basic research in 2025.",
)
"""Names, verbs and units by which reports say what the base calls otherwise; a target is no outcome."""
CLAUSES = (
    "Of the {585,910} invention patents that China granted in 2021, Guangdong received {102,850}.",
    "Of the {585,910} invention patents that China granted in 2021, Guangdong received [120,850].",
    "Within four years Hebei went from {1.61 percent} of GDP in 2019 to {2.08 percent} in 2023 by R&D intensity.",
    "The census of 2020 counted [62.03 million] people in Anhui.",
    "第七次人口普查时安徽常住人口{6103万}人；2024年居民人均可支配收入37600元。",
)
"""Whose figure it is, and when, where a sentence has several clauses."""
WORDED = (
    "In a busy year, 2023, the Yangtze River Delta put {3.33 percent} of its GDP into research and development.",
    "Guangdong spends most; R&D there amounted to [3.06 percent] of GDP in 2024.",
    "In 2022 Jiangsu put [3.21 percent] of its GDP into research and development.",
    "The Greater Bay Area contributes [one-eighth] of China's economic output.",
    "The GDP of the Greater Bay Area {went past 13 trillion yuan} in 2022.",
    "Anhui spent {126.47 billion yuan} on R&D in 2023; Tianjin managed {59.92 billion}.",
    "In the Nature Index Science Cities 2023, Nanjing ({sixth}) passed Guangzhou ({eighth}).",
    "In WIPO's list of innovation clusters: {No. 13} (Hangzhou, 2025), {No. 15} (Nanjing, 2025).",
    "In 2020 Anhui was granted {21,432} invention patents; by 2023 the annual number had grown to [35,026].",
    "Anhui spent {126.47 billion yuan} on R&D in 2023; Tianjin managed [95.29 billion].",
    "2023年该集团研发投入达350亿元，占浙江的比重超过一成。",
    "2023年该集团研发投入达350亿元，相当于浙江全社会研发投入的一成多。",
    "In 2023 the group spent 35 billion yuan on R&D, an eighth of the total, or a tenth of Zhejiang's R&D spending.",
)
"""What other words say, and which of two places has it."""
RANKS = """| City | GII cluster 2025 | Place in 2025 among clusters |
|---|--:|--:|
| Hangzhou | {13} | 13 |
| Nanjing | {15} | 15 |
"""
NATIONAL = """| 地区 | 2023年研发经费（亿元） |
|---|--:|
| 全国 | {33357.1} |
| 浙江 | [2240.2] |
"""
TWO_YEARS = """| Province | R&D staff, 2022 | 2023 |
|---|--:|--:|
| Hebei | {158,713} | [187,016] |
| Tianjin | {103,499} | {110,094} |
"""
COUNTED_IN = """Table 5. Population in millions, census of 2020

| Province | Population |
|---|---|
| Jiangsu | {84.75} |
| Guangdong | [128.01] |
"""
TITLED = """Table 2. R&D intensity, per cent of GDP

| | 2020 | 2022 |
|---|---|---|
| Hebei | {1.75} | [2.20] |
| Anhui | [2.82] | {2.56} |
"""


@pytest.mark.parametrize(
    "sentence",
    [
        *ROUNDED,
        *UNSURE,
        *NATION,
        *GOING_ON,
        *SPELLINGS,
        *CLAUSES,
        *WORDED,
        TITLED,
        COUNTED_IN,
        RANKS,
        NATIONAL,
        TWO_YEARS,
    ],
)
def test_a_sentence_is_accused_and_matched_where_it_should_be(sentence: str, shipped_once: Store) -> None:
    assert_as_marked(sentence, shipped_once)


@pytest.mark.parametrize("sentence", [*RELATIONS, *TYPED])
def test_words_are_accused_only_where_the_base_says_otherwise(sentence: str, shipped_once: Store) -> None:
    found = check(re.sub(r"[\[\]]", "", sentence), shipped_once)
    accused = [one.text for one in found if one.verdict is DraftVerdict.DIFFERS]
    assert accused == re.findall(r"\[(.+?)\]", sentence)


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Hebei's R&D intensity in 2023 exceeded Anhui's in 2019.", DraftVerdict.NOT_COMPARABLE),
        ("河北2023年的研发强度低于安徽2019年。", DraftVerdict.NOT_COMPARABLE),
        ("In 2023 Hebei's R&D intensity was lower than Anhui's in 2023.", DraftVerdict.DERIVED),
        ("河北2023年的研发强度低于安徽2023年。", DraftVerdict.DERIVED),
    ],
)
def test_a_place_is_compared_by_its_own_year(sentence: str, verdict: DraftVerdict, shipped_once: Store) -> None:
    found = check(sentence, shipped_once)
    assert [one.verdict for one in found] == [verdict]
