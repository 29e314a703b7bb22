"""The table of units, a row each: the words that read it in each language and those that write it, and its family.

Currencies (ISO 4217) and measures have their names from CLDR; `ALSO` has what CLDR leaves out.
"""

from fractions import Fraction
from typing import NamedTuple

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
    prose: str = ""
    """What only English prose calls it, in the singular, separated by `|`; after `=` what one of it is in the unit."""
    signs: str = ""
    """Signs whose case matters, separated by spaces: `kW`, and KW as many write it; `=` as in `prose`."""


NO_NOUN = r" ?(?:\Z|[.,;:!?)\]\n，。；、）]|(?:or|and|per|a|to|in|of|on|at|by|from|with|for|is|are|was|were)\b)"
"""What follows a short word where it is a unit."""
_COMPARED = r" (?:as|the|that|its|more|less|high|larg|great|big|fast|long|over)"
_HUNDREDTH, _THOUSANDTH = Fraction(1, 100), Fraction(1, 1000)


def _words(joined: str) -> tuple[Word, ...]:
    """Words of one language, separated by `|`."""
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
        prose="per-cent|percentage|p.c.",
    ),
    Row(
        Unit.PER_MILLE, "share", _THOUSANDTH, _words("‰|per mille"), (), ("{}‰", "{}‰", "{}‰"),
        prose="permille|per mil",
    ),
    Row(Unit.FRACTION, "share", ONE, written=("{}", "{}", "{}")),
    Row(
        Unit.PERCENTAGE_POINT, "point", ONE,
        (
            *_words("percentage point|percentage-point|of a percentage point|percent point|p.p.|pct pt"),
            *_as_written("pp|pps|ppt|ppts"), Word("basis point", _HUNDREDTH), *_as_written("bp|bps", _HUNDREDTH),
        ),
        (*_words("个百分点|百分点"), Word("个基点", _HUNDREDTH), Word("基点", _HUNDREDTH)),
        ("{} percentage point", "{} percentage points", "{}个百分点"),
        prose="per cent point|% point|%-point|p.p|pct point|pct. point|basis-point=1/100",
    ),
    Row(
        Unit.TIMES, "multiple", ONE, (Word("fold"), Word("times", follow=_COMPARED)), _words("倍"),
        ("{}-fold", "{}-fold", "{}倍"),
        prose="times",
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
        prose="century=100|year old|years old|year-old|years-old|years of age|yrs old|yo|y/o|calendar year",
    ),
    Row(
        Unit.MONTHS, "months", ONE, _words("month|mth"),
        # 月 of 三个半月; 三月 is a date
        (Word("个月"), Word("个季度", Fraction(3)), Word("月", unless="球饼亮薪租票光嫂费")),
        ("{} month", "{} months", "{}个月"),
        prose="month old|months old|month-old|half-year=6",
    ),
    Row(
        Unit.WEEKS, "seconds", Fraction(7 * 86400), (*_words("week|wk"), Word("fortnight", Fraction(2))),
        (
            Word("周", unless="边期围一二三四五六日末"), Word("星期", unless="一二三四五六日天"),
            *_words("个星期|个礼拜"),
        ),
        ("{} week", "{} weeks", "{}周"),
        prose="week old|weeks old|week-old",
    ),
    Row(
        Unit.DAYS, "seconds", Fraction(86400), _words("day"), (Word("天", unless="津然文线使空河"), Word("个工作日")),
        ("{} day", "{} days", "{}天"),
        prose="days old|day-old|calendar day|working day|business day|trading day",
    ),
    Row(
        Unit.HOURS, "seconds", Fraction(3600), _words("hour|hr"), _words("小时|个小时|个钟头"),
        ("{} hour", "{} hours", "{}小时"),
        prose="h",
    ),
    Row(
        Unit.MINUTES, "seconds", Fraction(60), _words("minute|min"), (Word("分钟"), Word("刻钟", Fraction(15))),
        ("{} minute", "{} minutes", "{}分钟"),
    ),
    Row(
        Unit.SECONDS, "seconds", ONE,
        (*_words("seconds|secs"), Word("sec", follow=NO_NOUN), Word("second", follow=NO_NOUN)),  # but `2 second-tier`
        (Word("秒", unless="杀"), Word("秒钟")), ("{} second", "{} seconds", "{}秒"),
        prose="second|sec",
    ),
    Row(
        Unit.OTHER_MONEY, "money", None,
        _words("franc|peso|rupee|krone|kroner|krona|kronor|crown|rial|riyal|dinar|shilling|lira"),
        (),  # the Chinese names are in CLDR
        ("{} in another currency", "{} in another currency", "{}其他货币"),
        prose="cent=1/100|¢=1/100",
    ),
    Row(Unit.OTHER, "other", None, written=("{} of another unit", "{} of another unit", "{}其他单位")),
)  # fmt: skip


