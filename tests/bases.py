"""Small bases that a test writes for itself: records as TOML, and the vocabulary that they name."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from conftest import TESTS

VALID = TESTS / "broken" / "_valid"
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


def write_base(folder: Path, **files: str) -> Path:
    """The base VALID with further files, by their names without `.toml`."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {path.stem: path.read_text(encoding="utf-8") for path in VALID.glob("*.toml")} | files
    for name, text in texts.items():
        path = folder / f"{name}.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    return folder
