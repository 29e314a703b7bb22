"""Content controls that LibreOffice has shrunk are put back around their blocks, where bookmarks say they were.

Of a control around paragraphs LibreOffice 7.4 keeps one around the first words, with its title alone.
"""

import re
from collections.abc import Sequence

from hubcli.draft.office.markup import Element
from hubcli.draft.office.word_controls import NAME, Control


def bookmark_of(control: Control) -> str:
    """The bookmark around a block, at most 40 characters; Word does not list names that begin with `_`."""
    return f"_hubcli_{control.origin.key}_{(control.checksum or '').replace(':', '_')}"


def bookmarks_in(control: Element) -> list[Element]:
    """The bookmark around a block."""
    return [each for each in control.each() if _is_bookmark(each)]


def put_back(body: Element) -> None:
    """Replace the paragraphs and tables of each block whose control was shrunk by a control that has them."""
    for number, first in enumerate(body.children):
        shrunk = [each for each in first.each() if _is_shrunk(each)]
        bookmark = next(filter(_is_bookmark, first.each()), None) if shrunk else None
        last = _last(body.children[number:], bookmark.attributes["w:name"]) if bookmark else 0
        if bookmark and last:
            for each in shrunk:
                each.tag = "w:smartTag"  # which is only what is in it
            inside = body.children[number : number + last]
            body.children[number : number + last] = [_control(inside, body, bookmark, shrunk[0])]


def has_no_tags(control: Element) -> bool:
    """Whether a control was put back, so that its file does not have it."""
    return control.inside == control.start


def _last(children: Sequence[Element], name: str) -> int:
    """How many of these it takes to reach the end of a bookmark, which LibreOffice may have written in pieces."""
    begun = [one for child in children for one in child.each() if one.attributes.get("w:name") == name]
    ids = {one.attributes.get("w:id") for one in begun}
    return max(
        number
        for number, child in enumerate(children, 1)
        if any(one.tag in _MARKS and one.attributes.get("w:id") in ids for one in child.each())
    )


def _control(inside: list[Element], body: Element, bookmark: Element, shrunk: Element) -> Element:
    start = inside[0].start
    made = Element("w:sdt", {}, body, start, start)
    properties, content = Element("w:sdtPr", {}, made, start, start), Element("w:sdtContent", {}, made, start, start)
    tag = bookmark.attributes["w:name"].removeprefix("_").replace("_", ":")
    values = ("w:tag", tag), ("w:alias", shrunk.get("w:sdtPr", "w:alias", "w:val") or "")
    properties.children = [Element(name, {"w:val": value}, properties, start, start) for name, value in values]
    made.children, content.children = [properties, content], inside
    made.outside = made.end = content.outside = content.end = inside[-1].end
    return made


def _is_shrunk(element: Element) -> bool:
    title = element.get("w:sdtPr", "w:alias", "w:val") if element.tag == "w:sdt" else None
    return bool(title and title.startswith(NAME)) and element.find("w:sdtPr", "w:tag") is None


_MARKS = ("w:bookmarkStart", "w:bookmarkEnd")


def _is_bookmark(element: Element) -> bool:
    name = element.attributes.get("w:name", "")
    return element.tag == "w:bookmarkStart" and re.fullmatch(r"_hubcli_[0-9a-f]+_2_[0-9a-f]+", name) is not None
