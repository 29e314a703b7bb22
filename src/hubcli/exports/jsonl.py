"""A base as lines of JSON, one record on each."""

import json

from hubcli.base.compiled.store import Store
from hubcli.exports.selection import Choice, records
from hubcli.questions.answer import plain


def to_jsonl(store: Store, choice: Choice) -> str:
    """The chosen records, each complete, as in the base, with its vocabulary and its kind."""
    return "".join(
        json.dumps({"vocabulary": vocabulary, "kind": vocabulary, **plain(record)}, ensure_ascii=False) + "\n"
        for vocabulary, record in records(store, choice)
    )
