"""The records of a base as other engines read them, and what `hubcli` and those engines answer, to compare."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from project import Run

from hubcli.base.toml.reader import RECORDS
from hubcli.exports.datasette import metadata_file
from hubcli.model.facts import Metric
from hubcli.model.review import SignOff
from hubcli.model.text import Text
from hubcli.model.validation import validate

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Row = dict[str, Any]
Read = Callable[[str], list[Row]]
"""Reads every row of a table or view."""


def told(run: Run, base: Path | None) -> Row:
    """What `hubcli conflicts` and `hubcli gaps` answer."""
    conflicts, gaps = (json.loads(run(name, "-f", "json", base=base).stdout) for name in ("conflicts", "gaps"))
    return {
        "conflicts": sorted(
            (
                sorted(fact["id"] for fact in one["facts"]),
                bool(one["computed"]),
                one["cause"],
                *(one[key] and one[key]["id"] for key in ("tension", "indicator", "place")),
            )
            for one in conflicts["conflicts"]
        ),
        "unanswered": [fact["id"] for fact in gaps["unanswered"]],
        "unprompted": [fact["id"] for fact in gaps["unprompted"]],
        "silent": {
            (one["kind"], one["theme"], hub, sum(one["counts"].values()))
            for one in gaps["silent"]
            for hub in one["hubs"]
        },
        "unsaid": {tuple(one.values()) for one in gaps["unsaid"]},
        "repeated": {frozenset(fact["id"] for fact in one["measures"]) for one in gaps["repeated"]},
    }


def told_by(read: Read) -> Row:
    """The same, from the views."""
    repeated = defaultdict(set)
    for row in read("gaps_repeated"):
        repeated[row["theme"], row["name"]].add(row["fact"])
    keys = ("cause", "tension", "indicator", "place")
    return {
        "conflicts": sorted(
            (sorted(row["facts"].split()), bool(row["computed"]), *(row[key] for key in keys))
            for row in read("conflicts")
        ),
        "unanswered": [row["fact"] for row in read("gaps_unanswered")],
        "unprompted": [row["fact"] for row in read("gaps_unprompted")],
        "silent": {tuple(row.values()) for row in read("gaps_silent")},
        "unsaid": {tuple(row.values()) for row in read("gaps_unsaid")},
        "repeated": {frozenset(facts) for facts in repeated.values()},
    }


def by_datasette(database: Path, path: str) -> list[Row]:
    """What Datasette answers to a request for JSON that ends in `?` or `&`."""
    return list(json.loads(page_of_datasette(database, f"{path}_shape=array&_size=max&_nofacet=1")))


def page_of_datasette(database: Path, path: str) -> str:
    """What Datasette answers, with the metadata beside the database."""
    from datasette.app import Datasette

    settings = {"max_returned_rows": 100_000, "num_sql_threads": 0, "sql_time_limit_ms": 60_000}
    metadata = json.loads(metadata_file(database).read_text(encoding="utf-8"))

    async def get() -> str:
        site = Datasette([str(database)], settings=settings, metadata=metadata)
        answer = await site.client.get(f"/{database.stem}/{path}")
        assert answer.status_code == 200, answer.text
        for opened in site.databases.values():
            opened.close()
        return str(answer.text)

    return asyncio.run(get())


def in_duckdb() -> "DuckDBPyConnection":
    """The tables and views of the Parquet export in the folder where we are."""
    import duckdb

    connection = duckdb.connect()
    connection.execute(Path("duckdb.sql").read_text(encoding="utf-8"))
    return connection


def record_in(line: str) -> tuple[str, Any]:
    """The record on a line of JSON, and its vocabulary."""
    raw = json.loads(line)
    vocabulary, kind = raw.pop("vocabulary"), raw.pop("kind")
    if kind == "review":
        return vocabulary, validate(SignOff, raw)
    if not any(piece.get("transcribed_in") for piece in raw.get("evidence", ())):
        return vocabulary, validate(RECORDS[kind], raw)
    label = Text(**raw["label"])  # it is composed, and may be longer than people may write one
    return vocabulary, validate(Metric, {**raw, "label": {"en": "A", "zh": "甲"}}).but(label=label)


def contents(folder: Path) -> dict[str, bytes]:
    """What is in each file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
