"""The blocks of drafts of every format: between markers in text, in content controls in Word."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from hubcli.draft.blocks import markers, refresh
from hubcli.draft.blocks.markers import Block
from hubcli.draft.reading.formats import format_of
from hubcli.draft.text import Draft, DraftError, Fault, Span
from hubcli.messages import Message

if TYPE_CHECKING:
    from hubcli.draft.blocks.refresh import Fresh, Run
    from hubcli.draft.office.word import WordDraft
    from hubcli.draft.office.word_blocks import WordBlock
    from hubcli.draft.office.word_refresh import FreshWord, RunWord

AnyBlock: TypeAlias = "Block | WordBlock"


class Runs(NamedTuple):
    """What runs the commands of blocks."""

    text: "Run"
    word: "RunWord | None" = None
    """None where no draft is in Word."""


def blocks_of(draft: Draft) -> Sequence[AnyBlock]:
    """The blocks of a draft, in order. Raises DraftError with everything that is wrong with them."""
    if _has_markers(draft):
        return markers.blocks_of(draft)
    if word := _word(draft):
        from hubcli.draft.office.word_blocks import blocks_in

        return blocks_in(word)
    return ()


def block_spans(draft: Draft) -> list[Span]:
    """The parts of a draft's text that its author did not write."""
    if _has_markers(draft):
        return [(block.start, block.end) for block in markers.blocks_of(draft)]
    word = _word(draft)
    return [(start, end) for _, start, end in word.controls] if word else []


def fresh_blocks(draft: Draft, runs: Runs, *, base: str | None) -> "Iterator[Fresh | FreshWord]":
    """Every block with what its command answers now. Raises DraftError."""
    if _has_markers(draft):
        yield from refresh.fresh_blocks(draft, runs.text, base=base)
    elif word := _word(draft):
        from hubcli.draft.office.word_refresh import fresh_word_blocks

        yield from fresh_word_blocks(word, _word_run(runs), base=base)


def refreshed(
    draft: Draft,
    runs: Runs,
    *,
    base: str | None,
    chosen: Callable[[AnyBlock], bool],
    force: bool,
    any_base: bool,
) -> Draft:
    """The draft with the chosen blocks refreshed. Raises DraftError."""
    if word := _word(draft):
        from hubcli.draft.office.word_refresh import refresh_word

        return refresh_word(word, _word_run(runs), base=base, chosen=chosen, force=force, any_base=any_base)
    text = refresh.refresh(draft, runs.text, base=base, chosen=chosen, force=force, any_base=any_base)
    return Draft(draft.name, text)


def with_block(draft: Draft, words: Sequence[str]) -> Draft:
    """The draft with an empty block at its end. Raises DraftError if no block can be put there."""
    if word := _word(draft):
        from hubcli.draft.office.word_refresh import with_word_block

        return with_word_block(word, words)
    return refresh.with_block(draft, words)


def refuse_without_blocks(draft: Draft) -> None:
    """Raise DraftError if a draft of this format can have no blocks."""
    if not (_has_markers(draft) or _word(draft)):
        raise DraftError(draft.name, [Fault(0, Message("drafts.no_blocks_here"))])


def _has_markers(draft: Draft) -> bool:
    """Whether blocks are between markers; those in an HTML page are what is left of the Markdown that it came from."""
    return draft.has_markers and format_of(draft.name).takes_markdown


def _word_run(runs: Runs) -> "RunWord":
    assert runs.word
    return runs.word


def _word(draft: Draft) -> "WordDraft | None":
    if draft.has_markers:
        return None
    from hubcli.draft.office.word import WordDraft

    return draft if isinstance(draft, WordDraft) else None