def _also(
    code: str,
    *,
    en: str = "",
    zh: str = "",
    prose: str = "",
    signs: str = "",
    written: tuple[str, str, str] | None = None,
) -> Row:
    """What a unit of CLDR is called beside its names there, words separated by `|`."""
    return Row(Unit(code), "", None, _words(en), _words(zh), written, None, prose, signs)


# What is said in our field and is not in CLDR, or is there for another unit.
ALSO: dict[str, Row] = {
    str(also.code): also
    for also in (
        _also(
            "CNY",
            en="yuan|rmb|renminbi|kuai",
            prose="yuan renminbi|rmb yuan|cny|元|jiao=1/10|fen=1/100|yuan rmb",
            written=("{} yuan", "{} yuan", "{}元"),
        )._replace(zh=(Word("元", unless="件素化首宇旦"), *_words("元人民币|人民币元|块钱"))),
        _also(
            "USD",
            en="dollar|u.s. dollar|us dollar",
            zh="美金",
            prose="american dollar|united states dollar|usd|$",
            written=("{} US dollar", "{} US dollars", "{}美元"),
        ),
        _also(
            "HKD",
            zh="港币|元港币|港圆",
            prose="hk dollar|hkd",
            written=("{} Hong Kong dollar", "{} Hong Kong dollars", "{}港元"),
        ),
        _also(
            "MOP",
            en="pataca",
            zh="元澳门币|葡币",
            prose="macao pataca|macau pataca|mop",
            written=("{} Macanese pataca", "{} Macanese patacas", "{}澳门元"),
        ),
        _also("TWD", zh="新台币|台币", prose="taiwan dollar"),
        _also("GBP", en="pound|pound sterling|pounds sterling", zh="镑", prose="sterling|gbp|pence=1/100"),
        _also("JPY", en="yen", zh="日圆", prose="jpy|¥"),
        _also("SGD", zh="新元|新币", prose="singaporean dollar"),
        _also("CAD", zh="加元"),
        _also("AUD", zh="澳元"),
        _also("KRW", zh="韩币", prose="won|korean won")._replace(en=(Word("won", follow=NO_NOUN),)),
        _also(
            "tonne",
            en="ton",
            zh="吨",
            prose="metric tonne|tons of standard coal|ton of standard coal|kilotonne=1000|megatonne=1000000",
            signs="t MT mt kt=1000 Mt=1000000 Gt=1000000000",
        )._replace(
            zh=(
                Word("吨"),
                *_as_written("kt", Fraction(10**3)),
                *_as_written("Mt", Fraction(10**6)),
                *_as_written("Gt", Fraction(10**9)),
            )
        ),
        _also("kilometer", zh="千米", signs="km kms KM Km"),
        _also(
            "kilowatt-hour",
            zh="千瓦小时",
            prose="kilowatthour|unit of electricity|units of electricity",
            signs="KWh kwh KWH",
        ),
        _also(
            "kilometer-per-hour",
            en="kph|km per hour",
            zh="公里/小时|公里每小时",
            prose="kilometers an hour|kilometres an hour|km an hour",
            signs="kmph km/hr kmh",
            written=("{} kilometer per hour", "{} kilometers per hour", "{}公里/小时"),
        ),
        _also(
            "meter-per-second", zh="米/秒|米每秒", written=("{} meter per second", "{} meters per second", "{}米/秒")
        ),
        _also(
            "mile-per-hour",
            zh="英里/小时|英里每小时",
            prose="miles an hour",
            written=("{} mile per hour", "{} miles per hour", "{}英里/小时"),
        ),
        _also(
            "square-meter",
            en="sq m|sqm|m2",
            zh="平米",
            prose="sq. m|sq. meter|sq. metre|sq meter|sq metre|square m",
            signs="m²",
        ),
        _also(
            "square-kilometer",
            en="sq km|km2",
            zh="平方千米",
            prose="sq. km|sq kilometer|sq kilometre|square km|sq. kilometer|sq. kilometre",
            written=("{} square kilometer", "{} square kilometers", "{}平方公里"),
        ),
        _also("cubic-meter", en="m3", zh="立方", prose="cu m|cu. m", signs="m³"),
        _also(
            "celsius",
            en="℃",
            zh="℃",
            prose="degree centigrade|degrees centigrade|celsius|°c|° c|deg c|degree c|degrees c",
        ),
        _also("EUR", prose="eur"),
        _also("RUB", prose="ruble|rouble"),
        _also("BRL", prose="reais|brazilian reais"),
        _also("MYR", prose="ringgit"),
        _also("THB", prose="baht"),
        _also("IDR", prose="rupiah"),
        _also("ILS", prose="shekel|new shekel"),
        _also("PLN", prose="zloty|zlotys|polish zloty"),
        _also("SEK", prose="kronor|swedish crown"),
        _also("DKK", prose="danish crown"),
        _also("NOK", prose="norwegian crown"),
        _also("meter", prose="linear meter|linear metre"),
        _also("micrometer", prose="micron", signs="µm μm um"),
        _also("foot", prose="foot|feet", signs="ft"),
        _also("yard", prose="yard", signs="yd yds"),
        _also("light-year", prose="light-year"),
        _also("square-centimeter", prose="sq cm", signs="cm2"),
        _also("square-mile", prose="sq mile|sq. mile", signs="mi²"),
        _also("square-foot", prose="sq. ft|sq. ft.", signs="ft² sqft"),
        _also("cubic-foot", prose="cu ft"),
        _also("barrel", prose="barrel"),
        _also("kilogram", prose="kilogramme|kilo", signs="kgs"),
        _also("gram", prose="gramme", signs="g"),
        _also("microgram", prose="microgramme", signs="ug"),
        _also("milligram", prose="milligramme"),
        _also("pound", prose="lb|lbs", signs="lbs"),
        _also("ounce", prose="ounce"),
        _also("carat", prose="carat"),
        _also("kilocalorie", prose="kilocalorie", signs="kcal"),
        _also("ampere", prose="amp", signs="A"),
        _also("knot", prose="knot"),
        _also("fahrenheit", prose="°f|fahrenheit", signs="℉"),
        _also("degree", prose="degree", signs="deg"),
        _also("pixel", prose="pixel", signs="px"),
        _also("centimeter", signs="cm"),
        _also("millimeter", signs="mm"),
        _also("nanometer", signs="nm"),
        _also("mile", signs="mi"),
        _also("hectare", signs="ha"),
        _also("acre", signs="ac"),
        _also("cubic-kilometer", signs="km3"),
        _also("cubic-centimeter", signs="cm3 cc"),
        _also("liter", signs="L l"),
        _also("milliliter", signs="ml mL"),
        _also("watt", signs="W"),
        _also("kilowatt", signs="kW KW kw"),
        _also("megawatt", signs="MW Mw"),
        _also("gigawatt", signs="GW Gw"),
        _also("horsepower", signs="hp HP"),
        _also("joule", signs="J"),
        _also("kilojoule", signs="kJ"),
        _also("volt", signs="V"),
        _also("kelvin", signs="K"),
        _also("byte", signs="B"),
        _also("kilobyte", signs="kB KB"),
        _also("megabyte", signs="MB"),
        _also("gigabyte", signs="GB"),
        _also("terabyte", signs="TB"),
    )
}


