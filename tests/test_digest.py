"""`export`: the digest that goes into a report, cited, with nothing in it that the base does not carry."""

import json
import re
from collections.abc import Callable

from conftest import Run

from hubcli.base.store import Store


def test_the_digest_of_all_hubs_as_markdown(in_every_form: Callable[..., None]) -> None:
    in_every_form("export/all", "export", forms="md")


def test_one_theme_of_one_hub_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("export/one-theme", "export", "riv", "--theme", "industry")


def test_markdown_is_what_is_written_unless_another_form_is_asked_for(run: Run) -> None:
    assert run("export", "isl").stdout == run("export", "isl", "--format", "markdown").stdout


def test_headings_start_below_a_title_or_where_asked(run: Run) -> None:
    assert run("export", "isl").stdout.startswith("## Island Ring\n")
    assert run("export", "isl", "--level", "4").stdout.startswith("#### Island Ring\n")


def test_every_citation_has_one_footnote_that_names_source_and_passage(run: Run, store: Store) -> None:
    text = run("export", "--all").stdout
    cited = set(re.findall(r"\[\^([\w-]+)\](?!:)", text))
    defined = re.findall(r"^\[\^([\w-]+)\]:", text, re.MULTILINE)
    assert sorted(cited) == sorted(defined)
    passages = {f"hub-{piece.source}-{piece.passage}" for fact in store.facts("1") for piece in fact.evidence}
    assert cited <= passages


def test_each_hub_leaves_out_what_is_said_of_all(run: Run) -> None:
    answer = json.loads(run("export", "-f", "json").stdout)
    shared = {fact["id"] for fact in answer["shared"]["roles"] + answer["shared"]["strengths"]}
    assert shared == {"hubs-grow-into-regions", "hubs-complement-each-other"}
    for hub in answer["hubs"]:
        assert not shared & {fact["id"] for fact in hub["part"]["roles"] + hub["part"]["strengths"]}


def test_milestones_stand_in_the_order_of_time(run: Run) -> None:
    answer = json.loads(run("export", "riv", "--all", "-f", "json").stdout)
    assert [fact["id"] for fact in answer["hubs"][0]["part"]["milestones"]] == [
        "riv-instruments-shared",
        "riv-plan-in-force",
        "riv-plan-published",
    ]


def test_the_same_digest_twice_is_the_same_text(run: Run) -> None:
    assert run("export", "nor", "--lang", "zh").stdout == run("export", "nor", "--lang", "zh").stdout
