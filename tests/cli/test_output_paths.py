"""`cli/output_paths.py`: `--output` replaces an earlier output, and nothing that people wrote."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from project import SAMPLE, Run

from hubcli.cli import output_paths
from hubcli.errors import OptionError

MARKED = "Ours.\n\n<!-- hubcli:begin export riv -->\n<!-- hubcli:end -->\n"
COMMANDS = [("hubs",), ("export", "riv"), ("export", "-f", "jsonl"), ("export", "-f", "sqlite"), ("schema",)]


@pytest.mark.parametrize("words", COMMANDS)
def test_no_record_and_no_text_of_a_base_is_written_over_or_added(
    run: Run, sample: Path, words: tuple[str, ...]
) -> None:
    (sample / "texts").mkdir()
    (sample / "texts" / "gazette.txt").write_text("A source.")
    before = {path: path.read_bytes() for path in sample.rglob("*") if path.is_file()}
    for name in ("hubs.toml", "nor/new.toml", "NEW.TOML", "texts/gazette.txt", "../facts/base.toml"):
        said = run(*words, "-o", str(sample / name), code=2).stderr
        assert f"belongs to the base in {sample}: choose a file outside it" in said
        assert {path: path.read_bytes() for path in sample.rglob("*") if path.is_file()} == before


def test_a_schema_for_an_editor_may_lie_beside_the_files_of_a_base(run: Run, sample: Path) -> None:
    for _ in range(2):
        run("schema", "-o", str(sample / "base.schema.json"))


def test_a_link_into_a_base_leads_into_it(run: Run, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(sample, target_is_directory=True)
    assert "belongs to the base" in run("hubs", "-o", str(tmp_path / "link" / "hubs.toml"), code=2).stderr


@pytest.mark.parametrize("words", COMMANDS)
@pytest.mark.parametrize("text", [MARKED, MARKED.replace("\n", "\r\n"), "1.5 <!-- hubcli:ok our survey -->"])
def test_a_draft_with_markers_is_not_written_over(run: Run, tmp_path: Path, words: tuple[str, ...], text: str) -> None:
    draft = tmp_path / "report.md"
    draft.write_text(text, newline="")
    said = run(*words, "-o", str(draft), code=2).stderr
    assert f"--output '{draft}': is a draft with block markers: use --into" in said
    assert draft.read_bytes() == text.encode()


def test_a_database_takes_the_place_of_no_other_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "hubs.db"
    path.write_text("Not yet marked.")
    said = run("export", "-f", "sqlite", "-o", str(path), code=2).stderr
    assert (
        said == f"hubcli: --output '{path}': exists and is not an SQLite database: choose another file, or delete it\n"
    )
    assert path.read_text() == "Not yet marked."
    path.write_bytes(b"")
    run("export", "-f", "sqlite", "-o", str(path))
    run("export", "-f", "sqlite", "-o", str(path))


def test_an_earlier_output_is_written_over(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "hubs.txt"
    path.write_text("old")
    run("hubs", "-o", str(path))
    assert path.read_text() == run("hubs").stdout


@pytest.mark.parametrize(
    "words",
    [("brief", "-f", "docx", "-o", "page.md"), ("metrics", "-f", "json", "-o", "a.xlsx"), ("hubs", "-o", "a.docx")],
)
def test_a_file_is_not_named_for_another_format(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "the ending is" in run(*words, base=SAMPLE, code=2).stderr
    assert [*tmp_path.iterdir()] == []


def test_a_hyphen_is_standard_output(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("cite", "--output", "-").stdout == run("cite").stdout
    assert run("export", "--format", "jsonl", "-o", "-").stdout == run("export", "--format", "jsonl").stdout
    assert "needs --output FILE" in run("export", "--format", "sqlite", "-o", "-", code=2).stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no paths there")
def test_a_pipe_or_a_device_takes_an_answer(run: Run, tmp_path: Path) -> None:
    run("cite", "--output", os.devnull)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as reader:
        read = reader.submit(pipe.read_text, encoding="utf-8")
        run("cite", "--output", str(pipe))
    assert read.result() == run("cite").stdout
    assert pipe.is_fifo()


def test_a_marker_is_found_wherever_a_file_is_read_in_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = b"x" * 40 + b"<!-- hubcli:begin export gba -->" + b"x" * 40
    (tmp_path / "report.md").write_bytes(text)
    for piece in range(1, len(text)):
        monkeypatch.setattr(output_paths, "PIECE", piece)
        with pytest.raises(OptionError):
            output_paths.refuse_what_people_wrote(tmp_path / "report.md")
