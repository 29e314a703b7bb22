"""Chinese forms of numbers: numerals, shares, ordinals, indefinite numbers, plans and congresses, and names."""

import re
from fractions import Fraction

from hubcli.figures.after_number import complete
from hubcli.figures.chinese.numerals import HAN, han_pair, han_power, han_value
from hubcli.figures.forms import Forms, completed, first_place, no_figure, ordinal
from hubcli.figures.numerals import LONGEST, digits_value
from hubcli.figures.quantity import Quantity
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


def _numeral(match: re.Match[str]) -> list[Quantity]:
    run, text = match.group(), match.string
    if len(run) > LONGEST:
        return []
    if run == "一" and not _BESIDE_ONE.search(text, max(0, match.start() - 1), match.end() + 1):
        return []  # the commonest case by far: an article
    if set(run) <= set("百千万亿"):
        return _bare_power(match)
    value = han_value(run)
    ends = (value, None) if value is not None else han_pair(run) or (None, None)
    if ends[0] is None:
        return []
    few = len(run) <= (2 if ends[1] else 1)
    quantity = complete(Quantity(ends[0], *match.span(), value_max=ends[1], lone=few), text)
    if quantity and quantity.lone and run != "一" and _COUNTED.match(text, quantity.end):
        # 二 counts nothing: 二次 is secondary, 二次元 a genre; two times is 两次.
        quantity = quantity._replace(lone=run == "二" and text.startswith("次", quantity.end))
    return [quantity] if quantity else []


def _bare_power(match: re.Match[str]) -> list[Quantity]:
    """`近百家`, `万亿元`, `百强`; but not 百姓, 千万 (by all means), 万一."""
    value = Fraction(han_power(match.group()))
    quantity = complete(Quantity(value, *match.span(), factor=value), match.string)
    if quantity is None:
        return []
    qualified = _QUALIFIED.search(match.string, max(0, match.start() - 2), match.start())
    counts = quantity.qualifier or quantity.unit or _COUNTED.match(match.string, quantity.end)
    # One power alone before a currency is a table's head (单位：亿元).
    priced = quantity.unit is not None and quantity.unit.is_money and len(match.group()) > 1
    return [quantity] if quantity.qualifier or priced or (qualified and counts) else []


def _few(match: re.Match[str]) -> list[Quantity]:
    run = match.group()
    qualifier = Qualifier.OVER if run[0] == "过" else Qualifier.AT_LEAST
    return completed(Quantity(Fraction(han_power(run.lstrip("数以几上过"))), *match.span(), qualifier=qualifier), match)


def _share(match: re.Match[str]) -> list[Quantity]:
    parts, whole = _number(match["parts"]), _number(match["whole"])
    if parts is None or not whole:
        return []
    if match["whole"] == "百":
        return completed(Quantity(parts, *match.span(), Unit.PERCENT, prefixed=True), match)
    return completed(Quantity(parts / whole, *match.span(), Unit.FRACTION), match)


def _half(match: re.Match[str]) -> list[Quantity]:
    half = Quantity(Fraction(1, 2), *match.span())
    if match.group() == "半":
        return completed(half, match)
    qualifier = {"过": Qualifier.OVER, "超": Qualifier.OVER, "近": Qualifier.ABOUT}.get(match.group()[0])
    return completed(half._replace(unit=Unit.FRACTION, qualifier=qualifier), match)


def _ordinal(match: re.Match[str]) -> list[Quantity]:
    number = _number(match["nth"])
    return [] if number is None else ordinal(number, match, prefixed=True)


def _plan(match: re.Match[str]) -> list[Quantity]:
    """`十五五` is the fifteenth plan of five years."""
    number, years = han_value(match.group()[:-1]), han_value("五")
    assert number is not None
    assert years is not None
    start, end = match.span()
    plan = Quantity(number, start, end - 1, Unit.RANK)
    return [plan, Quantity(years, end - 1, end, Unit.YEARS)]


def _congress(match: re.Match[str]) -> list[Quantity]:
    number = han_value(match.group())
    return [] if number is None else [Quantity(number, *match.span(), Unit.RANK)]


def _multiple(match: re.Match[str]) -> list[Quantity]:
    doublings = han_value(match["doublings"] or "一")
    assert doublings is not None
    return [Quantity(Fraction(2 ** int(doublings)), *match.span(), Unit.TIMES)]


