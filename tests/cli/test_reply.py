"""A command returns its reply and writes nothing itself; a block of a draft is what its command returns, asked once."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from project import ARGUMENTS, SAMPLE, Run

from hubcli.base.compiled.store import Store
from hubcli.cli.block_commands import FOR_BLOCKS
from hubcli.cli.registry import Commands
from hubcli.cli.reply import Reply
from hubcli.questions import export, timeline
from hubcli.questions.export import Digest


@pytest.mark.parametrize("name", [*FOR_BLOCKS, "sources", "check", "cite", "diff"])
def test_a_command_returns_its_answer_and_writes_nothing(
    name: str, fill_cache: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    fill_cache()
    command = Commands()[name]
    context = command.make_context(name, [*ARGUMENTS.get(name, []), "--base", str(SAMPLE)])
    with context:
        returned = command.invoke(context)
    assert isinstance(returned, Reply)
    assert returned.said is not None
    assert returned.output.base == SAMPLE
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("words", [["refresh"], ["export", "riv", "--into"], ["export", "nor", "--append", "--into"]])
def test_each_block_is_asked_once(words: list[str], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    digest = export.digest

    def counted(store: Store, **options: Any) -> Digest:
        asked.append(options)
        return digest(store, **options)

    monkeypatch.setattr(export, "digest", counted)
    draft = tmp_path / "report.md"
    draft.write_text("<!-- hubcli:begin export riv -->\n<!-- hubcli:end -->\n")
    run(*words, str(draft))
    assert len(asked) == 1


def test_an_unreadable_draft_is_named_after_what_was_found_in_the_others(run: Run, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("R&D intensity of the River Basin was 9.9% in 2024.\n")
    (tmp_path / "broken.md").write_bytes(b"\xb1\n")
    checked = run("check-draft", str(tmp_path / "draft.md"), str(tmp_path / "broken.md"), code=2)
    assert "draft.md:1:" in checked.stdout
    assert "broken.md:1: byte 0xb1 is not UTF-8" in checked.stderr


def test_level_and_citation_style_shape_markdown_on_the_command_line_too(run: Run) -> None:
    shown = run("compare", "nor", "riv", "--format", "markdown", "--level", "3", "--cite", "none").stdout
    assert shown.startswith("### ")
    assert "[^" not in shown


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("form", ["json", "csv"])
def test_where_a_temporary_file_has_no_room_the_way_out_is_said_and_the_question_asked_once(
    form: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    ask_timeline = timeline.timeline

    def counted(store: Store, **options: Any) -> timeline.Timeline:
        asked.append(options)
        return ask_timeline(store, **options)

    monkeypatch.setattr(timeline, "timeline", counted)
    monkeypatch.setattr("tempfile.TemporaryFile", partial(open, "/dev/full"))
    said = run("timeline", "-f", form, "-o", str(tmp_path / f"events.{form}"), code=2).stderr
    assert "temporary file: No space left on device; set TMPDIR to a folder" in said
    assert not [*tmp_path.iterdir()]
    assert len(asked) == 1
