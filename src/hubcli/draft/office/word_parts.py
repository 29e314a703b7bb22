"""The parts of a Word file besides its text: what its styles mean, its notes and comments, and the list of sources."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hubcli.draft.office.markup import Element
from hubcli.draft.office.package import Package
from hubcli.figures.patterns import regex
from hubcli.messages import Message


class Style(NamedTuple):
    """What kind of paragraph a style makes."""

    is_heading: bool = False
    is_item: bool = False


class Parts(NamedTuple):
    """What the text of a file refers to."""

    document: str
    """The part with the text."""
    styles: dict[str, Style]
    """By their ids."""
    raised: frozenset[str]
    """The styles of characters that are raised, as the marks of notes are."""
    notes: dict[tuple[str, str], Element]
    """By `footnote` or `endnote` and the id."""
    marked: dict[str, tuple[str, str]]
    """The notes whose marks have a bookmark, by its name."""
    comments: dict[str, str]
    """Their texts, by id."""
    addresses: dict[str, str]
    """The URLs of the file's list of sources, by their tags."""
    edges: tuple[tuple[str, str], ...]
    """The parts shown at the edges of pages, each with `header` or `footer`."""

    def style_of(self, paragraph: Element) -> Style:
        """What kind of paragraph it is, by its style or by itself."""
        style = self.styles.get(paragraph.get("w:pPr", "w:pStyle", "w:val") or "", Style())
        return _adjusted(style, paragraph.find("w:pPr"))


def parts_of(package: Package) -> Parts:
    """Find the parts. Raises DraftError if it is no Word file, or one of them is damaged."""
    document = _only(package, "", "officeDocument")
    if document is None or document not in package.parts or package.root(document).tag != "w:document":
        raise package.error(Message("drafts.no_word_file"))
    related = tuple(package.related(document).values())
    at = dict(related)
    styles = at.get("styles")
    notes = {
        (kind, note.attributes.get("w:id", "")): note
        for kind in ("footnote", "endnote")
        if at.get(f"{kind}s") in package.parts
        for note in package.root(at[f"{kind}s"]).children
        if note.attributes.get("w:type", "normal") == "normal"
    }
    return Parts(
        document,
        _styles(package.root(styles)) if styles in package.parts else {},
        frozenset(_raised(package.root(styles))) if styles in package.parts else frozenset(),
        notes,
        dict(_marked(package.root(document))),
        dict(_comments(package, at.get("comments"))),
        dict(_addresses(package, related)),
        tuple((kind, part) for kind, part in related if kind in ("header", "footer") and part in package.parts),
    )


def noted(reference: Element) -> tuple[str, str]:
    """The note that a reference in the text is to: `footnote` or `endnote`, and the id."""
    return reference.tag.removeprefix("w:").removesuffix("Reference"), reference.attributes.get("w:id", "")


def text_in(element: Element) -> str:
    """The text of an element, its paragraphs on lines."""
    paragraphs = [each for each in element.each() if each.tag == "w:p"]
    return "\n".join("".join(part.text for part in one.each() if part.tag == "w:t") for one in paragraphs)


def _only(package: Package, part: str, kind: str) -> str | None:
    return next((target for of, target in package.related(part).values() if of == kind), None)


def _styles(root: Element) -> dict[str, Style]:
    elements = {each.attributes.get("w:styleId", ""): each for each in root.children if each.tag == "w:style"}
    return {id_: _style(each, elements, 0) for id_, each in elements.items()}


def _raised(root: Element) -> Iterator[str]:
    for each in root.children:
        if each.get("w:rPr", "w:vertAlign", "w:val") == "superscript":
            yield each.attributes.get("w:styleId", "")


def _style(element: Element, others: dict[str, Element], depth: int) -> Style:
    parent = others.get(element.get("w:basedOn", "w:val") or "")
    style = _style(parent, others, depth + 1) if parent and depth < _DEEPEST else Style()
    name = (element.get("w:name", "w:val") or "").lower()
    if _HEADING.match(name):
        return Style(is_heading=True)
    return _adjusted(style._replace(is_item=style.is_item or name.startswith("list ")), element.find("w:pPr"))


def _adjusted(style: Style, properties: Element | None) -> Style:
    """The style with what the properties of a paragraph say: an outline level (0 to 8), a number or a bullet."""
    if properties is None:
        return style
    level, number = properties.get("w:outlineLvl", "w:val"), properties.get("w:numPr", "w:numId", "w:val")
    is_heading = level in _LEVELS if level else style.is_heading
    return Style(is_heading, not is_heading and (number != "0" if number else style.is_item))


def _marked(root: Element) -> Iterator[tuple[str, tuple[str, str]]]:
    names: list[str] = []
    for each in root.each():
        if each.tag == "w:bookmarkStart":
            names.append(each.attributes.get("w:name", ""))
        elif each.tag in ("w:footnoteReference", "w:endnoteReference"):
            yield from ((name, noted(each)) for name in names)
            names = []
        elif each.tag == "w:t":
            names = []


def _comments(package: Package, part: str | None) -> Iterator[tuple[str, str]]:
    if part in package.parts:
        yield from ((each.attributes.get("w:id", ""), text_in(each)) for each in package.root(part).children)


def _addresses(package: Package, related: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for kind, part in related:
        if kind != "customXml" or part not in package.parts:
            continue
        for source in package.root(part).each():
            tag, url = source.find("b:Tag"), source.find("b:URL")
            if tag and url:
                yield tag.text, url.text


_LEVELS = frozenset("012345678")
_DEEPEST = 20  # styles based on styles; the format allows a dozen
_HEADING = regex(r"(?:heading \d|title|subtitle)\Z")
