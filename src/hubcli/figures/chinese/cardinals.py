"""Chinese cardinal numbers: numerals, bare powers (千亿级, 百万人), and vague numbers (数百, 上千, 两三百)."""

import re
from fractions import Fraction

from hubcli.figures.chinese.after import complete
from hubcli.figures.chinese.forms import Forms, completed
from hubcli.figures.chinese.measure_words import skip_measure
from hubcli.figures.chinese.numerals import FINANCIAL, HAN, HAN_DIGIT, han_pair, han_power, han_value
from hubcli.figures.numerals import LONGEST
from hubcli.figures.quantity import Quantity
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit

# 税负13% is a burden, 肩负 a task; 正负 is both signs.
MINUS = r"(?<![税担肩债背自胜欺抱辜承荷正])负 ?|零下 ?"


def _numeral(match: re.Match[str]) -> list[Quantity]:
    run, text, end = match["run"], match.string, match.end("run")
    if run == "一" and not match["han_minus"] and not match["decimals"]:
        # The commonest case by far: an article.
        if text[end : end + 1] not in _AFTER_ONE and text[match.start() - 1 : match.start()] not in ("到", "至"):
            return []
    elif len(run) > LONGEST:
        return []
    if match["decimals"]:
        return _signed(Quantity(han_value(match["all"]) or Fraction(0), match.start(), match.end("all")), match)
    if run == "两两":
        return []
    if run.endswith("两") and len(run) > 1 and not (run == "一两" and _is_counted(text, end)):  # the weight: 三十两
        run, end = run[:-1], end - 1
    if run.endswith("千") and _has_kilo_unit(run, text, end):
        run, end = run[:-1], end - 1  # 一百千瓦, 百万千瓦
    if _POWERS_ONLY.fullmatch(run):
        return _bare_power(match, run, end)
    if set(run) <= _POWERS:
        return []
    value = han_value(run)
    ends = (value, None) if value is not None else han_pair(run) or (None, None)
    if ends[0] is None:
        return []
    few = len(run) <= (2 if ends[1] else 1)
    return _signed(Quantity(ends[0], match.start(), end, value_max=ends[1], lone=few), match)


def _has_kilo_unit(run: str, text: str, end: int) -> bool:
    """Whether the last 千 is the unit's: 一百千瓦, 百万千瓦, 三千字节; but 两万五千瓦."""
    if text[end : end + 1] in _KILO:
        return run[0] in _POWERS or han_value(run) is None
    return len(run) == 2 and text.startswith(("比特", "字节"), end)


def _signed(found: Quantity, match: re.Match[str]) -> list[Quantity]:
    if match["han_minus"]:
        found = found._replace(value=-found.value, lone=False)
    quantity = complete(found, match.string)
    # 二级医院 is a level, not two of them.
    levels = quantity and match.string.startswith("级", quantity.end)
    counted = quantity and quantity.lone and not levels and _is_counted(match.string, quantity.end)
    if quantity and counted and match["run"] not in ("一", "零", "〇"):
        # 二 counts nothing: 二次 is secondary, 二次元 a genre; two times is 两次.
        quantity = quantity._replace(lone=match["run"] == "二" and match.string.startswith("次", quantity.end))
    return [quantity] if quantity else []


def _bare_power(match: re.Match[str], run: str, end: int) -> list[Quantity]:
    """`近百家`, `万亿元`, `千亿级`, `百强`, `千家企业`; but not 百姓, 千万 (by all means), 万一."""
    text = match.string
    many = Qualifier.AT_LEAST if run == "亿万" else None
    value = Fraction(10**8 if many else han_power(run))
    found = Quantity(value, match.start(), end, qualifier=many, factor=value)
    of_value = _OF_VALUE.match(text, end) if value >= 10**10 else None
    if of_value:  # 千亿级产业集群: by the yuan it makes
        return [found._replace(unit=Unit("CNY"), end=max(end, of_value.end("level")))]
    quantity = complete(found, text)
    if quantity is None or (many and not _PEOPLE.match(text, quantity.end)):
        return []
    counts = bool(quantity.unit or _is_counted(text, quantity.end) or text.startswith("级", quantity.end))
    if quantity.qualifier or (counts and _QUALIFIED.search(text, max(0, match.start() - 2), match.start())):
        return [quantity]
    if text[match.start() - 1 : match.start()] in _HEADS:  # a table's head: 单位：亿元
        return []
    if len(run) == 1:  # 千家企业, 万吨级; 万元 is a unit
        priced = quantity.unit is not None and quantity.unit.is_money
        counts = not priced and _COUNTED_BY_ONE.match(text, end) is not None
    return [quantity] if counts and quantity.unit not in (Unit.YEARS, Unit.DAYS) else []


