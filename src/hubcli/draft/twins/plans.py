"""What one of two reports states as a target and the other as an outcome."""

import re
from collections.abc import Sequence

from hubcli.draft.matching.stance import Stance, stance_of
from hubcli.draft.twins.alignment import Pair
from hubcli.draft.twins.units import Item, Twin, unit_of
from hubcli.figures.patterns import regex


def footed_otherwise(mine: Item, theirs: Item, pair: Pair) -> bool:
    """Whether one report states as a target what the other states as an outcome."""
    if mine.is_minor or theirs.is_minor:
        return False
    ours, others = _is_planned(mine, pair.here), _is_planned(theirs, pair.there)
    return ours != others and _plans(pair.here if ours else pair.there) > _plans(pair.there if ours else pair.here)


def _is_planned(item: Item, units: Sequence[Twin]) -> bool:
    end = 0
    for clause in _CLAUSE.split(unit_of(item, units).texts[item.sentence]):
        end += len(clause) + 1
        if item.start < end:
            return _states_plan(clause)
    return False


def _states_plan(text: str) -> bool:
    plain = _PLAN_NAMES.sub(" ", text)
    stance = stance_of(plain, "", "")
    is_ahead = stance in (Stance.PLANNED, Stance.EXPECTED) or (stance is Stance.DUE and not _PAST.search(plain))
    return is_ahead or bool(_MORE_PLANS.search(plain))


def _plans(units: Sequence[Twin]) -> int:
    return sum(_states_plan(clause) for unit in units for text in unit.texts for clause in _CLAUSE.split(text))


_CLAUSE = regex("[;；]")
_MORE_PLANS = regex(
    r"\b(?:is|are) due\b|\bmust\b|\b(?:has|have) to\b|(?<![供相对响适效反回呼])应(?!用|急|对|届|答|变)|必?须(?!知)|需要"
)
_PAST = regex(r"\b(?:was|were|had|became|came|fell|grew|reached|rose|stood)\b|已|曾|了")
_PLAN_NAMES = regex(
    r"five-year plan|五年规划|十.五[”\"]?规划|规划纲要|行动计划|(?:action|development|master) plan", re.IGNORECASE
)
