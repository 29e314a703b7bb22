"""A Chinese reader finds no English sentence: in help, answers, refusals, questions, and what parsers say."""

import csv
import html
import json
import re
import shlex
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import tomli
from project import ARGUMENTS, DATA, SOURCES, Run
from typer.main import get_command

from hubcli.base.compiled.store import Store
from hubcli.base.toml.json_schema import schema_text
from hubcli.cli.app import app
from hubcli.cli.commands.guide import TOPICS
from hubcli.cli.registry import SUBCOMMANDS, Commands
from hubcli.errors import translated
from hubcli.messages import table
from hubcli.model.text import Lang

SENTENCE = re.compile("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}")
CODE = re.compile(r"`[^`]*`|<!--.*?-->|hubcli(?: [\w.-]+)+|\b[\w.-]+ \[OPTIONS\]|root (?:[\w-]+ )+")
"""What may be English: commands, markers and the line of usage."""
WORD = re.compile("[A-Za-z]{2,}")
HAN = re.compile("[\u4e00-\u9fff]")
COMMANDS = [*Commands(), *(f"{name} {below}" for name, subs in SUBCOMMANDS.items() for below in subs)]
BROKEN = DATA / "broken"
WITH_TEXTS = ("verify", "coverage", "quote")
ASKED = {
    **ARGUMENTS,
    "quote": ["riv-ferry-chain"],
    "check-draft": [str(DATA / "drafts" / "wrong.zh.md"), "--all"],
    "search": ["渡船"],
}
WITHOUT_TEXTS = ("coverage", "check", "diff")
"""Commands whose CSV for the sample has ids, codes and numbers, or no line, but no texts."""
CHANGING = {"init", "add", "edit", "rename", "remove", "refresh", "merge"}
ENGLISH = {"schema", "cite", "serve"}
"""Commands whose answers are for other programs."""


@pytest.fixture(autouse=True)
def _in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUBCLI_LANG", "zh")


def _english(said: str, *names: str) -> list[str]:
    """The lines with an English sentence in them, but for code and for these names."""
    for name in names:
        said = said.replace(name, "")
    return [line for line in said.splitlines() if SENTENCE.search(CODE.sub("", line))]


@pytest.mark.parametrize("name", [*COMMANDS, ""])
def test_help(name: str, run: Run) -> None:
    helped = run(*name.split(), "--help").stdout
    assert HAN.search(helped)
    assert not _english(helped)


@pytest.mark.parametrize("forms", [["terminal"], pytest.param(["markdown", "html", "csv"], marks=pytest.mark.heavy)])
@pytest.mark.parametrize("name", [name for name in Commands() if name not in CHANGING | ENGLISH])
def test_answers(name: str, forms: list[str], run: Run, store: Store) -> None:
    words = [name, *ASKED.get(name, ()), *(("--sources", str(SOURCES)) if name in WITH_TEXTS else ())]
    formats = [one for param in Commands()[name].params if param.name == "format" for one in _choices(param)]
    named = [text for source in store.sources.values() for text in (source.title.en, _marked(source.title.en))]
    passages = [line for path in SOURCES.glob("*.txt") for line in path.read_text("utf-8").splitlines() if line]
    anchors = [anchor for fact in store.facts("1") for each in fact.evidence for anchor in each.anchors]
    for form in [form for form in forms if form in formats or form == "terminal"]:
        said = run(*words, *(("--format", form) if formats else ()), code=None).output
        if form == "html":
            said = NO_TEXT.sub("", html.unescape(said))
        assert HAN.search(said) or (form == "csv" and name in WITHOUT_TEXTS), form
        hubs = [" ".join(store.hubs)] if form == "csv" else []
        assert not _english(_plain(said), *named, *map(_plain, passages), *anchors, *hubs), form


NO_TEXT = re.compile(r"<style>.*?</style>|</?(?!-)[^>]*>", re.DOTALL)
"""What a reader of HTML does not see; the titles of links are those of sources."""


