"""Which parts of its material a brief has room for: they are taken in order of importance while they fit."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from hubcli.errors import HubError
from hubcli.messages import Message
from hubcli.questions.brief_records import Holder, Material

MOST_SILENCES = 6
OWN_FIRST = 2
"""How many rounds of challenges of a hub alone come before those of several."""


class Step(NamedTuple):
    """Something that a brief can tell or leave out."""

    what: str
    """`challenge`, `figure`, `aim`, `disagreement` or `silence`."""
    at: int
    """Which of them; for a challenge, the hub or group."""
    no: int = 0
    """Of a challenge, its number there; of a disagreement, the number of its sentence."""


Plan = frozenset[Step]


def fitting(material: Material, words: int, *, count: Callable[[Plan], int]) -> Plan:
    """The most important parts that fit into a number of words; `count` tells how many words a plan takes.

    Raises HubError with the least number of words if not even one challenge of each hub fits.
    """
    least = frozenset(Step("challenge", at) for at, holder in enumerate(material.own) if holder.themes)
    needed = count(least)
    if needed > words:
        raise HubError(Message("brief.too_few_words", words, needed))
    plan = least
    for step in _by_importance(material):
        longer = plan | {step}
        if _may_follow(step, plan) and longer != plan and count(longer) <= words:
            plan = longer
    return plan


def _by_importance(material: Material) -> Iterator[Step]:
    """Everything, round by round: a bit of each kind, then the next bit of each."""
    own = [list(_in_rounds(holder)) for holder in material.own]
    shared = [list(_in_rounds(holder)) for holder in material.shared]
    rounds = max([0, *map(len, own), *(OWN_FIRST + len(order) for order in shared)])
    figures = [Step("figure", at) for at in range(len(material.figures))]
    for no in range(max(rounds, MOST_SILENCES, len(figures))):
        yield from (Step("challenge", at, order[no]) for at, order in enumerate(own) if no < len(order))
        yield from figures[:3] if no == 0 else figures[no + 1 : no + 2] if no > 1 else ()
        yield from (Step("aim", 0),) if no == 1 else ()
        yield from (Step("disagreement", no),) if no < len(material.disagreements) else ()
        yield Step("silence", no)
        nth = no - OWN_FIRST
        yield from (
            Step("challenge", at, order[nth]) for at, order in enumerate(shared, len(own)) if 0 <= nth < len(order)
        )
    yield from (Step("disagreement", at, 1) for at in range(len(material.disagreements)))


def _in_rounds(holder: Holder) -> Iterator[int]:
    """The numbers of its challenges in the order in which to tell them: the second on a theme after the next theme.

    What is said of several hubs only in general, and no measure answers, is left out.
    """
    ranked: list[tuple[float, int]] = []
    for theme_no, found in enumerate(holder.themes.values()):
        ranked += [(theme_no + 2.5 * no - bool(no and one.figures), len(ranked) + no) for no, one in enumerate(found)]
    told = [holder.is_own or one.fact.headline or one.measure is not None for one in holder.candidates]
    return (number for _, number in sorted(ranked) if told[number])


def _may_follow(step: Step, plan: Plan) -> bool:
    """Whether what must be told before it is told: the first sentence of a disagreement, the first of a theme."""
    return not step.no or step.what != "disagreement" or step._replace(no=0) in plan
