"""The rows of an answer for spreadsheets: a fact is told alike whatever was asked."""

import csv
import io

import pytest
from project import Run

COMMANDS = (
    "search research",
    "show riv",
    "show rd-intensity",
    "show port-ansel-rd-intensity-2024",
    "conflicts",
    "gaps",
    "export --all --only conflicts",
    "export --all --only gaps",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_fact_has_the_same_cells_as_in_a_digest_of_all(command: str, run: Run) -> None:
    facts = {row["id"]: row for row in _rows(run, "export --all")}
    rows = [row for row in _rows(run, command) if row["id"] in facts]
    assert rows
    for row in rows:
        told = {key: cell for key, cell in facts[row["id"]].items() if key not in ("hub", "disputed_by")}
        assert {key: row[key] for key in told} == told


def _rows(run: Run, command: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run(*command.split(), "-f", "csv").stdout)))
