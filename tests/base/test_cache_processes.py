"""Many processes at once on one base and one cache: each answers, and answers right."""

import json
from pathlib import Path

import pytest
from caches import cache_folder, one_fact
from killing import Runs

pytestmark = pytest.mark.heavy  # `program/test_at_once.py` asks at once in every run


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return one_fact(tmp_path / "facts")


def answers(program: Runs, times: int, *words: str | Path) -> set[str]:
    """What as many processes at once have said; asserts that each ended well."""
    done = program.at_once([[*words, "--format", "json"]] * times)
    assert {run.code for run in done} == {0}, done
    return {run.said for run in done}


def assert_nothing_left() -> None:
    assert sorted(path.suffix for path in cache_folder().iterdir()) == [".lock", ".sqlite"]


def test_fifty_processes_on_a_cold_cache_all_answer_the_same(program: Runs, base: Path) -> None:
    (answer,) = answers(program, 50, "hubs", "--base", base)
    assert json.loads(answer)["facts"] == 1
    assert_nothing_left()


def test_processes_that_meet_a_damaged_file_all_answer(program: Runs, base: Path) -> None:
    words = ("show", "few-laboratories", "--base", base)
    right = answers(program, 1, *words)
    path = next(cache_folder().glob("*.sqlite"))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert answers(program, 8, *words) == right
    assert list(cache_folder().glob("*.new")) == []
