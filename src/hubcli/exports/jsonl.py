"""A base as lines of JSON, one record on each."""

import json
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO

from hubcli.base.compiled.store import Store
from hubcli.exports.selection import Choice, records
from hubcli.questions.answer import opened


def jsonl(store: Store, choice: Choice) -> IO[str]:
    """The chosen records, each complete, as in the base, with its vocabulary and its kind; an open temporary file."""
    with ExitStack() as unless_complete:
        lines = unless_complete.enter_context(TemporaryFile("w+", encoding="utf-8", newline=""))
        for vocabulary, record in records(store, choice):
            line = {"vocabulary": vocabulary, "kind": vocabulary, **opened(record)}
            lines.write(json.dumps(line, ensure_ascii=False, default=opened) + "\n")
        lines.seek(0)
        unless_complete.pop_all()
        return lines
