"""A base is TOML 1.0, and its values are the same whichever parser reads them."""

import sys
from typing import Any

import pytest
import tomli
from first_run import examples
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hubcli.base.toml.parsing import NewerTomlError, _may_be_newer, _read_fast, parse

if sys.version_info < (3, 15):  # its tomllib may read TOML 1.1
    import tomllib

ODD = "\ufeff\x00\x01\x7f\x85\u2028\r\x0c\u00a0é中"
KEYS = ["a", "b", "a.b", "b . a", '"a"', "'b'", '""', "a.b.c", "1", "-", '"\\u0061"']
VALID = [
    '"x"', "'x'", '""', '"""x\ny"""', "'''x\n'y'''", '"\\\\e"', '"\\u4e2d"', '"{"', "'{ ,}'", '"12:30"',
    '"""\\\n  x"""', '""""x""""', '"{\\"e"', '"# {"', "'\\e'", "1", "-0", "+1", "1_0", "0x1F", "0o17", "0b101",
    "1.0", "1e6", "1e+0_6", "1E06", "nan", "-inf", "+nan", "9223372036854775808", "-9223372036854775809", "1e400",
    "true", "07:32:00", "2020-02-28", "2020-02-28t07:32:00.123456789", "2020-02-28T07:32:00+08:00",
    "2020-02-28 07:32:00",
]  # fmt: skip
NEWER = ['"\\e"', '"\\x41"', '"""\\e"""', "07:32", "2020-02-28 07:32", "2020-02-28T07:32Z", "2020-02-28T07:32+08:00"]
INVALID = [
    '"\\ud800"', '"\\U00110000"', '"\\', '"x\ny"', "'''", "01", "1__0", "0X1f", "+0x1", "0b2", ".5", "5.", "1" * 5000,
    "True", "null", "07:32:60", "24:00:00", "2020-02-30", "2020-2-28",
]  # fmt: skip


def documents(
    keys: st.SearchStrategy[str], leaves: st.SearchStrategy[str], spaces: st.SearchStrategy[str]
) -> st.SearchStrategy[str]:
    """Texts of keys with values, of headers and of arrays and tables in each other."""

    def within(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        items = st.lists(st.tuples(spaces, inner, spaces).map("".join), max_size=3).map(",".join)
        pairs = st.lists(st.tuples(spaces, keys, st.just(" = "), inner, spaces).map("".join), max_size=3).map(",".join)
        comma = st.sampled_from(["", "", ",", " , "])
        return st.builds("[{}{}]".format, items, comma) | st.builds("{{{}{}}}".format, pairs, comma)

    values = st.recursive(leaves, within, max_leaves=5)
    lines = st.builds("{} = {}{}".format, keys, values, spaces) | st.builds(
        str.format, st.sampled_from(["[{}]", "[[{}]]", " [ {} ] # x"]), keys
    )
    return st.lists(lines, max_size=6).map("\n".join)


# Most of the first kind are valid but for what TOML 1.1 adds; few of the second are.
TEXTS = documents(
    st.integers(0, 999).map("k{}".format),
    st.sampled_from(VALID * 3 + NEWER),
    st.sampled_from(["", "", " ", " ", "\n", "# {\n"]),
) | documents(
    st.sampled_from([*KEYS, "é", "a b", ".", "a\n"]),
    st.sampled_from(VALID + NEWER + INVALID) | st.text(ODD + "a=[]{},.\"'#\\ \n", max_size=8),
    st.sampled_from(["", " ", "\t", "\n", " # x\n", "\r\n", "\r", *ODD]),
)


def outcome(loads: Any, text: str) -> str:
    """The values with their types, or that there are none; parsers order a table that is opened twice as they like."""
    try:
        return plain(loads(text))
    except (ValueError, RecursionError, NewerTomlError):
        return "refused"


def plain(value: object) -> str:
    match value:
        case dict():
            return f"{{{', '.join(f'{key!r}: {plain(item)}' for key, item in sorted(value.items()))}}}"
        case list():
            return f"[{', '.join(map(plain, value))}]"
    # Time zones are objects of another class in each parser; nothing in a base may be a time.
    return f"{type(value).__name__} {value}" if hasattr(value, "tzinfo") else repr(value)


@settings(max_examples=examples(300))
@given(TEXTS)
@example("a = " + "[" * 5000)
@example("a" + ".a" * 5000 + " = 1")
def test_what_the_fast_parser_reads_tomli_reads_as_the_same(text: str) -> None:
    tables = None if _may_be_newer(text) else _read_fast(text)
    if tables is not None:
        assert plain(tables) == outcome(tomli.loads, text)


@pytest.mark.skipif(sys.version_info >= (3, 15), reason="its tomllib may read TOML 1.1")
@settings(max_examples=examples(300))
@given(TEXTS)
@example("a = { b = 1,\nc = 2 }")
@example("a = { b = { c = { d = 1 },\n} }")
@example("a = { b = { c = { d = 1,\n} } }")
@example("a = { b = [\n1,\n] }")
@example("a = [{ b = 1 }, # {\n]")
@example("a = { b = 1, }")
@example('a = "\\\\\\e"')
@example("a = 07:32")
@example('a = "at 07:32"')
@example("\ufeffa = 1")
def test_a_file_is_read_if_it_is_toml_1_0_and_with_its_values(text: str) -> None:
    assert outcome(parse, text) == outcome(tomllib.loads, text)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a = 1\nb = { c = 1,\nd = 2 }", 2, "over several lines"),
        ("b = { c = 1, }", 1, "comma before the }"),
        ('a = 1\n\nb = """\n\\x41"""', 3, r"escape \x"),
        ("[a]\nb = 2026-01-01 07:32", 2, "without seconds (07:32)"),
    ],
)
def test_what_only_toml_1_1_allows_is_refused_at_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(NewerTomlError) as refused:
        parse(text)
    assert refused.value.line == line
    assert says in str(refused.value.message)
