"""Answers are the same bytes in every process, whatever order a set has in it."""

import os
import subprocess
import sys
from collections.abc import Callable

DRAFT = "By R&D intensity Beijing, Shanghai and Guangdong were all in the country's top three in 2024."


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
