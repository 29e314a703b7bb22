"""A fact is entered on a terminal, key by key; each answer is checked against the base before the next question."""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import typer

from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.store import Store
from hubcli.base.toml.reader import read
from hubcli.base.toml.references import IS_WANTED, LINKS
from hubcli.base.toml.writer import ORDER, table
from hubcli.cli.fact_input import Raw, schema_at, schema_of, with_setting
from hubcli.cli.reply import Reply
from hubcli.errors import HubError, nearest
from hubcli.evidence.anchors import is_found_in
from hubcli.messages import Message, said, say
from hubcli.model.described import field_docs
from hubcli.model.facts import FACTS, Kind
from hubcli.model.text import Lang
from hubcli.sources.passages import Texts

SHOWN = 40
"""The most choices that are listed."""


class NothingGivenError(HubError):
    """No fact is given, and there is no terminal to ask for one."""

    def __init__(self) -> None:
        super().__init__(Message("cli.no_fact"))


class Asking(NamedTuple):
    """What the answers are checked against, and the language of the questions."""

    store: Store
    texts: Texts | None
    lang: Lang


def ask_and_add(
    folder: Path, kind: Kind, texts: Texts | None, lang: Lang, added: Callable[[Sequence[Raw]], Reply]
) -> Reply:
    """Ask for a fact and add it; if that fails, show the input, so that it is not lost. Raises HubError."""
    if not on_a_terminal():
        raise NothingGivenError
    raw: Raw = {}
    try:
        with open_store(folder) as store:
            ask_for(kind, raw, Asking(store, texts, lang))
        answered = added([raw])
    except (HubError, typer.Abort):
        _show(raw, lang)
        raise
    if answered.code:
        _show(raw, lang)
    return answered


def on_a_terminal() -> bool:
    """Whether questions can be answered."""
    return sys.stdin.isatty()


def ask_for(kind: Kind, raw: Raw, asking: Asking) -> None:
    """Ask for a fact of a kind, on standard error; each answer is put into the record at once."""
    schema, docs = schema_of(kind), field_docs(FACTS[kind], asking.lang)
    needed = schema["$defs"][FACTS[kind].__name__]["required"]
    for field in (field for field in ORDER if field in docs and field != "subject"):  # seldom needed
        typer.secho(f"{field}: {docs[field]}", err=True, dim=True)
        if field == "evidence":
            raw[field] = _evidence(asking)
        elif field == "steps":
            raw[field] = _steps(asking)
        elif "en" in schema_at(schema, [field]).get("properties", {}):
            _text(raw, kind, field, field in needed, asking)
        else:
            _value(raw, kind, field, field in needed, asking)


def _show(raw: Raw, lang: Lang) -> None:
    if raw:
        typer.echo(f"\n{say('prompts.kept', lang)}\n{json.dumps(raw, ensure_ascii=False, indent=2)}", err=True)


def _text(raw: Raw, kind: Kind, field: str, needed: bool, asking: Asking) -> None:
    """Ask for a text in both languages or in neither."""
    for language in Lang:
        _value(raw, kind, f"{field}.{language}", needed or field in raw, asking)
        if field not in raw:
            return


def _value(raw: Raw, kind: Kind, path: str, needed: bool, asking: Asking) -> None:
    """Ask for one key until the base would accept the answer, and put it into the record."""
    schema = schema_at(schema_of(kind), path.split("."))
    many = schema.get("type") == "array"
    wants = LINKS[kind].get(f"{path}[]" if many else path)
    words = ["true", "false"] if schema.get("type") == "boolean" else schema.get("enum", [])
    choices = _ids(asking.store, wants) if wants else words

    def fault(text: str) -> str | None:
        if path == "id" and text in asking.store.ids(text):
            return say("prompts.taken", asking.lang)
        given = with_setting(raw, kind, f"{path}={text}")
        if path.endswith(".en"):  # a text is validated in both languages together
            given = with_setting(given, kind, f"{path.removesuffix('en')}zh=字")
        found = read("", table(kind, given).encode()).problems
        return next((said(problem.message, asking.lang) for problem in found if _is_at(path, problem.where)), None)

    if text := _ask(path, asking.lang, choices=choices, needed=needed, many=many, fault=fault):
        raw |= with_setting(raw, kind, f"{path}={text}")


