"""A base that extends another holds everything of both, from where each stands."""

import json
import os
import shutil
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from bases import Raw, compiled, raw_fact, record, write_base
from first_run import examples
from hypothesis import example, given, settings
from hypothesis import strategies as st
from project import SAMPLE, Run

from hubcli.base.compiled.cache import ask, open_store
from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.base.compiled.vocabularies import AS_WRITTEN
from hubcli.base.toml.reader import FileContent
from hubcli.base.toml.reader import read as read_file
from hubcli.edits.sources_pin import pin_texts
from hubcli.errors import BrokenBaseError
from hubcli.questions.search import search
from hubcli.sources.passages import Texts
from hubcli.sources.pins import LOCK, read_pins

HEAD = '[base]\ntitle = {{ en = "Ours", zh = "自己的" }}\nedition = "ours"\nextends = "{}"\n'
SOUTH = {"en": "A replaced statement.", "zh": "替换后的陈述。"}
TIMES = count(1)


def put(path: Path, text: str) -> None:
    """Write a file whose change shows in its time, however fast the changes follow on one another."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(0, next(TIMES)))


def challenges(*raws: Raw) -> str:
    return "\n".join(record("challenge", raw) for raw in raws)


@pytest.fixture
def other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A base with two challenges, in a folder beside the one that extends it."""
    monkeypatch.chdir(tmp_path)
    return write_base(tmp_path / "other", challenges=challenges(raw_fact("alpha"), raw_fact("beta"))).resolve()


@pytest.fixture
def own(other: Path) -> Path:
    """A base that extends it, and adds one challenge."""
    put(other.parent / "own" / "base.toml", HEAD.format("../other"))
    put(other.parent / "own" / "more.toml", challenges(raw_fact("gamma")))
    return other.parent / "own"


def ids(folder: Path) -> list[str]:
    with open_store(folder) as store:
        return [fact.id for fact in store.facts("1")]


def faults(folder: Path) -> list[str]:
    """What is wrong with a base, as the user reads it."""
    with pytest.raises(BrokenBaseError) as broken:
        open_store(folder)
    return [str(problem) for problem in broken.value.problems]


def test_it_holds_what_it_extends_and_its_own_which_comes_last(own: Path) -> None:
    assert ids(own) == ["alpha", "beta", "gamma"]
    with open_store(own) as store:
        assert (store.info.edition, store.info.extends) == ("ours", "../other")
        assert list(store.hubs) == ["north", "south"]


def test_each_record_is_said_to_stand_where_it_does(own: Path, other: Path) -> None:
    with open_store(own) as store:
        assert store.where_written("alpha") == ("other/challenges.toml", 1)
        assert store.where_written("gamma") == ("own/more.toml", 1)
        assert store.places_written()["beta"][0] == "other/challenges.toml"


@pytest.mark.heavy
def test_the_base_that_ships_goes_by_its_name(run: Run, shipped: Store, tmp_path: Path) -> None:
    put(tmp_path / "own" / "base.toml", HEAD.format("hubcli"))
    assert ids(tmp_path / "own") == [fact.id for fact in shipped.facts("1")]
    assert json.loads(run("hubs", "-f", "json", base=tmp_path / "own").stdout)["hubs"]


def test_a_base_may_extend_one_that_extends_another(own: Path, other: Path) -> None:
    put(own.parent / "third" / "base.toml", HEAD.format("../own"))
    put(own.parent / "third" / "more.toml", challenges(raw_fact("delta", replaces=False)))
    assert ids(own.parent / "third") == ["alpha", "beta", "gamma", "delta"]
    with open_store(own.parent / "third") as store:
        assert store.extended == [own, other]


