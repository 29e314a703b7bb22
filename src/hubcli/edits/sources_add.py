"""A new source: its text is cut into passages, its record goes to the base, a copy to the analyst's folder."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from pydantic_core import ValidationError

from hubcli.base.appending import Raw, exclusively, tried_out, with_records, write_all
from hubcli.base.compiled.cache import open_store
from hubcli.errors import HubError
from hubcli.files import real, shown_folder
from hubcli.messages import Message
from hubcli.model.text import HAN, Lang
from hubcli.model.validation import validate
from hubcli.model.vocabulary import Source
from hubcli.questions.answer import Answer
from hubcli.sources.documents import TextError, text_of
from hubcli.sources.extracted import NotRead
from hubcli.sources.passages import split


@dataclass(frozen=True)
class AddedSource(Answer):
    """A source that is now in the base."""

    schema: ClassVar[str] = "hubcli/sources-add/1"
    source: Source
    file: str
    line: int
    copy: str | None
    """The copy of its text, if a folder for it was named."""
    new_folder: bool
    """Whether that folder was created for it."""
    passages: tuple[str, ...]
    """From passage 1 at index 0."""
    left_out: tuple[str, ...]
    """Lines of the document that are in no passage: those with figures around an article, each running head once."""
    marks: tuple[str, ...]
    """Note marks that were left out, each after the figure it belonged to."""
    by_layout: bool
    """Whether the passages were put together from the layout of the page."""
    not_read: tuple[NotRead, ...]
    """What is in no passage since a reader does not see it, or since it could not be read for certain."""
    encoding: str | None
    """The encoding that the document was found to be in, if it is a plain text that is not in UTF-8."""
    doubtful: tuple[str, ...]
    """Lines that look like a table but could not be put into rows for certain."""
    other_language: bool
    """Whether the text does not seem to be in the language of the record."""


def add_source(folder: Path, *, raw: Raw, text: Path, copies: Path | None) -> AddedSource:
    """Add a source to the base in a folder and its text to the copies; only the copy if the base has the record.

    Raises HubError.
    """
    extracted = text_of(text)
    passages = split(extracted.text)
    if not passages:
        raise TextError(text, "text_empty")
    new_folder = copies is not None and not copies.exists()
    with exclusively(folder):
        contents = {} if copies and _is_recorded(folder, raw) else with_records(folder, "source", [raw])
        with tried_out(folder, contents) as store:
            id_ = str(raw["id"])
            source, place = store.sources[id_], store.where_written(id_)
        copy = copies / f"{id_}.txt" if copies else None
        write_all(folder, contents, {copy: extracted.text} if copy and not _kept(copy, extracted.text) else None)
    return AddedSource(
        source,
        *place,
        shown_folder(real(copy)) if copy else None,
        new_folder,
        passages,
        extracted.left_out,
        extracted.marks,
        extracted.by_layout,
        extracted.not_read,
        extracted.encoding,
        extracted.doubtful,
        _is_in_other_language(extracted.text, source.language),
    )


def _is_recorded(folder: Path, raw: Raw) -> bool:
    """Whether the base has exactly this record, added before without a copy."""
    try:
        source = validate(Source, raw)
    except ValidationError:
        return False
    with open_store(folder) as store:
        return store.sources.get(source.id) == source.but(replaces=None)  # as the store has it


def _is_in_other_language(text: str, lang: Lang) -> bool:
    letters: list[str] = re.findall(r"[^\W\d_]", text)
    han = len(re.findall(f"[{HAN}]", text))
    return han < len(letters) / 10 if lang is Lang.ZH else han > len(letters) / 2


def _kept(copy: Path, content: str) -> bool:
    """Whether the copy exists; another text under its name is refused."""
    if not copy.exists():
        return False
    if text_of(copy).text != content:
        raise HubError(Message("errors.copy_taken", copy))
    return True
