"""Patterns compiled on first use: a short text needs few, and compiling them all takes longer than reading it."""

import re
from typing import Any, cast


def regex(written: str, flags: int = 0) -> re.Pattern[str]:
    """The regular expression, compiled when it is first used."""
    return cast("re.Pattern[str]", _Uncompiled(written, flags))


class _Uncompiled:
    def __init__(self, written: str, flags: int) -> None:
        self._written, self._flags = written, flags

    def __getattr__(self, name: str) -> Any:
        # Kept on the object, so that the next use goes straight to the compiled pattern's method.
        found = getattr(re.compile(self._written, self._flags), name)
        setattr(self, name, found)
        return found
