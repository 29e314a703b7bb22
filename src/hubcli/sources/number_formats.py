"""A number and its format go in; the text that a spreadsheet shows comes out, with the unit that is in the format."""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple


def shown(number: float, form: str) -> str:
    """The number as this format of ECMA-376 (18.8.31) shows it, in plain digits and with its sign.

    A format that writes the same number in other ways (a fraction, a power of ten, Chinese numerals) is not followed.
    """
    value = Decimal(f"{number:.15g}")  # a spreadsheet keeps 15 digits
    sections = _sections(form)
    section = _chosen(sections, value)
    text = " ".join(_written(abs(value), section.tokens).split())
    if not value:
        return "0" if text in _HIDDEN else text
    return f"-{text.lstrip(_NEGATIVE).removesuffix(')')}" if value < 0 and text else text


class _Section(NamedTuple):
    """One of the parts of a format between semicolons."""

    tokens: tuple[tuple[str, str], ...]
    """Each with its kind: what stands there as it is (`text`), or a part of the number."""
    condition: tuple[str, Decimal] | None
    """The numbers that it is for, if it says so."""


_HIDDEN = ("", "-", "–", "—")
"""How accounts show a zero, which is a figure nevertheless."""
_NEGATIVE = "-−(（▲△▼ "
"""What is in front of a negative number."""
_GENERAL = (("general", ""),)
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|[\\!](?P<escaped>.)|(?P<space>_.)|(?P<fill>\*.)|(?P<end>;)'
    r"|\[(?P<condition>[<>=]+)(?P<limit>-?[0-9.]+)\]|\[\$(?P<currency>[^\]-]*)[^\]]*\]|(?P<other>\[[^\]]*\])"
    r"|(?P<general>General|G/通用格式|@)|(?P<power>E[+-])|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)"
    r"|(?P<fraction>/)|(?P<text>.)",
    re.IGNORECASE | re.DOTALL,
)


@lru_cache(maxsize=256)
def _sections(form: str) -> tuple[_Section, ...]:
    sections: list[_Section] = []
    tokens: list[tuple[str, str]] = []
    condition = None
    for match in _TOKEN.finditer(f"{form};"):
        kind = match.lastgroup or ""
        if kind == "end":
            sections.append(_Section(tuple(tokens), condition))
            tokens, condition = [], None
        elif kind == "limit":
            condition = match["condition"], Decimal(match["limit"])
        elif kind in ("quoted", "escaped", "currency", "text"):
            tokens.append(("text", match[kind]))
        elif kind == "space":
            tokens.append(("text", " "))
        elif kind not in ("fill", "other"):
            tokens.append((kind, match[kind]))
    return tuple(sections)


def _chosen(sections: tuple[_Section, ...], value: Decimal) -> _Section:
    """The section for a number: by the conditions, else by its sign."""
    if any(section.condition for section in sections):
        return next((each for each in sections if _holds(each, value)), _Section(_GENERAL, None))
    at = 1 if value < 0 else 2 if not value else 0
    return sections[at if at < min(len(sections), 3) else 0]


def _holds(section: _Section, value: Decimal) -> bool:
    if section.condition is None:
        return True
    sign, limit = section.condition
    return (value < limit and "<" in sign) or (value > limit and ">" in sign) or (value == limit and sign in _EQUAL)


_EQUAL = ("=", "<=", ">=")


def _written(value: Decimal, tokens: tuple[tuple[str, str], ...]) -> str:
    """The number as a section writes it, without a sign."""
    kinds = [kind for kind, _ in tokens]
    if {"general", "power", "fraction"} & {*kinds}:
        around = "".join(text if kind == "text" else "\0" for kind, text in tokens)
        return re.sub("\0(?:.*\0)?", f"{value:f}", around, flags=re.DOTALL)
    digits = [at for at, kind in enumerate(kinds) if kind == "digit"]
    point = kinds.index("point") if "point" in kinds else len(kinds)
    whole, decimals = [at for at in digits if at < point], [at for at in digits if at > point]
    commas = [at for at, kind in enumerate(kinds) if kind == "comma" and digits and at > digits[0]]
    inside = [at for at in commas if whole and at < whole[-1]]
    thousands = len(commas) - len(inside)
    scaled = value.scaleb(2 * kinds.count("percent") - 3 * thousands)
    before, _, after = f"{scaled.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP):f}".partition(".")
    least = max((n for n, at in enumerate(decimals, 1) if tokens[at][1] == "0"), default=0)
    after = after[:least] + after[least:].rstrip("0")
    said = {at: text for at, (kind, text) in enumerate(tokens) if kind in ("text", "percent")}
    padded = before.zfill(next((len(whole) - n for n, at in enumerate(whole) if tokens[at][1] == "0"), 0))
    padded = padded if value or any(tokens[at][1] == "0" for at in digits) else ""
    said |= _in_places(padded, whole, grouped=bool(inside))
    said |= dict(zip(decimals, after, strict=False))
    if point < len(kinds):
        said[point] = f"{'' if whole else before}{'.' if after else ''}"
    return "".join(said[at] for at in sorted(said))


def _in_places(number: str, places: list[int], *, grouped: bool) -> dict[int, str]:
    """The digits before the point, each in its place from the right; the first place has all that are left."""
    behind = range(len(number) - 1, -1, -1)
    digits = [f"{digit}," if grouped and n and not n % 3 else digit for n, digit in zip(behind, number, strict=True)]
    first = max(0, len(digits) - len(places) + 1)
    return dict(zip(reversed(places), reversed(["".join(digits[:first]), *digits[first:]]), strict=False))
