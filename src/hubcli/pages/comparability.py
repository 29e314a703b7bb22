"""Why figures are not comparable, in words."""

from collections.abc import Callable, Sequence
from typing import assert_never

from hubcli.figures.editions import is_usual, write_edition
from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.period import Period
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Indicator
from hubcli.pages.phrases import period_of
from hubcli.questions.comparability import Basis, Difference, JudgedFigure


def differences_text(figure: JudgedFigure, lang: Lang) -> str | None:
    """How a figure differs: `2023, not 2024`; None if it is comparable."""
    parts = [_difference(difference, figure.measured, lang) for difference in figure.differences]
    return say("part_join", lang).join(parts) or None


def judged_about(figure: JudgedFigure, lang: Lang) -> str:
    """The place and the year that a figure is for, and how it differs: `Guangdong, 2024; the province, not …`."""
    period = figure.fact.period
    if any(difference.aspect == "period" for difference in figure.differences):
        period = None  # the difference names it
    whole = [say(f"comparability.whole_{figure.whole}", lang)] if figure.whole in ("sum", "stand_in") else []
    about = [figure.perimeter.name[lang], *whole, *([write_period(period, lang)] if period else [])]
    return _with_differences(about, figure, lang)


def figure_about(figure: JudgedFigure, lang: Lang, *, hub: str, period: Period | None) -> str:
    """The same without the hub's own name and the period, where they are said already."""
    place = figure.perimeter.name[lang]
    own = figure.fact.period
    about = [
        *([] if place == hub else [place]),
        *([say(f"comparability.whole_{figure.whole}", lang)] if figure.whole in ("sum", "stand_in") else []),
        *([write_period(own, lang)] if own and own != period else []),
    ]
    return _with_differences(about, figure, lang)


def _with_differences(about: Sequence[str], figure: JudgedFigure, lang: Lang) -> str:
    parts = (say("clause_join", lang).join(about), differences_text(figure, lang))
    return say("part_join", lang).join(part for part in parts if part)


def basis_text(basis: Basis, measured: Indicator, lang: Lang) -> str:
    """What the compared figures have in common: `2024, the city, outcome, certified in the year`."""
    period = write_period(basis.period, lang) if basis.period else say("no_period", lang)
    parts = [
        period,
        say(f"comparability.level_{basis.level}", lang),
        say(f"comparability.footing_{basis.footing}", lang),
        *([] if basis.status == "normal" else [say(f"comparability.status_{basis.status}", lang)]),
        *([_edition(basis.edition, lang)] if basis.edition else []),
        *([_variant(basis.variant, measured, lang)] if basis.variant else []),
    ]
    return say("clause_join", lang).join(parts)


def measured_for(figure: JudgedFigure, lang: Lang) -> str:
    """What a figure is for, and its modality: `2024, provincial level, reported`."""
    metric = figure.fact
    how = f"whole_{figure.whole}" if figure.whole in ("sum", "stand_in") else f"level_{figure.perimeter.level}"
    parts = [period_of(metric, lang), say(f"comparability.{how}", lang), say(metric.modality, lang)]
    if metric.status:
        parts.append(say(f"comparability.status_{metric.status}", lang))
    if metric.edition:
        parts.append(_edition(metric.edition, lang))
    if metric.variant:
        parts.append(_variant(metric.variant, figure.measured, lang))
    return say("clause_join", lang).join(parts)


def _difference(difference: Difference, measured: Indicator, lang: Lang) -> str:
    found, expected = difference.found, difference.expected
    match difference.aspect:
        case "period":
            if not found:
                return say("no_period", lang)
            if not expected:
                return say("comparability.no_period_elsewhere", lang, write_period(found, lang))
            return say("comparability.differs", lang, write_period(found, lang), write_period(expected, lang))
        case "break":
            reasons = [one.reason[lang] for one in measured.breaks if one.after == found]
            return say("comparability.break", lang, say("part_join", lang).join(reasons))
        case "edition":
            return _named(found, expected, lambda one: _edition(one, lang), lang)
        case "variant":
            return _named(found, expected, lambda one: _variant(one, measured, lang), lang)
        case "level" | "footing" | "status" as aspect:
            return say(
                "comparability.differs",
                lang,
                say(f"comparability.{aspect}_{found}", lang),
                say(f"comparability.{aspect}_{expected}", lang),
            )
        case _:
            assert_never(difference.aspect)


def _edition(edition: str, lang: Lang) -> str:
    return write_edition(edition, lang) if is_usual(edition) else say("comparability.edition", lang, edition)


def _named(found: str | None, expected: str | None, written: Callable[[str], str], lang: Lang) -> str:
    """A difference in something that not every figure has, such as an edition."""
    if found and expected:
        return say("comparability.differs", lang, written(found), written(expected))
    if found:
        return say("comparability.named_here", lang, written(found))
    return say("comparability.named_elsewhere", lang, written(expected or ""))


def _variant(id_: str, measured: Indicator, lang: Lang) -> str:
    return next((one.label[lang] for one in measured.variants if one.id == id_), id_)
