"""The validators of records are those that Pydantic would build, without loading Pydantic."""

import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from hubcli.base.toml.reader import RECORDS
from hubcli.model.validation import schema_of


def test_the_schema_of_a_record_is_the_one_that_pydantic_builds() -> None:
    for model in RECORDS.values():
        assert settled(schema_of(model)) == settled(TypeAdapter(model).core_schema), model


def test_a_base_is_compiled_without_loading_pydantic() -> None:
    script = (
        "import sys; from hubcli.base.compiled import compiler; from hubcli.base.toml.reader import read;"
        "from hubcli.base.folder import shipped_folder; path = shipped_folder() / 'hubs.toml';"
        "assert read('hubs.toml', path.read_bytes()).entries; print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "pydantic_core" in done.stdout.split()
    assert "pydantic" not in done.stdout.split()


def settled(schema: Any, definitions: Mapping[str, Any] | None = None) -> Any:
    """A schema with its definitions in place, without the names and notes that validate nothing."""
    known = {**(definitions or {})}
    match schema:
        case {"type": "definitions"}:
            return settled(schema["schema"], {each["ref"]: each for each in schema["definitions"]})
        case {"type": "definition-ref"}:
            return settled(known[schema["schema_ref"]], known)
        case dict():
            return {key: settled(value, known) for key, value in schema.items() if key not in ("ref", "metadata")}
        case list() | tuple():
            return [settled(value, known) for value in schema]
    return getattr(schema, "__qualname__", schema)
