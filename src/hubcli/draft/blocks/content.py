"""The content of a block: its Markdown goes in, what no formatter may change comes out, in order.

That is its words, digits, cells and comments, and for each note the words that it has, wherever in the draft it is
defined. Emphasis, escapes, typographic quotes, the widths and kinds of tables, and the ends of lines are form.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from hubcli.figures.patterns import regex
from hubcli.model.text import WIDE

if TYPE_CHECKING:
    from markdown_it.token import Token

    from hubcli.draft.reading.text_tables import Cell

CELL, NOTE = "|", "[^]"
"""The tokens before the words of a cell and of a note."""


class Notes:
    """The notes that some texts define, parsed when the first is asked for."""

    def __init__(self, *texts: str) -> None:
        self.texts = texts

    def content(self, label: str) -> str:
        """The content of a note, that of the first of two with one label; the label of one that is not defined."""
        return next((found[label] for found in map(_notes_in, self.texts) if label in found), label)


def content_of(written: str, notes: Notes) -> str:
    """The content of some Markdown whose notes are these."""
    return " ".join(_Walk(written, notes).read())


def tokens_of(text: str) -> list[str]:
    """The words, numbers and signs of a text; Chinese by characters, because lines may break between them."""
    return _TOKEN.findall(text.translate(_DASHES).replace("---", "-").replace("--", "-"))


@lru_cache(maxsize=256)
def _notes_in(written: str) -> Mapping[str, str]:
    if "[^" not in written:
        return {}
    walk = _Walk(written, Notes())
    for _ in walk.read():
        pass
    return walk.defined


class _Walk:
    """The tokens of some Markdown, read from the first to the last."""

    def __init__(self, written: str, notes: Notes) -> None:
        self.lines = re.split(r"\r\n|\r|\n", written.replace("\0", "\N{REPLACEMENT CHARACTER}"))
        self.notes = notes
        self.env: dict[str, Any] = {}
        self.defined: dict[str, str] = {}

    def read(self) -> Iterator[str]:
        from hubcli.draft.reading.parser import blocks_in

        tokens = iter(blocks_in("\n".join(self.lines), self.env))
        for token in tokens:
            if token.type == "footnote_reference_open":
                self._define(token.meta["label"], tokens)
            else:
                yield from self._block(token)

    def _define(self, label: str, tokens: "Iterator[Token]") -> None:
        words: list[str] = []
        for token in tokens:
            if token.type == "footnote_reference_close":
                break
            words += self._block(token)
        self.defined.setdefault(label, " ".join(words))

    def _block(self, token: "Token") -> Iterator[str]:
        match token.type:
            case "inline":
                yield from self._inline(token.content)
            case "th_open" | "td_open":
                yield CELL
            case "text_table":
                for cell in (cell for of in ("heads", "rows") for row in token.meta[of] for cell in row):
                    yield CELL
                    yield from self._inline(self._text_of(cell))
            case "html_block":
                yield from _of_html(token.content)
            case "fence" if token.info.strip() == _RAW:
                yield from _of_html(token.content)
            case "unread" if token.map:
                yield from tokens_of("\n".join(self.lines[slice(*token.map)]))
            case "fence" | "code_block" | "math_block" | "math_block_label":
                yield from tokens_of(f"{token.info} {token.content}")

    def _text_of(self, cell: "Cell") -> str:
        return "\n".join(self.lines[line][start:end] for line, start, end in cell)

    def _inline(self, written: str) -> Iterator[str]:
        from hubcli.draft.reading.parser import inline_tokens

        text, raw, shown = "", "", ""
        for token in inline_tokens(written, self.env):
            if raw and token.content.startswith(_RAW):
                text = f"{text.removesuffix(raw)} {' '.join(_of_html(raw))} {token.content.removeprefix(_RAW)}"
                raw = ""
                continue
            raw = token.content if token.type == "code_inline" else ""
            match token.type:
                case "softbreak" | "hardbreak":
                    text += "\n"
                case "html_inline":
                    text += f" {' '.join(_of_html(token.content))} "
                case "link_open" | "image":
                    text += f" {_address(token)} " if token.info != "auto" else ""
                    text += token.content
                    shown = _SCHEME.sub("", _address(token))
                case "link_close" if shown and text.endswith(f"://{shown} {shown}"):
                    text = text[: -len(f"http://{shown} {shown}")] + shown  # some formatters make links of addresses
                case "note":
                    yield from tokens_of(text)
                    yield NOTE
                    yield self.notes.content(token.content)
                    text = ""
                case _:
                    text += token.content
        yield from tokens_of(text)


class _Html(HTMLParser):
    """The words, cells and comments of some HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Note where a cell begins."""
        if tag in ("th", "td"):
            self.found.append(CELL)

    def handle_data(self, data: str) -> None:
        """Take in text."""
        self.found += tokens_of(data)

    def handle_comment(self, data: str) -> None:
        """Take in a comment."""
        self.found += [_COMMENT, *tokens_of(data)]


def _of_html(written: str) -> list[str]:
    parser = _Html()
    parser.feed(written)
    parser.close()
    return parser.found


def _address(token: "Token") -> str:
    """Where a link or picture leads, if that is outside the draft."""
    address = str(token.attrs.get("href") or token.attrs.get("src") or "")
    return "" if address.startswith("#") else unquote(address)


_COMMENT = "<!--"
_SCHEME = regex("^http://")
_RAW = "{=html}"  # as pandoc marks HTML in its own Markdown
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_TOKEN = regex(rf"-?[0-9]+(?:[.,:/][0-9]+)*|[{WIDE}]|[^\W0-9_{WIDE}]+|[%‰¥€£$<>=≥≤≠≈±×+~^&@#°′″]")
