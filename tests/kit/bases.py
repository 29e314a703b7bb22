"""Small bases that a test writes for itself: records as TOML, and the vocabulary that they name."""

import json
import os
import re
import sqlite3
from collections.abc import Mapping
from datetime import date
from itertools import count
from pathlib import Path

from project import DATA

from hubcli.base.compiled.cache import VERSION
from hubcli.base.compiled.compiler import compile_base, create_tables
from hubcli.base.folder import base_files
from hubcli.errors import BrokenBaseError
from hubcli.model.facts import Metric
from hubcli.model.validation import validate

VALID = DATA / "broken" / "_valid"
"""A base with a vocabulary (hubs `north` and `south`) and no facts."""

Raw = dict[str, object]


def toml(value: object) -> str:
    """A value as TOML, on one line."""
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return repr(value)
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case date():
            return value.isoformat()
        case Mapping():
            return f"{{ {', '.join(f'{toml(key)} = {toml(item)}' for key, item in value.items())} }}"
        case list() | tuple():
            return f"[{', '.join(toml(item) for item in value)}]"
        case _:
            raise TypeError(f"no TOML for {value!r}")


def record(kind: str, raw: Mapping[str, object]) -> str:
    """A record as a table of its own, a key on each line."""
    return "\n".join([f"[[{kind}]]", *(f"{toml(key)} = {toml(value)}" for key, value in raw.items()), ""])


def raw_fact(id_: str, **changes: object) -> Raw:
    """A fact of the base VALID."""
    return {
        "id": id_,
        "hubs": ["north"],
        "theme": "talent",
        "label": {"en": "Laboratories", "zh": "实验室"},
        "statement": {"en": f"There are laboratories: {id_}.", "zh": f"有实验室：{id_}。"},
        "evidence": [{"source": "gazette", "passage": 1, "anchors": ["laboratories"]}],
        **changes,
    }


def metric(id_: str, **changes: object) -> Metric:
    """A metric of the base VALID, of no hub."""
    return validate(Metric, raw_metric(id_, **changes))


def raw_metric(id_: str, **changes: object) -> Raw:
    """The same, as it is written."""
    return raw_fact(id_, **{"hubs": [], "place": "river-city", "indicator": "laboratories", "value": 1, **changes})


def write_base(folder: Path, **files: str) -> Path:
    """The base VALID with further files, by their names without `.toml`."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {path.stem: path.read_text(encoding="utf-8") for path in VALID.glob("*.toml")} | files
    for name, text in texts.items():
        path = folder / f"{name}.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    return folder


COUNTS = """
[[series]]
id = "counts"
table = "counts"
indicator = "laboratories"
theme = "talent"
fixed = { source = "gazette" }
"""
"""The series that reads the table of `write_counts`."""


def write_counts(folder: Path, table: str, *, series: str = COUNTS, more: str = "") -> Path:
    """The base VALID with a table of figures and a series that reads it; `more` is said of its indicator."""
    base = write_base(folder, series=series)
    sentence = toml({"en": "{place} had {value} laboratories in {period}.", "zh": "{period}{place}有{value}个实验室。"})
    with (base / "vocabulary.toml").open("a", encoding="utf-8") as file:  # its last record is the indicator
        file.write(f"sentence = {sentence}\n{more}")
    put_counts(base, table)
    return base


def put_counts(base: Path, table: str) -> None:
    """Write the table of that base anew."""
    (base / "tables").mkdir(exist_ok=True)
    (base / "tables" / "counts.csv").write_text(table, encoding="utf-8")


def rename(folder: Path, title: str) -> None:
    """Give the base in a folder another title."""
    path = folder / "base.toml"
    path.write_text(
        re.sub("title.en = .*", f"title.en = {toml(title)}", path.read_text(encoding="utf-8")), encoding="utf-8"
    )


class Folder:
    """A base on disk whose every change shows in a file's time, however fast the changes follow on one another."""

    def __init__(self, path: Path) -> None:
        self.path = write_base(path)
        self._time = count(1)
        for file in base_files(path):
            self.touch(file)

    def put(self, name: str, text: str) -> None:
        """Write a file."""
        (self.path / name).parent.mkdir(exist_ok=True)
        (self.path / name).write_bytes(text.encode())
        self.touch(name)

    def remove(self, name: str) -> None:
        """Remove a file, if there is one."""
        (self.path / name).unlink(missing_ok=True)

    def touch(self, name: str) -> None:
        """Give a file, if there is one, another time."""
        if (self.path / name).exists():
            os.utime(self.path / name, ns=(0, next(self._time)))


def compiled(folder: Path) -> sqlite3.Connection:
    """The base in a folder, compiled from scratch in memory. Raises BrokenBaseError."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    create_tables(connection, VERSION)
    compile_base(connection, folder, base_files(folder))
    return connection


def problems(folder: Path) -> list[str]:
    """What is wrong with the base in a folder."""
    try:
        compiled(folder).close()
    except BrokenBaseError as error:
        return [str(problem) for problem in error.problems]
    return []


# What `add challenge` takes for a fact that is right.
WORDS = (
    "--set", "id=few-laboratories", "--set", "hubs=north", "--set", "theme=talent",
    "--set", "label.en=Few laboratories", "--set", "label.zh=实验室少",
    "--set", "statement.en=There are 12 laboratories.", "--set", "statement.zh=有12个实验室。",
    "--evidence", "gazette:1:few laboratories|12 in all",
)  # fmt: skip
