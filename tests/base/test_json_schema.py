"""The JSON Schema of a base: valid itself, as strict as the reader, and understood by others' checkers."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bases import record
from first_run import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from project import SAMPLE, Run
from strategies import facts

from hubcli.base.folder import base_files, shipped_folder
from hubcli.base.toml.json_schema import file_schema, record_schema
from hubcli.base.toml.reader import RECORDS, read
from hubcli.model.described import field_docs
from hubcli.model.facts import Kind

SCHEMA = file_schema()
CHECKER = Draft202012Validator(SCHEMA)
TOOLS = Path(sys.executable).parent


@pytest.fixture
def schema_file(run: Run, tmp_path: Path) -> Path:
    """The schema as the command writes it."""
    path = tmp_path / "base.schema.json"
    run("schema", "--output", str(path), base=None)
    return path


def files_of(folder: Path) -> list[str]:
    return [str(folder / path) for path in base_files(folder) if path.endswith(".toml")]


def test_the_schema_of_a_file_holds_to_its_meta_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_of_a_record_is_one_of_the_definitions_and_holds_to_its_meta_schema() -> None:
    for name in RECORDS:
        schema = record_schema(name)
        assert schema.pop("$defs") == SCHEMA["$defs"], name
        assert schema["$ref"].removeprefix("#/$defs/") in SCHEMA["$defs"], name
        Draft202012Validator.check_schema(schema)


@pytest.mark.heavy
@pytest.mark.parametrize("folder", [shipped_folder(), SAMPLE], ids=["shipped", "sample"])
def test_check_jsonschema_passes_the_files_of_a_base(schema_file: Path, folder: Path) -> None:
    subprocess.run([TOOLS / "check-jsonschema", "--schemafile", schema_file, *files_of(folder)], check=True)


@pytest.mark.heavy
def test_taplo_passes_the_base_that_ships_and_refuses_a_faulty_file(schema_file: Path, tmp_path: Path) -> None:
    taplo = [str(TOOLS / "taplo"), "lint", "--no-auto-config", "--schema", schema_file.as_uri()]
    subprocess.run([*taplo, *files_of(shipped_folder())], check=True, capture_output=True)
    faulty = tmp_path / "faulty.toml"
    faulty.write_text('[[theme]]\nid = "Talent"\n', encoding="utf-8")
    refused = subprocess.run([*taplo, str(faulty)], capture_output=True, text=True)
    assert refused.returncode != 0
    assert "Talent" in refused.stderr


@pytest.mark.parametrize("kind", Kind)
@settings(max_examples=examples(30))
@given(data=st.data())
def test_what_the_reader_takes_the_schema_takes(kind: Kind, data: st.DataObject) -> None:
    raw = data.draw(facts(kind))
    assert not read("x.toml", record(kind, raw).encode()).problems
    CHECKER.validate({str(kind): [raw]})


FAULTS: dict[str, dict[str, Any]] = {
    "unknown key": {"themes": "talent"},
    "unknown word": {"modality": "said"},
    "no id": {"id": "Big Id"},
    "one language": {"statement": {"en": "Only English."}},
    "long label": {"label": {"en": "one two three four five six seven eight nine", "zh": "长"}},
    "no evidence": {"evidence": []},
    "no hubs": {"hubs": []},
    "no period": {"period": "last year"},
    "derived without a note": {"derived": ["5%"]},
    "control character": {"statement": {"en": "a\u0007b", "zh": "铃"}},
    "passage zero": {"evidence": [{"source": "a", "passage": 0, "anchors": ["b"]}]},
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_what_the_reader_refuses_the_schema_refuses(fault: dict[str, Any]) -> None:
    right = {
        "id": "a",
        "hubs": ["north"],
        "theme": "talent",
        "label": {"en": "A", "zh": "甲"},
        "statement": {"en": "It is.", "zh": "是。"},
        "evidence": [{"source": "gazette", "passage": 1, "anchors": ["is"]}],
    }
    assert CHECKER.is_valid({"challenge": [right]})
    assert not CHECKER.is_valid({"challenge": [right | fault]})
    assert read("x.toml", record("challenge", right | fault).encode()).problems


def test_every_field_is_described_by_its_docstring() -> None:
    for name, model in RECORDS.items():
        properties = SCHEMA["$defs"][model.__name__]["properties"]
        docs = {key: " ".join(doc.split()) for key, doc in field_docs(model).items()}
        assert {key: value["description"] for key, value in properties.items()} == docs, name


def test_nothing_in_it_is_null() -> None:
    assert '"null"' not in json.dumps(SCHEMA)


def test_one_kind_has_a_schema_of_its_own(run: Run) -> None:
    schema = json.loads(run("schema", "metric", base=None).stdout)
    assert schema["$ref"] == "#/$defs/Metric"


def test_an_unknown_kind_suggests_the_nearest(run: Run) -> None:
    refused = run("schema", "metrics", base=None, code=2)
    assert refused.stderr == "hubcli: no kind of record 'metrics'; did you mean 'metric'?\n"
