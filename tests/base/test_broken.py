"""What a user can get wrong: every folder of tests/data/broken is one case, refused in the words expected.

A case is a faulty base, laid over its `_valid`, for `check`; or, where it has `commands.txt`, files beside that
base and the commands that are refused, one on each line.
"""

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from killing import shown_files
from project import DATA, Run

BROKEN = DATA / "broken"
CASES = sorted(path.name for path in BROKEN.iterdir() if not path.name.startswith("_"))
COMMANDS = [name for name in CASES if (BROKEN / name / "commands.txt").exists()]
BASES = [name for name in CASES if name not in COMMANDS]
MARKS = dict.fromkeys(("a-passage-beyond-64-bits", "places-that-cannot-be-written"), pytest.mark.heavy)
"""The marks of the cases that need the package which writes Parquet."""
NO_FILES_OF_IT = shutil.ignore_patterns("commands.txt", "expected.txt")


@pytest.fixture
def base(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The case's base, in a folder `facts` below the current one."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(BROKEN / "_valid", "facts")
    below = "." if request.param in COMMANDS else "facts"
    shutil.copytree(BROKEN / request.param, below, dirs_exist_ok=True, ignore=NO_FILES_OF_IT)
    return Path("facts")


@pytest.fixture
def expected(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares what was said with the words of a case; `--update-golden` writes them."""

    def compare(name: str, said: str) -> None:
        path = BROKEN / name / "expected.txt"
        if request.config.getoption("--update-golden"):
            path.write_bytes(said.encode())
        assert said == path.read_bytes().decode()

    return compare


@pytest.mark.parametrize("base", ["_valid"], indirect=True)
def test_what_every_case_stands_on_is_a_base_without_problems(run: Run, base: Path) -> None:
    assert run("check", base=base).stdout == "facts: no problems in 0 facts from 1 source\n"


@pytest.mark.parametrize(("base", "name"), [(name, name) for name in BASES], indirect=["base"], ids=BASES)
def test_every_problem_is_reported_once_with_its_line_and_in_chinese_too(
    run: Run, base: Path, name: str, expected: Callable[[str, str], None]
) -> None:
    checked = run("check", base=base, code=2)
    assert checked.stdout == ""
    expected(name, checked.stderr)
    lines = run("check", "--lang", "zh", base=base, code=2).stderr.splitlines()
    own = [line for line in lines if "TOML 语法" not in line]  # there the parser's words follow
    assert lines
    assert not [line for line in own if re.search("[a-z]{2,} [a-z]{2,} [a-z]{2,}", line)]
    assert all(re.search("[\u4e00-\u9fff]", line) for line in own)


@pytest.mark.parametrize(
    ("base", "name"),
    [pytest.param(name, name, id=name, marks=pytest.mark.heavy if no % 8 else ()) for no, name in enumerate(BASES)],
    indirect=["base"],
)
def test_other_commands_refuse_a_broken_base_in_the_same_words(run: Run, base: Path, name: str) -> None:
    asked = run("hubs", base=base, code=2)
    assert (asked.stdout, asked.stderr) == ("", (BROKEN / name / "expected.txt").read_bytes().decode())


@pytest.mark.parametrize(
    ("base", "name"),
    [pytest.param(name, name, id=name, marks=MARKS.get(name, ())) for name in COMMANDS],
    indirect=["base"],
)
def test_a_command_that_cannot_be_done_is_refused_and_changes_nothing(
    run: Run, base: Path, name: str, tmp_path: Path, expected: Callable[[str, str], None]
) -> None:
    before = shown_files(tmp_path)
    said = ""
    for line in (BROKEN / name / "commands.txt").read_text(encoding="utf-8").splitlines():
        refused = run(*shlex.split(line), base=base, code=2)
        assert refused.stdout == ""
        said += f"$ hubcli {line}\n{refused.stderr}"
    assert shown_files(tmp_path) == before
    expected(name, said)
