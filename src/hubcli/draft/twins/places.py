"""The places that a text names in English or Chinese: those of the base, other places of China, other countries."""

import re
from collections.abc import Iterator
from functools import cached_property

from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.twins.citations import TwinSources
from hubcli.figures.patterns import regex
from hubcli.model.vocabulary import Level
from hubcli.words.chinese_places import PLACES

SKIPPED = frozenset({"CN", "HK", "MO", "ZZ"})
"""Territories that are places of bases, or none."""
PEOPLES = {
    "FR": "French", "NL": "Dutch", "GB": "British|UK|Britain|England", "US": r"American|US|U\.S\.|America",
    "ES": "Spanish", "CH": "Swiss", "DK": "Danish", "SE": "Swedish", "FI": "Finnish", "PL": "Polish",
    "KR": "Korean|South Korea|Korea", "IE": "Irish", "TR": "Turkish|Turkey", "AE": "UAE|Emirates",
    "VN": "Vietnam|Vietnamese", "EU": "European Union|EU",
}  # fmt: skip
"""What else names a territory in English, as a pattern."""
SIGNS = {
    "US": "美",
    "GB": "英",
    "FR": "法",
    "DE": "德",
    "JP": "日",
    "KR": "韩",
    "RU": "俄",
    "IN": "印",
    "CA": "加",
    "AU": "澳",
}
"""The character that is short for a country, as in 中美: enough to have named it."""

SHORT = {
    "京": "Beijing", "津": "Tianjin", "冀": "Hebei", "沪": "Shanghai", "苏": "Jiangsu Suzhou", "浙": "Zhejiang",
    "皖": "Anhui", "粤": "Guangdong", "澳": "Macao", "深": "Shenzhen", "广": "Guangzhou", "珠": "Zhuhai",
    "莞": "Dongguan", "佛": "Foshan", "杭": "Hangzhou", "宁": "Nanjing Ningxia", "甬": "Ningbo", "锡": "Wuxi",
    "常": "Changzhou", "合": "Hefei", "川": "Sichuan", "渝": "Chongqing", "成": "Chengdu", "鄂": "Hubei", "湘": "Hunan",
    "赣": "Jiangxi", "鲁": "Shandong", "豫": "Henan", "晋": "Shanxi", "陕": "Shaanxi", "闽": "Fujian", "辽": "Liaoning",
    "吉": "Jilin", "黑": "Heilongjiang", "琼": "Hainan", "桂": "Guangxi", "黔": "Guizhou", "滇": "Yunnan",
    "甘": "Gansu", "蒙": "Mongolia", "藏": "Tibet", "疆": "Xinjiang", "台": "Taiwan", "汉": "Wuhan", "港": "Hong_Kong",
}  # fmt: skip
"""The places that a character is short for beside another such, with `_` for a space."""
_SHORT_NAMES = regex(f"[{''.join(SHORT)}](?:[、—–-]?[{''.join(SHORT)}])+")


class TwinPlaces:
    """The places of a base and beside it, found in texts of either language."""

    def __init__(self, base: BaseFigures) -> None:
        self.base = base
        self.sources = TwinSources(base.store.sources)

    def found_in(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Each place that the text names, with where it does; the nation and the world are left out."""
        written = text
        for mention in self.base.places.mentions(text):
            text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
            named_after = written.endswith("University of ", 0, mention.start)
            if mention.of not in self._left_out and not named_after:
                yield mention.start, mention.end, mention.of
        for match in self._others.finditer(text):
            if match.group() not in self._known:
                yield *match.span(), self._keys[match.group()]

    def excused(self, place: str, here: frozenset[str], there: frozenset[str], text: str) -> bool:
        """Whether the other text names a place in another way: by its parts, by the whole of them, by one sign."""
        if any(letter in run for letter in self._short.get(place, "") for run in _SHORT_NAMES.findall(text)):
            return True
        parts = self.base.finder.parts_of(place)
        if parts and parts <= there:
            return True
        if any(
            parts_of <= here and place in parts_of for whole in there if (parts_of := self.base.finder.parts_of(whole))
        ):
            return True
        code = self._codes.get(place, place.removeprefix("territory "))
        if code not in self._english:
            return False
        sign, people = SIGNS.get(code, ""), PEOPLES.get(code, "")
        stem = self._english[code][:4]
        return bool(
            (sign and sign in text)
            or (people and re.search(rf"\b(?:{people})\b", text))
            or re.search(rf"\b{stem}", text)
        )

    @cached_property
    def _left_out(self) -> frozenset[str]:
        """The nation and what is wider than a country, which one language may leave to be understood."""
        places = self.base.store.places
        countries = {id_ for id_, place in places.items() if place.level is Level.COUNTRY}
        return frozenset(self.base.places.wide - countries | {self.base.finder.nation or ""})

    @cached_property
    def _known(self) -> frozenset[str]:
        """The names that the base has, which it alone decides on."""
        return frozenset(name for name, _ in self.base.places.depends_on[0])

    @cached_property
    def _english(self) -> dict[str, str]:
        from babel import Locale

        return {code: name for code, name in Locale("en").territories.items() if len(code) == 2}

    @cached_property
    def _short(self) -> dict[str, str]:
        """The characters that are short for a place, as 粤 is in 粤港澳."""
        of_name = {name.replace("_", " "): letters for letters, names in SHORT.items() for name in names.split()}
        named = {place.id: of_name.get(place.name.en, "") for place in self.base.store.places.values()}
        return named | {f"place {PLACES[name]}": letters for name, letters in of_name.items() if name in PLACES}

    @cached_property
    def _codes(self) -> dict[str, str]:
        """The codes of the countries that are places of the base."""
        named = {name: code for code, name in self._english.items()}
        places = self.base.store.places.values()
        return {place.id: code for place in places if (code := named.get(place.name.en.removeprefix("the ")))}

    @cached_property
    def _keys(self) -> dict[str, str]:
        from babel import Locale

        keys = {name: f"place {zh}" for en, zh in PLACES.items() for name in (*en.split("/"), zh)}
        chinese = Locale("zh").territories
        for code, name in self._english.items():
            if code.isalpha() and code not in SKIPPED:
                keys[name] = keys[str(chinese[code])] = f"territory {code}"
        return keys

    @cached_property
    def _others(self) -> re.Pattern[str]:
        longest_first = sorted(self._keys, key=len, reverse=True)
        latin = "|".join(re.escape(name) for name in longest_first if name.isascii())
        han = "|".join(re.escape(name) for name in longest_first if not name.isascii())
        return re.compile(
            rf"(?<!University of )\b(?:{latin})\b(?! (?:University|Daily|Institute))|(?:{han})(?!大学|日报|学院|银行)"
        )
