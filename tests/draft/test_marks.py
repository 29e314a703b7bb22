"""Marks of disputes: each leads to its entry, whatever is left out, and no two in a draft are alike."""

import re
from collections import Counter
from pathlib import Path

import pytest
from project import Run

from hubcli.citations import anchors_of
from hubcli.draft.blocks.marks import numbers_in

LINK = re.compile(r"\[≠(\d+)\]\(#([^)]+)\)")
ENTRY = re.compile(r"^- \*\*≠(\d+)", re.MULTILINE)
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def assert_every_mark_leads_to_its_entry(text: str) -> None:
    entries = {match[1]: match.start() for match in ENTRY.finditer(text)}
    headings = list(HEADING.finditer(text))
    anchors = anchors_of(heading[1] for heading in headings)
    for mark in LINK.finditer(text):
        above = [at for at, heading in enumerate(headings) if heading.start() < entries[mark[1]]]
        assert mark[2] == anchors[above[-1]], mark[0]


@pytest.mark.parametrize(
    "words",
    [
        "export nor riv isl --all",
        "export nor riv --theme basic-research --all",
        "export nor riv --only figures,conflicts",
        "export nor riv --only figures",
        "export nor --source harbour-post-2025-03-04 --all",
        "compare nor riv isl",
        "compare nor riv isl --all",
        "compare nor riv --theme basic-research",
        "brief nor riv",
        "show nor",
    ],
)
def test_a_mark_leads_to_its_entry_whatever_is_left_out(words: str, run: Run) -> None:
    for lang in ("en", "zh"):
        text = run(*words.split(), "--lang", lang, "-f", "markdown").stdout
        assert_every_mark_leads_to_its_entry(text)
        assert len(ENTRY.findall(text)) == len(set(ENTRY.findall(text)))


def test_the_blocks_of_a_draft_number_their_marks_apart_and_link_to_their_own_lists(run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    commands = ("export nor --all", "compare nor riv", "export nor riv --all")
    blocks = "\n\n".join(f"<!-- hubcli:begin {words} -->\n<!-- hubcli:end -->" for words in commands)
    draft.write_text(f"# Report\n\n## Disagreements\n\n{blocks}\n", encoding="utf-8")
    run("refresh", str(draft))
    text = draft.read_text(encoding="utf-8")
    assert_every_mark_leads_to_its_entry(text)
    numbers = Counter(ENTRY.findall(text))
    assert len(numbers) > 3
    assert set(numbers.values()) == {1}
    pieces = [numbers_in(piece) for piece in text.split("<!-- hubcli:end")[:-1]]
    assert all(pieces)
    run("refresh", str(draft), "--check")


def test_a_block_before_others_takes_the_first_numbers_and_the_others_follow(run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    block = "<!-- hubcli:begin export nor --all -->\n<!-- hubcli:end -->\n"
    draft.write_text(block, encoding="utf-8")
    run("refresh", str(draft))
    alone = draft.read_text(encoding="utf-8")
    draft.write_text(f"<!-- hubcli:begin compare nor riv -->\n<!-- hubcli:end -->\n\n{alone}", encoding="utf-8")
    run("export", "nor", "--all", "--into", str(draft))
    text = draft.read_text(encoding="utf-8")
    assert text.endswith(alone.partition("\n")[2])  # the block before it is still empty
    run("refresh", str(draft))
    both = draft.read_text(encoding="utf-8")
    assert_every_mark_leads_to_its_entry(both)
    assert len(ENTRY.findall(both)) == len(set(ENTRY.findall(both))) > len(ENTRY.findall(alone))
