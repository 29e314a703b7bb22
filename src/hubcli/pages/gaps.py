"""What is missing, as a document; each list states what it does not prove."""

from collections.abc import Iterable, Sequence

from hubcli.document import Block, Document, Entry, Heading, Items, Plain, Row, Strong, Table
from hubcli.messages import say
from hubcli.model.facts import Fact, Kind
from hubcli.model.text import Lang
from hubcli.pages.phrases import label, paged
from hubcli.pages.plain import listed, more, plain_entry, prose
from hubcli.questions.gaps import Gaps, MeasureGaps


def page(answer: Gaps, lang: Lang) -> Document:
    """Challenges without measures and the reverse, uncovered themes, incomplete measures, repeated measures."""
    names = listed((answer.names[hub].short_name[lang] for hub in answer.hubs), lang)
    blocks: list[Block] = [
        Heading(1, say("gaps.title", lang, names)),
        *_section("unanswered", _by_hub(answer.unanswered, answer, lang), answer, lang),
        *_section("unprompted", _by_hub(answer.unprompted, answer, lang), answer, lang),
        *_section("silent", _uncovered(answer, lang), answer, lang),
        *_section("unsaid", _incomplete(answer, lang), answer, lang),
        *_section("repeated", _repeated(answer, lang), answer, lang),
    ]
    return paged(blocks, answer.sources, lang)


def _section(key: str, blocks: Sequence[Block], answer: Gaps, lang: Lang) -> list[Block]:
    count = len(getattr(answer, key)) + answer.left.get(key, 0)
    proves = say(f"gaps.{key}_proves", lang)
    return [
        Heading(2, _counted(say(f"gaps.{key}", lang), count if key in answer.left else None, answer, lang)),
        prose(proves if blocks else say("gaps.none_found", lang)),
        *blocks,
        *more(answer, key, lang=lang),
    ]


def _by_hub(facts: Sequence[Fact], answer: Gaps, lang: Lang) -> list[Block]:
    """The facts of each hub, then those of all hubs, and those of none."""
    every = set(answer.names)
    groups = {
        answer.names[hub].short_name[lang]: [fact for fact in facts if hub in fact.hubs and not every <= set(fact.hubs)]
        for hub in answer.hubs
    }
    groups[say("shared_by_all", lang)] = [fact for fact in facts if every <= set(fact.hubs)]
    groups[say("no_hub", lang)] = [fact for fact in facts if not fact.hubs]
    blocks: list[Block] = []
    for name, group in groups.items():
        if group:
            entries = [(fact.theme, label(fact, lang, with_id=answer.every)) for fact in group]
            blocks += [Heading(3, _counted(name, len(group), answer, lang)), _by_theme(entries, answer, lang)]
    return blocks


def _counted(name: str, count: int | None, answer: Gaps, lang: Lang) -> str:
    """A heading, with how many things are below it if counts are asked for."""
    return say("colon", lang, name) + str(count) if answer.every and count is not None else name


def _by_theme(entries: Iterable[tuple[str, Entry]], answer: Gaps, lang: Lang) -> Items:
    themes: dict[str, list[Entry]] = {theme: [] for theme in answer.themes}
    for theme, entry in entries:
        themes[theme].append(entry)
    return Items(
        tuple(
            Entry((Strong(answer.themes[theme].label[lang]),), children=tuple(children))
            for theme, children in themes.items()
            if children
        )
    )


def _uncovered(answer: Gaps, lang: Lang) -> list[Block]:
    heads = (say("theme", lang), *(hub.short_name[lang] for hub in answer.names.values()))
    blocks: list[Block] = []
    for kind in (Kind.CHALLENGE, Kind.MEASURE):
        rows = tuple(
            Row(
                (Strong(answer.themes[silence.theme].label[lang]),),
                tuple(_number(silence.counts.get(hub)) for hub in answer.names),
            )
            for silence in answer.silent
            if silence.kind is kind
        )
        if rows:
            blocks += [Heading(3, say(kind, lang)), Table(heads, rows)]
    return blocks


def _incomplete(answer: Gaps, lang: Lang) -> list[Block]:
    if not answer.unsaid:
        return []
    hubs = [answer.names[item.hub].short_name[lang] if item.hub else say("no_hub", lang) for item in answer.unsaid]
    keys = {
        "measures": "measure",
        "no_actor": "gaps.no_actor",
        "no_deadline": "gaps.no_deadline",
        "neither": "gaps.neither",
    }
    rows = tuple(Row((Plain(say(key, lang)),), _column(answer.unsaid, field)) for field, key in keys.items())
    return [Table((say("hub", lang), *hubs), rows)]


def _column(items: Iterable[MeasureGaps], field: str) -> tuple[tuple[Entry, ...], ...]:
    return tuple(_number(getattr(item, field)) for item in items)


def _number(count: int | None) -> tuple[Entry, ...]:
    return () if count is None else (plain_entry(str(count)),)


def _repeated(answer: Gaps, lang: Lang) -> list[Block]:
    groups: dict[tuple[str, ...], list[tuple[str, Entry]]] = {}
    for item in answer.repeated:
        groups.setdefault(item.hubs, []).extend(
            (item.theme, label(fact, lang, with_id=answer.every)) for fact in item.measures
        )
    blocks: list[Block] = []
    for hubs, entries in groups.items():
        names = listed((answer.names[hub].short_name[lang] for hub in hubs), lang)
        about = say("shared_by_all", lang) if len(hubs) == len(answer.names) else names
        blocks += [Heading(3, _counted(about, len(entries), answer, lang)), _by_theme(entries, answer, lang)]
    return blocks
