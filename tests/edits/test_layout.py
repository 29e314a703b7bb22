"""Which files facts go to: whatever the layout, two branches that each add a fact merge, and edits keep to it."""

import subprocess
from pathlib import Path

import pytest
from project import Run
from repositories import first_edition, git

LAYOUTS = {
    "kind": ("north/metrics.toml", "north/challenges.toml", "north/challenges.toml"),
    "theme": ("north/research-funding.toml",) * 3,
    "fact": (
        "north/metrics/north-city-research-intensity-2025.toml",
        "north/challenges/ours.toml",
        "north/challenges/theirs.toml",
    ),
}
"""The files of the fact that a new base has and of one more on each of two branches."""


def settings(id_: str) -> list[str]:
    given = {
        "id": id_,
        "hubs": "north",
        "theme": "research-funding",
        "place": "hill-town",
        "label.en": "Hill Town has no laboratory",
        "label.zh": "山镇没有实验室",
        "statement.en": "Hill Town has no laboratory of its own.",
        "statement.zh": "山镇没有自己的实验室。",
    }
    options = [word for key, value in given.items() for word in ("--set", f"{key}={value}")]
    return [*options, "--evidence", "example-gazette-2026-01-05:3:Hill Town"]


@pytest.fixture(
    params=[pytest.param("kind", marks=pytest.mark.heavy), "theme", pytest.param("fact", marks=pytest.mark.heavy)]
)
def layout(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def base(layout: str, run: Run, tmp_path: Path) -> Path:
    """A base of this layout with three facts, of which two branches added one each."""
    base = tmp_path / "base"
    first_edition(base, run, "--layout", layout)
    for branch, id_ in (("other", "theirs"), ("main", "ours")):
        git(base, "checkout", "--quiet", *(["-b"] if branch == "other" else []), branch)
        run("add", "challenge", *settings(id_), base=base)
        git(base, "add", ".")
        git(base, "commit", "--quiet", "-m", "A fact")
    git(base, "merge", "--quiet", "other")
    return base


def test_two_branches_that_each_add_a_fact_merge_clean(layout: str, base: Path, run: Run) -> None:
    assert "no problems in 3 facts" in run("check", base=base).stdout
    written = {path.relative_to(base).as_posix() for path in (base / "north").rglob("*.toml")}
    assert written == set(LAYOUTS[layout])


def test_edit_rename_and_remove_keep_to_the_layout(layout: str, base: Path, run: Run) -> None:
    run("edit", "ours", "--set", "theme=research-funding", "--set", "label.en=No laboratory at all", base=base)
    run("rename", "ours", "renamed", base=base)
    run("remove", "theirs", base=base)
    assert "no problems in 2 facts" in run("check", base=base).stdout
    written = {path.relative_to(base).as_posix() for path in (base / "north").rglob("*.toml")}
    first, ours, _ = LAYOUTS[layout]
    assert written == {first, ours.replace("ours", "renamed")}


def test_a_patch_of_a_file_that_comes_or_goes_is_one_that_git_applies(
    layout: str, base: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(base.parent)
    for words in (("rename", "ours", "renamed"), ("remove", "theirs")):
        patch = run(*words, "--dry-run", base=base).stdout
        subprocess.run(["git", "apply", "-p2"], cwd=base, input=patch.encode(), check=True)
    assert "no problems in 2 facts" in run("check", base=base).stdout
    assert len([*(base / "north").rglob("*.toml")]) == len({*LAYOUTS[layout][:2]})


def test_without_a_layout_none_is_written(run: Run, tmp_path: Path) -> None:
    run("init", str(tmp_path / "base"), base=None)
    assert "layout" not in (tmp_path / "base" / "base.toml").read_text(encoding="utf-8")


def test_an_unknown_layout_is_refused_with_those_that_exist(run: Run, tmp_path: Path) -> None:
    said = run("init", str(tmp_path / "base"), "--layout", "hub", base=None, code=2).stderr
    assert "kind, theme, fact" in said
