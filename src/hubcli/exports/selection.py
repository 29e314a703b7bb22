"""Which records are exported: filters go in, the records come out; the vocabulary is always complete."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hubcli.base.compiled.filters import Condition, Scope, about_named, check_names
from hubcli.base.compiled.store import Store
from hubcli.model.record import Record
from hubcli.questions.sign_offs import sign_offs

VOCABULARIES = ("hub", "group", "place", "source", "theme", "indicator", "term")


class Choice(NamedTuple):
    """The chosen facts."""

    condition: Condition
    ids: frozenset[str] | None
    """Their ids; None if every fact is chosen."""

    def has(self, fact: str) -> bool:
        """Whether a fact is among them."""
        return self.ids is None or fact in self.ids


def choose(store: Store, *, hub_names: Iterable[str], scope: Scope) -> Choice:
    """The facts of the named hubs; if none is named, of all hubs and of none. Raises HubError."""
    check_names(store, scope)
    where, parameters = scope.condition(about_named(store, hub_names))
    if where == "1":
        return Choice((where, parameters), None)
    return Choice((where, parameters), store.ids_of(where, parameters))


def records(store: Store, choice: Choice) -> Iterator[tuple[str, Record]]:
    """Each record with its vocabulary, in the order of the base; a tension only if all its facts are chosen."""
    yield "base", store.info
    for vocabulary in VOCABULARIES:
        for record in store.records(vocabulary).values():
            yield vocabulary, record
    for fact in store.facts(*choice.condition):
        yield "fact", fact
    for tension in store.tensions:
        if all(map(choice.has, tension.facts)):
            yield "tension", tension
    for signed in sign_offs(store).values():
        yield from (("review", one) for one in signed if one.fact and choice.has(one.fact))
