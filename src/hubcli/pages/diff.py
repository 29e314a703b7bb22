"""What changed between two editions, hub by hub and kind by kind, as a document fit for a report's change note."""

from collections.abc import Container, Iterable, Iterator
from itertools import groupby, product
from typing import Any, NamedTuple

from hubcli.document import NOTHING, Block, Code, Document, Entry, Heading, Items, Plain, Strong
from hubcli.messages import say
from hubcli.model.facts import Kind
from hubcli.model.text import Lang
from hubcli.pages.phrases import in_brackets, paged
from hubcli.pages.plain import listed, more, notice, prose
from hubcli.questions.diff import Change, Difference, FieldChange, Placed, is_of_table

SHARED, NONE, VOCABULARY = "diff.several_hubs", "no_hub", "diff.vocabulary"
"""The groups besides the hubs: facts on several hubs, facts on none, and records that are not facts."""
SHOWN = 20
"""The most records compared as plain data that are named."""
TABLES = ("base", "hub", "group", "place", "source", "theme", "indicator", "term", "series", "tension")


class Listed(NamedTuple):
    """A change as the document shows it."""

    group: str
    """A hub's id, or SHARED, NONE or VOCABULARY."""
    kind: str
    entry: Entry


def page(answer: Difference, lang: Lang) -> Document:
    """How much changed, then each record under its hub and kind."""
    title = say("diff.title", lang, answer.old, answer.new)
    lists = {"added": answer.added, "removed": answer.removed, "changed": answer.changed}
    counts = [len(found) + answer.left.get(name, 0) for name, found in lists.items()]
    blocks: list[Block] = [Heading(1, title)]
    blocks.append(
        prose(say("diff.counts", lang, *counts) if any(counts) or answer.renumbered else say("diff.no_changes", lang))
    )
    if answer.renumbered:
        ids = [one.id for one in answer.renumbered[:SHOWN]] + (["…"] if len(answer.renumbered) > SHOWN else [])
        blocks.append(prose(say("diff.renumbered", lang, len(answer.renumbered), listed(ids, lang))))
    if answer.as_written:
        named = [*answer.as_written[:SHOWN], *(["…"] if len(answer.as_written) > SHOWN else [])]
        blocks.append(notice(say("diff.compared_as_written", lang, len(answer.as_written), listed(named, lang))))
    changes = list(_changes(answer, lang))
    names = _groups(answer, changes, lang)
    order = {place: number for number, place in enumerate(product(names, (*Kind, *TABLES)))}
    changes.sort(key=lambda one: order[one.group, one.kind])
    for group, below in groupby(changes, key=lambda one: one.group):
        blocks.append(Heading(2, names[group]))
        for kind, found in groupby(below, key=lambda one: one.kind):
            word = f"diff.records_{kind}" if kind in TABLES else kind
            blocks += [Heading(3, say(word, lang)), Items(tuple(one.entry for one in found))]
    blocks += more(answer, *lists, lang=lang)
    return paged(blocks, (), lang, title=title)


def name_of(item: Placed | Change, lang: Lang) -> str:
    """The name of a record, from whichever of its texts is its name, or else its id."""
    found = (item.record[key] for key in ("label", "name", "title") if key in item.record)
    return _text(next(found, item.id or item.kind), lang)


def value_text(value: Any, lang: Lang) -> str:
    """A field's value as text; lists and tables are joined like clauses."""
    match value:
        case None | []:
            return NOTHING
        case list():
            return listed((value_text(item, lang) for item in value), lang)
        case dict() if "anchors" in value:
            return value_text(value["anchors"], lang)
        case dict() if lang in value:
            return str(value[lang])
        case dict():
            return listed((value_text(item, lang) for item in value.values()), lang)
        case bool():
            return str(value).lower()
        case _:
            return str(value)


def _groups(answer: Difference, changes: Iterable[Listed], lang: Lang) -> dict[str, str]:
    """The name of each group, in order; the id of a hub that neither edition has."""
    hubs = {hub["id"]: _text(hub.get("short_name", hub["id"]), lang) for hub in answer.hubs}
    others = {group: say(group, lang) for group in (SHARED, NONE, VOCABULARY)}
    unknown = {one.group: one.group for one in changes if one.group not in {**hubs, **others}}
    return hubs | unknown | others


def _changes(answer: Difference, lang: Lang) -> Iterator[Listed]:
    groups = {group["id"] for group in answer.groups}
    for word, records in (("diff.added", answer.added), ("diff.removed", answer.removed)):
        for item in records:
            yield Listed(_group(item, groups), item.kind, _placed(word, item, lang))
    for change in answer.changed:
        yield Listed(_group(change, groups), change.kind, _changed(change, lang))


def _group(item: Placed | Change, groups: Container[str]) -> str:
    if item.kind in TABLES:
        return VOCABULARY
    hubs = item.record.get("hubs")
    if not isinstance(hubs, list) or not hubs:
        return NONE
    return SHARED if len(hubs) > 1 or hubs[0] in groups else str(hubs[0])


def _placed(word: str, item: Placed, lang: Lang) -> Entry:
    text = _text(item.record["statement"], lang) if "statement" in item.record else name_of(item, lang)
    return Entry((Strong(say("colon", lang, say(word, lang))), Plain(text), *_look_up(item.id, lang)), item.id)


def _changed(change: Change, lang: Lang) -> Entry:
    is_figure = is_of_table(change.record)
    word = "revised" if is_figure and any(one.field == "value" for one in change.changes) else "changed"
    head = (Strong(say("colon", lang, say(f"diff.{word}", lang))), Plain(name_of(change, lang)))
    shown = (one for one in change.changes if not is_figure or not one.field.startswith(("label.", "statement.")))
    said = (one for one in change.changes if is_figure and one.field == f"statement.{lang}")
    fields = tuple(Entry(_field(field, lang)) for field in (*said, *shown))
    return Entry((*head, *_look_up(change.id, lang)), change.id, fields)


def _field(change: FieldChange, lang: Lang) -> tuple[Code, Plain]:
    old, new = value_text(change.old, lang), value_text(change.new, lang)
    return Code(change.field), Plain(say("colon", lang, "") + say("diff.became", lang, old, new))


def _look_up(id_: str, lang: Lang) -> tuple[Any, ...]:
    return tuple(in_brackets(id_, lang)) if id_ else ()


def _text(value: Any, lang: Lang) -> str:
    """A text in this language; a text without languages as it is."""
    return str(value.get(lang) or value) if isinstance(value, dict) else str(value)