def _choices(param: Any) -> list[str]:
    return [str(choice) for choice in param.type_descriptor.choices or ()]


def _marked(text: str) -> str:
    return text.replace("[", r"\[").replace("]", r"\]")


def _plain(text: str) -> str:
    return text.replace("**", "")


def test_what_documents_a_database(run: Run, tmp_path: Path) -> None:
    run("export", "--format", "sqlite", "--output", str(tmp_path / "hubs.db"))
    with closing(sqlite3.connect(tmp_path / "hubs.db")) as database:
        told = [text for (text,) in database.execute("SELECT text FROM documentation")]
    assert all(map(HAN.search, told))
    assert not [text for text in told if _english(text)]


@pytest.mark.heavy
@pytest.mark.parametrize("name", sorted(path.name for path in BROKEN.iterdir() if not path.name.startswith("_")))
def test_refusals(name: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(BROKEN / "_valid", "facts")
    commands = BROKEN / name / "commands.txt"
    shutil.copytree(BROKEN / name, "." if commands.exists() else "facts", dirs_exist_ok=True)
    lines = commands.read_text(encoding="utf-8").splitlines() if commands.exists() else ["check"]
    for line in lines:
        refused = run(*shlex.split(line), base=Path("facts"), code=2)
        assert all(HAN.search(each) for each in refused.stderr.splitlines()), line
        assert not _english(refused.stderr, *shlex.split(line)), line


@pytest.mark.parametrize("kind", ["challenge", "measure", "metric", "collaboration", "asset"])
def test_questions_on_a_terminal(kind: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hubcli.cli.prompting.on_a_terminal", lambda: True)
    answers = {"headline": "true", "evidence": "three-hubs-comment", "value": "1"}
    asked = run("add", kind, stdin="a-new-fact\n\n?\nnor\nfunding\n" + "\n".join(answers.values()), code=None).stderr
    assert HAN.search(asked)
    assert not _english(asked)


BAD_TOML = (
    "a", "a=", "a=[1", "[a", "[[a]", "a={b=1", 'a="x', 'a="\\q"', "a=1\na=2", "[a]\n[a]", "a=1 b=2", "a=2025-13-01",
    '="x"', 'a="\x01"', "a={b=1,b=2}", 'a="\\ud800"', 'a="\\uzz"', "a={}\n[a.b]", "a='''x", "a=" + "[" * 500,
)  # fmt: skip
BAD_JSON = ("{", "[1", '{"a"}', '{"a":1 "b"', "[1]]", '"a', '"\x01"', '"\\q"', "{a:1}", "[1,]", '"\\u12"')
BAD_CSV = ('"a', '"a"b,c', '"a\n')


def test_reading_on_a_terminal(run: Run, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pressed = iter("xnsbsq")
    monkeypatch.setattr("hubcli.cli.reviewing._on_a_terminal", lambda: True)
    monkeypatch.setattr("typer.getchar", lambda: next(pressed))
    read = run("review", "--sources", str(SOURCES), stdin="林\n\n", base=sample).output
    texts = [path.read_text("utf-8") for path in (*SOURCES.glob("*.txt"), *sample.rglob("*.toml"))]
    quoted = {word for text in texts for word in WORD.findall(text)}
    assert HAN.search(read)
    assert not [line for line in _english(read) if not set(WORD.findall(line)) <= quoted]


CHANGES = (
    "init new",
    "check --base new",
    "add challenge nor-no-harbour --set hubs=nor --set theme=funding",
    "edit nor-coast --set theme=nothing",
    "edit nor --set lead=nowhere",
    "rename funding money",
    "remove money",
    "remove nor",
    "sources add herald herald.txt",
    "sources pin",
    "sources pin --sources sources",
    "sources update river-daily-2025-05-12 herald.txt --sources sources",
    "refresh draft.md",
    "check-draft draft.md",
    "merge facts/hubs.toml facts/themes.toml facts/places.toml",
)


@pytest.mark.parametrize("command", CHANGES)
def test_what_changes_a_base_or_a_draft(command: str, run: Run, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(sample.parent)
    shutil.copytree(SOURCES, "sources")
    Path("herald.txt").write_text("一艘船驶入港口。\n\n港口今年扩建。\n", encoding="utf-8")
    Path("draft.md").write_text("# 报告\n\n<!-- hubcli:begin hubs -->\n<!-- hubcli:end -->\n", encoding="utf-8")
    told = run(*command.split(), base=None if "new" in command else sample, code=None).output
    assert not told or HAN.search(told), told
    assert not _english(told)


@pytest.mark.parametrize("name", [*COMMANDS, ""])
def test_what_is_said_of_a_command_line_that_cannot_be_read(name: str, run: Run) -> None:
    command = _command(name)
    valued = [param.opts[0] for param in command.params if param.opts[0].startswith("--") and not param.is_flag]
    lines = [["--no-such-option"], ["a"] * 9, *([option] for option in valued)]
    lines += [[param.opts[0], "~"] for param in command.params if _choices(param)]
    lines += [[]] if any(param.required for param in command.params) else []
    for words in lines:
        told = run(*name.split(), *words, code=None)
        assert told.exit_code == 0 or HAN.search(told.stderr), words
        assert "None" not in told.stderr
        assert not _english(told.stderr), words


def _command(name: str) -> Any:
    commands: Any = Commands()
    first, _, below = name.partition(" ")
    if not name:
        return get_command(app)
    return Commands(SUBCOMMANDS[first], f"{first} ")[below] if below else commands[first]


@pytest.mark.parametrize("topic", [*TOPICS, "man"])
def test_the_manual(topic: str, run: Run) -> None:
    page = run("guide", topic, base=None).stdout
    examples = r"```.*?```|^\.[A-Z]{2} .*?$|\\f[BIR]|`[^`]*`|^\| [^|\u4e00-\u9fff]+ \||^见于：.*?$"
    prose = re.sub(examples, "", page.replace(r"\:", "").replace(r"\-", "-"), flags=re.DOTALL | re.MULTILINE)
    assert HAN.search(page)
    assert not _english(prose)


def _read_csv(text: str) -> None:
    list(csv.reader([text], strict=True))


PARSERS: dict[Callable[[str], object], tuple[str, ...]] = {
    tomli.loads: BAD_TOML,
    json.loads: BAD_JSON,
    _read_csv: BAD_CSV,
}


@pytest.mark.parametrize("parse", PARSERS, ids=["TOML", "JSON", "CSV"])
def test_what_parsers_say(parse: Callable[[str], object]) -> None:
    for text in PARSERS[parse]:
        with pytest.raises((ValueError, csv.Error, RecursionError)) as raised:
            parse(text)
        said = raised.value.msg if isinstance(raised.value, json.JSONDecodeError) else str(raised.value)
        message = translated(said)
        assert HAN.search(message.say("zh")), text
        assert not _english(message.say("zh")), text
        assert message.say("en") == said


def test_what_git_and_the_shell_say(run: Run, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    refused = run("diff", f"{sample}@HEAD", str(sample), code=2).stderr
    assert "不在 git 仓库中" in refused
    assert not _english(refused)


@pytest.mark.parametrize("lang", Lang)
def test_every_option_and_field_is_explained(lang: Lang) -> None:
    for area in ("commands", "options", "fields", "records", "problems", "prompts"):
        assert all(texts[lang is Lang.ZH] for texts in table(area).values())


def test_a_schema_describes_every_record_and_field() -> None:
    described = re.findall(r'"description": "(.*?)"', schema_text(Lang.ZH))
    assert len(described) > 150
    assert [text for text in described if not HAN.search(text)] == []
