"""Values are replaced where they are, however the TOML around them is written."""

from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from hubcli.base.toml.positions import Lines, Path
from hubcli.edits.in_place import Replacement, with_values
from hubcli.errors import HubError

TEXTS = (
    """# one
[[challenge]] # a record
id = "one" # an id
label = { en = "a, } b", zh = '甲 # 乙' }
hubs = [ "north", # first
  "south",
]
period = 2024-01-01 10:00:00
value = 3.25
evidence = [{ source = "gazette", passage = 1, anchors = ["x", "[y]"] }, { passage = 2, source = "other" }]
[[challenge.steps]]
place = "a"
task.en = \"\"\"two
lines\"\"\"
""",
    'hub = [\n  { id = "one", n = 1 },\n{ id = "two", m = { k = [1, 2] } },\n\n  { id = "three" },\n]\n',
)


def leaves(value: object, path: Path = ()) -> list[Path]:
    """The keys and items of a record, tables and arrays too."""
    items: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    return [path, *(leaf for key, item in items for leaf in leaves(item, (*path, key)))]


def put(record: Any, path: Path, new: object) -> None:
    for key in path[:-1]:
        record = record[key]
    record[path[-1]] = new


@given(st.data())
def test_one_value_is_replaced_and_no_other_byte(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(TEXTS))
    ending, mark = data.draw(st.sampled_from(["\n", "\r\n"])), data.draw(st.sampled_from(["", "\ufeff"]))
    new = data.draw(st.text(max_size=5) | st.integers(0, 99) | st.lists(st.integers(0, 9), max_size=2))
    tables = tomli.loads(text)
    kind, value = next(iter(tables.items()))
    records = value if isinstance(value, list) else [value]
    number = data.draw(st.integers(0, len(records) - 1))
    lines = Lines(text)
    line = lines.of_record(kind, number)
    path = data.draw(st.sampled_from([path for path in leaves(records[number]) if path and lines.span_of(line, path)]))
    content = (mark + text.replace("\n", ending)).encode()
    changed = with_values(content, [Replacement(records[number]["id"], line, path, new)]).decode()

    put(records[number], path, new)
    assert tomli.loads(changed.removeprefix("\ufeff").replace("\r\n", "\n")) == tables
    start, end = lines.span_of(line, path) or (0, 0)
    before, after = (part.replace("\n", ending) for part in (text[:start], text[end:]))
    assert changed.startswith(mark + before)
    assert changed.endswith(after)


def test_every_value_of_a_record_that_is_no_table_with_a_header_can_be_replaced() -> None:
    (record,) = tomli.loads(TEXTS[0])["challenge"]
    lines = Lines(TEXTS[0])
    missed = [path for path in leaves(record) if lines.span_of(2, path) is None]
    assert missed == [(), ("steps",), ("steps", 0), ("steps", 0, "task")]


def test_several_values_of_several_records_are_replaced_at_once() -> None:
    text = "".join(f'[[challenge]]\nid = "n{number}"\npassages = [{number}, 5]\n' for number in range(3))
    changes = [
        Replacement("n0", 1, ("passages", 1), 1000),
        Replacement("n2", 7, ("passages", 0), 7),
        Replacement("n0", 1, ("id",), "x"),
    ]
    changed = tomli.loads(with_values(text.encode(), changes).decode())["challenge"]
    assert [one["passages"] for one in changed] == [[0, 1000], [1, 5], [7, 5]]
    assert changed[0]["id"] == "x"


def test_what_cannot_be_replaced_is_said() -> None:
    with pytest.raises(HubError, match=r"x: no key evidence\.3"):
        with_values(b"[[challenge]]\nid = 'x'\n", [Replacement("x", 1, ("evidence", 3), 1)])
    with pytest.raises(HubError, match="two: line 1 has another record"):
        with_values(b"hub = [{ id = 'one', n = 1 }, { id = 'two', n = 1 }]\n", [Replacement("two", 1, ("n",), 2)])
