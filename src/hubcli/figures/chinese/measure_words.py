"""Measure words and the commonest counted nouns: what may follow a number to say that it counts."""


def skip_measure(text: str, position: int) -> int:
    """Where the measure word or counted noun ends that begins there, a space away at most; `position` if there is none.

    It answers whatever asks if something is counted: 2000家 is no year, 三家 is a figure, 20家以上 has a bound behind
    what is counted, and 3家到5家 is a range.
    """
    start = position + 1 if text[position : position + 1] == " " else position
    first = text[start : start + 1]
    for word in _BY_FIRST.get(first, ()):
        if text.startswith(word, start):
            return start + len(word)
    return start + 1 if first in _CHARACTERS else position


# 度年月日时分秒元角块斤里 and their like are units, not measure words.
_CHARACTERS = frozenset(
    "个家项所名人位座种次条件只台套篇处艘架颗枚份起场批轮层栋幢间户步县省市区州镇乡村街国校院站辆列节班趟航"
    "部册卷首幅尊株棵头匹张片段口眼盏组队支股箱袋瓶盒桶包束句字词集款例宗桩单笔页行级类档环席届门"
    "城企园库港湖街社团者师族届圈道桥塔井具根顶把双对副串粒滴群窝宿餐顿回遍番声样块代剂针床房套宗"
)
_WORDS = (
    "人次|人才|人口|人员|架次|班次|列次|车次|航次|辆次|票次|例次|台次|宗数|标准箱|标箱|个百分点"
    "|企业|机构|部门|单位|方面|领域|中心|集群|城市|关税区|大学|高校|院校|学校|医院|产业|园区|基地|平台|实验室|货币|公司|项目|学生"
    "|专利|论文|工程师|科学家|院士|博士|专家|学者|国家|地区|家庭|农户|居民|用户|订单|床位|岗位|点位|站点|星座|城区|车道"
)
_BY_FIRST: dict[str, list[str]] = {}
for _word in _WORDS.split("|"):
    _BY_FIRST.setdefault(_word[0], []).append(_word)
