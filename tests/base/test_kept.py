"""A base that stays open between questions answers as one that is opened for each."""

from pathlib import Path

import pytest

from hubcli.base.compiled.cache import ask, open_store
from hubcli.base.compiled.kept import KeptBase
from hubcli.base.compiled.store import Store
from hubcli.errors import BrokenBaseError


def _label(store: Store) -> str:
    return next(iter(store.themes.values())).label.en


def _labels(store: Store) -> list[str]:
    return [fact.label.en for fact in store.facts("1")]


def _renamed(sample: Path, name: str) -> None:
    path = sample / "themes.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[2] = f'label.en = "{name}"'
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")


def test_a_change_is_seen_by_the_next_question(sample: Path) -> None:
    base = KeptBase(sample)
    assert base.ask(_label) == "Strategy and scope"
    _renamed(sample, "Aims")
    assert base.ask(_label) == "Aims"


def test_facts_that_are_kept_are_those_of_a_store_of_its_own(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    base = KeptBase(sample)
    assert base.ask(_labels) == base.ask(_labels) == ask(sample, _labels)
    monkeypatch.setattr("hubcli.base.compiled.store.KEPT", 3)
    assert base.ask(_labels) == ask(sample, _labels)


def test_it_keeps_no_other_process_from_compiling_the_base_anew(sample: Path) -> None:
    base = KeptBase(sample)
    base.ask(_label)
    _renamed(sample, "Aims")
    with open_store(sample) as store:
        assert store.connection.execute("PRAGMA database_list").fetchone()[2]  # in the cache, not in memory
        assert _label(store) == "Aims"
    assert base.ask(_label) == "Aims"


def test_a_broken_base_is_told_and_a_repaired_one_answers_again(sample: Path) -> None:
    base = KeptBase(sample)
    base.ask(_label)
    whole = (sample / "themes.toml").read_bytes()
    (sample / "themes.toml").write_bytes(b"[[theme]\n")
    with pytest.raises(BrokenBaseError):
        base.ask(_label)
    (sample / "themes.toml").write_bytes(whole)
    assert base.ask(_label) == "Strategy and scope"


def test_a_bug_in_a_question_is_raised_and_the_next_one_answered(sample: Path) -> None:
    base = KeptBase(sample)

    def wrong(store: Store) -> str:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        base.ask(wrong)
    assert base.ask(_label) == "Strategy and scope"
