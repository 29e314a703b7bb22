"""The passages that a fact rests on, from the analyst's copy, with what the fact takes from them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.store import Store
from hubcli.base.tables.reading import read_table
from hubcli.evidence.anchors import spans_of
from hubcli.figures import find_figure
from hubcli.model.facts import Fact
from hubcli.model.vocabulary import Source
from hubcli.questions.answer import Answer
from hubcli.questions.coverage import figures_of
from hubcli.questions.verify import FAILURES, PlacedProof, proofs_of
from hubcli.sources.passages import Texts


class QuotedPassage(NamedTuple):
    """A passage as the copy has it."""

    source: str
    passage: int
    text: str
    cited: bool
    """Whether the fact cites it; if not, it is shown as context."""
    marks: tuple[tuple[int, int], ...]
    """Where the anchors and figures of the fact are: offsets of characters, in order."""
    table: str | None = None
    """The table that it is a line of, if the figure was transcribed."""


@dataclass(frozen=True)
class Quotation(Answer):
    """The passages of one fact."""

    schema: ClassVar[str] = "hubcli/quote/1"
    fact: Fact
    passages: tuple[QuotedPassage, ...]
    no_text: tuple[str, ...]
    """Sources without a copy at hand."""
    failures: tuple[PlacedProof, ...]
    """The failures of its evidence: a passage that has moved is not the one that was cited."""
    sources: tuple[Source, ...]

    @property
    def holds(self) -> bool:
        """At least one passage could be shown."""
        return bool(self.passages)


def quote(store: Store, *, id_: str, texts: Texts, context: int = 0) -> Quotation:
    """The passages of a fact, with this many around each. Raises UnknownNameError."""
    fact = store.fact(id_)
    shown: dict[tuple[str, int], QuotedPassage] = {}
    for evidence in fact.evidence:
        first, last = evidence.passage - context, evidence.passage + context
        for number in range(max(first, 1), min(last, len(texts.passages(evidence.source) or ())) + 1):
            text = texts.passage(evidence.source, number)
            here = [piece for piece in fact.evidence if (piece.source, piece.passage) == (evidence.source, number)]
            anchors = [anchor for piece in here for anchor in piece.anchors]
            marks = _marks(fact, anchors, text, store, evidence.source) if here else ()
            shown[evidence.source, number] = QuotedPassage(evidence.source, number, text, bool(here), marks)
    proofs = proofs_of(store, [fact], texts, {id_: store.where_written(id_)})
    used = tuple(dict.fromkeys(evidence.source for evidence in fact.evidence))
    return Quotation(
        fact,
        tuple(shown[key] for key in sorted(shown)),
        tuple(source for source in used if texts.passages(source) is None),
        tuple(proof for proof in proofs if proof.verdict in FAILURES),
        tuple(store.sources[source] for source in used),
    )


def quote_line(store: Store, *, id_: str) -> Quotation | None:
    """The lines of tables that a figure was transcribed in, for which no copy is needed; None for any other fact.

    Raises UnknownNameError.
    """
    fact = store.fact(id_)
    lines = tuple(_lines(store, fact))
    sources = tuple(store.sources[line.source] for line in lines)
    return Quotation(fact, lines, (), (), sources) if lines else None


def _lines(store: Store, fact: Fact) -> Iterator[QuotedPassage]:
    for piece in fact.evidence:
        if piece.transcribed_in:
            path = Path(store.where_written(fact.id)[0])
            table = read_table(str(path), path.read_bytes())
            cells = next(cells for number, cells in table.lines if number == piece.passage)
            text, marks = "", []
            for head, cell in zip(table.header, cells, strict=True):
                if cell:
                    text += f"{' · ' if text else ''}{head}: {cell}"
                    marks += [(len(text) - len(cell), len(text))] if cell.strip() in piece.anchors else []
            yield QuotedPassage(piece.source, piece.passage, text, True, tuple(marks), piece.transcribed_in)


def _marks(fact: Fact, anchors: Iterable[str], text: str, store: Store, source: str) -> tuple[tuple[int, int], ...]:
    found = [find_figure(figure, text, store.sources[source].language) for figure in figures_of(store, fact)]
    spans = [span for anchor in anchors for span in spans_of(anchor, text)]
    spans += [(figure.start, figure.end) for figure in found if figure]
    return _merged(sorted(spans))


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
