"""Powers without a numeral, vague numbers: 千亿级, 百万人, 千家企业, 数百, 上千, 半百."""

import re
from fractions import Fraction

from hubcli.figures.chinese.after import complete
from hubcli.figures.chinese.forms import Forms, completed
from hubcli.figures.chinese.measure_words import skip_measure
from hubcli.figures.chinese.numerals import CHARACTERS, han_power
from hubcli.figures.patterns import regex
from hubcli.figures.quantity import Quantity
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit

POWERS = frozenset("百千万亿")


def bare_power(run: str, start: int, end: int, text: str) -> list[Quantity]:
    """`近百家`, `万亿元`, `千亿级`, `百强`, `千家企业`; but not 百姓, 千万 (by all means), 万一."""
    if not _POWERS_ONLY.fullmatch(run):
        return []
    many = Qualifier.AT_LEAST if run == "亿万" else None
    value = Fraction(10**8 if many else han_power(run))
    found = Quantity(value, start, end, qualifier=many, factor=value)
    of_value = _OF_VALUE.match(text, end) if value >= 10**10 else None
    if of_value:  # 千亿级产业集群: by the yuan it makes
        return [found._replace(unit=Unit("CNY"), end=max(end, of_value.end("level")))]
    quantity = complete(found, text)
    if quantity is None or (many and not _PEOPLE.match(text, quantity.end)):
        return []
    counts = bool(quantity.unit or is_counted(text, quantity.end) or text.startswith("级", quantity.end))
    if quantity.qualifier or (counts and _QUALIFIED.search(text, max(0, start - 2), start)):
        return [quantity]
    if text[start - 1 : start] in _HEADS:  # a table's head: 单位：亿元
        return []
    if len(run) == 1:  # 千家企业, 万吨级; 万元 is a unit
        priced = quantity.unit is not None and quantity.unit.is_money
        counts = not priced and _COUNTED_BY_ONE.match(text, end) is not None
    return [quantity] if counts and quantity.unit not in (Unit.YEARS, Unit.DAYS) else []


def is_counted(text: str, position: int) -> bool:
    """Whether what follows is counted; a single numeral elsewhere is part of a word (四川, 三角洲, 九江)."""
    return skip_measure(text, position) > position or text[position : position + 1] in _ALSO_COUNTED


def _few(match: re.Match[str]) -> list[Quantity]:
    run = match.group()
    if run == "半百":
        return completed(Quantity(Fraction(50), *match.span()), match)
    qualifier = Qualifier.OVER if run[0] == "过" else Qualifier.AT_LEAST
    value = Fraction(han_power(run.lstrip("数以几上过好")))
    return completed(Quantity(value, *match.span(), qualifier=qualifier), match)


_ALSO_COUNTED = frozenset("大校制者地")
_POWERS_ONLY = regex("[十百千]?万亿|[十百千万]?亿亿|[十百千]?[万亿]|[百千]|亿万")
_COUNTED_BY_ONE = regex(
    f"[名位所座](?!列|于|于)|[个项台辆套件架艘次](?![人别体性])|人次|家(?:企业|机构|高校|院所|门店|商户|单位|公司|工厂)|[^{CHARACTERS}]*吨(?:级|[泊巨货轮])|[吨米瓦]级|元级|亩|级"
)
_OF_VALUE = regex(
    "(?P<level>级)(?!参数|用户|次|计算|晶体|像素|节点|流量|模型|规模|人)|(?:的|规模的?)?(?:(?:[^0-9，。；、]{0,6})?(?:产业|集群|企业|园区|城市|市场|赛道|县|镇|开发区|板块|俱乐部|制造业)|gdp)"
)
_QUALIFIED = regex(r"(?:[近逾超约达]|超过|突破|不足|不到|至少|最多)\Z")
_PEOPLE = regex("[民群人农网用家观股户]")
_HEADS = frozenset("：:（(/／")

HAN_FORMS: Forms = {
    "zh_few": (
        r"(?:(?<![指多少总人次系函参位点倍])(?:数|好?几)(?=[十百千万亿])|(?<![以线网之史界路海会陆身地])上(?=[百千万亿])"
        r"|(?<![经通超越赶不])过(?=[百千万亿])|数以(?=[百千万亿]+计))(?:百(?!分)|[十千万亿])+|半百",
        _few,
    ),
}
