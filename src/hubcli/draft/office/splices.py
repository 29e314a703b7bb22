"""Changes of a part's bytes: some are taken out, some put in, and everything else stays as it is."""

from collections import defaultdict
from typing import NamedTuple

from hubcli.draft.office.markup import Element, name_of, places_of


class Cut(NamedTuple):
    """Where something can be put between the runs of a paragraph; a run that is cut ends before it and begins again."""

    at: int
    """The place in the bytes."""
    within: Element
    """The element that it is at the edge of, or the run that it cuts."""
    ends: bytes = b""
    begins: bytes = b""
    kept: int | None = None
    """Where the text before the cut must be told to keep its last space."""


class Splices:
    """Changes of a part, gathered first and made at once."""

    def __init__(self, source: bytes) -> None:
        self.source = source
        self._out: set[tuple[int, int]] = set()
        self._swaps: dict[tuple[int, int], bytes] = {}
        self._cuts: dict[int, Cut] = {}
        self._closing: defaultdict[int, list[bytes]] = defaultdict(list)
        self._opening: defaultdict[int, list[bytes]] = defaultdict(list)

    def take_out(self, element: Element) -> None:
        """Take out an element with all that is in it."""
        self._out.add((element.start, element.end))

    def swap(self, start: int, end: int, written: bytes) -> None:
        """Put something where the bytes from one place to another were."""
        self._swaps[start, end] = written

    def put(self, written: bytes, cut: Cut, *, opens: bool = False) -> None:
        """Put something at a cut; what opens a range follows what closes one."""
        self._cuts[cut.at] = max(self._cuts.get(cut.at, cut), cut, key=lambda each: len(each.ends))
        (self._opening if opens else self._closing)[cut.at].append(written)

    def made(self) -> bytes:
        """The bytes with all changes made."""
        changes = [(start, end, b"") for start, end in self._out]
        changes += ((start, end, written) for (start, end), written in self._swaps.items())
        kept = {cut.kept for cut in self._cuts.values() if cut.kept is not None}
        changes += ((at, at, _KEPT) for at in kept)
        for at, cut in self._cuts.items():
            inside = b"".join((cut.ends, *self._closing[at], *self._opening[at], cut.begins))
            changes.append((at, at, inside))
        written, done = [], 0
        for start, end, inside in sorted(changes):
            written += [self.source[done:start], inside]
            done = max(done, end)
        return b"".join((*written, self.source[done:]))


def before(element: Element, source: bytes) -> Cut:
    """The cut before an element, which may be a part of a run."""
    run = element.parent
    if run is None or run.tag != "w:r":
        edge = _outermost(element, 0)
        return Cut(edge.start, edge)
    if element is next(part for part in run.children if part.tag != "w:rPr"):
        return before(run, source)
    return Cut(element.start, run, *_divided(run, source))


def after(element: Element, source: bytes) -> Cut:
    """The cut after an element, which may be a part of a run."""
    run = element.parent
    if run is None or run.tag != "w:r":
        edge = _outermost(element, -1)
        return Cut(edge.end, edge)
    if element is run.children[-1]:
        return after(run, source)
    return Cut(element.end, run, *_divided(run, source))


def in_text(element: Element, characters: int, source: bytes) -> Cut:
    """The cut after some characters of the text of a run."""
    if characters <= 0:
        return before(element, source)
    places = places_of(element, source) if element.tag == "w:t" else ()
    if characters >= len(element.text) or not places or element.parent is None:
        return after(element, source)
    ends, begins = _divided(element.parent, source)
    tag = name_of(element, source)
    is_told = element.attributes.get("xml:space") == "preserve" or not element.text[characters - 1].isspace()
    return Cut(
        places[characters],
        element.parent,
        b"</%b>%b" % (tag, ends),
        b"%b<%b%b>" % (begins, tag, _KEPT),
        None if is_told else element.inside - 1,
    )


def _outermost(element: Element, side: int) -> Element:
    """The element, or the link or insertion that it begins or ends: some readers lose marks within these."""
    around = element.parent
    while around and around.tag in _AROUND and around.children[side] is element:
        element, around = around, around.parent
    return element


def _divided(run: Element, source: bytes) -> tuple[bytes, bytes]:
    """The end of a run, and the beginning of one of the same form."""
    form = run.find("w:rPr")
    properties = source[form.start : form.end] if form else b""
    return b"</%b>" % name_of(run, source), source[run.start : run.inside] + properties


_AROUND = ("w:ins", "w:moveTo", "w:hyperlink", "w:smartTag")
_KEPT = b' xml:space="preserve"'
