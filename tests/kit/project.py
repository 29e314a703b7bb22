"""Where the project and the data of its tests are, and what several tests name."""

from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
DATA = TESTS / "data"
SHIPPED = ROOT / "facts"
SAMPLE = DATA / "sample" / "facts"
SOURCES = DATA / "sample" / "sources"
# What each command needs to be asked about the sample.
ARGUMENTS = {
    "show": ["riv"],
    "compare": ["nor", "riv"],
    "metrics": ["rd-intensity"],
    "trend": ["rd-intensity"],
    "search": ["ferry"],
    "impact": ["three-hubs-comment"],
    "diff": [str(SAMPLE), str(SAMPLE)],
}

Run = Callable[..., Result]

# Every form that a golden file comes in: its ending, and the option that asks for it.
FORMS = {"txt": "terminal", "md": "markdown", "csv": "csv", "json": "json"}
