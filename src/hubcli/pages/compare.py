"""Hubs side by side, as a document."""

from collections.abc import Sequence

from hubcli.document import Block, Document, Entry, Heading, Inlines, Items, Plain, Row, Strong, Table
from hubcli.messages import say
from hubcli.model.facts import Fact, Kind
from hubcli.model.text import Lang
from hubcli.pages import glance
from hubcli.pages.comparability import judged_about
from hubcli.pages.disputes import numbered
from hubcli.pages.phrases import bracketed, figure_entry, label, left_out_notice, member_names, paged
from hubcli.pages.plain import listed, plain_entry
from hubcli.questions.compare import Comparison, KindSection, ThemeRow
from hubcli.questions.compare_figures import FigureRow


def page(comparison: Comparison, lang: Lang) -> Document:
    """A glance; or, if all facts are shown, members, figures, each kind of fact by theme, what is said of several."""
    if not comparison.every:
        return glance.page(comparison, lang)
    hubs = [hub.short_name[lang] for hub in comparison.hubs]
    title = say("compare.title", lang, listed(hubs, lang))
    blocks: list[Block] = [Heading(1, title), _members(comparison, hubs, lang)]
    if comparison.figures:
        blocks += [Heading(2, say("metric", lang)), _figures(comparison.figures, hubs, lang)]
        blocks += glance.in_other_money(comparison, lang)
    for section in comparison.sections:
        blocks += _section(section, hubs, lang)
    for heading, facts in glance.said_together(comparison, lang).items():
        blocks.append(Heading(2, heading))
        for kind in Kind:
            blocks += _of_kind(kind, [fact for fact in facts if fact.kind is kind], lang)
    blocks = numbered(blocks, comparison.disputes, lang)
    if comparison.left_out:
        blocks.append(left_out_notice(comparison.left_out, lang))
    return paged(blocks, comparison.sources, lang)


def _members(comparison: Comparison, hubs: list[str], lang: Lang) -> Table:
    cells = []
    for hub in comparison.hubs:
        names = member_names(comparison.members[hub.id], hub.lead, lang)
        cells.append((plain_entry(listed(names, lang)),))
    return Table((say("hub", lang), *hubs), (Row((Strong(say("members", lang)),), tuple(cells)),))


def _figures(rows: Sequence[FigureRow], hubs: list[str], lang: Lang) -> Table:
    return Table(
        (say("indicator", lang), *hubs),
        tuple(
            Row(
                _indicator(row, lang),
                tuple(
                    tuple(
                        figure_entry(figure.fact, figure.measured, judged_about(figure, lang), lang)
                        for figure in figures
                    )
                    or _unshown(row, hub, lang)
                    for hub, figures in row.cells.items()
                ),
            )
            for row in rows
        ),
    )


def _unshown(row: FigureRow | ThemeRow, hub: str, lang: Lang) -> tuple[Entry, ...]:
    """The number of facts behind a cell that shows none of them; empty if there are none."""
    return (plain_entry(say("compare.unshown", lang, row.unshown[hub])),) if hub in row.unshown else ()


def _indicator(row: FigureRow, lang: Lang) -> Inlines:
    warning = "" if row.comparable else bracketed(say("compare.not_comparable", lang), lang)
    return Strong(row.indicator.label[lang]), Plain(_variant(row, lang) + warning)


def indicator_text(row: FigureRow, lang: Lang) -> str:
    """The indicator of a row with the way of counting that its figures share."""
    return row.indicator.label[lang] + _variant(row, lang)


def _variant(row: FigureRow, lang: Lang) -> str:
    """The way of counting that all figures of a row share, where the indicator has several."""
    shared = {figure.fact.variant for cell in row.cells.values() for figure in cell}
    named = [variant.label[lang] for variant in row.indicator.variants if shared == {variant.id}]
    return bracketed(named[0], lang) if named else ""


def _section(section: KindSection, hubs: list[str], lang: Lang) -> list[Block]:
    rows = tuple(
        Row(
            (Strong(row.theme.label[lang]),),
            tuple(
                tuple(label(fact, lang) for fact in facts) or _unshown(row, hub, lang)
                for hub, facts in row.cells.items()
            ),
        )
        for row in section.rows
    )
    return [Heading(2, say(section.kind, lang)), Table((say("theme", lang), *hubs), rows)]


def _of_kind(kind: Kind, facts: list[Fact], lang: Lang) -> list[Block]:
    return [Heading(3, say(kind, lang)), Items(tuple(label(fact, lang) for fact in facts))] if facts else []
