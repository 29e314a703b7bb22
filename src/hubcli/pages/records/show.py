"""A record as rows: itself, then every fact that has to do with it."""

from typing import Any

from hubcli.document import Records
from hubcli.model.text import Lang
from hubcli.pages.records.facts import HEADS, Row, rows_of, table
from hubcli.questions.disputes import sides
from hubcli.questions.show import FactView, HubProfile, RecordView

View = HubProfile | FactView | RecordView


def tables(answer: View, lang: Lang) -> tuple[Records, ...]:
    """The record, and each fact with its `link` to it: `names_it`, `addresses`, `addressed_by` or `disputes`."""
    links = _links(answer)
    rows = rows_of((answer, tuple(sides(answer.disputes))), lang)
    linked = ({**row, "link": links.get(id_, "disputes")} for id_, row in rows.items())
    return (table("facts", ("link", *HEADS), (*_itself(answer, lang), *linked)),)


def _links(answer: View) -> dict[str, str]:
    match answer:
        case FactView():
            addressed = {fact.id: "addressed_by" for fact in answer.challenges}
            return {answer.fact.id: "itself", **addressed, **{fact.id: "addresses" for fact in answer.measures}}
        case HubProfile():
            return {fact.id: "names_it" for facts in answer.facts.values() for fact in facts}
        case RecordView():
            return {fact.id: "names_it" for fact in answer.facts}


def _itself(answer: View, lang: Lang) -> tuple[Row, ...]:
    """The row of a record that is no fact."""
    match answer:
        case FactView():
            return ()
        case HubProfile():
            return (_row("hub", answer.summary.hub, lang),)
        case RecordView():
            return (_row(answer.vocabulary, answer.record, lang),)


def _row(vocabulary: str, record: Any, lang: Lang) -> Row:
    named = next((getattr(record, key) for key in ("name", "label", "title") if hasattr(record, key)), None)
    label = named[lang] if named else getattr(record, lang)  # a term has no name beside its renderings
    return {"link": "itself", "kind": vocabulary, "id": record.id, "label": label}
