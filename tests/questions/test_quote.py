"""The passages of a fact, from the analyst's copy, with what the fact takes from them marked."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from bases import raw_fact, record, write_base
from project import SOURCES, Run

FACT = "port-ansel-rd-intensity-2024"


def quoted(run: Run, *words: str, code: int = 0, sources: Path = SOURCES) -> str:
    return run("quote", FACT, "--sources", str(sources), *words, code=code).stdout


def test_a_passage_is_printed_with_its_marks(run: Run, golden: Callable[[str, str], None]) -> None:
    golden("quote/fact.en.md", quoted(run, "-f", "markdown"))
    golden("quote/fact.zh.txt", quoted(run, "--lang", "zh"))


def test_the_marks_are_the_anchors_and_the_figures(run: Run) -> None:
    answer = json.loads(quoted(run, "-f", "json"))
    passage = next(passage for passage in answer["passages"] if passage["cited"])
    marked = [passage["text"][start:end] for start, end in passage["marks"]]
    anchors = [anchor for evidence in answer["evidence"] for anchor in evidence["anchors"]]
    assert all(any(anchor in mark or mark in anchor for mark in marked) for anchor in anchors)
    assert any("4.2" in mark for mark in marked)


def test_a_passage_that_is_cited_twice_has_the_marks_of_both(run: Run, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "gazette.txt").write_text("River City has no laboratory.\n", encoding="utf-8")
    evidence = [{"source": "gazette", "passage": 1, "anchors": [anchor]} for anchor in ("River City", "laboratory")]
    base = write_base(tmp_path / "facts", challenges=record("challenge", raw_fact("none", evidence=evidence)))
    words = ("quote", "none", "--sources", str(tmp_path / "texts"), "-f", "markdown")
    assert "**River City** has no **laboratory**." in run(*words, base=base).stdout


def test_context_adds_the_passages_around(run: Run) -> None:
    alone, around = (json.loads(quoted(run, "-C", size, "-f", "json"))["passages"] for size in ("0", "1"))
    assert len(around) > len(alone)
    assert [passage for passage in around if passage["cited"]] == alone


def test_an_unknown_fact_is_answered_with_the_nearest(run: Run) -> None:
    result = run("quote", FACT[:-1], "--sources", str(SOURCES), code=2)
    assert f"did you mean '{FACT}'?" in result.stderr


def test_without_a_copy_nothing_is_quoted(run: Run, tmp_path: Path) -> None:
    shutil.copy(next(path for path in SOURCES.glob("*.txt") if path.stem != "harbour-post-2025-03-04"), tmp_path)
    assert "harbour-post-2025-03-04.txt" in quoted(run, code=1, sources=tmp_path)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("", "", None),
        ("A line above.\n", "", "moved: {}: the passage is now harbour-post-2025-03-04:4: update the passage number"),
        (
            "",
            " Indeed.",
            "edited: {}: the text has changed since it was pinned: read it again, then run 'hubcli sources pin'",
        ),
    ],
)
def test_a_passage_that_is_not_as_it_was_pinned_is_said_to_be_so(
    before: str, after: str, said: str | None, sample: Path, tmp_path: Path, run: Run
) -> None:
    sources = Path(shutil.copytree(SOURCES, tmp_path / "sources"))
    run("sources", "pin", "--sources", str(sources), base=sample)
    path = sources / "harbour-post-2025-03-04.txt"
    text = before + path.read_text(encoding="utf-8").replace("from 2023.", f"from 2023.{after}")
    path.write_text(text, encoding="utf-8")
    printed = run("quote", FACT, "--sources", str(sources), base=sample).stdout
    piece = f"{FACT}, harbour-post-2025-03-04 passage 3"
    assert said is None or said.format(piece) in printed
    assert ("metrics.toml:" in printed) is (said is not None)
