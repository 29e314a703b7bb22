"""A document goes in, plain text, HTML, PDF or Word, and its text comes out, each passage on a line of its own."""

import re
import zlib
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from hubcli.errors import HubError, MissingExtraError, reason
from hubcli.messages import Message
from hubcli.sources.characters import as_read
from hubcli.sources.encodings import ENCODING_NAMES, decoded
from hubcli.sources.extracted import Extracted
from hubcli.sources.from_docx import extract_docx, is_docx

HTML_SUFFIXES = {".html", ".htm", ".xhtml"}
HTML_STARTS = ("<!doc", "<html", "<?xml")
OTHER_FORMATS = {
    b"PK\x03\x04": "a_zip",
    b"\xd0\xcf\x11\xe0": "an_old_office_document",
    b"{\\rtf": "an_rtf",
}
"""Other formats that people have documents in, by the first bytes of a file: the key of the message about each."""


class TextError(HubError):
    """A file that cannot be used as the text of a source."""

    def __init__(self, path: Path | str, why: str, way_out: str = "save_as_text", *about: object) -> None:
        """`why` and `way_out` are keys of `messages.errors`; both may say something about the file."""
        parts = (Message(f"errors.{why}", *about), Message(f"errors.{way_out}", *about))
        super().__init__(Message("errors.text_refused", path, *parts))


def text_of(path: Path) -> Extracted:
    """The text of a document; it may be empty. Raises HubError."""
    if address := _ADDRESS.match(str(path)):
        raise TextError(f"{address[1]}://{address[2]}", "an_address", "save_page")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise HubError(Message("errors.text_unreadable", path, reason(error))) from None
    if content.startswith(b"PK\x03\x04") and is_docx(content):
        return _of_docx(path, content)
    for start, what in OTHER_FORMATS.items():
        if content.startswith(start):
            raise TextError(path, what, "save_as_text_or_pdf")
    if content.lstrip().startswith(b"%PDF-"):
        return _of_pdf(path, content)
    start_of_text = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:5].decode("ascii", "replace").lower()
    if path.suffix.lower() in HTML_SUFFIXES or start_of_text in HTML_STARTS:
        return _of_html(path, content)
    return _of_text(path, content)


_ADDRESS = re.compile("(https?|ftp|file):/+(.*)", re.IGNORECASE)  # a path has lost the second slash


def _of_text(path: Path, content: bytes) -> Extracted:
    text, encoding = decoded(content)
    if text is None and encoding:
        raise TextError(path, "text_looks_like", "convert", ENCODING_NAMES.get(encoding, encoding), encoding)
    if text is None:
        raise TextError(path, "text_not_utf8")
    if re.search("[\x00-\x08\x0e-\x1b]", text):
        raise TextError(path, "text_not_plain")
    return Extracted(as_read(text), encoding=None if encoding == "utf-8" else ENCODING_NAMES[str(encoding)])


def _of_docx(path: Path, content: bytes) -> Extracted:
    try:
        return extract_docx(content)
    except (BadZipFile, ParseError, KeyError, ValueError, OSError, NotImplementedError, RuntimeError, zlib.error):
        raise TextError(path, "docx_damaged") from None


def _of_html(path: Path, content: bytes) -> Extracted:
    try:
        from hubcli.sources.from_html import extract_html

        extracted = extract_html(content)
    except ImportError:
        raise MissingExtraError("html", Message("errors.an_html_page", path)) from None
    if not extracted:
        raise TextError(path, "no_article")
    return extracted


def _of_pdf(path: Path, content: bytes) -> Extracted:
    try:
        from hubcli.sources.from_pdf import extract_pdf

        extracted = extract_pdf(content)
    except ImportError:
        raise MissingExtraError("pdf", Message("errors.a_pdf", path)) from None
    except Exception as error:  # a damaged file may raise anything
        if type(error).__name__ == "PDFPasswordIncorrect":
            raise TextError(path, "pdf_locked", "save_unlocked") from None
        raise TextError(path, "pdf_damaged") from None
    if not extracted.text.strip():
        raise TextError(path, "pdf_images")
    return extracted
