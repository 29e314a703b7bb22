"""Repositories of git, and new bases in them."""

import shlex
import subprocess
import sys
from pathlib import Path

from project import Run

DRIVER = f"{shlex.quote(sys.executable)} -m hubcli merge %O %A %B %P"
"""The merge driver, run as the tests run hubcli."""


def git(folder: Path, *words: str, code: int = 0) -> str:
    """What git prints for a command in a folder."""
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    done = subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def first_edition(base: Path, run: Run, *options: str) -> None:
    """Start a base with the merge driver, in a new folder that is a repository of its own, and commit it on `main`."""
    base.mkdir()
    git(base, "init", "--quiet", "--initial-branch", "main")
    run("init", str(base), "--git", *options, base=None)
    assert git(base, "config", "--local", "merge.hubcli.driver") == "hubcli merge %O %A %B %P\n"
    git(base, "config", "merge.hubcli.driver", DRIVER)
    git(base, "add", ".")
    git(base, "commit", "--quiet", "-m", "First edition")
