"""What disagrees as rows: each side of each conflict and tension."""

from collections.abc import Iterable, Sequence

from hubcli.document import Records
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Indicator
from hubcli.pages.records.facts import HEADS, Row, rows_of, table
from hubcli.questions.conflicts import Conflict, Conflicts, group_of, sides

OWN = ("conflict", "group", "cause", "tension", "tension_label", "tension_note")


def tables(answer: Conflicts, lang: Lang) -> tuple[Records, ...]:
    """The sides of a conflict have its number."""
    return (table_of(answer.conflicts, answer.measured, lang),)


def table_of(conflicts: Sequence[Conflict], measured: Iterable[Indicator], lang: Lang) -> Records:
    """The sides of these conflicts, with the units of their figures."""
    facts = rows_of((tuple(measured), tuple(sides(conflicts)), tuple(conflicts)), lang)
    rows = (
        {**facts[fact.id], "conflict": number, **_about(conflict, lang)}
        for number, conflict in enumerate(conflicts, 1)
        for fact in conflict.facts
    )
    return table("conflicts", (*OWN, *HEADS), rows)


def _about(conflict: Conflict, lang: Lang) -> Row:
    about: Row = {"group": group_of(conflict), "cause": conflict.cause}
    if tension := conflict.tension:
        about |= {"tension": tension.id, "tension_label": tension.label[lang], "tension_note": tension.note[lang]}
    return about
