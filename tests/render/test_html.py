"""A page is whole in itself, in order, in its language, and every link in it leads somewhere."""

import base64
import hashlib
import json
import re
from collections import Counter
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from parsing import parsed, words
from project import Run
from strategies import CHARACTERS

from hubcli.document import Bar, Block, Document, Entry, Heading, Items, Link, Plain, Prose, Reference
from hubcli.render import Form, render
from hubcli.render.addresses import web_address
from hubcli.render.languages import runs
from hubcli.render.linked_data import dataset

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
COMMANDS = {
    "hubs": ("hubs",),
    "compare": ("compare", "nor", "riv", "isl"),
    "challenges": ("challenges",),
    "measures": ("measures", "nor"),
    "export": ("export",),
    "metrics": ("metrics", "rd-intensity"),
    "hub": ("show", "nor"),
    "source": ("show", "river-daily-2025-05-12"),
    "fact": ("show", "nor-too-few-factories"),
}


@pytest.fixture(params=[(name, lang) for name in COMMANDS for lang in ("en", "zh")], ids="-".join)
def html(request: pytest.FixtureRequest, run: Run, pages: dict[tuple[str, str], str]) -> str:
    """A page of the sample base."""
    name, lang = request.param
    if (name, lang) not in pages:
        pages[name, lang] = run(*COMMANDS[name], "--format", "html", "--lang", lang).stdout
    return pages[name, lang]


@pytest.fixture(scope="module")
def pages() -> dict[tuple[str, str], str]:
    """The pages that tests have asked for."""
    return {}


def test_a_page_is_well_formed(html: str) -> None:
    html5lib.HTMLParser(strict=True).parse(html)


def test_a_page_has_one_title_and_skips_no_level(html: str) -> None:
    root = parsed(html)
    levels = [int(element.tag[1]) for element in root.iter() if element.tag in HEADINGS]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(level <= before + 1 for before, level in pairwise(levels))
    assert words(one(root, ".//title")) == words(one(root, ".//h1")) != ""


def test_a_page_has_its_landmarks_and_a_way_past_the_contents(html: str) -> None:
    root = parsed(html)
    assert root.get("lang") in ("en", "zh-Hans")
    skip, main = one(root, ".//a[@class='skip']"), one(root, ".//main")
    assert skip.get("href") == f"#{main.get('id')}"
    assert len(root.findall(".//header")) == 1
    assert len(root.findall(".//nav")) <= 1


def test_ids_are_unique_and_every_inner_link_has_its_end(html: str) -> None:
    root = parsed(html)
    ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
    ends = {element.get("href", "")[1:] for element in root.iter("a") if element.get("href", "").startswith("#")}
    labels = {name for element in root.iter() for name in element.get("aria-labelledby", "").split()}
    assert set(ids.values()) == {1}
    assert ends | labels <= set(ids)


def test_every_cell_of_a_table_has_its_heads(html: str) -> None:
    for table in parsed(html).iter("table"):
        heads = [words(head) for head in table.iterfind("./thead/tr/*")]
        assert words(one(table, "./caption"))
        assert {head.get("scope") for head in table.iterfind("./thead/tr/th")} == {"col"}
        for row in table.iterfind("./tbody/tr"):
            assert row[0].get("scope") == "row"
            assert [cell.get("data-label") for cell in row[1:]] == heads[1:]


def test_a_page_needs_nothing_but_itself(html: str) -> None:
    root = parsed(html)
    style = one(root, ".//style").text or ""
    policy = one(root, ".//meta[@http-equiv='Content-Security-Policy']").get("content", "")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}';" in policy
    assert not re.search(r"url\(|@import", style)
    assert not {"link", "img", "iframe", "object", "form"} & {element.tag for element in root.iter()}
    assert {script.get("type") for script in root.iter("script")} <= {"application/ld+json"}  # data, which does not run
    assert not [element for element in root.iter() if element.get("src") or element.get("style")]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_page_says_in_json_ld_what_it_is_and_what_it_cites(run: Run, lang: str) -> None:
    root = parsed(run("challenges", "nor", "--format", "html", "--lang", lang).stdout)
    data = json.loads(one(root, ".//script").text or "")
    assert (data["@context"], data["@type"]) == ("https://schema.org/", "Dataset")
    assert data["name"] == words(one(root, ".//h1"))
    assert len(data["description"]) > 50 or lang == "zh"
    listed = {element.get("id") for element in root.iter()}
    assert {f"source_{work['identifier']}" for work in data["citation"]} <= listed
    assert [work for work in data["citation"] if work.get("url")]


def test_nothing_in_json_ld_ends_its_element() -> None:
    cited = Reference("one", (Plain("</script><b>"),), "javascript:alert(1)")
    written = dataset(Document("en", (), (cited,)), "<!--")
    assert written.count("</script>") == 1
    assert "<!--" not in written
    assert "javascript" not in written
    assert dataset(Document("en", ()), "A page without sources") == ""


