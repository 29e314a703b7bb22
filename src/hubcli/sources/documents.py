"""A document goes in, plain text, HTML or PDF, and its text comes out, each passage on a line of its own."""

import re
from pathlib import Path

from hubcli.errors import HubError, MissingExtraError, reason
from hubcli.messages import Message
from hubcli.sources.characters import with_letters
from hubcli.sources.extracted import Extracted

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

    def __init__(self, path: Path, why: str, way_out: str = "save_as_text") -> None:
        """`why` and `way_out` are keys of `messages.errors`."""
        super().__init__(Message("errors.text_refused", path, Message(f"errors.{why}"), Message(f"errors.{way_out}")))


def text_of(path: Path) -> Extracted:
    """The text of a document; it may be empty. Raises HubError."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise HubError(Message("errors.text_unreadable", path, reason(error))) from None
    for start, what in OTHER_FORMATS.items():
        if content.startswith(start):
            raise TextError(path, what, "save_as_text_or_pdf")
    if content.lstrip().startswith(b"%PDF-"):
        return _of_pdf(path, content)
    start_of_text = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:5].decode("ascii", "replace").lower()
    if path.suffix.lower() in HTML_SUFFIXES or start_of_text in HTML_STARTS:
        return _of_html(path, content)
    return _of_text(path, content)


def _of_text(path: Path, content: bytes) -> Extracted:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TextError(path, "text_not_utf8") from None
    if re.search("[\x00-\x08\x0e-\x1b]", text):
        raise TextError(path, "text_not_plain")
    return Extracted(with_letters(text))


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
