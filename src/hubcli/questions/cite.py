"""The sources that a bibliography lists."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from hubcli.base.compiled.store import Store
from hubcli.errors import UnknownNameError
from hubcli.model.vocabulary import Source
from hubcli.questions.answer import Answer


@dataclass(frozen=True)
class Bibliography(Answer):
    """Sources to list."""

    schema: ClassVar[str] = "hubcli/cite/1"
    sources: tuple[Source, ...]


def bibliography(store: Store, *, ids: Iterable[str] | None, foreign: Iterable[str] = ()) -> Bibliography:
    """The sources of these ids, in the order of the base; all if `ids` is None.

    Of the `foreign` names, those of the base's sources count; the others belong to other bibliographies. Raises
    UnknownNameError with the nearest id.
    """
    if ids is None:
        return Bibliography(tuple(store.sources.values()))
    named = list(ids)
    for name in named:
        if name not in store.sources:
            raise UnknownNameError("source", name, store.sources, list_with="hubcli sources")
    wanted = {*named, *foreign}
    return Bibliography(tuple(source for source in store.sources.values() if source.id in wanted))