def _is_counted(text: str, position: int) -> bool:
    """Whether what follows is counted; a single numeral elsewhere is part of a word (四川, 三角洲, 九江)."""
    return skip_measure(text, position) > position or text[position : position + 1] in _ALSO_COUNTED


def _few(match: re.Match[str]) -> list[Quantity]:
    run = match.group()
    if run == "半百":
        return completed(Quantity(Fraction(50), *match.span()), match)
    qualifier = Qualifier.OVER if run[0] == "过" else Qualifier.AT_LEAST
    value = Fraction(han_power(run.lstrip("数以几上过好")))
    return completed(Quantity(value, *match.span(), qualifier=qualifier), match)


def _financial(match: re.Match[str]) -> list[Quantity]:
    value = han_value(match.group())
    return [] if value is None else completed(Quantity(value, *match.span()), match)


_ALSO_COUNTED = frozenset("大校制者地")
_AFTER_ONE = frozenset(
    "成百个元港美人欧英日倍周届世季中号年岁星天小分秒到至—–-~吨米公千克斤亩升番平立海里毫微厘纳兆焦伏瓦块角毛刻礼加韩澳卢法比"
)
_POWERS = frozenset("百千万亿")
_KILO = frozenset("瓦克伏卡帕赫焦")
_POWERS_ONLY = re.compile("[十百千]?万亿|[十百千万]?亿亿|[十百千]?[万亿]|[百千]|亿万")
_COUNTED_BY_ONE = re.compile(
    "[名位所座](?!列|于|于)|[个项台辆套件架艘次](?![人别体性])|人次|家(?:企业|机构|高校|院所|门店|商户|单位|公司|工厂)|[^一-鿿]*吨(?:级|[泊巨货轮])|[吨米瓦]级|元级|亩|级"
)
_OF_VALUE = re.compile(
    "(?P<level>级)(?!参数|用户|次|计算|晶体|像素|节点|流量|模型|规模|人)|(?:的|规模的?)?(?:(?:[^0-9，。；、]{0,6})?(?:产业|集群|企业|园区|城市|市场|赛道|县|镇|开发区|板块|俱乐部|制造业)|gdp)"
)
_QUALIFIED = re.compile(r"(?:[近逾超约达]|超过|突破|不足|不到|至少|最多)\Z")
_PEOPLE = re.compile("[民群人农网用家观股户]")
_HEADS = frozenset("：:（(/／")

HAN_FORMS: Forms = {
    "zh_few": (
        r"(?:(?<![指多少总人次系函参位点倍])(?:数|好?几)(?=[十百千万亿])|(?<![以线网之史界路海会陆身地])上(?=[百千万亿])"
        r"|(?<![经通超越赶不])过(?=[百千万亿])|数以(?=[百千万亿]+计))(?:百(?!分)|[十千万亿])+|半百",
        _few,
    ),
    "zh_financial": (
        rf"[{FINANCIAL}零万亿一二三四五六七八九]{{1,12}}[拾佰仟][{FINANCIAL}零万亿]{{0,12}}|[拾佰仟][{FINANCIAL}零万亿]{{1,12}}",
        _financial,
    ),
    "zh_numeral": (
        rf"(?P<han_minus>{MINUS})?(?P<all>(?P<run>[{HAN}]++)(?:[点·](?P<decimals>{HAN_DIGIT}{{1,9}}+)(?![十分钟刻半点]))?)",
        _numeral,
    ),
}