def _larger(code: str, family: str, worth: int, signs: str, zh: str) -> Row:
    """A measure of which CLDR has only smaller ones."""
    en = (Word(code), Word(code.replace("-", " ")), *_as_written(signs.replace(" ", "|")))
    written = (f"{{}} {code}", f"{{}} {code}s", f"{{}}{zh}")
    return Row(Unit(code), family, Fraction(worth), en, (Word(zh),), written, signs=signs)


def _rate_of_bits(bits: str, worth: int, signs: str, zh: str) -> Row:
    en = (*_as_written(signs.replace(" ", "|")), *_words(f"{bits} per second|{bits}s per second"))
    written = (f"{{}} {bits} per second", f"{{}} {bits}s per second", f"{{}}{zh}")
    return Row(Unit(f"{bits}-per-second"), "data rate", Fraction(worth), en, _words(zh), written, signs=signs)


def _shorter(code: str, decimals: int, signs: str, zh: str) -> Row:
    """A span of time shorter than a second."""
    en = (Word(code), *(Word(sign, written=sign, follow=NO_NOUN) for sign in signs.split()))
    written = (f"{{}} {code}", f"{{}} {code}s", f"{{}}{zh}")
    return Row(Unit(code), "seconds", Fraction(1, 10**decimals), en, _words(zh), written, signs=signs)


