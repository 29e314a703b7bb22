"""What commands answer is put into the content controls of a Word file; all else in it stays as it is.

Paragraphs and tables take on the styles of the report; notes, bookmarks and links get numbers that are free there.
"""

import re
import shlex
from collections.abc import Iterator, Sequence
from itertools import count

from hubcli.draft.office.additions import Additions, free_number, prefix_of, prefixed
from hubcli.draft.office.markup import Element
from hubcli.draft.office.splices import Splices
from hubcli.draft.office.word import WordDraft
from hubcli.draft.office.word_blocks import WordBlock
from hubcli.draft.office.word_controls import Control, Origin, properties_of, with_origins
from hubcli.draft.office.word_notes import Notes
from hubcli.draft.office.word_piece import Piece
from hubcli.draft.office.word_shrunk import bookmark_of, bookmarks_in, has_no_tags
from hubcli.draft.office.word_styles import Styles
from hubcli.figures.patterns import regex


class Graft:
    """A report whose blocks are filled in, one after the other; all changes are made at once."""

    def __init__(self, draft: WordDraft) -> None:
        self.package, self.document = draft.package, draft.parts.document
        self.root, self.source = self.package.root(self.document), self.package.source(self.document)
        self.splices = Splices(self.source)
        self.added = Additions(self.package, self.document)
        self.styles = Styles(self.added)
        each = list(self.root.each())
        self.notes = Notes(self.added, [one for one in each if one.tag == "w:footnoteReference"])
        bookmarks = [one for one in each if one.tag == "w:bookmarkStart"]
        self.bookmark = count(free_number(bookmarks))
        self.names = {one.attributes.get("w:name", "") for one in bookmarks}
        self.controls = {one.get("w:sdtPr", "w:id", "w:val") for one in each if one.tag == "w:sdt"}
        self.origins: dict[str, Origin] = {}

    def begin(self, words: Sequence[str], at: int) -> None:
        """Put the empty control of a new block at a place in the document."""
        origin = Origin(shlex.join(words))
        self.origins[origin.key] = origin
        properties = "".join(properties_of(Control(origin, None), self._free_id(origin)))
        content = "<w:sdtContent><w:p/></w:sdtContent>"
        self.splices.swap(at, at, f"<w:sdt{self._spaces()}><w:sdtPr>{properties}</w:sdtPr>{content}</w:sdt>".encode())

    def keep(self, block: WordBlock) -> None:
        """Leave a block as it is."""
        origin = Origin(shlex.join(block.words), block.base)
        self.origins[origin.key] = origin

    def write(self, block: WordBlock, piece: Piece, digest: str, base: str | None) -> None:
        """Put what a command answers into a block, unless it says that already, and say where it is from."""
        control = Control(Origin(shlex.join(block.words), base), digest)
        self.origins[control.origin.key] = control.origin
        is_new = has_no_tags(block.element)
        if is_new or digest != block.digest:
            self._fill(block, piece, control, ends="</w:sdt>" if is_new else "")
        else:
            self._rename(block, control)
        if is_new:
            properties = "".join(properties_of(control, self._free_id(control.origin)))
            opened = f"<w:sdt{self._spaces()}><w:sdtPr>{properties}</w:sdtPr>"
            self.splices.swap(block.element.start, block.element.start, opened.encode())
        else:
            self._seal(block, control)

    def made(self) -> bytes:
        """The file."""
        changed = {self.document: self.splices.made(), **self.notes.made(), **self.styles.made()}
        changed |= with_origins(self.added, self.origins)
        changed |= self.added.made()
        return self.package.with_parts(changed)

    def _seal(self, block: WordBlock, control: Control) -> None:
        id_ = block.element.get("w:sdtPr", "w:id", "w:val") or self._free_id(control.origin)
        written = "".join(properties_of(control, id_, prefix_of(block.element, self.source)))
        properties = block.element.find("w:sdtPr")
        assert properties
        for name in ("w:alias", "w:tag", "w:id", "w:showingPlcHdr"):
            if old := properties.find(name):
                self.splices.take_out(old)
        first = properties.find("w:rPr")
        start = first.end if first else properties.inside
        self.splices.swap(start, start, written.encode())

    def _rename(self, block: WordBlock, control: Control) -> None:
        """The bookmark around a block says what its control says."""
        for old in bookmarks_in(block.element):
            id_ = old.attributes.get("w:id", "")
            self.splices.swap(old.start, old.end, self._bookmark(id_, control).encode())

    def _fill(self, block: WordBlock, piece: Piece, control: Control, *, ends: str) -> None:
        """Put what a command answers into a block; comments on what it had are on its first paragraph then."""
        xml = self.styles.fitted(piece.xml, piece)
        xml = self.notes.taken_in(xml, block.element, piece, self.styles)
        xml = _LINK.sub(lambda match: f'r:id="{self.added.link(piece.addresses[match["id"]])}"', self._named(xml))
        content = block.element.find("w:sdtContent")
        marks = b"".join(self._comments(content or block.element)).decode()
        id_ = str(next(self.bookmark))
        begin, end = self._bookmark(id_, control), f'<w:bookmarkEnd{self._spaces()} w:id="{id_}"/>'
        xml = _FIRST.sub(lambda match: match.group() + begin + marks, xml, count=1)
        xml = _LAST.sub(f"{end}</w:p>", xml)
        name = prefixed("sdtContent", "w" if ends else prefix_of(block.element, self.source))
        start, after = (content.start, content.end) if content else (block.element.outside, block.element.outside)
        self.splices.swap(start, after, f"<{name}{self._spaces()}>{xml}</{name}>{ends}".encode())

    def _bookmark(self, id_: str, control: Control) -> str:
        return f'<w:bookmarkStart{self._spaces()} w:id="{id_}" w:name="{bookmark_of(control)}"/>'

    def _named(self, xml: str) -> str:
        """Text whose bookmarks have ids and names that are free; Word does not list names that begin with `_`."""
        ids: dict[str, int] = {}
        names: dict[str, str] = {}

        def begin(match: re.Match[str]) -> str:
            ids[match["id"]] = next(self.bookmark)
            return f'<w:bookmarkStart w:id="{ids[match["id"]]}" w:name="{name(match["name"])}"/>'

        def name(old: str) -> str:
            if old not in names:
                names[old] = next(new for number in count(1) if (new := f"_hub{number}") not in self.names)
                self.names.add(names[old])
            return names[old]

        def renamed(match: re.Match[str]) -> str:
            if match["name"]:
                return begin(match)
            if match["end"]:
                return f'<w:bookmarkEnd w:id="{ids[match["end"]]}"/>'
            return match["before"] + name(match["to"])

        return _BOOKMARK.sub(renamed, xml)

    def _comments(self, within: Element) -> Iterator[bytes]:
        for each in within.each():
            if each.tag in ("w:commentRangeStart", "w:commentRangeEnd"):
                yield self.source[each.start : each.end]
            elif each.tag == "w:commentReference" and each.parent:
                run = self.source[each.parent.start : each.parent.inside]
                yield run + self.source[each.start : each.end] + self.source[each.parent.outside : each.parent.end]

    def _spaces(self) -> str:
        """The namespaces of our prefixes, unless the document has the same."""
        start = self.source[self.root.start : self.root.inside].decode()
        spaces = {"w": self.added.main, "r": self.added.relation}
        return "".join(
            f' xmlns:{prefix}="{space}"' for prefix, space in spaces.items() if f'xmlns:{prefix}="{space}"' not in start
        )

    def _free_id(self, origin: Origin) -> str:
        first = int(origin.key[:7], 16)
        id_ = next(str(number) for number in count(first) if str(number) not in self.controls)
        self.controls.add(id_)
        return id_


_LINK = regex(r'r:id="(?P<id>\w+)"')
_FIRST = regex(r"<w:p>(?:<w:pPr>.*?</w:pPr>)?")
_LAST = regex(r"</w:p>\Z")
_BOOKMARK = regex(
    r'<w:bookmarkStart w:id="(?P<id>\d+)" w:name="(?P<name>\w+)"/>|<w:bookmarkEnd w:id="(?P<end>\d+)"/>'
    r'|(?P<before>w:anchor="| NOTEREF )(?P<to>\w+)'
)
