"""The texts of the sources: a folder of the analyst's copies goes in, numbered passages come out."""

import hashlib
import re
import unicodedata
from functools import cache
from pathlib import Path

from hubcli.errors import HubError
from hubcli.messages import Message
from hubcli.sources.characters import as_read
from hubcli.sources.withdrawn import standing

_SPACE = re.compile(r"\s+")


class NoTextsError(HubError):
    """No folder of texts to check against."""

    def __init__(self, problem: Message) -> None:
        super().__init__(Message("errors.no_texts", problem))


class Passage(str):
    """A passage as a reader sees it, without look-alikes and unseen characters, and how the copy has it."""

    __slots__ = ("written",)
    written: str


class Texts:
    """The analyst's copies, each read when it is first needed. Raises NoTextsError if the folder has none."""

    def __init__(self, folder: Path | None) -> None:
        if folder is None:
            raise NoTextsError(Message("errors.no_texts_named"))
        if not folder.is_dir():
            why = "texts_not_a_folder" if folder.exists() else "texts_no_such_folder"
            raise NoTextsError(Message(f"errors.{why}", folder))
        if not any(folder.glob("*.txt")):
            raise NoTextsError(Message("errors.texts_none", folder))
        self.folder = folder
        self._read_once()

    def _read_once(self) -> None:
        self.content = cache(self._content)
        self.passages = cache(self._read)
        self.standing = cache(self._standing)

    def _content(self, source: str) -> bytes | None:
        """The bytes of the copy of a source; None if there is no copy at hand."""
        path = self._path(source)
        return path.read_bytes() if path.is_file() else None

    def _read(self, source: str) -> tuple[str, ...] | None:
        """The passages of a source, passage 1 at index 0; None if there is no copy at hand."""
        content = self.content(source)
        try:
            return None if content is None else split(content.decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise NoTextsError(Message("errors.texts_not_utf8", self._path(source))) from None

    def _path(self, source: str) -> Path:
        return self.folder / f"{source}.txt"

    def standing_passage(self, source: str, number: int) -> str:
        """One of those, from 1; empty if the text has no such passage."""
        passages = self.standing(source)
        return passages[number - 1] if 0 < number <= len(passages) else ""

    def _standing(self, source: str) -> tuple[str, ...]:
        """The same passages without what is withdrawn in them."""
        return standing(self.passages(source) or ())

    def similar_file(self, source: str) -> str | None:
        """A file whose name differs from that of the source's copy only in case or ending."""
        names = sorted(path.name for path in self.folder.iterdir())
        return next((name for name in names if f"{name}.".casefold().startswith(f"{source}.")), None)

    def passage(self, source: str, number: int) -> str:
        """One passage, from 1; empty if the text has no such passage."""
        passages = self.passages(source) or ()
        return passages[number - 1] if 0 < number <= len(passages) else ""


class NoTexts(Texts):
    """No copies at all, for what can be checked without them."""

    def __init__(self) -> None:
        self._read_once()

    def _content(self, source: str) -> None:
        """No source has a copy."""

    def similar_file(self, source: str) -> None:
        """There are no files."""


def split(text: str) -> tuple[str, ...]:
    """The passages of a text: its non-blank lines, stripped."""
    return tuple(_passage(line.strip()) for line in text.splitlines() if line.strip())


def _passage(line: str) -> str:
    """The line as a reader sees it; its pin is that of the line as it is written."""
    seen = as_read(line).strip() or line  # a line of nothing but invisible characters keeps its number
    if seen == line:
        return line
    passage = Passage(seen)
    passage.written = line
    return passage


def fingerprint(passage: str) -> str:
    """The first 16 hex digits of the SHA-256 of a passage, in NFC, with every run of white space made one space."""
    written = getattr(passage, "written", passage)
    text = _SPACE.sub(" ", unicodedata.normalize("NFC", written)).strip()
    return hashlib.sha256(text.encode()).hexdigest()[:16]
