"""The figures of a sentence that may state something: no chapter numbers, and in a table with the unit of the head."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from operator import attrgetter

from hubcli.draft.bilingual import Rare
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.times import time_in
from hubcli.draft.reading.sentences import Sentence
from hubcli.figures import Figure, read_figures
from hubcli.figures.figure import DATES
from hubcli.figures.patterns import regex
from hubcli.model.facts import Qualifier
from hubcli.model.text import HAN, Lang
from hubcli.model.units import Unit


def figures_in(sentence: Sentence, base: BaseFigures | None = None) -> list[Figure]:
    """The figures, dates included, left to right; the base knows units of indicators that heads of tables name."""
    text = sentence.text
    figures = [figure for figure in _plain(text) if not (refers_elsewhere(figure, text) or _is_piece(figure, text))]
    named = base.places.mentions(text) if base else ()
    figures = [one for one in figures if not any(place.start <= one.start and one.end <= place.end for place in named)]
    figures = _with_shared_unit(figures, sentence.text)
    if sentence.around and len(figures) == 1 and _BARE.fullmatch(sentence.text):
        return [_with_unit(figures[0], sentence, base)]
    return figures


def _with_shared_unit(figures: list[Figure], text: str) -> list[Figure]:
    """Bare numbers after a unit in brackets that begins a list: `R&D intensity (%): Beijing 6.58, Shanghai 4.35`."""
    shared = _SHARED_UNIT.search(text) if "(" in text or "（" in text else None
    read = read_figures(f"9{shared['unit']}") if shared else ()
    if not shared or len(read) != 1 or read[0].unit == Unit.COUNT:
        return figures
    worth = read[0].value / 9
    return [
        replace(figure, value=figure.value * worth, unit=read[0].unit)
        if figure.unit == Unit.COUNT and figure.start > shared.end() and figure.text.replace(".", "").isdigit()
        else figure
        for figure in figures
    ]


def _one_off(text: str) -> Iterator[Figure]:
    """The `one` of `one fewer than in 2023`, which elsewhere is no number."""
    for match in _ONE.finditer(text) if "one " in text else ():
        yield Figure(Fraction(1), Unit.COUNT, text=match.group(), start=match.start(), end=match.end())


def _plain(text: str) -> Iterator[Figure]:
    for figure in sorted([*read_figures(text, _language(text)), *_one_off(text)], key=attrgetter("start")):
        # `below the 3.3 percent of …`, 低于全国的3.3%: compared with 3.3 percent, nothing is said to be under it.
        bound = figure.qualifier in (Qualifier.OVER, Qualifier.UNDER)
        compared = bound and _COMPARED.match(figure.text)
        if bound and _COMPARED_BEFORE.search(text, 0, figure.start):
            figure = replace(figure, qualifier=Qualifier.EXACT)
        elif compared:
            skipped = compared.end()
            figure = replace(
                figure, qualifier=Qualifier.EXACT, text=figure.text[skipped:], start=figure.start + skipped
            )
        yield figure


def _language(text: str) -> Lang | None:
    if not _HAN.search(text):
        return Lang.EN
    return None if _ENGLISH.search(text) else Lang.ZH


def refers_elsewhere(figure: Figure, text: str) -> bool:
    """Whether it numbers a part of a document, says what was there first, or is figurative."""
    before, after = text[max(0, figure.start - 24) : figure.start], text[figure.end : figure.end + 24]
    if figure.text.isalpha() and _POINTING.match(after) and before.lower().endswith("the "):
        return True  # `the first is …, the second …`
    if figure.unit in (Unit.RANK, Unit.YEARS) and (_NAME_AFTER.match(after) or _NAME.match(text, figure.start)):
        return True
    if figure.unit == Unit.RANK and (figure.text.endswith("次") or _TIME_AFTER.match(text, figure.end)):
        return True  # how often: `for the third time`
    if _FIRST_EVER.match(figure.text) or (figure.text == "first" and _ISSUE.match(text, figure.end)):
        return True
    return bool(
        figure.unit in (Unit.COUNT, Unit.RANK)
        and (
            _PART_BEFORE.search(before)
            or _is_place_below(figure, before)
            or (figure.text.startswith("第") and _PART_AFTER.match(after))
        )
    )


def _is_place_below(figure: Figure, before: str) -> bool:
    """Whether it is the number in `explained under 2`, which is no bound."""
    return figure.text.lower().startswith("under ") and _EXPLAINED.search(before) is not None


def _is_piece(figure: Figure, text: str) -> bool:
    """Whether it is a piece of something else: `6,58 percent`, `6.58 ± 0.1 percent`, 6个万亿元台阶."""
    return bool(
        _PIECE_BEFORE.search(text, max(0, figure.start - 12), figure.start) or _ONLY_UNIT.fullmatch(figure.text)
    )


def scale_in(words: str) -> str:
    """The words of a head or a title that say in how many its numbers are: `in millions`, `(thousands)`."""
    match = _SCALE.search(words)
    return match.group() if match else ""


def _with_unit(figure: Figure, sentence: Sentence, base: BaseFigures | None) -> Figure:
    """A bare number in a cell, in the unit of the head of its column or row, else of the indicator named there."""
    if figure.unit == Unit.YEAR and figure.text.isdigit() and time_in(sentence.context).years:
        figure = replace(figure, unit=Unit.COUNT)  # 1901 in the column of 2023
    if figure.unit not in (Unit.COUNT, Unit.YEAR):
        return figure
    for words in sentence.around:
        if figure.unit == Unit.COUNT and (scale := _SCALE.search(words)):
            scaled = next(iter(read_figures(f"{sentence.text.strip()} {scale['word']}")), figure)
            return replace(scaled, text=figure.text, start=figure.start, end=figure.end)
        for hint in re.split(r"[，;；/]|,(?![0-9])", " ".join(_BRACKETED.findall(words)) or words.rpartition(",")[2]):
            if _HUNDREDS.match(hint) and len(each := read_figures(hint)) == 1:  # `(100 million yuan)`
                made = replace(each[0], value=figure.value * each[0].value)
                return replace(made, text=figure.text, start=figure.start, end=figure.end)
            read = read_figures(f"{sentence.text.strip()} {hint.strip()}") or read_figures(
                sentence.text.strip() + hint.strip()
            )
            is_counted = bool(read) and read[0].unit == Unit.COUNT and read[0].value == figure.value
            if read and read[0].unit not in DATES and not is_counted:
                return replace(read[0], text=figure.text, start=figure.start, end=figure.end)
    if base and figure.unit == Unit.COUNT:
        named = (base.indicators.named(words) for words in sentence.around)
        units = {base.store.indicators[indicator].unit for found in named for indicator in found}
        if len(units) == 1 and not (unit := units.pop()).is_money:
            return replace(figure, unit=unit)
    return figure


_SHARED_UNIT = regex(r"[(（](?:单位[:：]\s*|in )?(?P<unit>[^()（）0-9]{1,16})[)）]\s*[:：]")
_PIECE_BEFORE = regex(r"[0-9][,·]\Z|±\s*\Z|\b(?:every|per|each) \Z|每\Z", re.IGNORECASE)
_ONLY_UNIT = regex(
    "[千万亿]+(?:元|美元|人民币)|(?:(?:hundred|thousand|million|billion|trillion)[ -])+(?:yuan|dollars?|RMB|euros?)"
)
_HUNDREDS = regex(r"\s*(?:in )?(?:10{1,8}|10{0,2},000)(?![0-9.,])")
_ONE = regex(r"\bone(?= (?:fewer|less|more) than\b)")
_HAN = regex(f"[{HAN}]")
_ENGLISH = regex("[A-Za-z]{3}")
_BARE = regex(r"\s*\D{0,12}[0-9][0-9,.]*(?:\s*[-–—]\s*[0-9][0-9,.]*)?\s*")
_SCALE = regex(r"(?:[(（]|\bin )(?P<word>thousand|million|billion)s?(?=[)）,;]|\s*\Z)", re.IGNORECASE)
_BRACKETED = regex(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_COMPARED = regex(r"(?:.*\bthe |.*'s |(?:[高低多少大小][于出]|超过|不及)[^0-9]*的)", re.IGNORECASE)
_COMPARED_BEFORE = regex(r"[高低多少大小][于出](?!了)[^，。；]{0,8}的\Z")
_PART_BEFORE = Rare(
    r"(?:\b(?:numbers|chapters?|sections?|figures?|figs?\.?|tables?|pages?|pp?\.|paras?\.?|paragraphs?|passages?|lines?|annex|appendix|box|steps?"
    r"|parts?|articles?|volumes?|vol\.|notes?|footnotes?|items?|clauses?|equations?|eq\.|versions?|phases?|stages?)"
    r"|\b(?:disputed|under|see|note):?|(?:分歧|见)[:：]?|≠|[图表注]|附录|附件|附图|附表|专栏|方框)(?:\s*[0-9]+\s*[,、和&-])*\s*\Z",
    re.IGNORECASE,
    needs="numb chap sect figu fig figs tabl page pp p para pass line anne appe box step part arti volu vol "
    "note foot item clau equa eq vers phas stag disp unde see 分 见 ≠ 图 表 注 附 专 方",
)
_EXPLAINED = regex(r"\b(?:explained|listed|described|discussed|shown|given|see) \Z", re.IGNORECASE)
_POINTING = regex(r"\s+(?:is|was|are|were|has|had|an?|the|one|speaks|says|tells|asks|counts)\b|[,;:.]")
# `the 15th Five-Year Plan`, 十五五, 第十五个五年规划, `the 21st century`: names, not figures.
_NAME = regex(r"五年?(?=规划|计划|时期|期间|[”\"])|十[一二三四五六七八九]五(?!年)|five-year plan", re.IGNORECASE)
_FIRST_EVER = regex("首(?!位)")
"""首个, 首家: the first there ever was, no place in a list."""
_TIME_AFTER = regex(r" time\b")
_ISSUE = regex(
    r"(?: (?!in\b|on\b|of\b|among\b|for\b|by\b|and\b|the\b|its\b|spot\b|place\b)[\w'’-]+){0,7}"
    r" (?:rankings?|index|list|edition|report|supplement|survey|yearbook)\b(?! \w+ in\b)"
)
"""`the first … ranking`: which issue of a list it is, not what is first in it."""
_NAME_AFTER = regex(
    r"\s*(?:five-year|(?:cpc )?(?:national )?(?:party )?congress|centur(?:y|ies)|plenary|plenum|anniversary"
    r"|五年|[届次]|世纪|五)",
    re.IGNORECASE,
)
_PART_AFTER = regex("\\s*(?:[个大]?[章节页段条款部编篇卷期讲步点阶幅张]|方面|项内容|小节)")
