"""Exported blocks against the base: what is stale, what was edited by hand, what names a fact that is gone."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hubcli.base.store import Store
from hubcli.draft.blocks import Block, blocks_of, checksum, is_edited
from hubcli.draft.drafts import Draft
from hubcli.draft.refresh import Run, refresh
from hubcli.errors import HubError, UnknownNameError
from hubcli.questions.check_draft import DraftVerdict, Slip


class BlockState(NamedTuple):
    """A block, or an id in it, and what the base says of it."""

    offset: int
    """Where in the draft it stands."""
    text: str
    verdict: DraftVerdict
    slip: Slip | None = None
    why: str | None = None
    """Why its command cannot be run."""


def block_states(draft: Draft, run: Run, store: Store) -> Iterator[BlockState]:
    """Every block of the draft, with one state at the least. Raises DraftError where its markers are broken."""
    blocks = blocks_of(draft)
    failed: dict[tuple[str, ...], HubError] = {}

    def attempt(words: Sequence[str]) -> str:
        try:
            return run(words)
        except HubError as error:
            failed[tuple(words)] = error
            return ""

    anew = blocks_of(Draft(draft.name, refresh(draft, attempt, force=True))) if blocks else ()
    for block, fresh in zip(blocks, anew, strict=True):
        offset, command = draft.text.rindex("<!--", 0, block.start), " ".join(block.words)
        if error := failed.get(block.words):
            gone = isinstance(error, UnknownNameError)
            verdict = DraftVerdict.RETRACTED if gone else DraftVerdict.STALE_BLOCK
            yield BlockState(offset, command, verdict, Slip.FAILED, str(error))
            continue
        edited = block.checksum is not None and is_edited(block)
        stale = (block.checksum or checksum(block.content)) != checksum(fresh.content)
        if edited:
            yield BlockState(offset, command, DraftVerdict.EDITED_BLOCK)
        if stale:
            yield BlockState(offset, command, DraftVerdict.STALE_BLOCK)
            yield from _gone(block, store)
        if not edited and not stale:
            yield BlockState(offset, command, DraftVerdict.MATCH)


def _gone(block: Block, store: Store) -> Iterator[BlockState]:
    """Ids that the block shows and the base no longer has."""
    known = {*store.ids(), *store.hubs}
    for match in _ID.finditer(block.content):
        if match[1] not in known:
            yield BlockState(block.start + match.start(1), match[1], DraftVerdict.RETRACTED)


_ID = re.compile(r"(?<!`)`([a-z0-9]+(?:-[a-z0-9]+)+)`(?!`)")
