"""The documents and the help say what the program does: every command, option, field and example."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docs import CONTRIBUTING, DOCUMENTS, ELISION, GUIDE, README, Example, blocks, examples, language, printed
from project import DATA, ROOT, SOURCES, Run
from tables import TABLES, Written, table_in, with_table

from hubcli.base.toml.reader import RECORDS
from hubcli.cli.registry import COMMANDS
from hubcli.model.described import field_docs
from hubcli.model.record import fields_of

TEXT = README.read_text(encoding="utf-8")
SCRIPTS = (GUIDE / "scripts.md").read_text(encoding="utf-8")
# What each command is asked for its keys.
ASKED = {
    "compare": ("nor", "riv"),
    "search": ("ferry",),
    "verify": ("--sources", str(SOURCES)),
    "coverage": ("--sources", str(SOURCES)),
    "check-draft": (str(DATA / "drafts" / "tables.md"), "--all"),
}
BLOCKS = [
    pytest.param(
        path,
        block,
        id=f"{path.stem} {language(path)}: {block.splitlines()[0].removeprefix('$ ')}",
        # The Chinese guide runs the commands of the English one; a base that extends the shipped one is compiled anew.
        marks=[pytest.mark.heavy] if language(path) == "zh" or "--extends hubcli" in block else [],
    )
    for path in DOCUMENTS
    for block in blocks(path.read_text(encoding="utf-8"))
]


def test_the_readme_lists_every_command() -> None:
    assert [name for name in COMMANDS if not re.search(rf"`(?:hubcli )?{name}\b", TEXT)] == []


def test_the_readme_is_a_page() -> None:
    assert len(TEXT.splitlines()) <= 250, "the manual is in src/hubcli/guide"


def test_every_field_of_a_record_is_described() -> None:
    for model in RECORDS.values():
        assert set(fields_of(model)) - set(field_docs(model)) <= {"kind"}, model


@pytest.mark.parametrize("written", TABLES, ids=lambda written: f"{written.name} {language(written.document)}")
def test_the_tables_of_the_documents_say_what_the_code_says(written: Written, pytestconfig: pytest.Config) -> None:
    document, name, table = written
    if pytestconfig.getoption("--update-golden"):
        text = document.read_text(encoding="utf-8")
        table_in(text, name)
        document.write_text(with_table(text, name, table()), encoding="utf-8")
    shown = table_in(document.read_text(encoding="utf-8"), name)
    assert shown == table(), f"the table '{name}' in {document.name} is stale; pytest --update-golden writes it"


def test_the_way_of_a_fact_names_functions_that_are_there() -> None:
    steps = re.findall(r"^\| `([\w/]+\.py)`: `(\w+)`", CONTRIBUTING.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(steps) > 10
    for path, name in steps:
        assert re.search(rf"^(?:def|class) {name}\b", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE), path


@pytest.mark.parametrize("row", re.findall(r"^\| `([a-z-]+)` \| (`\S+\[\].*) \|$", SCRIPTS, re.MULTILINE), ids="-".join)
def test_the_keys_that_scripts_may_rely_on_are_there(row: tuple[str, str], run: Run) -> None:
    command, keys = row
    answer = json.loads(run(command, *ASKED.get(command, ()), "--format", "json", code=None).stdout)
    for key in re.findall(r"`([^`]+)`", keys):
        found = [answer]
        for part in key.split("."):
            values = [value[part.removesuffix("[]")] for value in found]
            found = [item for value in values for item in value] if part.endswith("[]") else values
        assert found, key


@pytest.mark.parametrize(("path", "block"), BLOCKS)
def test_what_a_document_shows_is_what_a_command_prints(
    path: Path, block: str, tmp_path: Path, fill_cache: Callable[..., None], pytestconfig: pytest.Config
) -> None:
    fill_cache()
    found = [(example, printed(example, tmp_path, language(path))) for example in examples(block)]
    if pytestconfig.getoption("--update-golden"):
        anew = "".join(f"{line}\n" for example, lines in found for line in example.anew(lines))
        text = path.read_text(encoding="utf-8")
        assert text.count(block) == 1, f"another block of {path.name} shows the same"
        path.write_text(text.replace(block, anew), encoding="utf-8")
        return
    for example, lines in found:
        assert example.matches(lines), "\n".join((f"{path.name} is stale; $ {example.command} prints:", *lines))


@pytest.mark.parametrize(
    ("shown", "matches"),
    [
        ("one two three", True),
        ("one ... three", True),
        ("... three", True),
        ("one ...", True),
        ("one ... two ... three", True),
        ("one ... two", False),
        ("two ...", False),
        ("one two three four", False),
        ("", False),
    ],
)
def test_three_dots_stand_for_any_number_of_lines(shown: str, matches: bool) -> None:
    assert Example("hubcli", shown.split()).matches(["one", "two", "three"]) is matches


def test_a_block_written_anew_keeps_what_it_elides() -> None:
    now = ["one", "2", "3", "four"]
    assert Example("x", ["one", ELISION, "three"]).anew(now) == ["$ x", "one", ELISION, "four"]
    assert Example("x", [ELISION, "2", "three", ELISION]).anew(now) == ["$ x", ELISION, "2", "3", ELISION]
    assert Example("x", [ELISION]).anew(now) == ["$ x", *now]
    assert Example("x", ["other"]).anew(now) == ["$ x", *now]
