"""What a reader of figures over time must know of them, in sentences."""

from collections.abc import Iterator

from hubcli.document import Block
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.plain import listed, notice, prose
from hubcli.questions.trend import Elsewhere, Trend

FEW = 8
"""How many places are named before the rest is counted."""


def notes(answer: Trend, lang: Lang) -> Iterator[Block]:
    """Which lines are of another area than the hub, which are computed, and what is counted in another currency."""
    yield from map(notice, stand_ins(answer, lang))
    yield from (prose(text) for text in (*sums(answer, lang), *_prices(answer, lang)))
    yield from (notice(_in_other_money(one, lang)) for one in answer.other_money)


def stand_ins(answer: Trend, lang: Lang) -> list[str]:
    """For each hub whose figures are those of another place, that they are, and why."""
    shown = {line.place.id: line.place.name[lang] for line in answer.lines if line.whole == "stand_in"}
    return [
        say("trend.stand_in", lang, hub.short_name[lang], shown[hub.stand_in.place], hub.stand_in.reason[lang])
        for hub in answer.names.values()
        if hub.stand_in and hub.stand_in.place in shown
    ]


def sums(answer: Trend, lang: Lang) -> list[str]:
    """For each hub with sums, that they are computed, and of which places."""
    found = [line for line in answer.lines if line.whole == "sum"]
    told = {(line.place.name[lang], note[lang]): None for line in found if (note := line.points[-1].fact.note)}
    return [say("trend.sum", lang, *both) for both in told]


def nothing(answer: Trend, lang: Lang) -> Iterator[Block]:
    """That there are no figures for these places, and which places have some."""
    yield prose(say("trend.nothing", lang) if answer.elsewhere else say("no_facts", lang))
    if answer.elsewhere:
        yield prose(say("trend.elsewhere", lang, _named(Elsewhere(answer.indicator, answer.elsewhere), lang)))
    yield from (notice(_in_other_money(one, lang)) for one in answer.other_money)


def _prices(answer: Trend, lang: Lang) -> list[str]:
    changes = any(point.change for line in answer.lines for point in line.points)
    return [say("trend.prices", lang)] if changes and answer.indicator.unit.is_money else []


def _in_other_money(one: Elsewhere, lang: Lang) -> str:
    command = f"hubcli trend {one.indicator.id} {' '.join(place.id for place in one.places[:FEW])}"
    return say("trend.other_money", lang, one.indicator.label[lang], _named(one, lang), command)


def _named(one: Elsewhere, lang: Lang) -> str:
    names = listed((place.name[lang] for place in one.places[:FEW]), lang)
    more = len(one.places) - FEW
    return say("trend.and_more", lang, names, more) if more > 0 else names
