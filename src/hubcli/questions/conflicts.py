"""Disagreements: metrics that cannot both be right, and recorded tensions, each with its cause."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from hubcli.base.compiled.conflicts import first_conflicts, found_conflicts
from hubcli.base.compiled.filters import ALL, Scope, about_named, check_names, numbered
from hubcli.base.compiled.store import Store
from hubcli.model.vocabulary import Indicator, Source
from hubcli.questions.answer import Answer
from hubcli.questions.disputes import Conflict, group_of, loaded, matters
from hubcli.questions.streamed import listed
from hubcli.questions.views import indicators_measured, sources_under


@dataclass(frozen=True)
class Conflicts(Answer):
    """All disagreements."""

    schema: ClassVar[str] = "hubcli/conflicts/2"
    conflicts: Sequence[Conflict]
    unexplained: int
    """The number of those without a cause."""
    fail: bool
    """Whether an unexplained one makes the answer no."""
    sources: tuple[Source, ...]
    """The sources that these facts rest on."""
    every: bool = False
    """Whether ids and counts are shown in every format."""
    measured: tuple[Indicator, ...] = ()
    """The indicators of the figures among these facts."""

    @property
    def holds(self) -> bool:
        return not (self.fail and self.unexplained)


def conflicts(
    store: Store,
    *,
    hub_names: Iterable[str],
    scope: Scope,
    fail: bool = False,
    limit: int | None = None,
    every: bool = False,
    streamed: bool = False,
) -> Conflicts:
    """The conflicts and tensions that involve a fact of the named hubs; all if none is named.

    If headline facts are asked for, those that matter and involve one of them.
    """
    check_names(store, scope)
    about = about_named(store, hub_names)
    marked = scope.headline and store.count(*scope.condition(about)) > 0
    concerned = scope._replace(headline=marked).condition(about)
    first = first_conflicts(store, limit) if limit and concerned == ALL and not scope.headline else None
    of_all, unread = first or (found_conflicts(store, concerned), Counter())
    in_scope = [one for one in of_all if matters(one) or not scope.headline]
    shown = in_scope[:limit]
    numbers = [no for one in shown for no in one.facts]
    left = Counter[str](map(group_of, in_scope[len(shown) :]))
    left.update({"unexplained": unread[False], "explained": unread[True]})
    return Conflicts(
        listed(shown, partial(loaded, store), streamed=streamed),
        sum(not one.cause for one in in_scope) + unread[False],
        fail,
        sources_under(store, numbered(numbers)),
        every,
        indicators_measured(store, numbers),
        left=left,
    )
