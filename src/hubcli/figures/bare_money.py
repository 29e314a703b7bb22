"""Amounts with a bare `$` or 元 in a source: of the currency that its record names, else ambiguous."""

from dataclasses import replace

from hubcli.figures.figure import Figure
from hubcli.figures.patterns import regex
from hubcli.figures.reading import read_figures
from hubcli.model.text import Lang
from hubcli.model.units import Unit


def read_source_figures(text: str, lang: Lang, money: Unit | None) -> tuple[Figure, ...]:
    """The figures of a passage of a source in which a bare `$` or 元 means `money`.

    Where the source says nothing, 元 is the yuan, but in traditional characters it may be another currency, and `$` is
    always one of several.
    """
    return tuple(_meant(figure, money, text) for figure in read_figures(text, lang))


def _meant(figure: Figure, money: Unit | None, text: str) -> Figure:
    candidates = _candidates(figure)
    if not candidates:
        return figure
    if money in candidates:
        return replace(figure, unit=money)
    if candidates == YUANS and not _TRADITIONAL.search(text):
        return figure
    return replace(figure, readings=tuple(replace(figure, unit=unit) for unit in candidates if unit != figure.unit))


def _candidates(figure: Figure) -> tuple[Unit, ...]:
    """What a bare sign may stand for; nothing where the currency is named."""
    if figure.unit == Unit("USD") and _DOLLAR.search(figure.text):
        return DOLLARS
    if figure.unit == Unit("CNY") and _YUAN.search(figure.text):
        return YUANS
    return ()


DOLLARS = tuple(map(Unit, ("USD", "HKD", "MOP", "SGD", "AUD", "CAD")))
YUANS = tuple(map(Unit, ("CNY", "HKD", "MOP", "TWD")))
_DOLLAR = regex(r"(?<![A-Za-z])[$＄]|(?<!US )(?<!U\.S\. )(?<!American )\b[Dd]ollars?\b")
_YUAN = regex(r"^(?!.*(?:人民[币幣]|RMB|CNY)).*[元圆圓]")
_TRADITIONAL = regex(
    "[萬億個數國為與業發學經長產關開實現資總達創點會說時過對這們來後進機電話門間問題體區當從還無應該種優確統計劃園訊醫藥環護係專項務單標準佔獲兩]"
)
