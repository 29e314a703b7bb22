"""Every id that a record names is a link; no other text is."""

from typing import get_args

import pytest
from bases import raw_fact
from first_run import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import facts

from hubcli.base.toml.reader import RECORDS
from hubcli.base.toml.references import LINKS, Link, links
from hubcli.model.facts import Kind
from hubcli.model.record import Limits, Record, fields_of
from hubcli.model.text import ID_PATTERN

# A record's own id, tables, which are files, and the variants of an indicator, which have a check of their own.
UNLINKED = {"id", "table", "evidence.transcribed_in", "variant", "variants.id"}


def test_the_links_of_a_measure_say_their_role_their_place_and_their_target() -> None:
    evidence = [{"source": "gazette", "passage": 1}, {"source": "almanac", "passage": 2}]
    raw = raw_fact("build", hubs=["north", "south"], place="river-city", addresses=["few"], evidence=evidence)
    assert set(links("measure", raw)) == {
        Link("hubs", "hubs[0]", "north"),
        Link("hubs", "hubs[1]", "south"),
        Link("theme", "theme", "talent"),
        Link("place", "place", "river-city"),
        Link("addresses", "addresses[0]", "few"),
        Link("evidence.source", "evidence[0].source", "gazette"),
        Link("evidence.source", "evidence[1].source", "almanac"),
    }


def test_the_steps_of_a_collaboration_name_places() -> None:
    raw = {"steps": [{"place": "river-city"}, {"place": "coast-town", "task": {"en": "a"}}]}
    assert list(links("collaboration", raw)) == [
        Link("steps.place", "steps[0].place", "river-city"),
        Link("steps.place", "steps[1].place", "coast-town"),
    ]


def test_every_field_that_holds_an_id_but_its_own_is_a_link() -> None:
    named = {kind: {path.replace("[]", "") for path in LINKS.get(kind, {})} for kind in RECORDS}
    assert named == {kind: set(id_fields(model)) - UNLINKED for kind, model in RECORDS.items()}


def id_fields(model: type[Record]) -> list[str]:
    """The dotted names of the fields, of this record and of those in it, whose type is an id."""
    found = []
    for name, annotation in fields_of(model).items():
        for inner in parts_of(annotation):
            if isinstance(inner, Limits) and inner.settings.get("pattern") == ID_PATTERN:
                found.append(name)
            if isinstance(inner, type) and issubclass(inner, Record):
                found += [f"{name}.{below}" for below in id_fields(inner)]
    return found


def parts_of(annotation: object) -> list[object]:
    """An annotation and everything that it is made of."""
    return [annotation, *(part for inner in get_args(annotation) for part in parts_of(inner))]


@settings(max_examples=examples(40))
@given(kind=st.sampled_from(Kind), data=st.data())
def test_a_link_is_what_stands_at_its_place(kind: Kind, data: st.DataObject) -> None:
    raw = data.draw(facts(kind))
    for link in links(kind, raw):
        found: object = raw
        for part in link.where.replace("]", "").replace("[", ".").split("."):
            found = found[int(part)] if isinstance(found, list) else found[part]  # type: ignore[index]  # it is a table
        assert found == link.target


@pytest.mark.parametrize(
    "raw",
    [{}, {"hubs": "north"}, {"hubs": [1, None, ["north"]]}, {"theme": 5}, {"evidence": {"source": "a"}},
     {"evidence": ["a", {"source": ["b"]}]}],
)  # fmt: skip
def test_a_record_of_the_wrong_shape_has_the_links_that_can_be_read(raw: dict[str, object]) -> None:
    assert list(links("role", raw)) == []
