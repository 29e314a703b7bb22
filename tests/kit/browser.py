"""Pages as Chromium lays them out: how wide they are, what stands out from its ground."""

import json
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from clients import client
from parsing import parsed
from project import DATA

FLAGS = (
    "--headless",
    "--no-sandbox",  # a test machine may run everything as root, where Chromium's sandbox refuses to start
    "--disable-gpu",
    "--no-first-run",
    # It would look its makers' hosts up at every start.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)
MEASURE = DATA / "measure.html"


class Measure(NamedTuple):
    """One page at one width, light or dark."""

    page: str
    width: int
    scheme: str
    inner: int
    """The width that the page was laid out for, in CSS pixels."""
    scroll: int
    """The width that it takes."""
    contrast: float
    """The lowest ratio of words to their ground (WCAG 2.2, 1.4.3)."""
    paper: str
    """The colour of its ground."""
    cells: list[str]
    """How the cells of its tables are laid out."""
    labelled: bool
    """Whether each cell shows the head of its column."""
    fetched: int
    """How many things it asked for."""


def measures(pages: Mapping[str, str], widths: Iterable[int], folder: Path) -> list[Measure]:
    """Each page at each width, light and dark, measured in one start of Chromium."""
    chromium = client("chromium")
    given = {"WIDTHS": list(widths), "PAGES": dict(pages)}
    wrapper = MEASURE.read_text(encoding="utf-8")
    for name, value in given.items():
        wrapper = wrapper.replace(name, json.dumps(value).replace("<", "\\u003c"), 1)
    page = folder / "measure.html"
    page.write_text(wrapper, encoding="utf-8")
    command = [chromium, *FLAGS, f"--user-data-dir={folder / 'profile'}", "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    found = parsed(done.stdout).find(".//pre[@id='measures']")
    assert found is not None, done.stderr
    return [Measure(**item) for item in json.loads(found.text or "[]")]
