"""The hubs as rows."""

from hubcli.document import Records
from hubcli.model.facts import Kind
from hubcli.model.text import Lang
from hubcli.pages.records.facts import Row, ids, table
from hubcli.questions.hubs import Hubs, HubSummary

HEADS = ("hub", "short_name", "name", "lead", "members", *Kind, "shared")


def tables(answer: Hubs, lang: Lang) -> tuple[Records, ...]:
    """Each hub with its members and how many facts of each kind it has; `shared` are about every hub."""
    return (table("hubs", HEADS, (_row(summary, lang) for summary in answer.hubs)),)


def _row(summary: HubSummary, lang: Lang) -> Row:
    return {
        "hub": summary.hub.id,
        "short_name": summary.hub.short_name[lang],
        "name": summary.hub.name[lang],
        "lead": summary.hub.lead,
        "members": ids(member.id for member in summary.members),
        **{str(kind): count for kind, count in summary.counts.items()},
        "shared": summary.shared,
    }
