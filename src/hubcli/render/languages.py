"""Runs of a text that are in another language than the document, or written from right to left."""

import re
from typing import NamedTuple

from hubcli.model.text import HAN

TAGS = {"en": "en", "zh": "zh-Hans"}
"""The BCP 47 tag of each language of a document; the base writes simplified characters."""

_HAN = f"\u2e80-\u2fdf{HAN}"  # radicals are read aloud as Chinese, too
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RIGHT_TO_LEFT = rf"(?P<rtl>[{_RTL}]+(?:[^A-Za-z{_HAN}{_RTL}]+[{_RTL}]+)*)"
_CHINESE = rf"(?P<other>[《“‘(【]*[{_HAN}]+(?:[^A-Za-z{_HAN}{_RTL}]+[{_HAN}]+)*[》”’)】。!?]*)"
_LETTER = "A-Za-z0-9\u00c0-\u024f'’&.%-"
# Names and terms of one or two words count as part of a Chinese sentence (WCAG 2.2, 3.1.2).
_ENGLISH = rf"(?P<other>(?<![{_LETTER}])[A-Za-z][{_LETTER}]*+(?:[ ,:;/–—]++[{_LETTER}]++){{2,}})"
_RUNS = {
    "en": re.compile(f"{_RIGHT_TO_LEFT}|{_CHINESE}"),
    "zh": re.compile(f"{_RIGHT_TO_LEFT}|{_ENGLISH}"),
}


class Run(NamedTuple):
    """A part of a text."""

    text: str
    lang: str | None = None
    """Its BCP 47 tag; None if it is the document's."""
    isolated: bool = False
    """Whether it is written from right to left and must be isolated from its neighbours."""


def runs(text: str, lang: str) -> list[Run]:
    """The parts of a text in a document of this language; joined, they are the text."""
    found: list[Run] = []
    done = 0
    other = next(tag for code, tag in TAGS.items() if code != lang)
    for match in _RUNS[lang].finditer(text):
        if match.start() > done:
            found.append(Run(text[done : match.start()]))
        rtl = match.lastgroup == "rtl"
        found.append(Run(match[0], None if rtl else other, isolated=rtl))
        done = match.end()
    if done < len(text):
        found.append(Run(text[done:]))
    return found
