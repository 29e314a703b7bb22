"""The table of units, a row each: the words that read it in each language and those that write it, and its family.

Currencies (ISO 4217) and measures have their names from CLDR; `ALSO` has what CLDR leaves out. Which words are behind a
number, `unit_words` finds; how units compare, `matching`.
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from hubcli.figures import cldr
from hubcli.model.units import Unit

ONE = Fraction(1)


class Word(NamedTuple):
    """A word or sign behind a number that reads a unit."""

    text: str
    """In folded text."""
    worth: Fraction = ONE
    """What one of it is in the unit: a decade is ten years, 一成 ten percent."""
    unless: str = ""
    """Characters that make another word of it when they follow: 元素, 年度."""
    follow: str = ""
    """What must follow, as a pattern."""
    written: str = ""
    """The one way to write it, where another means something else: `pct` is percent, PCT a treaty."""


class Row(NamedTuple):
    """A unit."""

    code: Unit
    family: str
    """What it measures. Figures of two families are never equal."""
    worth: Fraction | None
    """What one of it is in the first unit of its family (a part of one, for shares); None where no other converts."""
    en: tuple[Word, ...] = ()
    """English words; of a noun in the singular, which stands for its plural too."""
    zh: tuple[Word, ...] = ()
    """Chinese words."""
    written: tuple[str, str, str] | None = None
    """Around a number: English for one, English for many, Chinese; None where Babel writes it."""
    table: str | None = None
    """In tables in English, where that is shorter."""


# For which other families, or other units of their own, the units of a family are often mistaken.
MISTAKEN_FOR: dict[str, frozenset[str]] = {
    "share": frozenset({"point", "multiple"}),
    "point": frozenset({"share"}),
    "multiple": frozenset({"share", "count"}),
    "count": frozenset({"rank", "multiple"}),
    "rank": frozenset({"count"}),
    "money": frozenset({"money"}),
    "months": frozenset({"months", "seconds"}),
    "seconds": frozenset({"months", "seconds"}),
}


def row(code: str) -> Row | None:
    """The row of a code; None where the table has none."""
    return _OURS.get(code) or rows().get(code)


class Base(NamedTuple):
    """A unit as so many of another; two units convert where `kind` is the same."""

    kind: str
    worth: Fraction


@cache
def base_of(unit: Unit) -> Base:
    """What one of the unit is: 1/100 of a share for percent. A currency, a date and a rate are kinds of their own."""
    if found := _OURS.get(unit):
        return Base(found.family if found.family != "date" else unit, found.worth or ONE)
    if unit.is_money:
        return Base(unit, ONE)
    if found := rows().get(unit):
        return Base(unit, ONE) if found.worth is None else Base(found.family, found.worth)
    if rate := rate_parts(unit):
        kind, worth = base_of(Unit(rate["unit"]))
        return Base(f"{kind} per {rate['noun']}", worth / int(rate["number"] or 1))
    return Base(unit, ONE)


def family_of(unit: Unit) -> str:
    """What the unit measures."""
    if unit.is_money:
        return "money"
    found = row(unit)
    return found.family if found else base_of(unit).kind


def mistakable(one: Unit, other: Unit) -> bool:
    """Whether people often write the one unit for the other."""
    return one != other and family_of(other) in MISTAKEN_FOR.get(family_of(one), ())


def indicator_units() -> frozenset[str]:
    """The codes that an indicator may have, rates apart: every one but a date and what is not known."""
    ours = {code for code, found in _OURS.items() if found.family not in ("date", "other") and found.worth is not None}
    return frozenset((*ours, *cldr.money(), *cldr.measures()))


def is_rate(code: str) -> bool:
    """Whether it is the code of a rate: of a unit per so many of a noun."""
    rate = rate_parts(code)
    nouns = (*RATE_NOUNS, *cldr.measures())
    return bool(rate and rate["unit"] in indicator_units() and rate["noun"] in nouns)


_RATE = r"(?P<unit>[A-Za-z_]+(?:-[a-z]+)*?)-per-(?:(?P<number>[1-9][0-9]*)-)?(?P<noun>[a-z]+(?:-[a-z]+)*)"
RATE_NOUNS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "person": (("people", "person", "persons", "inhabitants", "residents", "capita", "head"), ("人", "人口")),
    "worker": (("workers", "worker", "employees", "employee"), ("名从业人员", "从业人员", "就业人员", "职工")),
    "household": (("households", "household"), ("户", "家庭")),
    "company": (("companies", "company", "firms", "firm", "enterprises", "enterprise"), ("家企业", "企业")),
}
"""What rates are per, beside measures (`per square kilometre`): English and Chinese words, the one to write first."""


def rate_parts(code: str) -> re.Match[str] | None:
    """The `unit`, the `number` and the `noun` of a rate; None for another code."""
    return re.fullmatch(_RATE, code) if "-per-" in code else None


def rate(unit: Unit, number: Fraction, noun: str) -> Unit:
    """`count-per-10000-person`; the number is left out where it is one."""
    return Unit(f"{unit}-per-{noun}" if number == 1 else f"{unit}-per-{number}-{noun}")


@cache
def rows() -> Mapping[str, Row]:
    """Every row by its code, those of CLDR too; the rows whose words take precedence come first."""
    found = dict(_OURS)
    found[Unit.OTHER_MONEY] = found[Unit.OTHER_MONEY]._replace(zh=tuple(map(Word, cldr.shared_names())))
    for code in sorted(cldr.money(), key=lambda code: (code not in ALSO, code not in cldr.tender())):
        names = cldr.money()[code]
        en = (*map(Word, (*names.en, *names.signs)), Word(code.lower(), written=code))
        found[code] = _with(ALSO.get(code), Row(Unit(code), "money", ONE, en, tuple(map(Word, names.zh))))
    for code, measure in sorted(cldr.measures().items(), key=lambda item: item[0] not in ALSO):
        en = tuple(_measure_word(name, spelling) for name, spelling in measure.en)
        zh = tuple(Word(name) for name, _ in measure.zh)
        found[code] = _with(ALSO.get(code), Row(Unit(code), measure.family, measure.worth, en, zh))
    return found


def _with(also: Row | None, found: Row) -> Row:
    """The row of CLDR with the words of ours before its own."""
    if also is None:
        return found
    return found._replace(en=(*also.en, *found.en), zh=(*also.zh, *found.zh), written=also.written)


def _measure_word(name: str, spelling: str) -> Word:
    """Short forms and common words are measures only where no noun follows: `3 in`, but not `3 in 2024`."""
    short = (len(name) < 3 and name not in _PLAIN_SIGNS) or name in _COMMON
    return Word(name, written=spelling if len(name) < 5 else "", follow=_NO_NOUN if short else "")


_PLAIN_SIGNS = frozenset({
    "cm", "dm", "dl", "hl", "ft", "gb", "gw", "hz", "kb", "kg", "kj", "km", "kw", "lb", "lm", "mb", "mg", "ml", "mm",
    "mw", "nm", "oz", "pa", "tb", "yd", "μg", "μm", "ev", "°c", "°f", "m²", "m³",
})  # fmt: skip
"""Signs of two letters that are no words."""
_COMMON = frozenset(
    noun + plural
    for noun in (
        "bar", "barrel", "bushel", "carat", "chain", "cup", "degree", "dot", "dram", "drop", "fathom", "grain", "gray",
        "item", "jigger", "knot", "night", "ounce", "part", "pinch", "pixel", "point", "pound", "revolution", "rod",
        "slug", "stone", "therm", "yard", "deg", "dpi", "feet", "foot", "fun", "fur", "ken", "mil", "pt", "sun",
    )
    for plural in ("", "s")
)  # fmt: skip
_COMPARED = r" (?:as|the|that|its|more|less|high|larg|great|big|fast|long|over)"
_NO_NOUN = r" ?(?:\Z|[.,;:!?)\]\n，。；、）]|(?:or|and|per|a|to|in|of|on|at|by|from|with|for|is|are|was|were)\b)"
_HUNDREDTH, _THOUSANDTH = Fraction(1, 100), Fraction(1, 1000)


def _words(joined: str) -> tuple[Word, ...]:
    """Words of one language, parted by `|`."""
    return tuple(Word(text) for text in joined.split("|") if text)


def _as_written(joined: str, worth: Fraction = ONE) -> tuple[Word, ...]:
    """Words that read the unit only in this case."""
    return tuple(Word(text.lower(), worth, written=text) for text in joined.split("|"))


OURS: tuple[Row, ...] = (
    Row(Unit.COUNT, "count", ONE, written=("{}", "{}", "{}")),
    Row(
        Unit.PERCENT, "share", _HUNDREDTH,
        (*_words("%|percent|per cent"), *_as_written("pct|pc")),
        (Word("成", Fraction(10), unless="为立果员功分本就长熟都交型效品语绩份套批"),),
        ("{} percent", "{} percent", "{}%"), "{}%",
    ),
    Row(Unit.PER_MILLE, "share", _THOUSANDTH, _words("‰|per mille"), (), ("{}‰", "{}‰", "{}‰")),
    Row(Unit.FRACTION, "share", ONE, written=("{}", "{}", "{}")),
    Row(
        Unit.PERCENTAGE_POINT, "point", ONE,
        (
            *_words("percentage point|percentage-point|of a percentage point|percent point|p.p.|pct pt"),
            *_as_written("pp|pps|ppt|ppts"), Word("basis point", _HUNDREDTH), *_as_written("bp|bps", _HUNDREDTH),
        ),
        (*_words("个百分点|百分点"), Word("个基点", _HUNDREDTH), Word("基点", _HUNDREDTH)),
        ("{} percentage point", "{} percentage points", "{}个百分点"),
    ),
    Row(
        Unit.TIMES, "multiple", ONE, (Word("fold"), Word("times", follow=_COMPARED)), _words("倍"),
        ("{}-fold", "{}-fold", "{}倍"),
    ),
    Row(
        Unit.RANK, "rank", ONE, (), (*_words("周年|届|世纪|季度|中全会"), Word("号", unless="线楼码机")),
        ("No. {}", "No. {}", "第{}位"),
    ),
    Row(Unit.RATIO, "ratio", ONE, written=("{}:1", "{}:1", "{}:1")),
    Row(Unit.YEAR, "date", ONE, written=("{}", "{}", "{}年")),
    Row(Unit.MONTH, "date", ONE, written=("month of {}", "month of {}", "{}月")),  # plain `march` and `may` are verbs
    Row(Unit.DAY, "date", ONE, (), (Word("日", unless="本均益元圆"),), ("day {}", "day {}", "{}日")),
    Row(
        Unit.YEARS, "months", Fraction(12), (*_words("year|yr"), Word("decade", Fraction(10))),
        (Word("年", unless="级度代龄轻产均报会轮薪"), *_words("周岁|岁"), Word("个世纪", Fraction(100))),
        ("{} year", "{} years", "{}年"),
    ),
    Row(
        Unit.MONTHS, "months", ONE, _words("month|mth"),
        # 月 of 三个半月; 三月 is a date
        (Word("个月"), Word("个季度", Fraction(3)), Word("月", unless="球饼亮薪租票光嫂费")),
        ("{} month", "{} months", "{}个月"),
    ),
    Row(
        Unit.WEEKS, "seconds", Fraction(7 * 86400), (*_words("week|wk"), Word("fortnight", Fraction(2))),
        (
            Word("周", unless="边期围一二三四五六日末"), Word("星期", unless="一二三四五六日天"),
            *_words("个星期|个礼拜"),
        ),
        ("{} week", "{} weeks", "{}周"),
    ),
    Row(
        Unit.DAYS, "seconds", Fraction(86400), _words("day"), (Word("天", unless="津然文线使空河"), Word("个工作日")),
        ("{} day", "{} days", "{}天"),
    ),
    Row(
        Unit.HOURS, "seconds", Fraction(3600), _words("hour|hr"), _words("小时|个小时"),
        ("{} hour", "{} hours", "{}小时"),
    ),
    Row(
        Unit.MINUTES, "seconds", Fraction(60), _words("minute|min"), (Word("分钟"), Word("刻钟", Fraction(15))),
        ("{} minute", "{} minutes", "{}分钟"),
    ),
    Row(
        Unit.SECONDS, "seconds", ONE,
        (*_words("seconds|secs"), Word("sec", follow=_NO_NOUN), Word("second", follow=_NO_NOUN)),  # but `2 second-tier`
        (Word("秒", unless="杀"), Word("秒钟")), ("{} second", "{} seconds", "{}秒"),
    ),
    Row(
        Unit.OTHER_MONEY, "money", None,
        _words("franc|peso|rupee|krone|kroner|krona|kronor|crown|rial|riyal|dinar|shilling|lira"),
        (),  # the Chinese names are in CLDR
        ("{} in another currency", "{} in another currency", "{}其他货币"),
    ),
    Row(Unit.OTHER, "other", None, written=("{} of another unit", "{} of another unit", "{}其他单位")),
)  # fmt: skip


def _money(code: str, en: str, zh: str, written: tuple[str, str, str] | None = None) -> Row:
    """What the field calls a currency beside its names in CLDR, words of one language parted by `|`."""
    return Row(Unit(code), "money", ONE, _words(en), _words(zh), written)


def _measure(code: str, en: str, zh: str) -> Row:
    return Row(Unit(code), "measure", None, _words(en), _words(zh))


def _speed(code: str, way: str, span: str, zh: str) -> Row:
    """A speed, which Babel writes around the number in Chinese."""
    written = (f"{{}} {way} per {span}", f"{{}} {way}s per {span}", f"{{}}{zh}")
    return Row(Unit(code), "speed", None, (), _words(f"{zh}|{zh.replace('/', '每')}"), written)


# What is said in our field and is not in CLDR, or is there for another unit.
ALSO: dict[str, Row] = {
    str(also.code): also
    for also in (
        _money("CNY", "yuan|rmb|renminbi|kuai", "元人民币|人民币元|块钱", ("{} yuan", "{} yuan", "{}元"))._replace(
            zh=(Word("元", unless="件素化首宇旦"), *_words("元人民币|人民币元|块钱"))
        ),
        _money("USD", "dollar|u.s. dollar|us dollar", "美金", ("{} US dollar", "{} US dollars", "{}美元")),
        _money("HKD", "", "港币|元港币|港圆"),
        _money("MOP", "pataca", "元澳门币|葡币"),
        _money("TWD", "", "新台币|台币"),
        _money("GBP", "pound|pound sterling|pounds sterling", "镑"),
        _money("JPY", "yen", "日圆"),
        _money("SGD", "", "新元|新币"),
        _money("CAD", "", "加元"),
        _money("AUD", "", "澳元"),
        _money("KRW", "", "韩币")._replace(en=(Word("won", follow=_NO_NOUN),)),
        _measure("tonne", "ton", "吨"),
        _measure("kilometer", "", "千米"),
        _measure("kilowatt-hour", "", "千瓦小时"),
        _speed("kilometer-per-hour", "kilometer", "hour", "公里/小时")._replace(en=_words("kph|km per hour")),
        _speed("meter-per-second", "meter", "second", "米/秒"),
        _speed("mile-per-hour", "mile", "hour", "英里/小时"),
        _measure("square-meter", "sq m|sqm|m2", "平米"),
        _measure("square-kilometer", "sq km|km2", ""),
        _measure("cubic-meter", "m3", "立方"),
        _measure("celsius", "℃", "℃"),
    )
}


def _larger(code: str, family: str, worth: int, sign: str, zh: str) -> Row:
    """A measure of which CLDR has only smaller ones."""
    name = code.replace("-", " ")
    en = (Word(code), Word(name), Word(sign.lower(), written=sign))
    return Row(Unit(code), family, Fraction(worth), en, (Word(zh),), (f"{{}} {code}", f"{{}} {code}s", f"{{}}{zh}"))


def _rate_of_bits(bits: str, worth: int, sign: str, zh: str) -> Row:
    en = (Word(sign.lower(), written=sign), *_words(f"{bits} per second|{bits}s per second"))
    written = (f"{{}} {bits} per second", f"{{}} {bits}s per second", f"{{}}{zh}")
    return Row(Unit(f"{bits}-per-second"), "data rate", Fraction(worth), en, _words(zh), written)


def _shorter(code: str, decimals: int, sign: str, zh: str) -> Row:
    """A span of time shorter than a second."""
    en = (Word(code), Word(sign, written=sign, follow=_NO_NOUN))
    return Row(
        Unit(code), "seconds", Fraction(1, 10**decimals), en, _words(zh), (f"{{}} {code}", f"{{}} {code}s", f"{{}}{zh}")
    )


MORE_MEASURES: tuple[Row, ...] = (
    Row(Unit("mu"), "area", Fraction(2000, 3), (Word("mu"),), (Word("亩"),), ("{} mu", "{} mu", "{}亩")),
    Row(Unit("jin"), "mass", Fraction(500), (Word("jin"),), (Word("斤"),), ("{} jin", "{} jin", "{}斤")),
    Row(
        Unit("liang"),
        "mass",
        Fraction(50),
        (Word("liang"),),
        (Word("两", unless="会岸国地个者种类点项年天月周次家位名省市级头端侧制办"),),
        ("{} liang", "{} liang", "{}两"),
    ),
    _larger("watt-hour", "energy", 3600, "Wh", "瓦时"),
    _larger("terawatt", "power", 10**12, "TW", "太瓦"),
    _larger("megawatt-hour", "energy", 10**6 * 3600, "MWh", "兆瓦时"),
    _larger("gigawatt-hour", "energy", 10**9 * 3600, "GWh", "吉瓦时"),
    _larger("megajoule", "energy", 10**6, "MJ", "兆焦"),
    _larger("gigajoule", "energy", 10**9, "GJ", "吉焦"),
    _larger("kilovolt", "voltage", 1000, "kV", "千伏"),
    _larger("terahertz", "frequency", 10**12, "THz", "太赫兹"),
    _larger("exabyte", "digital", 8 * 10**18, "EB", "艾字节"),
    _larger("zettabyte", "digital", 8 * 10**21, "ZB", "泽字节"),
    _larger("terawatt-hour", "energy", 10**12 * 3600, "TWh", "太瓦时"),
    _rate_of_bits("megabit", 10**6, "Mbps", "兆比特/秒"),
    _rate_of_bits("gigabit", 10**9, "Gbps", "吉比特/秒"),
    _rate_of_bits("terabit", 10**12, "Tbps", "太比特/秒"),
    _shorter("millisecond", 3, "ms", "毫秒"),
    _shorter("microsecond", 6, "μs", "微秒"),
    _shorter("nanosecond", 9, "ns", "纳秒"),
    Row(
        Unit("part-per-1e6"),
        "share",
        Fraction(1, 10**6),
        _words("ppm|part per million|parts per million"),
        _words("ppm"),
        ("{} part per million", "{} parts per million", "{}ppm"),
    ),
    Row(
        Unit("part-per-1e9"),
        "share",
        Fraction(1, 10**9),
        _words("ppb|part per billion|parts per billion"),
        _words("ppb"),
        ("{} part per billion", "{} parts per billion", "{}ppb"),
    ),
)
_OURS: dict[str, Row] = {str(found.code): found for found in (*OURS, *MORE_MEASURES)}
