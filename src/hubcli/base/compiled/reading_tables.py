"""What facts say is read into the tables of a compiled base, file by file, where it is missing or outdated."""

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import islice
from math import inf

from hubcli.base.compiled.figure_rows import COLUMNS, Row, figure_of, row_of
from hubcli.base.compiled.program import program_state
from hubcli.base.compiled.store import Store
from hubcli.figures import Figure, read_figures
from hubcli.figures.units import base_of
from hubcli.model.facts import Fact
from hubcli.model.text import Lang
from hubcli.progress import counted_on_terminal
from hubcli.words.keywords import Keywords
from hubcli.words.mentions import PlaceMentions
from hubcli.words.names import hub_places
from hubcli.words.said import Figures, Said, said_by

BATCH = 1000
"""Facts that are read before they are written: a file may have very many."""
Numbered = list[tuple[int, Fact]]


class Vocabulary:
    """What the names in facts mean, and how their figures are read."""

    def __init__(self, store: Store) -> None:
        self.names = PlaceMentions(store.hubs, store.places, store.sources)
        self.whole_hubs = hub_places(store.hubs, store.places)
        self.loaded = store.loaded
        self.units = {id_: indicator.unit for id_, indicator in store.indicators.items()}
        groups = {id_: group.hubs for id_, group in store.groups.items()}
        named = [*self.names.depends_on, *(sorted(table.items()) for table in (self.whole_hubs, self.units, groups))]
        self.program = _digest(program_state("figures", "base/compiled"))
        self.digest = _digest(program_state("words", "model"), *named)


def outdated(connection: sqlite3.Connection, vocabulary: Vocabulary) -> list[int]:
    """The numbers of the files whose facts are to be read."""
    sql = """
        SELECT no FROM file LEFT JOIN reading ON reading.file = file.no
        WHERE reading.program IS NOT ? OR reading.vocabulary IS NOT ? ORDER BY no
    """
    return [no for (no,) in connection.execute(sql, (vocabulary.program, vocabulary.digest))]


def read_facts(connection: sqlite3.Connection, vocabulary: Vocabulary) -> None:
    """Read the facts of the files that are not yet read, or were read by another program or vocabulary."""
    connection.execute("PRAGMA cache_size = -8192")  # KiB
    for file in counted_on_terminal(outdated(connection, vocabulary)):
        row = connection.execute("SELECT program FROM reading WHERE file = ?", (file,)).fetchone()
        _forget_words(connection, file)
        if row != (vocabulary.program,):
            _forget_figures(connection, file)
        counted: Counter[str] = Counter()
        for facts in _batches(connection, file, vocabulary):
            figures = _stored(connection, facts) if row == (vocabulary.program,) else _newly_read(connection, facts)
            counted += _read_words(connection, facts, figures, vocabulary)
        counts = ((word, file, count) for word, count in sorted(counted.items()))
        connection.executemany("INSERT INTO keyword_count VALUES (?, ?, ?)", counts)
        connection.execute(
            "INSERT OR REPLACE INTO reading VALUES (?, ?, ?)", (file, vocabulary.program, vocabulary.digest)
        )


def forget_facts(connection: sqlite3.Connection, path: str) -> None:
    """Remove what was read of a file, by its path; its records are still in the base."""
    row = connection.execute("SELECT no FROM file JOIN reading ON file = no WHERE path = ?", (path,)).fetchone()
    if row:
        _forget_words(connection, row[0])
        _forget_figures(connection, row[0])
        connection.execute("DELETE FROM reading WHERE file = ?", row)


def _batches(connection: sqlite3.Connection, file: int, vocabulary: Vocabulary) -> Iterator[Numbered]:
    rows = connection.execute(_OF_FILE, (file,))
    facts = ((no, vocabulary.loaded(*row)) for no, *row in rows)
    while batch := list(islice(facts, BATCH)):
        yield batch


def _newly_read(connection: sqlite3.Connection, facts: Numbered) -> dict[int, Figures]:
    found: dict[int, Figures] = {
        no: {lang: read_figures(fact.statement[lang], lang) for lang in Lang} for no, fact in facts
    }
    connection.executemany(
        f"INSERT INTO figure (record, lang, no, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (no, lang, number, *row_of(figure))
            for no, figures in found.items()
            for lang in Lang
            for number, figure in enumerate(figures[lang])
        ),
    )
    passages = {(each.source, each.passage, no) for no, fact in facts for each in fact.evidence}
    connection.executemany("INSERT INTO rests_on VALUES (?, ?, ?)", sorted(passages))
    return found


def _stored(connection: sqlite3.Connection, facts: Numbered) -> dict[int, Figures]:
    return figures_of_records(connection, [no for no, _ in facts])


def figures_of_records(connection: sqlite3.Connection, records: Iterable[int]) -> dict[int, Figures]:
    """The figures of the statements of facts, by the numbers of their records."""
    found: dict[int, dict[Lang, list[Figure]]] = {no: {lang: [] for lang in Lang} for no in records}
    for record, lang, *row in connection.execute(_FIGURES, (json.dumps([*found]),)):
        found[record][Lang(lang)].append(figure_of(row))
    return {no: {lang: tuple(each) for lang, each in figures.items()} for no, figures in found.items()}


