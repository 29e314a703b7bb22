"""Text as a base carries it: ids, single lines that are safe to print, and pairs in both languages."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
# Control characters and line separators break tables; bidirectional overrides make a text read as another one.
SAFE_PATTERN = r"^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+$"

Id = Annotated[str, Field(pattern=ID_PATTERN)]
Line = Annotated[str, Field(pattern=SAFE_PATTERN)]


class Lang(StrEnum):
    """A language of the base, by its BCP 47 code."""

    EN = "en"
    ZH = "zh"


class Record(BaseModel):
    """What every record has in common: frozen, unknown keys refused, a docstring under each field."""

    # Schemas are built when first used, and docstrings are read by `model.described` when asked for: a command pays
    # only for the kinds it reads.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Text(Record):
    """A text in both languages, saying the same."""

    en: Line
    """In English."""
    zh: Line
    """In Chinese."""

    def __getitem__(self, lang: Lang) -> str:
        return self.en if lang is Lang.EN else self.zh
