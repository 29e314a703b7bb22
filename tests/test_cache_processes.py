"""Many processes at once on one base and one cache: each answers, and answers right."""

import subprocess
import sys
from pathlib import Path

import pytest
from bases import raw_fact, record
from caches import cache_folder, one_fact

from hubcli.base.files import write_whole

Started = subprocess.Popen[str]


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return one_fact(tmp_path / "facts")


def start(*words: str) -> Started:
    command = [sys.executable, "-m", "hubcli", *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")


def answers(started: list[Started]) -> list[str]:
    """What the processes have printed; asserts that each ended well and said nothing else."""
    printed = [process.communicate(timeout=120) for process in started]
    assert [process.returncode for process in started] == [0] * len(started), printed
    assert {errors for _, errors in printed} == {""}
    return [answer for answer, _ in printed]


def assert_nothing_left() -> None:
    assert sorted(path.suffix for path in cache_folder().iterdir()) == [".lock", ".sqlite"]


def test_fifty_processes_on_a_cold_cache_all_answer_the_same(base: Path) -> None:
    found = answers([start("hubs", "--base", str(base), "--format", "json") for _ in range(50)])
    assert len(set(found)) == 1
    assert '"facts": 1' in found[0]
    assert_nothing_left()


def test_processes_see_a_base_as_it_was_or_as_it_is_while_it_is_edited(base: Path) -> None:
    editions = [
        record("challenge", raw_fact("few-laboratories", note={"en": f"Edition {n}", "zh": "版"})) for n in range(4)
    ]
    started: list[Started] = []
    for text in editions:
        write_whole(base / "facts.toml", text)
        started += [start("show", "few-laboratories", "--base", str(base), "--format", "json") for _ in range(4)]
    seen = answers(started)
    assert all(any(f"Edition {n}" in answer for n in range(4)) for answer in seen)
    (last,) = answers([start("show", "few-laboratories", "--base", str(base), "--format", "json")])
    assert "Edition 3" in last
    assert_nothing_left()


def test_processes_that_meet_a_damaged_file_all_answer(base: Path) -> None:
    words = ("show", "few-laboratories", "--base", str(base), "--format", "json")
    (right,) = answers([start(*words)])
    path = next(cache_folder().glob("*.sqlite"))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert set(answers([start(*words) for _ in range(8)])) == {right}
    assert list(cache_folder().glob("*.new")) == []
