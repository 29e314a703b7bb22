"""A paragraph in Markdown as the plain text that its readers see, every character with its place in the draft."""

import re
from array import array
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from hubcli.draft.reading.maths import Placed, text_of
from hubcli.draft.reading.sentences import Mark, PlainText
from hubcli.draft.reading.unread import Unread, UnreadKind
from hubcli.figures.patterns import regex
from hubcli.model.text import WIDE

if TYPE_CHECKING:
    from markdown_it.token import Token


class Plain(NamedTuple):
    """What was read of a paragraph, and what was not."""

    texts: Sequence[PlainText]
    """The paragraph, then the notes and titles within it."""
    unread: Sequence[Unread]


def make_plain(written: str, offsets: Sequence[int], env: dict[str, Any]) -> Plain:
    """Read a paragraph; `offsets` has the place in the draft of each of its characters, and its end after them."""
    from hubcli.draft.reading.parser import inline_tokens

    if not MARKUP.search(written):
        return Plain((PlainText(written, offsets),), ())
    reader = _Reader(written, offsets, env)
    tokens = inline_tokens(written, env)
    starts = [token.map[0] if token.map else 0 for token in tokens]
    for token, (start, end) in zip(tokens, pairwise([*starts, len(written)]), strict=True):
        reader.take(token, start, end)
    return reader.result()


class _Reader:
    """Takes the tokens of a paragraph one by one."""

    def __init__(self, written: str, offsets: Sequence[int], env: dict[str, Any]) -> None:
        self.written, self.offsets, self.env = written, offsets, env
        self.kept: list[str] = []
        self.places = array("L")  # a list would take ten times the memory
        self.marks: list[Mark] = []
        self.others: list[PlainText] = []
        self.unread: list[Unread] = []
        self.cursor = 0
        """Where the next token begins at the earliest: delimiters of one run have one place."""
        self.hidden: list[tuple[UnreadKind, int]] = []
        """What is open around the next token that takes it out of the text, and where it began."""
        self.links: list[Token] = []

    def result(self) -> Plain:
        """All that was read."""
        while self.hidden:
            self._show(len(self.written))
        plain = PlainText("".join(self.kept), self.places, tuple(self.marks))
        return Plain((plain, *self.others), self.unread)

    def take(self, token: "Token", start: int, end: int) -> None:
        """Read one token, which reaches to the beginning of the next."""
        start = max(start, self.cursor)
        self.cursor = start + len(
            token.markup if token.type in _DELIMITERS else token.content if token.type == "text" else ""
        )
        if token.type in _HIDING:
            self._hide(_HIDING[token.type], start)
        elif token.type in _SHOWING:
            self._show(max(self.cursor, end if token.type == "comment_close" else 0))
        elif token.type == "html_inline":
            self._tag(token.content, start)
        elif token.type == "link_open":
            self._link(token, start)
        elif token.type == "link_close":
            self._unlink(self.links.pop(), start, end)
        elif self.hidden:
            return
        elif token.type in _UNREAD:
            variable = token.type == "embed" and _VARIABLE.match(token.content)
            self._leave(UnreadKind.INLINE_VALUE if variable else _UNREAD[token.type], start, end)
        else:
            self._read(token, start, end)

    def _read(self, token: "Token", start: int, end: int) -> None:
        match token.type:
            case "text":
                self._keep(token.content, start)
            case "text_special":
                self._special(token, start)
            case "softbreak" | "hardbreak":
                self._line(start, end)
            case "code_inline":
                value = _INLINE_VALUE.match(token.content)
                self._leave(UnreadKind.INLINE_VALUE if value else UnreadKind.CODE, start, end)
            case "note" | "cite":
                self._mark(token.type, token.content.strip(), start, end)
            case "keys":
                keys = "; ".join(f"@{key.strip(' <>')}" for key in token.content.split(","))
                self._mark("cite", keys, start, end)
            case "wiki":
                at: int = token.meta["at"]
                if "|" in self.written[start:at]:
                    self.unread.append(self._span(UnreadKind.ADDRESS, start, at))
                self._keep(token.content, at)
            case "inline_note":
                self._nest(token.content, token.meta["at"])
            case "math_inline" | "math_inline_double" | "quantity":
                self._formula(token.content, start, end)
            case "image":
                self._image(token, start, end)

    def _special(self, token: "Token", start: int) -> None:
        """An escaped character, one that a backslash stays before, or one written as an entity."""
        if token.info == "escape":
            self._keep(token.content, start + len(token.markup) - len(token.content))
        else:
            self._put(token.content.replace("\n", " "), start)

    def _keep(self, text: str, start: int) -> None:
        """Add text that is in the draft as it is, but for characters without width."""
        if text.isascii() or not _UNSEEN.search(text):
            self.kept.append(text)
            self.places.extend(self.offsets[start : start + len(text)])
            return
        for match in _SEEN.finditer(text):
            self.kept.append(match.group())
            self.places.extend(self.offsets[start + match.start() : start + match.end()])

    def _put(self, text: str, start: int) -> None:
        """Add text that the draft has in other characters."""
        self.kept.append(text)
        self.places.extend([self.offsets[min(start, len(self.offsets) - 1)]] * len(text))

    def _leave(self, kind: UnreadKind, start: int, end: int) -> None:
        self.unread.append(self._span(kind, start, end))
        self._put(" ", start)

    def _span(self, kind: UnreadKind, start: int, end: int) -> Unread:
        return Unread(kind, self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[start])

    def _hide(self, kind: UnreadKind, start: int) -> None:
        self.hidden.append((kind, start))

    def _show(self, end: int) -> None:
        if self.hidden:
            kind, start = self.hidden.pop()
            if not self.hidden:
                self.unread.append(self._span(kind, start, end))

    def _line(self, start: int, end: int) -> None:
        """The end of a line is a space, but not between Chinese characters or after a hyphen in a word."""
        before = next((piece[-1] for piece in reversed(self.kept) if piece), "")
        around = before + self.written[end : end + 1]
        if before == "-" and _HYPHENATED.search("".join(self.kept[-3:])) and self.written[end : end + 1].isalpha():
            return
        if not _BETWEEN_HAN.fullmatch(around):
            self._put(" ", start)

    def _tag(self, tag: str, start: int) -> None:
        """A tag, or a comment."""
        end = start + len(tag)
        name = match["name"].lower() if (match := _TAG.match(tag)) else ""
        if tag.startswith("<!--"):
            if not self.hidden:
                self.unread.append(self._span(UnreadKind.COMMENT, start, end))
                self._mark("comment", tag[4:-3].strip(), start, end)
        elif name in _STRUCK:
            if match and match["close"]:
                self._show(end)
            else:
                self._hide(UnreadKind.WITHDRAWN, start)
        elif name == "br" and not self.hidden:
            self._line(start, end)
        elif not self.hidden:
            for words in WORDED.finditer(tag):
                self._nest(words["words"], start + words.start("words"))

    def _mark(self, kind: Any, inside: str, start: int, end: int) -> None:
        self.marks.append(Mark(kind, inside, len(self.places), self.offsets[start], self.written[start:end]))

    def _formula(self, content: str, start: int, end: int) -> None:
        at = self.written.find(content, start)
        text: Placed | None = text_of(content) if at >= 0 else None
        if text is None:
            self._leave(UnreadKind.MATHS, start, end)
            return
        for char, place in text:
            self._put(char, at + place)

    def _nest(self, content: str, at: int) -> None:
        """Read a note or title within the paragraph as a text of its own."""
        nested = make_plain(content, self.offsets[at : at + len(content)], self.env)
        self.others += nested.texts
        self.unread += nested.unread

    def _image(self, token: "Token", start: int, end: int) -> None:
        at = start + 2
        alternative = make_plain(token.content, self.offsets[at : at + len(token.content)], self.env)
        text, *others = alternative.texts
        self.kept.append(text.text)
        self.places.extend(text.offsets)
        self.others += others
        self.unread += alternative.unread
        self._title(token, at + len(token.content), end)

    def _link(self, token: "Token", start: int) -> None:
        self.links.append(token)
        if token.info == "auto":
            self._hide(UnreadKind.ADDRESS, start)

    def _unlink(self, opening: "Token", start: int, end: int) -> None:
        if opening.info == "auto":
            self._show(end)
            self._put("" if self.hidden else " ", opening.map[0] if opening.map else start)
        elif not self.hidden:
            self._title(opening, start, end)

    def _title(self, token: "Token", start: int, end: int) -> None:
        """What a link or image goes to, which is not read, and its title, which is."""
        title = str(token.attrs.get("title", ""))
        at = self.written.rfind(title, start, end) if title else -1
        if at < 0:
            self.unread.append(self._span(UnreadKind.ADDRESS, start, end))
            return
        self.unread.append(self._span(UnreadKind.ADDRESS, start, at))
        self._nest(title, at)


