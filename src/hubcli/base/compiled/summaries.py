"""The records of a compiled base are summarized, so that a short answer need not read all of them."""

import sqlite3
from pathlib import Path

from hubcli.base.compiled.conflicts import fill_conflicts
from hubcli.base.compiled.repeated import fill_repeated
from hubcli.base.compiled.store import Store


def summarize(connection: sqlite3.Connection, folder: Path) -> None:
    """Bring the summaries up to date with the records of a base without problems."""
    connection.execute(_MATCHED)
    connection.execute("DELETE FROM fact_count")
    connection.execute(_COUNTED)
    store = Store(connection, folder)
    fill_repeated(store)
    fill_conflicts(store)


# A measure and the challenge that it addresses may be in different files. Of measures it is known already.
_MATCHED = """
    UPDATE fact SET matched = NOT matched WHERE kind = 'challenge'
        AND matched <> EXISTS (SELECT 1 FROM link WHERE link.target = fact.id AND link.role = 'addresses')
"""
_SORT = "kind, headline, hubs, theme, modality, as_written, matched, has_actor, has_deadline"
_COUNTED = f"INSERT INTO fact_count SELECT {_SORT}, count(*) FROM fact GROUP BY {_SORT}"
