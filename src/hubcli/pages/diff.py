"""What changed between two editions, hub by hub and kind by kind, as a document fit for a report's change note."""

from collections.abc import Iterator
from typing import Any

from hubcli.document import NOTHING, Block, Code, Document, Entry, Heading, Items, Plain, Strong
from hubcli.model.facts import BaseFact, Kind
from hubcli.model.text import Lang, Record, Text
from hubcli.pages.phrases import in_brackets, paged
from hubcli.pages.plain import listed, prose
from hubcli.pages.words import say
from hubcli.questions.diff import Change, Difference, FieldChange, Placed

SHARED, NONE, VOCABULARY = "several_hubs", "no_hub", "vocabulary_changed"
"""The groups beside the hubs: facts on several of them, facts on none, and records that are no facts."""
TABLES = ("base", "hub", "place", "source", "theme", "indicator", "tension")


def page(answer: Difference, lang: Lang) -> Document:
    """How much changed, then each record below its hub and its kind."""
    names = {hub.id: hub.short_name[lang] for hub in answer.hubs}
    names |= {group: say(group, lang) for group in (SHARED, NONE, VOCABULARY)}
    title = say("title_diff", lang, answer.old, answer.new)
    counts = [len(answer.added), len(answer.removed), len(answer.changed)]
    blocks: list[Block] = [Heading(1, title)]
    blocks.append(prose(say("diff_counts", lang, *counts) if any(counts) else say("no_changes", lang)))
    entries = list(_entries(answer, lang))
    for group, name in names.items():
        if any(group == found for found, _, _ in entries):
            blocks.append(Heading(2, name))
        for kind in (*Kind, *TABLES):
            found = tuple(entry for where, of, entry in entries if (where, of) == (group, kind))
            if found:
                word = f"records_{kind}" if kind in TABLES else kind
                blocks += [Heading(3, say(word, lang)), Items(found)]
    return paged(blocks, (), lang, title=title)


def _entries(answer: Difference, lang: Lang) -> Iterator[tuple[str, str, Entry]]:
    """Every change with its group and kind."""
    for word, records in (("added", answer.added), ("removed", answer.removed)):
        for item in records:
            yield _group(item.record), item.kind, _placed(word, item, lang)
    for change in answer.changed:
        yield _group(change.record), change.kind, _changed(change, lang)


def _group(record: Record) -> str:
    if not isinstance(record, BaseFact):
        return VOCABULARY
    return SHARED if len(record.hubs) > 1 else (*record.hubs, NONE)[0]


def _placed(word: str, item: Placed, lang: Lang) -> Entry:
    text = item.record.statement[lang] if isinstance(item.record, BaseFact) else _name(item.record, lang)
    return Entry((Strong(say("colon", lang, say(word, lang))), Plain(text), *_look_up(item.id, lang)), item.id)


def _changed(change: Change, lang: Lang) -> Entry:
    head = (Strong(say("colon", lang, say("changed", lang))), Plain(_name(change.record, lang)))
    fields = tuple(Entry(_field(field, lang)) for field in change.changes)
    return Entry((*head, *_look_up(change.id, lang)), change.id, fields)


def _field(change: FieldChange, lang: Lang) -> tuple[Code, Plain]:
    old, new = _shown(change.old, lang), _shown(change.new, lang)
    return Code(change.field), Plain(say("colon", lang, "") + say("became", lang, old, new))


def _look_up(id_: str, lang: Lang) -> tuple[Any, ...]:
    return tuple(in_brackets(id_, lang)) if id_ else ()


def _name(record: Record, lang: Lang) -> str:
    """What a record is called, by whichever of its texts is its name."""
    found = next(value for key in ("label", "name", "title") if (value := getattr(record, key, None)))
    assert isinstance(found, Text)
    return found[lang]


def _shown(value: Any, lang: Lang) -> str:
    """A field's value as text; lists and tables run into each other as sentences do."""
    match value:
        case None | []:
            return NOTHING
        case list():
            return listed((_shown(item, lang) for item in value), lang)
        case dict() if "anchors" in value:
            return _shown(value["anchors"], lang)
        case dict() if "zh" in value:
            return str(value[lang])
        case dict():
            return listed((_shown(item, lang) for item in value.values()), lang)
        case bool():
            return str(value).lower()
        case _:
            return str(value)
