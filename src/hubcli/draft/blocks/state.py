"""Exported blocks against the base: stale, edited by hand, of another base, or showing a fact that no longer exists."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hubcli.base.compiled.store import Store
from hubcli.draft.blocks.formats import AnyBlock, Runs, fresh_blocks
from hubcli.draft.blocks.markers import base_name, is_edited
from hubcli.draft.blocks.refresh import OtherBaseError
from hubcli.draft.text import Draft
from hubcli.draft.verdicts import DraftVerdict
from hubcli.errors import HubError, UnknownNameError
from hubcli.messages import Message


class BlockState(NamedTuple):
    """A block, or an id in it, and what the base says of it."""

    offset: int
    """Its offset in the draft."""
    text: str
    verdict: DraftVerdict
    why: str | Message | None = None
    """Why its command cannot be run, or the base that it comes from."""


def block_states(draft: Draft, runs: Runs, store: Store) -> Iterator[BlockState]:
    """At least one state for every block of the draft. Raises DraftError if its markers are broken."""
    for block, _, digest, _, error in fresh_blocks(draft, runs, base=base_name(store.info)):
        offset, command = block.at, " ".join(block.words)
        if isinstance(error, OtherBaseError):
            yield BlockState(offset, command, DraftVerdict.OTHER_BASE, block.base)
            continue
        if block.checksum is None and not block.content.strip() and not error:
            yield BlockState(offset, command, DraftVerdict.OUTSIDE, Message("drafts.never_filled"))
            continue
        edited = block.checksum is not None and is_edited(block)
        written = block.checksum if edited and not block.is_dated else block.digest
        stale = written != digest
        if error:
            verdict = DraftVerdict.RETRACTED if _was_known(error, block) else DraftVerdict.FAILED_BLOCK
            yield BlockState(offset, command, verdict, Message("drafts.error", error))
        if edited:
            yield BlockState(offset, command, DraftVerdict.EDITED_BLOCK)
        if stale and not error:
            yield BlockState(offset, command, DraftVerdict.STALE_BLOCK)
        if stale or error:
            yield from _withdrawn_ids(block, store)
        if not (edited or stale or error):
            yield BlockState(offset, command, DraftVerdict.MATCH)


def _was_known(error: HubError, block: AnyBlock) -> bool:
    """Whether the name that the base does not know is in the block, so was known when the block was written."""
    if not isinstance(error, UnknownNameError):
        return False
    return re.search(rf"(?<![\w-]){re.escape(error.name)}(?![\w-])", block.content) is not None


def _withdrawn_ids(block: AnyBlock, store: Store) -> Iterator[BlockState]:
    """Ids that the block shows and the base no longer has."""
    known = {*store.ids(), *store.hubs}
    for offset, id_ in block.ids:
        if "-" in id_ and id_ not in known:  # a single word may be anything
            yield BlockState(offset, id_, DraftVerdict.RETRACTED)
