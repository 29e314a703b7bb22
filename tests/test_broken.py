"""Every folder of tests/broken, laid over tests/broken/_valid, is a base that `check` refuses in the words expected."""

import shutil
from pathlib import Path

import pytest
from conftest import TESTS, Run

BROKEN = TESTS / "broken"
CASES = sorted(path.name for path in BROKEN.iterdir() if not path.name.startswith("_"))


@pytest.fixture
def base(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The case's base, in a folder `facts` below the current one."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(BROKEN / "_valid", "facts")
    shutil.copytree(BROKEN / request.param, "facts", dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    return Path("facts")


@pytest.mark.parametrize("base", ["_valid"], indirect=True)
def test_what_every_case_stands_on_is_a_base_without_problems(run: Run, base: Path) -> None:
    assert run("check", base=base).stdout == "facts: no problems in 0 facts from 1 source\n"


@pytest.mark.parametrize(("base", "name"), [(name, name) for name in CASES], indirect=["base"], ids=CASES)
def test_every_problem_is_reported_once_with_its_line(
    run: Run, base: Path, name: str, request: pytest.FixtureRequest
) -> None:
    checked = run("check", base=base, code=2)
    expected = BROKEN / name / "expected.txt"
    if request.config.getoption("--update-golden"):
        expected.write_bytes(checked.stderr.encode())
    assert checked.stdout == ""
    assert checked.stderr == expected.read_bytes().decode()


@pytest.mark.parametrize(("base", "name"), [(name, name) for name in CASES], indirect=["base"], ids=CASES)
def test_other_commands_refuse_a_broken_base_in_the_same_words(run: Run, base: Path, name: str) -> None:
    asked = run("hubs", base=base, code=2)
    assert (asked.stdout, asked.stderr) == ("", (BROKEN / name / "expected.txt").read_bytes().decode())
