"""What Chinese sentences about the base that ships say in words, in the ways in which reports and news say it."""

from collections.abc import Iterator

import pytest
from draft_cases import check
from project import ROOT

from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.store import Store
from hubcli.draft.verdicts import DraftVerdict, Slip


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The base that ships."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUBCLI_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        with open_store(ROOT / "facts") as store:
            yield store


def accused(text: str, store: Store) -> list[tuple[str, Slip | None]]:
    return [(one.text, one.slip) for one in check(text, store) if one.verdict is DraftVerdict.DIFFERS]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("长三角即沪苏浙赣四省市。", "赣"),
        ("长三角（沪苏浙鲁）产业基础雄厚。", "鲁"),
        ("长三角由苏浙皖沪一市三省构成。", ""),
        ("京津冀（京津冀）之外，长三角（苏浙皖沪）也在扩围。", ""),
    ],
)
def test_provinces_by_one_character_each_are_held_against_the_members(text: str, words: str, base: Store) -> None:
    assert accused(text, base) == [(words, Slip.MEMBERS)] * bool(words)


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("与2018年相比，2023年江苏研发人员增加。", None),
        ("与2018年相比，2023年河北发明专利授权量翻番。", Slip.ARITHMETIC),
        ("与2019年相比，2023年河北研发经费翻了一番。", Slip.ARITHMETIC),
        ("2018年至2023年，北京有效发明专利翻了一番以上。", None),
        ("2018年至2023年，北京有效发明专利翻了一番。", None),
        ("2018年至2023年，安徽有效发明专利增至原来的2.8倍。", None),
        ("2018年至2023年，安徽有效发明专利增至原来的4倍。", Slip.ARITHMETIC),
    ],
)
def test_how_many_times_as_much_it_became_is_worked_out_from_both_years(
    text: str, slip: Slip | None, base: Store
) -> None:
    assert [one for _, one in accused(text, base)] == [slip] * bool(slip)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2023年，浙江与安徽研发经费合计超过5000亿元。", "超过5000亿元"),
        ("2023年，浙江与安徽研发经费合计超过3800亿元。", ""),
        ("2023年，浙江与安徽研发经费合计不足3000亿元。", "不足3000亿元"),
    ],
)
def test_a_limit_of_a_sum_is_held_against_the_sum(text: str, words: str, base: Store) -> None:
    assert accused(text, base) == [(words, Slip.ARITHMETIC)] * bool(words)