def _number(written: str) -> Fraction | None:
    if written[0].isascii():
        return digits_value(written)
    return Fraction(han_power(written)) if written in "百千万亿" else han_value(written)


_BESIDE_ONE = re.compile("一[成百个元港美人欧英日倍周届世季中号年岁星天小分秒到至—~–-]|[到至]一")
# What may be counted right after a single character; elsewhere it is part of a word (四川, 三角洲, 九江).
_COUNTED = re.compile(
    r" ?(?:[大个家项座所种类条名位人只台套篇件颗架艘枚份处起场批轮层栋间户步次亩省市县区州地国校制者]"
    r"|部门|方面|领域|中心|集群|城市|关税区|大学|高校|企业|机构|产业|园区|基地|平台|实验室|货币)"
)
_QUALIFIED = re.compile(r"(?:[近逾超约]|超过|突破|不足|不到|至少|最多)\Z")

_TEENS = "十[一二三四五六七八九]"
_CLAUSE = r"(?:\A ?|(?<=[。；：;:\n])|(?<=[。；：;:] ))"
_QUOTE, _UNQUOTE = r"[“\"「『]", r"[”\"」』]"

# What any form below starts with; only there is it worth trying them.
STARTS = (
    rf"[{HAN}]|第(?= ?[0-9{HAN}])|[首半翻]|[居榜之]首|登顶|头名"
    rf"|[近过超](?=半|一半)|[数几](?=[十百千万亿])|数以"
    rf"|[上过](?=[百千万亿])|负(?=[0-9])|零下|人民币|上世纪"
)
# The first that fits at a place is taken.
FORMS: Forms = {
    "zh_name": (
        rf"{_CLAUSE}(?:第[{HAN}]{{1,3}}(?:[，,:]|、(?!第))|[{HAN}]{{1,3}}、)"
        r"|一国两制|一带一路|一成不变|一年一度|(?<=[新这那每同某全的])一年|一届|一天|一日|七国集团|二十国集团"
        r"|(?<=[统唯同单之其])一|十一(?=黄金周|假期|长假)|(?<=[上下大前后])半"
        r"|第一(?:时间|手|次|生产力|资源|动力|要务|产业|梯队|线)|第[二三]产业|第三方(?![面案])|首次|首度"
        r"|(?:(?<=周)|(?<=星期)|(?<=礼拜))[一二三四五六](?![年周个])",
        no_figure,
    ),
    "zh_share": (
        rf"(?P<whole>[{HAN}]{{1,8}})分之"
        rf"(?P<parts>[0-9]{{1,9}}(?:\.[0-9]{{1,9}})?|[{HAN}]{{1,12}}(?:点[零〇一二三四五六七八九]{{1,9}})?)",
        _share,
    ),
    "zh_half": (
        r"一半|[过超]半数?(?![年小个导])|超一半|近半(?![年小个数导])|半数|半(?=年|个?小时|个月|分钟)",
        _half,
    ),
    "zh_ordinal": (
        rf"第 ?(?P<nth>[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,6}}|[{HAN}]{{1,6}})[个位名届次大家座代批轮号]?",
        _ordinal,
    ),
    "zh_plan": (
        rf"{_TEENS}五(?![{HAN}个家岁名项条人月日号年点])|(?<={_QUOTE})[七八九]五(?={_UNQUOTE})",
        _plan,
    ),
    "zh_congress": (
        rf"(?:{_TEENS}|二十)(?=大(?:以来|报告|精神|代表|召开|提出|之后|闭幕|开幕|胜利|[，。、,;:)”\"]|\Z))"
        rf"|(?:(?<=党的)|(?<=中共))(?:{_TEENS}|二十)(?=大)",
        _congress,
    ),
    "zh_rank": (
        r"首位(?!度)|居首|榜首|登顶|头名|之首|首[个家台座款项条艘颗例届批]",
        first_place,
    ),
    "zh_multiple": (
        r"翻了?(?P<doublings>[一两二三])?番",
        _multiple,
    ),
    "zh_few": (
        r"(?:(?<![指多少总人次系函参位点倍])[数几](?=[十百千万亿])|(?<![以线网之史界路海会陆身地])上(?=[百千万亿])"
        r"|(?<![经通超越赶不])过(?=[百千万亿])|数以(?=[百千万亿]+计))(?:百(?!分)|[十千万亿])+",
        _few,
    ),
    "zh_numeral": (
        rf"[{HAN}]++(?:点[零〇一二三四五六七八九]{{1,9}})?",
        _numeral,
    ),
}
