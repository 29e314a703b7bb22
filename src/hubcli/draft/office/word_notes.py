"""The footnotes of a report: those of a block replace those that it had, and are numbered with the others."""

import re
from collections.abc import Sequence
from itertools import count

from hubcli.draft.office.additions import Additions, at_end, free_number
from hubcli.draft.office.markup import Element
from hubcli.draft.office.splices import Splices
from hubcli.draft.office.word_piece import Piece
from hubcli.draft.office.word_styles import Styles
from hubcli.figures.patterns import regex


class Notes:
    """The notes of a report, and their marks in its text."""

    def __init__(self, added: Additions, marks: Sequence[Element]) -> None:
        self.added, self.marks = added, marks
        self.part = added.package.related_to(added.document, "footnotes")
        present = added.package.root(self.part).children if self.part else ()
        self.id = count(free_number(present))
        self._more = 0
        """How many more notes than before the blocks so far have."""
        self._old: set[str] = set()
        self._new = ""
        self._separators = ""

    def taken_in(self, xml: str, block: Element, piece: Piece, styles: Styles) -> str:
        """Text with its notes among those of the report, instead of those of the block that it is for."""
        old = [one for one in self.marks if block.start <= one.start < block.end]
        before = sum(one.start < block.start for one in self.marks) + self._more
        root, source = piece.part("footnotes")
        ids: dict[str, int] = {}
        self._separators = ""
        for note in root.children:
            written = source[note.start : note.end].decode()
            if note.attributes.get("w:type"):
                self._separators += written
            else:
                id_ = ids[note.attributes["w:id"]] = next(self.id)
                written = re.sub(r'w:id="\d+"', f'w:id="{id_}" xmlns:w="{self.added.main}"', written, count=1)
                self._new += styles.fitted(written, piece)
        self._old |= {one.attributes.get("w:id", "") for one in old}
        self._more += len(ids) - len(old)
        xml = _MARK.sub(lambda match: f'{match["before"]}{ids[match["id"]]}"', xml)
        return _AGAIN.sub(lambda match: match["before"] + str(before + int(match["number"])), xml)

    def made(self) -> dict[str, bytes]:
        """The part, if it changes."""
        if not self.part:
            if self._new:
                self.added.add_word_part("footnotes", self._separators + self._new)
            return {}
        root, source = self.added.package.root(self.part), self.added.package.source(self.part)
        splices = Splices(source)
        for note in root.children:
            if note.attributes.get("w:id") in self._old:
                splices.take_out(note)
        if root.inside == root.end:
            return {self.part: at_end(self._new.encode(), root, source)}
        splices.swap(root.outside, root.outside, self._new.encode())
        return {self.part: splices.made()}


_MARK = regex(r'(?P<before><w:footnoteReference w:id=")(?P<id>\d+)"')
_AGAIN = regex(
    r'(?P<before> NOTEREF .*?fldCharType="separate"/></w:r><w:r>(?:<w:rPr>.*?</w:rPr>)?<w:t>)(?P<number>\d+)'
)
