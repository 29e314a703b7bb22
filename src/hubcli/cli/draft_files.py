"""The draft of a command: its blocks are found and updated, and the draft is written back or compared."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from hubcli.base.compiled.cache import ask
from hubcli.base.folder import base_folder
from hubcli.cli.block_commands import FOR_BLOCKS, MarkerError, run, run_word, runs, same_command, words_of
from hubcli.cli.options import Output
from hubcli.cli.reply import Reply, as_block, as_word_block
from hubcli.draft.blocks.formats import AnyBlock, Runs, blocks_of, refreshed, refuse_without_blocks, with_block
from hubcli.draft.blocks.markers import BEGIN, END, Block, base_name
from hubcli.draft.file import difference, read_draft, write_draft
from hubcli.draft.reading.formats import format_of, is_word
from hubcli.draft.text import Draft, DraftError, Fault
from hubcli.errors import HubError, quoted
from hubcli.files import STDIN
from hubcli.messages import Message


class Handling(NamedTuple):
    """What a command may do to a draft."""

    base: Path | None
    append: bool = False
    check: bool = False
    force: bool = False


def refresh_drafts(paths: Sequence[Path], handling: Handling) -> Reply:
    """Update every block of some drafts; with `check` return the diff and exit code 1 if one is stale.

    A draft that cannot be refreshed keeps none of the others from it; its error comes with the reply.
    """
    replies: list[Reply] = []
    faults: list[object] = []
    for path in dict.fromkeys(paths):
        try:
            replies.append(_refreshed(path, handling))
        except HubError as error:
            faults += error.lines
    said = "".join(reply.said for reply in replies if isinstance(reply.said, str))
    notes = tuple(note for reply in replies for note in reply.notes)
    code = max((reply.code for reply in replies), default=0)
    return Reply(said or None, Output(), code, HubError(*faults) if faults else None, notes)


def _refreshed(path: Path, handling: Handling) -> Reply:
    draft = read_draft(path)
    refuse_without_blocks(draft)
    with _whole(draft, handling):
        if not blocks_of(draft):
            return _untouched(path, draft, handling)
        return _rewritten(path, draft, draft, runs(handling.base), lambda block: True, handling)


def _untouched(path: Path, draft: Draft, handling: Handling) -> Reply:
    """Leave a draft without blocks as it is, and say that it has none."""
    if not handling.check:
        write_draft(path, draft, draft)
    return Reply(None, Output(), notes=(Message("cli.no_blocks", draft.name, path),))


def refresh_block(path: Path | None, context: Any, asked: Callable[[], Reply], handling: Handling) -> Reply:
    """Update the block of a command with its answer, or add the block; as `refresh_drafts` does. Raises HubError."""
    if path is None:
        raise MarkerError(Message("cli.goes_with_into"))
    if context.params["output"] or context.params["format"] != "markdown":
        raise MarkerError(Message("cli.into_is_markdown"))
    words = words_of(context)
    reply = _asked(asked, words, path)
    draft = _draft(path, handling)
    refuse_without_blocks(draft)
    with _whole(draft, handling):
        found = [block.at for block in blocks_of(draft) if same_command(block.words, words)]
        if not found and not handling.append:
            raise DraftError(draft.name, [Fault(0, _no_block(words, blocks_of(draft)))])
        longer = draft if found else with_block(draft, words)
        places = found or [blocks_of(longer)[-1].at]

        def answer(others: Sequence[str]) -> str:
            return as_block(reply) if same_command(others, words) else run(others, handling.base)

        def answer_in_word(others: Sequence[str]) -> bytes:
            return as_word_block(reply) if same_command(others, words) else run_word(others, handling.base)

        answers = Runs(answer, answer_in_word)
        return _rewritten(path, draft, longer, answers, lambda block: block.at in places, handling)


def checkable(paths: Sequence[Path]) -> tuple[list[Draft], HubError | None]:
    """The drafts with readable text and markers, and what is wrong with the others."""
    drafts: list[Draft] = []
    faults: list[object] = []
    for path in paths:
        try:
            draft = read_draft(path)
            blocks_of(draft)
            drafts.append(draft)
        except DraftError as error:
            faults += error.lines
    return drafts, HubError(*faults) if faults else None


@contextmanager
def _whole(draft: Draft, handling: Handling) -> Iterator[None]:
    """If lines of the draft are at fault, add that its other blocks were not written either."""
    try:
        yield
    except DraftError as error:
        if handling.check or not any(fault.line for fault in error.faults):
            raise
        raise HubError(*error.lines, Message("cli.nothing_written", draft.name)) from None


def _draft(path: Path, handling: Handling) -> Draft:
    """The draft at a path, or a new one if that may be. Raises DraftError."""
    is_new = handling.append and is_word(path) and path != STDIN and not path.exists()
    if is_new:
        from hubcli.render.docx import empty_docx

        return format_of(str(path)).decode(str(path), empty_docx())
    way_out = Message("cli.export_starts_one")
    return read_draft(path, missing_is_empty=handling.append, way_out=way_out)


def _asked(asked: Callable[[], Reply], words: Sequence[str], path: Path) -> Reply:
    """The reply of the command; a mistake on the command line is raised before the draft is read. Raises HubError."""
    from shlex import join

    try:
        return asked()
    except HubError as error:
        _, *other = words
        if not other or other[0] not in FOR_BLOCKS:
            raise
        begin, end = BEGIN.format(join(other)), END
        raise MarkerError(Message("cli.type_markers", error, other[0], begin, end, path)) from None


def _rewritten(
    path: Path, draft: Draft, longer: Draft, runs: Runs, chosen: Callable[[AnyBlock], bool], handling: Handling
) -> Reply:
    base = ask(base_folder(handling.base), lambda store: base_name(store.info))
    force = handling.force or handling.check
    new = refreshed(longer, runs, base=base, chosen=chosen, force=force, any_base=handling.force)
    pairs = list(zip(blocks_of(longer), blocks_of(new), strict=True))
    changed = sum(old.content != new.content for old, new in pairs)
    if handling.check:
        return Reply(difference(draft, new), Output(), 1) if changed else Reply(None, Output())
    write_draft(path, draft, new)
    key = "cli.refreshed" if changed else "cli.refreshed_none"
    return Reply(None, Output(), notes=(Message(key, draft.name, len(pairs), str(changed)),))


def _no_block(words: Sequence[str], blocks: Sequence[AnyBlock]) -> Message:
    from shlex import join

    others = tuple(
        Message("cli.block_at", join(block.words), block.line)
        if isinstance(block, Block)
        else quoted(join(block.words))
        for block in blocks
    )
    return Message("cli.no_such_block", join(words), Message("cli.its_blocks", others) if others else "")
