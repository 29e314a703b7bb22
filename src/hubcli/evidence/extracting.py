"""A document goes in, plain text, HTML or PDF, and its text comes out: the passages on lines of their own."""

import logging
from io import BytesIO
from pathlib import Path

from hubcli.errors import HubError, MissingExtraError

HTML_SUFFIXES = {".html", ".htm", ".xhtml"}
HTML_STARTS = ("<!doc", "<html", "<?xml")


class TextError(HubError):
    """A file that cannot be taken in as the text of a source."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}; save the document as plain text in UTF-8")


def text_of(path: Path) -> str:
    """The text of a document; it may be empty. Raises HubError."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise HubError(f"{path}: cannot be read: {error.strerror}; name the file that holds the text") from None
    if content.lstrip().startswith(b"%PDF-"):
        return _of_pdf(path, content)
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:5].decode("ascii", "replace").lower()
    if path.suffix.lower() in HTML_SUFFIXES or start in HTML_STARTS:
        return _of_html(path, content)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TextError(path, "no text in UTF-8") from None
    if "\0" in text:
        raise TextError(path, "no plain text")
    return text


def _of_html(path: Path, content: bytes) -> str:
    """The article of a page, without what stands around it on every page of its site."""
    try:
        from trafilatura import extract
    except ImportError:
        raise MissingExtraError("html", f"{path}: an HTML page") from None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read is said here
    text: str | None = extract(content, include_comments=False)
    if not text:
        raise TextError(path, "no article can be found in this HTML page")
    return text + "\n"


def _of_pdf(path: Path, content: bytes) -> str:
    """The text layer of a PDF, line by line as it is set."""
    try:
        from pypdf import PdfReader
    except ImportError:
        raise MissingExtraError("pdf", f"{path}: a PDF") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # as above
    try:
        pages = [page.extract_text() for page in PdfReader(BytesIO(content)).pages]
    except Exception:  # a damaged file raises whatever its damage comes to
        raise TextError(path, "no PDF that can be read: it is damaged, or locked") from None
    text = "\n".join(pages).replace("\0", "").encode("utf-8", "replace").decode()
    if not text.strip():
        raise TextError(path, "no text in this PDF, only images")
    return text.rstrip() + "\n"
