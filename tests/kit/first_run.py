"""What a first run does without: most examples of a property, and cases that others are like."""

import os
from collections.abc import Iterable, Sequence
from typing import Any

import pytest


def examples(most: int) -> int:
    """How many examples a property test tries: so many in CI, a twentieth of them, but at least five, elsewhere."""
    return most if os.environ.get("CI") else max(5, most // 20)


def some(cases: Sequence[Any]) -> Sequence[Any]:
    """The cases that a test goes through: all of them in CI, every third elsewhere."""
    return cases if os.environ.get("CI") else cases[::3]


def not_repeated(cases: Iterable[tuple[str, object, Any]]) -> list[Any]:
    """The last of each case as a parameter: a heavy one if its command had one before and so had its sort."""
    commands: set[str] = set()
    sorts: set[object] = set()
    parameters = []
    for command, sort, case in cases:
        repeats = command in commands and sort in sorts
        parameters.append(pytest.param(case, marks=[pytest.mark.heavy] if repeats else []))
        commands.add(command)
        sorts.add(sort)
    return parameters
