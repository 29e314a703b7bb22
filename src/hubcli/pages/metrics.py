"""Indicators, and the figures on one of them, as documents."""

from collections.abc import Sequence

from hubcli.document import (
    Bar,
    Block,
    Code,
    Document,
    Entry,
    Heading,
    Inline,
    Inlines,
    Notice,
    Plain,
    Prose,
    Row,
    Strong,
    Table,
)
from hubcli.figures.figure import figure_of_metric
from hubcli.figures.writing import write_side_by_side
from hubcli.messages import say
from hubcli.model.bounds import magnitude
from hubcli.model.text import Lang
from hubcli.model.units import Unit
from hubcli.model.vocabulary import Level
from hubcli.pages.comparability import basis_text, differences_text, measured_for
from hubcli.pages.disputes import numbered
from hubcli.pages.phrases import bracketed, cites, figure_text, identified, in_brackets, paged
from hubcli.pages.plain import listed, more, plain_entry, prose
from hubcli.questions.comparability import JudgedFigure
from hubcli.questions.metrics import OVERRULED, Metrics
from hubcli.questions.metrics_overview import CountedIndicator, Indicators


def page(answer: Metrics | Indicators, lang: Lang) -> Document:
    """The page of one indicator, or of all indicators."""
    return _figures(answer, lang) if isinstance(answer, Metrics) else _indicators(answer, lang)


def _indicators(answer: Indicators, lang: Lang) -> Document:
    hubs = [hub.short_name[lang] for hub in answer.names.values()]
    heads = (say("indicator", lang), *hubs, say("no_hub", lang), say("metrics.in_all", lang))
    rows = tuple(
        Row(
            identified(item.indicator.label[lang], item.indicator.id, lang),
            tuple(_count(item, count) for count in (*item.hubs.values(), item.elsewhere, item.figures)),
        )
        for item in answer.indicators
    )
    blocks = [Heading(1, say("metrics.title", lang)), Table(heads, rows), *more(answer, "indicators", lang=lang)]
    return paged(blocks, (), lang)


def _count(item: CountedIndicator, count: int) -> tuple[Entry, ...]:
    return (plain_entry(str(count), item.indicator.id),) if count else ()


def _figures(answer: Metrics, lang: Lang) -> Document:
    indicator = answer.indicator
    about = (Plain(indicator.definition[lang]), *in_brackets(indicator.id, lang))
    blocks: list[Block] = [Heading(1, indicator.label[lang]), Prose(about)]
    if not answer.basis:
        return paged([*blocks, prose(say("no_facts", lang))], (), lang)
    if len(answer.figures) > 1:
        blocks.append(prose(say("metrics.compared_on", lang, basis_text(answer.basis, answer.indicator, lang))))
    shown = shown_figures(answer)
    blocks += [_table(answer, shown, lang), *more(answer, "figures", lang=lang), _ranking(answer, lang)]
    if others := len(answer.figures) - len(shown):
        blocks.append(prose(say("metrics.others", lang, others, indicator.id)))
    blocks += [prose(say("metrics.other_money", lang, other.label[lang], other.id)) for other in answer.other_money]
    return paged(numbered(blocks, answer.disputes, lang), answer.sources, lang)


def shown_figures(answer: Metrics) -> list[JudgedFigure]:
    """The figures that have a row: all but those of tables that do not compare, unless there are no others."""
    return [figure for figure in answer.figures if not _is_beside(figure)] or list(answer.figures)


def _is_beside(figure: JudgedFigure) -> bool:
    """Whether it is a line of a table that does not compare: there may be hundreds for other years and places."""
    return bool(figure.differences) and any(piece.transcribed_in for piece in figure.fact.evidence)


def _table(answer: Metrics, shown: Sequence[JudgedFigure], lang: Lang) -> Table:
    largest = max((abs(magnitude(figure.fact)) for figure in shown), default=0)
    keys = [
        "place",
        *(["metrics.rank_head"] if answer.ranking else []),
        "figure",
        "metrics.measured_for",
        "metrics.comparability",
    ]
    texts = _written(shown, lang)
    rows = tuple(_row(figure, text, answer, largest, lang) for figure, text in zip(shown, texts, strict=True))
    return Table(tuple(say(key, lang) for key in keys), rows)


def _written(shown: Sequence[JudgedFigure], lang: Lang) -> list[str]:
    """The figures in words, those that compare in one scale."""
    comparable = [figure_of_metric(one.fact, one.measured.unit) for one in shown if not one.differences]
    alike = iter(write_side_by_side(comparable, lang))
    return [figure_text(one.fact, one.measured, lang) if one.differences else next(alike) for one in shown]


def _row(figure: JudgedFigure, text: str, answer: Metrics, largest: float, lang: Lang) -> Row:
    metric = figure.fact
    value: list[Inline] = [Strong(text), *cites(metric)]
    if largest and figure.measured.unit != Unit.RANK:  # the best rank would have the shortest bar
        value.insert(0, Bar(abs(magnitude(metric)) / largest, faint=bool(figure.differences)))
    rank = (plain_entry(str(figure.rank)),) if figure.rank else ()
    verdict = differences_text(figure, lang) or say("metrics.comparable", lang)
    return Row(
        (Strong(figure.perimeter.name[lang]), Plain(_of_hubs(figure, answer, lang))),
        (
            *([rank] if answer.ranking else ()),
            (Entry(tuple(value), metric.id),),
            (plain_entry(measured_for(figure, lang)),),
            (plain_entry(verdict),),
        ),
    )


def _of_hubs(figure: JudgedFigure, answer: Metrics, lang: Lang) -> str:
    if figure.perimeter.level is Level.HUB or not figure.fact.hubs:
        return ""
    return bracketed(listed((answer.names[hub].short_name[lang] for hub in figure.fact.hubs), lang), lang)


def _ranking(answer: Metrics, lang: Lang) -> Block:
    if answer.ranking == "comparable":
        return prose(say("metrics.ranked", lang, say(f"metrics.direction_{answer.indicator.direction}", lang)))
    why = say("part_join", lang).join(say(f"metrics.obstacle_{obstacle}", lang) for obstacle in answer.obstacles)
    if answer.ranking == "forced":
        return Notice(_with_option(say("metrics.ranked_by_force", lang, why)))
    way_out = _with_option(say("metrics.force_ranks", lang)) if OVERRULED.issuperset(answer.obstacles) else ()
    return Notice((Plain(say("metrics.not_ranked", lang, why)), *way_out))


def _with_option(text: str) -> Inlines:
    before, option, after = text.partition("--force")
    return Plain(before), Code(option), Plain(after)
