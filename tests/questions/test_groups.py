"""What is said of a group of hubs is said of each of them, and stays so when a base adds a hub."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from bases import record
from project import Run

TEXT = {"en": "Far Shore", "zh": "远岸"}
FAR = {"id": "far", "name": TEXT, "short_name": TEXT, "members": []}
FIRST = {"id": "first-three", "name": {"en": "the first three", "zh": "最初三个中心"}, "hubs": ["nor", "riv", "isl"]}
SHARED = "hubs-young-researchers-short"


@pytest.fixture
def grouped(sample: Path) -> Path:
    """The sample base, in which what is said of all three hubs is said of their group."""
    for path in (sample / "shared").glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace('hubs = ["nor", "riv", "isl"]', 'hubs = ["first-three"]'), encoding="utf-8")
    (sample / "groups.toml").write_text(record("group", FIRST), encoding="utf-8")
    return sample


@pytest.fixture
def with_a_fourth(grouped: Path) -> Path:
    """The same with a fourth hub, which is not in the group."""
    (grouped / "far.toml").write_text(record("hub", FAR), encoding="utf-8")
    return grouped


@pytest.mark.parametrize("words", ["hubs", "challenges", "measures riv", "gaps", "timeline", "export"])
def test_a_group_of_all_hubs_changes_no_answer(run: Run, grouped: Path, words: str) -> None:
    assert run(*words.split(), base=grouped).stdout == run(*words.split()).stdout


@pytest.mark.parametrize(
    ("words", "heading", "once"),
    [
        ("challenges", "Challenges: the first three", True),
        ("challenges nor far", "Challenges: the first three", True),
        ("measures", "Measures: the first three", True),
        ("compare nor riv isl far --all", "Said of the first three", True),
        ("export", "Said of the first three", True),
        ("challenges far", "Challenges: the first three", False),
        ("compare nor riv --all", "Said of the first three", True),
        ("compare nor riv", "Said of the first three", True),
        ("compare nor far", "Said of the first three", True),
        ("compare nor riv", "Shared by all the hubs compared", False),
    ],
)
def test_what_is_said_of_a_group_is_said_once_and_not_of_a_fourth_hub(
    run: Run, with_a_fourth: Path, words: str, heading: str, once: bool
) -> None:
    lines = run(*words.split(), base=with_a_fourth).stdout.splitlines()
    assert [line.lstrip("# ") for line in lines].count(heading) == once


def test_no_hub_has_what_is_said_of_its_group(run: Run, with_a_fourth: Path) -> None:
    answer = _asked(run, with_a_fourth, "challenges")
    (group,) = answer["groups"]
    assert SHARED in [challenge["id"] for challenge in group["challenges"]]
    assert answer["shared"] == []
    assert SHARED not in json.dumps(answer["hubs"])


def test_a_filter_by_hub_finds_what_is_said_of_its_group(run: Run, with_a_fourth: Path) -> None:
    for hub, found in (("isl", True), ("far", False)):
        profile = json.dumps(_asked(run, with_a_fourth, "show", hub))
        assert (SHARED in profile) is found


def test_a_fact_names_its_group_and_the_hubs_in_it(run: Run, grouped: Path) -> None:
    assert "- Group: the first three (first-three)" in run("show", SHARED, base=grouped).stdout.splitlines()
    answer = _asked(run, grouped, "show", SHARED)
    assert answer["hubs"] == FIRST["hubs"]
    assert [group["id"] for group in answer["groups"]] == ["first-three"]


def test_a_group_is_shown_with_the_facts_that_name_it(run: Run, grouped: Path) -> None:
    answer = _asked(run, grouped, "show", "first-three")
    assert SHARED in [fact["id"] for fact in answer["facts"]]


def test_the_code_of_a_group_where_a_hub_is_asked_for_says_which_hubs_it_has(run: Run, grouped: Path) -> None:
    refused = run("compare", "first-three", "nor", base=grouped, code=2).stderr
    assert refused == "hubcli: no hub 'first-three'; it is a group of hubs: name the hubs: nor, riv, isl\n"


def test_a_database_has_the_hubs_of_a_group_and_those_of_its_facts(run: Run, grouped: Path, tmp_path: Path) -> None:
    run("export", "--format", "sqlite", "--output", str(tmp_path / "hubs.db"), base=grouped)
    with closing(sqlite3.connect(tmp_path / "hubs.db")) as database:
        members = database.execute("SELECT hub_group, hub FROM hub_group_member ORDER BY position").fetchall()
        assert members == [("first-three", hub) for hub in ("nor", "riv", "isl")]
        sql = "SELECT hub FROM fact_hub WHERE fact = ? ORDER BY position"
        assert [hub for (hub,) in database.execute(sql, (SHARED,))] == FIRST["hubs"]


def test_a_new_group_is_a_difference(run: Run, sample: Path, tmp_path: Path) -> None:
    before = tmp_path / "before"
    before.mkdir()
    for path in sample.rglob("*.toml"):
        copy = before / path.relative_to(sample)
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(path.read_bytes())
    (sample / "groups.toml").write_text(record("group", FIRST), encoding="utf-8")
    roles = sample / "shared" / "roles.toml"
    text = roles.read_text(encoding="utf-8").replace('hubs = ["nor", "riv", "isl"]', 'hubs = ["first-three"]')
    roles.write_text(text, encoding="utf-8")
    lines = run("diff", str(before), str(sample), base=None).stdout.splitlines()
    assert [line.lstrip("# ") for line in lines if line.startswith("##")] == [
        "Several hubs", "Roles", "Vocabulary", "Groups of hubs",
    ]  # fmt: skip
    assert "- Added: the first three (first-three)" in lines
    assert "  - hubs: nor, riv, isl → first-three" in lines


def _asked(run: Run, base: Path, *words: str) -> dict[str, Any]:
    return dict(json.loads(run(*words, "--format", "json", base=base).stdout))
