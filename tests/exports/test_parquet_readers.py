"""The Parquet export, read by other programs: Spark answers as `hubcli` does, and descriptions of the folder are valid.

They are large, so they have a Python of their own, which `.ci/run` installs.
"""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from bases import VALID
from clients import client
from export_readers import told, told_by
from project import SAMPLE, Run

from hubcli.exports.sql_views import VIEWS
from hubcli.exports.tables import tables

pytestmark = pytest.mark.heavy
KIT = Path(__file__).parents[1] / "kit"
BASES = {"sample": SAMPLE, "shipped": None, "without_facts": VALID}


def test_spark_answers_as_hubcli_does(run: Run, tmp_path: Path) -> None:
    client("java")
    found = _read("spark_views.py", run, tmp_path, BASES, ",".join(VIEWS))
    for name, base in BASES.items():
        assert told_by(found[name].__getitem__) == told(run, base=base), name


def test_frictionless_finds_every_row_as_its_data_package_says(run: Run, tmp_path: Path) -> None:
    found = _read("data_package_report.py", run, tmp_path, {"sample": SAMPLE, "without_facts": VALID})
    for name, report in found.items():
        assert report["errors"] == [], name
        assert report["rows"].keys() == tables().keys()
    assert min(found["sample"]["rows"][name] for name in ("fact", "metric", "evidence", "source")) > 3


def test_croissant_reads_every_row_of_every_table(run: Run, tmp_path: Path) -> None:
    from pyarrow.parquet import read_metadata

    found = _read("croissant_report.py", run, tmp_path, {"sample": SAMPLE})["sample"]
    assert found["rows"] == {name: read_metadata(tmp_path / "sample" / f"{name}.parquet").num_rows for name in tables()}
    first = found["metric"][0]
    assert (first["metric/fact"], first["metric/value"]) == ("merrow-rd-intensity-2024", 3.1)
    assert (first["metric/high"], first["metric/high_open"]) == (3.15, True)


def _read(script: str, run: Run, folder: Path, bases: dict[str, Path | None], *words: str) -> dict[str, Any]:
    """What a script of the kit says of the exports of these bases, run by the Python that has the readers."""
    python = client("python-with-readers")
    for name, base in bases.items():
        run("export", "--format", "parquet", "--output", str(folder / name), base=base)
    answers = folder / "answers.json"
    command = [python, str(KIT / script), ",".join(bases), *words, str(answers)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return dict(json.loads(answers.read_text(encoding="utf-8")))
