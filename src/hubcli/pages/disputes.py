"""Disputed facts are marked wherever a page shows them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from hubcli.document import Block, Entry, Heading, Inline, Inlines, Items, Jump, Plain, Sentences, Strong, Table
from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.facts import Fact, Metric
from hubcli.model.text import Lang
from hubcli.pages.phrases import bracketed, cites, figure_text, identified, in_brackets
from hubcli.pages.plain import plain_entry
from hubcli.questions.disputes import Conflict

SIGN = "≠"
MOST = 5
"""The disagreements that are shown at a glance."""


def with_disputes(blocks: Iterable[Block], conflicts: Iterable[Conflict], lang: Lang) -> list[Block]:
    """The blocks, with what contradicts each disputed fact named below its entry.

    A tension between many facts lists them the first time it comes up, and afterwards gives only its own name.
    """
    by_fact = _by_fact(conflicts)
    told_of: set[int] = set()

    def line(conflict: Conflict, own: str | None) -> Inlines:
        again = id(conflict) in told_of and len(conflict.facts) > 2
        told_of.add(id(conflict))
        return (Strong(f"{SIGN} "), *(_head(conflict, lang) if again else _against(conflict, own, lang)))

    def tell(entry: Entry) -> Entry:
        below = (Entry(line(conflict, entry.id)) for conflict in by_fact[entry.id])
        return entry._replace(children=(*entry.children, *below))

    return [_marked(block, by_fact, tell) for block in blocks]


def numbered(blocks: Iterable[Block], conflicts: Iterable[Conflict], lang: Lang) -> list[Block]:
    """The blocks, with a numbered sign at each disputed fact and a list of what the signs mean."""
    return _numbered(blocks, conflicts, _noted, lang)


def marked_at_a_glance(blocks: Sequence[Block], conflicts: Iterable[Conflict], lang: Lang) -> list[Block]:
    """The same for the few that matter: conflicts between figures, and tensions of which most facts are shown."""
    shown = set(_ids_in(tuple(blocks)))
    sides = {id(one): sum(fact.id in shown for fact in one.facts) for one in conflicts}
    matter = [one for one in conflicts if sides[id(one)] > (not one.computed)]
    matter.sort(key=lambda one: (not one.computed, -sides[id(one)]))
    return _numbered(blocks, matter[:MOST], _in_short, lang)


def _numbered(
    blocks: Iterable[Block], conflicts: Iterable[Conflict], noted: Callable[[Conflict, Lang], Inlines], lang: Lang
) -> list[Block]:
    by_fact = _by_fact(conflicts)
    signs: dict[int, Jump] = {}
    notes: list[Entry] = []

    def signed(entry: Entry) -> Entry:
        for conflict in by_fact[entry.id]:
            if id(conflict) not in signs:
                signs[id(conflict)] = sign = mark(len(signs) + 1)
                notes.append(Entry((Strong(f"{sign.text} "), *noted(conflict, lang)), anchor=sign.anchor))
        own = (part for conflict in by_fact[entry.id] for part in (Plain(" "), signs[id(conflict)]))
        return entry._replace(line=(*entry.line, *own))

    marked = [_marked(block, by_fact, signed) for block in blocks]
    return [*marked, Heading(2, say("at_odds", lang)), Items(tuple(notes))] if notes else marked


def mark(number: int) -> Jump:
    """The numbered sign of a dispute, which leads to its entry in the list."""
    return Jump(f"{SIGN}{number}", f"odds_{number}")


def _ids_in(part: object) -> Iterator[str]:
    """The ids of the entries in a part of a document."""
    if isinstance(part, Entry) and part.id:
        yield part.id
    if isinstance(part, tuple):
        for inner in part:
            yield from _ids_in(inner)


def opposed(conflict: Conflict, own: str, lang: Lang) -> Entry:
    """What contradicts a fact, each other side on a line of its own, with its id."""
    others = tuple(
        Entry((*named(fact, conflict, lang), *in_brackets(fact.id, lang), *cites(fact)), fact.id)
        for fact in conflict.facts
        if fact.id != own
    )
    return headed(conflict, others, lang)


def headed(conflict: Conflict, sides: Iterable[Entry], lang: Lang, *, with_id: bool = True) -> Entry:
    """A conflict as an entry: its subject, with the id of a tension, its cause, and its sides below."""
    head: Inlines = (Strong(title(conflict, lang)),)
    note: tuple[Entry, ...] = ()
    if tension := conflict.tension:
        named_so = identified(tension.label[lang], tension.id, lang, with_id=with_id)
        head = head if conflict.computed else named_so
        if len(tension.facts) == len(conflict.facts):
            note = (plain_entry(tension.note[lang]),)
        else:  # it covers more facts, so it is also shown on its own
            note = (Entry((Plain(say("disputes.explained_by", lang)), *named_so)),)
    return Entry((*head, Plain(bracketed(cause(conflict, lang), lang))), None, (*note, *sides))


def title(conflict: Conflict, lang: Lang) -> str:
    """The subject of the disagreement."""
    if conflict.tension and not conflict.computed:
        return conflict.tension.label[lang]
    metric = conflict.facts[0]
    assert isinstance(metric, Metric)
    assert conflict.indicator
    assert conflict.place
    about = [conflict.indicator.label[lang], conflict.place.name[lang]]
    if metric.period:
        about.append(write_period(metric.period, lang))
    return say("clause_join", lang).join(about)


def cause(conflict: Conflict, lang: Lang) -> str:
    """The cause of the disagreement, as far as it is recorded."""
    return say(f"disputes.cause_{conflict.cause}" if conflict.cause else "disputes.no_cause", lang)


def named(fact: Fact, conflict: Conflict, lang: Lang) -> Inlines:
    """One side by its label; a metric in a computed conflict with its figure first."""
    if not conflict.indicator or not isinstance(fact, Metric):
        return (Plain(fact.label[lang]),)
    return (Strong(figure_text(fact, conflict.indicator, lang)), Plain(f" {fact.label[lang]}"))


def _in_short(conflict: Conflict, lang: Lang) -> Inlines:
    """What disagrees and why; of figures each, with its source."""
    line: list[Inline] = [Plain(title(conflict, lang) + bracketed(cause(conflict, lang), lang))]
    for number, fact in enumerate(conflict.facts if conflict.computed else ()):
        line.append(Plain(say("part_join", lang) if number else say("colon", lang, "")))
        line += [*_value(fact, conflict, lang), *cites(fact)]
    return tuple(line)


def _value(fact: Fact, conflict: Conflict, lang: Lang) -> Inlines:
    assert isinstance(fact, Metric)
    assert conflict.indicator
    return (Strong(figure_text(fact, conflict.indicator, lang)),)


def _head(conflict: Conflict, lang: Lang) -> Inlines:
    key = "disputes.conflict_on" if conflict.computed else "disputes.tension_on"
    return (Plain(say(key, lang, title(conflict, lang)) + bracketed(cause(conflict, lang), lang)),)


def _noted(conflict: Conflict, lang: Lang) -> Inlines:
    """Every side of a conflict; for a tension of many facts, whose name says enough, the id that leads to them."""
    if conflict.tension and not conflict.computed and len(conflict.facts) > 2:
        return (*_head(conflict, lang), *in_brackets(conflict.tension.id, lang))
    return _against(conflict, None, lang)


def _against(conflict: Conflict, own: str | None, lang: Lang) -> Inlines:
    """The line that names what contradicts a fact; every side if the fact is not given."""
    line = [*_head(conflict, lang)]
    for number, fact in enumerate(fact for fact in conflict.facts if fact.id != own):
        line.append(Plain(say("part_join", lang) if number else say("colon", lang, "")))
        line += [*named(fact, conflict, lang), *cites(fact)]
    return tuple(line)


def _by_fact(conflicts: Iterable[Conflict]) -> dict[str | None, list[Conflict]]:
    by_fact: dict[str | None, list[Conflict]] = defaultdict(list)
    for conflict in conflicts:
        for fact in conflict.facts:
            by_fact[fact.id].append(conflict)
    return by_fact


def _marked(block: Block, by_fact: dict[str | None, list[Conflict]], mark: Callable[[Entry], Entry]) -> Block:
    def each(entries: Iterable[Entry]) -> Iterator[Entry]:
        for entry in entries:
            inside = entry._replace(children=tuple(each(entry.children)))
            yield mark(inside) if entry.id in by_fact else inside

    match block:
        case Items(entries) | Sentences(_, entries):
            return block._replace(entries=tuple(each(entries)))
        case Table(_, rows):
            marked = (row._replace(cells=tuple(tuple(each(cell)) for cell in row.cells)) for row in rows)
            return block._replace(rows=tuple(marked))
        case _:
            return block
