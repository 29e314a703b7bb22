"""Checking a base in forms for programs: JSON, and annotations beside the lines of a pull request."""

import json
from pathlib import Path

import pytest
from bases import raw_fact, record, write_base
from project import Run

FAULTY = record("challenge", raw_fact("no-theme", theme="talents")) + record("strength", raw_fact("Big"))


def test_json_has_every_problem_with_its_place(run: Run, tmp_path: Path) -> None:
    base = write_base(tmp_path / "facts", faulty=FAULTY)
    checked = run("check", "--format", "json", base=base, code=2)
    found = json.loads(checked.stdout)
    assert (found["schema"], found["facts"], checked.stderr) == ("hubcli/check/1", 0, "")
    assert [(problem["line"], problem["id"], problem["where"]) for problem in found["problems"]] == [
        (4, "no-theme", "theme"),
        (9, None, "id"),
    ]
    assert found["problems"][0]["file"] == f"{base}/faulty.toml"
    assert found["problems"][0]["message"] == "no theme 'talents'; did you mean 'talent'?"


def test_json_says_what_a_base_without_problems_holds(run: Run) -> None:
    found = json.loads(run("check", "--format", "json").stdout)
    assert (found["base"], found["problems"]) == ("tests/data/sample/facts", [])
    assert found["facts"] > found["sources"] > 0


def test_github_shows_each_problem_beside_its_line(run: Run, tmp_path: Path) -> None:
    base = write_base(tmp_path / "facts", faulty=FAULTY)
    lines = run("check", "--format", "github", base=base, code=2).stdout.splitlines()
    assert [line.partition("title=")[0] for line in lines] == [
        f"::error file={base}/faulty.toml,line={line}," for line in (4, 9)
    ]
    assert lines[0].endswith("::no-theme: theme: no theme 'talents'; did you mean 'talent'?")


def test_github_says_nothing_where_nothing_is_wrong(run: Run) -> None:
    assert run("check", "--format", "github").stdout == ""


def test_a_terminal_has_the_problems_on_standard_error(run: Run, tmp_path: Path) -> None:
    checked = run("check", base=write_base(tmp_path / "facts", faulty=FAULTY), code=2)
    assert checked.stdout == ""
    assert checked.stderr.endswith("hubcli: 2 problems: fix them and run 'hubcli check' again\n")


@pytest.mark.heavy
def test_of_very_many_problems_some_are_told_and_that_there_are_more(run: Run, tmp_path: Path) -> None:
    without_id = record("theme", {"definition": {"en": "A", "zh": "一"}})
    unknown = "".join(record("challenge", raw_fact(f"fact-{number}", theme="talents")) for number in range(1200))
    for faulty in (unknown, without_id * 700):  # each of which lacks a label too
        base = write_base(tmp_path / "facts", faulty=faulty)
        found = json.loads(run("check", "--format", "json", base=base, code=2).stdout)
        assert (len(found["problems"]), found["more"]) == (1000, True)
        lines = run("check", "--format", "github", base=base, code=2).stdout.splitlines()
        assert lines[-1].endswith("::more than these 1000 problems: fix these first")
        *told, last = run("check", base=base, code=2).stderr.splitlines()
        assert (len(told), last) == (1000, "hubcli: more than 1,000 problems: fix these and run 'hubcli check' again")


def test_a_record_without_end_is_one_problem(run: Run, tmp_path: Path) -> None:
    base = write_base(tmp_path / "facts", faulty=f'[[challenge]]\nid = "endless"\nhubs = [{"1, " * 10_000}]\n')
    refused = run("check", base=base, code=2).stderr.splitlines()
    assert refused[0] == f"{base}/faulty.toml:1: endless: more than 10,000 values in one record: split it"
    assert len(refused) == 2


def test_the_answer_goes_into_a_file(run: Run, tmp_path: Path) -> None:
    run("check", "--format", "json", "--output", str(tmp_path / "found.json"))
    assert json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))["problems"] == []


def test_a_former_name_of_a_unit_is_read_and_its_new_one_told(run: Run, tmp_path: Path) -> None:
    output = {"id": "output", "label": {"en": "Output", "zh": "产出"}, "unit": "yuan", "direction": "more"}
    base = write_base(tmp_path / "facts", more=record("indicator", output | {"definition": output["label"]}))
    checked = run("check", base=base)
    assert "output: unit: the unit 'yuan' is now called 'CNY'" in checked.stdout
    assert f"{base}/more.toml:" in checked.stdout
    found = json.loads(run("show", "output", "--format", "json", base=base).stdout)
    assert found["record"]["unit"] == "CNY"


def test_a_check_answers_in_the_language_asked_for(run: Run, tmp_path: Path) -> None:
    base = write_base(tmp_path / "facts", faulty=FAULTY)
    github = run("check", "--format", "github", "--lang", "zh", base=base, code=2).stdout.splitlines()
    assert github[0].endswith("没有主题“talents”；是否指“talent”？")
    assert "没有主题“talents”；是否指“talent”？" in run("check", "--lang", "zh", base=base, code=2).stderr
    assert "没有问题" in run("check", "--lang", "zh").stdout
