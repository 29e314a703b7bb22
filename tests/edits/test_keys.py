"""One key is set or taken out, or one record removed, however the TOML is written; every other byte stays."""

import json
from typing import Any

import pytest
import tomli
from first_run import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from hubcli.base.toml.positions import Path
from hubcli.edits.changes import records_of
from hubcli.edits.keys import ABSENT, with_key, without_record
from hubcli.errors import HubError

RECORD: dict[str, Any] = {
    "id": "one",
    "hubs": ["north", "south"],
    "theme": "talent",
    "headline": True,
    "value": 3.25,
    "label": {"en": "a, } b # c", "zh": "甲"},
    "statement": {"en": "It's [so].", "zh": "是“甲”。"},
    "evidence": [
        {"source": "gazette", "passage": 1, "anchors": ["x", "[y]"]},
        {"source": "other", "passage": 20, "anchors": ["z = 1"]},
    ],
}
COMMENTS = st.sampled_from(["", "", " # a comment, [with] = all", "  #"])
LINES = st.sampled_from(["", "", "\n", "# a line of its own: x = 1\n", "\n\n"])


def inline(draw: Any, value: Any, *, lines: bool) -> str:
    """A value, an array over several lines if it may be."""
    match value:
        case dict():
            gap: str = draw(st.sampled_from(["", " "]))
            pairs = ", ".join(f"{key} = {inline(draw, item, lines=False)}" for key, item in value.items())
            return f"{{{gap}{pairs}{gap}}}"
        case list():
            items = [inline(draw, item, lines=False) for item in value]
            if not lines or draw(st.booleans()):
                return f"[{', '.join(items)}]"
            tail: str = draw(st.sampled_from([",", ""]))
            shown = "".join(f"    {item},{draw(COMMENTS)}\n" for item in items[:-1])
            return f"[{draw(COMMENTS)}\n{shown}    {items[-1]}{tail}{draw(COMMENTS)}\n]"
        case str() if "'" not in value and draw(st.booleans()):
            return f"'{value}'"
        case _:
            return json.dumps(value, ensure_ascii=False)


def header_form(draw: Any, record: dict[str, Any]) -> str:
    """A record under its header, its tables in any form."""
    text, below = f"[[challenge]]{draw(COMMENTS)}\n", ""
    for key, value in record.items():
        form = draw(st.sampled_from(["inline", "dotted", "table"])) if isinstance(value, dict) else "inline"
        if form == "dotted":
            text += "".join(
                f"{key}.{name} = {inline(draw, item, lines=True)}{draw(COMMENTS)}\n" for name, item in value.items()
            )
        elif form == "table":
            below += f"{draw(LINES)}[challenge.{key}]\n"
            below += "".join(f"{name} = {inline(draw, item, lines=True)}\n" for name, item in value.items())
        elif key == "evidence" and draw(st.booleans()):
            for item in value:
                below += "[[challenge.evidence]]\n"
                below += "".join(
                    f"{name} = {inline(draw, part, lines=True)}{draw(COMMENTS)}\n" for name, part in item.items()
                )
        else:
            text += f"{key} = {inline(draw, value, lines=True)}{draw(COMMENTS)}\n"
        text += draw(LINES)
    return text + below


@st.composite
def files(draw: Any) -> tuple[bytes, int]:
    """A file of records in any layout, with the number of the record in question."""
    others = [{"id": f"n{number}", "hubs": ["north"]} for number in range(draw(st.integers(0, 2)))]
    number = draw(st.integers(0, len(others)))
    records = [*others[:number], RECORD, *others[number:]]
    if draw(st.integers(0, 3)) == 0:
        items = "".join(f"  {inline(draw, record, lines=False)},{draw(COMMENTS)}\n" for record in records)
        text = f"{draw(LINES)}challenge = [{draw(COMMENTS)}\n{items}]\n"
    else:
        text = draw(LINES) + draw(LINES).join(header_form(draw, record) for record in records)
    text = text.rstrip("\n") if draw(st.booleans()) else text
    text = text.replace("\n", "\r\n") if draw(st.booleans()) else text
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.encode(), number


def parsed(content: bytes) -> list[Any]:
    found: list[Any] = tomli.loads(content.decode("utf-8-sig"))["challenge"]
    return found


