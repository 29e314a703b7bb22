"""Drafts against the base: their figures, citations and exported blocks, each with a verdict and its place."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from hubcli.base.compiled.store import Store
from hubcli.draft.blocks.markers import blocks_of
from hubcli.draft.blocks.refresh import Run
from hubcli.draft.blocks.state import block_states
from hubcli.draft.citation_check import CitationVerdict, check_citations
from hubcli.draft.matching.attribution import Attributed, attribute
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.decision import Decision, decide
from hubcli.draft.reading import read
from hubcli.draft.reading.sentences import Paragraph
from hubcli.draft.text import Draft, Location
from hubcli.draft.verdicts import RIGHT, UNCHECKED, DraftCheck, DraftFinding, DraftVerdict
from hubcli.figures import write_figure
from hubcli.model.text import Lang, Text
from hubcli.questions.conflicts import find_conflicts
from hubcli.sources.pins import Pins, read_pins


class Known(NamedTuple):
    """What the base has that a draft can be checked against."""

    base: BaseFigures
    pins: Pins
    against: Mapping[str, tuple[str, ...]]
    """For each metric in conflict the others, which cannot be right if it is."""


def check_drafts(store: Store, *, drafts: Sequence[Draft], run: Run, every: bool = False) -> DraftCheck:
    """Check drafts against the base; with `every` the answer also has what is right and what was not checked.

    `run` answers the commands of exported blocks. Raises DraftError if a draft's markers are broken.
    """
    known = known_of(store)
    found = {draft.name: findings_on(draft, run, known) for draft in drafts}
    findings = [finding for each in found.values() for finding in each]
    counted = Counter(finding.verdict for finding in findings)
    return DraftCheck(
        tuple(finding for finding in findings if every or finding.verdict not in RIGHT),
        {verdict: counted[verdict] for verdict in DraftVerdict},
        tuple(name for name, each in found.items() if all(finding.verdict in UNCHECKED for finding in each)),
    )


def known_of(store: Store) -> Known:
    """What the base of the store has."""
    return Known(BaseFigures(store), read_pins(store.folder, *store.extended), _against(store))


def findings_on(draft: Draft, run: Run, known: Known) -> list[DraftFinding]:
    """The findings on one draft, in the order of its text. Raises DraftError if its markers are broken."""
    blocks = [(block.start, block.end) for block in blocks_of(draft)]
    found = [
        (state.offset, DraftFinding(draft.location(state.offset), state.text, state.verdict, expected=state.why))
        for state in block_states(draft, run, known.base.store)
    ]
    for paragraph in read(draft, without=blocks):
        found += _in_paragraph(paragraph, known, draft)
    return [finding for _, finding in sorted(found, key=itemgetter(0))]


def _in_paragraph(paragraph: Paragraph, known: Known, draft: Draft) -> Iterator[tuple[int, DraftFinding]]:
    """Each finding with its offset in the draft; the citations of a table's row are for all of it."""
    sentences = paragraph.sentences
    decided = [_decided(paragraph, number, known.base) for number in range(len(sentences))]
    for sentence, pairs in zip(sentences, decided, strict=True):
        for drafted, decision in pairs:
            offset = sentence.offsets[drafted.figure.start]
            yield offset, _of_figure(drafted, decision, known, draft.location(offset))
    units = [range(len(sentences))] if paragraph.is_row else [[number] for number in range(len(sentences))]
    for unit in units:
        pairs = [pair for number in unit for pair in decided[number]]
        for found in check_citations([sentences[number] for number in unit], pairs, known.base, known.pins):
            yield found.mark.start, _of_citation(found, known, draft.location(found.mark.start))


def _decided(paragraph: Paragraph, number: int, base: BaseFigures) -> list[tuple[Attributed, Decision | None]]:
    """The figures of a sentence, each with what the base says of it; nothing if its findings are suppressed."""
    drafted = attribute(paragraph, number, base)
    return list(zip(drafted, [None] * len(drafted) if paragraph.suppressed else decide(drafted, base), strict=True))


def _of_figure(drafted: Attributed, decision: Decision | None, known: Known, location: Location) -> DraftFinding:
    text = drafted.figure.text
    if decision is None:
        return DraftFinding(location, text, DraftVerdict.VOUCHED)
    stated = decision.stated
    if stated is None:
        return DraftFinding(location, text, DraftVerdict.UNSUPPORTED if decision.in_scope else DraftVerdict.OUTSIDE)
    fact = known.base.store.fact(stated.fact)
    written = Text(**{lang: write_figure(stated.figure, lang) for lang in Lang})
    return DraftFinding(
        location,
        text,
        DraftVerdict.DIFFERS if decision.slip else DraftVerdict.MATCH,
        fact.id,
        written[drafted.about.lang],
        decision.slip,
        fact.statement,
        written,
        known.against.get(fact.id, ()),
    )


def _of_citation(found: CitationVerdict, known: Known, location: Location) -> DraftFinding:
    fact = known.base.store.fact(found.stated.fact) if found.stated else None
    says = fact.statement if fact else None
    id_ = fact.id if fact else None
    return DraftFinding(
        location, found.mark.text, found.verdict, id_, found.expected, found.slip, says, beside=found.beside
    )


def _against(store: Store) -> dict[str, tuple[str, ...]]:
    against: dict[str, list[str]] = defaultdict(list)
    for conflict in find_conflicts(store, ("fact.kind = 'metric'", ())):
        for fact in conflict.facts if conflict.computed else ():
            against[fact.id] += [other.id for other in conflict.facts if other.id != fact.id]
    return {id_: tuple(dict.fromkeys(others)) for id_, others in against.items()}
