"""The manual: every page is listed and shown, in a pager on a terminal."""

import io
import pydoc
import re
import shutil
import subprocess
import sys

import pytest
from docs import CHINESE_GUIDE, GUIDE
from project import Run

from hubcli.cli.commands.guide import TOPICS
from hubcli.cli.registry import COMMANDS
from hubcli.model.text import Lang

HAN = re.compile(r"[\u4e00-\u9fff]")
FENCED = re.compile(r"^```(.*?)^```$", re.MULTILINE | re.DOTALL)
PROSE = re.compile("`[^`]*`|<!-- .*? -->|<[^>]*>", re.DOTALL)
"""What prose may have in English: code, comments and tags."""


def test_every_page_is_listed_and_every_listed_page_is_there_in_both_languages(run: Run) -> None:
    assert {path.stem for path in GUIDE.glob("*.md")} == {path.stem for path in CHINESE_GUIDE.glob("*.md")}
    assert {path.stem for path in GUIDE.glob("*.md")} == set(TOPICS)
    listed = run("guide").stdout
    assert all(f"{topic} " in listed for topic in TOPICS)
    assert max(map(len, listed.splitlines())) <= 80


@pytest.mark.parametrize("topic", TOPICS)
def test_in_a_pipe_a_page_is_the_markdown_that_it_is_written_in(topic: str, run: Run) -> None:
    for lang, folder in (("en", GUIDE), ("zh", CHINESE_GUIDE)):
        assert run("guide", topic, "--lang", lang).stdout == (folder / f"{topic}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_has_the_same_headings_items_and_examples_in_both_languages(topic: str) -> None:
    english, chinese = (
        _parts((folder / f"{topic}.md").read_text(encoding="utf-8")) for folder in (GUIDE, CHINESE_GUIDE)
    )
    assert chinese == english


def _parts(page: str) -> list[str]:
    """The marks of headings, items and rows outside code, and the commands inside; what a command quotes may differ."""
    found = []
    for number, part in enumerate(FENCED.split(page)):
        if number % 2:
            found += [QUOTED.sub("", line) for line in part.splitlines() if line.startswith("$ ")] or [part]
        else:
            found += re.findall(r"^(?:#+|-|\d+\.|\|) ", part, re.MULTILINE)
    return found


QUOTED = re.compile("""'[^']*'|"[^"]*"|language=..|\\s+""")


@pytest.mark.parametrize("topic", TOPICS)
def test_a_chinese_page_has_no_english_sentence(topic: str) -> None:
    page = re.sub(
        r"<!-- (\S+) -->.*?<!-- /\1 -->", "", (CHINESE_GUIDE / f"{topic}.md").read_text("utf-8"), flags=re.DOTALL
    )
    prose = PROSE.sub("", FENCED.sub("", page))
    assert not re.findall(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}", prose)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_man_page_names_every_command_and_is_well_formed(lang: str, run: Run) -> None:
    page = run("guide", "man", "--lang", lang).stdout
    assert all(f"hubcli {name}".replace("-", r"\-") in page for name in COMMANDS)
    assert "HUBCLI_LANG" in page
    groff = shutil.which("groff")
    if groff:
        laid_out = subprocess.run(
            [groff, "-man", "-Tutf8", "-Kutf8", "-ww"], input=page, capture_output=True, check=True, encoding="utf-8"
        )
        assert laid_out.stderr == ""


def test_on_a_terminal_a_page_is_laid_out_and_goes_to_the_pager(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    paged: list[str] = []
    monkeypatch.setattr(pydoc, "pager", paged.append)
    monkeypatch.setattr(sys, "stdout", Terminal())
    from hubcli.cli.commands.guide import guide

    guide("proof")
    guide("proof", Lang.ZH)
    english, chinese = paged
    assert "What this does not prove" in english
    assert "不能证明什么" in chinese
    assert "| --- |" not in english + chinese


def test_no_cell_of_a_table_is_cut_on_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    paged: list[str] = []
    monkeypatch.setattr(pydoc, "pager", paged.append)
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("COLUMNS", "60")
    from hubcli.cli.commands.guide import guide

    guide("figures")
    written = (GUIDE / "figures.md").read_text(encoding="utf-8")
    assert sorted(HAN.findall(paged[0])) == sorted(HAN.findall(written))


class Terminal(io.StringIO):
    """Standard output that says it is a terminal."""

    def isatty(self) -> bool:
        return True