def _is_at(path: str, where: str | None) -> bool:
    return where is not None and (where == path or where.startswith(f"{path}["))


def _evidence(asking: Asking) -> list[Raw]:
    """Ask for pieces of evidence one by one; the passage is shown if there is a copy of the text."""
    pieces: list[Raw] = []
    lang = asking.lang
    while not pieces or typer.confirm(say("prompts.again", lang), default=False, err=True):
        source = _ask(say("prompts.source", lang), lang, choices=list(asking.store.sources))
        passages = asking.texts.passages(source) if asking.texts else None
        number = int(_ask(say("prompts.passage", lang), lang, fault=_no_passage(passages, lang)))
        text = passages[number - 1] if passages else None
        if text:
            typer.echo(f"    {text}", err=True)
        pieces.append({"source": source, "passage": number, "anchors": _anchors(text, lang)})
    return pieces


def _no_passage(passages: Sequence[str] | None, lang: Lang) -> Callable[[str], str | None]:
    def fault(text: str) -> str | None:
        if not (text.isascii() and text.isdigit() and int(text)):
            return say("prompts.number", lang)
        return say("prompts.no_passage", lang, len(passages)) if passages and int(text) > len(passages) else None

    return fault


def _anchors(passage: str | None, lang: Lang) -> list[str]:
    def fault(text: str) -> str | None:
        return say("prompts.not_there", lang) if passage is not None and not is_found_in(text, passage) else None

    anchors: list[str] = []
    while anchor := _ask(say("prompts.anchor", lang), lang, needed=not anchors, fault=fault):
        anchors.append(anchor)
    return anchors


def _steps(asking: Asking) -> list[Raw]:
    """Ask for the steps of a collaboration, at least two."""
    steps: list[Raw] = []
    lang, places = asking.lang, list(asking.store.places)
    while place := _ask(say("prompts.step", lang), lang, choices=places, needed=len(steps) < 2):
        task = {str(language): _ask(f"{say('prompts.task', lang)} ({language})", lang) for language in Lang}
        steps.append({"place": place, "task": task})
    return steps


def _ask(
    name: str,
    lang: Lang,
    *,
    choices: Sequence[str] = (),
    needed: bool = True,
    many: bool = False,
    fault: Callable[[str], str | None] = lambda text: None,
) -> str:
    """Ask until the answer is one of the choices, if there are any, and valid; empty if it is left out."""
    hints = [] if needed else [say("prompts.optional", lang)]
    hints += [say("prompts.many", lang)] if many else []
    hints += [say("prompts.choices", lang, ", ".join(choices))] if 0 < len(choices) <= SHOWN else []
    question = f"{name} ({'; '.join(hints)})" if hints else name
    _complete(choices)
    while True:
        answer: Any = typer.prompt(question, default="", show_default=False, err=True)
        text = str(answer).strip(" ," if many else None)
        if not text and not needed:
            return ""
        items = [item.strip() for item in text.split(",")] if many else [text]
        wrong = _unknown(items, choices, lang) if text else say("prompts.missing", lang)
        if not (wrong := wrong or fault(text)):
            return text
        typer.secho(wrong, err=True, bold=True)


def _unknown(items: Sequence[str], choices: Sequence[str], lang: Lang) -> str | None:
    unknown = next((item for item in items if choices and item not in choices), None)
    if unknown is None:
        return None
    close = nearest(unknown, choices)
    return say("prompts.nearest", lang, close) if close else say("prompts.unknown", lang)


def _complete(choices: Sequence[str]) -> None:
    """Let the tab key complete the choices, if the system has readline."""
    try:
        import readline
    except ImportError:
        return
    readline.set_completer_delims(" ,")
    readline.set_completer(lambda text, n: [*(word for word in choices if word.startswith(text)), None][n])
    readline.parse_and_bind("tab: complete")


def _ids(store: Store, wants: str) -> list[str]:
    sql = f"SELECT id FROM record WHERE {IS_WANTED} AND id NOT NULL ORDER BY no"
    return [id_ for (id_,) in store.connection.execute(sql, {"wants": wants})]
