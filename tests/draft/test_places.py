"""The places that a sentence names: members together, origins, adjectives of countries."""

import pytest

from hubcli.base.compiled.store import Store
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.places import PlaceFinder
from hubcli.model.text import Text
from hubcli.model.vocabulary import Level, Place
from hubcli.words.mentions import PlaceMentions


@pytest.fixture(scope="module")
def base(sample_once: Store) -> BaseFigures:
    """The figures of the sample base."""
    return BaseFigures(sample_once)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("East Isle, West Isle and Lantern Bay produced it.", {"island-ring"}),
        ("东屿、西屿和灯湾合计产出。", {"island-ring"}),
        ("East Isle and West Isle produced it.", {"east-isle", "west-isle"}),
        ("Millford has 11 institutes from Port Ansel.", {"millford"}),
        ("磨坊渡有来自安瑟港的11家机构。", {"millford"}),
        ("The institutes are from Port Ansel.", {"port-ansel"}),
        ("They took in applications from Millford and 6 from Port Ansel.", {"millford", "port-ansel"}),
        ("Brightwater overtook Port Ansel to take the top spot.", {"brightwater"}),
        ("Brightwater overtook Port Ansel.", {"brightwater", "port-ansel"}),
        ("明水超越安瑟港，跃居第一。", {"brightwater"}),
        ("磨坊渡产出3万亿元，为河谷之最。", {"millford"}),
        ("Of East Isle, West Isle and Lantern Bay, East Isle came first.", {"island-ring", "east-isle"}),
    ],
)
def test_members_named_together_are_their_hub_and_an_origin_is_no_place(
    text: str, places: set[str], base: BaseFigures
) -> None:
    assert base.finder.named_in(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("2024年京沪粤三地合计投入。", {"capital", "port", "south"}),
        ("其中沪粤分别为两成和三成。", {"port", "south"}),
        ("京剧在沪上演。", set()),
        ("研发经费流向粤港。", set()),
    ],
)
def test_provinces_may_be_named_by_one_character_each(text: str, places: set[str]) -> None:
    names = {"capital": ("Beijing", "北京"), "port": ("Shanghai", "上海"), "south": ("Guangdong", "广东")}
    known = {id_: Place(id=id_, name=Text(en=en, zh=zh), level=Level.PROVINCE) for id_, (en, zh) in names.items()}
    assert PlaceFinder({}, known, PlaceMentions({}, known, {})).named_in(text) == places
