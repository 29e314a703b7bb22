"""Blocks in Word are refreshed by the rules of `blocks/refresh.py`: a draft goes in, the file with fresh blocks out."""

import shlex
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from hubcli.draft.blocks.markers import checksum_of, is_edited
from hubcli.draft.blocks.refresh import OtherBaseError
from hubcli.draft.office.package import Package
from hubcli.draft.office.word import WordDraft, decode_word
from hubcli.draft.office.word_blocks import WordBlock, blocks_in, fault_in
from hubcli.draft.office.word_graft import Graft
from hubcli.draft.office.word_piece import Piece, numbers_in
from hubcli.draft.text import DraftError, Fault
from hubcli.errors import HubError
from hubcli.messages import Message

RunWord = Callable[[Sequence[str]], bytes]
"""The Word file that a command answers, given its words. Raises HubError."""


class FreshWord(NamedTuple):
    """A block, and what its command answers now."""

    block: WordBlock
    piece: Piece | None
    """None if the command was not run or failed."""
    digest: str
    """The checksum of the content: of what the command answers, or else of what the block has."""
    asked: bool
    error: HubError | None


def refresh_word(
    draft: WordDraft,
    run: RunWord,
    *,
    base: str | None,
    chosen: Callable[[WordBlock], bool] = lambda block: True,
    force: bool = False,
    any_base: bool = False,
) -> WordDraft:
    """The draft with the chosen blocks refreshed, and those whose marks of disputes change with them.

    Raises DraftError for the same reasons as `refresh`.
    """
    faults: list[Fault] = []
    graft = Graft(draft)
    is_same = True
    for block, piece, digest, _, error in fresh_word_blocks(draft, run, base=base, chosen=chosen, any_base=any_base):
        if error:
            faults.append(fault_in(shlex.join(block.words), error))
        elif piece and is_edited(block) and not force and digest != block.digest:
            faults.append(fault_in(shlex.join(block.words), Message("drafts.edited_in_word")))
        else:
            written = (block.checksum, block.base, block.digest)
            if piece and written != (digest, base, digest):
                is_same = False
                graft.write(block, piece, digest, base)
            else:
                graft.keep(block)
    if faults:
        raise DraftError(draft.name, faults)
    return draft if is_same else _decoded(draft.name, graft.made())


def fresh_word_blocks(
    draft: WordDraft,
    run: RunWord,
    *,
    base: str | None,
    chosen: Callable[[WordBlock], bool] = lambda block: True,
    any_base: bool = False,
) -> Iterator[FreshWord]:
    """Every block; those that are refreshed come with what their commands answer. Raises DraftError."""
    used: set[int] = set()
    for block in blocks_in(draft):
        piece, error = None, None
        asked = chosen(block) or (bool(numbers_in(block.content) & used) and not is_edited(block))
        try:
            if asked and not any_base and block.base not in (None, base):
                raise OtherBaseError(block.base, base)
            piece = Piece(run(block.words), used) if asked else None
        except HubError as refused:
            asked, error = False, refused
        content = piece.content if piece else block.content
        used |= numbers_in(content)
        yield FreshWord(block, piece, checksum_of(content), asked, error)


def with_word_block(draft: WordDraft, words: Sequence[str]) -> WordDraft:
    """The draft with an empty block at its end."""
    body = draft.package.root(draft.parts.document).find("w:body")
    if body is None or body.inside == body.end:
        raise DraftError(draft.name, [Fault(0, Message("drafts.no_word_file"))])
    last = body.children[-1] if body.children else None
    at = last.start if last and last.tag == "w:sectPr" else body.outside
    graft = Graft(draft)
    for block in blocks_in(draft):
        graft.keep(block)
    graft.begin(words, at)
    return _decoded(draft.name, graft.made())


def _decoded(name: str, content: bytes) -> WordDraft:
    return decode_word(Package(name, content), content)
