"""Two editions of a base: what was added, removed and changed, between folders and between revisions in git."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from bases import raw_fact, record, write_base
from conftest import SAMPLE, Run

THEN = record("challenge", raw_fact("kept")) + record("strength", raw_fact("gone", hubs=["north", "south"]))
NOW = record(
    "challenge",
    raw_fact(
        "kept",
        statement={"en": "There are *few* laboratories.", "zh": "实验室很少。"},
        evidence=[
            {"source": "gazette", "passage": 1, "anchors": ["few"]},
            {"source": "gazette", "passage": 2, "anchors": ["laboratories"]},
        ],
        headline=True,
    ),
) + record("context", raw_fact("new", hubs=[]))


@pytest.fixture
def editions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two editions, `then` and `now`, below the current folder."""
    monkeypatch.chdir(tmp_path)
    write_base(tmp_path / "then", facts=THEN)
    write_base(tmp_path / "now", facts=NOW)
    return tmp_path


@pytest.fixture
def repository(editions: Path) -> Path:
    """The same as two commits, the first tagged `v1`, of a folder `facts`."""
    shutil.copytree("then", "facts")
    _git("init", "--quiet")
    _commit("v1")
    shutil.copytree("now", "facts", dirs_exist_ok=True)
    _commit("v2")
    return editions


def _git(*words: str) -> None:
    subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *words], check=True)


def _commit(tag: str) -> None:
    _git("add", "facts")
    _git("commit", "--quiet", "--no-gpg-sign", "-m", tag)
    _git("tag", tag)


def found(run: Run, *words: str, **more: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run("diff", *words, "--format", "json", **more).stdout)
    return answer


def test_added_removed_and_changed_facts_are_told_apart(run: Run, editions: Path) -> None:
    answer = found(run, "then", "now")
    assert answer["schema"] == "hubcli/diff/1"
    assert [(item["kind"], item["id"]) for item in answer["added"]] == [("context", "new")]
    assert [(item["kind"], item["record"]["id"]) for item in answer["removed"]] == [("strength", "gone")]
    assert [item["id"] for item in answer["changed"]] == ["kept"]


def test_a_change_is_told_field_by_field(run: Run, editions: Path) -> None:
    (change,) = found(run, "then", "now")["changed"]
    fields = {item["field"]: (item["old"], item["new"]) for item in change["changes"]}
    assert set(fields) == {"statement.en", "statement.zh", "headline", "evidence[gazette:1]", "evidence[gazette:2]"}
    assert fields["headline"] == (False, True)
    assert fields["statement.zh"] == ("有实验室：kept。", "实验室很少。")
    assert fields["evidence[gazette:2]"][0] is None


def test_vocabulary_is_compared_too(run: Run, editions: Path) -> None:
    info = Path("now/base.toml")
    info.write_text(info.read_text(encoding="utf-8").replace("edition = ", 'edition = "new"  # '), encoding="utf-8")
    changed = {(item["kind"], item["id"]) for item in found(run, "then", "now")["changed"]}
    assert changed == {("challenge", "kept"), ("base", "")}


def test_a_record_that_only_moved_has_not_changed(run: Run, sample: Path) -> None:
    file = sample / "riv" / "strengths.toml"
    (sample / "elsewhere.toml").write_text("# moved\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    file.unlink()
    assert run("diff", str(SAMPLE), str(sample)).stdout.endswith("Nothing has changed.\n")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_note_is_grouped_by_hub_and_kind(run: Run, editions: Path, golden: Any, lang: str) -> None:
    for suffix, form in {"md": "markdown", "txt": "terminal"}.items():
        golden(f"diff/then-now.{lang}.{suffix}", run("diff", "then", "now", "--lang", lang, "-f", form).stdout)


@pytest.mark.parametrize("new", ["facts", "facts@v2", "@HEAD", "now"])
def test_an_edition_may_be_a_revision(run: Run, repository: Path, new: str) -> None:
    by_folder = found(run, "then", "now")
    by_revision = found(run, "facts@v1", new, base=Path("facts"))
    for key in ("added", "removed", "changed"):
        assert by_revision[key] == by_folder[key]


def test_a_folder_that_is_gone_is_still_there_at_its_revision(run: Run, repository: Path) -> None:
    shutil.rmtree("facts")
    assert found(run, "facts@v1", "facts@v2") == {**found(run, "then", "now"), "old": "facts@v1", "new": "facts@v2"}


@pytest.mark.parametrize(
    ("edition", "why"),
    [
        ("nowhere", "no such folder"),
        ("facts@v9", "git says: no such revision"),
        ("facts@", "no revision"),
        ("facts@--output=x", "no revision"),
        ("then@v1", "git says"),
        ("nowhere@v1", "git says"),
    ],
)
def test_an_edition_that_is_not_there_says_the_way_out(run: Run, repository: Path, edition: str, why: str) -> None:
    refused = run("diff", edition, "facts", code=2)
    assert refused.stdout == ""
    assert refused.stderr.startswith(f"hubcli: {edition}: {why}")
    assert "name a folder, FOLDER@REVISION, or @REVISION" in refused.stderr
    assert not Path("x").exists()


def test_a_folder_outside_git_has_no_revisions(run: Run, editions: Path) -> None:
    assert "not a git repository" in run("diff", "then@v1", "now", code=2).stderr


def test_a_broken_edition_is_named_with_its_problems(run: Run, repository: Path) -> None:
    Path("facts/facts.toml").write_text(NOW.replace("[[context]]", "[[contxt]]"), encoding="utf-8")
    _commit("v3")
    refused = run("diff", "facts@v1", "facts@v3", code=2)
    assert refused.stderr.startswith("facts@v3/facts.toml:9: contxt: unknown table; did you mean [[context]]?\n")
