"""Blocks are refreshed: a draft and a way to run commands go in, its text with fresh blocks comes out.

Nothing outside the markers changes. What a block says depends only on the base, its command and the text before it, so
refreshing twice is the same as refreshing once.
"""

import shlex
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from hubcli.draft.blocks.content import Notes
from hubcli.draft.blocks.footnotes import defined, is_balanced, without
from hubcli.draft.blocks.markers import BEGIN, END, Block, blocks_of, checksum, is_edited, sealed, with_ends
from hubcli.draft.blocks.marks import linked, numbered_on, numbers_in, realigned
from hubcli.draft.text import LINE, Draft, DraftError, Fault
from hubcli.errors import HubError
from hubcli.messages import Message

Run = Callable[[Sequence[str]], str]
"""The Markdown that a command answers, given its words. Raises HubError."""


class OtherBaseError(HubError):
    """A block that was written from another base than the one in use."""

    def __init__(self, other: str, base: str | None) -> None:
        super().__init__(Message("drafts.other_base", other, base))


class Fresh(NamedTuple):
    """A block, and what its command answers now."""

    block: Block
    content: str
    """The old content if the command was not run or failed, or its answer differs only in form."""
    digest: str
    """The checksum of that content, with the notes that the draft now has."""
    asked: bool = False
    error: HubError | None = None
    """Why the command failed."""


def refresh(
    draft: Draft,
    run: Run,
    *,
    base: str | None = None,
    chosen: Callable[[Block], bool] = lambda block: True,
    force: bool = False,
    any_base: bool = False,
) -> str:
    """The draft with the chosen blocks refreshed, and those whose footnotes or marks of disputes change with them.

    `base` is the name of the base that `run` asks. Raises DraftError, with every block at fault, if a command fails, a
    block was edited by hand and `force` is not given, or one comes from another base and `any_base` is not given.
    """
    faults: list[Fault] = []
    words: list[tuple[str, ...]] = []
    text, at = "", 0
    for block, content, digest, asked, error in fresh_blocks(draft, run, base=base, chosen=chosen, any_base=any_base):
        seal = draft.text[block.end : block.after]
        if error:
            faults.append(Fault(block.line, error))
        elif asked:
            if is_edited(block) and not force and digest != block.digest:
                faults.append(Fault(block.line, Message("drafts.edited")))
            seal = seal if (block.checksum, block.base) == (digest, base) else _resealed(seal, digest, base)
        elif block.checksum == block.digest != digest:  # only its notes have changed
            seal = _resealed(seal, digest, block.base)
        text += draft.text[at : block.start] + content + seal
        at = block.after
        words.append(block.words)
    text += draft.text[at:]
    if faults := faults or _faults_after(draft, text, words):
        raise DraftError(draft.name, faults)
    return text


def fresh_blocks(
    draft: Draft,
    run: Run,
    *,
    base: str | None,
    chosen: Callable[[Block], bool] = lambda block: True,
    any_base: bool = False,
) -> Iterator[Fresh]:
    """Every block; those that `refresh` rewrites come with what their commands answer. Raises DraftError."""
    blocks = blocks_of(draft)
    texts = _outside(draft.text, blocks)
    known = defined("\n".join(texts))
    used: set[int] = set()
    before, at = "", 0
    said = [*texts]
    """What the commands answer, so that each note has the language of the first that has it."""
    for block in blocks:
        content, answer, error = block.content, "", None
        is_whole = is_balanced(content, known) and not numbers_in(content) & used
        before, at = before + draft.text[at : block.start], block.end
        asked = chosen(block) or not (is_whole or is_edited(block))
        try:
            if asked:
                answer = _asked(block, run, known, said, base if not any_base else block.base)
                content = numbered_on(answer, used)
        except HubError as refused:
            asked, error = False, refused
        if asked and is_whole and checksum(content, Notes(*said)) == block.digest:
            content = block.content
        if asked and (content := linked(content, before)) not in (answer, block.content):
            content = with_ends(realigned(with_ends(content, "\n")), block.newline)
        known |= defined(content)
        used |= numbers_in(content)
        before += content
        texts.append(content)
        yield Fresh(block, content, checksum(content, Notes(*texts)), asked, error)


def _asked(block: Block, run: Run, known: set[str], said: list[str], base: str | None) -> str:
    """What the command of a block answers, as its content; added to what was said. Raises HubError."""
    if block.base not in (None, base):
        raise OtherBaseError(block.base, base)
    said.append(run(block.words))
    return _content(said[-1], known, block.newline)


def with_block(draft: Draft, words: Sequence[str]) -> Draft:
    """The draft with an empty block at its end. Raises DraftError if no block can be put there."""
    newline = next((end for _, end in LINE.findall(draft.text) if end), "\n")
    lines = with_ends(draft.text.removeprefix("\ufeff"), "\n").split("\n")
    gap = newline * (0 if lines == [""] else 2 if lines[-1] else 1 if lines[-2:-1] != [""] else 0)
    command = shlex.join(words)
    markers = newline.join((BEGIN.format(command), END, ""))
    longer = Draft(draft.name, draft.text + gap + markers)
    before = [block.words for block in blocks_of(draft)]
    if [block.words for block in _blocks_after(draft, longer.text)] != [*before, tuple(words)]:
        raise DraftError(draft.name, [Fault(len(lines), Message("drafts.no_room_for_block"))])
    return longer


def _content(said: str, known: set[str], newline: str) -> str:
    """The content of a block: the text with an empty line before and after it."""
    lines = without(with_ends(said, "\n"), known).strip("\n")
    return with_ends(f"\n{lines}\n\n", newline)


def _resealed(seal: str, digest: str, base: str | None) -> str:
    return " " * (len(seal) - len(seal.lstrip(" "))) + sealed(digest, base)


def _faults_after(draft: Draft, text: str, words: Sequence[tuple[str, ...]]) -> list[Fault]:
    """What rules out writing the text: its blocks are no longer those of the draft, or more than blocks changed."""
    blocks = _blocks_after(draft, text)
    if [block.words for block in blocks] != words:
        return [Fault(0, Message("drafts.unfit_for_block"))]
    unchanged = _outside(text, blocks) == _outside(draft.text, blocks_of(draft))
    return [] if unchanged else [Fault(0, Message("drafts.outside_changed"))]


def _outside(text: str, blocks: Sequence[Block]) -> list[str]:
    """The pieces of text before, between and after the blocks; the begin markers are part of them."""
    starts = [0, *(block.after for block in blocks)]
    ends = [*(block.start for block in blocks), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def _blocks_after(draft: Draft, text: str) -> Sequence[Block]:
    try:
        return blocks_of(Draft(draft.name, text))
    except DraftError:
        return ()
