"""One line of Markdown: inlines go in, Markdown that displays exactly their text comes out."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import assert_never
from unicodedata import category

from hubcli.document import Bar, Cite, Code, Highlight, Inline, Jump, Link, Plain, Strong
from hubcli.render.addresses import web_address
from hubcli.render.citing import Notes

# What means something inside a line to CommonMark, to GitHub (addresses) or to pandoc (`~^$@{}`, `--` for a dash); `#`
# at the end closes a heading.
_SPECIAL = re.compile(r"[\\`*_\[\]<>~$^@{}]|&(?=#?\w+;)|#(?=#*$)|-(?=-)|:(?=//)|(?<=www)\.")
_PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9:/?#&=%._~+,;@-]+")
# What starts a heading, a list, a table, a definition; pandoc also counts lists in letters and Roman numerals.
_BLOCK_START = re.compile(r"^((?:\(?(?:\d+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)(?=[.)](?:\s|$)))?)(?=[#+\-=:%.)])")


def line_text(line: Iterable[Inline], notes: Notes) -> str:
    """The inlines as Markdown, safe in any position; their citations go into the footnotes."""
    text = ""
    parts = [*_joined(line), Plain(" ")]
    for part, follower in pairwise(parts):
        match part:
            case Plain(words):
                text += ("\\" if text[-1:] == "]" and words[0] in "(:" else "") + _escaped(words)
            case Strong(words) | Highlight(words):
                text += _strong(words, text[-1:] or " ", follower.text[0] if isinstance(follower, Plain) else "[")
            case Code(words):
                text += _code(words)
            case Link(words, url) if address := web_address(url):
                text = f"{_no_image(text)}[{_escaped(words)}]({_destination(address)})"
            case Link(words, url):
                text += _escaped(f"{words} ({url})")
            case Jump(words, anchor):
                text = f"{_no_image(text)}[{_escaped(words)}](#{notes.anchors[anchor]})"
            case Cite():
                text = notes.cite(_no_image(text), part)
            case Bar():
                pass  # only terminals and web pages draw it
            case _:
                assert_never(part)
    return _guarded(text)


def escaped(text: str) -> str:
    """The text as Markdown, safe in any position."""
    return _guarded(_escaped(text))


def bare_link(url: str) -> str:
    """An address as a link to itself; plain text if it is not a web address."""
    address = web_address(url)
    return f"<{address}>" if address else escaped(url)


def _joined(line: Iterable[Inline]) -> list[Inline]:
    """The inlines without empty ones, and with neighbours of the same form joined: Markdown cannot separate them."""
    joined: list[Inline] = []
    for inline in line:
        match joined[-1:], inline:
            case _, Plain("") | Strong("") | Highlight("") | Code("") | Bar():
                pass
            case [Plain(before)], Plain(words):
                joined[-1] = Plain(before + words)
            case [Strong(before) | Highlight(before)], Strong(words) | Highlight(words):
                joined[-1] = Strong(before + words)
            case [Code(before)], Code(words):
                joined[-1] = Code(f"{before} {words}")
            case _:
                joined.append(inline)
    return joined


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _guarded(text: str) -> str:
    """The line, escaped so that its start opens no block and its outer spaces stay."""
    text = _BLOCK_START.sub(r"\1\\", text)
    if text[:1].isspace() or text[:1] == "|":
        text = f"&#{ord(text[0])};{text[1:]}"
    return f"{text[:-1]}&#{ord(text[-1])};" if text[-1:].isspace() else text


def _strong(words: str, before: str, after: str) -> str:
    """The words between asterisks, with the outer spaces and marks moved out that would break the emphasis."""
    start, end = 0, len(words)
    while start < end and not _flanks(words[start], words[start - 1] if start else before):
        start += 1
    while start < end and not _flanks(words[end - 1], words[end] if end < len(words) else after):
        end -= 1
    inside = f"**{_escaped(words[start:end])}**" if start < end else ""
    return f"{_escaped(words[:start])}{inside}{_escaped(words[end:])}"


def _flanks(inner: str, outer: str) -> bool:
    """Whether asterisks between the two characters open or close emphasis (CommonMark 0.31, 6.2).

    Beyond U+FFFF, markdown-it-py before 4 knows no punctuation.
    """
    if inner.isspace() or category(inner)[0] not in "PS":
        return not inner.isspace()
    is_punctuation = category(outer)[0] == "P" and outer <= "\uffff"
    return outer.isspace() or is_punctuation or (outer.isascii() and not outer.isalnum())


def _code(words: str) -> str:
    fence = "`" * (max((len(run) for run in re.findall("`+", words)), default=0) + 1)
    pad = " " if words.strip(" ") and (words[0] in "` " or words[-1] in "` ") else ""
    return f"{fence}{pad}{words}{pad}{fence}"


def _no_image(text: str) -> str:
    """The text, escaped so that its last character does not turn the following bracket into an image."""
    return f"{text[:-1]}\\!" if text.endswith("!") else text


def _destination(address: str) -> str:
    written = re.sub("&(?=#?[0-9A-Za-z]+;)", "&amp;", address)
    return written if _PLAIN_ADDRESS.fullmatch(written) else f"<{written}>"
