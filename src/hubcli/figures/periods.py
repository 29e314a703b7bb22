"""Periods in words of a language, for a sentence or a heading."""

from calendar import month_name

from hubcli.messages import say
from hubcli.model.text import Lang


def write_period(period: str, lang: Lang) -> str:
    """A period as the language writes it: `December 2025`, `2026-2030`, `by 2035`, `2016年以来`."""
    first, _, last = period.partition("/")
    if not last:
        return _point(first, lang)
    if first == "..":
        return say("shared.by", lang, _point(last, lang))
    if last == "..":
        return say("shared.since", lang, _point(first, lang))
    return say("shared.range", lang, _point(first, lang), _point(last, lang))


def _point(point: str, lang: Lang) -> str:
    year, *rest = point.split("-")
    if lang is Lang.ZH:
        return "".join(f"{int(part)}{unit}" for part, unit in zip([year, *rest], "年月日", strict=False))
    month = [month_name[int(rest[0])]] if rest else []
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*day, *month, year])
