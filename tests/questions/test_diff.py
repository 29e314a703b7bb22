"""Two editions of a base: what was added, removed and changed, between folders and between revisions in git."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import tomli
from bases import put_counts, raw_fact, record, write_base, write_counts
from project import SAMPLE, Run

from hubcli.errors import MOST

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
def extending(editions: Path) -> Path:
    """A base `mine` that extends `then`: it replaces one of its facts, and adds one of a hub of its own."""
    write_base(editions / "then", facts=THEN)
    name = {"en": "West", "zh": "西"}
    texts = {
        "base": '[base]\ntitle = { en = "Mine", zh = "自己的" }\nedition = "mine"\nextends = "../then"\n',
        "hubs": record("hub", {"id": "west", "name": name, "short_name": name, "members": []}),
        "facts": record("challenge", raw_fact("kept", replaces=True, headline=True))
        + record("role", raw_fact("ours", hubs=["west"]))
        + record("context", raw_fact("mine-too", hubs=["north"])),
    }
    for file, text in texts.items():
        (editions / "mine").mkdir(exist_ok=True)
        Path("mine", f"{file}.toml").write_text(text, encoding="utf-8")
    return editions / "mine"


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


def _commit(tag: str, folder: str = "facts") -> None:
    _git("add", folder)
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
    assert set(fields) == {
        "statement.en",
        "statement.zh",
        "headline",
        "evidence[gazette:1]",
        "evidence[gazette].passage",
    }
    assert fields["headline"] == (False, True)
    assert fields["statement.zh"] == ("有实验室：kept。", "实验室很少。")
    assert fields["evidence[gazette:1]"][0] is None
    assert fields["evidence[gazette].passage"] == (1, 2)


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


def test_a_folder_may_have_an_at_sign_in_its_name(run: Run, repository: Path) -> None:
    by_folder = found(run, "then", "now")
    for edition, base in (("@v1", "facts"), ("facts@v1", None), ("facts@HEAD@{0}", None), ("@HEAD@{0}", "facts")):
        assert found(run, edition, "now", base=base and Path(base))["changed"] == (
            by_folder["changed"] if "v1" in edition else []
        )
    at = repository.rename(repository.with_name("me@home"))
    assert found(run, f"{at}/facts@v1", "now")["changed"] == by_folder["changed"]
    assert found(run, f"{at}/facts@HEAD@{{0}}", "now")["changed"] == []


def test_a_folder_that_is_gone_is_still_there_at_its_revision(run: Run, repository: Path) -> None:
    shutil.rmtree("facts")
    assert found(run, "facts@v1", "facts@v2") == {**found(run, "then", "now"), "old": "facts@v1", "new": "facts@v2"}


@pytest.mark.parametrize(
    ("edition", "why"),
    [
        ("nowhere", "no such folder"),
        ("facts@v9", "git has no such revision, and the base had no such edition; its editions: 1"),
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
    assert "give a folder, FOLDER@REVISION, @REVISION" in refused.stderr
    assert not Path("x").exists()


def test_a_question_is_answered_as_the_base_of_a_revision_did(run: Run, repository: Path) -> None:
    facts = Path("facts")
    assert run("search", "laboratories", "-f", "json", "--as-of", "v1", base=facts).stdout == (
        run("search", "laboratories", "-f", "json", base=Path("then")).stdout
    )
    assert run("show", "new", base=facts).stdout
    assert "'new'" in run("show", "new", "--as-of", "v1", base=facts, code=2).stderr


def test_a_question_is_answered_as_the_last_base_of_an_edition_did(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = Path("facts/base.toml")
    first = tomli.loads(info.read_text("utf-8"))["base"]["edition"]
    info.write_text(info.read_text("utf-8").replace(f'edition = "{first}"', 'edition = "2026-12"'), encoding="utf-8")
    _commit("v3")
    monkeypatch.chdir("facts")
    for edition, revision in ((first, "v2"), ("2026-12", "v3")):
        assert asked_as_of(run, edition) == asked_as_of(run, revision)
    assert asked_as_of(run, first) != asked_as_of(run, "2026-12")
    refused = run("hubs", "--as-of", "2026-11", base=Path(), code=2).stderr
    assert refused.startswith("hubcli: --as-of '2026-11': ")
    assert f"its editions: 2026-12, {first}" in refused
    assert "no revision is given" in run("hubs", "--as-of", "", base=Path(), code=2).stderr


def asked_as_of(run: Run, edition: str) -> str:
    return run("hubs", "-f", "json", "--as-of", edition, base=Path()).stdout


def test_a_question_to_a_folder_outside_git_names_the_revision_and_why(run: Run, editions: Path) -> None:
    refused = run("hubs", "--as-of", "v1", base=Path("then"), code=2).stderr
    assert "--as-of 'v1'" in refused
    assert "not a git repository" in refused


def test_a_revision_that_cannot_be_read_is_named_with_its_problems(run: Run, repository: Path) -> None:
    Path("facts/facts.toml").write_text(NOW.replace("[[context]]", "[[contxt]]"), encoding="utf-8")
    _commit("v3")
    refused = run("hubs", "--as-of", "v3", base=Path("facts"), code=2).stderr
    assert "@v3/facts.toml:9: contxt: unknown table" in refused


def test_a_folder_outside_git_has_no_revisions(run: Run, editions: Path) -> None:
    assert "not a git repository" in run("diff", "then@v1", "now", code=2).stderr


def test_a_broken_edition_is_named_with_its_problems(run: Run, repository: Path) -> None:
    Path("facts/facts.toml").write_text(NOW.replace("[[context]]", "[[contxt]]"), encoding="utf-8")
    _commit("v3")
    refused = run("diff", "facts@v1", "facts@v3", code=2)
    assert refused.stderr == (
        "facts@v3/facts.toml:9: contxt: unknown table; did you mean [[context]]?\n"
        "hubcli: facts@v3: this edition cannot be read by this version of hubcli; choose another revision\n"
    )


def test_what_both_extend_cancels_out(run: Run, extending: Path) -> None:
    answer = found(run, "then", "mine")
    assert {item["id"] for item in answer["added"]} == {"west", "ours", "mine-too"}
    assert answer["removed"] == []
    assert {item["id"]: [change["field"] for change in item["changes"]] for item in answer["changed"]} == {
        "": ["title.en", "title.zh", "edition", "extends"],
        "kept": ["headline"],
    }


def test_the_base_that_ships_goes_by_its_name(run: Run, extending: Path) -> None:
    info = extending / "base.toml"
    info.write_text(info.read_text(encoding="utf-8").replace("../then", "hubcli"), encoding="utf-8")
    (extending / "facts.toml").unlink()
    answer = found(run, "hubcli", "mine")
    assert [item["id"] for item in answer["added"]] == ["west"]
    assert answer["removed"] == []
    assert [item["kind"] for item in answer["changed"]] == ["base"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_whatever_is_counted_is_listed(run: Run, extending: Path, lang: str) -> None:
    with Path("mine/facts.toml").open("a", encoding="utf-8") as file:
        file.write(record("strength", raw_fact("astray", hubs=["nowhere"])))
        file.write(record("context", raw_fact("apart", hubs=[])))
        file.write(record("strength", raw_fact("gone", hubs=["north", "west"], replaces=True)))
    for old, new in (("then", "mine"), ("mine", "then")):
        answer = found(run, old, new)
        changes = [item for key in ("added", "removed", "changed") for item in answer[key]]
        note = run("diff", old, new, "--lang", lang, "-f", "markdown").stdout
        assert all(f"`{item['id']}`" in note for item in changes if item["id"])
        assert note.count("\n- **") == len(changes)
    assert "## nowhere\n" in note


def test_what_a_revision_extends_is_of_the_same_revision(run: Run, extending: Path) -> None:
    _git("init", "--quiet")
    _commit("v1", ".")
    write_base(Path("then"), facts=NOW)
    _commit("v2", ".")
    Path("then").rename("later")  # what is on disk is not asked
    assert [item["id"] for item in found(run, "mine@v1", "mine@v2")["added"]] == ["new"]
    assert [item["id"] for item in found(run, "mine@v1", "mine@v2")["removed"]] == ["gone"]
    assert [item["id"] for item in found(run, "then@v2", "later")["added"]] == []


def test_what_a_revision_extends_elsewhere_is_as_it_is_on_disk(run: Run, extending: Path) -> None:
    _git("init", "--quiet", "mine")
    _git("-C", "mine", "add", ".")
    _git("-C", "mine", "commit", "--quiet", "--no-gpg-sign", "-m", "first")
    write_base(Path("then"), facts=NOW)
    answer = found(run, "mine@HEAD", "mine")
    assert [answer[key] for key in ("added", "removed", "changed")] == [[], [], []]
    shutil.rmtree("then")
    refused = run("diff", "mine@HEAD", "now", code=2)
    assert refused.stderr.startswith("hubcli: mine@HEAD: mine/base.toml:4: extends: there is no folder then; give")


def test_a_record_that_no_longer_fits_is_compared_as_it_is_written(run: Run, repository: Path) -> None:
    old = record("challenge", raw_fact("kept", colour="red", hubs="north")) + '[[place]]\nid = "x"\nwhen = 2024-01-01\n'
    old += f"deep = {'[' * 300}{']' * 300}\n"
    Path("facts/facts.toml").write_text(old, encoding="utf-8")
    Path("facts/base.toml").write_text(Path("facts/base.toml").read_text("utf-8") + 'colour = "red"\n', "utf-8")
    _commit("v0")
    answer = found(run, "facts@v0", "then")
    changed = {item["id"]: item["changes"] for item in answer["changed"]}
    assert changed["kept"] == [
        {"field": "hubs", "old": "north", "new": ["north"]},
        {"field": "colour", "old": "red", "new": None},
    ]
    assert changed[""] == [{"field": "colour", "old": "red", "new": None}]
    assert answer["as_written"] == ["base", "kept", "x"]
    assert [(item["id"], item["record"]["when"]) for item in answer["removed"]] == [("x", "2024-01-01")]
    note = run("diff", "then", "facts@v0", "-f", "markdown").stdout
    assert "Compared as plain data, because they do not fit the current schema: 3 (base, kept, x)." in note
    assert "- **Added:** x (`x`)" in note


@pytest.mark.heavy
def test_of_many_that_no_longer_fit_none_is_lost(run: Run, repository: Path) -> None:
    old = "".join(record("challenge", raw_fact(f"old-{number}", colour="red")) for number in range(MOST + 9))
    Path("facts/facts.toml").write_text(old, encoding="utf-8")
    _commit("v0")
    assert len(found(run, "@v0", "now", base=Path("facts"))["removed"]) == MOST + 9
    note = run("diff", "facts@v0", "now", "-f", "markdown").stdout
    assert note.count("**Removed:**") == MOST + 9
    assert f"schema: {MOST + 9} (old-0, old-1," in note
    assert "old-19, …)." in note
    refused = run("diff", "facts", "now", code=2)  # what is on disk can be fixed
    assert "facts/facts.toml:8: old-0: colour: unknown key" in refused.stderr


def test_the_installed_base_has_no_revisions(run: Run, editions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_base(editions / "package" / "facts")
    monkeypatch.setattr("hubcli.base.folder.PACKAGE", editions / "package")
    monkeypatch.setattr("hubcli.base.editions.PACKAGE", editions / "package")
    for edition in ("@v1", "hubcli@v1"):
        refused = run("diff", edition, "now", base=None, code=2)
        assert f"hubcli: {edition}: the base that ships is part of the installed program" in refused.stderr


def test_facts_that_follow_a_passage_to_its_new_number_are_folded(run: Run, tmp_path: Path) -> None:
    old = write_base(
        tmp_path / "old", facts=record("challenge", raw_fact("moved")) + record("challenge", raw_fact("both"))
    )
    text = (old / "facts.toml").read_text(encoding="utf-8").replace('"passage" = 1', '"passage" = 2')
    new = write_base(tmp_path / "new", facts=text.replace("laboratories: both", "laboratories, both"))
    said = run("diff", str(old), str(new)).stdout
    assert "0 added, 0 removed, 1 changed." in said
    assert "Unchanged but for the numbers of the passages that they cite: 1 fact (moved)." in said
    found = json.loads(run("diff", str(old), str(new), "-f", "json").stdout)
    assert [one["id"] for one in found["renumbered"]] == ["moved"]
    assert found["changed"][0]["changes"][-1] == {"field": "evidence[gazette].passage", "old": 1, "new": 2}


TABLE = "place,period,edition,value\nriver-city,2023,first,4\nriver-city,2022,first,3\n"


def test_a_revised_figure_of_a_table_is_shown_before_and_after(run: Run, tmp_path: Path) -> None:
    old, new = (write_counts(tmp_path / name, TABLE) for name in ("old", "new"))
    text = TABLE.replace("2023,first,4", "2023,first,5").replace("river-city,2022,first,3\n", "")
    put_counts(new, text.replace("\nr", "\nriver-city,2024,first,6\nr", 1))
    answer = found(run, str(old), str(new))
    (revised,) = answer["changed"]
    assert revised["id"] == "counts-river-city-2023-first"
    assert {"field": "value", "old": 4, "new": 5} in revised["changes"]
    assert [item["id"] for item in answer["added"]] == ["counts-river-city-2024-first"]
    assert [item["id"] for item in answer["removed"]] == ["counts-river-city-2022-first"]
    note = run("diff", str(old), str(new)).stdout
    assert "Revised figure:" in note
    assert "River City had 4 laboratories in 2023. → River City had 5 laboratories in 2023." in note


def test_a_figure_that_is_on_another_line_has_not_changed(run: Run, tmp_path: Path) -> None:
    old, new = (write_counts(tmp_path / name, TABLE) for name in ("old", "new"))
    head, first, second = TABLE.splitlines()
    put_counts(new, "\n".join([head, second, first, ""]))
    assert run("diff", str(old), str(new)).stdout.endswith("Nothing has changed.\n")
