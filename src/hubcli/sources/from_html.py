"""A web page goes in; the lines of its article come out, and the lines with figures that were left out."""

import logging
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

from hubcli.figures import read_figures
from hubcli.sources.characters import as_read, lowered, raised
from hubcli.sources.extracted import Extracted, NotRead, Unread
from hubcli.sources.html_visibility import unseen

_UNSEEN = {"head", "script", "style", "noscript", "template", "nav", "footer", "button", "select", "svg", "iframe"}
_INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr",
}  # fmt: skip
_LONG = 15
"""The number of letters and digits from which a line is unlikely to be repeated outside the article."""
_LONGEST_CELL = 200
"""A longer cell means that the table is the frame of a page."""
_MOST_REPEATED = 100
"""A cell that spans more columns and rows than these is written once."""
_CELLS = ("td", "th")
_BREAK = "\n"

Element = Any  # lxml, which comes with the extra, has no types


def extract_html(content: bytes) -> Extracted | None:
    """The article of a page, without what surrounds it on every page of the site; None if there is none.

    trafilatura says which lines those are; what it drops between them is kept, except lines with nothing but links.
    """
    from trafilatura import extract, load_html

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # messages about what cannot be read are our own
    tree = load_html(content)
    if tree is None:
        return None
    gone = unseen(tree)
    not_read = [*_drop_hidden(tree, gone.hidden), *_drop_withdrawn(gone.struck), *_drop_ruby(tree)]
    marks = _write_marks(tree)
    _repeat_spanned(tree)
    lines = _lines(tree)
    judged = (extract(deepcopy(tree), include_comments=False, favor_recall=True) or "").splitlines()
    chosen = _chosen(lines, [_key(line) for line in judged])
    if not any(chosen):
        return None
    first, last = chosen.index(True), len(chosen) - chosen[::-1].index(True)
    links = {_key(link.text_content()) for link in tree.iter("a")}
    title = [line for h1 in tree.iter("h1") for line in _lines(h1) if line in lines[:first]][-1:]
    within = list(zip(lines, chosen, strict=True))[first:last]
    text = title + [line for line, is_chosen in within if is_chosen or _key(line) not in links]
    others = [line for line in dict.fromkeys(lines) if line not in text and _key(line) not in links]
    left_out = filter(read_figures, others)
    return Extracted(
        as_read("".join(f"{line}\n" for line in text)),
        left_out=tuple(left_out),
        marks=tuple(marks),
        not_read=tuple(not_read),
    )


def _chosen(lines: list[str], judged: list[str]) -> list[bool]:
    """Which lines belong to the article: long ones that trafilatura kept, and those next to them, of any length."""
    keys, whole = [_key(line) for line in lines], "\n".join(judged)
    met = [key in judged or (len(key) >= _LONG and key in whole) for key in keys]
    chosen = [hit and len(key) >= _LONG for hit, key in zip(met, keys, strict=True)]
    if not any(chosen):
        return met
    for order in (range(1, len(lines)), range(len(lines) - 2, -1, -1)):
        for at in order:
            chosen[at] = chosen[at] or (met[at] and chosen[at - order.step])
    return chosen


def _key(line: str) -> str:
    """A line as its letters and digits, without list marks and table rules."""
    return "".join(filter(str.isalnum, line))


def _drop_hidden(tree: Element, hidden: Iterable[Element]) -> Iterator[NotRead]:
    """Drop what a reader does not see; its lines with figures are told. What stays is no longer marked as hidden."""
    for element in hidden:
        yield from (NotRead(Unread.HIDDEN, line) for line in _lines(element) if read_figures(line))
        element.drop_tree()
    for element in tree.xpath(".//*[@hidden or @style or @aria-hidden]"):
        for key in ("hidden", "style", "aria-hidden"):
            element.attrib.pop(key, None)


def _drop_withdrawn(struck: Iterable[Element]) -> Iterator[NotRead]:
    for element in struck:
        if text := _text(element):
            yield NotRead(Unread.WITHDRAWN, text)
        element.drop_tree()


def _drop_ruby(tree: Element) -> Iterator[NotRead]:
    """Drop what stands above characters to say how they are pronounced."""
    for ruby in list(tree.iter("ruby")):
        above = " ".join("".join(rt.itertext()) for rt in ruby.iter("rt"))
        for element in list(ruby.iter("rt", "rp", "rtc")):
            element.drop_tree()
        yield NotRead(Unread.RUBY, f"{_text(ruby)} ({' '.join(above.split())})")


