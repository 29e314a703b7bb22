"""What there is to read as rows: each fact and tension with each of its sign-offs."""

from collections.abc import Iterator

from hubcli.document import Records
from hubcli.model.review import SignOff
from hubcli.model.tension import Tension
from hubcli.model.text import Lang
from hubcli.pages.records.facts import HEADS, Row, ids, rows_of, table
from hubcli.questions.review import Reviews

OWN = ("verdict", "by", "reader", "signed_on", "holds", "objection", "between")


def tables(answer: Reviews, lang: Lang) -> tuple[Records, ...]:
    """A row for each sign-off, or one without a verdict; a tension is `between` facts."""
    return (table("reviews", (*OWN, *HEADS), _rows(answer, lang)),)


def _rows(answer: Reviews, lang: Lang) -> Iterator[Row]:
    facts = rows_of((answer.facts, answer.measured), lang)
    for one in answer.facts:
        yield from ({**facts[one.fact.id], **said} for said in map(_said, one.sign_offs or (None,)))
    for about in answer.tensions:
        yield from ({**_of_tension(about.tension, lang), **said} for said in map(_said, about.sign_offs or (None,)))


def _of_tension(tension: Tension, lang: Lang) -> Row:
    texts: Row = {"label": tension.label[lang], "note": tension.note[lang]}
    return {"kind": "tension", "id": tension.id, "between": ids(tension.facts), **texts}


def _said(signed: SignOff | None) -> Row:
    if signed is None:
        return {}
    return {
        "verdict": str(signed.verdict),
        "by": signed.by,
        "reader": str(signed.reader),
        "signed_on": signed.date.start,
        "holds": "yes" if signed.current else "no",
        "objection": signed.note,
    }
