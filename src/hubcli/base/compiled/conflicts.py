"""The conflicts of a base are found, each with its cause, as numbers of records: no fact is loaded."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from hubcli.base.compiled.filters import ALL, Condition, numbered
from hubcli.base.compiled.record_loading import revive
from hubcli.base.compiled.store import Store
from hubcli.base.compiled.vocabularies import AS_WRITTEN
from hubcli.model.tension import Tension

MOST = 100_000
"""The most conflicts that are kept: a single mistake in a base may put all its figures in conflict with each other."""


class FoundConflict(NamedTuple):
    """A conflict before its facts are loaded."""

    facts: tuple[int, ...]
    """The numbers of their records."""
    cause: str | None
    computed: bool
    tension: Tension | None


def found_conflicts(store: Store, concerned: Condition, *, paired: Condition | None = None) -> list[FoundConflict]:
    """The conflicts with at least one fact under the condition: those without a cause, those with one, tensions.

    `paired` narrows the search for metrics in conflict; by default they are under the same condition.
    """
    return _with_tensions(store, _pairs(store, paired or concerned), *_under(concerned))


def found_disputes(store: Store, ids: Sequence[str]) -> list[FoundConflict]:
    """The same with at least one of the facts with these ids, which are few among all."""
    pairs = _pairs(store, numbered(store.numbers_of(ids).values()))
    return _with_tensions(store, pairs, _NAMING, (json.dumps(ids),))


def first_conflicts(store: Store, limit: int) -> tuple[list[FoundConflict], Counter[bool]] | None:
    """The first of all conflicts in a base, possibly with some of the others; None where there are too many to keep.

    Those that are left out are counted by whether they have a cause.
    """
    if not store.connection.execute("SELECT 1 FROM conflict_count").fetchone():
        return None
    rows = store.connection.execute(_FIRST, (limit,)).fetchall()
    kept = {frozenset((one, other)): cause for one, other, cause in rows}
    of_tables = " UNION ALL ".join(sql for (one, _), sql in _PAIRS.items() if one == "fact")
    found = _with_tensions(store, kept | _causes(store.connection.execute(of_tables)), *_under(ALL))
    counts = Counter({bool(explained): number for explained, number in store.connection.execute(_COUNTS)})
    return found, counts - Counter(cause is not None for _, _, cause in rows)


def fill_conflicts(store: Store) -> None:
    """Keep all conflicts between records, unless there are too many."""
    ask = store.connection.execute
    for table in ("conflict", "conflict_count"):
        ask(f"DELETE FROM {table}")
    rows = ask(f"{_PAIRS_OF_RECORDS} LIMIT ?", (MOST + 1,)).fetchall()
    if len(rows) > MOST:
        return
    found = [one for one in _with_tensions(store, _causes(rows), *_under(ALL)) if one.computed]
    store.connection.executemany(
        "INSERT INTO conflict (one, other, cause, in_tension) VALUES (?, ?, ?, ?)",
        ((*one.facts, one.cause, one.tension is not None) for one in found),
    )
    explained = sum(one.cause is not None for one in found)
    counts = [(0, len(found) - explained), (1, explained)]
    store.connection.executemany("INSERT INTO conflict_count VALUES (?, ?)", counts)


def _pairs(store: Store, condition: Condition) -> dict[frozenset[int], str | None]:
    """The figures in conflict of which at least one is under the condition."""
    where, parameters = condition
    pairs = " UNION ALL ".join(f"{pair} AND ({where})" for pair in _PAIRS.values())
    return _causes(store.connection.execute(pairs, parameters * len(_PAIRS)))


def _under(condition: Condition) -> Condition:
    """The tensions that involve a fact under the condition."""
    where, parameters = condition
    return _INVOLVING.format(where), parameters * 2


def _causes(rows: Iterable[tuple[Any, ...]]) -> dict[frozenset[int], str | None]:
    """Why the figures of each pair differ, as far as their records show."""
    return {frozenset((one, other)): _cause(Stated(*about[:3]), Stated(*about[3:])) for one, other, *about in rows}


def _with_tensions(
    store: Store, causes: Mapping[frozenset[int], str | None], chosen: str, parameters: Sequence[object]
) -> list[FoundConflict]:
    """The pairs and the tensions that a query chooses, in order."""
    rows = store.connection.execute(_TENSIONS.format(chosen), parameters)
    tensions = [revive(Tension, data) for (data,) in rows]
    numbers = store.numbers_of({id_ for tension in tensions for id_ in tension.facts})
    of_tension = [(frozenset(numbers[id_] for id_ in tension.facts), tension) for tension in tensions]
    order = _as_written(store, {no for facts in causes for no in facts}) if causes else {}
    including: dict[int, list[tuple[frozenset[int], Tension]]] = defaultdict(list)
    for facts, tension in of_tension:
        for no in facts:
            including[no].append((facts, tension))
    computed = [_computed(pair, cause, including[min(pair)], order) for pair, cause in causes.items()]
    computed.sort(key=lambda found: (found.cause is not None, [order[no] for no in found.facts]))
    recorded = (
        FoundConflict(tuple(numbers[id_] for id_ in tension.facts), tension.cause, False, tension)
        for facts, tension in of_tension
        if facts not in causes
    )
    return [*computed, *recorded]


def _computed(
    pair: frozenset[int],
    cause: str | None,
    tensions: Iterable[tuple[frozenset[int], Tension]],
    order: Mapping[int, int],
) -> FoundConflict:
    explaining = [tension for facts, tension in tensions if pair <= facts]
    tension = min(explaining, key=lambda tension: len(tension.facts), default=None)
    facts = tuple(sorted(pair, key=order.__getitem__))
    return FoundConflict(facts, tension.cause if tension else cause, True, tension)


class Stated(NamedTuple):
    """What may explain why the value of a metric differs from another's."""

    variant: str | None
    edition: str | None
    status: str | None


