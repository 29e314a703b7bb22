"""Facts that name groups become facts about the hubs of these groups, and stay so when a group changes."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence


def expand_groups(connection: sqlite3.Connection) -> None:
    """Put the hubs of groups in the place of their names: in the facts, their links and the sets of hubs.

    A name of a group is kept as a link of the role `group`. Only facts whose hubs change are written.
    """
    groups = _groups(connection)
    sets = set()
    for written, before in connection.execute("SELECT DISTINCT as_written, hubs FROM fact").fetchall():
        names = names_in(written)
        hubs = hubs_of(names, groups)
        sets.add(listed(hubs))
        if listed(hubs) != before:
            sql = "SELECT record FROM fact WHERE as_written = ? AND hubs = ?"
            stale = connection.execute(sql, (written, before)).fetchall()
            _rewrite(connection, [no for (no,) in stale], names, hubs, groups)
    sets.update(hubs for (hubs,) in connection.execute("SELECT DISTINCT hubs FROM table_place"))
    connection.execute("DELETE FROM hub_set")
    connection.executemany("INSERT INTO hub_set VALUES (?)", ((hubs,) for hubs in sets))


def listed(hubs: Iterable[str]) -> str:
    """Hubs as the table of facts has them, each between commas."""
    return f",{','.join(hubs)},"


def names_in(listed: str) -> list[str]:
    """The hubs of such a list."""
    return [name for name in listed.split(",") if name]


def hubs_of(names: Iterable[str], groups: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The hubs with these names, each once; `groups` has the hubs of each group."""
    return tuple(dict.fromkeys(hub for name in names for hub in groups.get(name, (name,))))


def _groups(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """The hubs of each group, without names that are no hub's, which are reported as problems of the group."""
    rows = connection.execute("""
        SELECT record.id, link.target FROM record JOIN link ON link.record = record.no AND link.role = 'hubs'
        WHERE record.kind = 'group' AND record.id NOT NULL
            AND link.target IN (SELECT id FROM record WHERE kind = 'hub')
        ORDER BY record.no, link.rowid
    """)
    groups: dict[str, list[str]] = {}
    for group, hub in rows:
        groups.setdefault(group, []).append(hub)
    return groups


def _rewrite(
    connection: sqlite3.Connection,
    facts: Sequence[int],
    names: Sequence[str],
    hubs: Sequence[str],
    groups: Mapping[str, Sequence[str]],
) -> None:
    numbers = [(no,) for no in facts]
    connection.executemany("UPDATE fact SET hubs = ? WHERE record = ?", ((listed(hubs), no) for no in facts))
    connection.executemany(
        "UPDATE record SET data = json_set(data, '$.hubs', json(?)) WHERE no = ?",
        ((json.dumps(hubs), no) for no in facts),
    )
    connection.executemany("DELETE FROM link WHERE record = ? AND role IN ('hubs', 'group')", numbers)
    links = [("group", f"hubs[{at}]", name) for at, name in enumerate(names) if name in groups]
    for at, name in enumerate(names):
        links += [("hubs", f"hubs[{at}]", hub) for hub in groups.get(name, [name])]
    connection.executemany("INSERT INTO link VALUES (?, ?, ?, ?)", ((no, *link) for no in facts for link in links))
