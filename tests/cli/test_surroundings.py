"""What a shell does to the program: odd settings, closed streams, a folder that is gone, bytes that are no text."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from project import SAMPLE

pytestmark = [pytest.mark.heavy, pytest.mark.usefixtures("_compiled_bases")]
HUBCLI = f"{shlex.quote(sys.executable)} -m hubcli"


@pytest.fixture
def _compiled_bases(fill_cache: Callable[..., None]) -> None:
    fill_cache(SAMPLE)


def shell(line: str, folder: Path, **settings: str) -> tuple[int, str, str]:
    """The exit code, the output and the messages of a line of shell in which `hubcli` is the program."""
    environment = {**os.environ, "HUBCLI_BASE": str(SAMPLE), **settings}
    script = f'set -o pipefail; hubcli() {{ {HUBCLI} "$@"; }}; {line}'
    done = subprocess.run(["bash", "-c", script], cwd=folder, env=environment, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize(
    "settings",
    [
        {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        {"LANG": "xx_YY.nothing"},
        {"COLUMNS": "abc", "TERM": "dumb", "NO_COLOR": "1"},
        {"COLUMNS": "-5", "TERM": ""},
        {"HUBCLI_LANG": "", "HUBCLI_SOURCES": "", "HUBCLI_CACHE_DIR": "/dev/null/cache"},
    ],
    ids=lambda settings: " ".join(f"{name}={value}" for name, value in settings.items()),
)
def test_odd_settings_do_not_change_an_answer(settings: dict[str, str], tmp_path: Path) -> None:
    plain = shell("hubcli hubs --lang zh", tmp_path)
    assert (plain[0], plain[2]) == (0, "")
    assert shell("hubcli hubs --lang zh", tmp_path, **settings) == plain


@pytest.mark.parametrize(
    ("settings", "lang"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "HUBCLI_LANG": "en"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_HK"}, "zh"),
    ],
)
def test_the_language_is_that_of_the_locale_unless_it_is_set(
    settings: dict[str, str], lang: str, tmp_path: Path
) -> None:
    assert shell("hubcli hubs", tmp_path, **settings) == shell(f"hubcli hubs --lang {lang}", tmp_path)


@pytest.mark.parametrize(
    ("line", "settings", "code", "said"),
    [
        ("hubcli hubs", {"HUBCLI_LANG": "zho"}, 2, "HUBCLI_LANG 'zho': not one of en, zh; did you mean 'zh'?"),
        ("hubcli hubs", {"HUBCLI_BASE": "none"}, 2, "none: no such folder; set --base or HUBCLI_BASE to the folder"),
        ("hubcli verify", {"HUBCLI_SOURCES": "none"}, 2, "none: no such folder; set --sources or HUBCLI_SOURCES"),
        ("hubcli show $'\\xff'", {}, 2, "'\\xff': not UTF-8; words, file names and settings must be"),
        ("hubcli hubs --base $'caf\\xe9'", {}, 2, "'caf\\xe9': not UTF-8; words"),
        ("HUBCLI_SOURCES=$'\\xff' hubcli hubs", {}, 2, "'HUBCLI_SOURCES=\\xff': not UTF-8; words"),
        (
            "mkdir gone; cd gone; rmdir ../gone; hubcli check",
            {},
            2,
            "the current folder no longer exists: change to another one",
        ),
        ("ln -s loop loop; hubcli hubs --output loop", {}, 2, "loop: cannot write: it is a link that leads"),
        ("ln -s loop loop; hubcli export --format sqlite -o loop", {}, 2, "loop: cannot write: "),
        ("hubcli hubs --output /dev/full", {}, 2, "/dev/full: cannot write: No space left on device"),
        (
            "mkfifo pipe; hubcli export -f sqlite -o pipe",
            {},
            2,
            "pipe: cannot write: it is not a file but a device or a p",
        ),
        pytest.param(
            *("mkfifo pipe; hubcli export -f parquet -o pipe", {}, 2, "pipe: cannot write: Not a directory"),
            marks=pytest.mark.heavy,
        ),
        ("ln -s loop loop; hubcli hubs --output loop/a.md", {}, 2, "loop/a.md: cannot write: "),
        pytest.param(
            *("ln -s loop loop; hubcli export --format parquet -o $PWD/loop/a", {}, 2, "/"), marks=pytest.mark.heavy
        ),
        ("ln -s loop loop; hubcli init loop/own", {}, 2, "loop/own/indicators.toml: cannot write: "),
        ("ln -s loop loop; hubcli init own --extends loop", {}, 2, "--extends 'loop': there is no base there"),
        ("ln -s loop loop; hubcli diff loop@v1 .", {}, 2, "loop@v1: "),
        ("hubcli hubs >&-", {}, 2, "standard output: cannot write: not writable; nothing was changed"),
        ("hubcli hubs >/dev/full", {}, 2, "standard output: cannot write: No space left on device"),
        ("hubcli --help >/dev/full", {}, 2, "standard output: No space left on device"),
        ("hubcli add challenge <&-", {}, 2, "no fact is given: use --set and --evidence, or --from FILE"),
        ("hubcli add challenge --from - <&-", {}, 2, "--from '-': nothing in it"),
        (f"hubcli hubs --output {'x' * 300}", {}, 2, f"'{'x' * 200}…': File name too long"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    line: str, settings: dict[str, str], code: int, said: str, tmp_path: Path
) -> None:
    done, out, messages = shell(line, tmp_path, **settings)
    assert (done, out) == (code, "")
    assert messages.startswith(f"hubcli: {said}")
    assert messages.count("\n") == 1


def test_messages_that_nobody_hears_are_lost_without_noise(tmp_path: Path) -> None:
    assert shell("hubcli hubs --lang zho 2>&-", tmp_path) == (2, "", "")


@pytest.mark.parametrize("words", ["compare nor riv --all", "--help", "compare -h", "guide scripts"])
def test_a_reader_who_has_seen_enough_ends_the_program_without_noise_and_not_as_a_no(
    words: str, tmp_path: Path
) -> None:
    code, _, messages = shell(f"hubcli {words} | true", tmp_path)
    assert messages == ""
    assert code in (0, 141)
