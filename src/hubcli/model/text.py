"""Text as a base has it: ids, single lines that are safe to print, pairs in both languages, labels."""

import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from hubcli.messages import Message

ID = "[a-z0-9]+(-[a-z0-9]+)*"
ID_PATTERN = f"^{ID}$"
# Control characters and line separators break tables; bidirectional overrides make a text read as another one.
UNSAFE = r"\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069"
LINE_PATTERN = rf"^[^{UNSAFE}]*[^\s{UNSAFE}][^{UNSAFE}]*$"

HAN = "\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters, as ranges for a character class."""
WIDE = f"\u2e80-\u33ff\uff00-\uffef{HAN}"
"""Chinese characters and what is set as wide as they are: radicals, punctuation, kana, full-width forms."""

Id = Annotated[str, Field(pattern=ID_PATTERN)]
Line = Annotated[str, Field(pattern=LINE_PATTERN)]
Passage = Annotated[int, Field(ge=1, strict=True)]
# Not kept in a compiled base: once the bases are merged, nothing asks where a record came from.
Replaces = Annotated[bool | None, Field(strict=True, exclude=True)]


class Lang(StrEnum):
    """A language of the base, by its BCP 47 code."""

    EN = "en"
    ZH = "zh"


class Record(BaseModel):
    """What every record has in common: frozen, unknown keys refused, a docstring under each field."""

    # A schema is built when it is first used: a command pays only for the kinds it reads. The explanations of
    # the fields for users are in `messages.fields`.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Text(Record):
    """A text in both languages, saying the same."""

    en: Line
    """In English."""
    zh: Line
    """In Chinese."""

    def __getitem__(self, lang: Lang) -> str:
        return self.en if lang is Lang.EN else self.zh


LETTERS = {Lang.EN: ("latin_letter", "[A-Za-z\u00c0-\u024f]"), Lang.ZH: ("chinese_character", f"[{HAN}]")}


def _each_in_its_language(text: Text) -> Text:
    faults = [
        _fault(lang, Message(f"problems.no_{what}"))
        for lang, (what, letter) in LETTERS.items()
        if not re.search(letter, text[lang])
    ]
    if faults:
        raise ValidationError.from_exception_data("text", faults)
    return text


Statement = Annotated[Text, AfterValidator(_each_in_its_language)]

LABEL_WORDS, LABEL_HAN = 8, 24


def _short(label: Text) -> Text:
    words, characters = len(label.en.split()), len(label.zh)
    faults = []
    if words > LABEL_WORDS:
        faults.append(_fault(Lang.EN, Message("problems.long_label_en", words, LABEL_WORDS)))
    if characters > LABEL_HAN:
        faults.append(_fault(Lang.ZH, Message("problems.long_label_zh", characters, LABEL_HAN)))
    if faults:
        raise ValidationError.from_exception_data("label", faults)
    return label


def _fault(lang: Lang, message: Message) -> InitErrorDetails:
    error = PydanticCustomError("text", "{message}", {"message": message})
    return InitErrorDetails(type=error, loc=(str(lang),), input=None)


Label = Annotated[Statement, AfterValidator(_short)]
