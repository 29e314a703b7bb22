"""What changed in a record, or why nothing did, as a document."""

import json
from typing import Any

from hubcli.document import Block, Code, Document, Entry, Items, Plain
from hubcli.edits.edit import Editing, KeyChange
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.plain import notice, prose
from hubcli.pages.verify import finding


def page(answer: Editing, lang: Lang) -> Document:
    """Each field before and after, and what speaks against the facts concerned."""
    title = say("edit.title", lang)
    if not answer.holds:
        blocks: list[Block] = [finding(proof, lang) for proof in answer.refused]
        return paged([*blocks, notice(say("edit.nothing_changed", lang))], (), lang, title=title)
    entries = tuple(_change(change, lang) for change in answer.keys)
    key = "edit.changed" if answer.written else "edit.would_change"
    blocks = [prose(say(key, lang, answer.id, answer.file, answer.line)), Items(entries)]
    blocks += [finding(proof, lang) for proof in answer.verdicts]
    if not answer.checked:
        blocks.append(notice(say("edit.unproved", lang)))
    return paged(blocks, (), lang, title=title)


def _change(change: KeyChange, lang: Lang) -> Entry:
    old, new = (say("nothing", lang) if value is None else _shown(value) for value in (change.old, change.new))
    return Entry((Code(change.key), Plain(say("colon", lang, "") + say("edit.from_to", lang, old, new))))


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
