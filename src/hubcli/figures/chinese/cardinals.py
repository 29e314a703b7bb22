"""Chinese cardinal numbers: numerals, with the sign before them."""

import re
from fractions import Fraction

from hubcli.figures.chinese.after import complete
from hubcli.figures.chinese.bare_powers import POWERS, bare_power, is_counted
from hubcli.figures.chinese.forms import Forms, completed
from hubcli.figures.chinese.numerals import HAN, HAN_DIGIT, ONES, han_pair, han_value
from hubcli.figures.numerals import LONGEST
from hubcli.figures.quantity import Quantity

# 税负13% is a burden, 肩负 a task; 正负 is both signs.
MINUS = r"(?<![税担肩债背自胜欺抱辜承荷正])负 ?|零下 ?"


def read_plain(match: re.Match[str]) -> list[Quantity] | None:
    """The numeral of several characters that no word of Chinese begins with; None where it is a vague one or none."""
    start, end = match.span()
    value = han_value(match.group())
    return None if value is None else completed(Quantity(value, start, end), match)


def _numeral(match: re.Match[str]) -> list[Quantity]:
    written, decimals = match.group("run", "decimals")
    if (written == "一" and _is_article(match)) or len(written) > LONGEST or written == "两两":
        return []
    start = match.start()
    if decimals:
        return _signed(Quantity(han_value(match["all"]) or Fraction(0), start, match.end("all")), match)
    run = _without_unit(match) if written[-1] in "两千" else written
    end = match.start("run") + len(run)
    if set(run) <= POWERS:
        return bare_power(run, start, end, match.string)
    value = han_value(run)
    ends = (value, None) if value is not None else han_pair(run) or (None, None)
    if ends[0] is None:
        return []
    few = len(run) <= (2 if ends[1] else 1)
    return _signed(Quantity(ends[0], start, end, value_max=ends[1], lone=few), match)


def _is_article(match: re.Match[str]) -> bool:
    """Whether 一 is an article, the commonest case by far: it counts only before a unit or behind 到."""
    if match["han_minus"] or match["decimals"]:
        return False
    text, end = match.string, match.end("run")
    return text[end : end + 1] not in AFTER_ONE and text[match.start() - 1 : match.start()] not in ("到", "至")


def _without_unit(match: re.Match[str]) -> str:
    """The numeral without a last character that is of the unit: 三十两, 一百千瓦, 三千字节; but 两万五千瓦, 一两个."""
    run, text, end = match["run"], match.string, match.end("run")
    if run.endswith("两") and len(run) > 1 and not (run == "一两" and is_counted(text, end)):
        return run[:-1]
    if not run.endswith("千"):
        return run
    kilo = text[end : end + 1] in _KILO and (run[0] in POWERS or han_value(run) is None)
    return run[:-1] if kilo or (len(run) == 2 and text.startswith(("比特", "字节"), end)) else run


def _signed(found: Quantity, match: re.Match[str]) -> list[Quantity]:
    if match["han_minus"]:
        found = found._replace(value=-found.value, lone=False)
    quantity = complete(found, match.string)
    # 二级医院 is a level, not two of them.
    levels = quantity and match.string.startswith("级", quantity.end)
    counted = quantity and quantity.lone and not levels and is_counted(match.string, quantity.end)
    if quantity and counted and match["run"] not in ("一", "零", "〇"):
        # 二 counts nothing: 二次 is secondary, 二次元 a genre; two times is 两次.
        quantity = quantity._replace(lone=match["run"] == "二" and match.string.startswith("次", quantity.end))
    return [quantity] if quantity else []


AFTER_ONE = frozenset(
    "成百个元港美人欧英日倍周届世季中号年岁星天小分秒到至—–-~吨米公千克斤亩升番平立海里毫微厘纳兆焦伏瓦块角毛刻礼加韩澳卢法比"
)
# Nothing before or behind it can make another form of it.
PLAIN_BEFORE = "(?<![统唯同单之其周期拜遥大协会])"
PLAIN = (
    rf"(?!十[{ONES}]五|[七八九]五|亿万|万一)(?![百千万亿]++(?![{HAN}]))"
    rf"[{HAN}]{{2,{LONGEST}}}+(?<![两千])"
    rf"(?![{HAN}、号和 折年至到—–\-季月日世又分时点·半是产线级位成富不儿运青精学黄假长别要勿大中”\"」』])"
)
_KILO = frozenset("瓦克伏卡帕赫焦")
HAN_FORMS: Forms = {
    "zh_numeral": (
        rf"(?P<han_minus>{MINUS})?(?P<all>(?P<run>[{HAN}]++)(?:[点·](?P<decimals>{HAN_DIGIT}{{1,9}}+)(?![十分钟刻半点]))?)",
        _numeral,
    ),
}
