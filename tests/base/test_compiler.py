"""Compiling a base: only what changed, and yet the same as from scratch."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from bases import Folder, compiled, problems, raw_fact, record
from first_run import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from hubcli.base.compiled import compiler
from hubcli.base.compiled.compiler import compile_base
from hubcli.base.compiled.filters import Scope, about_all, linked
from hubcli.base.compiled.record_loading import dump
from hubcli.base.compiled.search_index import fill_index
from hubcli.base.compiled.store import Store
from hubcli.base.folder import Stamp, base_files
from hubcli.base.toml.reader import FileContent, read
from hubcli.errors import BrokenBaseError
from hubcli.questions.answer import plain
from hubcli.questions.challenges import challenges
from hubcli.questions.conflicts import conflicts
from hubcli.questions.gaps import gaps
from hubcli.questions.hubs import hubs

# Every row that hangs on a record, its number first.
ROWS = {
    "fact": "SELECT fact.record, path, fact.line, id, kind, hubs, theme, modality, headline, dated, has_actor,"
    " has_deadline, name, as_written, matched FROM fact JOIN file ON file.no = fact.file",
    "metric": "SELECT * FROM metric",
    "link": "SELECT * FROM link",
    "conflict": "SELECT one, fact.id, cause, in_tension FROM conflict JOIN fact ON fact.record = conflict.other",
    "word": "SELECT doc, term, col, offset FROM word_place",
}


def contents(connection: sqlite3.Connection) -> dict[str, list[object]]:
    """All that a compiled base holds, whatever numbers its records have, and what it answers."""
    rows = connection.execute(
        "SELECT record.no, path, line, vocabulary, kind, id, data"
        " FROM record JOIN file ON file.no = record.file ORDER BY path, line, record.no"
    ).fetchall()
    order = {row[0]: number for number, row in enumerate(rows)}
    store = Store(connection, Path())
    fill_index(store)
    return {
        "file": sorted(connection.execute("SELECT path, size, mtime, digest FROM file")),
        "record": [row[1:] for row in rows],
        **{name: sorted((order[no], *rest) for no, *rest in connection.execute(sql)) for name, sql in ROWS.items()},
        "facts": [dump(fact) for fact in store.facts("1")],
        "answers": [
            plain(hubs(store)),
            plain(challenges(store, hub_names=(), scope=Scope())),
            plain(gaps(store, hub_names=(), scope=Scope(), limit=1)),
            plain(conflicts(store, hub_names=(), scope=Scope(), limit=1)),
        ],
    }


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A base without facts."""
    return Folder(tmp_path / "facts")


