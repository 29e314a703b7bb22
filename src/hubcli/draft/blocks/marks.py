"""Marks of disputes, `[≠1](#disagreements)` and the `**≠1**` in the list below: numbered apart in a draft's blocks."""

import re
from collections.abc import Collection
from urllib.parse import unquote

from hubcli.citations import anchors_of
from hubcli.draft.reading.text_tables import width_of
from hubcli.figures.patterns import regex


def numbers_in(content: str) -> set[int]:
    """The numbers of the marks in a block."""
    return {int(match["number"]) for pattern in (_LINK, _ENTRY) for match in pattern.finditer(content)}


def numbered_on(content: str, used: Collection[int]) -> str:
    """The content with its marks numbered from the first number that is higher than those used before it."""
    by = max(used, default=0) + 1 - min(numbers_in(content), default=1)
    for pattern in (_LINK, _ENTRY):
        content = pattern.sub(
            lambda match: match.group().replace(match["number"], f"{int(match['number']) + by}", 1), content
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

    def led(match: re.Match[str]) -> str:
        anchor = leads.get(match["number"])
        is_right = anchor in (None, unquote(match["anchor"]))  # some formatters write it in percent encoding
        return match.group() if is_right else f"[≠{match['number']}](#{anchor})"

    return _LINK.sub(led, content)


def realigned(content: str) -> str:
    """The content with its tables, as this program writes them, padded anew: other marks have other widths."""
    return _TABLE.sub(_padded, content)


def _padded(table: re.Match[str]) -> str:
    rows = [[cell.strip() for cell in _BAR.split(line)[1:-1]] for line in table.group().splitlines()]
    if len({*map(len, rows)}) > 1:
        return table.group()
    columns = zip(*(row for number, row in enumerate(rows) if number != 1), strict=True)
    widest = [max(3, *map(width_of, column)) for column in columns]
    rows[1] = ["-" * most for most in widest]
    padded = ([cell + " " * (most - width_of(cell)) for cell, most in zip(row, widest, strict=True)] for row in rows)
    return "".join(f"| {' | '.join(row)} |\n" for row in padded)


_LINK = regex(r"\[≠(?P<number>[0-9]+)\]\(#(?P<anchor>[^()\s]*)\)")
_ENTRY = regex(r"(?<=\*\*|__)≠(?P<number>[0-9]+)")
_HEADING = regex(r"^ {0,3}#{1,6}[ \t]+(?P<words>.*?)(?:[ \t]+#+|[ \t]*\{[^{}\n]*\})?[ \t]*$", re.MULTILINE)
_TABLE = regex(r"^\| .* \|\n\| --.* \|\n(?:\| .* \|\n)*", re.MULTILINE)
_BAR = regex(r"(?<!\\)\|")
