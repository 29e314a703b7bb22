"""XML with the place of every element in its bytes, so that a part of it can change and the rest stays as it is."""

import re
from collections.abc import Iterator, Sequence
from xml.parsers import expat

from hubcli.messages import Message

DEEPEST = 250
"""Elements within elements; word processors write a tenth of that."""


class MarkupError(Exception):
    """XML that is not well-formed, or that declares a document type, as none that a word processor writes does."""

    def __init__(self, why: object) -> None:
        self.why = why
        """In words: a message, or what the parser says."""


class Element:
    """An element; `source[start:inside]` is its start tag, `source[outside:end]` its end tag."""

    __slots__ = ("attributes", "children", "end", "inside", "outside", "parent", "start", "tag", "tail", "text")

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Element | None", start: int, inside: int) -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.start, self.inside = start, inside
        self.outside = self.end = inside
        self.children: list[Element] = []
        self.text = ""
        """The text directly in it, before its first child."""
        self.tail = ""
        """The text after it, before the next one."""

    def find(self, *path: str) -> "Element | None":
        """The first child with this tag, or its first child with the next tag, and so on."""
        found: Element | None = self
        for tag in path:
            found = next((child for child in found.children if child.tag == tag), None) if found else None
        return found

    def get(self, *path: str) -> str | None:
        """An attribute, by its name after the tags that lead to its element; None if it is not there."""
        *tags, name = path
        found = self.find(*tags)
        return found.attributes.get(name) if found else None

    def each(self) -> "Iterator[Element]":
        """It and all elements in it, in their order."""
        yield self
        for child in self.children:
            yield from child.each()


def parse(source: bytes) -> Element:
    """The root of XML in UTF-8; tags are written `w:p`, with our own prefixes. Raises MarkupError."""
    builder = _Builder(source)
    try:
        builder.parser.Parse(source, True)
    except expat.ExpatError as error:
        raise MarkupError(str(error)) from None
    assert builder.root  # expat refuses a document without a root
    return builder.root


def in_utf8(source: bytes) -> bytes:
    """XML in UTF-8; a part may also be in UTF-16 (ECMA-376-2, 6.2.5)."""
    if source.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return re.sub(r"\A<\?xml.*?\?>", "", source.decode("utf-16"), flags=re.DOTALL).encode()
        except UnicodeError as error:
            raise MarkupError(str(error)) from None
    return source


def places_of(element: Element, source: bytes) -> Sequence[int]:
    """Where each character of its text begins in the bytes, and where the last ends; empty if it has more than text."""
    written = source[element.inside : element.outside].decode()
    places = [element.inside]
    for match in _CHARACTER.finditer(written):
        places.append(places[-1] + len(match.group().encode()))
    return places if len(places) == len(element.text) + 1 else ()


def name_of(element: Element, source: bytes) -> bytes:
    """The name of an element as it is written, with the prefix that the part has chosen."""
    return _NAME.match(source, element.start + 1)[0]  # type: ignore[index]  # an element begins with its name


class _Builder:
    def __init__(self, source: bytes) -> None:
        self.source = source
        self.root: Element | None = None
        self.open: list[Element] = []
        self.parser = expat.ParserCreate("utf-8", namespace_separator="|")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._data
        self.parser.StartDoctypeDeclHandler = self._doctype

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        start = self.parser.CurrentByteIndex
        match = _TAG.match(self.source, start)
        if match is None or len(self.open) > DEEPEST:
            raise MarkupError(Message("drafts.too_deep"))
        parent = self.open[-1] if self.open else None
        named = {_short(key): value for key, value in attributes.items()}
        element = Element(_short(name), named, parent, start, match.end())
        if parent:
            parent.children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def _end(self, _: str) -> None:
        element = self.open.pop()
        if self.source[element.inside - 2 : element.inside] != b"/>":
            element.outside = self.parser.CurrentByteIndex
            element.end = self.source.index(b">", element.outside) + 1

    def _data(self, data: str) -> None:
        around = self.open[-1]
        if around.children:
            around.children[-1].tail += data
        else:
            around.text += data

    def _doctype(self, *_: object) -> None:
        raise MarkupError(Message("drafts.has_doctype"))


def _short(name: str) -> str:
    namespace, _, local = name.rpartition("|")
    prefix = _PREFIXES.get(namespace, namespace)
    return f"{prefix}:{local}" if prefix else local


_TAG = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_NAME = re.compile(rb"[^\s/>]+")
_CHARACTER = re.compile(r"&[^;]*;|\r\n|.", re.DOTALL)
_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES: dict[str, str] = {
    "": "",
    "http://www.w3.org/XML/1998/namespace": "xml",
    **{
        f"{home}{path}": prefix
        for home in (_TRANSITIONAL, _STRICT)
        for path, prefix in (
            ("wordprocessingml/2006/main", "w"),
            ("wordprocessingml/main", "w"),
            ("officeDocument/2006/math", "m"),
            ("officeDocument/math", "m"),
            ("officeDocument/2006/relationships", "r"),
            ("officeDocument/relationships", "r"),
            ("officeDocument/2006/bibliography", "b"),
            ("drawingml/2006/picture", "pic"),
            ("drawingml/picture", "pic"),
            ("drawingml/2006/chart", "c"),
            ("drawingml/chart", "c"),
            ("drawingml/2006/diagram", "dgm"),
            ("drawingml/diagram", "dgm"),
            ("package/2006/relationships", "rel"),
            ("package/2006/content-types", "ct"),
        )
    },
    "http://schemas.microsoft.com/office/drawing/2014/chartex": "c",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
    "http://schemas.microsoft.com/office/word/2016/wordml/cid": "w16cid",
    "http://schemas.microsoft.com/office/word/2018/wordml/cex": "w16cex",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    **{f"{_OPEN_DOCUMENT}{name}:1.0": name for name in ("office", "text", "table", "style", "chart")},
    f"{_OPEN_DOCUMENT}drawing:1.0": "draw",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/1998/Math/MathML": "math",
}
