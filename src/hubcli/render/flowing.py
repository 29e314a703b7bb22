"""A paragraph of sentences as one line, for formats that flow text."""

from unicodedata import east_asian_width

from hubcli.document import Bar, Cite, Inline, Inlines, Plain, Sentences
from hubcli.render.marks import every_line


def flowing(block: Sentences) -> Inlines:
    """The head and the sentences in sequence, with a space between them if their script uses one."""
    line: list[Inline] = []
    for part in (run_in(block.head), *every_line(block.entries)):
        if part and line and not _is_wide(line):
            line.append(Plain(" "))
        line += part
    return tuple(line)


def run_in(head: Inlines) -> Inlines:
    """A paragraph's head with the full stop of its script."""
    return (*head, Plain("。" if _is_wide(head) else ".")) if head else ()


def _is_wide(line: Inlines | list[Inline]) -> bool:
    """Whether the line ends in a full-width character, as Chinese does."""
    texts = [inline.text for inline in line if not isinstance(inline, Cite | Bar)]
    return bool(texts) and east_asian_width(texts[-1][-1:] or " ") in "WF"
