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
from hubcli.cli.interview import Interview
from hubcli.cli.reply import Reply
from hubcli.errors import HubError
from hubcli.evidence.anchors import is_found_in
from hubcli.messages import Message, said, say
from hubcli.model.described import field_docs
from hubcli.model.facts import FACTS, Kind
from hubcli.model.text import Lang
from hubcli.sources.passages import Texts


class NothingGivenError(HubError):
    """No fact is given, and there is no terminal to ask for one."""

    def __init__(self) -> None:
        super().__init__(Message("cli.no_fact"))


class Asking(NamedTuple):
    """What the answers are checked against, and the questions and answers themselves."""

    store: Store
    texts: Texts | None
    interview: Interview
    proposal: Raw
    """What is offered as the answer, by key."""

    @property
    def lang(self) -> Lang:
        """The language of the questions."""
        return self.interview.lang


def ask_and_add(
    folder: Path,
    kind: Kind,
    texts: Texts | None,
    lang: Lang,
    added: Callable[[Raw], Reply],
    proposal: Raw | None = None,
) -> Reply:
    """Ask for a fact and add it; if that fails or is broken off, show the input, so that it is not lost.

    Raises HubError.
    """
    if not on_a_terminal():
        raise NothingGivenError
    raw: Raw = {}
    try:
        with open_store(folder) as store:
            ask_for(kind, raw, Asking(store, texts, Interview(lang), proposal or {}))
        answered = added(raw)
    except (HubError, typer.Abort, KeyboardInterrupt):
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

    def questions() -> None:
        raw.clear()
        _ask_each(kind, raw, asking)

    asking.interview.hold(questions)


def _ask_each(kind: Kind, raw: Raw, asking: Asking) -> None:
    schema, docs = schema_of(kind), field_docs(FACTS[kind], asking.lang)
    needed = schema["$defs"][FACTS[kind].__name__]["required"]
    for field in ORDER:
        properties = schema_at(schema, [field]).get("properties", {})
        if field not in docs or (properties and "en" not in properties):  # a table is written by hand
            continue
        asking.interview.tell(say("colon", asking.lang, field, docs[field]), dim=True)
        if field == "evidence":
            _evidence(raw, asking)
        elif field == "steps":
            _steps(raw, asking)
        elif properties:
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

    proposed = _proposed(asking.proposal, path)
    text = asking.interview.ask(path, choices=choices, needed=needed, many=many, fault=fault, proposed=proposed)
    if text:
        raw |= with_setting(raw, kind, f"{path}={text}")


def _proposed(proposal: Raw, path: str) -> str:
    """What is proposed for a key, as one would type it."""
    value: Any = proposal
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list():
            return ",".join(map(str, value))
        case _:
            return str(value)


def _is_at(path: str, where: str | None) -> bool:
    return where is not None and (where == path or where.startswith(f"{path}["))


def _evidence(raw: Raw, asking: Asking) -> None:
    """Ask for pieces of evidence one by one; the passage is shown if there is a copy of the text."""
    pieces: list[Raw] = []
    proposed: list[Raw] = asking.proposal.get("evidence", [])
    interview, lang = asking.interview, asking.lang
    while not pieces or interview.confirmed(say("prompts.again", lang), proposed=len(pieces) < len(proposed)):
        offered = proposed[len(pieces)] if len(pieces) < len(proposed) else {}
        sources = list(asking.store.sources)
        question = say("prompts.source", lang)
        piece: Raw = {"source": interview.ask(question, choices=sources, proposed=offered.get("source", ""))}
        pieces.append(piece)
        raw["evidence"] = pieces
        passages = asking.texts.passages(piece["source"]) if asking.texts else None
        number = interview.ask(
            say("prompts.passage", lang), fault=_no_passage(passages, lang), proposed=str(offered.get("passage", ""))
        )
        piece["passage"] = int(number)
        text = passages[piece["passage"] - 1] if passages else None
        if text:
            interview.tell(f"    {text}")
        _anchors(piece, text, offered.get("anchors", []), asking)


def _no_passage(passages: Sequence[str] | None, lang: Lang) -> Callable[[str], str | None]:
    def fault(text: str) -> str | None:
        if not (text.isascii() and text.isdigit() and int(text)):
            return say("prompts.number", lang)
        return say("prompts.no_passage", lang, len(passages)) if passages and int(text) > len(passages) else None

    return fault


def _anchors(piece: Raw, passage: str | None, proposed: Sequence[str], asking: Asking) -> None:
    """Ask for the anchors of a piece of evidence, at least one."""
    lang = asking.lang

    def fault(text: str) -> str | None:
        return say("prompts.not_there", lang) if passage is not None and not is_found_in(text, passage) else None

    anchors: list[str] = []
    left = list(proposed)
    while anchor := asking.interview.ask(
        say("prompts.anchor", lang), needed=not anchors and not left, fault=fault, proposed=left.pop(0) if left else ""
    ):
        anchors.append(anchor)
        piece["anchors"] = anchors


def _steps(raw: Raw, asking: Asking) -> None:
    """Ask for the steps of a collaboration, at least two."""
    steps: list[Raw] = []
    interview, places = asking.interview, list(asking.store.places)
    while place := interview.ask(say("prompts.step", asking.lang), choices=places, needed=len(steps) < 2):
        step: Raw = {"place": place, "task": {}}
        steps.append(step)
        raw["steps"] = steps
        for language in Lang:
            step["task"][str(language)] = interview.ask(f"{say('prompts.task', asking.lang)} ({language})")


def _ids(store: Store, wants: str) -> list[str]:
    sql = f"SELECT id FROM every_record WHERE {IS_WANTED} AND id NOT NULL ORDER BY no"
    return [id_ for (id_,) in store.connection.execute(sql, {"wants": wants})]
