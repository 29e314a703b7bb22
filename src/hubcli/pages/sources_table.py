"""A table that is or would be taken into a base, as a document."""

from collections.abc import Iterator

from hubcli.document import Block, Code, Document, Entry, Heading, Items, Plain, Row, Strong, Table
from hubcli.edits.given_table import Column
from hubcli.edits.sources_table import TakenTable
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.plain import listed, notice, plain_entry, prose


def page(answer: TakenTable, lang: Lang) -> Document:
    """What each column holds, the first figures, and where they are."""
    series = answer.series
    blocks: list[Block] = [
        Heading(1, say("sources_table.title", lang, series.table)),
        prose(say("sources_table.figures", lang, answer.figures, series.indicator, series.id, series.theme)),
        Table(
            tuple(say(f"sources_table.{head}", lang) for head in ("column", "holds", "example")),
            tuple(_column(column, lang) for column in answer.columns),
        ),
        *(prose(text) for text in _remarks(answer, lang)),
        prose(say("colon", lang, say("sources_table.first", lang)).rstrip()),
        Items(tuple(Entry((Code(one.id), Plain(say("colon", lang, "") + f"{one.value:,}"))) for one in answer.first)),
    ]
    if answer.around:
        blocks += [prose(say("sources_table.around", lang)), Items(tuple(map(plain_entry, answer.around)))]
    if answer.no_edition:
        blocks.append(notice(say("sources_table.no_edition", lang)))
    if answer.written:
        blocks.append(prose(say("sources_table.recorded", lang, answer.table, answer.line)))
    else:
        blocks.append(notice(say("sources_table.not_written", lang)))
    return paged(blocks, (), lang)


def _column(column: Column, lang: Lang) -> Row:
    holds = column.field or say(f"sources_table.{'kept' if column.kept else 'left_out'}", lang)
    return Row(
        (Strong(column.name),), ((plain_entry(holds),), (plain_entry(column.example),) if column.example else ())
    )


def _remarks(answer: TakenTable, lang: Lang) -> Iterator[str]:
    if answer.spread:
        yield say(f"sources_table.spread_{answer.spread}", lang)
    if fixed := answer.series.fixed:
        same = (f"{field} {value}" for field, value in vars(fixed).items() if value is not None)
        yield say("sources_table.for_every", lang, listed(same, lang))
    if answer.names:
        names = (say("sources_table.is", lang, *named) for named in answer.names.items())
        yield say("sources_table.named", lang, listed(names, lang))
    if answer.empty:
        yield say("sources_table.empty", lang, answer.empty)
