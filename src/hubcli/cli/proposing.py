"""A record proposed from a passage is completed: by options, on a terminal by questions, elsewhere by hand."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hubcli.base.compiled.cache import ask
from hubcli.base.folder import base_folder
from hubcli.base.toml.writer import ORDER
from hubcli.cli.fact_input import Raw, schema_at, schema_of
from hubcli.cli.interview import Interview
from hubcli.cli.options import Output
from hubcli.cli.prompting import ask_and_add, on_a_terminal
from hubcli.cli.reply import Reply, reply
from hubcli.edits.add import add
from hubcli.errors import HubError, OptionError
from hubcli.messages import Message, say
from hubcli.model.facts import FACTS, Kind
from hubcli.questions.propose import Proposal, propose
from hubcli.sources.passages import Texts


class IncompleteError(HubError):
    """A proposal with keys that somebody has to fill in."""

    def __init__(self, proposal: Proposal, missing: Sequence[str]) -> None:
        filled = [Message("add.read_from", one.key, list(one.words)) for one in proposal.filled]
        several = [Message("add.several", one.key, list(one.choices)) for one in proposal.open]
        super().__init__(*filled, *several, Message("add.incomplete", list(missing)))


def add_from_passage(where: str, kind: Kind | None, options: Raw, copies: Path | None, output: Output) -> Reply:
    """Add the fact that a passage states, completed by options or questions; else return what is to be filled in.

    Raises HubError.
    """
    source, _, number = where.rpartition(":")
    if not source or not (number.isascii() and number.isdigit()):
        raise OptionError("--from-passage", where, Message("cli.needs_passage"))
    texts, folder = Texts(copies), base_folder(output.base)
    proposal = ask(folder, lambda store: propose(store, source=source, passage=int(number), texts=texts, kind=kind))
    record: Raw = {**proposal.record, **options}

    def added(kind: Kind, raw: Raw) -> Reply:
        return reply(add(folder, kind=kind, raws=[raw], texts=texts), output)

    missing = list(_missing(proposal.kind, record))
    if proposal.kind and not missing:
        return added(proposal.kind, record)
    if on_a_terminal():
        interview = Interview(output.lang)
        _tell(proposal, interview)
        chosen = proposal.kind or Kind(interview.ask("kind", choices=[*Kind]))
        return ask_and_add(folder, chosen, texts, output.lang, lambda raw: added(chosen, raw), record)
    said: Any = proposal if output.format == "json" else _to_fill_in(proposal.kind, record)
    return Reply(said, output, error=IncompleteError(proposal, missing))


def _tell(proposal: Proposal, interview: Interview) -> None:
    interview.tell(proposal.text)
    for one in proposal.filled:
        interview.tell(say("add.read_from", interview.lang, one.key, list(one.words)), dim=True)
    for each in proposal.open:
        interview.tell(say("add.several", interview.lang, each.key, list(each.choices)), dim=True)


def _missing(kind: Kind | None, record: Raw) -> Iterator[str]:
    """The keys that a fact of the kind needs and the record does not have, with the language where one is missing."""
    if kind is None:
        yield "kind"
    schema = schema_of(kind or Kind.CONTEXT)
    for key in schema["$defs"][FACTS[kind or Kind.CONTEXT].__name__]["required"]:
        if "en" in schema_at(schema, [key]).get("properties", {}):
            yield from (f"{key}.{language}" for language in ("en", "zh") if not record.get(key, {}).get(language))
        elif key == "evidence" and not record["evidence"][0]["anchors"]:
            yield "evidence.0.anchors"
        elif key not in record:
            yield key


def _to_fill_in(kind: Kind | None, record: Raw) -> str:
    """The record as JSON, with null for what is missing."""
    filled: Raw = {"kind": kind, "id": None} | record
    for path in _missing(kind, record):
        key, _, language = path.partition(".")
        if language in ("en", "zh"):
            filled[key] = {**(filled.get(key) or {}), language: None}
        elif not language:
            filled.setdefault(key, None)
    order = ("kind", *ORDER)
    ordered = dict(sorted(filled.items(), key=lambda pair: order.index(pair[0]) if pair[0] in order else len(order)))
    return json.dumps(ordered, ensure_ascii=False, indent=2) + "\n"
