"""What disagrees as rows: each side of each conflict and tension."""

from collections.abc import Iterable, Iterator, Sequence

from hubcli.document import Records
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Indicator
from hubcli.pages.records.facts import HEADS, Row, RowMaker, streamed_table
from hubcli.questions.conflicts import Conflicts
from hubcli.questions.disputes import Conflict, group_of

OWN = ("conflict", "group", "cause", "tension", "tension_label", "tension_note")


def tables(answer: Conflicts, lang: Lang) -> tuple[Records, ...]:
    """The sides of a conflict have its number."""
    return (table_of(answer.conflicts, answer.measured, lang),)


def table_of(conflicts: Sequence[Conflict], measured: Iterable[Indicator], lang: Lang) -> Records:
    """The sides of these conflicts, with the units of their figures."""
    units = tuple(measured)

    def rows() -> Iterator[Row]:
        facts = RowMaker((units, conflicts), lang)
        for number, conflict in enumerate(conflicts, 1):
            yield from ({**facts.row(fact), "conflict": number, **_about(conflict, lang)} for fact in conflict.facts)

    return streamed_table("conflicts", (*OWN, *HEADS), rows)


def _about(conflict: Conflict, lang: Lang) -> Row:
    about: Row = {"group": group_of(conflict), "cause": conflict.cause}
    if tension := conflict.tension:
        about |= {"tension": tension.id, "tension_label": tension.label[lang], "tension_note": tension.note[lang]}
    return about
