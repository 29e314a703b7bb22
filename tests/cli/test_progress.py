"""A long piece of work shows on a terminal how far it is; what it yields is the same everywhere."""

import io
import sys

import pytest
from project import SAMPLE

from hubcli import progress
from hubcli.base.compiled.cache import open_store


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _watched(monkeypatch: pytest.MonkeyPatch, errors: io.StringIO, patience: float) -> io.StringIO:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setattr(sys, "stderr", errors)
    return errors


@pytest.mark.parametrize("patience", [-1.0, 60.0])
def test_a_bar_appears_when_patience_ends(monkeypatch: pytest.MonkeyPatch, patience: float) -> None:
    terminal = _watched(monkeypatch, Terminal(), patience)
    assert list(progress.counted_on_terminal("abcd")) == list("abcd")
    assert ("100%" in terminal.getvalue()) == (patience < 0)


def test_nothing_is_shown_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = _watched(monkeypatch, io.StringIO(), -1.0)
    assert list(progress.counted_on_terminal("abcd")) == list("abcd")
    assert pipe.getvalue() == ""


def test_compiling_a_base_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _watched(monkeypatch, Terminal(), -1.0)
    with open_store(SAMPLE):
        assert "100%" in terminal.getvalue()
