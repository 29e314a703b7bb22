"""JSON: the answer itself, its schema first, facts whole as in the base, the keys that scripts rely on."""

import json
import tomllib
from typing import Any

import pytest
from project import SAMPLE, Run

from hubcli.document import NOTHING

QUESTIONS = {
    "hubs": ["hubs"],
    "show-hub": ["show", "nor"],
    "show-fact": ["show", "isl-three-customs-systems"],
    "show-record": ["show", "talent"],
    "compare": ["compare", "nor", "riv", "isl", "--all"],
    "challenges": ["challenges"],
    "measures": ["measures"],
    "export": ["export"],
}
OPTIONAL = ("place", "period", "speaker", "note", "actor", "deadline", "value_max")
FACTS = {
    record["id"]: {"kind": kind, **record}
    for path in SAMPLE.glob("*/*.toml")
    for kind, records in tomllib.loads(path.read_text(encoding="utf-8")).items()
    for record in records
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_answer_names_its_schema_first(name: str, run: Run) -> None:
    text = run(*QUESTIONS[name], "--format", "json").stdout
    version = 1 if name in ("hubs", "challenges", "measures") else 2
    assert text.startswith(f'{{\n  "schema": "hubcli/{name}/{version}",\n')
    assert text.endswith("}\n")


@pytest.mark.parametrize("name", QUESTIONS)
def test_facts_stand_whole_as_in_the_base(name: str, run: Run) -> None:
    facts = [fact for fact in _tables(_answer(run, name)) if fact.get("id") in FACTS]
    assert facts or name == "hubs"
    for fact in facts:
        written = FACTS[fact["id"]]
        assert {key: fact[key] for key in written} == written
        assert {*OPTIONAL} & {*fact} == {*OPTIONAL} & {*written}  # absent is absent, never null


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_answer_holds_data_and_no_layout(name: str, run: Run) -> None:
    text = run(*QUESTIONS[name], "--format", "json").stdout
    assert NOTHING not in text.replace("安瑟—鸥湾", "")
    assert "\\u" not in text  # Chinese stands as it is


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_answer_is_the_same_in_either_language(name: str, run: Run) -> None:
    in_chinese = run(*QUESTIONS[name], "--format", "json", "--lang", "zh").stdout
    assert run(*QUESTIONS[name], "--format", "json").stdout == in_chinese


def test_challenges_have_the_keys_that_scripts_rely_on(run: Run) -> None:
    answer = _answer(run, "challenges")
    assert [hub["hub"] for hub in answer["hubs"]] == ["nor", "riv", "isl"]
    challenge = answer["hubs"][0]["challenges"][0]
    assert (challenge["id"], challenge["label"]["zh"]) == ("nor-grants-end-early", "科研资助期限短")
    assert [measure["id"] for measure in challenge["measures"]] == ["nor-fund-teams-long-term"]
    assert {challenge["id"] for challenge in answer["shared"]} == {
        "hubs-young-researchers-short",
        "hubs-data-does-not-flow",
    }


def test_figures_keep_their_numbers_as_they_are_written(run: Run) -> None:
    rows = {row["indicator"]["id"]: row["cells"] for row in _answer(run, "compare")["figures"]}
    assert rows["output"]["nor"][0]["value"] == 2400000000000
    assert rows["basic-research-share"]["nor"][0]["value"] == "1/9"
    assert rows["machine-makers"]["riv"][0]["value_max"] == 150
    assert rows["cluster-rank"]["nor"][0]["perimeter"]["level"] == "cluster"


def _answer(run: Run, name: str) -> Any:
    return json.loads(run(*QUESTIONS[name], "--format", "json").stdout)


def _tables(value: Any) -> list[dict[str, Any]]:
    """Every table of a JSON value, however deep."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    own = [value] if isinstance(value, dict) else []
    return own + [table for item in inside for table in _tables(item)]
