"""The rows of an answer for spreadsheets: a fact is told alike whatever was asked."""

import csv
import io
from pathlib import Path

import pytest
from project import SAMPLE, SOURCES, Run

COMMANDS = (
    "search research",
    "show riv",
    "show rd-intensity",
    "show port-ansel-rd-intensity-2024",
    "conflicts",
    "gaps",
    "impact three-hubs-comment",
    "review",
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


OTHERS = (
    f"coverage --sources {SOURCES}",
    f"quote port-ansel-rd-intensity-2024 --sources {SOURCES}",
    "metrics",
    "brief isl riv --why",
    f"diff {SAMPLE} hubcli",
)


@pytest.mark.parametrize("command", OTHERS)
def test_what_is_not_about_facts_has_columns_of_its_own_and_no_marks_in_cells(command: str, run: Run) -> None:
    rows = _rows(run, command)
    assert rows
    assert not {"section", "row", "column"} & rows[0].keys()
    assert not [cell for row in rows for cell in row.values() if "≠" in cell]


def test_the_figures_of_a_hub_are_counted_in_a_column_of_numbers(run: Run) -> None:
    for row in _rows(run, "metrics"):
        figures = [fact for fact in _rows(run, f"metrics {row['indicator']}") if int(row["all_figures"])]
        assert len(figures) == int(row["all_figures"])
        assert sum("riv" in fact["hub"].split() for fact in figures) == int(row["riv"])


def test_a_changed_field_has_its_values_before_and_after(run: Run, sample: Path) -> None:
    path = sample / "themes.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("Strategy and scope", "Aims"), encoding="utf-8")
    (row,) = _rows(run, f"diff {SAMPLE} {sample}")
    told = ("changed", "theme", "label.en", "Strategy and scope", "Aims")
    assert tuple(row[name] for name in ("change", "kind", "field", "old", "new")) == told


def test_the_hubs_that_ship_have_rows_with_the_figures_that_theirs_disagree_with(run: Run) -> None:
    for hub in ("bjh", "yrd", "gba"):
        units = [row["unit"] for row in _rows(run, f"show {hub}", base=None) if row["kind"] == "metric"]
        assert units
        assert all(units)


def _rows(run: Run, command: str, base: Path | None = SAMPLE) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run(*command.split(), "-f", "csv", base=base).stdout)))