_FIGURES = f"""
    SELECT record, lang, {", ".join(f"figure.{column}" for column in COLUMNS.split(", "))}
    FROM json_each(?) AS chosen CROSS JOIN figure ON figure.record = chosen.value ORDER BY chosen.key, lang, no
"""


def _read_words(
    connection: sqlite3.Connection, facts: Numbered, figures: Mapping[int, Figures], vocabulary: Vocabulary
) -> Counter[str]:
    """Write what the facts are about; returns how many of them have each keyword."""
    said = [
        (
            no,
            fact,
            said_by(
                fact,
                figures[no],
                unit=vocabulary.units.get(getattr(fact, "indicator", "")),
                names=vocabulary.names,
                whole_hubs=vocabulary.whole_hubs,
            ),
        )
        for no, fact in facts
    ]
    connection.executemany(
        "INSERT INTO stated VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (row for no, _, one in said for row in _stated_rows(no, one)),
    )
    here = {
        (place, end, no, number)
        for no, _, one in said
        for place in one.places
        for number, stated in enumerate(one.figures)
        for end in amounts(stated.figure)
    }
    connection.executemany("INSERT INTO stated_at VALUES (?, ?, ?, ?)", sorted(here))
    connection.executemany("INSERT INTO topic VALUES (?, ?, ?, ?, ?, ?, ?)", (_topic_row(*each) for each in said))
    connection.executemany(
        "INSERT INTO about_place VALUES (?, ?)", ((place, no) for no, _, one in said for place in sorted(one.places))
    )
    rows = ((word, lang, no) for no, _, one in said for lang in Lang for word in one.topic[lang])
    connection.executemany("INSERT INTO keyword VALUES (?, ?, ?)", sorted(rows))
    return Counter(word for _, _, one in said for word in frozenset().union(*one.topic.values()))


def _stated_rows(no: int, said: Said) -> Iterator[Row]:
    for number, (figure, measured, head) in enumerate(said.figures):
        yield no, number, *row_of(figure), base_of(figure.unit).kind, amounts(figure)[0], measured, joined(head)


def amounts(figure: Figure) -> tuple[float, ...]:
    """The value, or both ends of a range, in the first unit of its kind, as numbers to look up by."""
    worth = base_of(figure.unit).worth
    return tuple(as_amount(end * worth) for end in (figure.value, figure.value_max) if end is not None)


def as_amount(value: Fraction) -> float:
    """The nearest number that SQLite has; infinite where the value is too large for one."""
    try:
        return value.numerator / value.denominator  # as float() has it, in a third of the time
    except OverflowError:
        return inf if value > 0 else -inf


def joined(words: Iterable[str]) -> str:
    """Words as a column has them."""
    return " ".join(sorted(words))


def split(column: str) -> Keywords:
    """The words of a column."""
    return frozenset(column.split(" ")) if column else frozenset()


def _topic_row(no: int, fact: Fact, said: Said) -> Row:
    statement = (joined(said.statement[lang]) for lang in Lang)
    more = (joined(said.topic[lang] - said.statement[lang]) for lang in Lang)
    return no, fact.period, joined(said.places), *statement, *more


def _forget_figures(connection: sqlite3.Connection, file: int) -> None:
    records = _records(connection, file)
    connection.execute("DELETE FROM figure WHERE record BETWEEN ? AND ?", records)
    connection.execute("DELETE FROM rests_on WHERE record BETWEEN ? AND ?", records)


def _forget_words(connection: sqlite3.Connection, file: int) -> None:
    records = _records(connection, file)
    for table in ("stated", "stated_at", "topic", "about_place"):
        connection.execute(f"DELETE FROM {table} WHERE record BETWEEN ? AND ?", records)
    words = connection.execute("SELECT word FROM keyword_count WHERE file = ?", (file,)).fetchall()
    sql = "DELETE FROM keyword WHERE word = ? AND lang = ? AND record BETWEEN ? AND ?"
    connection.executemany(sql, ((word, lang, *records) for (word,) in words for lang in Lang))
    connection.execute("DELETE FROM keyword_count WHERE file = ?", (file,))


def _records(connection: sqlite3.Connection, file: int) -> tuple[int, int]:
    """The numbers of the first and the last record of a file: they follow each other."""
    row = connection.execute(_NUMBERS, (file,)).fetchone()
    return (row[0], row[1]) if row[0] else (0, -1)


_OF_FILE = """
    SELECT no, kind, data, id, line FROM record WHERE file = ?1 AND vocabulary = 'fact'
    UNION ALL
    SELECT record.no, 'metric', data, id, line
    FROM table_series AS series CROSS JOIN observed_record AS record
        ON record.no BETWEEN series.first AND series.first + series.number - 1
    WHERE series.file = ?1 ORDER BY 1
"""
_NUMBERS = """
    SELECT min(first), max(last) FROM (
        SELECT min(no) AS first, max(no) AS last FROM record WHERE file = ?1
        UNION ALL SELECT min(first), max(first + number - 1) FROM table_series WHERE file = ?1)
"""


def _digest(*parts: object) -> bytes:
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).digest()
