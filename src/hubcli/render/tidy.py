"""Control characters and line breaks are stripped from every text of a document."""

import re
from typing import TypeVar, cast

T = TypeVar("T")

# Control characters can drive a terminal or end a line, as the two separators do; bidirectional overrides make a text
# look like a different one. A base has none of these, but the text of a source or the name of a file may.
_BREAKS = re.compile(r"[\u0000-\u001f\u007f-\u009f\u2028\u2029]+")
_OVERRIDES = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def tidied(value: T) -> T:
    """A document, or any part of one, with each run of breaks replaced by a space."""
    return value if _is_tidy(value) else _tidied(value)


def _is_tidy(value: object) -> bool:
    """Whether every text is printable, as most documents' are: to look takes a fraction of the time of a copy."""
    parts = [value]
    while parts:
        part = parts.pop()
        if isinstance(part, tuple):
            parts += part
        elif isinstance(part, str) and not part.isprintable():
            return False
    return True


def _tidied(value: T) -> T:
    if isinstance(value, str):
        return cast(T, value if value.isprintable() else _OVERRIDES.sub("", _BREAKS.sub(" ", value)))
    if isinstance(value, tuple):
        parts = map(_tidied, value)
        return cast(T, type(value)(*parts) if hasattr(value, "_fields") else tuple(parts))
    return value
