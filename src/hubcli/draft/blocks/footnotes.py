"""Footnotes of a draft: each is defined once, outside the blocks or in the first block that has it.

The same label always has the same text, for it names source and passage, and pandoc warns where it is defined twice.
So a later block leaves out what is defined before it, and is written anew with the blocks before it when that changes.
In a draft of two languages a note is in that of the first block that has it.
"""

import re
from collections.abc import Collection

from hubcli.draft.reading.line_kinds import layout_of
from hubcli.draft.text import LINE

_DEFINITION = re.compile(r" {0,3}\[\^(hub-[a-z0-9-]+)\]:")
_REFERENCE = re.compile(r"\[\^(hub-[a-z0-9-]+)\](?!:)")


def defined(text: str) -> set[str]:
    """The labels of the program's footnotes that a text defines; those in code do not count."""
    found = {number: _DEFINITION.match(line) for number, (line, _) in enumerate(LINE.findall(text))}
    if not any(found.values()):
        return set()
    code = layout_of(text).code
    return {match[1] for number, match in found.items() if match and number not in code}


def is_balanced(content: str, known: Collection[str]) -> bool:
    """Whether a block defines just the notes that it needs and that are not known before it."""
    return defined(content) == set(_REFERENCE.findall(content)) - set(known)


def without(text: str, known: Collection[str]) -> str:
    """The text, its lines ended by line feeds, without the definitions that are known before it."""
    matches = ((line, _DEFINITION.match(line)) for line in text.split("\n"))
    return "\n".join(line for line, match in matches if not (match and match[1] in known))
