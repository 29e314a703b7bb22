"""What is in a document but in none of its passages, as blocks of a document."""

from collections.abc import Iterator
from typing import Protocol

from hubcli.document import Block, Items
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import bracketed
from hubcli.pages.plain import plain_entry, prose
from hubcli.sources.extracted import NotRead

MOST_SHOWN = 20


class TakenIn(Protocol):
    """An answer about a document that was read."""

    @property
    def left_out(self) -> tuple[str, ...]:
        """Lines that are not part of the text."""

    @property
    def marks(self) -> tuple[str, ...]:
        """Note marks after figures."""

    @property
    def not_read(self) -> tuple[NotRead, ...]:
        """What a reader does not see, or what could not be read."""

    @property
    def doubtful(self) -> tuple[str, ...]:
        """Lines that may be parts of a table."""


def left_out_blocks(answer: TakenIn, lang: Lang) -> Iterator[Block]:
    """A list of what was left out, of what was not read, with the reason, and of what was read with doubt."""
    not_read = [text + bracketed(say(f"sources_add.because_{why}", lang), lang) for why, text in answer.not_read]
    for key, items in (
        ("lines_left_out", answer.left_out),
        ("marks_left_out", answer.marks),
        ("not_read", not_read),
        ("doubtful", answer.doubtful),
    ):
        if items:
            more = [say("sources_add.more_left_out", lang, len(items) - MOST_SHOWN)] if len(items) > MOST_SHOWN else []
            yield prose(say(f"sources_add.{key}", lang))
            yield Items(tuple(plain_entry(item) for item in [*items[:MOST_SHOWN], *more]))
