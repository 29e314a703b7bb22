"""Why figures are not comparable, in words."""

from typing import assert_never

from hubcli.messages import say
from hubcli.model.facts import Metric
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Place
from hubcli.pages.phrases import period_of, period_text
from hubcli.questions.comparability import Basis, Difference, JudgedFigure


def differences_text(figure: JudgedFigure, lang: Lang) -> str | None:
    """What a figure differs in: `2023, not 2024`; empty if it is comparable."""
    parts = [_difference(difference, lang) for difference in figure.differences]
    return say("part_join", lang).join(parts) or None


def judged_about(figure: JudgedFigure, lang: Lang) -> str:
    """The place and the year that a figure is for, and what it differs in: `Guangdong, 2024; the province, not …`."""
    period = figure.fact.period
    if any(difference.aspect == "period" for difference in figure.differences):
        period = None  # the difference names it
    about = say("clause_join", lang).join(
        [figure.perimeter.name[lang], *([period_text(period, lang)] if period else [])]
    )
    differences = differences_text(figure, lang)
    return say("part_join", lang).join([about, differences]) if differences else about


def basis_text(basis: Basis, lang: Lang) -> str:
    """What the compared figures have in common: `2024, the city, outcome`."""
    period = period_text(basis.period, lang) if basis.period else say("no_period", lang)
    parts = [
        period,
        say(f"comparability.level_{basis.level}", lang),
        say(f"comparability.footing_{basis.footing}", lang),
    ]
    return say("clause_join", lang).join(parts)


def measured_for(metric: Metric, perimeter: Place, lang: Lang) -> str:
    """What a figure is for, and its modality: `2024, the city, reported`."""
    return say("clause_join", lang).join(
        [period_of(metric, lang), say(f"comparability.level_{perimeter.level}", lang), say(metric.modality, lang)]
    )


def _difference(difference: Difference, lang: Lang) -> str:
    found, expected = difference.found, difference.expected
    match difference.aspect:
        case "period":
            if not found:
                return say("no_period", lang)
            if not expected:
                return say("comparability.no_period_elsewhere", lang, period_text(found, lang))
            return say("comparability.differs", lang, period_text(found, lang), period_text(expected, lang))
        case "level" | "footing" as aspect:
            return say(
                "comparability.differs",
                lang,
                say(f"comparability.{aspect}_{found}", lang),
                say(f"comparability.{aspect}_{expected}", lang),
            )
        case _:
            assert_never(difference.aspect)