@pytest.fixture
def read_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that the compiler has read, as they are read."""
    names: list[str] = []

    def noted(path: str, content: bytes) -> FileContent:
        names.append(path)
        return read(path, content)

    monkeypatch.setattr(compiler, "read", noted)
    return names


def fact(kind: str, number: int, addressed: int, words: str) -> str:
    own: dict[str, dict[str, object]] = {
        "measure": {"addresses": [f"no-{addressed}"]},
        "metric": {"place": "river-city", "indicator": "laboratories", "value": addressed},
    }
    hubs = [["north"], ["several"], ["several", "north"]][number % 3]
    return record(kind, raw_fact(f"no-{number}", hubs=hubs, note={"en": words, "zh": "注"}, **own.get(kind, {})))


def group(hubs: list[str]) -> str:
    """A group of these hubs, and one more hub than the base has."""
    text = {"en": "West", "zh": "西"}
    west = record("hub", {"id": "west", "name": text, "short_name": text, "members": []})
    return west + record("group", {"id": "several", "name": {"en": "several", "zh": "几个中心"}, "hubs": hubs})


FILES = st.sampled_from(["facts.toml", "more.toml", "north/facts.toml"])
TEXTS = st.lists(
    st.builds(
        fact,
        st.sampled_from(["challenge", "challenge", "measure", "metric"]),
        st.integers(0, 4),
        st.integers(0, 4),
        st.sampled_from(["first words", "other words", "none"]),
    ),
    max_size=3,
    unique=True,
).map("\n".join)
GROUPS = [group(["north", "south"]), group(["west", "north"]), group(["south", "west", "north"])]
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), FILES, TEXTS),
        st.tuples(st.just("put"), st.just("groups.toml"), st.sampled_from(GROUPS)),
        st.tuples(st.just("remove"), st.sampled_from(["groups.toml", "facts.toml"]), st.none()),
        st.tuples(st.just("remove"), FILES, st.none()),
        st.tuples(st.just("touch"), FILES, st.none()),
    ),
    min_size=2,
    max_size=8,
)


@settings(max_examples=examples(30))
@given(EDITS)
def test_a_base_compiled_change_by_change_is_the_same_as_one_compiled_from_scratch(
    edits: list[tuple[str, str, str | None]],
) -> None:
    with TemporaryDirectory() as temporary:
        folder = Folder(Path(temporary, "facts"))
        folder.put("groups.toml", GROUPS[0])
        with closing(compiled(folder.path)) as kept:
            held = contents(kept)
            for edit, name, text in edits:
                getattr(folder, edit)(*([name] if text is None else [name, text]))
                try:
                    with closing(compiled(folder.path)) as fresh:
                        held = contents(fresh)
                except BrokenBaseError as wrong:
                    with pytest.raises(BrokenBaseError, match=f"^{re.escape(str(wrong))}$"):
                        compile_base(kept, folder.path, base_files(folder.path))
                else:
                    compile_base(kept, folder.path, base_files(folder.path))
                assert contents(kept) == held


@pytest.fixture
def connection(folder: Folder) -> Iterator[sqlite3.Connection]:
    """The base of `folder` with two files of facts, compiled."""
    folder.put("groups.toml", GROUPS[0])
    folder.put("a.toml", fact("challenge", 1, 0, "one"))
    folder.put("b.toml", fact("measure", 2, 1, "two"))
    with closing(compiled(folder.path)) as opened:
        yield opened


def test_only_files_that_changed_are_read_again(
    folder: Folder, connection: sqlite3.Connection, read_files: list[str]
) -> None:
    compile_base(connection, folder.path, base_files(folder.path))
    assert read_files == []
    folder.put("b.toml", fact("measure", 3, 1, "three"))
    folder.put("c.toml", fact("challenge", 4, 0, "four"))
    compile_base(connection, folder.path, base_files(folder.path))
    assert read_files == ["b.toml", "c.toml"]


def test_a_file_that_was_touched_and_is_the_same_is_looked_at_once_and_not_compiled(
    folder: Folder, connection: sqlite3.Connection, read_files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.touch("a.toml")
    compile_base(connection, folder.path, base_files(folder.path))
    assert read_files == []
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} is looked at again"))
    compile_base(connection, folder.path, base_files(folder.path))


def test_the_records_of_a_removed_file_go_with_it(folder: Folder, connection: sqlite3.Connection) -> None:
    folder.remove("b.toml")
    compile_base(connection, folder.path, base_files(folder.path))
    assert [kept.id for kept in Store(connection, folder.path).facts("1")] == ["no-1"]


def test_facts_follow_their_group_when_only_its_file_changes(
    folder: Folder, connection: sqlite3.Connection, read_files: list[str]
) -> None:
    folder.put("groups.toml", GROUPS[1])
    compile_base(connection, folder.path, base_files(folder.path))
    assert read_files == ["groups.toml"]
    store = Store(connection, folder.path)
    assert {fact.id: fact.hubs for fact in store.facts("1")} == {"no-1": ("west", "north"), "no-2": ("west", "north")}
    assert [fact.id for fact in store.facts(*about_all(["west"]))] == ["no-1", "no-2"]
    assert not [*store.facts(*about_all(["south"]))]
    assert [fact.id for fact in store.facts(*linked("group", ["several"]) or ("0", ()))] == ["no-1", "no-2"]


def test_a_file_that_others_rest_on_cannot_go(folder: Folder, connection: sqlite3.Connection) -> None:
    folder.remove("a.toml")
    with pytest.raises(BrokenBaseError, match="no challenge 'no-1'"):
        compile_base(connection, folder.path, base_files(folder.path))


def test_a_file_that_goes_while_it_is_compiled_is_a_problem_of_the_base(folder: Folder) -> None:
    with (
        closing(compiled(folder.path)) as connection,
        pytest.raises(BrokenBaseError, match=r"gone\.toml:1: cannot be read"),
    ):
        compile_base(connection, folder.path, base_files(folder.path) | {"gone.toml": Stamp(1, 1)})


def test_a_link_to_nowhere_is_a_problem_of_the_base(folder: Folder) -> None:
    (folder.path / "a.toml").symlink_to("nowhere")
    assert [problem.split(": ", 1)[1] for problem in problems(folder.path)] == [
        "cannot be read: No such file or directory"
    ]
