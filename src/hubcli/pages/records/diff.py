"""What changed between two editions as rows: each record that is new or gone, and each field that changed."""

from collections.abc import Iterator
from typing import Any

from hubcli.document import Cell, Records
from hubcli.model.text import Lang
from hubcli.pages.diff import name_of, value_text
from hubcli.pages.records.facts import Row, ids, table
from hubcli.questions.diff import Change, Difference, Placed

HEADS = ("change", "kind", "hub", "id", "label", "field", "old", "new")


def tables(answer: Difference, lang: Lang) -> tuple[Records, ...]:
    """A row for each record that was `added` or `removed`, and for each field that `changed` or is `renumbered`."""
    return (table("changes", HEADS, _rows(answer, lang)),)


def _rows(answer: Difference, lang: Lang) -> Iterator[Row]:
    for change, records in (("added", answer.added), ("removed", answer.removed)):
        yield from ({**_about(record, lang), "change": change} for record in records)
    for change, changed in (("changed", answer.changed), ("renumbered", answer.renumbered)):
        for one in changed:
            for field in one.changes:
                values = {"old": _cell(field.old, lang), "new": _cell(field.new, lang)}
                yield {**_about(one, lang), "change": change, "field": field.field, **values}


def _about(item: Placed | Change, lang: Lang) -> Row:
    hubs = item.record.get("hubs")
    of_hubs = ids(map(str, hubs)) if isinstance(hubs, list) else None
    return {"kind": item.kind, "hub": of_hubs, "id": item.id, "label": name_of(item, lang)}


def _cell(value: Any, lang: Lang) -> Cell:
    """A number as it is, another value in words."""
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    return value_text(value, lang)
