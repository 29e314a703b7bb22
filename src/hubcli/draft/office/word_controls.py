"""The content controls that keep blocks in Word: what their properties say goes in and out.

A control has `hubcli:KEY:CHECKSUM` as its tag, and as its title the command, so that people see it. Word allows both 64
characters. The whole command, and the name of the base, are in a part of the file with data of ours, by that key. A
control that somebody has made by hand has `hubcli` and a command as its tag or title.
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from hubcli.draft.blocks.markers import CHECKSUM
from hubcli.draft.office.additions import DECLARATION, Additions, prefixed
from hubcli.draft.office.markup import Element
from hubcli.draft.office.package import Package
from hubcli.draft.office.word_tables import is_on
from hubcli.figures.patterns import regex

LONGEST = 64
"""The most characters that Word allows a tag and a title."""
NAME = "hubcli "
"""What the title of a control begins with, and the tag of one that somebody has made by hand."""


class Origin(NamedTuple):
    """Where the content of a block is from."""

    command: str
    """As it is typed, without the program's name."""
    base: str | None = None
    """The name of the base."""

    @property
    def key(self) -> str:
        """Its name in a tag."""
        return sha256("\n".join(filter(None, self)).encode()).hexdigest()[:8]


class Control(NamedTuple):
    """What a control says of its block."""

    origin: Origin
    checksum: str | None
    """None if it was never filled in."""


def control_of(element: Element, origins: Mapping[str, Origin]) -> Control | None:
    """What a content control says, if it keeps a block."""
    tag, title = (element.get("w:sdtPr", name, "w:val") or "" for name in ("w:tag", "w:alias"))
    if found := _TAG.fullmatch(tag):
        typed = "" if title.endswith(_CUT) else title.removeprefix(NAME)
        return Control(origins.get(found["key"], Origin(typed)), found["checksum"])
    by_hand = next((each for each in (tag, title) if each.startswith(NAME)), None)
    return Control(Origin(by_hand.removeprefix(NAME)), None) if by_hand else None


def is_placeholder(element: Element) -> bool:
    """Whether a control only asks for an entry."""
    return is_on(element.find("w:sdtPr", "w:showingPlcHdr"))


def properties_of(control: Control, id_: str, prefix: str = "w") -> tuple[str, str, str]:
    """The title, the tag and the number of a control, as elements."""
    title = NAME + control.origin.command
    if len(title) > LONGEST:
        title = title[: LONGEST - len(_CUT)] + _CUT
    tag = f"hubcli:{control.origin.key}:{control.checksum or ''}"
    values = ("alias", title), ("tag", tag), ("id", id_)
    title, tag, number = (
        f"<{prefixed(name, prefix)} {prefix or 'w'}:val={quoteattr(value)}/>" for name, value in values
    )
    return title, tag, number


def origins_of(package: Package, document: str) -> dict[str, Origin]:
    """Where blocks are from, by key, as our part of the file has it."""
    part = _part_of(package, document)
    each = package.root(part).children if part else ()
    return {one.attributes.get("key", ""): Origin(one.text, one.attributes.get("base")) for one in each}


def with_origins(added: Additions, origins: Mapping[str, Origin]) -> dict[str, bytes]:
    """Our part with these origins instead of those that it had; a new one is added to `added`."""
    package = added.package
    if origins == origins_of(package, added.document):
        return {}
    inside = "".join(
        f"<block key={quoteattr(key)}{f' base={quoteattr(origin.base)}' if origin.base else ''}>"
        f"{escape(origin.command)}</block>"
        for key, origin in origins.items()
    )
    content = f'{DECLARATION}<blocks xmlns="{_SPACE}">{inside}</blocks>'.encode()
    if part := _part_of(package, added.document):
        return {part: content}
    part = added.add("customXml", "customXml/item{}.xml", "application/xml", content)
    about = (  # without it LibreOffice drops the part
        f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_DATA}" ds:itemID="{_ITEM}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{_SPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
    added.add("customXmlProps", "customXml/itemProps{}.xml", _DATA_TYPE, about, of=part)
    return {}


def _part_of(package: Package, document: str) -> str | None:
    related = (part for kind, part in package.related(document).values() if kind == "customXml")
    return next((part for part in related if part in package.parts and package.root(part).tag == _ROOT), None)


_CUT = "…"
_TAG = regex(rf"hubcli:(?P<key>[0-9a-f]+):(?P<checksum>{CHECKSUM})?")
_SPACE = "urn:hubcli:blocks"
_ROOT = f"{_SPACE}:blocks"
_DATA = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_DATA_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM = "{3C9B6A52-7E0D-4B5F-9A41-6D1E2F8B7C30}"
