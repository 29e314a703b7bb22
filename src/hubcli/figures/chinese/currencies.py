"""The currency that is named before an amount: 港币3.6亿元, 美元1.2亿, HK$30.1亿, RMB 5000."""

from functools import cache

from hubcli.figures import cldr
from hubcli.figures.folding import written_at
from hubcli.figures.patterns import regex
from hubcli.figures.unit_words import money_before as signs_and_names
from hubcli.model.units import Unit


def money_before(text: str, start: int, floor: int = 0) -> tuple[Unit, int] | None:
    """The currency whose name, code or sign ends before `start`, two spaces apart at most, and where it begins."""
    end = start
    while end > max(floor, start - 2) and text[end - 1] == " ":
        end -= 1
    lasts, longest, names = _names()
    if text[end - 1 : end] in lasts:
        for begin in range(max(floor, end - longest), end):
            unit = names.get(text[begin:end])
            if unit and not (text[begin].isascii() and text[begin].isalpha() and text[begin - 1 : begin].isalnum()):
                return unit, begin
    if not text[end - 1 : end].isascii():
        return None
    code = _CODE.search(text, max(floor, end - 4), end)
    written = written_at(text, *code.span()) if code else ""
    if code and written in cldr.tender() and (written != "TOP" or _DECIMAL.match(text, start)):
        return Unit(written), code.start()
    return None


@cache
def _names() -> tuple[frozenset[str], int, dict[str, Unit]]:
    names = signs_and_names()
    for code, currency in cldr.money().items():
        names |= {sign: Unit(code) for sign in currency.signs if len(sign) > 3 and sign.isascii()}  # FCFA
    return frozenset(name[-1] for name in names), max(map(len, names)), names


# `TOP10` is a rank, `TOP10.50` a sum in the money of Tonga.
_DECIMAL = regex(r"[0-9,]+\.[0-9]")
_CODE = regex(r"(?<![a-z])[a-z]{3}\Z")
