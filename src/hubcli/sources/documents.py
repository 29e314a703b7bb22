"""A document goes in, plain text, HTML or PDF, and its text comes out: the passages on lines of their own."""

import re
from pathlib import Path

from hubcli.errors import HubError, MissingExtraError
from hubcli.sources.characters import with_letters
from hubcli.sources.extracted import Extracted

HTML_SUFFIXES = {".html", ".htm", ".xhtml"}
HTML_STARTS = ("<!doc", "<html", "<?xml")
OTHER_FORMATS = {
    b"PK\x03\x04": "a ZIP archive, as .docx, .xlsx and .epub files are",
    b"\xd0\xcf\x11\xe0": "an Office document of the old kind (.doc, .xls)",
    b"{\\rtf": "a document in RTF",
}
"""What else people have their documents in, by how its files start."""

AS_TEXT = "save the document as plain text in UTF-8"


class TextError(HubError):
    """A file that cannot be taken in as the text of a source."""

    def __init__(self, path: Path, why: str, way_out: str = AS_TEXT) -> None:
        super().__init__(f"{path}: {why}; {way_out}")


def text_of(path: Path) -> Extracted:
    """The text of a document; it may be empty. Raises HubError."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise HubError(f"{path}: cannot be read: {error.strerror}; name the file that holds the text") from None
    for start, what in OTHER_FORMATS.items():
        if content.startswith(start):
            raise TextError(path, what, f"{AS_TEXT} or as PDF")
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
        raise TextError(path, "no text in UTF-8") from None
    if re.search("[\x00-\x08\x0e-\x1b]", text):
        raise TextError(path, "no plain text")
    return Extracted(with_letters(text))


def _of_html(path: Path, content: bytes) -> Extracted:
    try:
        from hubcli.sources.from_html import extract_html

        extracted = extract_html(content)
    except ImportError:
        raise MissingExtraError("html", f"{path}: an HTML page") from None
    if not extracted:
        raise TextError(path, "no article can be found in this HTML page")
    return extracted


def _of_pdf(path: Path, content: bytes) -> Extracted:
    try:
        from hubcli.sources.from_pdf import extract_pdf

        extracted = extract_pdf(content)
    except ImportError:
        raise MissingExtraError("pdf", f"{path}: a PDF") from None
    except Exception as error:  # a damaged file raises whatever its damage comes to
        if type(error).__name__ == "PDFPasswordIncorrect":
            raise TextError(path, "a password locks this PDF", "save it without one") from None
        raise TextError(path, "no PDF that can be read: it is damaged") from None
    if not extracted.text.strip():
        raise TextError(path, "no text in this PDF, only images")
    return extracted
