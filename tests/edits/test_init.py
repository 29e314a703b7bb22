"""Starting a base of one's own: it passes every check from the first minute, and nothing is overwritten."""

import json
import re
import subprocess
from pathlib import Path

import jsonschema
import pytest
import tomli
from project import Run

from hubcli.base.compiled.cache import open_store

HAN = re.compile("[\u4e00-\u9fff]")


@pytest.fixture
def started(run: Run, tmp_path: Path) -> Path:
    """A base that has just been started."""
    run("init", str(tmp_path / "mine"), base=None)
    return tmp_path / "mine"


def test_it_passes_check(run: Run, started: Path) -> None:
    assert run("check", base=started).stdout == f"{started}: no problems in 1 fact from 1 source\n"


def test_in_chinese_only_its_comments_are_in_chinese(run: Run, started: Path, tmp_path: Path) -> None:
    run("init", str(tmp_path / "chinese"), "--lang", "zh", base=None)
    for path in sorted(started.rglob("*.toml")):
        chinese = (tmp_path / "chinese" / path.relative_to(started)).read_text(encoding="utf-8")
        assert tomli.loads(chinese) == tomli.loads(path.read_text(encoding="utf-8"))
        assert all(HAN.search(line) for line in chinese.splitlines() if re.match("# .*[a-z]", line))
    assert json.loads(run("diff", str(started), str(tmp_path / "chinese"), "-f", "json").stdout)["changed"] == []


def test_its_fact_is_proved_by_the_text_beside_it(run: Run, started: Path) -> None:
    proved = json.loads(run("verify", "--sources", str(started / "texts"), "-f", "json", base=started).stdout)
    assert [verdict["verdict"] for verdict in proved["verdicts"]] == ["verified"]


def test_the_commands_that_it_names_run(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = run("init", "my base", base=None).stdout.splitlines()
    commands = [line.strip(" -•").partition(":")[0] for line in lines[1:] if "hubcli " in line]
    assert commands[0] == "hubcli compare north south --base 'my base'"
    assert commands[-1] == "hubcli check --base 'my base'"
    assert "6.2%" in run("compare", "north", "south", "--base", "my base", base=None).stdout


@pytest.mark.parametrize("command", [("compare", "north", "south"), ("gaps",), ("metrics",), ("export",), ("hubs",)])
def test_every_question_can_be_asked_of_it(run: Run, started: Path, command: tuple[str, ...]) -> None:
    assert run(*command, base=started).stdout


@pytest.mark.parametrize("title", ["Ports", 'Ports "A" \\ B', "港口"])
def test_the_title_is_the_one_that_was_given(run: Run, tmp_path: Path, title: str) -> None:
    run("init", str(tmp_path / "mine"), "--title", title, base=None)
    with open_store(tmp_path / "mine") as store:
        assert (store.info.title.en, store.info.title.zh) == (title, title)


def test_a_title_that_no_base_may_carry_is_refused_before_anything_is_written(run: Run, tmp_path: Path) -> None:
    refused = run("init", str(tmp_path / "mine"), "--title", "a\nb", base=None, code=2)
    assert "a title is one line of text" in refused.stderr
    assert not (tmp_path / "mine").exists()


def test_a_folder_with_something_in_it_is_refused_and_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text("mine", encoding="utf-8")
    refused = run("init", str(tmp_path), base=None, code=2)
    assert refused.stderr == f"hubcli: {tmp_path}: not empty; choose a new or an empty folder\n"
    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]


def test_a_file_is_no_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("", encoding="utf-8")
    assert "not a folder" in run("init", str(tmp_path / "mine"), base=None, code=2).stderr


