"""Comments by which an analyst vouches for figures: `<!-- hubcli:ok reason -->`; the reason is required."""

import re

from hubcli.draft.reading.sentences import PlainText
from hubcli.figures.patterns import regex


def reason_in(comment: str) -> str:
    """The reason that such a comment gives; none if it is another comment or gives none."""
    match = _OK.match(comment)
    return match["reason"].strip() if match else ""


def reason_after(plain: PlainText) -> str:
    """The reason in such a comment at the end of the text."""
    comments = [mark for mark in plain.marks if mark.kind == "comment"]
    at_end = bool(comments) and comments[-1].at >= len(plain.text.rstrip())
    return reason_in(comments[-1].text) if at_end else ""


_OK = regex(r"\s*<!--\s*hubcli:ok\s+(?P<reason>[^\s>-].*?)-->", re.DOTALL)
