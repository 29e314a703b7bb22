"""`hubs`: the hubs, their members, and how many facts of each kind the base has."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from project import Run

from hubcli.base.compiled.store import Store
from hubcli.model.facts import Kind
from hubcli.model.text import Lang, Text
from hubcli.pages.hubs import page
from hubcli.questions.hubs import hubs
from hubcli.render import Form, render


def test_the_hubs_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("hubs/all", "hubs")


def test_every_kind_is_counted_also_where_there_is_none(run: Run) -> None:
    counts = {hub["hub"]["id"]: hub["counts"] for hub in json.loads(run("hubs", "-f", "json").stdout)["hubs"]}
    assert all(list(count) == list(Kind) for count in counts.values())
    assert counts["isl"]["collaboration"] == 0
    assert counts["nor"]["metric"] == 10


def test_facts_of_several_hubs_count_for_each_and_once_in_all(store: Store) -> None:
    answer = hubs(store)
    about = [fact.hubs for fact in store.facts("1")]
    assert answer.facts == len(about) == 72
    for summary in answer.hubs:
        assert sum(summary.counts.values()) == sum(summary.hub.id in of for of in about)
        assert summary.shared == sum(set(of) == set(store.hubs) for of in about) == 8


def test_a_hub_need_have_no_lead(store: Store) -> None:
    leads = {summary.hub.id: summary.lead and summary.lead.id for summary in hubs(store).hubs}
    assert leads == {"nor": "port-ansel", "riv": "millford", "isl": None}


@pytest.mark.parametrize("width", [40, 60, 80])
def test_four_hubs_can_be_read_on_a_narrow_terminal(store: Store, golden: Callable[..., None], width: int) -> None:
    answer = hubs(store)
    one = answer.hubs[0]
    name = Text(en="Beijing-Tianjin-Hebei", zh="京津冀")
    long_named = one._replace(hub=one.hub.but(id="bjh", short_name=name))
    text = render(page(replace(answer, hubs=(long_named, *answer.hubs)), Lang.EN), "terminal", Form(width=width))
    golden(f"hubs/four.{width}.txt", text)
