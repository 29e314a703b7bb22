"""The edge: versions, help, completion, files that are written whole or not at all, streams and exit codes."""

from importlib.metadata import version
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from project import SAMPLE, Run
from typer.testing import CliRunner

from hubcli.cli.app import app
from hubcli.cli.app import run as program
from hubcli.cli.registry import COMMANDS


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version").stdout == f"hubcli {version('hubcli')}\n"


def test_help_lists_every_command_in_its_group_and_in_order(run: Run) -> None:
    text = run("--help").stdout
    groups = list(dict.fromkeys(group for group in COMMANDS.values()))
    marks = [text.index(f" {group} ─") for group in groups]
    assert marks == sorted(marks)
    places = [text.index(f"│ {name} ") for name in COMMANDS]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("hubcli challenges ", "nor riv isl"),
        ("hubcli compare nor r", "riv"),
        ("hubcli show tension-", "tension-north-coast-basic-research tension-river-basin-speed"),
        ("hubcli show riv-fe", "riv-ferry-chain"),
        ("hubcli metrics rd-", "rd-intensity rd-intensity-rise"),
        ("hubcli measures nor --theme f", "funding facilities"),
        ("hubcli compare nor riv --source h", "harbour-post-2025-03-04"),
        ("hubcli compare nor riv --kind m", "measure metric milestone"),
        ("hubcli co", " ".join(name for name in COMMANDS if name.startswith("co"))),
    ],
)
def test_the_shell_completes_commands_hubs_ids_themes_and_sources(line: str, offers: str) -> None:
    assert _completed(line, SAMPLE) == offers.split()


def test_completion_of_a_broken_base_offers_nothing(tmp_path: Path) -> None:
    assert _completed("hubcli show n", tmp_path) == []


@pytest.mark.parametrize(
    ("shell", "settings", "lang", "offers"),
    [
        ("zsh", {}, "en", '"nor":"North Coast"'),
        ("zsh", {}, "zh", '"nor":"北岸"'),
        ("fish", {"_TYPER_COMPLETE_FISH_ACTION": "get-args"}, "en", "nor\tNorth Coast"),
        ("bash", {"COMP_TYPE": "63"}, "en", "nor  (North Coast)"),
        ("bash", {"COMP_TYPE": "9"}, "en", "nor\nriv"),
    ],
)
def test_labels_are_beside_ids_where_the_shell_lists_them(
    shell: str, settings: dict[str, str], lang: str, offers: str
) -> None:
    words = {"_TYPER_COMPLETE_ARGS": "hubcli compare ", "COMP_WORDS": "hubcli compare ", "COMP_CWORD": "2"}
    environment = {"_HUBCLI_COMPLETE": f"complete_{shell}", "HUBCLI_BASE": str(SAMPLE), "HUBCLI_LANG": lang}
    assert offers in CliRunner().invoke(app, [], prog_name="hubcli", env=environment | words | settings).stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_installed_for_the_shell_that_is_named(
    shell: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    said = run("--install-completion", shell, base=None).stdout
    (script,) = [path for path in tmp_path.rglob("*") if path.is_file() and str(path) in said]
    assert f"complete_{shell}" in script.read_text(encoding="utf-8")
    assert ("COMP_TYPE" in script.read_text(encoding="utf-8")) == (shell == "bash")
    assert "bash, zsh, fish" in run("--install-completion", "nosh", base=None, code=2).stderr


def test_output_writes_the_whole_answer_to_a_file_and_nothing_to_the_screen(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "digest.md"
    file.write_text("an old and much longer text\n" * 1000, encoding="utf-8")
    file.chmod(0o640)
    result = run("export", "nor", "--output", str(file), "--lang", "zh")
    assert (result.stdout, result.stderr) == ("", "")
    assert file.read_bytes().decode() == run("export", "nor", "--lang", "zh").stdout
    assert (list(tmp_path.iterdir()), file.stat().st_mode & 0o777) == ([file], 0o640)


@pytest.mark.parametrize("form", ["terminal", "markdown", "json", "csv"])
def test_a_file_is_the_same_text_as_a_pipe(form: str, run: Run, tmp_path: Path) -> None:
    run("hubs", "--format", form, "-o", str(tmp_path / "out"))
    assert (tmp_path / "out").read_bytes().decode() == run("hubs", "--format", form).stdout


def test_csv_has_a_byte_order_mark_on_request(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    without = run("timeline", "-f", "csv").stdout
    monkeypatch.setenv("HUBCLI_BOM", "1")
    run("timeline", "-o", str(tmp_path / "out.csv"))
    assert (tmp_path / "out.csv").read_bytes().decode() == "\ufeff" + without
    assert not run("timeline", "-f", "json").stdout.startswith("\ufeff")


def test_a_file_that_cannot_be_written_is_named_and_nothing_is_changed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name, why in (("folder", "Is a directory"), ("none/digest.md", "No such file or directory")):
        file = tmp_path / name
        result = run("export", "nor", "--output", str(file), code=2)
        assert (result.stdout, result.stderr) == ("", f"hubcli: {file}: cannot write: {why}; nothing was changed\n")
    assert [path.name for path in tmp_path.rglob("*")] == ["folder"]


def test_a_question_that_cannot_be_asked_writes_no_file(run: Run, tmp_path: Path) -> None:
    run("export", "nobody", "--output", str(tmp_path / "digest.md"), code=2)
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("words", [["hubs"], ["show", "nor"], ["check"]])
def test_a_folder_without_a_base_says_what_is_missing(words: list[str], run: Run, tmp_path: Path) -> None:
    result = run(*words, base=tmp_path, code=2)
    assert result.stdout == ""
    assert result.stderr.startswith(f"hubcli: {tmp_path}: this folder has no base.toml; ")


def test_an_unknown_option_or_command_is_a_question_that_cannot_be_asked(run: Run) -> None:
    assert run("hubs", "--colour", code=2).stdout == ""
    assert run("comparre", "nor", "riv", code=2).stdout == ""


def test_the_language_may_come_from_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUBCLI_LANG", "zh")
    assert run("hubs").stdout == run("hubs", "--lang", "zh").stdout != run("hubs", "--lang", "en").stdout


def _completed(line: str, base: Path) -> list[str]:
    words = {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split(" ")) - 1), "HUBCLI_BASE": str(base)}
    environment = {"_HUBCLI_COMPLETE": "complete_bash", **words}
    return CliRunner().invoke(app, [], prog_name="hubcli", env=environment).stdout.split()


def test_line_ends_are_written_as_they_are_where_the_system_has_others(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = TextIOWrapper(BytesIO(), newline="\r\n")  # what standard output is on Windows
    monkeypatch.setattr("sys.stdout", stream)
    monkeypatch.setattr("sys.argv", ["hubcli", "guide", "proof"])
    assert program() == 0
    written = stream.detach().getvalue()
    assert (b"\n" in written, b"\r" in written) == (True, False)


@pytest.mark.parametrize("words", [(), ("compare",), ("sources",), ("sources", "pin")])
def test_h_is_short_for_help(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words, "-h").stdout == run(*words, "--help").stdout
