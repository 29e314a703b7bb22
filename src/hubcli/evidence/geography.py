"""Which places of a base lie in which, and whether a text that names some of them names another."""

from collections.abc import Collection
from functools import cached_property

from hubcli.evidence.records import Records
from hubcli.words.names import hub_places


class Geography:
    """The places, hubs and groups of hubs of a base, each by its id."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def is_named(self, id_: str, named: Collection[str]) -> bool:
        """Whether the ids that a text names name this one: itself, or two or more of what it is made of."""
        if id_ in named:
            return True
        if group := self._records.groups.get(id_):
            return sum(self.hubs_of([other]) <= {*group.hubs} for other in named if self.hubs_of([other])) > 1
        return sum(self.lies_in(other, id_) for other in named) > 1

    def lies_in(self, inner: str, outer: str) -> bool:
        """Whether one place is in another."""
        place, passed = self._records.places.get(inner), set[str]()
        parts = self._records.places[outer].parts if outer in self._records.places else ()
        while place and place.id not in passed:
            if place.within == outer or place.id in parts:
                return True
            passed.add(place.id)
            place = self._records.places.get(place.within or "")
        return False

    def lies_elsewhere(self, id_: str, place: str) -> bool:
        """Whether what a text names is neither in the place nor around it."""
        return id_ not in ("", place) and not (self.lies_in(id_, place) or self.lies_in(place, id_))

    def hubs_of(self, ids: Collection[str]) -> frozenset[str]:
        """The hubs that the places lie in or stand for."""
        return frozenset(self._hubs[id_] for id_ in ids if id_ in self._hubs)

    def expanded(self, hubs: Collection[str]) -> frozenset[str]:
        """The hubs, those of groups among them."""
        groups = self._records.groups
        return frozenset(one for hub in hubs for one in (groups[hub].hubs if hub in groups else (hub,)))

    @cached_property
    def understood(self) -> frozenset[str]:
        """What every hub lies in, so that texts about hubs need not name it: the world, the country."""
        whole = hub_places(self._records.hubs, self._records.places)
        members = [hub.members[0] if whole[id_] == id_ else whole[id_] for id_, hub in self._records.hubs.items()]
        return frozenset(
            id_
            for id_, place in self._records.places.items()
            if place.level == "world" or (members and all(self.lies_in(member, id_) for member in members))
        )

    @cached_property
    def _hubs(self) -> dict[str, str]:
        hubs = self._records.hubs
        return (
            {hub.stand_in.place: id_ for id_, hub in hubs.items() if hub.stand_in}
            | {place.id: place.hub for place in self._records.places.values() if place.hub}
            | {hub: hub for hub in hubs}
        )
