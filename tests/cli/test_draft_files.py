"""`export --into` and `refresh`: what the analyst types, and what becomes of the file."""

import os
import re
from pathlib import Path

import pytest
from bases import rename
from project import ARGUMENTS, Run

from hubcli.cli.block_commands import FOR_BLOCKS
from hubcli.draft.blocks.markers import blocks_of
from hubcli.draft.file import read_draft, write_draft
from hubcli.draft.text import Draft, DraftError

EMPTY = "<!-- hubcli:begin export riv --only figures -->\n<!-- hubcli:end -->\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with one block, still empty."""
    path = tmp_path / "report.md"
    path.write_text(f"# Report\n\nBefore.\n\n{EMPTY}\nAfter.\n")
    return path


def test_a_block_is_refreshed_in_place_and_stays_so(run: Run, draft: Path) -> None:
    assert run("refresh", str(draft)).stderr == f"{draft}: 1 block, 1 changed\n"
    text = draft.read_text()
    assert text.startswith("# Report\n\nBefore.\n\n<!-- hubcli:begin export riv --only figures -->\n\n## River Basin\n")
    assert text.endswith(" -->\n\nAfter.\n")
    assert run("export", "riv", "--only", "figures").stdout in text
    assert run("refresh", str(draft)).stderr == f"{draft}: 1 block, none changed\n"
    assert draft.read_text() == text


def test_the_language_of_refresh_is_that_of_its_messages_and_not_of_the_blocks(run: Run, draft: Path) -> None:
    assert run("refresh", str(draft), "--lang", "zh").stderr == f"{draft}：1个区块，其中1个有变化\n"
    assert run("export", "riv", "--only", "figures").stdout in draft.read_text()


def test_the_block_of_a_command_is_found_however_it_is_typed(run: Run, draft: Path) -> None:
    run("export", "--only", "figures", "RIV", "--lang", "en", "--into", str(draft))
    assert "| R&D intensity " in draft.read_text()


def test_only_the_block_of_the_command_is_refreshed(run: Run, draft: Path) -> None:
    draft.write_text(f"{EMPTY}\n{EMPTY.replace('riv', 'nor')}")
    run("export", "nor", "--only", "figures", "--into", str(draft))
    first, second = blocks_of(Draft("d", draft.read_text()))
    assert first.content == ""
    assert "North Coast" in second.content


def test_a_command_without_a_block_says_which_blocks_there_are(run: Run, draft: Path) -> None:
    said = run("export", "nor", "--into", str(draft), code=2).stderr
    assert said == (
        f"hubcli: {draft}: it has no block of 'export nor'; its blocks are 'export riv --only figures' (line 5); "
        "--append adds one\n"
    )


def test_a_block_is_appended_where_none_stands_and_refreshed_where_one_does(run: Run, draft: Path) -> None:
    before = draft.read_text()
    run("export", "nor", "--own", "--only", "gaps", "--lang", "zh", "--into", str(draft), "--append")
    text = draft.read_text()
    assert text.startswith(before + "\n<!-- hubcli:begin export nor --only gaps --own --lang zh -->\n\n## 北岸\n")
    run("export", "nor", "--own", "--only", "gaps", "--lang", "zh", "--into", str(draft), "--append")
    assert draft.read_text() == text


