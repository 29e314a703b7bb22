"""Comments that suppress the findings on figures: `<!-- hubcli:ok reason -->`; the reason is required."""

import re

from hubcli.draft.reading.sentences import PlainText


def suppresses(comment: str) -> bool:
    """Whether the comment is one of these and gives a reason."""
    return bool(_OK.match(comment))


def ends_suppressed(plain: PlainText) -> bool:
    """Whether such a comment ends the text."""
    comments = [mark for mark in plain.marks if mark.kind == "comment"]
    return bool(comments) and comments[-1].at >= len(plain.text.rstrip()) and suppresses(comments[-1].text)


_OK = re.compile(r"\s*<!--\s*hubcli:ok\s+[^\s>-].*?-->", re.DOTALL)
