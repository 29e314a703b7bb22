"""Drafts against the base: their figures, citations and exported blocks, each with a verdict and its place."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from hubcli.base.compiled.store import Store
from hubcli.draft.blocks.formats import Runs, block_spans
from hubcli.draft.blocks.state import block_states
from hubcli.draft.citation_check import CitationVerdict, check_citations
from hubcli.draft.findings import Known, known_of, of_citation, of_figure, of_remark, unless_vouched
from hubcli.draft.matching.attributed import Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.decision import Decision
from hubcli.draft.reading import read
from hubcli.draft.reading.sentences import Paragraph, Sentence
from hubcli.draft.settled import Settled
from hubcli.draft.several import Drafted, told_otherwise
from hubcli.draft.text import Draft, Location, Span
from hubcli.draft.verdicts import UNCHECKED, UNLISTED, DraftCheck, DraftFinding, DraftVerdict, NotRead
from hubcli.figures import read_figures
from hubcli.words.keywords import language_of


class CheckedDraft(NamedTuple):
    """What is found in one draft."""

    findings: list[DraftFinding]
    not_read: list[NotRead]
    cited: int
    """The number of sentences and table rows with a citation."""
    unexplained: list[Location]
    """Those that no fact explains."""
    drafted: list[Drafted]
    """Its figures, blocks apart."""


class CitedSentences(NamedTuple):
    """A sentence with a citation, or a row of a table with one."""

    span: Span
    explained: bool
    """Whether a fact explains it."""


EXPLAINED = 0.4
"""The share of a sentence's words, by weight, that a fact on the cited passage must have to explain it."""


def check_drafts(
    store: Store, *, drafts: Sequence[Draft], runs: Runs, every: bool = False, strict: bool = False
) -> DraftCheck:
    """Check drafts against the base; with `every` the answer also has what is right and what was not checked.

    `runs` answer the commands of exported blocks. Raises DraftError if a draft's markers are broken.
    """
    known = known_of(store)
    checked = {draft.name: check_draft(draft, runs, known) for draft in drafts}
    found = {name: one.findings for name, one in checked.items()}
    if len(checked) > 1:
        by_name = {draft.name: draft for draft in drafts}
        told = [(draft, checked[name].drafted) for name, draft in by_name.items()]
        for finding in told_otherwise(told, known.base):
            found[finding.location.file].append(finding)
        for each in found.values():
            each.sort(key=lambda finding: (finding.location.line or 0, finding.location.column or 0))
    findings = [finding for each in found.values() for finding in each]
    counted = Counter(finding.verdict for finding in findings)
    return DraftCheck(
        tuple(finding for finding in findings if every or finding.verdict not in UNLISTED),
        {verdict: counted[verdict] for verdict in DraftVerdict},
        tuple(name for name, each in found.items() if all(finding.verdict in UNCHECKED for finding in each)),
        tuple(part for one in checked.values() for part in one.not_read),
        strict,
        sum(one.cited for one in checked.values()),
        tuple(at for one in checked.values() for at in one.unexplained),
        {draft.name: typed for draft in drafts if (typed := _typed(draft, found[draft.name]))},
    )


def _typed(draft: Draft, findings: Sequence[DraftFinding]) -> int:
    """How many figures of a draft that takes in figures by id, or could, are typed by hand."""
    if not draft.name.lower().endswith((".qmd", ".typ")):
        return 0
    return sum(finding.verdict is DraftVerdict.MATCH and finding.fact is not None for finding in findings)


def findings_on(draft: Draft, runs: Runs, known: Known) -> list[DraftFinding]:
    """The findings on one draft, in the order of its text. Raises DraftError if its markers are broken."""
    return check_draft(draft, runs, known).findings


