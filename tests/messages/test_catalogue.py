"""Everything that users read is in the catalogue, in both languages, and all that is in it is used."""

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from string import Formatter
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

import hubcli
from hubcli.messages import Message, said, say, table

PACKAGE = Path(hubcli.__file__).parent
MODULES = [
    path.relative_to(PACKAGE).as_posix() for path in sorted(PACKAGE.rglob("*.py")) if path.parent.name != "messages"
]
AREAS = sorted(path.stem for path in (PACKAGE / "messages").glob("[a-z]*.py") if path.stem != "catalogue")
TEXTS = {(area, name): texts for area in AREAS for name, texts in table(area).items()}

ENGLISH_ONLY: set[str] = set()
"""The texts without Chinese, as `area.name`: this list only ever gets shorter."""
NOT_SAID = {
    "assistant/answers.py": 2,  # descriptions of fields, which programs read
    "base/compiled/checks.py": 4,  # the names of checks
    "base/tables/proposing.py": 1,  # the head of a column
    "cli/options.py": 1,  # a default, which help says from the catalogue
    "draft/rules.py": 53,  # words and sentences of the rules and guards
    "edits/init.py": 5,  # what the files of a new base hold
    "pages/show.py": 1,  # a bug
    "questions/search_query.py": 1,  # words that a search leaves out
}
"""How many sentences each module has that are no messages."""
ELSEWHERE = "figures/"
"""Units bring their own words, in both languages."""
KEYED_BY_OTHERS = {"assistant", "commands", "fields", "options", "os_errors", "parsers", "records", "verdicts"}
"""The areas whose names are those of commands, options, an assistant's tools, records, errors and verdicts."""


class Read(NamedTuple):
    """What a module says."""

    strings: frozenset[str]
    """Its strings, as patterns."""
    outside: frozenset[int]
    """The lines where it says something to users without the catalogue."""
    sentences: tuple[str, ...]
    """The strings that read as words for people."""


@cache
def _read(path: str) -> Read:
    nodes = [*ast.walk(ast.parse((PACKAGE / path).read_text(encoding="utf-8")))]
    return Read(frozenset(text for text, _ in _strings(nodes)), frozenset(_outside(nodes)), tuple(_sentences(nodes)))


def _placeholders(text: str) -> list[str]:
    """The values that a text takes, by position; where it takes none, it is not formatted, and braces are braces."""
    try:
        fields = [field for _, field, _, _ in Formatter().parse(text) if field is not None]
    except ValueError:
        return []
    if not all(re.fullmatch("[0-9]*", field) for field in fields):
        return []
    return sorted(field or str(number) for number, field in enumerate(fields))


def test_every_text_is_in_both_languages() -> None:
    assert {f"{area}.{name}" for (area, name), (_, chinese) in TEXTS.items() if chinese is None} == ENGLISH_ONLY


def test_both_languages_take_the_same_values() -> None:
    for key, (english, chinese) in TEXTS.items():
        assert chinese is None or set(_placeholders(english)) >= set(_placeholders(chinese)), key


def test_chinese_is_written_with_chinese_punctuation() -> None:
    stray = re.compile(r"[\u3400-\u9fff] ?[,;:?!](?![^\s])|[\u3400-\u9fff][,;?!]|[,;:?!] ?[\u3400-\u9fff]")
    assert {key: chinese for key, (_, chinese) in TEXTS.items() if stray.search(chinese or "")} == {}


def test_a_text_is_said_in_the_language_asked_for() -> None:
    assert say("verify.title", "en") == "Facts checked against their sources"
    assert say("verify.title", "zh") == "事实与来源核对"


def test_a_number_brings_its_noun_in_english() -> None:
    assert say("check.no_problems", "en", "facts", "1 fact", 1) == "facts: no problems in 1 fact from 1 source"
    assert say("check.no_problems", "en", "facts", "1 fact", 2) == "facts: no problems in 1 fact from 2 sources"