def test_a_report_may_start_with_a_block(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "new.md"
    said = run("export", "riv", "--into", str(path), code=2).stderr
    assert said == f"hubcli: {path}: there is no such file; 'hubcli export --into FILE --append' starts one\n"
    run("export", "riv", "--into", str(path), "--append")
    assert path.read_text().startswith("<!-- hubcli:begin export riv -->\n\n## River Basin\n")


def test_check_says_what_is_stale_and_changes_nothing(run: Run, draft: Path) -> None:
    before = draft.read_text()
    diff = run("refresh", str(draft), "--check", code=1).stdout
    assert diff.startswith(f"--- {draft}\n+++ {draft} (refreshed)\n@@ -3,6 +3,")
    assert "\n+## River Basin\n" in diff
    assert draft.read_text() == before
    run("refresh", str(draft))
    assert run("refresh", str(draft), "--check").stdout == ""
    assert run("export", "riv", "--only", "figures", "--into", str(draft), "--check").stdout == ""


def test_an_edit_inside_a_block_is_refused_shown_and_written_over_by_force(run: Run, draft: Path) -> None:
    run("refresh", str(draft))
    fresh = draft.read_text()
    draft.write_text(fresh.replace("3.3%", "3.4%"))
    edited = draft.read_text()
    assert f"{draft}:5: the block was edited by hand; --force" in run("refresh", str(draft), code=2).stderr
    assert draft.read_text() == edited
    diff = run("refresh", str(draft), "--check", code=1).stdout
    assert re.search(r"\n-\| R&D intensity +\| 3\.4%", diff)
    assert re.search(r"\n\+\| R&D intensity +\| 3\.3%", diff)
    run("refresh", str(draft), "--force")
    assert draft.read_text() == fresh


def test_another_base_makes_a_block_stale(run: Run, draft: Path, sample: Path) -> None:
    run("refresh", str(draft))
    metrics = sample / "riv" / "metrics.toml"
    metrics.write_text(metrics.read_text().replace("value = 3.3\n", "value = 3.5\n"))
    diff = run("refresh", str(draft), "--check", code=1, base=sample).stdout
    assert re.search(r"\n\+\| R&D intensity +\| 3\.5%", diff)
    run("refresh", str(draft), base=sample)
    assert re.search(r"\| R&D intensity +\| 3\.5%", draft.read_text())


def test_a_new_edition_of_a_base_in_another_folder_is_the_same_base(run: Run, draft: Path, sample: Path) -> None:
    run("refresh", str(draft))
    base = sample / "base.toml"
    base.write_text(base.read_text().replace('edition = "2025-06"', 'edition = "2026-01"'))
    run("refresh", str(draft), "--check", base=sample)


def test_a_block_is_refreshed_from_its_own_base_unless_forced(run: Run, draft: Path, sample: Path) -> None:
    rename(sample, "A base --> of our own")
    run("refresh", str(draft), base=sample)
    text = draft.read_text()
    assert " A base -- of our own -->\n" in text
    for words in (
        ("refresh", str(draft)),
        ("refresh", str(draft), "--check"),
        ("export", "riv", "--only", "figures", "--into", str(draft)),
        ("export", "riv", "--only", "figures", "--into", str(draft), "--check"),
    ):
        said = run(*words, code=2).stderr
        assert f"{draft}:5: the block was written from the base 'A base -- of our own', and this is" in said
        assert "'The science and technology hubs of Merrow': use that base with --base or HUBCLI_BASE; --force" in said
    assert draft.read_text() == text
    run("refresh", str(draft), "--check", base=sample)
    run("refresh", str(draft), "--force")
    run("refresh", str(draft), "--check")


def test_a_block_that_names_no_base_is_as_good_and_gets_the_name(run: Run, draft: Path) -> None:
    run("refresh", str(draft))
    text = draft.read_text()
    name = " The science and technology hubs of Merrow"
    assert text.count(name) == 1
    draft.write_text(text.replace(name, ""))
    run("refresh", str(draft), "--check")
    run("check-draft", str(draft))
    assert run("refresh", str(draft)).stderr == f"{draft}: 1 block, none changed\n"
    assert draft.read_text() == text


@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r"])
def test_bytes_outside_the_markers_stay(run: Run, draft: Path, newline: bytes) -> None:
    before, after = b"\xef\xbb\xbf# T\x00itle\n\r\n \x0b\r\x0c", "文\u2028末 no end".encode()
    block = EMPTY.encode().replace(b"\n", newline)
    draft.write_bytes(before + newline * 2 + block + after)
    run("refresh", str(draft))
    content = draft.read_bytes()
    assert content.startswith(before + newline * 2 + b"<!-- hubcli:begin export riv --only figures -->" + newline)
    assert content.endswith(b" -->" + newline + after)


def test_a_draft_that_is_not_utf_8_is_refused_with_the_line(run: Run, draft: Path) -> None:
    content = f"First.\r\n\r\n{EMPTY}报告".encode("gb18030")
    draft.write_bytes(content)
    said = run("refresh", str(draft), code=2).stderr
    assert said == f"hubcli: {draft}:5: byte 0xb1 is not UTF-8: save the draft as UTF-8\n"
    assert draft.read_bytes() == content


def test_a_draft_comes_in_and_goes_out_by_the_standard_streams(run: Run, draft: Path) -> None:
    text = f"\ufeffText.\r\n{EMPTY}end"
    draft.write_text(text, newline="")
    run("refresh", str(draft))
    done = run("refresh", "-", stdin=text)
    assert done.stdout_bytes == draft.read_bytes()
    assert done.stderr == "standard input: 1 block, 1 changed\n"
    assert "+## River Basin" in run("refresh", "-", "--check", stdin=text, code=1).stdout
    assert run("export", "nor", "--into", "-", "--append", stdin="x").stdout.startswith("x\n\n<!-- hubcli:begin export")


def test_faults_of_all_blocks_are_told_and_nothing_is_written(run: Run, draft: Path) -> None:
    draft.write_text(
        f"{EMPTY}<!-- hubcli:begin chalenges nor -->\n<!-- hubcli:end -->\n"
        "<!-- hubcli:begin export riverbasin -->\n<!-- hubcli:end -->\n"
        "<!-- hubcli:begin export --levle 3 -->\n<!-- hubcli:end -->\n"
    )
    before = draft.read_text()
    said = run("refresh", str(draft), code=2).stderr.splitlines()
    assert said[0] == f"{draft}:3: 'chalenges' cannot be used in a block; did you mean 'challenges'?"
    assert said[1].startswith(f"{draft}:5: no hub 'riverbasin'")
    assert said[2].startswith(f"{draft}:7: no option '--levle'; did you mean '--level'?")
    assert said[3:] == [f"hubcli: {draft}: nothing was written"]
    assert draft.read_text() == before


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("check", "'check' cannot be used in a block"),
        ("refresh x.md", "'refresh' cannot be used in a block"),
        ("verify", "'verify' cannot be used in a block; blocks take hubs, show, compare"),
        ("sources", "'sources' cannot be used in a block; blocks take hubs, show, compare"),
        ("sources pin", "'sources' cannot be used in a block"),
        ("export --output x.md", "--output cannot be used in a block"),
        ("export -o x.md", "--output cannot be used in a block"),
        ("export -ox.md", "--output cannot be used in a block"),
        ("export --into x.md", "--into cannot be used in a block"),
        ("export --format json", "--format cannot be used in a block"),
        ("compare nor riv -fcsv", "--format cannot be used in a block"),
        ("export --base /tmp", "--base cannot be used in a block"),
        ("export --check", "--check cannot be used in a block"),
        ("export --force", "--append, --check and --force go with --into DRAFT"),
        ("export --help", "--help cannot be used in a block"),
        ("export --level 9", "--level '9': needs a whole number from 1 to 6"),
        ("export --level", "--level needs a value after it"),
        (
            "export --cite footnote",
            "--cite 'footnote': not one of footnotes, short, pandoc, none; did you mean 'footnotes'?",
        ),
        ("show", "ID is missing: A hub's code or name, or the id of any record. See 'hubcli show --help'"),
    ],
)
def test_a_marker_can_only_read(run: Run, draft: Path, words: str, complaint: str, tmp_path: Path) -> None:
    draft.write_text(f"<!-- hubcli:begin {words} -->\n<!-- hubcli:end -->\n")
    assert complaint in run("refresh", str(draft), code=2).stderr
    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]


