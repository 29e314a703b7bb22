"""The figures near citations are looked up in the copies that the citations name."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from hubcli.draft.against.answer import UNCHECKED, WRONG, CitedCheck, CitedFinding, CitedVerdict
from hubcli.draft.against.citations import Citation, Cited, cited_in
from hubcli.draft.against.copies import Copies, Copy
from hubcli.draft.matching.detection import figures_in
from hubcli.draft.matching.magnitudes import in_base_unit
from hubcli.draft.matching.relation import Relation, relate
from hubcli.draft.reading import read
from hubcli.draft.reading.sentences import Sentence
from hubcli.draft.text import Draft
from hubcli.draft.verdicts import NotRead
from hubcli.figures import Figure, write_figure
from hubcli.figures.figure import DATES
from hubcli.figures.units import base_of
from hubcli.model.text import Lang, Text
from hubcli.model.units import Unit

NEAR = Fraction(1, 2)
"""How far a figure may be from another, as a share of the larger one, to be named as the nearest."""
SPELLED = 10
"""Counts up to this one that are written in words (`the three hubs`) are no figures to look up."""


def check_against(drafts: Sequence[Draft], copies: Copies, *, every: bool = False, strict: bool = False) -> CitedCheck:
    """Check whether each figure near a citation is in the text that is cited; years and dates are left out."""
    findings: list[CitedFinding] = []
    not_read: list[NotRead] = []
    uncited = 0
    for draft in drafts:
        reading = read(draft)
        not_read += [NotRead(draft.extent(part.start, part.end), part.kind) for part in reading.not_read]
        for cited in cited_in(draft, reading.paragraphs):
            if cited.citations:
                findings += _in_group(cited, draft, copies)
            else:
                uncited += sum(1 for sentence in cited.sentences for _ in _figures(sentence))
    counted = Counter(finding.verdict for finding in findings)
    return CitedCheck(
        tuple(each for each in findings if every or each.verdict in (*WRONG, *UNCHECKED)),
        {verdict: counted[verdict] for verdict in CitedVerdict},
        uncited,
        len(copies.all),
        tuple(not_read),
        strict,
    )


def _in_group(cited: Cited, draft: Draft, copies: Copies) -> Iterator[CitedFinding]:
    """The findings on sentences that share citations, if they have figures."""
    figures = [(sentence, figure) for sentence in cited.sentences for figure in _figures(sentence)]
    if not figures:
        return
    named = [(citation, copies.named(citation.names)) for citation in cited.citations]
    texts = tuple(dict.fromkeys(copy for _, found in named for copy in found if copy.passages))
    if texts:
        for sentence, figure in figures:
            yield _of_figure(sentence, figure, texts, draft)
    for citation, found in named:
        yield from _without_text(citation, found, draft)


def _without_text(citation: Citation, found: Sequence[Copy], draft: Draft) -> Iterator[CitedFinding]:
    at, text = draft.extent(*citation.span), draft.text[slice(*citation.span)] or citation.names[0]
    if not found:
        yield CitedFinding(at, text, CitedVerdict.NO_COPY)
    for copy in found:
        if not copy.passages:
            yield CitedFinding(at, text, CitedVerdict.COPY_UNREAD, (copy.name,), why=copy.why)


def _of_figure(sentence: Sentence, figure: Figure, texts: Sequence[Copy], draft: Draft) -> CitedFinding:
    at = draft.extent(*sentence.extent(figure.start, figure.end))
    finding = CitedFinding(at, figure.text, CitedVerdict.IN_TEXT, tuple(copy.name for copy in texts))
    stated = [(copy, passage, other) for copy in texts for passage, other in copy.figures]
    bound: CitedFinding | None = None
    for copy, passage, other in stated:
        relation = relate(figure, other)
        if relation in (Relation.SAME, Relation.IMPLIED, Relation.AMBIGUOUS):
            return finding._replace(copies=(copy.name,), passage=passage)
        if relation is Relation.QUALIFIER and bound is None:
            bound = _beside(finding._replace(verdict=CitedVerdict.OTHER_BOUND), copy, passage, other)
    return bound or _missing(finding, figure, stated)


def _missing(finding: CitedFinding, figure: Figure, stated: Sequence[tuple[Copy, int, Figure]]) -> CitedFinding:
    """The finding on a figure that no text has, with the nearest one of its kind."""
    finding = finding._replace(verdict=CitedVerdict.NOT_IN_TEXT)
    kind, (amount, _) = base_of(figure.unit).kind, in_base_unit(figure)
    near: list[tuple[Fraction, Copy, int, Figure]] = []
    for copy, passage, other in stated:
        if base_of(other.unit).kind == kind:
            theirs = in_base_unit(other)[0]
            near.append((abs(amount - theirs) / (max(abs(amount), abs(theirs)) or 1), copy, passage, other))
    if not near:
        return finding
    distance, copy, passage, other = min(near, key=lambda each: each[0])
    if distance > NEAR:
        return finding
    return _beside(finding, copy, passage, other)


def _beside(finding: CitedFinding, copy: Copy, passage: int, nearest: Figure) -> CitedFinding:
    """The finding with the nearest figure, and where it is."""
    written = Text(**{lang: write_figure(nearest, lang) for lang in Lang})
    return finding._replace(copies=(copy.name,), passage=passage, nearest=written)


def _figures(sentence: Sentence) -> Iterator[Figure]:
    """The figures of a sentence that a text can be asked for."""
    for figure in figures_in(sentence):
        spelled = not any(char.isdigit() for char in figure.text)
        if figure.unit in DATES or (spelled and figure.unit in (Unit.COUNT, Unit.RANK) and figure.value <= SPELLED):
            continue
        yield figure
