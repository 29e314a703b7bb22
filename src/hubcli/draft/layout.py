"""Which lines of a draft are what: those that may hold a marker, and those of code, as CommonMark reads them."""

from functools import lru_cache
from typing import NamedTuple

_RAW = ("<pre", "<script", "<style", "<textarea")
COMMENT = "<!--"


class Layout(NamedTuple):
    """The lines of a text, from 0."""

    html: dict[int, bool]
    """Lines of HTML on which a comment may start, and whether they stand in a list or a quotation."""
    code: frozenset[int]


@lru_cache(maxsize=8)
def layout_of(text: str) -> Layout:
    """The layout of a text."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark")
    parser.core.ruler.enableOnly(["normalize", "block"])
    html: dict[int, bool] = {}
    code: set[int] = set()
    for token in parser.parse(text.removeprefix("\ufeff")):
        if not token.map:
            continue
        first, end = token.map
        if token.type in ("fence", "code_block"):
            code.update(range(first, end))
        elif token.type == "html_block" and not _hides_comments(token.content):
            html.update((line, token.level > 0) for line in range(first, end))
    return Layout(html, frozenset(code))


def _hides_comments(content: str) -> bool:
    """Whether what looks like a comment in this HTML is none: in raw text, or below the start of another comment."""
    first = content.lstrip()
    return first.lower().startswith(_RAW) or (first.startswith(COMMENT) and "-->" not in first.split("\n")[0])
