"""A Word file that a command wrote, as what can be put into a report: its text, its notes, and their styles."""

import re
from collections.abc import Collection

from hubcli.draft.office.markup import Element, parse
from hubcli.draft.office.package import Package
from hubcli.draft.office.word_content import Contents
from hubcli.draft.office.word_parts import parts_of


class Piece:
    """The paragraphs and tables of a file that this program wrote, with the prefixes `w` and `r`.

    Its marks of disputes are numbered from the first number that is higher than those used before it.
    """

    def __init__(self, content: bytes, used: Collection[int] = ()) -> None:
        self.package = Package("", content)
        parts = parts_of(self.package)
        self.document = parts.document
        source = self.package.source(parts.document)
        own = [int(match["number"]) for match in _MARK.finditer(source)]
        by = max(used, default=0) + 1 - min(own, default=1)
        source = _MARK.sub(lambda match: match["before"] + str(int(match["number"]) + by).encode(), source)
        root = parse(source)
        body = root.find("w:body")
        assert body
        blocks = [child for child in body.children if child.tag != "w:sectPr"]
        self.xml = source[blocks[0].start : blocks[-1].end].decode() if blocks else "<w:p></w:p>"
        """The paragraphs and tables."""
        self.content = Contents(parts).of(body)
        self.addresses = self.package.addresses(parts.document)
        """Where its links lead, by their relationship."""

    def part(self, kind: str) -> tuple[Element, bytes]:
        """The root and the bytes of another part."""
        name = self.package.related_to(self.document, kind)
        assert name
        return self.package.root(name), self.package.source(name)


def numbers_in(content: str) -> set[int]:
    """The numbers of the marks of disputes in the content of a block."""
    return {int(number) for number in re.findall("≠ ([0-9]+)", content)}


_MARK = re.compile("(?P<before><w:t[^>]*>≠)(?P<number>[0-9]+)".encode())
