"""A paragraph of sentences as one line, for formats that flow text."""

from collections.abc import Iterable
from unicodedata import east_asian_width

from hubcli.document import Bar, Cite, Inline, Inlines, Plain, Sentences
from hubcli.render.marks import every_line


def flowing(block: Sentences) -> Inlines:
    """The head and the sentences in sequence, with a space between them if their script uses one."""
    line: list[Inline] = []
    for number, part in enumerate((run_in(block.head), *every_line(block.entries))):
        if number > 1 and block.join:
            line.append(Plain(block.join))
        if part and line and not _is_wide(_text(line)[-1:] or " "):
            line.append(Plain(" "))
        line += part
    return tuple(line)


def run_in(head: Inlines) -> Inlines:
    """A paragraph's head with the full stop of its script, unless it is a question."""
    text = _text(head)
    if not text or text.endswith(("?", "？")):
        return head
    return (*head, Plain("。" if any(map(_is_wide, text)) else "."))


def _text(line: Iterable[Inline]) -> str:
    return "".join(inline.text for inline in line if not isinstance(inline, Cite | Bar))


def _is_wide(character: str) -> bool:
    """Whether a character is full-width, as those of Chinese are."""
    return east_asian_width(character) in "WF"
