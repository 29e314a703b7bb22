"""Each recipe of CONTRIBUTING is followed in a copy of the project, and the result is run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from project import ROOT, SAMPLE
from recipes import copy_project, recipes

RECIPES = recipes()
SUBTITLES = "1\\n00:00:01,000 --> 00:00:04,000\\nTwelve laboratories.\\n"
DEFINITION = ("--set", "definition.en=Harbours.", "--set", "definition.zh=港口。")
# What shows that it works: words for Python, and a part of what it prints then.
SHOWN: dict[str, tuple[tuple[str, ...], str]] = {
    "A question": (("-m", "hubcli", "actors", "nor"), "Port Ansel"),
    "An edit": (
        ("-m", "hubcli", "theme", "ports", "--set", "label.en=Ports", "--set", "label.zh=港口", *DEFINITION),
        "Added the theme Ports",
    ),
    "A format": (("-m", "hubcli", "hubs", "--format", "org"), "\n** Facts of each kind\n"),
    "A unit": (
        ("-c", "from hubcli.figures import read_figures; print(read_figures('4.5亿吨标准煤'))"),
        "450000000, 1), unit='tonne-of-coal-equivalent'",
    ),
    "A kind of source": (
        (
            "-c",
            "from pathlib import Path; from hubcli.sources.documents import text_of;"
            f"Path('talk.srt').write_text('{SUBTITLES}'); print(text_of(Path('talk.srt')).text)",
        ),
        "Twelve laboratories.\n",
    ),
}
# Which tests are about it, beside those that it adds.
TESTS = {
    "A format": ("tests/render/test_render.py", "-k", "every_format and org"),
    "A unit": ("tests/figures/test_figures.py", "-k", "coal or 标准煤"),
}


def test_every_recipe_is_followed() -> None:
    assert set(RECIPES) == set(SHOWN)
    assert all(len(steps) > 1 for steps in RECIPES.values())


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_gives_what_it_says(name: str, tmp_path: Path) -> None:
    folder = copy_project(tmp_path)
    for step in RECIPES[name]:
        step.follow(folder)
    new = [step.path for step in RECIPES[name] if step.path.startswith("tests/") and not step.anchor]
    tests = TESTS.get(name, tuple(new))
    assert " passed" in run(folder, "-m", "pytest", "-n0", "-p", "no:cacheprovider", "--update-golden", *tests)
    words, shown = SHOWN[name]
    assert shown in run(folder, *words)
    changed = {step.path for step in RECIPES[name] if step.path.endswith(".py")}
    run(folder, "-m", "ruff", "check", "--no-cache", *changed)
    run(folder, "-m", "ruff", "format", "--no-cache", "--check", *changed)


def run(folder: Path, *words: str) -> str:
    """What Python prints in the copy."""
    base = folder / SAMPLE.relative_to(ROOT)
    environment = os.environ | {"PYTHONPATH": str(folder / "src"), "HUBCLI_BASE": str(base)}
    environment.pop("PYTEST_XDIST_WORKER", None)
    done = subprocess.run(
        [sys.executable, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
