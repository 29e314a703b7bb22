"""`sources update`: citations follow what moved, what must be read again is listed, and only that."""

import random
import re
import shutil
from pathlib import Path

import pytest
from bases import raw_fact, record, write_base
from project import SOURCES, Run

COUNT = 60
PASSAGE = r'"passage" = (\d+)'


def sentence(number: int) -> str:
    """A passage with a figure and a place of its own."""
    place = ("River City", "Coast Town")[number % 2]
    return f"In report {number} of the year {place} had {1000 + number} laboratories, more than in any report before."


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A base with a fact on each of sixty passages, pinned."""
    facts = [
        raw_fact(
            f"fact-{number}",
            hubs=["north" if number % 2 == 0 else "south"],
            statement={
                "en": f"{('River City', 'Coast Town')[number % 2]} had {1000 + number} laboratories.",
                "zh": f"{('江城', '海镇')[number % 2]}有{1000 + number}个实验室。",
            },
            evidence=[{"source": "gazette", "passage": number, "anchors": [f"report {number} of the year"]}],
        )
        for number in range(1, COUNT + 1)
    ]
    folder = write_base(tmp_path / "facts", facts="# Kept.\n" + "\n".join(record("challenge", fact) for fact in facts))
    texts = tmp_path / "texts"
    texts.mkdir()
    lines = [sentence(number) for number in range(1, COUNT + 1)]
    (texts / "gazette.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_one_update_leaves_only_what_must_be_read_again(run: Run, base: Path, tmp_path: Path) -> None:
    """Five passages added, three removed, four edited."""
    words = ("--base", str(base), "--sources", str(tmp_path / "texts"))
    run("sources", "pin", *words)
    chosen = random.Random(7).sample(range(1, COUNT + 1), 7)
    removed, edited = sorted(chosen[:3]), sorted(chosen[3:])
    new = [
        re.sub("more than", "rather more than", sentence(number)) if number in edited else sentence(number)
        for number in range(1, COUNT + 1)
        if number not in removed
    ]
    for at in (0, 7, 8, 30, len(new)):
        new.insert(at, f"An aside that was put in, number {at}.")
    (tmp_path / "new.txt").write_text("\n".join(new) + "\n", encoding="utf-8")
    before = (base / "facts.toml").read_text(encoding="utf-8")
    patch = run("sources", "update", "gazette", str(tmp_path / "new.txt"), "--dry-run", *words).stdout
    assert (base / "facts.toml").read_text(encoding="utf-8") == before
    said = run("sources", "update", "gazette", str(tmp_path / "new.txt"), *words).stdout

    after = (base / "facts.toml").read_text(encoding="utf-8")
    assert re.sub(PASSAGE, "", after) == re.sub(PASSAGE, "", before)
    added = [line[1:] for line in patch.splitlines() if re.match(r"\+[^+]", line)]
    assert added
    assert set(added) <= set(after.splitlines())
    cited = re.findall(PASSAGE + r', "anchors" = \["report (\d+) of', after)
    now = [(str(at), found[1]) for at, line in enumerate(new, 1) if (found := re.search(r"report (\d+) of", line))]
    assert [(at, number) for at, number in cited if int(number) not in removed] == now
    named = set(re.findall(r"(?:edited|anchor missing): (fact-\d+),", said))
    assert named == {f"fact-{number}" for number in (*removed, *edited)}
    verified = run("verify", *words, code=1).stdout
    assert set(re.findall(r"(?:edited|anchor missing): (fact-\d+),", verified)) == named
    assert f"{COUNT} pieces of evidence for {COUNT} facts: verified 53, edited 4, anchor missing 3\n" in verified


def test_a_corrected_figure_is_a_mismatch_at_once(run: Run, base: Path, tmp_path: Path) -> None:
    words = ("--base", str(base), "--sources", str(tmp_path / "texts"))
    run("sources", "pin", *words)
    text = (tmp_path / "texts" / "gazette.txt").read_text(encoding="utf-8")
    (tmp_path / "new.txt").write_text("First of all.\n" + text.replace("1009", "1090"), encoding="utf-8")
    said = run("sources", "update", "gazette", str(tmp_path / "new.txt"), *words).stdout
    assert re.search(r"figure mismatch: fact-9, gazette passage 10: .* not in .*: 1009", said)


def test_the_words_by_which_a_removed_passage_was_cited_prove_nothing_elsewhere(
    run: Run, base: Path, tmp_path: Path
) -> None:
    words = ("--base", str(base), "--sources", str(tmp_path / "texts"))
    lines = [sentence(number) for number in range(1, COUNT + 1)]
    lines[4] = lines[3]  # passage 5 says what passage 4 says
    (tmp_path / "texts" / "gazette.txt").write_text("\n".join(lines), encoding="utf-8")
    facts = (base / "facts.toml").read_text(encoding="utf-8")
    facts = re.sub(r'(?s)(\[\[challenge\]\]\n"id" = "fact-5".*?)(?=\n\[\[|\Z)', "", facts)
    (base / "facts.toml").write_text(facts, encoding="utf-8")
    run("sources", "pin", *words)
    (tmp_path / "new.txt").write_text("\n".join([*lines[:3], "Quite another thing.", *lines[5:]]), encoding="utf-8")
    run("sources", "update", "gazette", str(tmp_path / "new.txt"), *words)
    assert "fact-4, gazette passage 4" in run("verify", *words, code=1).stdout


def test_an_update_needs_the_text_that_was_pinned(run: Run, base: Path, tmp_path: Path) -> None:
    words = ("--base", str(base), "--sources", str(tmp_path / "texts"))
    run("sources", "pin", *words)
    copy = tmp_path / "texts" / "gazette.txt"
    copy.write_text("A line of its own.\n" + copy.read_text(encoding="utf-8"), encoding="utf-8")
    said = run("sources", "update", "gazette", str(copy), *words, code=2).stderr
    assert "gazette: the copy is not the text that was pinned" in said
    copy.rename(tmp_path / "texts" / "other.txt")
    said = run("sources", "update", "gazette", str(tmp_path / "texts" / "other.txt"), *words, code=2).stderr
    assert "no gazette.txt in" in said


def test_skipped_and_waived_passages_follow_too(run: Run, sample: Path, tmp_path: Path) -> None:
    texts = Path(shutil.copytree(SOURCES, tmp_path / "texts"))
    sources = sample / "sources.toml"
    before = sources.read_text(encoding="utf-8")
    copy = texts / "harbour-post-2025-03-04.txt"
    (tmp_path / "new.txt").write_text("Put in before all.\n" + copy.read_text(encoding="utf-8"), encoding="utf-8")
    run("sources", "update", copy.stem, str(tmp_path / "new.txt"), "--sources", str(texts), base=sample)
    assert sources.read_text(encoding="utf-8") == before.replace("skip = [1, 9]", "skip = [2, 10]", 1)
