"""Growth in multiples: 翻一番 is twice as much, 增长一倍 too, 增长到两倍 as well; 减半 is half as much."""

import re
from fractions import Fraction

from hubcli.figures.changes import carried
from hubcli.figures.chinese.forms import Forms, completed
from hubcli.figures.chinese.numerals import han_value
from hubcli.figures.figure import Change, Figure
from hubcli.figures.patterns import regex
from hubcli.figures.quantity import Quantity
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


def with_change(found: Quantity, start: int, text: str) -> Quantity:
    """The share or multiple, with the way it went by the words before: 增长了两倍 is three times as much.

    翻3倍 is to three times as much or by as much: the text does not decide.
    """
    match = _CHANGED.search(text, max(0, start - 14), start)
    if not match:
        return found
    if match["fall"]:
        return found if found.unit == Unit.TIMES else found._replace(change=Change.FALL)
    if match["multiplied"]:
        return found._replace(change=Change.RISE, readings=((found.value + 1, Unit.TIMES),))
    if found.unit == Unit.TIMES:
        found = found._replace(value=found.value + 1, value_max=found.value_max and found.value_max + 1)
    return found._replace(change=Change.RISE)


def respectively(figures: list[Figure], text: str) -> list[Figure]:
    """The figures, those of a list with the change of its first: 分别增长3%和4%."""
    return carried(figures, text, joint=_LISTED, ends=_POINTS)


def _doubled(match: re.Match[str]) -> list[Quantity]:
    written = match["doublings"] or "一"
    doublings = Fraction(int(written)) if written.isascii() else han_value(written)
    assert doublings is not None
    over = Qualifier.OVER if match["more"] else None
    return completed(
        Quantity(Fraction(2 ** int(doublings)), *match.span(), Unit.TIMES, over, change=Change.RISE), match
    )


def _doubled_at_once(match: re.Match[str]) -> list[Quantity]:
    return [Quantity(Fraction(2), *match.span(), Unit.TIMES, change=Change.RISE)]


def _halved(match: re.Match[str]) -> list[Quantity]:
    return [Quantity(Fraction(1, 2), *match.span(), Unit.TIMES, change=Change.FALL)]


_LISTED = regex("[、，和及与]|以及")
_POINTS = regex("的")
# 比…多两倍 is growth, 是…的三倍 a level; so is what is reached: 增长到, 增至, 扩大为.
_CHANGED = regex(
    # One look at the first character, in place of one for each of the words.
    r"(?=[下减降缩跌回萎比增提扩上攀涨拓壮激猛剧要还高多翻])"
    r"(?:(?P<fall>下降|减少|降低|缩减|下跌|回落|萎缩|减|降|跌|比[^，。；比]{1,10}[少低小])|(?P<multiplied>翻)上?"
    r"|增长|增加|增幅|提高|提升|扩大|上升|上涨|攀升|增|涨|拓展|壮大|激增|猛增|剧增|(?:比[^，。；比]{1,10}|[要还高多])[多高大快强长贵]出?)"
    r"(?:了|率|速|幅|度|[超近约逾达为]|超过|接近|大约|将近)*\Z"
)
HAN_FORMS: Forms = {
    "zh_doubled": (r"翻(?:了|上)?(?:(?P<doublings>[一两二三四五]|[1-5])?番|一?倍)(?P<more>[多有余])?", _doubled),
    "zh_doubled_to": (r"倍增(?![计器])", _doubled_at_once),
    "zh_halved": (r"减半", _halved),
}
