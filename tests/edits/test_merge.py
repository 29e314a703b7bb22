"""Merging two versions of a base's TOML files, as git's merge driver and by hand."""

from pathlib import Path

import pytest
import tomli
from first_run import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from project import Run
from repositories import first_edition, git

from hubcli.edits.merge import merged_texts
from hubcli.edits.pieces import pieces

A = '# about a\n[[theme]]\nid = "a" # why\nlabel.en = "A"\n'
B = '[[theme]]\nid = "b"\nlabel.en = "B"\n'
C = '[[theme]]\nid = "c"\nlabel.en = "C"\n'
BASE = f"# Head.\n\n{A}\n{B}"
FIRST = f"# Head.\n\n{C}\n{A}\n{B}"


@pytest.fixture
def repository(run: Run, tmp_path: Path) -> Path:
    """A new base in a repository of its own, with its first edition and the merge driver."""
    base = tmp_path / "our base"
    first_edition(base, run)
    return base


def on_branches(base: Path, path: str, *, ours: str, theirs: str) -> None:
    """Commit one text of a file on `main` and another on a branch `other`, both starting here."""
    git(base, "branch", "other")
    for branch, text in (("other", theirs), ("main", ours)):
        git(base, "checkout", "--quiet", branch)
        (base / path).parent.mkdir(exist_ok=True)
        (base / path).write_text(text, encoding="utf-8")
        git(base, "add", ".")
        git(base, "commit", "--quiet", "-m", "A change")


def fact(id_: str) -> str:
    return (
        f'[[challenge]]\nid = "{id_}"\nhubs = ["north"]\ntheme = "research-funding"\nplace = "hill-town"\n'
        'label.en = "Hill Town has no laboratory"\nlabel.zh = "山镇没有实验室"\n'
        'statement.en = "Hill Town has no laboratory of its own."\nstatement.zh = "山镇没有自己的实验室。"\n'
        'evidence = [\n    { source = "example-gazette-2026-01-05", passage = 3, anchors = ["Hill Town"] },\n]\n'
    )


def test_two_branches_that_each_add_a_fact_to_a_new_file_merge_clean(run: Run, repository: Path) -> None:
    head = "#:schema ../schema.json\n\n"
    on_branches(repository, "north/challenges.toml", ours=head + fact("ours"), theirs=head + fact("theirs"))
    git(repository, "merge", "--quiet", "other")
    merged = (repository / "north" / "challenges.toml").read_text(encoding="utf-8")
    assert merged == head + fact("ours") + "\n" + fact("theirs")
    assert "no problems in 3 facts" in run("check", base=repository).stdout


def test_two_branches_that_each_add_a_fact_to_the_same_file_merge_clean(run: Run, repository: Path) -> None:
    path = "north/metrics.toml"
    old = (repository / path).read_text(encoding="utf-8")
    on_branches(repository, path, ours=f"{old}\n{fact('ours')}", theirs=f"{old}\n{fact('theirs')}")
    git(repository, "merge", "--quiet", "other")
    assert (repository / path).read_text(encoding="utf-8") == f"{old}\n{fact('ours')}\n{fact('theirs')}"
    assert "no problems in 3 facts" in run("check", base=repository).stdout


def test_a_fact_changed_differently_on_two_branches_is_a_conflict(repository: Path) -> None:
    path = "themes.toml"
    old = (repository / path).read_text(encoding="utf-8")
    ours, theirs = (old.replace('"Research funding"', f'"{label}"') for label in ("Funding", "Money"))
    on_branches(repository, path, ours=ours, theirs=theirs)
    said = git(repository, "merge", "other", code=1)
    assert "themes.toml: conflict: theme research-funding differs on both sides" in said
    head, _, rest = (repository / path).read_text(encoding="utf-8").partition("<<<<<<< ours\n")
    own, _, rest = rest.partition("=======\n")
    other, _, tail = rest.partition(">>>>>>> theirs\n")
    assert (head + own + tail, head + other + tail) == (ours, theirs)
    assert git(repository, "diff", "--name-only", "--diff-filter=U").split() == ["themes.toml"]


def test_sign_offs_of_two_readers_merge_clean(run: Run, repository: Path) -> None:
    head, end = "# Written by `hubcli review`: sign-offs.\nreview = [\n", "]\n"
    line = (
        '    {{ fact = "north-city-research-intensity-2025", by = "{}", reader = "person", date = "2026-02-01",'
        ' verdict = "accepted", digest = "0" }},\n'
    )
    ours, theirs = (head + line.format(name) + end for name in ("Ann", "Bo"))
    on_branches(repository, "reviews.toml", ours=ours, theirs=theirs)
    git(repository, "merge", "--quiet", "other")
    merged = (repository / "reviews.toml").read_text(encoding="utf-8")
    assert merged == head + line.format("Ann") + line.format("Bo") + end
    run("check", base=repository)


