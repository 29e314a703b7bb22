"""Programs of others that our output must get along with, as a test finds them."""

import os
import shutil

import pytest


def client(program: str) -> str:
    """The path of a program; where it is missing the test is skipped with its name, and in CI it fails."""
    path = shutil.which(program)
    if path:
        return path
    reason = f"{program} is not installed; .ci/run installs it"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
