"""Measures that are prescribed for several hubs are found by theme and name, without loading them."""

import json
from collections import defaultdict
from collections.abc import Collection
from typing import NamedTuple

from hubcli.base.compiled.filters import ALL, NO_HUB, Condition, all_of, any_of, is_in
from hubcli.base.compiled.groups import listed, names_in
from hubcli.base.compiled.store import FACT_TABLES, FACTS_AS_WRITTEN, Store


class RepeatedMeasure(NamedTuple):
    """A measure for more than one hub, before its facts are loaded."""

    theme: str
    hubs: tuple[str, ...]
    """The hubs of all its facts, in the order of the base."""
    measures: list[int]
    """The numbers of their records, as they are written."""


def repeated_measures(store: Store, among: Condition = ALL) -> list[RepeatedMeasure]:
    """Those among the facts under a condition, in the order of themes; those on one theme as they are written."""
    where, parameters = among
    facts: dict[tuple[str, str], list[int]] = defaultdict(list)
    hubs: dict[tuple[str, str], set[str]] = defaultdict(set)
    for theme, name, number, about in store.connection.execute(_REPEATED.format(where), parameters * 2):
        facts[theme, name].append(number)
        hubs[theme, name].update(names_in(about))
    found = [
        RepeatedMeasure(key[0], tuple(hub for hub in store.hubs if hub in hubs[key]), numbers)
        for key, numbers in facts.items()
    ]
    order = {theme: position for position, theme in enumerate(store.themes)}
    return sorted(found, key=lambda measure: order[measure.theme])


def first_repeated_measures(
    store: Store, limit: int | None, *, themes: Collection[str], hubs: Collection[str]
) -> tuple[list[RepeatedMeasure], int]:
    """The first of all in the base on these themes, if any, for one of these hubs; and the number of the others."""
    about = any_of(*(("instr(hubs, ?)", (f",{hub},",)) for hub in hubs))
    where, parameters = all_of(about, is_in("theme", [*themes]))
    count = store.connection.execute(f"SELECT count(*) FROM repeated WHERE {where}", parameters).fetchone()[0]
    sql = f"SELECT theme, hubs, measures FROM repeated WHERE {where} ORDER BY no LIMIT ?"
    rows = store.connection.execute(sql, (*parameters, -1 if limit is None else limit))
    found = [RepeatedMeasure(theme, tuple(names_in(hubs)), json.loads(numbers)) for theme, hubs, numbers in rows]
    return found, count - len(found)


def fill_repeated(store: Store) -> None:
    """Keep all repeated measures of a base."""
    store.connection.execute("DELETE FROM repeated")
    store.connection.executemany(
        "INSERT INTO repeated (theme, hubs, measures) VALUES (?, ?, ?)",
        ((theme, listed(hubs), json.dumps(numbers)) for theme, hubs, numbers in repeated_measures(store)),
    )


_MEASURES = f"fact.kind = 'measure' AND NOT {NO_HUB[0]} AND ({{0}})"
# A group has several hubs if its facts are about different hubs, or one of them about several.
_REPEATED = f"""
    SELECT fact.theme, fact.name, fact.record, fact.hubs FROM {FACT_TABLES}
    WHERE {_MEASURES} AND (fact.theme, fact.name) IN (
        SELECT theme, name FROM fact WHERE {_MEASURES}
        GROUP BY theme, name HAVING min(hubs) <> max(hubs) OR max(hubs) LIKE ',%,%,')
    ORDER BY {FACTS_AS_WRITTEN}
"""
