"""`export --format sqlite|parquet|jsonl`: other engines read the records back and answer as `hubcli` does."""

import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from bases import VALID
from export_readers import Row, by_datasette, contents, in_duckdb, page_of_datasette, record_in, told, told_by
from project import SAMPLE, SHIPPED, Run

from hubcli.base.compiled.cache import open_store
from hubcli.base.toml.reader import RECORDS, VOCABULARY
from hubcli.exports import rows as engine_rows
from hubcli.exports.selection import Choice, records
from hubcli.model.record import stored_fields

pytestmark = pytest.mark.heavy

BASES = {"sample": SAMPLE, "shipped": SHIPPED, "without facts": VALID}
EVERYTHING = Choice(("1", ()), None)
CHILDREN = {
    "variants": "variant",
    "breaks": "break",
    "members": "hub_member",
    "authors": "author",
    "waived": "waiver",
    "hubs": "fact_hub",
    "group": "hub_group",
    "steps": "step",
    "facts": "tension_fact",
}


@pytest.fixture(params=BASES)
def base(request: pytest.FixtureRequest) -> Path:
    return BASES[request.param]


@pytest.fixture
def database(run: Run, base: Path, tmp_path: Path) -> Path:
    run("export", "--format", "sqlite", "--output", str(tmp_path / "hubs.db"), base=base)
    return tmp_path / "hubs.db"


@pytest.fixture
def folder(run: Run, base: Path, tmp_path: Path) -> Path:
    run("export", "--format", "parquet", "--output", str(tmp_path / "hubs"), base=base)
    return tmp_path / "hubs"


def test_datasette_answers_as_hubcli_does(run: Run, base: Path, database: Path) -> None:
    assert told_by(lambda name: by_datasette(database, f"{name}.json?")) == told(run, base=base)


