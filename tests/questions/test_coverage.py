"""Which passages and figures of the texts the facts use."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from project import SOURCES, Run


def test_the_sample_uses_every_passage(run: Run, golden: Callable[[str, str], None]) -> None:
    for lang in ("en", "zh"):
        golden(f"coverage/all.{lang}.txt", run("coverage", "--sources", str(SOURCES), "--lang", lang).stdout)


def test_a_figure_that_no_fact_carries_is_listed_and_lowers_the_share(run: Run, tmp_path: Path) -> None:
    texts = Path(shutil.copytree(SOURCES, tmp_path / "texts"))
    path = next(texts.glob("*.txt"))
    path.write_text(path.read_text(encoding="utf-8") + "\nIt cost 98765 yuan.\n", encoding="utf-8")
    words = ("coverage", "--sources", str(texts), "-f", "json")
    answer = json.loads(run(*words).stdout)
    (passage,) = [passage for passage in answer["passages"] if passage["figures_unused"] == ["98765 yuan"]]
    assert (passage["source"], passage["facts"]) == (path.stem, 0)
    assert answer["passages_used"] < 100
    assert json.loads(run(*words, "--fail-under", "100", code=1).stdout)["figures_used"] < 100


def test_furniture_does_not_count(run: Run) -> None:
    answer = json.loads(run("coverage", "--sources", str(SOURCES), "-f", "json").stdout)
    skipped = [passage for passage in answer["passages"] if passage["skipped"]]
    assert skipped
    assert not any(passage["figures_unused"] for passage in skipped)


def test_a_source_without_a_copy_is_named(run: Run, tmp_path: Path) -> None:
    one = next(SOURCES.glob("*.txt"))
    shutil.copy(one, tmp_path)
    answer = json.loads(run("coverage", "--sources", str(tmp_path), "-f", "json").stdout)
    assert len(answer["no_text"]) == len(list(SOURCES.glob("*.txt"))) - 1