def _write_marks(tree: Element) -> list[str]:
    """Write raised and lowered marks as plain text in place; returns those of notes that were left out."""
    left_out = []
    outermost = [mark for mark in tree.iter("sup", "sub") if next(mark.iterancestors("sup", "sub"), None) is None]
    for element in outermost:
        mark = " ".join(element.text_content().split())
        before = _before(element)
        is_note = element.find(".//a") is not None or element.getparent().tag == "a"
        written = raised(mark, after=before, note=is_note) if element.tag == "sup" else lowered(mark)
        if mark and not written:
            left_out.append(f"{before.split()[-1]}[{mark.strip('[]')}]")
        for child in list(element):
            element.remove(child)
        element.text = written
        element.drop_tag()
    return left_out


def _before(element: Element) -> str:
    """The text right before an element."""
    previous = element.getprevious()
    if previous is not None:
        return str(previous.tail or previous.text_content())
    parent = element.getparent()
    return str(parent.text or (_before(parent) if parent.tag in _INLINE else ""))


def _repeat_spanned(tree: Element) -> None:
    """Repeat a cell in each column and row that it spans, so that what is below a head stays below it."""
    for group in list(tree.iter("table", "thead", "tbody", "tfoot")):
        spanning: dict[int, tuple[int, Element]] = {}  # by column: the rows still to come, and the cell
        for row in group.findall("./tr"):
            cells = [cell for cell in row if cell.tag in _CELLS]
            if len(cells) > 1 or spanning:  # a single one is a heading of all columns
                row[:] = _repeated(cells, spanning)
            spanning = {column: (rows - 1, cell) for column, (rows, cell) in spanning.items() if rows > 1}


def _repeated(cells: list[Element], spanning: dict[int, tuple[int, Element]]) -> list[Element]:
    """The cells of a row with those that span into it from above, which are updated with its own."""
    row: list[Element] = []
    left = iter(cells)
    while True:
        if len(row) in spanning:
            row.append(_copy(spanning[len(row)][1]))
            continue
        cell = next(left, None)
        if cell is None:
            return row
        rows, columns = _spans(cell)
        here = range(len(row), len(row) + columns)
        row += [cell, *(_copy(cell) for _ in here[1:])]
        spanning |= dict.fromkeys(here, (rows, cell))


def _spans(cell: Element) -> tuple[int, int]:
    """The number of rows and columns that a cell spans."""
    written = (cell.get(key, "1").strip() for key in ("rowspan", "colspan"))
    rows, columns = (int(span) if re.fullmatch("[1-9][0-9]{0,2}", span) else 1 for span in written)
    return (rows, columns) if rows * columns <= _MOST_REPEATED else (1, 1)


def _copy(cell: Element) -> Element:
    """A cell with the same text; empty if it is the frame of a page."""
    copy = cell.makeelement(cell.tag)
    copy.text = _text(cell) if len(cell.text_content()) <= _LONGEST_CELL else ""
    return copy


def _lines(tree: Element) -> list[str]:
    """The text of a page as it is seen, a line for each block and each row of a table."""
    lines = (" ".join(line.split()) for line in "".join(_pieces(tree)).split(_BREAK))
    return [line for line in lines if line.strip(" |")]


def _pieces(element: Element, *, kept_lines: bool = False) -> Iterator[str]:
    """The text of an element and of what is in it, with breaks between blocks."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:  # a comment has no name
        return
    around = "" if element.tag in _INLINE else _BREAK
    yield around
    kept_lines = kept_lines or element.tag == "pre"
    cells = element.findall("./td") + element.findall("./th") if element.tag == "tr" else []
    if cells and all(cell.find(".//table") is None and len(cell.text_content()) <= _LONGEST_CELL for cell in cells):
        yield " | ".join(_text(cell) for cell in element if cell.tag in _CELLS)
    else:
        yield _set(element.text, kept_lines)
        for child in element:
            yield from _pieces(child, kept_lines=kept_lines)
            yield _set(child.tail, kept_lines)
    yield around


def _text(cell: Element) -> str:
    return " ".join("".join(_pieces(cell)).split())


def _set(text: str | None, kept_lines: bool) -> str:
    return (text or "").replace("\n", _BREAK if kept_lines else " ")
