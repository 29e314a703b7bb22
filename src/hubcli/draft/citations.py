"""The sources that a draft cites anywhere in its text: by footnotes that this program wrote, and by pandoc's keys."""

import re
from typing import NamedTuple

from hubcli.citations import LABEL
from hubcli.draft.text import Draft
from hubcli.model.text import ID

# A key of pandoc's may have more characters than our ids; then it is another source's.
_CITATION = re.compile(rf"\[\^{LABEL}\]|(?<![\w.])@(?P<brace>\{{)?(?P<key>{ID})(?![\w:])(?(brace)\}})")


class Cited(NamedTuple):
    """The ids of sources that a draft cites, each once, in the order of their first citation."""

    notes: tuple[str, ...]
    """Those that footnotes name; only this program writes such footnotes."""
    keys: tuple[str, ...]
    """Those that keys name; a draft may have keys of other bibliographies, too."""


def cited_in(draft: Draft) -> Cited:
    """The sources that a draft cites."""
    found = list(_CITATION.finditer("\n".join((draft.text, *draft.cited))))
    notes = dict.fromkeys(match["source"] for match in found if match["source"])
    return Cited(tuple(notes), tuple(dict.fromkeys(match["key"] for match in found if match["key"])))
