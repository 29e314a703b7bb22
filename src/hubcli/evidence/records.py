"""The records of a base that a proof looks up, wherever they are stored."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from hubcli.model.facts import Asset, Fact
from hubcli.model.vocabulary import Group, Hub, Indicator, Place, Source


class Records(Protocol):
    """The vocabularies of a base and its assets, each by id; the compiled base is one."""

    @property
    def hubs(self) -> Mapping[str, Hub]: ...
    @property
    def groups(self) -> Mapping[str, Group]: ...
    @property
    def places(self) -> Mapping[str, Place]: ...
    @property
    def sources(self) -> Mapping[str, Source]: ...
    @property
    def indicators(self) -> Mapping[str, Indicator]: ...
    @property
    def assets(self) -> Mapping[str, Asset]: ...
    def facts(self, where: str) -> Iterator[Fact]: ...
