"""A formatter's pass over a draft is no edit of its blocks; a changed digit, word, cell or note is, also after one."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from clients import client
from project import DATA, Run

from hubcli.draft.blocks.markers import blocks_of, checksum, is_edited
from hubcli.draft.text import Draft

pytestmark = pytest.mark.heavy

COMMANDS = (
    "export nor riv --all",
    "export isl --lang zh --cite short",
    "export riv --cite pandoc",
    "compare nor riv isl --all",
    "compare nor riv --lang zh",
    "challenges",
    "measures --lang zh",
    "metrics",
    "metrics rd-intensity",
    "trend rd-intensity",
    "timeline --lang zh",
    "conflicts",
    "gaps",
    "hubs",
    "brief riv",
    "show riv",
    "search grants",
)
"""Every kind of table, list and note that a block can have."""
PANDOC = {
    of: ("pandoc", "-f", of, "-t", of, "draft.md", "-o", "draft.md") for of in ("gfm", "markdown", "commonmark_x")
}
FORMATTERS = {
    "prettier": ("prettier", "--write", "draft.md"),
    "prettier-wrapped": ("prettier", "--write", "--prose-wrap", "always", "draft.md"),
    "mdformat": ("mdformat", "draft.md"),
    "mdformat-wrapped": ("mdformat", "--wrap", "80", "draft.md"),
    "remark-gfm": ("remark", "draft.md", "--use", "remark-gfm", "--output"),
    "markdownlint": ("markdownlint-cli2", "--fix", "draft.md"),
    **PANDOC,
}


_FILLED: list[str] = []


@pytest.fixture
def filled(tmp_path: Path, run: Run) -> str:
    """A draft with a block of every command, and notes of its own; written once for all formatters."""
    if not _FILLED:
        blocks = "\n".join(f"<!-- hubcli:begin {words} -->\n<!-- hubcli:end -->\n\nText.[^1]\n" for words in COMMANDS)
        path = tmp_path / "draft.md"
        path.write_text(f"# Report 报告\n\n{blocks}\n[^1]: Own note.\n", encoding="utf-8")
        run("refresh", str(path))
        _FILLED.append(path.read_text(encoding="utf-8"))
    return _FILLED[0]


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_a_pass_of_a_formatter_is_no_edit(formatter: str, filled: str, tmp_path: Path, run: Run) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(filled, encoding="utf-8")
    program, *words = FORMATTERS[formatter]
    path = client(program)
    if program == "remark":  # it looks for its plugins in the current folder
        (tmp_path / "node_modules").symlink_to(Path(path).resolve().parents[1])
    done = subprocess.run([path, *words], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0 or program == "markdownlint-cli2", done.stderr  # which also counts what it cannot fix
    formatted = draft.read_text(encoding="utf-8")
    assert run("refresh", str(draft), "--check").stdout == ""
    counted = json.loads(run("check-draft", str(draft), "-f", "json").stdout)["counts"]
    assert {verdict for verdict, number in counted.items() if number} == {"match"}
    blocks = blocks_of(Draft("d", formatted))
    assert [block.words for block in blocks if is_edited(block)] == []
    for block in blocks:
        for edit, content in _edits(block.content):
            assert checksum(content, block.notes) != block.checksum, (block.words, edit)


def test_prettier_leaves_what_is_written_as_it_is(filled: str, tmp_path: Path, run: Run) -> None:
    (tmp_path / "draft.md").write_text(filled, encoding="utf-8")
    for number, words in enumerate(COMMANDS):
        page = run(*words.split(), "-f", "markdown").stdout
        (tmp_path / f"{number}.md").write_text(page.rstrip("\n") + "\n", encoding="utf-8")
    pages = sorted(tmp_path.glob("*.md"))
    for golden in DATA.glob("golden/**/*.md"):
        pages.append(tmp_path / f"{golden.parent.name}-{golden.name}")
        pages[-1].write_bytes(golden.read_bytes().rstrip(b"\n") + b"\n")
    done = subprocess.run([client("prettier"), "--check", *pages], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def _edits(content: str) -> Iterator[tuple[str, str]]:
    """The content with some digits, words and references to notes changed, each by itself."""
    body = re.split(r"\n\[\^[^\]]+\]:", content)[0]
    for pattern, by in ((_DIGIT, "x"), (r"(?<= )[a-z]{4,}(?= )", "reworded"), (r"\[\^[^\]]+\](?!:)", "")):
        for match in list(re.finditer(pattern, body))[:6]:
            yield match.group(), content[: match.start()] + by + content[match.end() :]


_DIGIT = r"(?<![\w#:/.%-])[0-9](?=[0-9.%]*[ %|])"
