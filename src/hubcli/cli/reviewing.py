"""Reading on a terminal: a fact or a tension beside its passages goes out, one key comes in, a sign-off is written."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import typer

from hubcli.base.compiled.cache import ask, open_store
from hubcli.base.compiled.filters import IN_RECORDS, Scope, check_names, find_hubs
from hubcli.base.compiled.store import Store
from hubcli.base.folder import base_folder
from hubcli.cli.options import Output
from hubcli.cli.reply import Reply, reply
from hubcli.edits.review import FILE, Said, SignedOff, Signer, sign_off
from hubcli.errors import HubError, OptionError
from hubcli.files import shown_folder
from hubcli.messages import Message, say
from hubcli.model.period import Period
from hubcli.model.review import Opinion, Reader, Review
from hubcli.model.text import Lang
from hubcli.questions.review import (
    Item,
    Reading,
    Reviewed,
    ReviewedTension,
    TensionReading,
    Wanted,
    reading,
    reviews,
    tension_reading,
)
from hubcli.questions.sign_offs import review_counts, sign_offs
from hubcli.sources.passages import Texts
from hubcli.sources.pins import Pins, read_pins


class Signing(NamedTuple):
    """Who reads and when, as far as the options say."""

    by: str | None
    reader: Reader | None
    date: str | None


class Asked(NamedTuple):
    """Which facts are to be read."""

    hubs: tuple[str, ...]
    scope: Scope
    wanted: Wanted
    limit: int | None


class _Session(NamedTuple):
    store: Store
    texts: Texts
    pins: Pins
    signer: Signer
    lang: Lang


def sign_named(
    signing: Signing, asked: Asked, accept: Sequence[str], reject: str | None, note: str | None, output: Output
) -> Reply:
    """Sign off the facts and tensions that options name. Raises HubError."""
    accepted = [id_.strip() for given in accept for id_ in given.replace("，", ",").split(",") if id_.strip()]
    if note and not reject:
        raise HubError(Message("review.note_without_reject"))
    if reject and not note:
        raise OptionError("--reject", reject, Message("review.needs_note"))
    if reject in accepted:
        raise OptionError("--reject", str(reject), Message("review.both"))
    signer = _signer(signing)
    folder = base_folder(output.base)
    with open_store(folder) as store:
        pins = read_pins(store.folder, *store.extended)
        check_names(store, asked.scope)
        find_hubs(store, asked.hubs)
        said = [_said(store, id_, Opinion.ACCEPTED) for id_ in accepted]
        said += [_said(store, reject, Opinion.REJECTED, note)] if reject else []
    return _report(folder, sign_off(folder, said, signer=signer, pins=pins), output)


def list_or_read(signing: Signing, asked: Asked, copies: Path | None, output: Output) -> Reply:
    """Let a person read the facts, then the tensions between them, on a terminal; elsewhere list them.

    Raises HubError.
    """
    folder = base_folder(output.base)
    if not _on_a_terminal() or output.format != "terminal" or output.output:
        return reply(
            ask(
                folder,
                lambda store: reviews(
                    store, hub_names=asked.hubs, scope=asked.scope, wanted=asked.wanted, limit=asked.limit
                ),
            ),
            output,
        )
    texts = Texts(copies)
    by = (
        signing.by
        or str(
            typer.prompt(say("review.your_name", output.lang), prompt_suffix=say("colon", output.lang), err=True)
        ).strip()
    )
    signer = _signer(signing._replace(by=by, reader=signing.reader or Reader.PERSON))
    with open_store(folder) as store:
        wanted = asked.wanted._replace(by=by)
        found = reviews(store, hub_names=asked.hubs, scope=asked.scope, wanted=wanted, limit=asked.limit)
        session = _Session(store, texts, read_pins(store.folder, *store.extended), signer, output.lang)
        signed = _read_one_by_one((*found.facts, *found.tensions), session)
    return _report(folder, signed, output)


def _said(store: Store, id_: str, verdict: Opinion, note: str | None = None) -> Said:
    """What is said of a fact, or of a tension and its facts. Raises UnknownNameError."""
    tension = next((one for one in store.tensions if one.id == id_), None)
    facts = map(store.fact, tension.facts if tension else [id_])
    return Said(tuple(facts), verdict, note, tension)


def _on_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _signer(signing: Signing) -> Signer:
    from datetime import date

    if not signing.by or not signing.by.strip():
        raise HubError(Message("review.needs_by"))
    if signing.reader is None and not _on_a_terminal():
        raise HubError(Message("review.needs_reader"))
    try:
        day = Period(signing.date or date.today().isoformat())
        date.fromisoformat(day)
    except ValueError:
        raise OptionError("--date", str(signing.date), Message("cli.no_day")) from None
    return Signer(" ".join(signing.by.split()), signing.reader or Reader.PERSON, day)


def _report(folder: Path, signed: Sequence[Review], output: Output) -> Reply:
    """What was signed off, and how far all readers have come."""
    with open_store(folder) as store:
        all_signed = sign_offs(store)
        counts = review_counts(store.ids_of(*IN_RECORDS), all_signed)
        tension_counts = review_counts([tension.id for tension in store.tensions], all_signed)
    return reply(SignedOff(tuple(signed), counts, tension_counts, f"{shown_folder(folder)}/{FILE}"), output)


def _read_one_by_one(items: Sequence[Item], session: _Session) -> list[Review]:
    """Show each fact and tension until its reader has decided; what is signed off is written at once."""
    if not items:
        typer.echo(say("review.nothing_to_read", session.lang), err=True)
    signed: dict[str, Review] = {}
    at = 0
    while at < len(items):
        id_ = items[at][0].id
        own = (signed[id_],) if id_ in signed else ()
        shown = _reading(items[at], session)
        _show(shown, own, say("review.progress", session.lang, at + 1, len(items), id_), session.lang)
        key = _key(shown, session.lang)
        note = _objection(session.lang) if key == "n" else None
        if key == "q":
            break
        if key == "b":
            at = max(at - 1, 0)
        elif key != "n" or note:
            if key in "yn":
                said = _said(session.store, id_, Opinion.REJECTED if note else Opinion.ACCEPTED, note)
                (signed[id_],) = sign_off(session.store.folder, [said], signer=session.signer, pins=session.pins)
            at += 1
    return list(signed.values())


def _reading(item: Item, session: _Session) -> Reading | TensionReading:
    store, texts, pins = session.store, session.texts, session.pins
    match item:
        case Reviewed(fact, signed):
            return reading(store, fact=fact, signed=signed, texts=texts, pins=pins)
        case ReviewedTension():
            return tension_reading(store, item, texts=texts, pins=pins)


def _show(shown: Reading | TensionReading, own: Sequence[Review], title: str, lang: Lang) -> None:
    """The fact or tension beside its passages, as wide as the terminal, on standard error."""
    from hubcli.pages.review import page
    from hubcli.pages.sign_offs import sign_off_text
    from hubcli.render import Form, render

    width = typer.get_terminal_size().columns  # COLUMNS first
    colour = "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    typer.echo(f"\n{'─' * width}\n{title}\n", err=True)
    typer.echo(render(page(shown, lang), "terminal", Form(width=width, colour=colour)), err=True)
    for review in own:
        typer.echo(sign_off_text(review, lang), err=True)


def _key(shown: Reading | TensionReading, lang: Lang) -> str:
    """The reader's decision: y, n, s, b or q."""
    while True:
        typer.echo(say("review.keys", lang), err=True)
        key = typer.getchar().casefold()
        if key in ("\x04", "\x1a", "\x1b"):  # the end of the input, Escape
            return "q"
        if key in "yn" and not shown.holds:
            typer.echo(say("review.cannot_sign", lang), err=True)
        elif key in "ynsbq":
            return key
        else:
            typer.echo(say("review.not_a_key", lang), err=True)


def _objection(lang: Lang) -> str:
    """What the passages do not say, in the reader's words; empty if they changed their mind."""
    given: Any = typer.prompt(
        say("review.objection", lang), default="", show_default=False, prompt_suffix=say("colon", lang), err=True
    )
    return " ".join(str(given).split())
