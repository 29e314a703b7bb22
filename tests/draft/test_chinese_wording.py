"""What Chinese sentences about the base that ships say in words, in the ways in which reports and news say it."""

import re
from collections.abc import Iterator

import pytest
from draft_cases import check
from project import ROOT

from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.store import Store
from hubcli.draft.verdicts import DraftVerdict, Slip

# By slip the sentences with its [words], and beside them those that are right.
SENTENCES = {
    # Places that are no members, in lists before and after the hub; a hub may be only mentioned beside places.
    Slip.MEMBERS: (
        "长三角即沪苏浙[赣]四省市。",
        "长三角（沪苏浙[鲁]）产业基础雄厚。",
        "长三角由苏浙皖沪一市三省构成。",
        "京津冀（京津冀）之外，长三角（苏浙皖沪）也在扩围。",
        "粵港澳大灣區包括澳門、深圳、珠海和[汕頭]。",
        "[河南]属于京津冀。",
        "[揭阳]、佛山、珠海均为大湾区城市。",
        "江门、佛山、珠海均为大湾区城市。",
        "长三角包括上海市、江苏省、浙江省和[湖北省全境]。",
        "[福州]、佛山、珠海等城市构成粤港澳大湾区。",
        "肇庆、佛山、珠海等城市共同构成粤港澳大湾区。",
        "上海、芜湖、南通都是长三角城市。",
        "上海、江苏和芜湖同属长三角。",
        "上海、江苏和[山东]同属长三角。",
        "南京和[武汉]同属长三角一体化范围。",
        "北京和武汉都是长三角的合作伙伴。",
        "北京和深圳都在长三角设有分支机构。",
        "[北京]和[深圳]都在长三角。",
        "北京和深圳构成长三角的竞争对手。",
        "武汉位于长三角以西。",
        "[福州]、佛山、珠海都是大湾区的重要节点城市。",
        "政府、企业、广州共同构成大湾区的创新体系。",
    ),
    # What two years, two places or two things come to, and the limits of it.
    Slip.ARITHMETIC: (
        "与2018年相比，2023年江苏研发人员增加。",
        "与2018年相比，2023年河北发明专利授权量[翻番]。",
        "与2019年相比，2023年河北研发经费[翻了一番]。",
        "2018年至2023年，北京有效发明专利翻了一番以上。",
        "2018年至2023年，北京有效发明专利翻了一番。",
        "2018年至2023年，安徽有效发明专利增至原来的2.8倍。",
        "2018年至2023年，安徽有效发明专利增至原来的[4倍]。",
        "2023年，浙江与安徽研发经费合计[超过5000亿元]。",
        "2023年，浙江与安徽研发经费合计超过3800亿元。",
        "2023年，浙江与安徽研发经费合计[不足3000亿元]。",
        "2023年浙江与河北的发明专利授权量相差[6.1万]件。",
        "2023年浙江与河北的发明专利授权量相差50547件。",
        "与2019年相比，2023年安徽研发人员增加[20.1万]人。",
        "与2019年相比，2023年安徽研发人员增加10.1万人。",
        "2023年上海、浙江研发经费之和[约为6900亿元]。",
        "2023年上海、浙江研发经费之和约为4690亿元。",
        "2021年至2023年，河北有效发明专利增长[九成]。",
        "2021年至2023年，河北有效发明专利增长55%。",
        "2023年广东研发经费比浙江多出[3162亿元]。",
        "2023年广东研发经费比浙江多出2162亿元。",
        "2023年江苏研发人员[超过安徽的五倍]。",
        "2023年江苏研发人员超过安徽的三倍。",
        "2018年到2023年，安徽有效发明专利增长[约3.8倍]。",
        "2018年到2023年，安徽有效发明专利增长约1.8倍。",
        "2023年浙江基础研究经费占全省研发经费的比重为[14.6%]。",
        "2023年浙江基础研究经费占全省研发经费的比重为4.6%。",
        "2023年浙江企业基础研究经费占研发经费的三成。",
        "2023年浙江基础研究经费占研发经费的[三成以上]。",
        "京津冀2024年地区生产总值达11.5万亿元，十年间翻了一番。",
    ),
    # Figures, whose year, place, unit and edition the words around them tell.
    Slip.VALUE: (
        "民國113年，香港研發強度為[1.31%]。",
        "民国113年，香港研发强度为1.13%。",
        "七普数据显示，浙江常住人口[6546.8万]人。",
        "第七次全国人口普查显示，浙江常住人口6456.8万人。",
        "2022年本港研發開支總額為[310.38億港元]。",
        "记者查阅年鉴发现，2024年深圳研发投入占GDP比重为[7.66%]。",
        "京津冀今天已有[19]个创新平台落地。",
        "河北2023年研发人员[187016]人，首次突破17万人。",
        "河北2023年研发人员178016人，首次突破17万人。",
        "全国研发经费2021年为27956.3亿元，2022年为[37082.9亿元]。",
        "| 地区 | 2023年研发人员（万人） |\n| --- | --- |\n| 江苏 | [98.9] |",
        "| 地区 | 2023年研发人员（万人） |\n| --- | --- |\n| 江苏 | 89.95 |",
        "广东省统计局公布，2022年全省研发投入强度[3.24%]。",
        "浙江省统计局公布，2022年广东研发投入强度3.42%。",
        "中国香港2024年研发强度为[1.31%]。",
        "2024年，北京人均GDP达22.8万元，研发投入强度为[5.58%]。",
        "2024年，北京研发投入强度为[5.58%]，人均GDP达22.8万元。",
        "2024年，北京人均GDP达22.8万元。",
        "2023年，江苏拥有大学168所，研发经费为[9999亿元]。",
        "2023年，江苏各类开发区聚集，研发经费为[9999亿元]。",
        "2023年，江苏的苏州工业园区研发经费为99亿元。",
        "2023年，北京大学研发经费为99亿元。",
        "預計2024年香港研發強度為1.31%。",
        "2023年，北京亦庄经开区落户企业300家，研发人员9000人。",
        "国家在粤港澳大湾区设立9个重大科技基础设施。",
    ),
    # Which of two is more, and which of several is the most.
    Slip.RELATION: (
        "2023年澳門PCT申請量[高於]香港。",
        "2023年香港PCT申請量高於澳門。",
        "2023年，沪苏浙三地中浙江研发强度[最高]。",
        "2023年，沪苏浙三地中上海研发强度最高。",
        "2023年北京研发强度[高于]2022年。",
        "2023年北京研发强度低于2022年。",
        "2025年WIPO集群榜单上，上海—苏州[领先于]北京。",
        "2023年江苏研发强度低于北京以外的个别城市。",
    ),
    # Plans and proposals that are told as done.
    Slip.IN_FORCE: (
        "浙江[已正式纳入]上海的国际科技创新中心。",
        "粤港澳大湾区[已经实现]科研资金的跨境使用。",
        "粤港澳大湾区应推进科研资金的跨境使用试点。",
        "信息技术服务企业JoyGovAI[已经在深]圳设办事处。",
        "三大科创中心[已经落实]七部门就科技金融体制提出的政策举措。",
        "北京国际科技创新中心的范围[已经扩大]到整个京津冀。",
    ),
    # Figures that are only planned.
    Slip.PLAN: (
        "大湾区已新增[5]个新兴产业集群。",
        "大湾区今后将新增5个新兴产业集群。",
    ),
    # When it was.
    Slip.DATE: (
        "习近平[2025年10月]在广东考察并作出部署。",
        "习近平2025年11月在广东考察并作出部署。",
        "中关村论坛年会[2025年5月27日]开幕。",
        "中关村论坛年会2025年3月27日开幕。",
    ),
    # Who said it.
    Slip.SPEAKER: (
        "科技部部长[李四光]表示，扩围标志着科创中心进入新的阶段。",
        "科技部部长阴和俊表示，扩围标志着科创中心进入新的阶段。",
        "扩围标志着科创中心进入新的阶段。",
        "科技部部长[周光召]表示，将强化企业作为创新主要推动者的作用。",
    ),
    # Other words for again.
    Slip.FIRST_TIME: ("深圳—香港—广州集群2025年[卫冕]全球创新指数榜首。",),
    # Of which hub it is true.
    Slip.OTHER_HUB: (
        "[京津冀]缺少稳定的科研资金。",
        "粤港澳大湾区缺少稳定的科研资金。",
    ),
}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The base that ships."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUBCLI_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        with open_store(ROOT / "facts") as store:
            yield store


@pytest.mark.parametrize(
    ("slip", "sentence"), [(slip, sentence) for slip, sentences in SENTENCES.items() for sentence in sentences]
)
def test_only_what_the_base_contradicts_is_accused(slip: Slip, sentence: str, base: Store) -> None:
    found = check(re.sub(r"[\[\]]", "", sentence), base)
    accused = [(one.text, one.slip) for one in found if one.verdict is DraftVerdict.DIFFERS]
    assert accused == [(words, slip) for words in re.findall(r"\[(.+?)\]", sentence)]


@pytest.mark.parametrize("verb", ["首次跃居", "首次跃升至", "首度攀升至", "稳居"])
def test_how_a_rank_was_reached_is_no_other_thing(verb: str, base: Store) -> None:
    text = f"在自然指数2025年科研城市榜单中，南京{verb}全球第五。"
    assert [one.verdict for one in check(text, base) if "五" in one.text] == [DraftVerdict.MATCH]