@pytest.mark.parametrize(
    ("ours", "theirs", "merged"),
    [
        (BASE, f"{BASE}\n{C}", f"{BASE}\n{C}"),
        (f"{BASE}\n{C}", f"{BASE}\n{C}", f"{BASE}\n{C}"),
        (f"# Head.\n\n{A}", f"{BASE}\n{C}", f"# Head.\n\n{A}\n{C}"),
        (BASE, f"# Head.\n\n{B}", f"# Head.\n\n{B}"),
        (BASE.replace('"A"', '"AA"'), BASE.replace('"B"', '"BB"'), BASE.replace('"A"', '"AA"').replace('"B"', '"BB"')),
        (BASE.replace('"A"', '"AA"'), BASE.replace('"A"', "'AA'"), BASE.replace('"A"', '"AA"')),
        (BASE.replace("Head", "Top"), f"{BASE}\n{C}", f"{BASE.replace('Head', 'Top')}\n{C}"),
        (f"{BASE}\n{C}", f"# Head.\n\n{A}\n# Of b.\n\n{B}", f"# Head.\n\n{A}\n# Of b.\n\n{B}\n{C}"),
        (FIRST, BASE.replace("# why", "# because"), FIRST.replace("# why", "# because")),
        (BASE.removesuffix("\n"), BASE.replace('"A"', '"AA"'), BASE.replace('"A"', '"AA"').removesuffix("\n")),
        (BASE.replace("\n", "\r\n"), f"{BASE}\n{C}", f"{BASE}\n{C}".replace("\n", "\r\n")),
    ],
    ids=[
        "added by them", "added by both alike", "removed by us", "removed by them", "changed on each side",
        "changed alike in other words", "a comment of ours", "a comment of theirs", "another order and a comment",
        "no newline at the end", "line ends of Windows",
    ],
)  # fmt: skip
def test_what_one_side_did_is_kept(ours: str, theirs: str, merged: str) -> None:
    assert merged_texts(BASE, ours, theirs) == (merged, ())


def test_a_record_removed_on_one_side_and_changed_on_the_other_is_a_conflict() -> None:
    changed = BASE.replace('"B"', '"BB"')
    text, conflicts = merged_texts(BASE, f"# Head.\n\n{A}", changed)
    assert [str(one) for one in conflicts] == [
        "theme b was removed on our side and changed on theirs; keep it or remove it"
    ]
    assert text.endswith(f"\n<<<<<<< ours\n=======\n{B.replace('B', 'BB')}>>>>>>> theirs\n")
    assert merged_texts(BASE, changed, f"# Head.\n\n{A}").text.endswith("=======\n>>>>>>> theirs\n")


RECORDS = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("xyz"), max_size=6)


@settings(max_examples=examples(50))
@given(RECORDS, RECORDS, RECORDS)
def test_every_record_is_what_a_merge_of_the_records_alone_gives(
    base: dict[str, str], ours: dict[str, str], theirs: dict[str, str]
) -> None:
    def text(records: dict[str, str]) -> str:
        return "\n".join(
            f'[[theme]]\nid = "{id_}"\nnote = """\n[[theme]]\n{note}"""\n' for id_, note in records.items()
        )

    merged, conflicts = merged_texts(text(base), text(ours), text(theirs))
    clean = {id_ for id_ in base | ours | theirs if len({side.get(id_) for side in (base, ours, theirs)}) < 3}
    assert len(conflicts) == len(base | ours | theirs) - len(clean)
    if not conflicts:
        sides = ((base.get(id_), ours.get(id_), theirs.get(id_), id_) for id_ in clean)
        wanted = {id_: (c if a == b else b) for a, b, c, id_ in sides if (c if a == b else b)}
        found = {one["id"]: one["note"].split("\n")[1] for one in tomli.loads(merged).get("theme", [])}
        assert found == wanted


def test_the_pieces_of_every_file_of_the_sample_are_the_file(sample: Path) -> None:
    for path in sorted(sample.rglob("*.toml")):
        text = path.read_text(encoding="utf-8")
        assert "".join(piece.text + piece.gap for piece in pieces(text)) == text


def three(tmp_path: Path, *texts: str) -> list[str]:
    paths = [tmp_path / name for name in ("base", "ours", "theirs")]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_records_that_share_a_line_are_merged_line_by_line(run: Run, tmp_path: Path) -> None:
    old = 'theme = [{ id = "a" }, { id = "b" }]\n'
    paths = three(tmp_path, old, old, old.replace("b", "c"))
    run("merge", *paths, base=None)
    assert (tmp_path / "ours").read_text(encoding="utf-8") == old.replace("b", "c")
    (tmp_path / "ours").write_text(old.replace("b", "d"), encoding="utf-8")
    said = run("merge", *paths, "themes.toml", base=None, code=1).stderr
    assert said.startswith("themes.toml: conflict: its records are not on lines of their own")
    assert "<<<<<<< ours\n" in (tmp_path / "ours").read_text(encoding="utf-8")


def test_a_version_that_is_no_toml_is_refused_and_ours_is_left_alone(run: Run, tmp_path: Path) -> None:
    paths = three(tmp_path, BASE, BASE, f"{BASE}<<<<<<< ours\n")
    said = run("merge", *paths, "themes.toml", base=None, code=2).stderr
    assert said.startswith("hubcli: themes.toml: their version, line 11: not TOML")
    assert said.endswith("correct it on its branch, then merge again\n")
    assert (tmp_path / "ours").read_text(encoding="utf-8") == BASE
    assert "no such file" in run("merge", *paths[:2], "nowhere", base=None, code=2).stderr.lower()
