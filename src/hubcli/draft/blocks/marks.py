"""Marks of disputes, `[≠1](#disagreements)` and the `**≠1**` in the list below: numbered apart in a draft's blocks."""

import re
from collections.abc import Collection

from hubcli.citations import anchors_of

_LINK = re.compile(r"\[≠(?P<number>[0-9]+)\]\(#[^()\s]*\)")
_ENTRY = re.compile(r"(?<=\*\*|__)≠(?P<number>[0-9]+)")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<words>.*?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)


def numbers_in(content: str) -> set[int]:
    """The numbers of the marks in a block."""
    return {int(match["number"]) for pattern in (_LINK, _ENTRY) for match in pattern.finditer(content)}


def numbered_on(content: str, used: Collection[int]) -> str:
    """The content with its marks numbered from the first number that is higher than those used before it."""
    by = max(used, default=0) + 1 - min(numbers_in(content), default=1)
    for pattern in (_LINK, _ENTRY):
        content = pattern.sub(
            lambda match: re.sub(r"(?<=≠)\d+", str(int(match["number"]) + by), match.group()), content
        )
    return content


def linked(content: str, before: str) -> str:
    """The content with each mark linked to the heading above its entry, in a draft with this text before the block."""
    headings = list(_HEADING.finditer(content))
    earlier = [match["words"] for match in _HEADING.finditer(before)]
    anchors = anchors_of([*earlier, *(match["words"] for match in headings)])[len(earlier) :]
    starts = {match.start(): anchor for match, anchor in zip(headings, anchors, strict=True)}
    leads = {
        entry["number"]: starts[max(start for start in starts if start < entry.start())]
        for entry in _ENTRY.finditer(content)
        if min(starts, default=len(content)) < entry.start()
    }
    return _LINK.sub(
        lambda match: f"[≠{match['number']}](#{leads[match['number']]})" if match["number"] in leads else match.group(),
        content,
    )
