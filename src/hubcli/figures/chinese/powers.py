"""The powers and vague words right behind a number: 600多, 10余万, 4万多亿, 1亿5000万, 十来家, 两个半小时."""

import re
from fractions import Fraction

from hubcli.figures.chinese.currencies import money_before
from hubcli.figures.chinese.numerals import ONES, han_power, han_value
from hubcli.figures.folding import written_at
from hubcli.figures.numerals import SCALES, VULGAR
from hubcli.figures.patterns import regex
from hubcli.figures.quantity import Quantity, times
from hubcli.figures.unit_words import unit_at
from hubcli.model.facts import Qualifier


def grow(found: Quantity, text: str) -> Quantity:
    """The quantity with the powers and vague words that follow it."""
    if part := VULGAR.get(text[found.end]):  # 3½万
        found = found._replace(value=found.value + part, lone=False, like_year=False, end=found.end + 1)
    position, last = found.end, None
    # Compared as integers: comparing a fraction takes longer than all the rest of this step.
    below = found.value.numerator < 10**8 * found.value.denominator
    if below and found.value_max is None and (plain := _PLAIN.match(text, position)):
        worth = _PLAIN_POWERS[plain[0]]
        return found.sized(times(found.value, worth), times(found.factor, worth), plain.end())
    while match := _STEP.match(text, position):
        if match["letter"] and not _is_scale(text, match, found):
            break
        if match.group()[-1:] in ("百", "千", "多", "几") and _starts_unit(text, match.end() - 1):
            break
        position = match.end()
        if scale := match["scale"] or match["letter"]:
            found = _multiplied(found, SCALES[_LETTERS.get(scale, scale)])
        elif power := match["power"]:
            found = _multiplied(found, han_power(power))
            if rest := _REST.match(text, position):
                found = _with_rest(found, power, rest)
                position = rest.end()
        else:
            found = found._replace(qualifier=Qualifier.ABOUT if match["about"] else Qualifier.OVER)
        last = match
    if last is None:
        return found
    if last["half"]:
        found = found._replace(value=found.value + found.factor / 2, qualifier=None)
    return found._replace(lone=False, like_year=False, end=position)


def _starts_unit(text: str, position: int) -> bool:
    """Whether what looks like a power belongs to a unit's name: 千字节, 百慕大元, 多米尼加比索."""
    met = unit_at(text, position)
    return met is not None and met.end - position > 1


def _multiplied(found: Quantity, power: int) -> Quantity:
    if power == 10**4 and found.value >= 10**8:  # 一亿五千多万: 亿 is done
        below = found.value % 10**8
        return found._replace(value=found.value + below * (power - 1), factor=found.factor * power)
    value_max = found.value_max and found.value_max * power
    return found._replace(value=found.value * power, value_max=value_max, factor=found.factor * power)


def _with_rest(found: Quantity, power: str, rest: re.Match[str]) -> Quantity:
    """The quantity with the digits that go on behind a power: `3万4000`, `2千零30万`."""
    written = rest.group().replace(" ", "").replace(",", "").replace("余", "多")
    if "多" in written:
        found, written = found._replace(qualifier=Qualifier.OVER), written.replace("多", "")
    if written[-1] in _GREATER.get(power, ""):  # these multiply the first power, too
        whole = han_value(f"{found.value / found.factor}{power}{written}")
        return found if whole is None else found._replace(value=whole)
    if len(written) == 1:  # 3万5
        return found._replace(value=found.value + Fraction(int(written) * han_power(power), 10))
    added = han_value(written.lstrip("零"))
    return found if added is None else found._replace(value=found.value + added)


def _is_scale(text: str, letter: re.Match[str], found: Quantity) -> bool:
    """Whether the letter is a thousand, a million …: `US$1.2B`, 1.2M; but not 4K, 100M宽带, `5t`."""
    if letter["letter"] in "mk" and _COUNTING.match(text, letter.end()):  # 3M家, 5k人
        return found.factor == 1 and written_at(text, *letter.span("letter")) != "m"
    if not written_at(text, *letter.span("letter")).isupper() or found.factor != 1:
        return False
    if money_before(text, found.start):
        return True
    if found.start == 0 and letter.end() == len(text):
        return True
    return found.value.denominator > 1 and _NO_NOUN.match(text, letter.end()) is not None


# The commonest case by far, in one go.
_PLAIN = regex("(?:万亿|亿|万)(?![0-9零多余几来亿万千百分 ])")
_PLAIN_POWERS = {"万": Fraction(10**4), "亿": Fraction(10**8), "万亿": Fraction(10**12)}
_GREATER = {"十": "万亿", "百": "万亿", "千": "万亿", "万": "亿"}
GROWS = frozenset((*" 兆多余几来亿万百千十个kmbth", *VULGAR))
_LETTERS = {"k": "thousand", "m": "million", "b": "billion", "t": "trillion"}
# Not 3M口罩 or 4K片源.
_COUNTING = regex(
    r"\+?(?:家(?![居装庭具电用])|人(?![造才工机物体像脸])|个(?![性人体])|名(?![牌称片])|户(?![外型])|项(?![目链])"
    r"|[件篇辆元吨亩]|[美欧港]元|用户)"
)
_NO_NOUN = regex(r"[，。；、,;)）]|\Z")
_MANY = r"[多余](?!元[化文社主投体融结产]|极|样|边|层|维|云|模|额|热|杭|姚|数|功能|式|晶)"
_TRILLION = "兆(?=[0-9]+亿|[美日韩港台欧]?元|人民币|令吉|新台币)"  # elsewhere it is mega: 兆瓦
_STEP = regex(
    rf" {{0,2}}(?:(?P<many>{_MANY}|几[十百千]?(?![何乎]))"
    r"|(?P<about>来(?=[个家人年天名万亿项种台次公吨米亩元块所座件岁里斤篇套辆分]))"
    rf"|(?:个(?=亿|多亿))?(?P<power>{_TRILLION}|亿|万(?!分之)|百(?!分[之点位])|千(?![瓦米克伏卡帕赫焦])|(?<=[0-9])十(?![{ONES}])))"
    r"| ?(?P<scale>hundred|thousand|million|billion|trillion|mn|bn|tn)(?![a-z])"
    r"|(?P<letter>[kmbt])(?![a-z0-9/])"
    r"|个(?:(?P<more>多)|(?P<half>半))(?=[月小星钟世百])"
)
_REST = regex(
    r"(?>(?: ?零?(?:[0-9],[0-9]{3}(?= ?万)|[0-9]{1,4}) ?(?:[十百千]?[多余]?[万亿]|[千百十])(?![分瓦米克伏年月]))+)"
    r"(?:零?[0-9]{1,3}(?![0-9.,%年月日]))?"
    r"|零[0-9]{1,3}(?![0-9.,%年月日])|(?<=万)[0-9]{4}(?![0-9.,%年月日])"
    r"|(?<=[万亿千])[1-9](?=[，。；、）)元人名家个户亩吨]|\Z)"
)