def test_a_new_git_repository_counts_as_empty(run: Run, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    run("init", str(tmp_path), base=None)
    run("check", base=tmp_path)


def test_in_a_repository_it_names_the_settings_that_git_needs_to_merge(run: Run, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    started = run("init", str(tmp_path / "mine"), "--format", "markdown", base=None).stdout
    commands = re.findall("`(git .*)`", started)
    assert len(commands) == 2
    for command in commands:
        subprocess.run(command, shell=True, check=True)
    assert "git -C" not in run("init", str(tmp_path / "second"), base=None).stdout
    assert not json.loads(run("init", str(tmp_path / "third"), "-f", "json", base=None).stdout)["driver_missing"]


def test_without_a_repository_nothing_is_set_or_written(run: Run, tmp_path: Path) -> None:
    assert "not in a git repository" in run("init", str(tmp_path / "mine"), "--git", base=None, code=2).stderr
    assert not (tmp_path / "mine").exists()


def test_attributes_that_are_there_already_are_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / ".gitattributes").write_text("*.csv text", encoding="utf-8")
    run("init", str(tmp_path), base=None)
    assert (tmp_path / ".gitattributes").read_text(encoding="utf-8") == "*.csv text\n*.toml merge=hubcli\n"


def test_a_place_that_cannot_be_written_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert "cannot write" in run("init", str(tmp_path / "file" / "mine"), base=None, code=2).stderr


def test_json_has_the_files(run: Run, tmp_path: Path) -> None:
    found = json.loads(run("init", str(tmp_path / "mine"), "--format", "json", base=None).stdout)
    assert found["schema"] == "hubcli/init/1"
    assert all((tmp_path / "mine" / name).is_file() for name in found["files"])


@pytest.fixture
def additions(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A base that adds to another one, which stands in `other` below the current folder."""
    monkeypatch.chdir(tmp_path)
    run("init", "other", base=None)
    run("init", "bases/mine", "--extends", "other", base=None)
    return Path("bases/mine")


def test_a_base_that_extends_another_holds_it_and_passes_check(run: Run, additions: Path) -> None:
    assert 'extends = "../../other"' in (additions / "base.toml").read_text(encoding="utf-8")
    assert run("check", base=additions).stdout == "bases/mine: no problems in 1 fact from 1 source\n"


def test_its_example_passes_check_when_it_is_no_longer_a_comment(run: Run, additions: Path) -> None:
    path = additions / "challenges.toml"
    head, _, example = path.read_text(encoding="utf-8").partition("#\n")
    assert head.startswith("#:schema schema.json\n# Facts that this base adds")
    path.write_text("".join(line.removeprefix("# ") + "\n" for line in example.splitlines()), encoding="utf-8")
    assert run("check", base=additions).stdout == "bases/mine: no problems in 2 facts from 1 source\n"


@pytest.mark.heavy
def test_the_base_that_ships_is_extended_by_its_name(run: Run, tmp_path: Path) -> None:
    started = run("init", str(tmp_path / "mine"), "--extends", "hubcli", "--title", "Ours", base=None).stdout
    assert "a base that extends hubcli" in started
    assert 'extends = "hubcli"' in (tmp_path / "mine" / "base.toml").read_text(encoding="utf-8")
    with open_store(tmp_path / "mine") as store:
        assert (store.info.title.en, store.info.extends) == ("Ours", "hubcli")


def test_the_commands_that_it_names_can_be_run(run: Run, additions: Path) -> None:
    started = run("init", "more", "--extends", "bases/mine", base=None).stdout
    assert "hubcli hubs --base more" in started
    assert run("hubs", "--base", "more", base=None).stdout


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ("nowhere", "there is no base there; give the folder of a base, or hubcli"),
        (".", "no base there"),
        ("other", "are nested"),
    ],
)
def test_what_cannot_be_extended_is_refused_before_anything_is_written(
    run: Run, additions: Path, other: str, why: str
) -> None:
    refused = run("init", "other/.mine" if other == "other" else "new", "--extends", other, base=None, code=2).stderr
    assert refused.startswith(f"hubcli: --extends '{other}': ")
    assert why in refused
    assert not Path("new").exists()
    assert not Path("other/.mine").exists()


@pytest.mark.heavy
def test_every_file_of_a_new_base_fits_its_schema_also_one_that_is_added(run: Run, tmp_path: Path) -> None:
    base = tmp_path / "own"
    run("init", str(base))
    schema = json.loads((base / "schema.json").read_text(encoding="utf-8"))
    run("sources", "pin", "--sources", str(base / "texts"), base=base)
    settings = (
        "id=a",
        "hubs=north",
        "theme=research-funding",
        "label.en=Few laboratories",
        "label.zh=实验室少",
        "statement.en=The north has few laboratories.",
        "statement.zh=北部实验室少。",
        "subject.by=context",
        "subject.reason.en=The page is about the north.",
        "subject.reason.zh=全文讲北部。",
    )
    sets = [word for setting in settings for word in ("--set", setting)]
    evidence = ("--evidence", "example-gazette-2026-01-05:2:laboratories")
    run("add", "challenge", *sets, *evidence, "--sources", str(base / "texts"), base=base)
    for path in base.rglob("*.toml"):
        if path.name != ".taplo.toml":
            jsonschema.validate(tomli.loads(path.read_text(encoding="utf-8")), schema)
            first = path.read_text(encoding="utf-8").splitlines()[0]
            assert path.name == "passages.lock.toml" or (path.parent / first.removeprefix("#:schema ")).is_file()
