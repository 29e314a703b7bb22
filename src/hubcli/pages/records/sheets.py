"""Tables become the sheets of a workbook: heads in words, texts in both languages, no empty column."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from hubcli.document import Cell, Records
from hubcli.messages import say
from hubcli.messages.catalogue import table
from hubcli.model.facts import Kind
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source
from hubcli.pages.records.sources import table_of

TEXTS = {"label", "statement", "note", "actor", "differs", "tension_label", "tension_note", "title", "authors"}
TEXTS |= {"publisher", "container", "name", "short_name", "definition"}
"""The columns with texts, which are followed by the same in the other language."""
Column = tuple[str, tuple[Cell, ...]]
"""A column: its head and its cells."""


def sheets(
    tables: Callable[[Lang], Sequence[Records]], sources: Iterable[Source], lang: Lang, *, by_kind: bool
) -> tuple[Records, ...]:
    """The tables in a language, with the texts of the same in the other; then the sources, unless they are a table.

    With `by_kind` facts have a sheet for each kind.
    """
    (other,) = (one for one in Lang if one is not lang)
    pairs = [*zip(tables(lang), tables(other), strict=True)]
    if all(table.name != "sources" for table, _ in pairs):
        pairs.append((table_of(sources, lang), table_of(sources, other)))
    return tuple(
        _sheet(name, columns, lang)
        for one, two in pairs
        for name, rows in _parts(one, by_kind=by_kind)
        if (columns := _columns(one, two, rows, lang, without={"kind"} if name != one.name else set()))
    )


def _sheet(name: str, columns: Sequence[Column], lang: Lang) -> Records:
    title = say(name, lang) if name in (*Kind, "facts", "sources") else say(f"columns.sheet_{name}", lang)
    heads = tuple(head for head, _ in columns)
    return Records(title, heads, tuple(zip(*(cells for _, cells in columns), strict=True)))


def _parts(table: Records, *, by_kind: bool) -> Iterator[tuple[str, list[int]]]:
    """The name of each sheet of a table, and the numbers of its rows."""
    if table.name != "facts" or not by_kind:
        yield table.name, [*range(len(table.rows))]
        return
    kinds = [row[table.heads.index("kind")] for row in table.rows]
    for kind in Kind:
        if rows := [number for number, found in enumerate(kinds) if found == kind]:
            yield kind, rows


def _columns(own: Records, other: Records, rows: Sequence[int], lang: Lang, *, without: set[str]) -> list[Column]:
    """The columns that have any cell in these rows; a text in both languages, unless it is the same."""
    columns: list[Column] = []
    for name in _in_order(own.heads):
        place = own.heads.index(name)
        cells, others = (tuple(table.rows[row][place] for row in rows) for table in (own, other))
        head = _head(name, lang)
        if name not in without and any(cell is not None for cell in cells):
            columns.append((head, cells))
            if name in TEXTS and others != cells:
                columns.append((say("columns.in_other_language", lang, head), others))
    return columns


def _head(name: str, lang: Lang) -> str:
    """The name of a column in words; that with the figures on a hub is its code."""
    return say(f"columns.{name}", lang) if name in table("columns") else name


def _in_order(heads: Sequence[str]) -> list[str]:
    """The columns as people read them: what a fact says comes before its qualifiers and ids."""
    if "qualifier" not in heads:
        return [*heads]
    others = [head for head in heads if head not in ("label", "statement")]
    place = others.index("qualifier")
    return [*others[:place], "label", "statement", *others[place:]]
