"""The Parquet export in Spark SQL: its views answer as `hubcli` does, and so as SQLite and DuckDB do."""

import json
import subprocess
from pathlib import Path

import pytest
from bases import VALID
from clients import client
from export_readers import told, told_by
from project import SAMPLE, Run

from hubcli.exports.sql_views import VIEWS

pytestmark = pytest.mark.heavy
READER = Path(__file__).parents[1] / "kit" / "spark_views.py"


def test_spark_answers_as_hubcli_does(run: Run, tmp_path: Path) -> None:
    python = client("python-with-spark")
    client("java")
    bases = {"sample": SAMPLE, "shipped": None, "without_facts": VALID}
    for name, base in bases.items():
        run("export", "--format", "parquet", "--output", str(tmp_path / name), base=base)
    answers = tmp_path / "answers.json"
    words = [python, str(READER), ",".join(bases), ",".join(VIEWS), str(answers)]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(answers.read_text(encoding="utf-8"))
    for name, base in bases.items():
        assert told_by(found[name].__getitem__) == told(run, base=base), name
