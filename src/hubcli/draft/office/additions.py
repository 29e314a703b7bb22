"""What is added to a Word file besides its text: parts, with the relationships and content types that they need."""

from collections.abc import Iterable
from itertools import count
from posixpath import dirname, join, relpath
from xml.sax.saxutils import quoteattr

from hubcli.draft.office.markup import Element, name_of
from hubcli.draft.office.package import Package, rels_of

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "[Content_Types].xml"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TRANSITIONAL = tuple(
    f"http://schemas.openxmlformats.org/{path}"
    for path in ("wordprocessingml/2006/main", "officeDocument/2006/relationships")
)
_STRICT = tuple(
    f"http://purl.oclc.org/ooxml/{path}" for path in ("wordprocessingml/main", "officeDocument/relationships")
)


class Additions:
    """What is added to the file with this document part, gathered first and made at once."""

    def __init__(self, package: Package, document: str) -> None:
        self.package, self.document = package, document
        root = package.root(document)
        is_strict = b"purl.oclc.org" in package.source(document)[root.start : root.inside]
        self.main, self.relation = _STRICT if is_strict else _TRANSITIONAL
        """The namespaces of text and of relationships, in the variant of the format that the file is in."""
        self.parts: dict[str, bytes] = {}
        self._types: list[str] = []
        self._related: dict[str, list[str]] = {}
        rels = rels_of(document)
        self._ids = {each.attributes.get("Id") for each in package.root(rels).children} if rels in package.parts else ()

    def add(self, kind: str, name: str, content_type: str, content: bytes, *, of: str = "") -> str:
        """Add a part that the document, or another part, refers to; return its name, `name` with a number if need be.

        The name is a pattern such as `word/comments{}.xml`.
        """
        part = next(
            part for number in count() if (part := name.format(number or "")) not in {*self.package.parts, *self.parts}
        )
        self.parts[part] = content
        self._types.append(f"PartName={quoteattr(f'/{part}')} ContentType={quoteattr(content_type)}")
        of = of or self.document
        self._relate(of, f"{self.relation}/{kind}", f"Target={quoteattr(relpath(part, dirname(of) or '.'))}", kind)
        return part

    def add_word_part(self, kind: str, elements: str) -> None:
        """Add a part for these elements that is named as its kind is: `styles`, `footnotes`."""
        content = f'{DECLARATION}<w:{kind} xmlns:w="{self.main}">{elements}</w:{kind}>'.encode()
        self.add(kind, join(dirname(self.document), f"{kind}{{}}.xml"), _WORD_TYPE.format(kind), content)

    def link(self, address: str) -> str:
        """The id of the document's relationship to an address."""
        known = self.package.addresses(self.document)
        found = next((id_ for id_, target in known.items() if target == address), None)
        target = f'Target={quoteattr(address)} TargetMode="External"'
        return found or self._relate(self.document, f"{self.relation}/hyperlink", target, "link")

    def made(self) -> dict[str, bytes]:
        """The new parts, and those that name them."""
        changed = dict(self.parts)
        for part, written in self._related.items():
            rels = rels_of(part)
            if rels in self.package.parts:
                changed[rels] = with_children(self.package, rels, "Relationship", written)
            else:
                each = "".join(f"<Relationship {one}/>" for one in written)
                changed[rels] = f'{DECLARATION}<Relationships xmlns="{_RELATIONSHIPS}">{each}</Relationships>'.encode()
        if self._types:
            changed[_TYPES] = with_children(self.package, _TYPES, "Override", self._types)
        return changed

    def _relate(self, part: str, type_: str, target: str, name: str) -> str:
        written = self._related.setdefault(part, [])
        name = f"rId{name[0].upper()}{name[1:]}"
        taken = self._ids if part == self.document else ()
        id_ = next(
            id_
            for number in count(1)
            if (id_ := f"{name}{number}") not in taken and not any(f'Id="{id_}"' in one for one in written)
        )
        written.append(f'Id="{id_}" Type="{type_}" {target}')
        return id_


def with_children(package: Package, part: str, name: str, attributes: Iterable[str]) -> bytes:
    """A part with more children of its root, which are elements of this name with these attributes."""
    source, root = package.source(part), package.root(part)
    name = prefixed(name, prefix_of(root, source))
    return at_end("".join(f"<{name} {each}/>" for each in attributes).encode(), root, source)


def at_end(written: bytes, root: Element, source: bytes) -> bytes:
    """A part with something at the end of its root, which may have no end tag yet."""
    if root.inside == root.end:
        return b"%b>%b</%b>" % (source[: root.inside - 2], written, name_of(root, source)) + source[root.end :]
    return source[: root.outside] + written + source[root.outside :]


def prefix_of(element: Element, source: bytes) -> str:
    """The prefix of the element's namespace."""
    return name_of(element, source).rpartition(b":")[0].decode()


def prefixed(name: str, prefix: str) -> str:
    """The name with the prefix of its namespace, which may be empty."""
    return f"{prefix}:{name}" if prefix else name


def free_number(elements: Iterable[Element], name: str = "w:id") -> int:
    """A number that is higher than the ids of these elements, which have them as this attribute."""
    return 1 + max((int(id_) for one in elements if (id_ := one.attributes.get(name, "")).isdecimal()), default=0)
