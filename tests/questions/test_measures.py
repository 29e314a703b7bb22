"""`measures`: each measure with the challenges it addresses, its footing, who is to act and by when."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from project import Run


def test_the_measures_for_all_hubs_in_every_form_of_text(in_every_form: Callable[..., None]) -> None:
    in_every_form("measures/all", "measures", forms="txt md csv")


def test_one_hub_and_theme_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("measures/one-theme", "measures", "isl", "--theme", "coordination")


def test_each_measure_stands_with_the_challenges_it_addresses(run: Run) -> None:
    answer = _asked(run, "nor")
    found = {measure["id"]: [challenge["id"] for challenge in measure["challenges"]] for measure in _own(answer)}
    assert found == {
        "nor-fund-teams-long-term": ["nor-grants-end-early"],
        "nor-trial-plant-in-saltmarsh": ["nor-results-stay-on-paper", "nor-too-few-factories"],
    }


def test_only_those_that_address_no_challenge(run: Run) -> None:
    answer = _asked(run, "--unprompted")
    assert [measure["id"] for measure in _own(answer)] == ["isl-open-data-port"]
    assert answer["shared"] == []


def test_measures_for_every_hub_stand_apart(run: Run) -> None:
    answer = _asked(run, "riv")
    assert [measure["id"] for measure in answer["shared"]] == ["hubs-common-research-visa", "hubs-shared-data-platform"]
    assert not {"hubs-common-research-visa", "hubs-shared-data-platform"} & {item["id"] for item in _own(answer)}


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", ["prescribed", "Port Ansel", "by 2027"]), ("zh", ["建议", "安瑟港", "2027年"])],
)
def test_a_measure_says_its_footing_who_is_to_act_and_by_when(lang: str, words: list[str], run: Run) -> None:
    lines = run("measures", "nor", "--all", "--lang", lang).stdout.splitlines()
    line = next(line for line in lines if "nor-trial-plant-in-saltmarsh" in line)
    assert all(word in line for word in words)


def test_a_footing_without_measures_gives_an_empty_answer(run: Run) -> None:
    answer = _asked(run, "nor", "--modality", "planned")
    assert (_own(answer), answer["shared"], answer["sources"]) == ([], [], [])
    assert "The sources say nothing on this." in run("measures", "nor", "--modality", "planned").stdout


def _asked(run: Run, *words: str) -> Any:
    return json.loads(run("measures", *words, "--format", "json").stdout)


def _own(answer: Any) -> list[Any]:
    return [measure for hub in answer["hubs"] for measure in hub["measures"]]
