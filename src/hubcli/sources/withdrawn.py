"""Withdrawn text, which proves nothing: passages go in, the same passages without what is struck out come out."""

import re
from collections.abc import Sequence

# HTML's and Word's deletions, HTML's comments, Markdown's strikethrough, CriticMarkup's deletions and substitutions.
# A `~~` after a digit is a range.
_WITHDRAWN = re.compile(
    r"<(?P<tag>(?:w:)?del|s|strike)\b[^>]*>.*?</(?P=tag)\s*>"
    r"|<!--.*?-->"
    r"|(?<![\d~\\])~~(?=[^\s~])[^\n]*?(?<=[^\s~])~~(?!~)"
    r"|\{--.*?--\}|\{~~.*?~>",
    re.DOTALL | re.IGNORECASE,
)
_KEPT = re.compile(r"</?(?:w:)?ins\b[^>]*>|\{\+\+|\+\+\}|(?<=.)~~\}", re.IGNORECASE)


_MARK = re.compile(
    r"</?(?:w:)?(?:del|ins|s|strike)\b[^>]*>|<!--|-->|~~\}?|\{(?:--|\+\+|~~)|(?:--|\+\+)\}|~>", re.IGNORECASE
)


def standing(passages: Sequence[str]) -> tuple[str, ...]:
    """What is left of each passage; of one that is withdrawn as a whole, nothing. Marks of insertions are dropped."""
    text = "\n".join(passages)
    if not any(mark in text for mark in ("<", "~~", "{")):
        return tuple(passages)
    left = _WITHDRAWN.sub(lambda found: "\n" * found[0].count("\n"), text)
    return tuple(_KEPT.sub("", left).split("\n"))


def unmarked(passage: str) -> str:
    """The passage with all that is withdrawn in it, without the marks."""
    return _MARK.sub(" ", passage)