@pytest.mark.parametrize("name", FOR_BLOCKS)
def test_any_command_that_reads_fills_a_block(run: Run, draft: Path, name: str) -> None:
    words = " ".join([name, *ARGUMENTS.get(name, [])])
    draft.write_text(f"# Report\n\n<!-- hubcli:begin {words} --level 3 --cite none -->\n<!-- hubcli:end -->\n")
    run("refresh", str(draft))
    text = draft.read_text()
    assert "\n### " in text
    assert "\n## " not in text
    assert "[^" not in text
    run("refresh", str(draft), "--check")


def test_headings_of_a_block_leave_the_highest_to_the_report(run: Run, draft: Path) -> None:
    draft.write_text("<!-- hubcli:begin compare nor riv -->\n<!-- hubcli:end -->\n")
    run("refresh", str(draft))
    assert "\n# " not in draft.read_text()
    assert "\n## North Coast, River Basin compared\n" in draft.read_text()


def test_a_block_is_the_same_whatever_the_users_language(
    run: Run, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("refresh", str(draft))
    monkeypatch.setenv("HUBCLI_LANG", "zh")
    run("refresh", str(draft), "--check")
    run("export", "riv", "--only", "figures", "--into", str(draft), "--append")
    assert "<!-- hubcli:begin export riv --only figures --lang zh -->" in draft.read_text()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--append"], "--append, --check and --force go with --into DRAFT"),
        (["--check"], "--append, --check and --force go with --into DRAFT"),
        (["--into", "x.md", "-f", "html"], "it goes with neither --output nor --format"),
        (["--into", "x.md", "-o", "y.md"], "it goes with neither --output nor --format"),
    ],
)
def test_options_that_do_not_go_together_are_refused(run: Run, words: list[str], complaint: str) -> None:
    assert complaint in run("export", "nor", *words, code=2).stderr


