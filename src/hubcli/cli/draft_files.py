"""From a command to the analyst's draft: its blocks found, written anew, and the draft written back or compared."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import typer

from hubcli.base.compiled.cache import ask
from hubcli.base.folder import base_folder
from hubcli.cli.block_commands import READING, MarkerError, run, same_command, words_of
from hubcli.cli.reply import write
from hubcli.draft.blocks.markers import Block, base_name, blocks_of
from hubcli.draft.blocks.refresh import refresh, with_block
from hubcli.draft.citations import cited_in
from hubcli.draft.file import difference, read_draft, write_draft
from hubcli.draft.text import Draft, DraftError, Fault
from hubcli.errors import HubError


class Handling(NamedTuple):
    """What may be done to a draft."""

    base: Path | None
    append: bool = False
    check: bool = False
    force: bool = False


def refresh_draft(path: Path, handling: Handling) -> None:
    """Write every block of a draft anew. Raises HubError; exits with 1 where one is stale and only to be checked."""
    draft = read_draft(path)
    with _whole(draft, handling):
        if not blocks_of(draft):
            raise DraftError(
                draft.name, [Fault(0, f"there is no block in it; 'hubcli export --into {path} --append' adds one")]
            )
        _rewrite(path, draft, draft, lambda block: True, handling)


def refresh_block(path: Path | None, context: Any, handling: Handling) -> None:
    """Write the block of a command anew, or add it. Raises HubError; exits with 1 as `refresh_draft` does."""
    if path is None:
        raise MarkerError("--append, --check and --force go with --into DRAFT")
    if context.params["output"] or context.params["format"] != "markdown":
        raise MarkerError("--into writes Markdown into the draft: it goes with neither --output nor --format")
    words = words_of(context)
    _refuse_what_answers_nothing(words, path, handling.base)
    draft = read_draft(path, missing_is_empty=handling.append)
    with _whole(draft, handling):
        found = [block.line for block in blocks_of(draft) if same_command(block.words, words)]
        if not found and not handling.append:
            raise DraftError(draft.name, [Fault(0, _no_block(words, blocks_of(draft)))])
        longer = draft if found else with_block(draft, words)
        lines = found or [blocks_of(longer)[-1].line]
        _rewrite(path, draft, longer, lambda block: block.line in lines, handling)


def cited(sources: Sequence[str] | None, used_in: Path | None) -> tuple[Sequence[str] | None, Sequence[str]]:
    """The sources that are named or that a draft's footnotes name, none for all; and the draft's keys."""
    if used_in is None:
        return sources or None, ()
    found = cited_in(read_draft(used_in))
    return [*(sources or ()), *found.notes], found.keys


def checkable(paths: Sequence[Path]) -> tuple[list[Draft], HubError | None]:
    """The drafts whose text and markers can be read, and what is wrong with the others."""
    drafts: list[Draft] = []
    faults: list[str] = []
    for path in paths:
        try:
            draft = read_draft(path)
            blocks_of(draft)
            drafts.append(draft)
        except DraftError as error:
            faults += str(error).split("\n")
    return drafts, HubError(*faults) if faults else None


@contextmanager
def _whole(draft: Draft, handling: Handling) -> Iterator[None]:
    """Where lines of the draft are at fault, say that its other blocks are not written either."""
    try:
        yield
    except DraftError as error:
        if handling.check or not any(fault.line for fault in error.faults):
            raise
        raise HubError(*str(error).split("\n"), f"{draft.name}: nothing was written") from None


def _refuse_what_answers_nothing(words: Sequence[str], path: Path, base: Path | None) -> None:
    """Raise what is wrong with a command before the draft is read: it stands on the command line, not there."""
    from shlex import join

    try:
        run(words, base)
    except HubError as error:
        _, *other = words
        if not other or other[0] not in READING:
            raise
        markers = f"<!-- hubcli:begin {join(other)} --> and, below it, <!-- hubcli:end -->"
        way_out = f"for a block of '{other[0]}' type {markers} into the draft, then 'hubcli refresh {path}'"
        raise MarkerError(f"{error}; {way_out}") from None


def _rewrite(path: Path, draft: Draft, longer: Draft, chosen: Callable[[Block], bool], handling: Handling) -> None:
    base = ask(base_folder(handling.base), lambda store: base_name(store.info))
    text = refresh(
        longer,
        partial(run, base=handling.base),
        base=base,
        chosen=chosen,
        force=handling.force or handling.check,
        any_base=handling.force,
    )
    pairs = list(zip(blocks_of(longer), blocks_of(Draft(draft.name, text)), strict=True))
    changed = sum(old.content != new.content for old, new in pairs)
    if not handling.check:
        write_draft(path, draft, text)
        count = f"{len(pairs)} block{'s' if len(pairs) > 1 else ''}, {changed or 'none'} changed"
        typer.echo(f"{draft.name}: {count}", err=True)
    elif changed:
        write(difference(draft, text), None)
        raise typer.Exit(1)


def _no_block(words: Sequence[str], blocks: Sequence[Block]) -> str:
    from shlex import join

    others = ", ".join(f"'{join(block.words)}' (line {block.line})" for block in blocks)
    others = f"; its blocks are {others}" if others else ""
    return f"no block of '{join(words)}' in it{others}; --append adds one"
