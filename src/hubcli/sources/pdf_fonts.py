"""The fonts of a PDF go in; what they lack of Unicode is completed from the encoding that the text is written in.

For fonts that are not embedded, pdfminer.six drops what Adobe's tables do not map, such as the minus sign in
`UniGB-UCS2-H`: −2.5% became 2.5%. In these encodings the code itself says the character. pypdfium2 reads the sign, but
drops whole texts where no font of the machine can stand in for the one that is not embedded.
"""

import codecs
import re
from collections.abc import Iterator
from typing import Any

from pdfminer.pdffont import PDFCIDFont, PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.psparser import PSLiteral

_CODECS = (
    (re.compile("Uni.*-UTF8"), "utf-8"),
    (re.compile("Uni.*-UTF32"), "utf-32-be"),
    (re.compile("Uni"), "utf-16-be"),
    (re.compile("GB"), "gb18030"),
    (re.compile("(?:ETen|HK|B5|ETHK)"), "big5hkscs"),
    (re.compile("(?:90ms|90pv|83pv)"), "cp932"),
    (re.compile("KSC"), "cp949"),
)
_UNMAPPED = 0x200000
"""Above every number of a glyph: numbers for characters that have none."""


class Fonts(PDFResourceManager):
    """The fonts of a document, each completed when it is first needed."""

    def get_font(self, objid: object, spec: Any) -> PDFFont:
        """A font, from its dictionary."""
        font = super().get_font(objid, spec)
        encoding = spec.get("Encoding")
        if isinstance(font, PDFCIDFont) and isinstance(encoding, PSLiteral) and "ToUnicode" not in spec:
            codec = next((codec for name, codec in _CODECS if name.match(str(encoding.name))), None)
            if codec and not hasattr(font, "completed"):
                _complete(font, codec)
        return font


def _complete(font: Any, codec: str) -> None:
    """Let the font decode every character of its encoding."""
    glyphs_of, text_of = font.cmap.decode, font.to_unichr
    texts: dict[int, str] = {}

    def decode(content: bytes) -> Iterator[int]:
        for code, char in _characters(content, codec):
            numbers = list(glyphs_of(code)) or [_UNMAPPED + ord(char)]
            texts[numbers[0]] = char
            yield from numbers

    font.completed = True
    font.decode = decode
    font.to_unichr = lambda number: texts.get(number) or text_of(number)


def _characters(content: bytes, codec: str) -> Iterator[tuple[bytes, str]]:
    decoder = codecs.getincrementaldecoder(codec)("replace")
    start = 0
    for end in range(1, len(content) + 1):
        if char := decoder.decode(content[end - 1 : end]):
            yield content[start:end], char[0]
            start = end
