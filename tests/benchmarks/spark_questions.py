"""Conflicts and gaps of millions of made facts, asked of Spark and of DuckDB: how long each takes, and that both agree.

Run it in the development environment: `.venv/bin/python tests/benchmarks/spark_questions.py [--facts N] [--cores N]`.
Spark runs in `python-with-readers`, a Python that has PySpark. Each engine counts the rows of each view in one process.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
from made_parquet import make_parquet

from hubcli.exports.sql_views import VIEWS

IN_SPARK = """
import json, sys, time
from pyspark.sql import SparkSession
cores, views = sys.argv[1], sys.argv[2].split(",")
session = (SparkSession.builder.master(f"local[{cores}]").config("spark.driver.memory", "8g")
    .config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", 8 * int(cores)).getOrCreate())
for statement in open("spark.sql", encoding="utf-8").read().split(";\\n"):
    if statement.strip():
        session.sql(statement)
found = {}
for view in views:
    start = time.perf_counter()
    rows = session.sql(f"SELECT count(*) FROM {view}").collect()[0][0]
    found[view] = rows, time.perf_counter() - start
print(json.dumps(found))
"""
Timed = dict[str, tuple[int, float]]
"""The rows of each view and the seconds that they took."""


def main() -> None:
    """Print the times; exit with 1 where the two engines differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=10_000_000)
    parser.add_argument("--cores", type=int, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "made"
        seconds = _timed(lambda: make_parquet(folder, given.facts))
        size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
        print(f"{given.facts:,} facts written in {seconds:.0f} s, {size:.0f} MB", flush=True)
        by_duckdb, by_spark = _in_duckdb(folder, given.cores), _in_spark(folder, given.cores)
    for view in VIEWS:
        (rows, spark), (expected, other) = by_spark[view], by_duckdb[view]
        print(
            f"{view}: {rows:,} rows, Spark {spark:.1f} s, DuckDB {other:.1f} s"
            + ("" if rows == expected else " DIFFER")
        )
    sys.exit(any(by_spark[view][0] != by_duckdb[view][0] for view in VIEWS))


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _in_duckdb(folder: Path, cores: int) -> Timed:
    found: Timed = {}
    with duckdb.connect(config={"threads": cores, "file_search_path": str(folder)}) as connection:
        connection.execute((folder / "duckdb.sql").read_text(encoding="utf-8"))
        for view in VIEWS:
            start = time.perf_counter()
            (rows,) = connection.sql(f"SELECT count(*) FROM {view}").fetchall()[0]
            found[view] = rows, time.perf_counter() - start
    return found


def _in_spark(folder: Path, cores: int) -> Timed:
    python = shutil.which("python-with-readers") or sys.exit("python-with-readers is not on the path")
    command = [python, "-c", IN_SPARK, str(cores), ",".join(VIEWS)]
    done = subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return {view: (int(rows), seconds) for view, (rows, seconds) in found.items()}


if __name__ == "__main__":
    main()
