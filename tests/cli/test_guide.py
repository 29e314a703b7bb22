"""The manual: every page is listed and shown, in a pager on a terminal."""

import io
import pydoc
import re
import sys

import pytest
from docs import GUIDE
from project import Run

from hubcli.cli.commands.guide import TOPICS

HAN = re.compile(r"[\u4e00-\u9fff]")


def test_every_page_is_listed_and_every_listed_page_is_there(run: Run) -> None:
    assert {path.stem for path in GUIDE.glob("*.md")} == set(TOPICS)
    listed = run("guide").stdout
    assert all(f"{topic} " in listed for topic in TOPICS)
    assert max(map(len, listed.splitlines())) <= 80


@pytest.mark.parametrize("topic", TOPICS)
def test_in_a_pipe_a_page_is_the_markdown_that_it_is_written_in(topic: str, run: Run) -> None:
    assert run("guide", topic).stdout == (GUIDE / f"{topic}.md").read_text(encoding="utf-8")


def test_on_a_terminal_a_page_is_laid_out_and_goes_to_the_pager(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    paged: list[str] = []
    monkeypatch.setattr(pydoc, "pager", paged.append)
    monkeypatch.setattr(sys, "stdout", Terminal())
    from hubcli.cli.commands.guide import guide

    guide("proof")
    (page,) = paged
    assert "What this does not prove" in page
    assert "| --- |" not in page


def test_no_cell_of_a_table_is_cut_on_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    paged: list[str] = []
    monkeypatch.setattr(pydoc, "pager", paged.append)
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("COLUMNS", "60")
    from hubcli.cli.commands.guide import guide

    guide("figures")
    written = (GUIDE / "figures.md").read_text(encoding="utf-8")
    assert sorted(HAN.findall(paged[0])) == sorted(HAN.findall(written))


def test_a_page_that_is_asked_for_in_chinese_says_that_it_is_in_english(run: Run) -> None:
    answer = run("guide", "proof", "--lang", "zh")
    assert answer.stdout.startswith("# Proof")
    assert "只有英文" in answer.stderr


class Terminal(io.StringIO):
    """Standard output that says it is a terminal."""

    def isatty(self) -> bool:
        return True
