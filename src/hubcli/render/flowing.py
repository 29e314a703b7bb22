"""A paragraph of sentences as one line, for formats that let them flow."""

from unicodedata import east_asian_width

from hubcli.document import Bar, Cite, Inline, Inlines, Plain, Sentences
from hubcli.render.marks import every_line


def flowing(block: Sentences) -> Inlines:
    """The head and the sentences one after the other, a space between them where their writing has one."""
    line: list[Inline] = []
    for part in (run_in(block.head), *every_line(block.entries)):
        if part and line and not _is_wide(line):
            line.append(Plain(" "))
        line += part
    return tuple(line)


def run_in(head: Inlines) -> Inlines:
    """A paragraph's head, closed by the full stop of its writing."""
    return (*head, Plain("。" if _is_wide(head) else ".")) if head else ()


def _is_wide(line: Inlines | list[Inline]) -> bool:
    """Whether the last text of the line ends in full width, as Chinese does."""
    texts = [inline.text for inline in line if not isinstance(inline, Cite | Bar)]
    return bool(texts) and east_asian_width(texts[-1][-1:] or " ") in "WF"