def test_a_message_is_said_when_the_language_is_known_with_the_messages_and_lists_in_it() -> None:
    message = Message("errors.no_hub", Message("errors.quoted", "x"), Message("errors.the_hubs", ["a", "b"]))
    assert str(message) == "no hub 'x'; the hubs are a, b"
    assert message.say("zh") == "没有科创中心“x”；科创中心有：a、b"


def test_equal_messages_are_one_in_a_set() -> None:
    assert len({Message("errors.not_empty"), Message("errors.not_empty"), Message("errors.busy_base", "a")}) == 2


@given(st.one_of(st.text(), st.integers(), st.lists(st.text())))
def test_any_value_can_be_said(value: object) -> None:
    assert isinstance(said(value, "zh"), str)


def _strings(nodes: Sequence[ast.AST]) -> Iterator[tuple[str, ast.expr]]:
    """Every string among the nodes; as a pattern, for it may be put together from parts."""
    parts = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
            yield re.escape(node.value), node
        elif isinstance(node, ast.JoinedStr):
            values = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in node.values)
            yield "".join(values), node


def test_every_text_is_used() -> None:
    strings = {string for path in MODULES for string in _read(path).strings}
    whole = {string for string in strings if ".+" in string and string.partition(r"\.")[0] in AREAS}
    patterns = [re.compile(string) for string in whole if not string.endswith(r"\..+")]
    by_name = {string.removesuffix(r"\..+") for string in whole if string.endswith(r"\..+")} | {"shared"}

    def is_used(area: str, name: str) -> bool:
        key, alone = f"{area}.{name}", re.escape(name) in strings
        return re.escape(key) in strings or (area in by_name and alone) or any(one.fullmatch(key) for one in patterns)

    assert not [f"{area}.{name}" for area, name in TEXTS if area not in KEYED_BY_OTHERS and not is_used(area, name)]


def _outside(nodes: Iterable[ast.AST]) -> Iterator[int]:
    """The lines where something is said to users without the catalogue: in an error, in help, on the screen."""
    for node in nodes:
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            told = node.args if SAYING.search(name) and name not in ("AttributeError", "TypeError") else []
            helped = [keyword.value for keyword in node.keywords if keyword.arg == "help"]
            for argument in [*told, *helped]:
                said = _strings([*ast.walk(argument)])
                yield from (string.lineno for text, string in said if WORDS.search(text))


SAYING = re.compile("Error$|^(Fault|Problem|s?echo|confirm|prompt|Plain|prose|notice)$")
WORDS = re.compile(r"^(?!\\-\\-[^:;]*$|hubcli\\ [a-z]+$).*[a-z]{2,}(\\ |\.\+)+[a-z]{2,}")
"""Two words or more, and more than an option with its value or a command."""


def test_what_users_read_is_said_from_the_catalogue() -> None:
    assert {path: lines for path in MODULES if (lines := _read(path).outside)} == {}


def _sentences(nodes: Sequence[ast.AST]) -> Iterator[str]:
    """The strings that read as words for people, without docstrings and what patterns need."""
    docs = {
        id(node.value)
        for node in nodes
        if isinstance(node, ast.Expr) or (isinstance(node, ast.keyword) and node.arg == "needs")
    }
    for node in nodes:
        if isinstance(node, ast.Constant) and id(node) not in docs:
            text = str(node.value)
            if SENTENCE.search(text) and not CODE.search(text):
                yield text


SENTENCE = re.compile("[A-Za-z']{2,} [a-z]{2,} [a-z]{2,}")
CODE = re.compile(r"[\\|]|SELECT|PRAGMA|CREATE|hubcli [a-z]+ | a an | that this ")
"""Patterns, statements of SQL, commands and lists of words."""


def test_a_sentence_for_people_is_in_the_catalogue() -> None:
    read = [path for path in MODULES if not path.startswith(ELSEWHERE)]
    assert {path: len(found) for path in read if (found := _read(path).sentences)} == NOT_SAID