def test_a_mistake_on_the_command_line_is_no_fault_of_the_draft(run: Run, draft: Path) -> None:
    before = draft.read_text()
    said = run("export", "rivv", "--into", str(draft), "--append", code=2).stderr
    assert said == "hubcli: no hub 'rivv'; did you mean 'riv'?\n"
    said = run("export", "compare", "nor", "riv", "--into", str(draft), "--append", code=2).stderr
    assert said.startswith("hubcli: no hub 'compare'")
    assert "<!-- hubcli:begin compare nor riv --> and, below it, <!-- hubcli:end -->" in said
    assert draft.read_text() == before


@pytest.mark.parametrize("options", [[], ["--check"]])
def test_a_draft_without_blocks_has_none_that_is_stale(run: Run, draft: Path, options: list[str]) -> None:
    draft.write_text("Text.\n")
    said = run("refresh", str(draft), *options).stderr
    assert said == f"{draft}: it has no blocks; 'hubcli export --into {draft} --append' adds one\n"
    assert draft.read_text() == "Text.\n"
    assert run("check-draft", str(draft)).exit_code == 0


def test_a_draft_without_blocks_passes_through_standard_output(run: Run) -> None:
    piped = run("refresh", "-", stdin="Text.\r\nMore.")
    assert (piped.stdout_bytes, "it has no blocks" in piped.stderr) == (b"Text.\r\nMore.", True)
    assert run("refresh", "-", "--check", stdin="Text.").stdout == ""


def test_a_link_is_followed_but_not_out_of_its_folder(run: Run, draft: Path, tmp_path: Path) -> None:
    (tmp_path / "near.md").symlink_to("report.md")
    run("refresh", str(tmp_path / "near.md"))
    assert "River Basin" in draft.read_text()
    assert (tmp_path / "near.md").is_symlink()
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "far.md").symlink_to("../report.md")
    before = draft.read_text()
    said = run("export", "nor", "--into", str(folder / "far.md"), "--append", code=2).stderr
    assert "cannot write: it is a link that leads out of its folder" in said
    assert draft.read_text() == before


def test_a_draft_that_was_changed_in_the_meantime_is_not_written_over(draft: Path) -> None:
    read = read_draft(draft)
    draft.write_text("Saved by an editor.\n")
    with pytest.raises(DraftError, match="the file was changed in the meantime"):
        write_draft(draft, read, Draft(read.name, "New text.\n"))
    assert draft.read_text() == "Saved by an editor.\n"


@pytest.mark.parametrize("words", ["<!-- hubcli:end -->", "<!-- hubcli:begin export nor -->", "```a", "[^hub-a-1]: x"])
def test_what_a_base_says_is_never_taken_for_a_marker(run: Run, draft: Path, sample: Path, words: str) -> None:
    metrics = sample / "riv" / "strengths.toml"
    metrics.write_text(re.sub("statement.en = .*", f"statement.en = '{words}'", metrics.read_text()))
    draft.write_text(EMPTY.replace("figures", "strengths") + "After.\n")
    run("refresh", str(draft), base=sample)
    text = draft.read_text()
    assert len(blocks_of(Draft("d", text))) == 1
    assert text.endswith(" -->\nAfter.\n")
    run("refresh", str(draft), "--check", base=sample)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_draft_keeps_its_mode(run: Run, draft: Path) -> None:
    draft.chmod(0o640)
    run("refresh", str(draft))
    assert draft.stat().st_mode & 0o777 == 0o640