MARKUP = regex(
    r"[\n&*<@\[\\\]_`$\u200b-\u200d\u2060\ufeff]|\{|~~|-(?=@)|#(?=cite\()|==|%%|\+\+\}|!\[|\^\[|(?<![^\W_])(?:https?://|www\.)(?=\w)"
)
"""Where a rule may begin, and characters without width."""
_DELIMITERS = ("em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close")
_HIDING: Mapping[str, UnreadKind] = {"s_open": UnreadKind.WITHDRAWN, "comment_open": UnreadKind.COMMENT}
_SHOWING = ("s_close", "comment_close")
_UNREAD: Mapping[str, UnreadKind] = {
    "withdrawn": UnreadKind.WITHDRAWN,
    "hidden": UnreadKind.COMMENT,
    "embed": UnreadKind.EMBED,
    "role": UnreadKind.CODE,
    "address": UnreadKind.ADDRESS,
}
_STRUCK = ("del", "s", "strike")
_TAG = regex(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)")
_INLINE_VALUE = regex(r"(?:r|\{[\w.-]+\})\s")
_HYPHENATED = regex(r"[^\W\d_][-‐]\Z")
_VARIABLE = regex(r"<\s*(?:var|meta|env)\s")  # a shortcode of Quarto's
_BETWEEN_HAN = regex(f"[{WIDE}]{{2}}")
_UNSEEN = regex("[\u200b-\u200d\u2060\ufeff]")
_SEEN = regex("[^\u200b-\u200d\u2060\ufeff]+")
WORDED = regex(r"\b(?:alt|title)\s*=\s*([\"'])(?P<words>.*?)\1", re.IGNORECASE | re.DOTALL)
"""The attributes of an HTML tag whose values readers see."""
