"""A new source: its text is cut into passages, its record joins the base, a copy goes to the analyst's own."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from hubcli.base.appending import Raw, alone, tried_out, with_records, write_all
from hubcli.base.folder import shown_folder
from hubcli.errors import HubError
from hubcli.evidence.extracting import TextError, text_of
from hubcli.evidence.passages import split
from hubcli.model.vocabulary import Source
from hubcli.questions.answer import Answer


@dataclass(frozen=True)
class TakenIn(Answer):
    """A source that is now in the base."""

    schema: ClassVar[str] = "hubcli/sources-add/1"
    source: Source
    file: str
    line: int
    copy: str | None
    """The copy of its text, where a folder for it was named."""
    passages: tuple[str, ...]
    """From passage 1 at index 0."""


def take_in(folder: Path, *, raw: Raw, text: Path, copies: Path | None) -> TakenIn:
    """Add a source to the base in a folder and its text to the copies. Raises HubError."""
    content = text_of(text)
    passages = split(content)
    if not passages:
        raise TextError(text, "empty")
    with alone(folder):
        contents = with_records(folder, "source", [raw])
        with tried_out(folder, contents) as store:
            id_ = str(raw["id"])
            source, place = store.sources[id_], store.where_written(id_)
        copy = copies / f"{id_}.txt" if copies else None
        write_all(folder, contents, {copy: content} if copy and not _kept(copy, content) else None)
    return TakenIn(source, *place, shown_folder(copy.resolve()) if copy else None, passages)


def _kept(copy: Path, content: str) -> bool:
    """Whether the copy is there; another text under its name is refused."""
    if not copy.exists():
        return False
    if text_of(copy) != content:
        raise HubError(f"{copy}: another text has this name: move it, or give the source another id")
    return True
