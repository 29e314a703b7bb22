"""Proofs without faults are kept: the next answer is the same, and only what rests on a change is proved again."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from bases import raw_fact, raw_metric, record, write_base
from caches import cache_folder, compiled_file
from project import SOURCES, Run

from hubcli.evidence.proof import Prover
from hubcli.model.facts import Fact
from hubcli.sources.passages import Texts
from hubcli.sources.pins import pin

FACTS = {
    "one": record("context", raw_fact("in-town", note={"en": "Of 30 halls.", "zh": "共30座。"})),
    "other": record(
        "context", raw_fact("in-city", evidence=[{"source": "gazette", "passage": 2, "anchors": ["engines"]}])
    )
    + record(
        "metric",
        raw_metric(
            "counted",
            period="2024",
            value=12,
            statement={"en": "River City had 12 laboratories in 2024.", "zh": "2024年河城有12个实验室。"},
        ),
    ),
}
TEXT = "River City had 12 laboratories in 2024, in 30 halls.\n\nOf engines nothing is known.\n"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A base whose facts are all verified, with its text in `texts`."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "gazette.txt").write_text(TEXT, encoding="utf-8")
    return write_base(tmp_path / "facts", **FACTS)


@pytest.fixture
def proved(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The facts that have been proved."""
    ids: list[str] = []
    prove = Prover.prove

    def proving(prover: Prover, fact: Fact) -> object:
        ids.append(fact.id)
        return prove(prover, fact)

    monkeypatch.setattr(Prover, "prove", proving)
    return ids


def verify(run: Run, base: Path) -> tuple[int, str]:
    result = run("verify", "--sources", str(base.parent / "texts"), "-f", "json", base=base, code=None)
    return result.exit_code, result.stdout


def test_the_second_answer_is_the_first_and_proves_nothing_again(run: Run, proved: list[str]) -> None:
    words = ("verify", "--sources", str(SOURCES), "-f", "json")
    first = run(*words).stdout
    assert proved
    proved.clear()
    assert run(*words).stdout == first
    assert run("verify", "riv", "--sources", str(SOURCES)).stdout
    assert not proved


def _write(name: str, old: str, new: str) -> Callable[[Path], object]:
    def change(base: Path) -> None:
        path = base / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


def _rename(base: Path) -> None:
    text = base.parent / "texts" / "gazette.txt"
    text.rename(text.with_stem("other"))


def _pin(base: Path) -> None:
    text = base.parent / "texts" / "gazette.txt"
    text.write_text(TEXT.replace("nothing", "little"), encoding="utf-8")
    pin([base], ["gazette"], Texts(text.parent))
    text.write_text(TEXT, encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "again"),
    [
        (_write("../texts/gazette.txt", "30 halls", "31 halls"), ["in-town", "in-city", "counted"]),
        (_rename, ["in-town", "in-city", "counted"]),
        (_write("one.toml", "Of 30", "Of 31"), ["in-town"]),
        (_write("vocabulary.toml", "River City", "Lake City"), ["in-town", "in-city", "counted"]),
        (_pin, ["in-town", "in-city", "counted"]),
    ],
    ids=["text", "no text", "fact", "name", "pins"],
)  # fmt: skip
def test_what_rests_on_a_change_is_proved_again(
    run: Run, base: Path, proved: list[str], change: Callable[[Path], object], again: list[str]
) -> None:
    code, before = verify(run, base)
    assert code == 0, before
    proved.clear()
    change(base)
    after = verify(run, base)
    assert after[0] == 1
    assert sorted(proved) == sorted(again)
    shutil.rmtree(cache_folder())
    assert verify(run, base) == after


def test_a_removed_fact_is_forgotten(run: Run, base: Path) -> None:
    verify(run, base)
    _write("one.toml", "in-town", "in-port")(base)
    verify(run, base)
    connection = sqlite3.connect(compiled_file())
    kept = [id_ for (id_,) in connection.execute("SELECT id FROM proved WHERE kind = 'fact' ORDER BY id")]
    connection.close()
    assert kept == ["counted", "in-city", "in-port"]


def test_a_cache_that_is_being_read_keeps_nobody_waiting(
    run: Run, base: Path, monkeypatch: pytest.MonkeyPatch, proved: list[str]
) -> None:
    monkeypatch.setattr("hubcli.base.compiled.writing.PATIENCE", 10)
    first = verify(run, base)
    _write("one.toml", "Of 30", "Of thirty")(base)
    run("check", base=base)
    run("check-draft", "-", base=base, stdin="It had 12 laboratories.", code=None)
    reader = sqlite3.connect(compiled_file(), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM record").fetchone()
    proved.clear()
    assert verify(run, base)[0] == first[0]
    assert verify(run, base)[0] == first[0]
    reader.close()
    assert proved == ["in-town", "in-town"]
