"""Words of the command line become values: those that are plainly right here, all others by Typer's own validators.

Building Typer's validators takes a third of the time of a command; they also say what is wrong with a value.
"""

import os
from enum import Enum
from pathlib import Path
from typing import Any, get_args

UNKNOWN = object()
"""What only Typer's validators can tell the value of."""
DIGITS = 9
"""The most digits of a number that is plainly right."""


class Coercion:
    """What `get_runtime_param` of a parameter returns instead of Typer's own."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value that the command gets. Raises Typer's BadParameter."""
        several = param.multiple or param.nargs == -1
        if value is None:
            return () if several else None
        found = _plain(value, param.type_descriptor.annotation, param.type_descriptor.parameter_info)
        if found is UNKNOWN:
            return type(param).get_runtime_param(param).coerce(value, param=param, ctx=ctx)
        return found


def _plain(value: Any, kind: Any, limits: Any) -> Any:
    """The value of a type; `limits` are those of a number."""
    if isinstance(value, list | tuple) and get_args(kind):
        found = [_plain(item, get_args(kind)[0], limits) for item in value]
        return UNKNOWN if UNKNOWN in found else found
    if kind is str:
        return value if isinstance(value, str) else UNKNOWN
    if kind is int:
        return _number(value, limits)
    if kind is Path:
        return _path(value)
    if isinstance(kind, type) and issubclass(kind, Enum) and value in [member.value for member in kind]:
        return kind(value)
    return UNKNOWN


def _path(value: Any) -> Any:
    """A path of something that can be read, or of nothing."""
    if not (isinstance(value, str) and value.isprintable()):
        return UNKNOWN
    # Unlike Path.exists, this does not fail below a folder that cannot be read.
    return Path(value) if os.access(value, os.R_OK) or not os.path.exists(value) else UNKNOWN  # noqa: PTH110


def _number(value: Any, limits: Any) -> Any:
    """A whole number within its limits."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= DIGITS:
        value = int(value)
    within = isinstance(value, int) and (limits.min is None or value >= limits.min)
    return value if within and (limits.max is None or value <= limits.max) else UNKNOWN
