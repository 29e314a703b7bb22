"""`--headline`, `--all` and `--cite` of the lists: what comes first, and what only a full list shows."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from project import SAMPLE, Run

LISTS = ("challenges", "measures", "conflicts", "gaps")


@pytest.mark.parametrize("command", LISTS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_ids_are_only_in_a_full_list(run: Run, command: str, lang: str) -> None:
    said, sources = run(command, "--lang", lang).stdout.split("Sources" if lang == "en" else "来源\n")[:2]
    assert sources
    assert not _ids(run, command) & set(re.findall(r"[a-z0-9-]+", said))
    assert _ids(run, command) & set(re.findall(r"[a-z0-9-]+", run(command, "--all", "--lang", lang).stdout))


@pytest.mark.parametrize("command", LISTS)
def test_a_table_of_values_has_the_ids(run: Run, command: str) -> None:
    assert _ids(run, command) & set(run(command, "-f", "csv").stdout.replace("\n", ",").split(","))


def test_headline_challenges_come_alone_and_the_others_are_counted(run: Run) -> None:
    every, few = (_own(run, "challenges", "nor", *more) for more in ((), ("--headline",)))
    assert {item["id"] for item in few["challenges"]} == {
        item["id"] for item in every["challenges"] if item.get("headline")
    }
    assert few["left"] == len(every["challenges"]) - len(few["challenges"]) > 0


def test_where_no_fact_is_marked_its_weight_decides_unless_it_is_marked_as_none(run: Run, sample: Path) -> None:
    for path in sample.rglob("*.toml"):
        path.write_text(re.sub("headline = .*\n", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    asked = ("challenges", "nor", "--headline", "--limit", "1")
    (first,) = _own(run, *asked, base=sample)["challenges"]
    for path in sample.rglob("*.toml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(
            text.replace(f'id = "{first["id"]}"', f'id = "{first["id"]}"\nheadline = false'), encoding="utf-8"
        )
    (second,) = _own(run, *asked, base=sample)["challenges"]
    assert second["id"] != first["id"]


def test_headline_conflicts_are_those_that_matter(run: Run, sample: Path) -> None:
    path = next(path for path in sample.rglob("*.toml") if "[[tension]]" in path.read_text(encoding="utf-8"))
    path.write_text(
        path.read_text(encoding="utf-8").replace("[[tension]]", '[[tension]]\nweight = "minor"'), encoding="utf-8"
    )
    answers = [
        json.loads(run("conflicts", *more, "-f", "json", base=sample).stdout)["conflicts"]
        for more in ((), ("--headline",))
    ]
    every, few = ([one["tension"] for one in found if not one["computed"]] for found in answers)
    assert every
    assert not few


@pytest.mark.parametrize("command", LISTS)
def test_a_list_cites_as_it_is_asked_to(run: Run, command: str) -> None:
    assert "[@" in run(command, "-f", "markdown", "--cite", "pandoc").stdout


def _own(run: Run, *words: str, base: Path = SAMPLE) -> dict[str, Any]:
    answer = json.loads(run(*words, "-f", "json", base=base).stdout)
    return {**answer["hubs"][0], "left": answer.get("left", {}).get(words[1], 0)}


def _ids(run: Run, command: str) -> set[str]:
    """The ids of the facts in an answer."""
    found: set[str] = set()

    def collect(part: Any) -> None:
        if isinstance(part, dict):
            found.update([part["id"]] if "statement" in part else [])
            for inner in part.values():
                collect(inner)
        elif isinstance(part, list):
            for inner in part:
                collect(inner)

    collect(json.loads(run(command, "-f", "json").stdout))
    return found
