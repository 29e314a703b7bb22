"""The details of a digest: figures, assets, collaborations and milestones."""

from collections.abc import Iterable, Sequence

from hubcli.document import Block, Entry, Items, Plain, Row, Sentences, Strong, Table
from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.facts import Asset, Collaboration, Milestone
from hubcli.model.vocabulary import Level
from hubcli.pages.export_facts import DigestLayout, disputed, sentence_of
from hubcli.pages.phrases import cites, figure_text, footing, period_of
from hubcli.pages.plain import plain_entry, prose
from hubcli.questions.said_by import enumerated
from hubcli.questions.views import MetricView


def figures(views: Sequence[MetricView], layout: DigestLayout) -> list[Block]:
    """Figures in a table, each with its place and time."""
    if not views:
        return []
    heads = tuple(say(key, layout.lang) for key in ("indicator", "figure", "export.where_and_when"))
    table = Table(heads, tuple(_figure(view, layout) for view in views))
    smaller = any(view.perimeter.level is not Level.HUB for view in views)
    return [*([prose(say("export.figures_note", layout.lang))] if smaller else []), table]


def _figure(view: MetricView, layout: DigestLayout) -> Row:
    lang, metric = layout.lang, view.fact
    value = Plain(figure_text(metric, view.measured, lang) + footing(metric, lang))
    when = period_of(metric, lang)
    where = say("clause_join", lang).join((view.perimeter.name[lang], when))
    figure = Entry((value, *cites(metric), *disputed(metric, layout)), metric.id)
    return Row((Plain(view.measured.label[lang]),), ((figure,), (plain_entry(where, metric.id),)))


def assets(found: Iterable[Asset], layout: DigestLayout) -> list[Block]:
    """Assets as a list."""
    entries = tuple(_asset(asset, layout) for asset in found)
    return [Items(entries)] if entries else []


def _asset(asset: Asset, layout: DigestLayout) -> Entry:
    name = say("colon", layout.lang, asset.name[layout.lang])
    return Entry((Strong(name), *sentence_of(asset, layout).line), asset.id)


def collaborations(found: Iterable[Collaboration], layout: DigestLayout) -> list[Block]:
    """Each collaboration as a paragraph, its parts as a list below it."""
    blocks: list[Block] = []
    for collaboration in found:
        lead = plain_entry(say(f"export.parts_{collaboration.modality}", layout.lang))
        blocks.append(Sentences((), (sentence_of(collaboration, layout), lead)))
        blocks.append(Items(tuple(_steps(collaboration, layout))))
    return blocks


def _steps(collaboration: Collaboration, layout: DigestLayout) -> Iterable[Entry]:
    """The steps in order, with neighbours of the same task merged."""
    lang = layout.lang
    runs: list[tuple[str, list[str]]] = []
    for step in collaboration.steps:
        place, task = layout.places[step.place].name[lang], step.task[lang]
        if runs and runs[-1][0] == task:
            runs[-1][1].append(place)
        else:
            runs.append((task, [place]))
    for task, places in runs:
        yield Entry((Strong(say("colon", lang, _raised(enumerated(places, lang)))), Plain(_raised(task))))


def _raised(text: str) -> str:
    """The text with its first letter capitalized."""
    return text[:1].upper() + text[1:]


def milestones(found: Iterable[Milestone], layout: DigestLayout) -> list[Block]:
    """Past and planned events, in order."""
    entries = tuple(
        Entry(
            (
                Strong(say("colon", layout.lang, write_period(item.period, layout.lang))),
                *sentence_of(item, layout).line,
            ),
            item.id,
        )
        for item in found
    )
    return [Items(entries)] if entries else []
