"""Made facts as the Parquet export has them, in any number and without a base: DuckDB writes them by arithmetic.

Every tenth fact is a challenge and the next one a measure; the others are metrics in pairs, two of the same indicator,
place and year, of which one pair in eight hundred disagrees. One measure in a hundred addresses no challenge; on one
theme one hub has no measure; one measure in 4,850 has the name of another hub's.
"""

import sys
from pathlib import Path

import duckdb

from hubcli.exports.columns import Type
from hubcli.exports.parquet import write_scripts
from hubcli.exports.tables import Table, tables
from hubcli.model.text import Lang

HUBS, THEMES, INDICATORS, PLACES, YEARS = 50, 97, 499, 983, 61
_TYPES = {
    Type.TEXT: "VARCHAR",
    Type.INTEGER: "BIGINT",
    Type.REAL: "DOUBLE",
    Type.BOOLEAN: "BOOLEAN",
    Type.DATE: "DATE",
    Type.TEXTS: "VARCHAR[]",
    Type.INTEGERS: "BIGINT[]",
}
_YEAR = f"(1965 + (i // 2) % {YEARS})"
_FACTS = {
    "position": "i + 1",
    "id": "'fact-' || i",
    "kind": "CASE i % 10 WHEN 0 THEN 'challenge' WHEN 1 THEN 'measure' ELSE 'metric' END",
    "theme": f"'theme-' || (i // 10 % {THEMES})",
    "label_en": "CASE WHEN i % 10 = 1 AND i // 10 % 9700 IN (0, 97) THEN 'Plan ' || i // 97000 ELSE 'Fact ' || i END",
    "label_zh": "'事实' || i",
    "statement_en": "'The made fact number ' || i || ' says what it says.'",
    "statement_zh": "'第' || i || '条虚构事实如是说。'",
    "period": f"CASE WHEN i % 10 > 1 THEN {_YEAR}::VARCHAR END",
    "period_start": f"CASE WHEN i % 10 > 1 THEN make_date({_YEAR}, 1, 1) END",
    "period_end": f"CASE WHEN i % 10 > 1 THEN make_date({_YEAR}, 12, 31) END",
    "modality": "'reported'",
    "headline": "i % 20 = 0",
    "derived": "[]::VARCHAR[]",
    "actor_en": "CASE WHEN i % 30 = 1 THEN 'The city' END",
    "actor_zh": "CASE WHEN i % 30 = 1 THEN '市政府' END",
    "deadline": "CASE WHEN i % 50 = 1 THEN '2030' END",
}
_VALUE = "(i // 2 % 1000 + CASE WHEN i % 2000 = 3 THEN 1 ELSE 0 END)"
_METRICS = {
    "fact": "'fact-' || i",
    "indicator": f"'indicator-' || (i // 2 % {INDICATORS})",
    "place": f"'place-' || (i // 2 % {PLACES})",
    "period": f"{_YEAR}::VARCHAR",
    "footing": "'outcome'",
    "qualifier": "'exact'",
    "status_code": "'A'",
    "value": _VALUE,
    "value_written": f"{_VALUE}::VARCHAR",
    "low": _VALUE,
    "high": _VALUE,
    "low_open": "false",
    "high_open": "false",
}
_HUB = f"'hub-' || (i // 10 % {HUBS})"


def make_parquet(folder: Path, facts: int) -> None:
    """Write the folder of a Parquet export with this number of facts; its vocabulary has only what the views need."""
    folder.mkdir(parents=True)
    numbers = f"range({facts}) AS made (i)"
    rows = {
        "fact": (_FACTS, numbers),
        "metric": (_METRICS, f"{numbers} WHERE i % 10 > 1"),
        "fact_hub": (
            {"fact": "'fact-' || i", "position": "1", "hub": _HUB},
            f"{numbers} WHERE NOT (i % 10 = 1 AND i // 10 % {THEMES} = 5 AND i // 10 % {HUBS} = 1)",
        ),
        "addresses": (
            {"measure": "'fact-' || i", "position": "1", "challenge": "'fact-' || (i - 1)"},
            f"{numbers} WHERE i % 10 = 1 AND i // 10 % 100 <> 7",
        ),
        "hub": ({"position": "i + 1", "id": "'hub-' || i"}, f"range({HUBS}) AS made (i)"),
        "theme": ({"position": "i + 1", "id": "'theme-' || i"}, f"range({THEMES}) AS made (i)"),
    }
    with duckdb.connect() as connection:
        for table in tables().values():
            values, source = rows.get(table.name, ({}, "range(0) AS made (i)"))
            _write(connection, table, values, source, folder)
        connection.sql("SELECT '' AS table_name, '' AS column_name, '' AS text WHERE false").write_parquet(
            str(folder / "documentation.parquet")
        )
    write_scripts(folder, Lang.EN)


def _write(
    connection: duckdb.DuckDBPyConnection, table: Table, values: dict[str, str], source: str, folder: Path
) -> None:
    columns = ", ".join(
        f"CAST({values.get(column.name, 'NULL')} AS {_TYPES[column.type]}) AS {column.name}" for column in table.columns
    )
    connection.execute(f"COPY (SELECT {columns} FROM {source}) TO '{folder / f'{table.name}.parquet'}'")


if __name__ == "__main__":
    make_parquet(Path(sys.argv[1]), int(sys.argv[2]))
