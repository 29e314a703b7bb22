"""Markdown within a paragraph made plain text, in which every character knows its place in the draft.

markdown-it-py gives the lines of a paragraph, but no columns within it, so the markup is removed here.
"""

import re
from array import array
from collections.abc import Sequence
from html import unescape

from hubcli.draft.reading.sentences import Mark, PlainText
from hubcli.model.text import WIDE


def make_plain(written: str, offsets: Sequence[int]) -> PlainText:
    """The text without markup, code, addresses and tags; the end of a line becomes a space.

    `offsets` has the place in the draft of each character of `written`.
    """
    kept: list[str] = []
    places = array("L")  # a list would take ten times the memory
    marks: list[Mark] = []
    position = 0
    for match in _MARKS.finditer(_without_open_comments(written)):
        kept.append(written[position : match.start()])
        places.extend(offsets[position : match.start()])
        position = match.end()
        kind = match.lastgroup or ""
        if kind in ("note", "cite", "comment", "author"):
            length = len(places)
            inside = written[slice(*match.span(0 if kind == "author" else f"in_{kind}"))].strip()
            kind = "cite" if kind == "author" else kind
            whole = written[slice(*match.span())]
            marks.append(Mark(kind, inside, length, offsets[match.start()], whole))  # type: ignore[arg-type]  # one of the three
        else:
            instead = _instead(kind, match)
            kept.append(instead)
            places.extend([offsets[match.start()]] * len(instead))
    kept.append(written[position:])
    places.extend(offsets[position:])
    return PlainText("".join(kept), places, tuple(marks))


def _without_open_comments(written: str) -> str:
    """The text, at its length, without openings of comments that would each be searched for an end."""
    closed = written.rfind("-->") + 1
    return written[:closed] + written[closed:].replace("<!--", "<\0--")


def _instead(kind: str, match: re.Match[str]) -> str:
    match kind:
        case "escaped":
            return match.group()[1]
        case "entity":
            return unescape(match.group()).replace("\n", " ")
        case "code" | "address" | "line" | "tag":
            return "" if kind == "tag" or _between_han(match) else " "
        case _:
            return ""


def _between_han(match: re.Match[str]) -> bool:
    """Whether a line ends between two Chinese characters, which are not separated by a space."""
    around = match.string[match.start() - 1 : match.start()] + match.string[match.end() : match.end() + 1]
    return match.lastgroup == "line" and bool(re.fullmatch(f"[{WIDE}]{{2}}", around))


_ADDRESS = r"(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?"
_MARKS = re.compile(
    r"(?P<escaped>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<comment><!--(?P<in_comment>.*?)-->)"
    r"|(?P<address><[a-z][a-z0-9+.-]*:[^\s<>]*>|(?:https?://|www\.)[^\s<>()\[\]，。；、）】」》]*[^\s<>()\[\]，。；、）】」》.,;:!?])"
    r"|(?P<line> *\n *|<br ?/?>)"
    r"|(?P<tag></?[a-zA-Z][^<>]*>)"
    r"|(?P<note>\[\^(?P<in_note>[^\]\s]+)\])"
    r"|(?P<cite>\[(?P<in_cite>[^\[\]\n]*(?<![\w.])-?@[^\[\]]*)\](?!\())"
    r"|(?P<author>(?<![\w.@/\[-])-?@(?:\{[^{}\s]+\}|\w(?:[\w:.#$%&+?<>~/-]*\w)?)(?:\s*\[[^\[\]\n@]*\](?!\())?)"
    rf"|(?P<link>\]\({_ADDRESS}\s*\)|\]\[[^\[\]]*\]|!?\[(?=[^\[\]]*\][(\[]))"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)"
    r"|(?P<weight>\*+(?=\S)|(?<=\S)\*+|(?<![^\W_])_+(?=\S)|(?<=\S)_+(?![^\W_])|~~)"
    r"|(?P<hidden>[\u200b-\u200d\u2060\ufeff])",
    re.DOTALL,
)
