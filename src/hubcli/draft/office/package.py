"""The package of a word processor: a ZIP archive, opened with care, whose parts are read and a few of them changed."""

import zlib
from collections.abc import Mapping
from copy import copy
from io import BytesIO
from posixpath import dirname, join, normpath
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from hubcli.draft.office.markup import Element, MarkupError, in_utf8, parse
from hubcli.draft.text import DraftError, Fault
from hubcli.messages import Message

LARGEST_PART = 50_000_000
"""The most bytes that a part that is read may have unpacked."""
LARGEST = 1_000_000_000
"""The most bytes that all parts may have unpacked."""
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How compound files begin: Word's old format, and any file with a password."""


class Package:
    """The parts of an archive. Its methods raise DraftError."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        """How messages name the file."""
        if content.startswith(OLE):
            raise self.error(Message("drafts.old_word_file"))
        try:
            self._archive = ZipFile(BytesIO(content))
        except (BadZipFile, ValueError, OSError, NotImplementedError):
            raise self.error(Message("drafts.no_archive")) from None
        infos = self._archive.infolist()
        if sum(info.file_size for info in infos) > LARGEST:
            raise self.error(Message("drafts.too_large"))
        self.parts = {info.filename: info for info in infos}
        self._roots: dict[str, tuple[bytes, Element]] = {}

    def error(self, message: Message) -> DraftError:
        """The error that this is wrong with the file."""
        return DraftError(self.name, [Fault(0, message)])

    def root(self, part: str) -> Element:
        """The root of a part that is XML."""
        return self._parsed(part)[1]

    def source(self, part: str) -> bytes:
        """The bytes of a part that is XML, in UTF-8; places in its elements are places in these."""
        return self._parsed(part)[0]

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """The other parts that a part refers to, by their relationship: the last word of its type, and the part."""
        rels = rels_of(part)
        if rels not in self.parts:
            return {}
        return {
            each.attributes.get("Id", ""): (
                each.attributes.get("Type", "").rpartition("/")[2],
                _target(part, each.attributes.get("Target", "")),
            )
            for each in self.root(rels).children
            if each.attributes.get("TargetMode") != "External"
        }

    def addresses(self, part: str) -> dict[str, str]:
        """Where the links of a part lead, by their relationship."""
        rels = rels_of(part)
        each = self.root(rels).children if rels in self.parts else ()
        return {
            one.attributes.get("Id", ""): one.attributes.get("Target", "")
            for one in each
            if one.attributes.get("TargetMode") == "External"
        }

    def related_to(self, part: str, kind: str) -> str | None:
        """The part of this kind that a part refers to; None if it has none."""
        return next((target for of, target in self.related(part).values() if of == kind and target in self.parts), None)

    def with_parts(self, changed: Mapping[str, bytes]) -> bytes:
        """The archive with these parts changed or added; the others, their order and their dates are as they were."""
        changed = {part: now for part, now in changed.items() if part not in self.parts or now != self.source(part)}
        written = BytesIO()
        with ZipFile(written, "w") as archive:
            archive.comment = self._archive.comment
            for info in self._archive.infolist():
                archive.writestr(copy(info), changed.get(info.filename) or self._read(info))
            for name in changed.keys() - self.parts.keys():
                new = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
                new.compress_type = ZIP_DEFLATED
                archive.writestr(new, changed[name])
        return written.getvalue()

    def _parsed(self, part: str) -> tuple[bytes, Element]:
        if part not in self._roots:
            info = self.parts.get(part)
            if info is None:
                raise self.error(Message("drafts.no_part", part))
            if info.file_size > LARGEST_PART:
                raise self.error(Message("drafts.too_large"))
            try:
                source = in_utf8(self._read(info))
                self._roots[part] = source, parse(source)
            except MarkupError as error:
                raise self.error(Message("drafts.bad_part", part, error.why)) from None
        return self._roots[part]

    def _read(self, info: ZipInfo) -> bytes:
        try:
            return self._archive.read(info)
        except (BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError) as error:
            raise self.error(Message("drafts.bad_part", info.filename, str(error))) from None


def rels_of(part: str) -> str:
    """The part with the relationships of a part (ECMA-376-2, 6.5.3)."""
    return join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels")


def _target(part: str, target: str) -> str:
    return normpath(join("/", dirname(part), target)).lstrip("/")
