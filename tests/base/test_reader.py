"""Reading a file: its records, the line of each and of each key, however the TOML is written."""

import gc
import re
from weakref import ref

import pytest
from bases import Raw, problems, raw_fact, record, toml, write_base
from first_run import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import facts

from hubcli.base.toml.positions import Lines
from hubcli.base.toml.positions import Path as Key
from hubcli.base.toml.reader import lines_of, read
from hubcli.model.facts import FACTS, Kind
from hubcli.model.record import fields_of
from hubcli.model.text import UNSAFE

HEADER_LIKE = '[[challenge]]\nid = "none"\n  [challenge.label]\nen = "none"'


def lines_of_records(text: str) -> list[tuple[str, str | None, int]]:
    return [(entry.kind, entry.id, entry.line) for entry in read("facts.toml", text.encode()).entries]


def test_a_file_may_have_a_byte_order_mark_and_windows_line_endings() -> None:
    text = record("challenge", raw_fact("one")) + "\n" + record("challenge", raw_fact("two", theme=7))
    plain, other = read("a.toml", text.encode()), read("a.toml", text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert other == plain
    assert [str(problem) for problem in other.problems] == ["a.toml:12: two: theme: needs text in quotes, not 7"]


def test_a_file_that_was_read_is_freed_at_once() -> None:
    """A cycle would keep each file of a base until the collector of garbage comes, which is seldom."""
    text = record("challenge", raw_fact("one")) + "\n" + record("challenge", raw_fact("two", theme=7))
    gc.disable()
    try:
        lines = lines_of(text.encode())
        assert lines.of_key(1, ("theme",)) > 1
        held = ref(lines)
        del lines
        assert held() is None
    finally:
        gc.enable()


def test_the_line_of_what_is_no_utf8_counts_the_bytes_after_a_byte_order_mark() -> None:
    (problem,) = read("a.toml", b"\xef\xbb\xbf#\n#\n#\n\xff").problems
    assert problem.line == 4


def test_headers_in_comments_and_in_texts_are_no_headers() -> None:
    text = f"""# [[challenge]]
    #[[challenge]]
[[challenge]] # [[challenge]]
id = "one"
note.en = '''
{HEADER_LIKE}'''
note.zh = \"\"\"\\"\"\"
{HEADER_LIKE}
\"\"\"
label.en = "[[challenge]]"
anchors = [
    # [[challenge]]
    "[[challenge]]",
]
  [[ challenge ]]
id = "two"
"""
    assert lines_of_records(text) == [("challenge", "one", 3), ("challenge", "two", 21)]


def test_records_may_stand_in_one_array() -> None:
    text = 'hub = [\n  { id = "one" }, { id = "two" },\n\n  { id = "three" },\n]\n[[place]]\nid = "four"\n'
    assert lines_of_records(text) == [("hub", "one", 2), ("hub", "two", 2), ("hub", "three", 4), ("place", "four", 6)]


def test_the_base_may_be_written_with_dotted_keys() -> None:
    content = read("base.toml", b'base.title.en = "A"\nbase.title.zh = ""\nbase.edition = 1\n')
    assert [str(problem) for problem in content.problems] == [
        "base.toml:2: title.zh: empty: fill it in, or leave the key out",
        "base.toml:3: edition: needs text in quotes, not 1",
    ]


def test_keys_are_found_below_headers_of_their_own() -> None:
    text = """[[metric]]
id = "one"
[metric.label]
en = "A"
[[metric.evidence]]
source = "a"
[[metric.evidence]]
source = "b"
[metric.evidence.more]
en = "B"
[[metric]]
label = {en = "C"}
"""
    lines = Lines(text)
    places: dict[Key, int] = {
        ("label",): 3, ("label", "en"): 4, ("evidence",): 5, ("evidence", 0): 5, ("evidence", 0, "source"): 6,
        ("evidence", 1): 7, ("evidence", 1, "source"): 8, ("evidence", 1, "more", "en"): 10,
    }  # fmt: skip
    assert {key: lines.of_key(1, key) for key in places} == places
    assert lines.of_key(11, ("label", "en")) == 12


@pytest.mark.parametrize(
    ("loc", "line"),
    [(("label", "zh"), 3), (("label", "en", "more"), 4), (("evidence", 7, "source"), 1), (("theme",), 1), ((), 1)],
)
def test_what_is_not_there_is_at_the_nearest_line_that_can_be_told(loc: Key, line: int) -> None:
    assert Lines('[[role]]\nid = "a"\nlabel.fr = "b"\nlabel.en = "c"\n[[role]]\ntheme = "d"\n').of_key(1, loc) == line


def test_a_number_with_too_many_digits_is_a_problem_of_the_base() -> None:
    (problem,) = read("a.toml", b"value = " + b"9" * 5000).problems
    assert str(problem) == "a.toml:1: not a base: a number has too many digits"


@settings(max_examples=examples(50))
@given(st.data())
def test_every_key_is_found_at_its_line_in_whatever_style_it_is_written(data: st.DataObject) -> None:
    raw = data.draw(facts(data.draw(st.sampled_from(Kind))))
    before = record("role", raw) + f"note.en = '''\n{HEADER_LIKE}'''\n"
    written, places = spread(raw, data)
    first = before.count("\n") + 1
    lines = Lines(before + "[[measure]]\n" + "\n".join([*written, record("role", raw)]))
    assert lines.of_record("measure", 0) == first
    assert {key: lines.of_key(first, key) - first for key in places} == places


def spread(raw: Raw, data: st.DataObject) -> tuple[list[str], dict[Key, int]]:
    """The lines of a record's keys, each value on one line or over several, and where each key and item stands."""
    written: list[str] = []
    places: dict[Key, int] = {}

    def write(line: str) -> int:
        written.extend(data.draw(st.sampled_from([[], [""], ["# [[measure]]"], ["# id = 'x', {"]])))
        written.append(line)
        return len(written)

    for key, value in raw.items():
        if isinstance(value, dict) and data.draw(st.booleans()):
            for inner, item in value.items():
                places[key, inner] = write(f"{key} . {inner} = {toml(item)}")
                places.setdefault((key,), places[key, inner])
        elif isinstance(value, list) and data.draw(st.booleans()):
            places[key,] = write(f"{key} = [")
            for number, item in enumerate(value):
                places[key, number] = write(f"  {toml(item)}, # ]")
                if isinstance(item, dict):
                    places |= {(key, number, inner): places[key, number] for inner in item}
            write("]")
        else:
            places[key,] = write(f'"{key}" = {toml(value)}')
    return written, places


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.dates()
    | st.text(st.characters(exclude_categories=["Cs"]))
)
VALUES = st.recursive(
    SCALARS.filter(lambda value: value is not None),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["en", "zh", "int", "é", "a.b"]), inner)
    ),
    max_leaves=6,
)


