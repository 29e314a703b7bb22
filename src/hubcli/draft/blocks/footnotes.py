"""Footnotes of a draft: each is defined once, outside the blocks or in the first block that has it.

A label names source and passage, so it always has the same text, and pandoc warns if it is defined twice. A later block
leaves out what is defined before it, and is refreshed together with the blocks before it when that changes. In a draft
of two languages, a footnote is in the language of the first block that has it.
"""

from collections.abc import Collection

from hubcli.citations import LABEL
from hubcli.draft.reading.line_kinds import layout_of
from hubcli.draft.text import LINE
from hubcli.figures.patterns import regex

_DEFINITION = regex(rf" {{0,3}}\[\^(?P<label>{LABEL})\]:")
_REFERENCE = regex(rf"\[\^(?P<label>{LABEL})\](?!:)")


def defined(text: str) -> set[str]:
    """The labels of our footnotes that a text defines, except in code."""
    found = {number: _DEFINITION.match(line) for number, (line, _) in enumerate(LINE.findall(text))}
    if not any(found.values()):
        return set()
    code = layout_of(text).code
    return {match["label"] for number, match in found.items() if match and number not in code}


def is_balanced(content: str, known: Collection[str]) -> bool:
    """Whether a block defines exactly the footnotes that it refers to and that are not known before it."""
    return defined(content) == {match["label"] for match in _REFERENCE.finditer(content)} - set(known)


def without(text: str, known: Collection[str]) -> str:
    """The text, with line feeds, without definitions known before it and without repeated empty lines."""
    kept: list[str] = []
    for line in text.split("\n"):
        match = _DEFINITION.match(line)
        is_left_out = match and match["label"] in known
        if not (is_left_out or (not line and kept[-1:] == [""])):
            kept.append(line)
    return "\n".join(kept)
