"""Text as a base has it: ids, single lines that are safe to print, pairs in both languages, labels."""

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Annotated

from hubcli.messages import Message
from hubcli.model.record import NOT_STORED, Limits, Record, Rule

if TYPE_CHECKING:
    from pydantic_core import InitErrorDetails

ID = "[a-z0-9]+(-[a-z0-9]+)*"
ID_PATTERN = f"^{ID}$"
# Control characters and line separators break tables; bidirectional overrides make a text read as another one.
UNSAFE = r"\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069"
LINE_PATTERN = rf"^[^{UNSAFE}]*[^\s{UNSAFE}][^{UNSAFE}]*$"

HAN = "\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters, as ranges for a character class."""
WIDE = f"\u2e80-\u33ff\uff00-\uffef{HAN}"
"""Chinese characters and what is set as wide as they are: radicals, punctuation, kana, full-width forms."""

Id = Annotated[str, Limits(pattern=ID_PATTERN)]
Line = Annotated[str, Limits(pattern=LINE_PATTERN)]
Passage = Annotated[int, Limits(ge=1, strict=True)]
Flag = Annotated[bool, Limits(strict=True)]
# Once the bases are merged, nothing asks where a record came from.
Replaces = Annotated[Flag | None, NOT_STORED]


class Lang(StrEnum):
    """A language of the base, by its BCP 47 code."""

    __hash__ = str.__hash__  # that of an enum is written in Python, and this is looked up very often

    EN = "en"
    ZH = "zh"


class Text(Record):
    """A text in both languages, saying the same."""

    en: Line
    """In English."""
    zh: Line
    """In Chinese."""

    def __getitem__(self, lang: Lang) -> str:
        return self.en if lang is Lang.EN else self.zh


_LETTERS = {Lang.EN: ("latin_letter", "[A-Za-z\u00c0-\u024f]"), Lang.ZH: ("chinese_character", f"[{HAN}]")}


@cache  # compiled on first use: questions that only read need none
def letters_of(lang: Lang) -> re.Pattern[str]:
    """The letters of a language's own script, as a pattern."""
    return re.compile(_LETTERS[lang][1])


def _each_in_its_language(text: Text) -> Text:
    if _is_in_both(text):
        return text
    faults = [
        _fault(lang, Message(f"problems.no_{what}"))
        for lang, (what, _) in _LETTERS.items()
        if not letters_of(lang).search(text[lang])
    ]
    return _without(faults, text)


def _is_in_both(text: Text) -> bool:
    return bool(letters_of(Lang.EN).search(text.en) and letters_of(Lang.ZH).search(text.zh))


Statement = Annotated[Text, Rule(_each_in_its_language)]

LABEL_WORDS, LABEL_HAN = 8, 24


def _short(label: Text) -> Text:
    words, characters = len(label.en.split()), len(label.zh)
    if words <= LABEL_WORDS and characters <= LABEL_HAN:
        return label
    faults = []
    if words > LABEL_WORDS:
        faults.append(_fault(Lang.EN, Message("problems.long_label_en", words, LABEL_WORDS)))
    if characters > LABEL_HAN:
        faults.append(_fault(Lang.ZH, Message("problems.long_label_zh", characters, LABEL_HAN)))
    return _without(faults, label)


def _fault(lang: Lang, message: Message) -> "InitErrorDetails":
    from pydantic_core import InitErrorDetails, PydanticCustomError

    error = PydanticCustomError("text", "{message}", {"message": message})
    return InitErrorDetails(type=error, loc=(str(lang),), input=None)


def _without(faults: "list[InitErrorDetails]", text: Text) -> Text:
    """The text, if it has no faults. Raises pydantic.ValidationError."""
    if faults:
        from pydantic_core import ValidationError

        raise ValidationError.from_exception_data("text", faults)
    return text


SET_TERM = r"(?:[^A-Z0-9\s]*[A-Z0-9]){2}\S*"
"""A word that Chinese takes over as it is, with two capitals or digits: `GDP`, `R&D`, `5G`, `ChatGPT`."""


def _named_in_its_language(label: Text) -> Text:
    if _is_in_both(label) or re.fullmatch(rf"{SET_TERM}(?: {SET_TERM})*", label.zh):
        return label
    return _each_in_its_language(label)


Label = Annotated[Text, Rule(_named_in_its_language), Rule(_short)]
