"""What a draft cites: the program's footnotes and pandoc's keys, wherever they stand in its text."""

import re
from typing import NamedTuple

from hubcli.draft.text import Draft

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
# A key of pandoc's may hold more than an id of ours; what goes on after an id is another key.
_CITATION = re.compile(
    rf"\[\^hub-(?P<source>{_ID})-\d+\]|(?<![\w.])@(?P<brace>\{{)?(?P<key>{_ID})(?![\w:])(?(brace)\}})"
)


class Cited(NamedTuple):
    """Sources that a draft cites, each once, in the order in which it first does."""

    notes: tuple[str, ...]
    """Those that footnotes name; only this program writes such footnotes."""
    keys: tuple[str, ...]
    """Those that keys name; a draft may have keys of other bibliographies, too."""


def cited_in(draft: Draft) -> Cited:
    """The sources that a draft cites."""
    found = list(_CITATION.finditer(draft.text))
    notes = dict.fromkeys(match["source"] for match in found if match["source"])
    return Cited(tuple(notes), tuple(dict.fromkeys(match["key"] for match in found if match["key"])))
