"""Answers are the same bytes in every process, whatever order a set has in it and files were compiled in."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from project import TESTS

pytestmark = pytest.mark.heavy

DRAFT = "By R&D intensity Beijing, Shanghai and Guangdong were all in the country's top three in 2024."


def test_every_command_answers_the_same_under_any_hash_seed_and_order_of_files(sample: Path, tmp_path: Path) -> None:
    def answers(seed: str, *order: str) -> dict[str, str]:
        settings = {"PYTHONHASHSEED": seed, "HUBCLI_CACHE_DIR": str(tmp_path / f"cache-{seed}")}
        command = [sys.executable, str(TESTS / "kit" / "answers.py"), str(sample), *order]
        done = subprocess.run(command, env={**os.environ, **settings}, capture_output=True, text=True, check=True)
        found: dict[str, str] = json.loads(done.stdout)
        return found

    one, other = answers("1"), answers("2", "backwards")
    assert min(map(len, one.values())) > 0
    assert one.keys() == other.keys()
    assert [line for line in one if one[line] != other[line]] == []


def test_a_figure_that_several_facts_support_is_always_given_the_same_one(fill_cache: Callable[..., None]) -> None:
    fill_cache()
    command = [sys.executable, "-m", "hubcli", "check-draft", "-", "--all", "--format", "json"]
    said = {
        subprocess.run(
            command, input=DRAFT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2", "4")
    }
    assert len(said) == 1
