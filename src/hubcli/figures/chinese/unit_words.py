"""The unit behind a number in Chinese text; not one whose name is a measure word or begins another word there."""

from fractions import Fraction
from functools import cache
from string import ascii_lowercase
from typing import NamedTuple

from hubcli.figures.chinese.numerals import HAN, ONES
from hubcli.figures.folding import written_at
from hubcli.figures.patterns import regex
from hubcli.figures.quantity import ONE
from hubcli.figures.unit_words import Met, Reading, first_words, may_start_unit, readings_of, unit_at
from hubcli.model.units import Unit

# Names of CLDR's that count things, or name a firm, far more often: 五级, 3节课, 5匹马, 20圈. They are units where the
# text holds nothing else.
_COUNTED_TOO = frozenset({
    "级", "节", "匹", "牛", "希", "戈", "码", "转", "圈", "杯", "滴", "卡", "焦", "撮", "特斯拉", "西门子",
})  # fmt: skip
_OTHER_WORDS = {
    "升": "级至到入学格温值旗降任起",
    "米": "兰其老粉饭面",
    "克": "隆服拉里难扎",
    "分升": "至到",
    "瓦": "房片砾",
}


# What a unit may start with that is another word here: any Latin letter, and these characters.
_TRICKY = frozenset({name[0] for name in (*_COUNTED_TOO, *_OTHER_WORDS)} | set(ascii_lowercase + "° -"))
_ALSO_IN_CAPITALS = frozenset({"kilometer", "centimeter", "millimeter", "kilogram"})
_CAPITALS = regex("[ -]{0,2}[ckm]")
_NUMBER = regex(f"[0-9,. {HAN}]+")
_OURS = frozenset("块角毛分度巴")
_COINS = {"块": ONE, "角": Fraction(1, 10), "毛": Fraction(1, 10), "分": Fraction(1, 100)}
_COIN = regex(
    rf" ?(?P<coin>[块角毛分])(?:钱|(?<=[块角毛])(?=[{ONES}0-9]{{1,2}}[角毛分]|[。，,.？?！!]|\Z)"
    rf"|(?<=块)(?=[{ONES}]))"
)


def unit_behind(text: str, position: int) -> Met | None:
    """The unit right of a number that ends at `position`, in folded Chinese text."""
    first = text[position : position + 1]
    plain = _plain_words().get(text[position : position + 2]) or _plain_words().get(first)
    if plain and plain.text and text.startswith(plain.text, position):
        end = position + len(plain.text)
        if text[end : end + 1] not in plain.unless:
            return Met(plain.unit, plain.worth, end)
    if first != " " and not may_start_unit(first):
        return _coin(text, position) or _degree(text, position) if first in _OURS else None
    met = unit_at(text, position)
    if met and first not in _TRICKY:
        return met
    if met is None and _CAPITALS.match(text, position):
        met = _in_capitals(text, position)
    if met is None:
        ours = text[position + 1 : position + 2] if first == " " else first
        return _coin(text, position) or _degree(text, position) if ours in _OURS else None
    if met.unit == "g-force" and text[met.end - 1] == "g":
        return met._replace(unit=Unit("gram")) if written_at(text, met.end - 1, met.end) == "g" else None
    if met.unit.endswith("bit") and written_at(text, met.end - 1, met.end) == "B":
        return met._replace(unit=Unit(met.unit.removesuffix("bit") + "byte"))
    name = text[position : met.end].lstrip(" -")
    if name == "特斯拉" and "磁" in text[max(0, position - 16) : position]:
        return met
    if name in _COUNTED_TOO and not (text.startswith("风", met.end) or _is_alone(text, position, met.end)):
        return None
    after = text[met.end : met.end + 1]
    return None if after and after in _OTHER_WORDS.get(name, "") else met


class _PlainWord(NamedTuple):
    """A unit's name or sign that is alone in starting so, and whose meaning only the next character can change."""

    unit: Unit
    worth: Fraction
    text: str
    """Nothing where there are more names that start so."""
    unless: frozenset[str]


@cache
def _plain_words() -> dict[str, _PlainWord]:
    """By their first two characters, or the only one."""
    heads = (head for head in first_words() if head == "%" or (head >= "\u2e80" and head[0] not in _TRICKY))
    return {head: _plain_word(readings_of(head)) for head in heads}


def _plain_word(readings: tuple[Reading, ...]) -> _PlainWord:
    word, unit, follow = readings[0]
    alone = len(readings) == 1 and not follow and not word.written and not word.text[-1].isascii()
    return _PlainWord(unit, word.worth, word.text if alone or word.text == "%" else "", frozenset(word.unless))


def _in_capitals(text: str, position: int) -> Met | None:
    """`5KM`, `168CM`: the commonest signs are often in capitals; others mean something else then."""
    met = unit_at(text[position : position + 4], 0)
    return met._replace(end=met.end + position) if met and met.unit in _ALSO_IN_CAPITALS else None


def _is_alone(text: str, position: int, end: int) -> bool:
    return end == len(text) and len(text) - position < 5 and _NUMBER.fullmatch(text, 0, position) is not None


def _coin(text: str, position: int) -> Met | None:
    """三块五, 3角5分, 八毛钱."""
    match = _COIN.match(text, position)
    return Met(Unit("CNY"), _COINS[match["coin"]], match.end()) if match else None


def _degree(text: str, position: int) -> Met | None:
    """摄氏37度, 零下20度, 300度电; 30度 alone is an angle, 3巴 a pressure."""
    if text.endswith(("度", "巴")) and _is_alone(text, position, len(text)):
        return Met(Unit("degree" if text.endswith("度") else "bar"), ONE, len(text))
    if not text.startswith("度", position):
        return None
    if text.startswith("度电", position):
        return Met(Unit("kilowatt-hour"), ONE, position + 2)
    if "电" in text[max(0, position - 10) : position]:
        return Met(Unit("kilowatt-hour"), ONE, position + 1)
    before = text[max(0, position - 12) : position].rstrip(f"0123456789.{HAN} -")
    if before.endswith("华氏"):
        return Met(Unit("fahrenheit"), ONE, position + 1)
    return Met(Unit("celsius"), ONE, position + 1) if before.endswith(("摄氏", "零下", "摄氏负")) else None
