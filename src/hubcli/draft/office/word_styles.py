"""The styles and lists of a report that a block uses, by their names; what the report lacks is added to it."""

import re
from collections.abc import Iterator

from hubcli.draft.office.additions import Additions, at_end, free_number
from hubcli.draft.office.markup import Element
from hubcli.draft.office.word_piece import Piece
from hubcli.figures.patterns import regex

_LIST = "hubcli"
"""The name of our list among those of a report."""


class Styles:
    """The styles of a report."""

    def __init__(self, added: Additions) -> None:
        self.added = added
        self.part = added.package.related_to(added.document, "styles")
        self.numbering = Numbering(added)
        each = added.package.root(self.part).children if self.part else ()
        styles = [one for one in each if one.tag == "w:style"]
        self._ids = {one.attributes.get("w:styleId", "") for one in styles}
        self._known = {_named(one): one.attributes.get("w:styleId", "") for one in styles}
        self._lists = {
            one.attributes.get("w:styleId", "")
            for one in styles
            if one.get("w:pPr", "w:numPr", "w:numId", "w:val") not in (None, "0")
        }
        """The styles that make lists; only their first level is used, since the others may be of any sort."""
        self._default = next((id_ for one in styles if (id_ := _default(one))), None)
        self._new: list[str] = []

    def fitted(self, xml: str, piece: Piece) -> str:
        """Text of the piece with the styles and lists of the report."""
        root, source = piece.part("styles")
        styles = {one.attributes.get("w:styleId", ""): one for one in root.children if one.tag == "w:style"}

        def fit(match: re.Match[str]) -> str:
            style = styles[match["id"]]
            id_ = self._id(style, source, piece)
            level = match["level"] or "0"
            written = f'<w:{match["kind"]} w:val="{id_}"/>'
            if level != "0" or (style.find("w:pPr", "w:numPr") and id_ not in self._lists):
                number = self.numbering.own(piece)
                written += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
            return written

        return _STYLED.sub(fit, xml)

    def made(self) -> dict[str, bytes]:
        """The parts with what was added."""
        new = "".join(self._new)
        changed = self.numbering.made()
        if new and self.part:
            package = self.added.package
            changed[self.part] = at_end(new.encode(), package.root(self.part), package.source(self.part))
        elif new:
            self.added.add_word_part("styles", new)
        return changed

    def _id(self, style: Element, source: bytes, piece: Piece) -> str:
        """The id that a style of the piece has in the report."""
        name = _named(style)
        if name not in self._known:
            wanted = style.attributes["w:styleId"]
            id_ = wanted if wanted not in self._ids else f"Hubcli{wanted}"
            self._ids.add(id_)
            self._known[name] = id_
            written = source[style.start : style.end].decode().replace(f'"{wanted}"', f'"{id_}"', 1)
            if style.find("w:pPr", "w:numPr"):
                self._lists.add(id_)
                written = re.sub(r'(<w:numId w:val=)"\d+"', rf'\1"{self.numbering.own(piece)}"', written)
            based = f'"{self._default}"/>' if self._default else None
            written = re.sub(r'(<w:(?:basedOn|next) w:val=)"Normal"/>', rf"\g<1>{based}" if based else "", written)
            self._new.append(written.replace("<w:style ", f'<w:style xmlns:w="{self.added.main}" ', 1))
        return self._known[name]


class Numbering:
    """The lists of a report; one with bullets is added to it, once, if a style has none."""

    def __init__(self, added: Additions) -> None:
        self.added = added
        self.part = added.package.related_to(added.document, "numbering")
        self._own: str | None = None
        self._new: tuple[str, str] | None = None

    def own(self, piece: Piece) -> str:
        """The number of our list."""
        if self._own is None:
            self._own = next(self._present(), None) or self._added(piece)
        return self._own

    def made(self) -> dict[str, bytes]:
        """The part with our list, if that is new."""
        if not self._new:
            return {}
        if not self.part:
            self.added.add_word_part("numbering", "".join(self._new))
            return {}
        root, source = self.added.package.root(self.part), self.added.package.source(self.part)
        ends = [each.start for each in root.children if each.tag == "w:numIdMacAtCleanup"] or [root.outside]
        lists = [each.start for each in root.children if each.tag == "w:num"] or ends
        first, last = (written.encode() for written in self._new)
        if root.inside == root.end:
            return {self.part: at_end(first + last, root, source)}
        parts = source[: lists[0]], first, source[lists[0] : ends[0]], last, source[ends[0] :]
        return {self.part: b"".join(parts)}

    def _present(self) -> Iterator[str]:
        each = self.added.package.root(self.part).children if self.part else ()
        ours = {one.attributes.get("w:abstractNumId") for one in each if one.get("w:name", "w:val") == _LIST}
        yield from (one.attributes.get("w:numId", "") for one in each if one.get("w:abstractNumId", "w:val") in ours)

    def _added(self, piece: Piece) -> str:
        each = self.added.package.root(self.part).children if self.part else ()
        abstract, number = (str(free_number(each, name)) for name in ("w:abstractNumId", "w:numId"))
        root, source = piece.part("numbering")
        kinds = [source[one.start : one.end].decode() for one in root.children]
        space = f' xmlns:w="{self.added.main}"'
        definition = kinds[0].replace('w:abstractNumId="0"', f'w:abstractNumId="{abstract}"{space}', 1)
        definition = re.sub(r"(<w:multiLevelType [^>]*>)", rf'\1<w:name w:val="{_LIST}"/>', definition, count=1)
        use = kinds[1].replace('w:numId="1"', f'w:numId="{number}"{space}').replace('w:val="0"', f'w:val="{abstract}"')
        self._new = definition, use
        return number


def _named(style: Element) -> tuple[str, str]:
    """What a style is known by in every language of Word: what it is for, and its name."""
    return style.attributes.get("w:type", ""), (style.get("w:name", "w:val") or "").lower()


def _default(style: Element) -> str | None:
    is_default = style.attributes.get("w:default") in ("1", "true", "on")
    return style.attributes.get("w:styleId") if is_default and style.attributes.get("w:type") == "paragraph" else None


_STYLED = regex(
    r'<w:(?P<kind>pStyle|rStyle|tblStyle) w:val="(?P<id>\w+)"/>'
    r'(?:<w:numPr><w:ilvl w:val="(?P<level>\d+)"/><w:numId w:val="\d+"/></w:numPr>)?'
)
