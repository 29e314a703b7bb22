"""Patterns compiled on first use: a short text needs few, and compiling them all takes longer than reading it."""

import re
from typing import Any, cast


def regex(written: str) -> re.Pattern[str]:
    """The regular expression, compiled when it is first used."""
    return cast("re.Pattern[str]", _Uncompiled(written))


class _Uncompiled:
    def __init__(self, written: str) -> None:
        self._written = written

    def __getattr__(self, name: str) -> Any:
        # Kept on the object, so that the next use goes straight to the compiled pattern's method.
        found = getattr(re.compile(self._written), name)
        setattr(self, name, found)
        return found
