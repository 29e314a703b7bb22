"""`gaps` and `conflicts` with `--limit 50` on a large base, over DuckDB asking the same of our own Parquet export.

Run it in the development environment: `.venv/bin/python tests/benchmarks/duckdb_questions.py [--facts N] [--rounds N]`.
Both are cold processes, DuckDB with one thread; each fetches the facts that it shows and the number of the others.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from made_base import make_base
from timing import alternate, hubcli, report

LIMIT = 50
HEAD = """
import sys, duckdb
connection = duckdb.connect(config={"threads": 1})
folder = sys.argv[1]
def ask(sql):
    found = f"WITH found AS ({sql}) "
    return connection.sql(f"{found} SELECT *, count(*) OVER () FROM found LIMIT 50").fetchall()
for path in ("fact", "fact_hub", "addresses", "metric", "hub", "theme", "tension", "tension_fact"):
    connection.sql(f"CREATE VIEW {path} AS SELECT * FROM '{folder}/{path}.parquet'")
"""
GAPS = (
    HEAD
    + """
ask("SELECT * FROM fact WHERE kind = 'challenge' AND id NOT IN (SELECT challenge FROM addresses) ORDER BY position")
ask("SELECT * FROM fact WHERE kind = 'measure' AND id NOT IN (SELECT measure FROM addresses) ORDER BY position")
ask('''
    SELECT kind, theme.id, hub.id FROM (VALUES ('challenge'), ('measure')) AS kinds (kind), theme, hub
    WHERE (kind, theme.id) IN (SELECT (kind, theme) FROM fact)
        AND (kind, theme.id, hub.id) NOT IN (
            SELECT (kind, theme, hub) FROM fact JOIN fact_hub ON fact_hub.fact = fact.id)''')
ask('''
    SELECT hub, count(*), count(*) FILTER (actor_en IS NULL), count(*) FILTER (deadline IS NULL),
        count(*) FILTER (actor_en IS NULL AND deadline IS NULL)
    FROM fact LEFT JOIN fact_hub ON fact_hub.fact = fact.id WHERE kind = 'measure' GROUP BY hub''')
ask('''
    SELECT theme, lower(label_en), list(DISTINCT hub), list(DISTINCT fact)
    FROM fact JOIN fact_hub ON fact_hub.fact = fact.id WHERE kind = 'measure'
    GROUP BY ALL HAVING count(DISTINCT hub) > 1''')
"""
)
CONFLICTS = (
    HEAD
    + """
ask('''
    SELECT mine.*, others.* FROM metric AS one JOIN metric AS other USING (indicator, place, footing)
    JOIN fact AS mine ON mine.id = one.fact JOIN fact AS others ON others.id = other.fact
    WHERE one.period IS NOT DISTINCT FROM other.period AND one.fact < other.fact
        AND (other.low > one.high OR other.high < one.low)''')
ask("SELECT * FROM tension JOIN tension_fact ON tension_fact.tension = tension.id ORDER BY tension.position")
"""
)
QUESTIONS = {"gaps": (GAPS, 1.5), "conflicts": (CONFLICTS, 1.0)}


def main() -> None:
    """Print the ratios; exit with 1 where one is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=9)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["HUBCLI_CACHE_DIR"] = str(folder / "cache")
        make_base(folder / "base", given.facts)
        base = ("--base", folder / "base" / "facts")
        subprocess.run(hubcli("export", "-f", "parquet", "-o", folder / "parquet", *base), check=True)
        within = []
        for question, (script, budget) in QUESTIONS.items():
            peer = folder / f"{question}.py"
            peer.write_text(script)
            ours = hubcli(question, "--limit", str(LIMIT), "-f", "json", *base)
            timed = alternate(ours, [sys.executable, peer, folder / "parquet"], rounds=given.rounds)
            within.append(report(f"{question} --limit {LIMIT} on {given.facts:,} facts / DuckDB", timed, budget))
    sys.exit(not all(within))


if __name__ == "__main__":
    main()
