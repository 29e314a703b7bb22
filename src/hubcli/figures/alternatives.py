"""Patterns of many words, written so that a regular expression decides at each character which of them can follow."""

import re
from collections.abc import Iterable
from typing import Any


def either(words: str) -> str:
    """A pattern that matches the longest of the words, which have spaces between them."""
    return one_of(words.split())


def one_of(words: Iterable[str]) -> str:
    """A pattern that matches the longest of the words or phrases; they are plain text."""
    tree: dict[str, Any] = {}
    for word in words:
        branch = tree
        for char in word:
            branch = branch.setdefault(char, {})
        branch[""] = {}
    return _pattern(tree)


def _pattern(tree: dict[str, Any]) -> str:
    ends = "" in tree
    leaves = [char for char, rest in tree.items() if char and rest.keys() == {""}]
    branches = [re.escape(char) + _pattern(rest) for char, rest in tree.items() if char and char not in leaves]
    if leaves:
        branches.append(re.escape(leaves[0]) if len(leaves) == 1 else f"[{''.join(map(re.escape, leaves))}]")
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"
