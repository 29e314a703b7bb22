"""The kinds of lines of a draft: which may hold a marker and which are code, as CommonMark reads them."""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it.token import Token

_RAW = ("<pre", "<script", "<style", "<textarea")


class Layout(NamedTuple):
    """The lines of a text, by number from 0."""

    html: dict[int, bool]
    """Lines of HTML on which a comment may start, and whether they are inside a list or quotation."""
    raw: frozenset[int]
    """Those of them that stand alone in a fence, as pandoc writes a comment."""
    code: frozenset[int]
    prose: frozenset[int]
    """Lines of paragraphs, headings and tables."""


@lru_cache(maxsize=8)
def layout_of(text: str) -> Layout:
    """The layout of a text."""
    from markdown_it import MarkdownIt

    from hubcli.draft.reading.block_rules import words

    parser = MarkdownIt("commonmark")
    parser.core.ruler.enableOnly(["normalize", "block"])
    parser.block.ruler.before("code", "words", words)
    html: dict[int, bool] = {}
    code: set[int] = set()
    prose: set[int] = set()
    raw: set[int] = set()
    for token in parser.parse(text.removeprefix("\ufeff")):
        if not token.map:
            continue
        first, end = token.map
        if _is_raw_line(token):
            html[first + 1] = token.level > 0
            raw.add(first + 1)
        elif token.type in ("fence", "code_block"):
            code.update(range(first, end))
        elif token.type == "inline":
            prose.update(range(first, end))
        elif token.type == "html_block":
            html.update((line, token.level > 0) for line in range(first, first + _lines(token.content)))
    return Layout(html, frozenset(raw), frozenset(code), frozenset(prose))


def _is_raw_line(token: "Token") -> bool:
    """Whether a token is a fence around one line of HTML, as pandoc writes a comment."""
    return token.type == "fence" and token.info.strip() == "{=html}" and token.content.count("\n") == 1


def _lines(content: str) -> int:
    """How many lines of this HTML, from its first, may start a comment: none in raw text or in a comment."""
    first, *others = content.lstrip().split("\n")
    if first.lower().startswith(_RAW):
        return 0
    return 1 if first.startswith("<!--") and "-->" not in first else 1 + len(others)
