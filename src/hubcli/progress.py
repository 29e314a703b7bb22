"""A progress bar on a terminal, for work that takes longer than a second."""

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 1.0
"""Seconds before a bar appears."""


def counted_on_terminal(items: Sequence[T]) -> Iterator[T]:
    """Yield the items one by one, and show on a terminal's standard error how many are done."""
    if not sys.stderr.isatty():
        yield from items
        return
    start = time.monotonic()
    done = iter(items)
    for number, item in enumerate(done, 1):
        yield item
        if time.monotonic() - start > PATIENCE:
            yield from _with_bar(done, number, len(items))


def _with_bar(rest: Iterator[T], finished: int, total: int) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total, completed=finished)
        for item in rest:
            yield item
            progress.advance(task)