def _cause(one: Stated, other: Stated) -> str | None:
    """Why two values for one thing differ, as far as their records show."""
    if one.variant != other.variant:
        return "variant"
    if one.edition != other.edition:
        return "revision" if "revised" in (one.edition, other.edition) else "edition"
    return "revision" if one.status != other.status else None


def _as_written(store: Store, numbers: Iterable[int]) -> dict[int, int]:
    """The position of each fact among these, by the number of its record."""
    return {no: position for position, no in enumerate(store.numbers(*numbered(numbers)))}


# The figure that is under the condition, a record or in a table; the key is the alias that has its columns.
_OF_ONE = {
    "one": "fact JOIN metric AS one ON one.record = fact.record",
    "fact": "observed AS fact",
}
# The figure that it is compared with.
_OF_ANOTHER = {
    "record": """
        CROSS JOIN metric AS other ON other.indicator = {0}.indicator AND other.place = {0}.place
            AND other.period IS {0}.period AND other.footing = {0}.footing
    """,
    "table": """
        CROSS JOIN table_place AS at ON at.place = {0}.place
        CROSS JOIN table_series AS in_series ON in_series.no = at.series AND in_series.indicator = {0}.indicator
        CROSS JOIN table_manner AS how ON how.series = in_series.no
            AND how.period IS {0}.period AND how.footing = {0}.footing
        CROSS JOIN observation AS other ON other.place = at.no AND other.manner = how.no
    """,
}
# The values cannot both be right.
_APART = "(other.low > {0}.high OR other.high < {0}.low)"
# Of the figures in tables only those are compared that may be in conflict.
_WITH_RECORDS = """
    fact.series IN (SELECT no FROM table_series AS its
        WHERE EXISTS (SELECT 1 FROM metric WHERE metric.indicator = its.indicator))
"""
_WITH_TABLES = """
    fact.series IN (SELECT no FROM table_series WHERE indicator IN (
        SELECT indicator FROM table_series GROUP BY indicator HAVING count(*) > 1 OR max(contested)))
"""
_LIKELY = {("fact", "record"): _WITH_RECORDS, ("fact", "table"): _WITH_TABLES}


# The queries for figures in conflict; a condition on one of the two may follow.
_PAIRS = {
    (one, kind): f"""
        SELECT fact.record, other.{number}, {one}.variant, {one}.edition, {one}.status,
            {how}.variant, {how}.edition, {how}.status
        FROM {_OF_ONE[one]} {_OF_ANOTHER[kind].format(one)}
        WHERE {_APART.format(one)} AND {_LIKELY.get((one, kind), "1")}
    """
    for one in _OF_ONE
    for kind, number, how in (("record", "record", "other"), ("table", "no", "how"))
}
# All conflicts between records, each once.
_PAIRS_OF_RECORDS = f"""
    SELECT one.record, other.record, one.variant, one.edition, one.status, other.variant, other.edition, other.status
    FROM metric AS one {_OF_ANOTHER["record"].format("one")}
    WHERE other.record > one.record AND {_APART.format("one")}
"""
_FIRST = """
    SELECT one, other, cause FROM conflict WHERE no <= ?
    UNION SELECT one, other, cause FROM conflict WHERE in_tension
"""
_COUNTS = "SELECT explained, number FROM conflict_count"
_TENSIONS = f"""
    SELECT record.data FROM record JOIN file ON file.no = record.file
    WHERE record.no IN ({{}}) ORDER BY {AS_WRITTEN}
"""
_INVOLVING = """
    SELECT link.record FROM record AS tension CROSS JOIN link ON link.record = tension.no AND link.role = 'facts'
        JOIN record AS named ON named.id = link.target JOIN fact ON fact.record = named.no
    WHERE tension.kind = 'tension' AND ({0})
    UNION
    SELECT link.record FROM record AS tension CROSS JOIN link ON link.record = tension.no AND link.role = 'facts'
        JOIN observed AS fact ON fact.id = link.target
    WHERE tension.kind = 'tension' AND ({0})
"""
_NAMING = """
    SELECT link.record FROM link CROSS JOIN record AS tension ON tension.no = link.record
    WHERE link.role = 'facts' AND link.target IN (SELECT value FROM json_each(?)) AND tension.kind = 'tension'
"""