def check_draft(draft: Draft, runs: Runs, known: Known) -> CheckedDraft:
    """The findings on one draft and what was not read of it, each in the order of its text. Raises DraftError."""
    found = [
        (state.offset, DraftFinding(draft.location(state.offset), state.text, state.verdict, expected=state.why))
        for state in block_states(draft, runs, known.base.store)
    ]
    reading = read(draft, without=block_spans(draft))
    cited: list[CitedSentences] = []
    drafted: list[Drafted] = []
    for paragraph in map(Paragraph.simplified, reading.paragraphs):
        settled = [known.settling.settle(paragraph, number) for number in range(len(paragraph.sentences))]
        drafted += (
            (sentence, one)
            for sentence, each in zip(paragraph.sentences, settled, strict=True)
            for one, _ in each.pairs
        )
        found += _in_paragraph(paragraph, settled, known, draft, cited)
    not_read = [NotRead(draft.extent(part.start, part.end), part.kind) for part in reading.not_read]
    findings = [finding for _, finding in sorted(found, key=itemgetter(0))]
    unexplained = [draft.extent(*each.span) for each in cited if not each.explained]
    return CheckedDraft(findings, not_read, len(cited), unexplained, drafted)


def _in_paragraph(
    paragraph: Paragraph,
    settled: Sequence[Settled],
    known: Known,
    draft: Draft,
    cited: list[CitedSentences],
) -> Iterator[tuple[int, DraftFinding]]:
    """Each finding with its offset in the draft; the citations of a table's row are for all of it.

    `settled` has what the base says of each sentence. Sentences that have citations are added to `cited`.
    """
    sentences = paragraph.sentences
    for sentence, each in zip(sentences, settled, strict=True):
        yield from _in_sentence(sentence, each, paragraph.vouched, known, draft)
    units = [range(len(sentences))] if paragraph.is_row else [[number] for number in range(len(sentences))]
    for unit in units:
        pairs = [pair for number in unit for pair in settled[number].pairs]
        group = [sentences[number] for number in unit]
        verdicts = list(check_citations(group, pairs, known.base, known.pins))
        cited += _cited(group, pairs, verdicts, known.base)
        for found in verdicts:
            start = found.mark.start
            yield start, of_citation(found, known, draft.extent(start, start + len(found.mark.text)))


def _cited(
    group: Sequence[Sentence],
    pairs: Sequence[tuple[Attributed, Decision]],
    verdicts: Sequence[CitationVerdict],
    base: BaseFigures,
) -> Iterator[CitedSentences]:
    """The sentences, if they have citations and text: explained by a figure, or by words of a fact on the passage."""
    texts = [sentence for sentence in group if sentence.text]
    if not texts or not any(mark.kind != "comment" for sentence in group for mark in sentence.marks):
        return
    beside = dict.fromkeys(fact for found in verdicts for fact in found.beside)
    explained = any(decision.supported for _, decision in pairs) or any(
        _is_said(sentence.text, beside, base) for sentence in texts if beside
    )
    yield CitedSentences((texts[0].offsets[0], texts[-1].offsets[-1] + 1), explained)


def _is_said(text: str, facts: Iterable[str], base: BaseFigures) -> bool:
    """Whether the statement of one of the facts has enough of the words of a sentence to explain it."""
    words, lang = base.places.keywords_of(text, read_figures(text)), language_of(text)
    return any(base.weights.cover(words, base.statement_keywords(fact, lang)) >= EXPLAINED for fact in facts)


def _in_sentence(
    sentence: Sentence, settled: Settled, vouched: str, known: Known, draft: Draft
) -> Iterator[tuple[int, DraftFinding]]:
    """The findings on its figures and on its words; of two on the same words the one that settles more."""
    remarks = settled.remarks
    for item, decision in settled.pairs:
        figure = item.figure
        is_decided = decision.supported or decision.slip
        beside = [one for one in remarks if one.start < figure.end and figure.start < one.end]
        if beside and not is_decided:
            continue
        remarks = [one for one in remarks if one not in beside]
        start, end = sentence.extent(figure.start, figure.end)
        written = sentence.as_written(figure.start, figure.end)
        for finding in of_figure(item, written, decision, known, draft.extent(start, end)):
            yield start, unless_vouched(finding, item, vouched)
    for remark in remarks:
        start, end = sentence.extent(remark.start, remark.end)
        yield start, of_remark(remark, sentence, known, draft.extent(start, end))