def parts(old: bytes, new: bytes) -> tuple[bytes, bytes]:
    """What is between the bytes that both have at the start and at the end."""
    start = alike(old, new)
    end = alike(old[start:][::-1], new[start:][::-1])
    return old[start : len(old) - end], new[start : len(new) - end]


def alike(old: bytes, new: bytes) -> int:
    """How many bytes are the same from the start."""
    return next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))


def is_subsequence(short: bytes, long: bytes) -> bool:
    rest = iter(long)
    return all(byte in rest for byte in short)


EXISTING: list[Path] = [
    ("theme",), ("headline",), ("value",), ("hubs",), ("hubs", 1), ("label", "en"), ("statement", "zh"),
    ("evidence", 0, "passage"), ("evidence", 1, "anchors", 0), ("evidence", 0, "anchors"),
]  # fmt: skip
NEW: list[Path] = [("place",), ("hubs", 2), ("evidence", 0, "quote"), ("evidence", 1, "anchors", 1), ("note",)]
VALUES = (
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=6)
    | st.integers(-5, 5)
    | st.lists(st.text("ab"), max_size=2)
)


@settings(max_examples=examples(60))
@given(files(), st.sampled_from(EXISTING), VALUES)
def test_a_value_is_set_and_no_other_byte_changes(file: tuple[bytes, int], path: Path, new: Any) -> None:
    content, number = file
    record = list(records_of("a.toml", content))[number].written
    changed = with_key(content, record, path, new)
    wanted = parsed(content)
    holder = wanted[number]
    for part in path[:-1]:
        holder = holder[part]
    old, holder[path[-1]] = holder[path[-1]], new
    assert parsed(changed) == wanted
    removed, _ = parts(content, changed)
    assert isinstance(old, list) or len(removed) <= 2 + 6 * len(str(old))
    assert removed.count(b"\n") == 0 or isinstance(old, list)


@settings(max_examples=examples(60))
@given(files(), st.sampled_from(NEW), st.data())
def test_a_key_or_an_item_is_added_and_no_byte_goes(file: tuple[bytes, int], path: Path, data: st.DataObject) -> None:
    content, number = file
    new: Any = {"en": "b", "zh": "乙"} if path == ("note",) else data.draw(VALUES)
    changed = with_key(content, list(records_of("a.toml", content))[number].written, path, new)
    assert is_subsequence(content, changed)
    found = parsed(changed)[number]
    for part in path:
        found = found[part]
    assert found == new
    if isinstance(path[-1], str):
        record = list(records_of("a.toml", changed))[number].written
        assert with_key(changed, record, path, ABSENT).strip() == content.strip()


@settings(max_examples=examples(60))
@given(files(), st.sampled_from([("theme",), ("hubs", 0), ("hubs", 1), ("evidence", 1, "passage"), ("value",)]))
def test_a_key_or_an_item_is_taken_out_and_nothing_is_added(file: tuple[bytes, int], path: Path) -> None:
    content, number = file
    changed = with_key(content, list(records_of("a.toml", content))[number].written, path, ABSENT)
    assert is_subsequence(changed, content)
    wanted = parsed(content)
    holder = wanted[number]
    for part in path[:-1]:
        holder = holder[part]
    del holder[path[-1]]
    assert parsed(changed) == wanted


@settings(max_examples=examples(60))
@given(files())
def test_a_record_is_removed_and_nothing_is_added(file: tuple[bytes, int]) -> None:
    content, number = file
    changed = without_record(content, list(records_of("a.toml", content))[number].written)
    wanted = parsed(content)
    del wanted[number]
    assert tomli.loads(changed.decode("utf-8-sig")).get("challenge", []) == wanted
    assert is_subsequence(changed, content)
    comments = content.count(b"# a line of its own")
    assert changed.count(b"# a line of its own") <= comments


def test_what_cannot_be_changed_is_said() -> None:
    record = next(records_of("a.toml", b"[[challenge]]\nid = 'x'\n")).written
    with pytest.raises(HubError, match=r"x: no key evidence\.3\.passage to change"):
        with_key(b"[[challenge]]\nid = 'x'\n", record, ("evidence", 3, "passage"), 1)
