"""A process killed at any moment leaves the old file or the new, nothing half written, and a base that works."""

import random
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import cycle
from pathlib import Path

import pytest
from bases import WORDS, raw_fact, record, write_base
from caches import cache_folder
from killing import KILLED, Runs, shown_files

pytestmark = pytest.mark.heavy

SECONDS = 2
"""How long each command is killed, again and again."""
FEWEST = 5
"""How many of its processes must have been killed before they were done, on however busy a machine."""
FACTS = 150
DRAFT = "# Report\n\n<!-- hubcli:begin challenges north -->\n<!-- hubcli:end -->\n\nAfter.\n"

Files = Mapping[str, bytes]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a base, the text of its one source and a draft."""
    write_base(tmp_path / "facts", facts=facts("first"))
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "gazette.txt").write_text("one\n" * 2000, encoding="utf-8")
    (tmp_path / "report.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def facts(edition: str) -> str:
    note = {"en": f"The {edition} edition.", "zh": "版"}
    return "\n".join(record("challenge", raw_fact(f"fact-{number}", note=note)) for number in range(FACTS))


def put(folder: Path, files: Files) -> None:
    """Make these the files that users see in a folder."""
    for name in shown_files(folder).keys() - files.keys():
        (folder / name).unlink()
    for name, content in files.items():
        if not (folder / name).exists() or (folder / name).read_bytes() != content:
            (folder / name).write_bytes(content)


def answers(program: Runs, folder: Path, edition: str = "first") -> None:
    """Assert that the base can be asked, and answers what its files say."""
    code, _, said = program.run("show", "fact-1", "--format", "json", "--base", folder / "facts")
    assert (code, f"The {edition} edition." in said) == (0, True), said
    assert "Traceback" not in said


def kill_again_and_again(program: Runs, words: list[str | Path], prepare: Callable[[], None]) -> Iterator[int]:
    """The exit codes of runs killed at random moments, each after what it needs was prepared."""
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    prepare()
    code, reach, said = program.run(*words)
    assert code == 0, said
    end, killed = time.monotonic() + SECONDS, 0
    while time.monotonic() < end or killed < FEWEST:
        prepare()
        code, _, said = program.run(*words, kill_after=chance.uniform(0, reach))
        assert code in (0, KILLED), said
        killed += code == KILLED
        reach *= 1.1 if code == KILLED else 0.8  # a busy machine makes the first run no measure of the others
        yield code
    print(f"{killed} killed")


@pytest.mark.parametrize(
    "words",
    [
        ["sources", "pin", "--sources", "texts", "--base", "facts"],
        ["refresh", "report.md", "--base", "facts"],
        ["add", "challenge", *WORDS, "--base", "facts"],
        ["edit", "fact-2", "--set", "label.en=Another label", "--base", "facts"],
        ["export", "north", "--into", "report.md", "--append", "--base", "facts"],
    ],
    ids=lambda words: words[0],
)
def test_a_command_that_writes_leaves_the_old_files_or_the_new(
    words: list[str | Path], program: Runs, folder: Path
) -> None:
    words = [folder / word if word in ("texts", "facts", "report.md") else word for word in words]
    old = shown_files(folder)
    first = program.run(*words)
    assert first.code == 0, first.said
    new = shown_files(folder)
    for code in kill_again_and_again(program, words, lambda: put(folder, old)):
        found = shown_files(folder)
        assert found in (old, new)
        assert code == KILLED or found == new
        answers(program, folder)
    put(folder, old)
    assert program.run(*words)[0] == 0
    assert shown_files(folder) == new
    assert [path for path in folder.rglob(".*") if path.is_file()] == []  # what was killed half-way


@pytest.mark.parametrize("from_scratch", [True, False], ids=["from scratch", "one file changed"])
def test_a_compile_leaves_a_cache_that_the_next_process_can_use(
    from_scratch: bool, program: Runs, folder: Path
) -> None:
    editions = cycle(["second", "third"])
    edition = ""

    def prepare() -> None:
        nonlocal edition
        if from_scratch:
            for path in cache_folder().glob("*.sqlite"):
                path.unlink()
        edition = next(editions)
        (folder / "facts" / "facts.toml").write_text(facts(edition), encoding="utf-8")

    words: list[str | Path] = ["hubs", "--base", folder / "facts"]
    for _ in kill_again_and_again(program, words, prepare):
        before = shown_files(folder)
        answers(program, folder, edition)
        assert shown_files(folder) == before
        assert sorted(path.suffix for path in cache_folder().iterdir()) == [".lock", ".sqlite"]