def _dense(mass: str, signs: str, zh: str) -> Row:
    """A mass in a cubic metre, as of fine dust in the air."""
    written = (f"{{}} {mass} per cubic meter", f"{{}} {mass}s per cubic meter", f"{{}}{zh}")
    en = _words("|".join(f"{mass}{plural} per cubic {meter}" for plural in ("", "s") for meter in ("meter", "metre")))
    return Row(Unit(f"{mass}-per-cubic-meter"), "density", None, en, _words(zh), written, signs=signs)


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
    _larger("kilovolt", "voltage", 1000, "kV KV", "千伏"),
    _larger("terahertz", "frequency", 10**12, "THz", "太赫兹"),
    _larger("exabyte", "digital", 8 * 10**18, "EB", "艾字节"),
    _larger("zettabyte", "digital", 8 * 10**21, "ZB", "泽字节"),
    _larger("terawatt-hour", "energy", 10**12 * 3600, "TWh", "太瓦时"),
    _rate_of_bits("megabit", 10**6, "Mbps Mb/s mbps", "兆比特/秒"),
    _rate_of_bits("gigabit", 10**9, "Gbps Gb/s gbps", "吉比特/秒"),
    _rate_of_bits("terabit", 10**12, "Tbps Tb/s", "太比特/秒"),
    _shorter("millisecond", 3, "ms", "毫秒"),
    _shorter("microsecond", 6, "μs µs", "微秒"),
    _shorter("nanosecond", 9, "ns", "纳秒"),
    Row(
        Unit("part-per-1e6"),
        "share",
        Fraction(1, 10**6),
        _words("ppm|part per million|parts per million"),
        _words("ppm"),
        ("{} part per million", "{} parts per million", "{}ppm"),
        signs="ppm",
    ),
    Row(
        Unit("part-per-1e9"),
        "share",
        Fraction(1, 10**9),
        _words("ppb|part per billion|parts per billion"),
        _words("ppb"),
        ("{} part per billion", "{} parts per billion", "{}ppb"),
        signs="ppb",
    ),
    _dense("kilogram", "kg/m³ kg/m3", "千克/立方米"),
    _dense("microgram", "µg/m³ μg/m³ µg/m3 μg/m3 ug/m3", "微克/立方米"),
)
