"""Inline markup that CommonMark does not have: citations, notes, critic marks, roles, embeds, spans, quantities."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from hubcli.draft.reading.plain import MARKUP
from hubcli.figures.patterns import regex


class InlineState(StateInline):
    """A paragraph being parsed; the `map` of each token has the offset where it begins, which markdown-it-py lacks."""

    rule_start = 0
    text_start = 0

    def pushPending(self) -> Token:  # noqa: N802  # its name in markdown-it-py
        """Push the text before a token."""
        token = super().pushPending()
        token.map = [self.text_start, self.text_start]
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token that begins where its rule was tried, or where what it closes ends."""
        token = super().push(ttype, tag, nesting)
        start = self.pos if nesting < 0 else self.rule_start
        token.map = [start, start]
        return token


def text(state: StateInline, silent: bool) -> bool:
    """Read up to the next character that may be markup; the first rule, so it also notes where the others begin."""
    start = state.pos
    if not silent and isinstance(state, InlineState):
        state.rule_start = start
        state.text_start = state.text_start if state.pending else start
    found = MARKUP.search(state.src, start, state.posMax)
    state.pos = found.start() if found else state.posMax
    if not silent:
        state.pending += state.src[start : state.pos]
    return state.pos > start


def own(state: StateInline, silent: bool) -> bool:
    """Read markup that one pattern describes as a token of its name, with what it encloses."""
    for name, pattern in _BY_FIRST.get(state.src[state.pos], ()):
        if match := pattern.match(state.src, state.pos, state.posMax):
            if not silent:
                token = state.push(name, "", 0)
                inside = match.span("inside") if "inside" in pattern.groupindex else (match.end(), match.end())
                token.content, token.meta = state.src[slice(*inside)], {"at": inside[0]}
            state.pos = match.end()
            return True
    return False


def span(state: StateInline, silent: bool) -> bool:
    """Read `[text]{.class}` as its text, or as withdrawn if the class says so."""
    start, end = state.pos, state.posMax
    if state.src[start] != "[":
        return False
    close = state.md.helpers.parseLinkLabel(state, start, False)
    match = _ATTRIBUTES.match(state.src, close + 1, end) if close >= 0 else None
    if not match:
        return False
    if not silent:
        kind = next((name for name, of in _SPAN_KINDS.items() if of.search(match.group())), "span")
        state.pos, state.posMax = start + 1, close
        state.push(f"{kind}_open", "span", 1)
        state.md.inline.tokenize(state)
        state.pos = close
        state.push(f"{kind}_close", "span", -1)
    state.pos, state.posMax = match.end(), end
    return True


_ATTRIBUTE = r"(?:[#.][^\s{}]+|[\w:-]+=(?:\"[^\"]*\"|'[^']*'|[^\s{}\"']+)|-)"
_ATTRIBUTES = regex(rf"\{{\s*{_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*\s*\}}")
_SPAN_KINDS: Mapping[str, re.Pattern[str]] = {
    "s": re.compile(r"\.(?:deletion|paragraph-deletion|del|strike)\b"),
    "comment": re.compile(r"\.comment-start\b"),
}
_AUTHOR = (  # the keys of other bibliographies, which nobody writes in Chinese
    r"(?<![\w.@/\[-])(?P<inside>-?@(?:\{[^{}\s]+\}|[A-Za-z0-9_](?:[A-Za-z0-9_:.#$%&+?<>~/-]*[A-Za-z0-9_])?)"
    r"(?:\s*\[[^\[\]\n@]*\](?!\())?)"
)
_OWN: Sequence[tuple[str, str, str]] = (
    # the first character, the name of the token, and what it looks like; the end of a comment is sought in 2,000
    ("[", "note", r"\[\^(?P<inside>[^\]\s]+)\]"),
    ("[", "cite", r"\[(?P<inside>[^\[\]\n]*(?<![\w.])-?@[^\[\]]*)\](?!\()"),
    ("[", "wiki", r"\[\[(?:[^\[\]|\n]*\|)?(?P<inside>[^\[\]|\n]+)\]\]"),
    ("!", "embed", r"!\[\[(?P<inside>[^\[\]\n]*)\]\]"),
    ("^", "inline_note", r"\^\[(?P<inside>(?>(?:[^\[\]]++|\[[^\[\]]*+\])*))\]"),
    ("@", "cite", _AUTHOR),
    ("-", "cite", _AUTHOR),
    ("{", "withdrawn", r"\{--(?P<inside>(?s:.{0,2000}?))--\}"),
    ("{", "withdrawn", r"\{~~(?P<inside>(?s:.{0,2000}?))~>"),
    ("{", "hidden", r"\{>>(?P<inside>(?s:.{0,2000}?))<<\}"),
    ("{", "markup", r"\{(?:\+\+|==)"),
    ("~", "markup", r"~~\}"),
    ("+", "markup", r"\+\+\}"),
    ("=", "markup", r"==\}?"),
    ("{", "embed", r"\{\{(?P<inside>(?s:.{0,2000}?))\}\}"),
    ("{", "keys", r"\{cite(?::\w+)*\}`(?P<inside>[^`\n]+)`"),
    ("\\", "keys", r"\\(?:[a-z]*cite[a-z]*)\*?(?:\[[^\]\n]*\]){0,2}\{(?P<inside>[^{}\n]+)\}"),
    ("#", "keys", r"#cite\((?P<inside><[^<>()\n]+>)[^()\n]*\)"),
    ("{", "role", r"\{[a-z][\w:.+-]*\}(?P<ticks>`+)(?P<inside>(?s:.{0,2000}?))(?<!`)(?P=ticks)(?!`)"),
    ("{", "markup", rf"(?<=[)\]`])\{{\s*{_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*\s*\}}"),
    ("{", "markup", rf"\{{\s*{_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*\s*\}}(?=\s*\Z)"),
    ("%", "hidden", r"%%(?P<inside>(?s:.{1,2000}?))%%"),
    ("h", "address", r"(?P<inside>https?://[^\s<>()\[\]，。；、）】」》]*[^\s<>()\[\]，。；、）】」》.,;:!?])"),
    ("w", "address", r"(?P<inside>www\.[^\s<>()\[\]，。；、）】」》]*[^\s<>()\[\]，。；、）】」》.,;:!?])"),
    ("\\", "quantity", r"(?P<inside>\\(?:SI|qty|num)(?:range)?(?:\[[^]\n]*])?(?:\{(?:[^{}\n]|\{[^{}\n]*\})*\}){1,3})"),
)  # fmt: skip
_BY_FIRST: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
for _first, _name, _pattern in _OWN:
    _BY_FIRST.setdefault(_first, []).append((_name, re.compile(_pattern)))