@pytest.mark.parametrize(
    ("lang", "theme", "said"), [("en", "Talent", "The facts of every kind."), ("zh", "人才", "各类事实。")]
)
def test_datasette_shows_labels_and_descriptions_in_the_language_asked_for(
    run: Run, lang: str, theme: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "hubs.db"
    run("export", "--format", "sqlite", "--lang", lang, "--output", str(path))
    rows = by_datasette(path, "fact.json?theme=talent&_labels=on&")
    assert rows
    assert {tuple(row["theme"].items()) for row in rows} == {(("value", "talent"), ("label", theme))}
    page = page_of_datasette(path, "fact?theme=talent")
    assert f">{theme}</a>" in page
    assert said in page
    links = by_datasette(path, "evidence.json?_labels=on&")
    assert all(row["fact"]["label"] != row["fact"]["value"] and row["source"]["label"] for row in links)


def test_duckdb_answers_as_hubcli_does(run: Run, base: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = told(run, base=base)
    monkeypatch.chdir(folder)
    with in_duckdb() as connection:
        assert told_by(lambda name: connection.sql(f"FROM {name}").to_arrow_table().to_pylist()) == expected


def test_references_hold_and_every_column_is_documented(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        assert not connection.execute("PRAGMA foreign_key_check").fetchall()
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        names = [n for (n,) in connection.execute("SELECT name FROM pragma_table_list WHERE type <> 'shadow'")]
        names = [name for name in names if not name.startswith("sqlite_")]
        sql = "SELECT name FROM pragma_table_info(?)"
        columns = {(name, column) for name in names for (column,) in [*connection.execute(sql, (name,)), ("",)]}
        assert set(connection.execute("SELECT table_name, column_name FROM documentation WHERE text <> ''")) == columns
    for kind, model in RECORDS.items():
        for field in stored_fields(model) if kind != "series" else ():  # how a table is read; its figures are facts
            table = CHILDREN.get(kind, kind) if kind in VOCABULARY else "fact"
            mapped = {(table, field), (table, f"{field}_en"), ("metric", field), (CHILDREN.get(field, field), "")}
            mapped |= {(table, column) for _, column in columns if column.startswith(f"{field}_")}
            assert mapped & columns, f"no column has the {field} of a {kind}"


def test_parquet_holds_the_same_rows_as_sqlite(database: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    with closing(sqlite3.connect(database)) as connection, in_duckdb() as other:
        for path in folder.glob("*.parquet"):
            if path.stem != "documentation":
                rows = other.sql(f"FROM {path.stem}").fetchall()
                plain = [tuple(map(_as_in_sqlite, row)) for row in rows]
                assert plain == connection.execute(f"SELECT * FROM {path.stem} ORDER BY rowid").fetchall(), path.stem


def test_numbers_are_as_they_are_written_and_days_are_dates(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("export", "--format", "parquet", "--output", str(tmp_path / "hubs"), base=None)
    monkeypatch.chdir(tmp_path / "hubs")
    with in_duckdb() as connection:
        rows = connection.sql("SELECT value, low, high FROM metric WHERE value_written NOT LIKE '%/%'").fetchall()
        noisy = [row for row in rows if any(number and len(repr(number).strip("-0.")) > 14 for number in row)]
        assert len(rows) > 500
        assert not noisy
        sql = (
            "SELECT min(period_start), max(period_end - period_start) FROM fact WHERE period_start < DATE '2025-06-01'"
        )
        first, days = connection.sql(sql).fetchall()[0]
        assert isinstance(first, date)
        assert days >= 364


def test_parquet_is_typed_and_says_what_its_columns_are(run: Run, tmp_path: Path) -> None:
    from pyarrow.parquet import read_schema

    run("export", "--format", "parquet", "--output", str(tmp_path / "hubs"))
    types = {
        ("fact", "label_zh"): "string", ("fact", "headline"): "bool", ("metric", "value"): "double",
        ("evidence", "passage"): "int64", ("hub", "aliases"): "list<element: string>",
        ("fact", "period_start"): "date32[day]", ("metric", "high_open"): "bool",
    }  # fmt: skip
    for (table, column), type_ in types.items():
        field = read_schema(tmp_path / "hubs" / f"{table}.parquet").field(column)
        assert str(field.type) == type_
        assert field.metadata[b"description"]


def test_every_record_comes_back_from_lines_of_json(run: Run, base: Path, tmp_path: Path) -> None:
    text = run("export", "--format", "jsonl", base=base).stdout
    run("export", "--format", "jsonl", "--output", str(tmp_path / "hubs.jsonl"), base=base)
    assert (tmp_path / "hubs.jsonl").read_text(encoding="utf-8") == text
    with open_store(base) as store:
        assert [record_in(line) for line in text.splitlines()] == [*records(store, EVERYTHING)]


@pytest.mark.parametrize("filters", [("nor",), ("--kind", "challenge"), ("--kind", "measure", "--theme", "talent")])
def test_a_filter_chooses_facts_and_leaves_no_reference_open_and_no_gap_of_its_making(
    run: Run, filters: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "hubs.db"
    run("export", *filters, "--format", "sqlite", "--output", str(path))
    lines = [record_in(line) for line in run("export", *filters, "--format", "jsonl").stdout.splitlines()]
    with closing(sqlite3.connect(path)) as connection:
        assert not connection.execute("PRAGMA foreign_key_check").fetchall()
        chosen = [id_ for (id_,) in connection.execute("SELECT id FROM fact ORDER BY position")]
        places = connection.execute("SELECT count(*) FROM place").fetchone()[0]
    assert chosen == [getattr(record, "id", "") for vocabulary, record in lines if vocabulary == "fact"]
    assert 0 < len(chosen) < 40
    answer = json.loads(run("gaps", *filters, "-f", "json").stdout)
    for gap in ("unanswered", "unprompted"):
        assert [row["fact"] for row in by_datasette(path, f"gaps_{gap}.json?")] == [fact["id"] for fact in answer[gap]]
    with open_store(SAMPLE) as store:
        assert places == len(store.places)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--format", "sqlite"), "needs --output FILE"),
        (("--format", "parquet"), "needs --output DIR"),
        (("--format", "sqlite", "--output", "{}/none/hubs.db"), "cannot write: No such file or directory"),
        (("--format", "parquet", "--output", "{}/none/hubs"), "cannot write: No such file or directory"),
        (("--format", "jsonl", "--output", "{}/none/hubs"), "cannot write: No such file or directory"),
        (("--format", "sqlite", "--output", "{}"), "cannot write: Is a directory"),
        (("--format", "parquet", "--output", "{}/notes"), "contains other files (mine.txt)"),
        (("--format", "parquet", "--output", "{}/notes/mine.txt"), "cannot write: Not a directory"),
        (("--format", "jsonl", "--only", "figures"), "does not go with --only"),
        (("--format", "jsonl", "--theme", "talnt"), "did you mean 'talent'?"),
        (("--kind", "metric"), "--kind goes with --format sqlite, parquet, jsonl"),
    ],
)
def test_what_cannot_be_written_is_refused(run: Run, words: tuple[str, ...], message: str, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "mine.txt").write_text("mine")
    assert message in run("export", *(word.format(tmp_path) for word in words), code=2).stderr
    assert [path.name for path in tmp_path.rglob("*")] == ["notes", "mine.txt"]


@pytest.mark.parametrize("form", ["sqlite", "parquet"])
def test_a_number_that_no_engine_can_hold_is_refused(run: Run, form: str, sample: Path, tmp_path: Path) -> None:
    path = sample / "nor" / "roles.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("passage = ", f"passage = {10**30}"), encoding="utf-8")
    words = ("export", "--format", form, "--output", str(tmp_path / "hubs"))
    assert "too large" in run(*words, base=sample, code=2).stderr


@pytest.mark.parametrize("form", ["sqlite", "parquet"])
def test_an_earlier_export_is_replaced_only_by_a_whole_one(
    run: Run, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(*_: object) -> Iterator[Row]:
        raise OSError(28, "No space left on device")

    path = tmp_path / "hubs"
    run("export", "nor", "--format", form, "--output", str(path))
    before = contents(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(engine_rows, "_left_out", break_off)
        assert "No space left on device" in run("export", "--format", form, "--output", str(path), code=2).stderr
    assert contents(tmp_path) == before
    run("export", "--format", form, "--output", str(path))
    assert contents(tmp_path).keys() == before.keys()
    assert contents(tmp_path) != before


def test_an_export_that_was_moved_away_when_the_process_was_killed_is_put_back(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, words = tmp_path / "hubs", ("export", "--format", "parquet", "--output", str(tmp_path / "hubs"))
    run(*words)
    before = contents(folder)
    (tmp_path / ".hubs.killed.hubcli").mkdir()
    folder.rename(tmp_path / ".hubs.killed.hubcli" / "old")
    with monkeypatch.context() as patch:
        patch.setattr("hubcli.exports.parquet._write_tables", lambda *_: (tmp_path / "none" / "a").touch())
        run(*words, code=2)
    assert contents(folder) == before
    run(*words)
    assert list(tmp_path.iterdir()) == [folder]


def test_a_missing_extra_says_how_to_get_it(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    message = run("export", "--format", "parquet", "--output", str(tmp_path / "hubs"), code=2).stderr
    assert "pip install 'hubcli[parquet]'" in message


def _as_in_sqlite(value: object) -> object:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return value.isoformat() if isinstance(value, date) else value