def test_a_replaced_record_gives_its_place_and_comes_back(own: Path) -> None:
    put(own / "more.toml", challenges(raw_fact("alpha", statement=SOUTH, replaces=True)))
    assert ids(own) == ["beta", "alpha"]
    with open_store(own) as store:
        assert store.fact("alpha").statement.en == SOUTH["en"]
        assert store.where_written("alpha") == ("own/more.toml", 1)
    put(own / "more.toml", challenges(raw_fact("gamma")))
    assert ids(own) == ["alpha", "beta", "gamma"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_show_says_what_a_record_stands_in_the_place_of(run: Run, own: Path, lang: str) -> None:
    theme = {"id": "talent", "label": SOUTH, "definition": SOUTH, "replaces": True}
    put(own / "more.toml", challenges(raw_fact("alpha", replaces=True)) + record("theme", theme))
    for id_, line in {"alpha": "challenges.toml:1", "talent": "vocabulary.toml:33"}.items():
        head = {"en": "Overrides: ", "zh": "取代："}[lang]
        assert f"{head}other/{line}" in run("show", id_, "--lang", lang, base=own).stdout
    shown = json.loads(run("show", "alpha", "-f", "json", base=own).stdout)
    assert shown["in_place_of"] == {"file": "other/challenges.toml", "line": 1}
    assert json.loads(run("show", "beta", "-f", "json", base=own).stdout)["in_place_of"] is None


def test_of_several_that_are_replaced_the_nearest_is_named(run: Run, own: Path) -> None:
    put(own / "more.toml", challenges(raw_fact("alpha", replaces=True)))
    put(own.parent / "third" / "base.toml", HEAD.format("../own"))
    put(own.parent / "third" / "more.toml", challenges(raw_fact("alpha", replaces=True)))
    assert "Overrides: own/more.toml:1" in run("show", "alpha", base=own.parent / "third").stdout


def test_a_hub_can_be_replaced_and_facts_of_the_other_base_name_the_new_one(own: Path) -> None:
    name = {"en": "Far North", "zh": "极北"}
    hub = {"id": "north", "name": name, "short_name": name, "members": ["river-city"], "replaces": True}
    put(own / "more.toml", record("hub", hub))
    with open_store(own) as store:
        assert store.hubs["north"].name.en == "Far North"
        assert [fact.hubs for fact in store.facts("fact.id = 'alpha'")] == [("north",)]


def test_what_replaces_may_itself_be_replaced(own: Path) -> None:
    put(own / "more.toml", challenges(raw_fact("alpha", replaces=True)))
    put(own.parent / "third" / "base.toml", HEAD.format("../own"))
    put(own.parent / "third" / "more.toml", challenges(raw_fact("alpha", statement=SOUTH, replaces=True)))
    with open_store(own.parent / "third") as store:
        assert store.fact("alpha").statement.en == SOUTH["en"]
    assert ids(own.parent / "third") == ["beta", "alpha"]


def test_a_change_in_either_base_is_noticed_and_only_its_file_read_again(
    own: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ids(own) == ["alpha", "beta", "gamma"]
    read: list[str] = []

    def noted(path: str, content: bytes) -> FileContent:
        read.append(path)
        return read_file(path, content)

    monkeypatch.setattr("hubcli.base.compiled.compiler.read", noted)
    assert ids(own) == ["alpha", "beta", "gamma"]
    assert read == []
    put(other / "challenges.toml", challenges(raw_fact("alpha")))
    assert ids(own) == ["alpha", "gamma"]
    assert read == [f"{other}/challenges.toml"]
    put(own / "more.toml", challenges(raw_fact("delta")))
    assert ids(own) == ["alpha", "delta"]
    assert read[1:] == ["more.toml"]
    put(other / "new.toml", challenges(raw_fact("beta")))
    assert ids(own) == ["alpha", "beta", "delta"]
    (other / "new.toml").unlink()
    assert ids(own) == ["alpha", "delta"]


def test_another_base_to_extend_is_noticed(own: Path, other: Path) -> None:
    assert "alpha" in ids(own)
    write_base(other.parent / "another", challenges=challenges(raw_fact("epsilon")))
    put(own / "base.toml", HEAD.format("../another"))
    assert ids(own) == ["epsilon", "gamma"]


def test_a_fresh_cache_is_opened_without_reading_toml(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ids(own)
    monkeypatch.setattr("hubcli.base.extends.layers", lambda _: pytest.fail("base.toml was read"))
    assert ids(own)


@pytest.mark.parametrize("instead", ["nothing", "a file", "a link to itself"])
def test_an_extended_base_that_is_gone_is_said(own: Path, other: Path, instead: str) -> None:
    assert ids(own)
    shutil.rmtree(other)
    if instead == "a file":
        put(other, "")
    elif instead == "a link to itself":
        other.symlink_to(other)
    assert faults(own) == [
        "own/base.toml:4: extends: there is no folder other; "
        "give the folder of another base, relative to this one, or 'hubcli' for the base that ships"
    ]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../nowhere", "there is no folder nowhere; give the folder of another base"),
        ("../empty", "there is no base.toml in empty; give the folder of another base"),
        (".", "'.' leads back to own: bases must not extend one another in a circle"),
        ("../back", "'../own' leads back to own: bases must not extend one another in a circle"),
        ("below", "own/below and own are nested; move one out of the other"),
    ],
)
def test_extends_that_leads_nowhere_is_said_with_the_way_out(own: Path, name: str, why: str) -> None:
    (own.parent / "empty").mkdir()
    put(own.parent / "back" / "base.toml", HEAD.format("../own"))
    write_base(own / "below")
    put(own / "base.toml", HEAD.format(name))
    where = "back" if name == "../back" else "own"
    (fault,) = faults(own)
    assert fault.startswith(f"{where}/base.toml:4: extends: {why}")


def test_the_id_of_the_other_base_is_refused_with_both_places(own: Path) -> None:
    put(own / "more.toml", challenges(raw_fact("gamma"), raw_fact("alpha")))
    assert faults(own) == [
        "own/more.toml:10: alpha: id: a base that this one extends has this id: choose another, "
        'or write `replaces = true` (in JSON `"replaces": true`) to override that record; '
        "see other/challenges.toml:1"
    ]


def test_replaces_without_a_record_to_replace_is_refused(own: Path) -> None:
    put(
        own / "more.toml",
        challenges(raw_fact("gamma", replaces=True)) + record("strength", raw_fact("beta", replaces=True)),
    )
    assert faults(own) == [
        "own/more.toml:8: gamma: replaces: no base that this one extends has a challenge 'gamma': "
        "leave `replaces` out, or use an id from there",
        "own/more.toml:16: beta: replaces: 'beta' is a challenge in the base that this one extends, not a strength: "
        "choose another id",
    ]


def test_a_member_that_the_other_base_puts_elsewhere_is_refused_with_both_places(own: Path) -> None:
    name = {"en": "West", "zh": "西"}
    hub = record("hub", {"id": "west", "name": name, "short_name": name, "members": ["coast-town"]})
    put(own / "more.toml", hub)
    assert faults(own) == [
        "own/more.toml:5: west: members[0]: 'coast-town' is in hub 'south': write `hub = \"west\"` in a record of "
        "your own, with `replaces = true`, or remove it here; see other/vocabulary.toml:20"
    ]
    south = {"id": "south", "name": name, "short_name": name, "members": [], "replaces": True}
    town = {"id": "coast-town", "name": name, "level": "prefecture", "hub": "west", "replaces": True}
    put(own / "more.toml", hub + record("hub", south) + record("place", town))
    assert ids(own) == ["alpha", "beta"]


def test_two_that_replace_the_same_record_are_refused(own: Path) -> None:
    put(own / "more.toml", challenges(raw_fact("alpha", replaces=True), raw_fact("alpha", replaces=True)))
    (fault,) = faults(own)
    assert "own/more.toml:11: alpha: id: another record has this id" in fault


def test_a_file_that_cannot_be_read_makes_no_false_collisions(own: Path) -> None:
    put(own / "more.toml", challenges(raw_fact("alpha", replaces=True)) + "]\n")
    (fault,) = faults(own)
    assert fault.startswith("own/more.toml:9: ")


def test_a_base_file_that_cannot_be_read_still_extends(own: Path) -> None:
    put(own / "base.toml", HEAD.format("../other") + "]\n")
    (fault,) = faults(own)
    assert fault.startswith("own/base.toml:5: ")


def test_problems_of_the_extended_base_are_named_where_they_are(own: Path, other: Path) -> None:
    put(other / "challenges.toml", challenges(raw_fact("alpha", theme="tallent", colour="red")))
    found = faults(own)
    assert len(found) == 2
    assert all(fault.startswith("other/challenges.toml:") for fault in found)
    put(other / "base.toml", "")
    assert any(fault.startswith("other/base.toml:1: no [base] table") for fault in faults(own))


def test_a_base_table_elsewhere_in_the_extended_base_is_refused(own: Path, other: Path) -> None:
    put(other / "north" / "base.toml", '[base]\ntitle = { en = "A", zh = "甲" }\nedition = "1"\n')
    assert faults(own) == ["other/north/base.toml:1: base: the [base] table belongs in base.toml only"]


def test_add_writes_to_the_own_base_and_knows_the_other(run: Run, own: Path, other: Path) -> None:
    before = {path: path.read_bytes() for path in other.rglob("*")}
    given = own.parent / "given.json"
    given.write_text(json.dumps(raw_fact("delta")), encoding="utf-8")
    run("add", "challenge", "--from", str(given), base=own)
    assert sorted(ids(own)) == ["alpha", "beta", "delta", "gamma"]
    given.write_text(json.dumps(raw_fact("alpha")), encoding="utf-8")
    assert (
        "a base that this one extends has this id"
        in run("add", "challenge", "--from", str(given), base=own, code=2).stderr
    )
    given.write_text(json.dumps(raw_fact("alpha", statement=SOUTH, replaces=True)), encoding="utf-8")
    run("add", "challenge", "--from", str(given), base=own)
    with open_store(own) as store:
        assert store.fact("alpha").statement.en == SOUTH["en"]
    assert {path: path.read_bytes() for path in other.rglob("*")} == before


def test_what_export_wrote_can_be_given_back_with_changes(run: Run, own: Path) -> None:
    lines = run("export", "--format", "jsonl", base=own).stdout.splitlines()
    kept = [json.loads(line) for line in lines if '"id": "alpha"' in line or '"id": "beta"' in line]
    edited = "\n".join(json.dumps({**fact, "statement": SOUTH, "replaces": True}) for fact in kept)
    run("add", "challenge", "--from", "-", base=own, stdin=edited + "\n")
    with open_store(own) as store:
        assert [store.fact(id_).statement.en for id_ in ("alpha", "beta")] == [SOUTH["en"]] * 2
    place = next(line for line in lines if '"vocabulary": "place"' in line)
    refused = run("add", "challenge", "--from", "-", base=own, stdin=f"{edited}\n{place}", code=2)
    assert "line 3, 'river-city': not a fact, but a record of 'place': leave it out" in refused.stderr
    broken = run("add", "challenge", "--from", "-", base=own, stdin=edited + "\n{\n", code=2)
    assert "not JSON: line 4:" in broken.stderr


def test_pins_of_the_extended_base_count_and_only_the_own_lock_is_written(own: Path, other: Path) -> None:
    texts = own.parent / "texts"
    put(texts / "gazette.txt", "There are laboratories.\n")
    ask(other, lambda store: pin_texts(store, texts=Texts(texts)))
    before = (other / LOCK).read_bytes()
    with open_store(own) as store:
        (change,) = pin_texts(store, texts=Texts(texts)).sources
        assert (change.source, change.state) == ("gazette", "same")
        assert not (own / LOCK).exists()
        put(texts / "gazette.txt", "There are two laboratories.\n")
        (change,) = pin_texts(store, texts=Texts(texts)).sources
        assert (change.state, change.changed) == ("changed", (1,))
        assert read_pins(own, other) == read_pins(own) != read_pins(other)
    assert (other / LOCK).read_bytes() == before


def test_verify_proves_the_facts_of_both(run: Run, own: Path) -> None:
    put(own.parent / "texts" / "gazette.txt", "There are laboratories.\n")
    proved = json.loads(run("verify", "--sources", "texts", "-f", "json", base=own).stdout)
    assert {(one["fact"], one["verdict"], one["file"]) for one in proved["verdicts"]} == {
        ("alpha", "verified", "other/challenges.toml"),
        ("beta", "verified", "other/challenges.toml"),
        ("gamma", "verified", "own/more.toml"),
    }


def test_check_counts_the_whole(run: Run, own: Path) -> None:
    assert run("check", base=own).stdout == "own: no problems in 3 facts from 1 source\n"


def test_an_answer_says_nothing_of_replaces(run: Run, own: Path) -> None:
    put(own / "more.toml", challenges(raw_fact("alpha", replaces=True)))
    assert "replaces" not in run("show", "alpha", "-f", "json", base=own).stdout


KINDS = {"a": "challenge", "b": "challenge", "c": "measure", "d": "strength", "e": "metric"}
WORDS = ["laboratories", "harbours", "实验室", "港口"]
LAYERS = st.dictionaries(st.sampled_from(sorted(KINDS)), st.sampled_from(WORDS))
STATES = st.lists(st.tuples(LAYERS, LAYERS), min_size=1, max_size=4)


def written(layer: dict[str, str], *, replaced: Sequence[str] = ()) -> str:
    """Facts of these ids, each with its word."""
    own: dict[str, Raw] = {
        "c": {"addresses": []},
        "e": {"indicator": "laboratories", "place": "river-city", "value": 1},
    }
    return "".join(
        record(KINDS[id_], raw_fact(id_, statement={"en": f"Of {word}.", "zh": f"有{word}。"}, **own.get(id_, {})))
        + ("replaces = true\n" if id_ in replaced else "")
        for id_, word in layer.items()
    )


def holds(opened: Store) -> list[object]:
    """Every record and link of a base in its order, and what search finds."""
    with opened as store:
        rows = store.connection.execute(
            "SELECT vocabulary, kind, id, data,"
            " (SELECT group_concat(role || target) FROM link WHERE link.record = record.no)"
            f" FROM record JOIN file ON file.no = record.file WHERE kind <> 'base' ORDER BY {AS_WRITTEN}"
        ).fetchall()
        found = [search(store, query=word, scope=Scope(), limit=9).hits for word in WORDS]
        return [rows, [[hit.fact.id for hit in hits] for hits in found]]


@settings(max_examples=examples(20))
@given(STATES)
@example([({"a": "harbours"}, {"a": "laboratories"}), ({"a": "harbours"}, {}), ({}, {"a": "港口"})])
def test_it_answers_like_one_folder_with_the_files_of_both(states: list[tuple[dict[str, str], dict[str, str]]]) -> None:
    with TemporaryDirectory() as temporary:
        root = Path(temporary).resolve()
        write_base(root / "other")
        put(root / "own" / "base.toml", HEAD.format("../other"))
        for number, (below, above) in enumerate(states):
            put(root / "other" / "facts.toml", written(below))
            put(root / "own" / "facts.toml", written(above, replaced=sorted(below)))
            together = write_base(root / f"together{number}")
            put(together / "facts.toml", written({id_: word for id_, word in below.items() if id_ not in above}))
            put(together / "w.toml", written(above))
            assert holds(open_store(root / "own")) == holds(Store(compiled(together), together))


COMMANDS = [["challenges"], ["gaps"], ["conflicts"], ["sources"], ["metrics"], ["search", "laboratories"]]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command[0]))
def test_a_base_that_only_extends_answers_as_the_other_one(run: Run, tmp_path: Path, command: list[str]) -> None:
    put(tmp_path / "own" / "base.toml", HEAD.format(os.path.relpath(SAMPLE, tmp_path / "own")))
    plain = run(*command, "-f", "json", base=SAMPLE).stdout
    assert run(*command, "-f", "json", base=tmp_path / "own").stdout == plain
