"""Patterns mean the same to every Python that runs hubcli."""

import re

from project import ROOT

POSSESSIVE_GROUP = re.compile(r"\(\?.*(?<!\\)\)(?:[*+?]|\{+[0-9,]+\}+)\+")


def test_no_group_is_repeated_possessively() -> None:
    """Before 3.11.5 Python may lose the groups around `(?:…)*+`; it reads `(?>(?:…)*)`, which means the same."""
    assert [
        f"{path.relative_to(ROOT)}:{number}"
        for path in (ROOT / "src" / "hubcli").rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if POSSESSIVE_GROUP.search(line)
    ] == []
