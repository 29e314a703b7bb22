"""Many writers at once, and readers of a base that is being rewritten."""

import json
import threading
import time
from itertools import chain
from pathlib import Path

import pytest
from bases import WORDS, raw_fact, record, write_base
from caches import cache_folder
from killing import Runs
from project import SOURCES

from hubcli.base.compiled.cache import open_store
from hubcli.edits.sources_pin import pin_texts
from hubcli.files import write_whole
from hubcli.sources.passages import Texts
from hubcli.sources.pins import read_pins

pytestmark = pytest.mark.heavy


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a base of one fact."""
    monkeypatch.chdir(tmp_path)
    write_base(Path("facts"), **{"north/challenges": record("challenge", raw_fact("old"))})
    return tmp_path


@pytest.mark.parametrize("count", [2, 10])
def test_adds_at_once_lose_nothing(count: int, folder: Path, program: Runs) -> None:
    words = [[word.replace("id=few", f"id=n{number}") for word in WORDS] for number in range(count)]
    done = program.at_once([["add", "challenge", *each, "--base", folder / "facts"] for each in words])
    assert {run.code for run in done} == {0}, done
    text = Path("facts/north/challenges.toml").read_text(encoding="utf-8")
    assert text.startswith(record("challenge", raw_fact("old")))
    assert all(text.count(f'id = "n{number}-laboratories"') == 1 for number in range(count))
    assert program.run("check", "--base", folder / "facts").code == 0


def test_pins_at_once_lose_nothing(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def slowly(source: str) -> tuple[str, ...] | None:
        reading.set()
        time.sleep(0.5)
        return Texts(SOURCES).passages(source)

    def pin(source: str, texts: Texts) -> None:
        with open_store(sample) as store:
            pin_texts(store, texts=texts, sources=[source])

    first, second, *_ = (path.stem for path in SOURCES.glob("*.txt"))
    reading = threading.Event()
    texts = Texts(SOURCES)
    monkeypatch.setattr(texts, "passages", slowly)
    slow = threading.Thread(target=pin, args=(first, texts))
    slow.start()
    assert reading.wait(10)
    pin(second, Texts(SOURCES))
    slow.join()
    assert read_pins(sample).keys() == {first, second}


def test_while_a_base_is_rewritten_every_answer_is_of_one_of_its_states(folder: Path, program: Runs) -> None:
    """Three files are rewritten one after the other: the first is never behind, nor two editions before, the last."""

    def rewrite() -> None:
        edition = 0
        while not done.is_set():
            edition += 1
            for name in "abc":
                write_edition(name, edition)
            time.sleep(0.1)

    def write_edition(name: str, edition: int) -> None:
        note = {"en": f"Edition {edition}.", "zh": "版"}
        write_whole(Path(f"facts/{name}.toml"), record("strength", raw_fact(f"fact-{name}", note=note)))

    for name in "abc":
        write_edition(name, 0)
    words: list[str | Path] = ["show", "north", "--all", "--base", folder / "facts", "--format", "json"]
    done = threading.Event()
    writer = threading.Thread(target=rewrite)
    writer.start()
    try:
        asked = [program.at_once([words] * 20) for _ in range(2)]
    finally:
        done.set()
        writer.join()
    last = program.run(*words).said
    assert len({_edition(last, f"fact-{name}") for name in "abc"}) == 1
    assert sorted(path.suffix for path in cache_folder().iterdir()) == [".lock", ".sqlite"]
    answered = [
        run for run in chain.from_iterable(asked) if "its files keep changing while they are read" not in run.said
    ]
    assert answered
    for run in answered:
        assert run.code == 0, run.said
        first, second, third = (_edition(run.said, f"fact-{name}") for name in "abc")
        assert third <= second <= first <= third + 1


def _edition(answer: str, id_: str) -> int:
    def notes(value: object) -> list[str]:
        match value:
            case {"id": found, "note": {"en": str(note)}} if found == id_:
                return [note]
            case dict():
                return [note for item in value.values() for note in notes(item)]
            case list():
                return [note for item in value for note in notes(item)]
            case _:
                return []

    return int(notes(json.loads(answer))[0].split()[1].rstrip("."))
