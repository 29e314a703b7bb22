"""The hooks that other repositories take from this one, run by pre-commit as there."""

import os
import re
import shutil
import site
import subprocess
import sys
from pathlib import Path

import pytest
from project import ROOT

pytestmark = pytest.mark.heavy

BEGIN, END = "<!-- hubcli:begin hubs -->", "<!-- hubcli:end -->"
CONFIG = """repos:
  - repo: {repo}
    rev: {revision}
    hooks:
      - {{id: hubcli-check, args: [--base, facts]}}
      - {{id: hubcli-check-draft, args: [--base, facts], files: report}}
      - {{id: hubcli-refresh, args: [--base, facts], files: digest}}
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """What lets pip install the hooks without a network: packages and build tools are those of this environment."""
    return os.environ | {
        "PRE_COMMIT_HOME": str(tmp_path / "home"),
        "PYTHONPATH": os.pathsep.join(site.getsitepackages()),
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads it as the value of `build-isolation`
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_COUNT": "2",
        "GIT_CONFIG_KEY_0": "user.name",
        "GIT_CONFIG_VALUE_0": "Ann",
        "GIT_CONFIG_KEY_1": "user.email",
        "GIT_CONFIG_VALUE_1": "ann@example.org",
    }


def test_each_hook_runs_in_another_repository(tmp_path: Path, sample: Path, environment: dict[str, str]) -> None:
    project, mine = tmp_path / "project", tmp_path / "mine"
    for name in ("pyproject.toml", "README.md", ".pre-commit-hooks.yaml"):
        project.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, project)
    for name in ("src", "facts"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    revision = _committed(project, environment)
    shutil.copytree(sample, mine / "facts")
    (mine / "report.md").write_text("In 2024 the R&D intensity of Port Ansel reached 4.9 percent.\n", encoding="utf-8")
    (mine / "digest.md").write_text(f"{BEGIN}\n{END}\n", encoding="utf-8")
    (mine / ".pre-commit-config.yaml").write_text(CONFIG.format(repo=project, revision=revision), encoding="utf-8")
    _committed(mine, environment)
    first = _run_hooks(mine, environment)
    assert first.returncode == 1
    assert re.search(r"^hubcli check\.+Passed$", first.stdout, re.MULTILINE)
    assert "report.md:1:49: differs: 4.9 percent" in first.stdout
    assert "- files were modified by this hook" in first.stdout
    (mine / "report.md").write_text("In 2024 the R&D intensity of Port Ansel reached 4.2 percent.\n", encoding="utf-8")
    _committed(mine, environment)
    second = _run_hooks(mine, environment)
    assert (second.returncode, second.stdout.count("Passed")) == (0, 3), second.stdout


def _committed(folder: Path, environment: dict[str, str]) -> str:
    """All files of the folder in a commit, which is returned."""
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "all"]):
        subprocess.run(["git", *words], cwd=folder, env=environment, check=True, capture_output=True)
    said = subprocess.run(["git", "rev-parse", "HEAD"], cwd=folder, check=True, capture_output=True, text=True)
    return said.stdout.strip()


def _run_hooks(folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