@pytest.mark.parametrize("verb", ["首次跃居", "首次跃升至", "首度攀升至", "稳居"])
def test_how_a_rank_was_reached_is_no_other_thing(verb: str, base: Store) -> None:
    text = f"在自然指数2025年科研城市榜单中，南京{verb}全球第五。"
    assert [one.verdict for one in check(text, base) if "五" in one.text] == [DraftVerdict.MATCH]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("京津冀缺少稳定的科研资金。", [("京津冀", Slip.OTHER_HUB)]),
        ("粤港澳大湾区缺少稳定的科研资金。", []),
        ("浙江已正式纳入上海的国际科技创新中心。", [("已正式纳入", Slip.IN_FORCE)]),
        ("粤港澳大湾区已经实现科研资金的跨境使用。", [("已经实现", Slip.IN_FORCE)]),
        ("粤港澳大湾区应推进科研资金的跨境使用试点。", []),
        ("习近平2025年10月在广东考察并作出部署。", [("2025年10月", Slip.DATE)]),
        ("习近平2025年11月在广东考察并作出部署。", []),
    ],
)
def test_other_words_for_the_same_thing_restate_a_fact(text: str, found: list[tuple[str, Slip]], base: Store) -> None:
    assert accused(text, base) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("科技部部长李四光表示，扩围标志着科创中心进入新的阶段。", [("李四光", Slip.SPEAKER)]),
        ("科技部部长阴和俊表示，扩围标志着科创中心进入新的阶段。", []),
        ("扩围标志着科创中心进入新的阶段。", []),
        ("中关村论坛年会2025年5月27日开幕。", [("2025年5月27日", Slip.DATE)]),
        ("中关村论坛年会2025年3月27日开幕。", []),
        ("信息技术服务企业JoyGovAI已经在深圳设办事处。", [("已经在深", Slip.IN_FORCE)]),
        ("大湾区已新增5个新兴产业集群。", [("5", Slip.PLAN)]),
        ("大湾区今后将新增5个新兴产业集群。", []),
    ],
)
def test_who_spoke_when_it_was_and_what_is_only_planned_are_held_against_the_facts(
    text: str, found: list[tuple[str, Slip]], base: Store
) -> None:
    assert accused(text, base) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("民國113年，香港研發強度為1.31%。", [("1.31%", Slip.VALUE)]),
        ("民国113年，香港研发强度为1.13%。", []),
        ("七普数据显示，浙江常住人口6546.8万人。", [("6546.8万", Slip.VALUE)]),
        ("第七次全国人口普查显示，浙江常住人口6456.8万人。", []),
    ],
)
def test_the_year_of_the_republic_and_of_a_census_are_years(
    text: str, found: list[tuple[str, Slip]], base: Store
) -> None:
    assert accused(text, base) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2023年澳門PCT申請量高於香港。", [("高於", Slip.RELATION)]),
        ("2023年香港PCT申請量高於澳門。", []),
        ("粵港澳大灣區包括澳門、深圳、珠海和汕頭。", [("汕頭", Slip.MEMBERS)]),
        ("預計2024年香港研發強度為1.31%。", []),
        ("2022年本港研發開支總額為310.38億港元。", [("310.38億港元", Slip.VALUE)]),
    ],
)
def test_traditional_characters_are_read_and_told_as_written(
    text: str, found: list[tuple[str, Slip]], base: Store
) -> None:
    assert accused(text, base) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2023年浙江与河北的发明专利授权量相差6.1万件。", "6.1万"),
        ("2023年浙江与河北的发明专利授权量相差50547件。", ""),
        ("与2019年相比，2023年安徽研发人员增加20.1万人。", "20.1万"),
        ("与2019年相比，2023年安徽研发人员增加10.1万人。", ""),
        ("2023年上海、浙江研发经费之和约为6900亿元。", "约为6900亿元"),
        ("2023年上海、浙江研发经费之和约为4690亿元。", ""),
    ],
)
def test_a_gap_a_rise_and_a_rounded_sum_are_worked_out(text: str, words: str, base: Store) -> None:
    assert accused(text, base) == [(words, Slip.ARITHMETIC)] * bool(words)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2023年，沪苏浙三地中浙江研发强度最高。", [("最高", Slip.RELATION)]),
        ("2023年，沪苏浙三地中上海研发强度最高。", []),
        ("河南属于京津冀。", [("河南", Slip.MEMBERS)]),
        ("三大科创中心已经落实七部门就科技金融体制提出的政策举措。", [("已经落实", Slip.IN_FORCE)]),
        ("京津冀2024年地区生产总值达11.5万亿元，十年间翻了一番。", []),
        ("国家在粤港澳大湾区设立9个重大科技基础设施。", []),
        ("记者查阅年鉴发现，2024年深圳研发投入占GDP比重为7.66%。", [("7.66%", Slip.VALUE)]),
    ],
)
def test_words_of_chinese_reports_are_read_as_they_are_meant(
    text: str, found: list[tuple[str, Slip]], base: Store
) -> None:
    assert accused(text, base) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("揭阳、佛山、珠海均为大湾区城市。", [("揭阳", Slip.MEMBERS)]),
        ("江门、佛山、珠海均为大湾区城市。", []),
        ("长三角包括上海市、江苏省、浙江省和湖北省全境。", [("湖北省全境", Slip.MEMBERS)]),
        ("北京国际科技创新中心的范围已经扩大到整个京津冀。", [("已经扩大", Slip.IN_FORCE)]),
        ("2021年至2023年，河北有效发明专利增长九成。", [("九成", Slip.ARITHMETIC)]),
        ("2021年至2023年，河北有效发明专利增长55%。", []),
        ("2023年江苏研发强度低于北京以外的个别城市。", []),
        ("2023年广东研发经费比浙江多出3162亿元。", [("3162亿元", Slip.ARITHMETIC)]),
        ("2023年广东研发经费比浙江多出2162亿元。", []),
    ],
)
def test_members_proposals_and_growth_over_years_are_told_from_what_is_right(
    text: str, found: list[tuple[str, Slip]], base: Store
) -> None:
    assert accused(text, base) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2023年江苏研发人员超过安徽的五倍。", [("超过安徽的五倍", Slip.ARITHMETIC)]),
        ("2023年江苏研发人员超过安徽的三倍。", []),
        ("2023年北京研发强度高于2022年。", [("高于", Slip.RELATION)]),
        ("2023年北京研发强度低于2022年。", []),
        ("福州、佛山、珠海等城市构成粤港澳大湾区。", [("福州", Slip.MEMBERS)]),
        ("肇庆、佛山、珠海等城市共同构成粤港澳大湾区。", []),
        ("2023年，北京亦庄经开区落户企业300家，研发人员9000人。", []),
        ("京津冀今天已有19个创新平台落地。", [("19", Slip.VALUE)]),
    ],
)
def test_multiples_years_lists_and_parks_are_told_apart(text: str, found: list[tuple[str, Slip]], base: Store) -> None:
    assert accused(text, base) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("河北2023年研发人员187016人，首次突破17万人。", [("187016", Slip.VALUE)]),
        ("河北2023年研发人员178016人，首次突破17万人。", []),
        ("全国研发经费2021年为27956.3亿元，2022年为37082.9亿元。", [("37082.9亿元", Slip.VALUE)]),
        ("| 地区 | 2023年研发人员（万人） |\n| --- | --- |\n| 江苏 | 98.9 |", [("98.9", Slip.VALUE)]),
        ("| 地区 | 2023年研发人员（万人） |\n| --- | --- |\n| 江苏 | 89.95 |", []),
        ("2018年到2023年，安徽有效发明专利增长约3.8倍。", [("约3.8倍", Slip.ARITHMETIC)]),
        ("2018年到2023年，安徽有效发明专利增长约1.8倍。", []),
    ],
)
def test_limits_the_nation_and_counts_in_ten_thousands_are_read(
    text: str, found: list[tuple[str, Slip]], base: Store
) -> None:
    assert accused(text, base) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2023年浙江基础研究经费占全省研发经费的比重为14.6%。", "14.6%"),
        ("2023年浙江基础研究经费占全省研发经费的比重为4.6%。", ""),
        ("2023年浙江企业基础研究经费占研发经费的三成。", ""),
        ("2023年浙江基础研究经费占研发经费的三成以上。", "三成以上"),
    ],
)
def test_the_share_of_one_thing_in_another_is_worked_out(text: str, words: str, base: Store) -> None:
    assert accused(text, base) == [(words, Slip.ARITHMETIC)] * bool(words)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("广东省统计局公布，2022年全省研发投入强度3.24%。", [("3.24%", Slip.VALUE)]),
        ("浙江省统计局公布，2022年广东研发投入强度3.42%。", []),
        ("中国香港2024年研发强度为1.31%。", [("1.31%", Slip.VALUE)]),
        ("深圳—香港—广州集群2025年卫冕全球创新指数榜首。", [("卫冕", Slip.FIRST_TIME)]),
        ("2025年WIPO集群榜单上，上海—苏州领先于北京。", [("领先于", Slip.RELATION)]),
        ("科技部部长周光召表示，将强化企业作为创新主要推动者的作用。", [("周光召", Slip.SPEAKER)]),
    ],
)
def test_bureaus_places_in_china_and_other_words_for_again_are_read(
    text: str, found: list[tuple[str, Slip]], base: Store
) -> None:
    assert accused(text, base) == found


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("上海、芜湖、南通都是长三角城市。", []),
        ("上海、江苏和芜湖同属长三角。", []),
        ("上海、江苏和山东同属长三角。", ["山东"]),
        ("南京和武汉同属长三角一体化范围。", ["武汉"]),
        ("北京和武汉都是长三角的合作伙伴。", []),
        ("北京和深圳都在长三角设有分支机构。", []),
        ("北京和深圳都在长三角。", ["北京", "深圳"]),
        ("北京和深圳构成长三角的竞争对手。", []),
        ("武汉位于长三角以西。", []),
        ("福州、佛山、珠海都是大湾区的重要节点城市。", ["福州"]),
        ("政府、企业、广州共同构成大湾区的创新体系。", []),
        ("Beijing and Shenzhen are among the Yangtze River Delta's main trading partners.", []),
        ("Beijing and Shenzhen are among the Yangtze River Delta's member cities.", ["Beijing", "Shenzhen"]),
        ("The Yangtze River Delta takes in Shanghai, Jiangsu, Zhejiang and Wuhu.", []),
        ("The Yangtze River Delta takes in Shanghai, Jiangsu, Zhejiang and Shandong.", ["Shandong"]),
        ("Fujian is part of the Yangtze River Delta.", ["Fujian"]),
    ],
)
def test_a_place_is_no_stranger_because_the_base_lacks_it_or_the_hub_is_only_named(
    text: str, strange: list[str], base: Store
) -> None:
    assert accused(text, base) == [(name, Slip.MEMBERS) for name in strange]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024年，北京人均GDP达22.8万元，研发投入强度为5.58%。", "5.58%"),
        ("2024年，北京研发投入强度为5.58%，人均GDP达22.8万元。", "5.58%"),
        ("2024年，北京人均GDP达22.8万元。", ""),
        ("Beijing's GDP per head was 228,000 yuan in 2024, and its R&D intensity was 5.58 percent.", "5.58 percent"),
        ("Per head, GDP was 161,000 yuan in Jiangsu and 141,000 yuan in Zhejiang in 2024.", ""),
        ("2023年，江苏拥有大学168所，研发经费为9999亿元。", "9999亿元"),
        ("2023年，江苏各类开发区聚集，研发经费为9999亿元。", "9999亿元"),
        ("2023年，江苏的苏州工业园区研发经费为99亿元。", ""),
        ("2023年，北京大学研发经费为99亿元。", ""),
    ],
)
def test_what_is_per_head_or_of_a_park_hides_no_figure_beside_it(text: str, words: str, base: Store) -> None:
    assert accused(text, base) == [(words, Slip.VALUE)] * bool(words)