def test_every_fact_has_an_anchor_and_every_citation_its_source(run: Run) -> None:
    root = parsed(run("challenges", "nor", "--format", "html").stdout)
    ids = {element.get("id") for element in root.iter()}
    assert {"nor-too-few-factories", "nor-results-stay-on-paper"} <= ids
    cite = one(root, ".//span[@class='cite']/a")
    source = one(root, f".//li[@id='{cite.get('href', '')[1:]}']")
    assert words(source).startswith(f"[Ada Lind] {cite.get('title', '').split(' — ')[0]}")


def test_titles_in_another_language_are_marked_as_such(run: Run) -> None:
    english = parsed(run("show", "river-daily-2025-05-12", "--format", "html").stdout)
    assert words(one(english, ".//h1/span[@lang='zh-Hans']")) == "河谷的数字与规划"
    chinese = parsed(run("show", "harbour-post-2025-03-04", "--format", "html", "--lang", "zh").stdout)
    assert words(one(chinese, ".//h1/span[@lang='en']")) == "Merrow to widen its science hubs"


@given(st.lists(st.integers(1, 6), min_size=1))
def test_headings_are_in_order_whatever_their_levels(levels: list[int]) -> None:
    blocks: list[Block] = [Heading(level, str(number)) for number, level in enumerate(levels)]
    root = parsed(render(Document("en", tuple(blocks), title="The title"), "html", Form()))
    shown = [int(element.tag[1]) for element in root.iter() if element.tag in HEADINGS]
    assert shown.count(1) == 1 == shown[0]
    assert all(level <= before + 1 for before, level in pairwise(shown))
    assert len(shown) - len(levels) == (1 if levels.count(min(levels)) > 1 or levels[0] > min(levels) else 0)


def test_the_contents_list_the_headings_of_two_levels() -> None:
    blocks = (Heading(1, "Title"), Heading(2, "One"), Heading(3, "Two"), Heading(4, "Three"), Heading(2, "Four"))
    references = (Reference("post", (Plain("A post"),)),)
    root = parsed(render(Document("zh", blocks, references, references_title="来源"), "html", Form()))
    assert [words(link) for link in root.iterfind(".//nav//a")] == ["One", "Two", "Four", "来源"]


def test_a_fact_that_stands_twice_has_its_anchor_at_the_first() -> None:
    entry = Entry((Plain("a"),), "some-fact")
    root = parsed(render(Document("en", (Items((entry, entry)),)), "html", Form()))
    assert [item.get("id") for item in root.iterfind(".//main//li")] == ["some-fact", None]


def test_bars_are_drawn_beside_their_figures() -> None:
    line = (Bar(0.5, faint=False), Plain("3%"), Bar(1, faint=True), Plain("6%"))
    bars = list(parsed(render(Document("en", (Prose(line),)), "html", Form())).iterfind(".//{*}svg"))
    assert [bar.get("class") for bar in bars] == ["bar", "faint bar"]
    assert [bar[0].get("width") for bar in bars] == ["50.0%", "100.0%"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//a.example", "file:///etc", "https:///x"])
def test_only_addresses_of_the_web_become_links(url: str) -> None:
    document = Document("en", (Prose((Link("here", url),)),), (Reference("post", (Plain("A post"),), url),))
    root = parsed(render(document, "html", Form()))
    assert [link.get("href") for link in root.iter("a")] == ["#text_"]
    assert url in words(one(root, ".//main/p"))


@given(st.text(CHARACTERS))
def test_an_address_has_no_sign_that_a_format_could_take_for_its_own(path: str) -> None:
    address = web_address(f"https://a.example/{path}")
    assert address
    assert re.fullmatch(r"[!#-&(-;=?-\]a-z%]+", address)
    assert web_address(address) == address


@given(st.text(st.sampled_from("ab c,。《北京 5שר") | CHARACTERS), st.sampled_from(["en", "zh"]))
def test_the_runs_of_a_text_are_the_text(text: str, lang: str) -> None:
    assert "".join(run.text for run in runs(text, lang)) == text


@pytest.mark.parametrize(
    ("text", "lang", "marked"),
    [
        ("Lin. 《河谷的数字》 [Figures]. 2025", "en", [("《河谷的数字》", "zh-Hans")]),
        ("第3篇：The river and the islands. 2025", "zh", [("The river and the islands. 2025", "en")]),
        ("研发R&D投入5G和AI Lab", "zh", []),
        ("Only English, 5%", "en", []),
    ],
)
def test_passages_in_another_language_are_told_from_names(text: str, lang: str, marked: list[tuple[str, str]]) -> None:
    assert [(run.text, run.lang) for run in runs(text, lang) if run.lang] == marked


def one(root: Element, path: str) -> Element:
    """The first element at this path."""
    found = root.find(path)
    assert found is not None, path
    return found
