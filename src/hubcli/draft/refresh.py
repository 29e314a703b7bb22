"""Blocks written anew: a draft and a way to run commands go in, its text with fresh blocks comes out.

Nothing outside the markers changes, and what a block says depends on the base, its command and what stands before it
only: refreshing twice is refreshing once.
"""

import shlex
from collections.abc import Callable, Sequence

from hubcli.draft.blocks import BEGIN, END, Block, blocks_of, checksum, is_edited, with_ends
from hubcli.draft.drafts import LINE, Draft, DraftError, Fault
from hubcli.draft.notes import defined, is_balanced, without
from hubcli.errors import HubError

Run = Callable[[Sequence[str]], str]
"""What the words of a command answer, as Markdown. Raises HubError."""


def refresh(
    draft: Draft, run: Run, *, chosen: Callable[[Block], bool] = lambda block: True, force: bool = False
) -> str:
    """The draft with the chosen blocks written anew, and with those whose footnotes change with them.

    Raises DraftError, for every block at once, where a command fails or a block was edited by hand and `force` is not
    given.
    """
    blocks = blocks_of(draft)
    faults: list[Fault] = []
    known = defined(_outside(draft.text, blocks))
    text, at = "", 0
    for block in blocks:
        content, seal = block.content, draft.text[block.end : block.after]
        if chosen(block) or not (is_balanced(content, known) or is_edited(block)):
            try:
                content = _content(run(block.words), known, block.newline)
            except HubError as error:
                faults.append(Fault(block.line, str(error)))
            if is_edited(block) and not force and checksum(content) != checksum(block.content):
                faults.append(Fault(block.line, _EDITED))
            seal = " " * (len(seal) - len(seal.lstrip(" "))) + END.format(checksum(content))
        known |= defined(content)
        text += draft.text[at : block.start] + content + seal
        at = block.after
    text += draft.text[at:]
    if not faults and [block.words for block in _blocks_after(draft, text)] != [block.words for block in blocks]:
        faults.append(Fault(0, "what a command says cannot stand between markers"))
    if faults:
        raise DraftError(draft.name, faults)
    return text


def with_block(draft: Draft, words: Sequence[str]) -> Draft:
    """The draft with an empty block at its end. Raises DraftError where the draft's end leaves no place for one."""
    newline = next((end for _, end in LINE.findall(draft.text) if end), "\n")
    lines = with_ends(draft.text.removeprefix("\ufeff"), "\n").split("\n")
    gap = newline * (0 if lines == [""] else 2 if lines[-1] else 1 if lines[-2:-1] != [""] else 0)
    command = shlex.join(words)
    markers = newline.join((BEGIN.format(command), END.format("").replace("  ", " "), ""))
    longer = Draft(draft.name, draft.text + gap + markers)
    before = [block.words for block in blocks_of(draft)]
    if [block.words for block in _blocks_after(draft, longer.text)] != [*before, tuple(words)]:
        raise DraftError(draft.name, [Fault(len(lines), "no block can stand at the end: is code or HTML left open?")])
    return longer


_EDITED = "the block was edited by hand; --force writes over it, or take its markers away and keep the text"


def _content(said: str, known: set[str], newline: str) -> str:
    """What stands between the markers: the text with an empty line before and after it."""
    lines = without(with_ends(said, "\n"), known).strip("\n")
    return with_ends(f"\n{lines}\n\n", newline)


def _outside(text: str, blocks: Sequence[Block]) -> str:
    starts = [0, *(block.after for block in blocks)]
    ends = [*(block.start for block in blocks), len(text)]
    return "\n".join(text[start:end] for start, end in zip(starts, ends, strict=True))


def _blocks_after(draft: Draft, text: str) -> Sequence[Block]:
    try:
        return blocks_of(Draft(draft.name, text))
    except DraftError:
        return ()
