"""The sources as rows."""

from collections.abc import Iterable

from hubcli.document import Cell, Records
from hubcli.model.period import Period
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source
from hubcli.pages.records.facts import Row, ids, table, written
from hubcli.pages.references import authors_of
from hubcli.questions.export import Resting
from hubcli.questions.sources import SourceList, SourceUse

HEADS = (
    "source", "title", "authors", "publisher", "container", "date", "language", "type", "url", "accessed", "archived",
)  # fmt: skip
COUNTS = ("facts", "alone", "together", "figures", "tables", "themes", "note")


def tables(answer: SourceList, lang: Lang) -> tuple[Records, ...]:
    """Each source with what rests on it."""
    return (table("sources", (*HEADS, *COUNTS), (_used(use, lang) for use in answer.documents)),)


def table_of(sources: Iterable[Source], lang: Lang) -> Records:
    """These sources."""
    return table("sources", HEADS, (_row(source, lang) for source in sources))


def table_of_resting(resting: Iterable[Resting], lang: Lang) -> Records:
    """The sources of a digest, with what rests on each."""
    rows = ({**_row(one.source, lang), "facts": one.facts, "alone": one.alone} for one in resting)
    return table("sources", (*HEADS, "facts", "alone"), rows)


def _used(use: SourceUse, lang: Lang) -> Row:
    return {
        **_row(use.source, lang),
        "facts": use.facts,
        "alone": use.alone,
        "together": use.together,
        "figures": use.figures,
        "tables": ids(use.tables),
        "themes": ids(f"{theme}:{count}" for theme, count in use.themes.items()),
        "note": use.source.note[lang] if use.source.note else None,
    }


def _row(source: Source, lang: Lang) -> Row:
    return {
        "source": source.id,
        "title": source.title[lang],
        "authors": authors_of(source, lang),
        "publisher": source.publisher[lang],
        "container": source.container[lang] if source.container else None,
        "date": _day(source.date),
        "language": str(source.language),
        "type": source.type,
        "url": source.url,
        "accessed": _day(source.accessed),
        "archived": source.archived,
    }


def _day(period: Period | None) -> Cell:
    """The day; a longer period as text."""
    return period.start if period and period.start == period.end else written(period)
