"""CSV reads back as what it was, and no cell of it is a formula."""

import csv
import io

from hypothesis import example, given
from hypothesis import strategies as st

from hubcli.document import Cite, Document, Entry, Heading, Items, Plain, Prose, Reference, Row, Table
from hubcli.render import Form, render
from hubcli.render.tidy import tidied

FORMULA = tuple("=+-@＝＋－＠")
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="0123456789")  # no dates, which are escaped
TEXTS = st.text(st.sampled_from("=+-@＝＋－＠'\",;\n\r\t a") | CHARACTERS)


@given(TEXTS, TEXTS, TEXTS)
@example("=1+1", "@me", "-3.2%")
@example("\t=1+1", 'a "quote", and more', "\r\n=1")
def test_cells_read_back_and_none_is_a_formula(heading: str, head: str, text: str) -> None:
    row = Row((Plain(head),), ((Entry((Plain(text), Cite("s", 1)), "some-id"),),))
    blocks = (Heading(1, heading), Table(("", head), (row,)))
    document = Document("en", blocks, (Reference("s", ()),))
    read = list(csv.reader(io.StringIO(render(document, "csv", Form()), newline="")))
    assert [read[1][0], read[1][1], read[1][2], read[1][4]] == [*map(_cell, (heading, head, head, text))]
    assert (read[1][3], read[1][5]) == ("some-id", "s:1")
    assert not any(cell.startswith(FORMULA) for line in read for cell in line)


def test_every_entry_says_where_it_stands() -> None:
    below = Entry((Plain("below"),), "second", (Entry((Plain("deeper"),)),))
    blocks = (
        Heading(1, "One"),
        Prose((Plain("prose"),)),
        Heading(2, "Two"),
        Items((Entry((Plain("above"),), "first", (below,)),)),
        Heading(1, "Three"),
        Table(("rows", "column"), (Row((Plain("row"),), ((below,),)), Row((Plain("nothing"),), ((),)))),
    )
    assert render(Document("en", blocks), "csv", Form()).splitlines() == [
        "section,row,column,id,text,sources",
        "One,,,,prose,",
        "One / Two,,,first,above,",
        "One / Two,first,,second,below,",
        "One / Two,first / second,,,deeper,",
        "Three,row,column,second,below,",
        "Three,row,column,,deeper,",
    ]


def _cell(text: str) -> str:
    text = tidied(text)
    return f"'{text}" if text.startswith(FORMULA) else text