@settings(max_examples=examples(50))
@given(data=st.data())
def test_any_value_at_any_key_is_taken_or_reported_on_a_line_of_the_file(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    kind = data.draw(st.sampled_from(Kind))
    raw = data.draw(facts(kind)) | {"hubs": ["north"], "theme": "talent"}
    keys = [*fields_of(FACTS[kind]), "other", "x-str"]
    raw |= data.draw(st.dictionaries(st.sampled_from(keys), VALUES, min_size=1, max_size=3))
    text = record(kind, raw)
    folder = write_base(tmp_path_factory.mktemp("any"), facts=text)
    found = problems(folder)
    assert len(set(found)) == len(found)
    for problem in found:
        assert not re.search(f"[{UNSAFE}]", problem)
        assert 1 <= int(problem.split("facts.toml:")[1].split(":")[0]) <= text.count("\n")


@given(st.data())
def test_a_file_cut_or_mixed_up_at_random_is_reported_not_crashed_on(data: st.DataObject) -> None:
    content = record("metric", raw_fact("one", value=1)).encode()
    for _ in range(data.draw(st.integers(1, 3))):
        start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(content))] * 2)))
        content = (
            content[:start]
            + data.draw(st.binary(max_size=4) | st.sampled_from([b"[", b'"""', b"{", b"\n"]))
            + content[end:]
        )
    read_content = read("base.toml", content)
    lines = lines_of(content)
    for problem in read_content.problems:
        assert 1 <= problem.line <= content.count(b"\n") + 2
    for entry in read_content.entries:
        assert 1 <= lines.of_key(entry.line, ("evidence", 0, "source")) <= content.count(b"\n") + 1
