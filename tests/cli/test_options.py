"""Every option and argument of every command with a wrong value: exit code 2, its name, the way out, and no answer."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest
from first_run import not_repeated, some
from killing import shown_files
from project import SAMPLE, SOURCES, TESTS, Run

from hubcli.cli.registry import Commands

README, THEMES = TESTS.parent / "README.md", SAMPLE / "themes.toml"
# What each command needs to be asked at all, and where an option is looked at only beside another.
NEEDED: dict[str, dict[str, str]] = {
    "show": {"id": "riv-ferry-chain"},
    "compare": {"hub": "nor riv"},
    "search": {"words": "ferry"},
    "impact": {"source": "three-hubs-comment"},
    "metrics": {"indicator": "rd-intensity"},
    "trend": {"indicator": "rd-intensity"},
    "quote": {"id": "riv-ferry-chain", "--sources": str(SOURCES)},
    "verify": {"--sources": str(SOURCES)},
    "coverage": {"--sources": str(SOURCES)},
    "check-draft": {"file": str(README)},
    "refresh": {"draft": "report.md"},
    "add": {"kind": "challenge", "--set": "id=a"},
    "review": {"--by": "Li Wei", "--reader": "person", "--accept": "no-such-fact"},
    "edit": {"id": "riv-ferry-chain", "--set": "headline=true"},
    "rename": {"old": "riv-ferry-chain", "new": "riv-chain"},
    "remove": {"id": "riv-ferry-chain"},
    "init": {"folder": "own"},
    "diff": {"old": str(SAMPLE), "new": "@HEAD"},
    "merge": {"base": str(THEMES), "ours": str(THEMES), "theirs": str(THEMES)},
    "sources pin": {"--sources": str(SOURCES)},
    "sources update": {"id": "three-hubs-comment", "text": str(README), "--sources": str(SOURCES), "--dry-run": ""},
    "sources add": {"id": "review", "text": str(README), "--set": "language=en"},
}
# Wrong values of what is free text or a path, by the name that the command's function gives it, each with what is said.
# A new option needs a line here, unless its type is closed.
WRONG: dict[str, tuple[str, str]] = {
    "as_of": ("none", "--as-of 'none': git"),
    "base": ("none", "set --base or HUBCLI_BASE to the folder"),
    "output": ("none/answer.md", "cannot write: No such file or directory"),
    "sources": ("none", "set --sources or HUBCLI_SOURCES to the folder"),
    "texts": ("none", "set --sources or HUBCLI_SOURCES to the folder"),
    "theme": ("fundng", "did you mean 'funding'?"),
    "source": ("harbor-post-2025-03-04", "did you mean 'harbour-post-2025-03-04'?"),
    "hub": ("rivv", "did you mean 'riv'?"),
    "id": ("riv-fery-chain", "did you mean 'riv-ferry-chain'?"),
    "indicator": ("rd-intensty", "did you mean 'rd-intensity'?"),
    "names": ("rivv", "did you mean 'riv'?"),
    "since": ("yesterday", "write 2024, 2025-12 or 2025-12-10"),
    "until": ("2025-13", "there is no 2025-13 in the calendar"),
    "only": ("stregths", "did you mean 'strengths'?"),
    "used_in": ("none.md", "there is no such file"),
    "into": ("none.md", "'hubcli export --into FILE --append' starts one"),
    "file": ("none.md", "there is no such file"),
    "draft": ("none.md", "there is no such file"),
    "settings": ("nothing", "needs KEY=VALUE, such as theme=talent"),
    "evidence": ("nothing", "needs SOURCE:N:ANCHOR|ANCHOR"),
    "passage": ("nothing", "needs SOURCE:N"),
    "by": ("", "say who reads, with --by NAME"),
    "accept": ("riv-fery-chain", "did you mean 'riv-ferry-chain'?"),
    "reject": ("riv-ferry-chain", "with --note TEXT"),
    "note": ("Not so.", "--note goes with --reject ID"),
    "date": ("yesterday", "write 2025-12-10"),
    "unset": ("nothing", "no key nothing to change"),
    "given": ("none.json", "cannot be read: No such file or directory"),
    "references": ("none.json", "cannot be read: No such file or directory"),
    "folder": (str(TESTS), "choose a new or an empty folder"),
    "extends": ("none", "give the folder of a base, or hubcli for the base that ships"),
    "topic": ("prof", "did you mean 'proof'?"),
    "title": ("\a", "a title is one line of text without control characters"),
    "old": ("none", "give a folder, FOLDER@REVISION"),
    "new": ("none", "give a folder, FOLDER@REVISION"),
    "text": ("none.txt", "give the file that holds the text"),
    "series": ("nothing", "needs KEY=VALUE, such as theme=talent"),
    "places": ("nothing", "needs NAME=ID, such as 'Jiangsu Province=jiangsu'"),
    "comment": ("none/checked.docx", "cannot write: No such file or directory"),
    "author": (" ", "a name is needed"),
    "against": ("none", "--against takes the folder with your copies"),
    "sheet": ("Data", "only a table takes it"),
    "table": ("counts", "only a table takes it"),
}
# Where the same name means something else.
EXCEPTIONS: dict[tuple[str, str], tuple[str, str]] = {
    ("rename", "old"): ("riv-fery-chain", "did you mean 'riv-ferry-chain'?"),
    ("rename", "new"): ("A B", "an id has lower-case letters and digits"),
    ("sources update", "id"): ("three-hubs-coment", "did you mean 'three-hubs-comment'?"),
    ("schema", "kind"): ("metrc", "did you mean 'metric'?"),
    ("sources add", "id"): ("A B", "lower-case words"),
    **{("merge", name): ("none.toml", "No such file") for name in ("base", "ours", "theirs")},
}
FREE = {("search", "words"), ("merge", "path"), ("sources add", "texts"), ("review", "sources")}
"""What takes every value, makes what is not there, or is looked at on a terminal only."""


class Case(NamedTuple):
    """A command with one wrong value."""

    command: str
    parameter: str
    value: str
    option: str
    said: str
    """What standard error must say."""
    words: tuple[str, ...]


def cases() -> Iterator[Case]:
    for name, command in _commands().items():
        for parameter in command.params:
            if (name, parameter.name) not in FREE:
                for value, said in _wrong(name, parameter):
                    yield Case(
                        name,
                        parameter.name,
                        value,
                        parameter.opts[0],
                        said,
                        tuple(_words(name, command, parameter, value)),
                    )


@cache
def _commands() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, command in Commands().items():
        below = getattr(command, "commands", {})
        found |= {name: command, **{f"{name} {each}": below[each] for each in below}}
    return found


def _wrong(command: str, parameter: Any) -> Iterator[tuple[str, str]]:
    annotation = parameter.type_descriptor.annotation
    types = [inner for outer in [annotation, *get_args(annotation)] for inner in (outer, *get_args(outer))]
    if getattr(parameter, "is_flag", False):
        yield "yes", "takes no value"
    elif closed := next((each for each in types if isinstance(each, type) and issubclass(each, Enum)), None):
        words = [str(word) for word in closed]
        yield "", f"'': not one of {', '.join(words)}\n"
        yield f"{words[-1]}x", f"{', '.join(words)}; did you mean '{words[-1]}'?\n"
    elif {int, float} & {*types}:
        kind = "a whole number" if int in types else "a number"
        least, most = parameter.min, parameter.max
        needs = f"{kind} of {least} or more" if most is None else f"{kind} from {least} to {most}"
        for value in ("many", "", "nan", str(least - 1), str(most + 1) if most else "9" * 5000):
            yield value, f": needs {needs}\n"
    else:
        yield EXCEPTIONS.get((command, parameter.name)) or WRONG[parameter.name]


def _words(name: str, command: Any, wrong: Any, value: str) -> Iterator[str]:
    yield from name.split()
    needed = {} if wrong.name == "references" else dict(NEEDED.get(name, {}))
    if wrong.name == "given":
        needed.pop("--set")
    option = wrong.param_type_name == "option"
    if option:
        needed.pop(wrong.opts[0], None)
        yield from [f"{wrong.opts[0]}={value}"]
    for parameter in command.params:
        if parameter is wrong and not option:
            yield value
        elif parameter.name in needed and parameter.param_type_name == "argument":
            yield from needed[parameter.name].split()
    yield from (f"{key}={given}" if given else key for key, given in needed.items() if key.startswith("--"))


@pytest.mark.parametrize(
    "case",
    not_repeated((case.command, (case.option, case.value), case) for case in cases()),
    ids=lambda case: f"{case.command} {case.parameter} {case.value[:20]!r}",
)
def test_a_wrong_value_is_named_and_the_way_out_said(
    case: Case, run: Run, compiled_sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("report.md").write_text("<!-- hubcli:begin hubs -->\n<!-- hubcli:end -->\n", encoding="utf-8")
    before = shown_files(tmp_path)
    refused = run(*case.words, code=2, base=None if case.parameter == "base" else compiled_sample)
    assert refused.stdout == ""
    assert case.said in refused.stderr
    assert case.value[:200] in refused.stderr or case.option in refused.stderr
    assert shown_files(tmp_path) == before


@pytest.mark.parametrize(
    "name", [name for name, command in _commands().items() if any(each.required for each in command.params)]
)
def test_what_is_missing_is_named_and_help_pointed_to(name: str, run: Run) -> None:
    refused = run(*name.split(), code=2)
    assert refused.stdout == ""
    assert " is missing: " in refused.stderr
    assert f"See 'hubcli {name} --help'" in refused.stderr


@pytest.mark.parametrize("name", _commands())
def test_a_misspelt_command_or_option_is_answered_with_the_nearest(
    name: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    *above, last = name.split()
    if len(last) > 3:
        misspelt = run(*above, last[:-2] + last[-1], code=2)
        assert (misspelt.stdout, f"; did you mean '{last}'?" in misspelt.stderr) == ("", True)
    command = _commands()[name]
    option = next(each.opts[0] for each in command.params if each.opts[0].startswith("--"))
    misspelt = run(*name.split(), f"{option}x", code=2)
    assert (misspelt.stdout, f"; did you mean '{option}'?" in misspelt.stderr) == ("", True)


@pytest.mark.parametrize(
    "name",
    [name for name, each in _commands().items() if name != "sources" and all(it.nargs == 1 for it in each.params)],
)
def test_a_word_too_many_is_named(name: str, run: Run) -> None:
    words = [word for key, text in NEEDED.get(name, {}).items() if key[0] != "-" for word in text.split()]
    optional = {"schema": ["metric"], "guide": ["proof"], "merge": ["themes.toml"]}
    words += optional.get(name, [])
    refused = run(*name.split(), *words, "surplus", code=2)
    assert (refused.stdout, "too many words: surplus; " in refused.stderr) == ("", True)


# What nobody should write, but somebody will: none of it may end in a traceback, whatever it is given to.
HOSTILE = ("", "\x1b[31mred", "a\nb", "\udcff", "x" * 5000, "9" * 30, "folder", "zeros")


@pytest.mark.parametrize(
    "asked",
    not_repeated(
        (name, each.name, (name, each))
        for name, command in _commands().items()
        for each in command.params
        if not getattr(each, "is_flag", False)
    ),
    ids=lambda asked: f"{asked[0]}-{asked[1].name}",
)
def test_no_value_of_any_option_ends_in_a_traceback_or_spoils_the_screen(
    asked: tuple[str, Any], run: Run, compiled_sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, parameter = asked
    monkeypatch.chdir(compiled_sample.parent)
    Path("folder").mkdir()
    Path("zeros").write_bytes(b"\xff\0\n")
    command = _commands()[name]
    for value in some(HOSTILE):
        done = run(*_words(name, command, parameter, value), code=None, base=Path(compiled_sample.name))
        assert all(letter.isprintable() or letter in "\n\u3000" for letter in done.stderr), value
        if done.exit_code == 2:
            assert done.stdout == ""
            assert not re.search("Value error|None|Errno|Input should|Traceback", done.stderr), done.stderr
            assert len(done.stderr) > len("hubcli: \n"), value
