"""Citations of a draft: whether the base knows the passage that each names, and whether it supports the sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hubcli.base.compiled.stated import BaseFigure
from hubcli.citations import LABEL
from hubcli.draft.matching.attributed import Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.candidates import SUPPORTING
from hubcli.draft.matching.decision import Decision
from hubcli.draft.matching.relation import relate
from hubcli.draft.reading.sentences import Mark, Sentence
from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.errors import nearest
from hubcli.figures.patterns import regex
from hubcli.sources.pins import Pins

Supported = tuple[Attributed, BaseFigure]
"""A figure of the draft and the figure of the base that supports it."""


class CitedPassage(NamedTuple):
    """A source, and usually a passage, that a citation names."""

    mark: Mark
    source: str
    passage: int | None


class CitationVerdict(NamedTuple):
    """What the base says of a citation."""

    mark: Mark
    verdict: DraftVerdict
    slip: Slip | None = None
    stated: BaseFigure | None = None
    """The figure of the sentence that the passage supports, or that it should support and does not."""
    expected: str | None = None
    """The nearest source, or the passages to cite instead."""
    beside: tuple[str, ...] = ()
    """The facts that rest on the passage."""


def check_citations(
    sentences: Sequence[Sentence], decided: Sequence[tuple[Attributed, Decision | None]], base: BaseFigures, pins: Pins
) -> Iterator[CitationVerdict]:
    """A verdict for each citation of sentences that share them; citations of other bibliographies are ignored.

    `decided` has all figures of these sentences.
    """
    found: list[CitedPassage] = []
    for cited in _cited((mark for sentence in sentences for mark in sentence.marks), base):
        unknown = _unknown(cited, base, pins)
        if unknown:
            yield unknown
        else:
            found.append(cited)
    if not found:
        return
    supported = [(drafted, said.stated) for drafted, said in decided if said and said.stated and said.supported]
    uncited = [pair for pair in supported if not any(_supports(cited, pair[0], base) for cited in found)]
    text = " ; ".join(words for sentence in sentences for words in (sentence.text, *sentence.around))
    for cited in found:
        yield _checked(cited, text, supported, uncited, base)


def _checked(
    cited: CitedPassage, text: str, supported: Sequence[Supported], uncited: Sequence[Supported], base: BaseFigures
) -> CitationVerdict:
    """The verdict on a passage that the base knows: whether it has a figure of the sentence, or at least its places."""
    facts = tuple(base.resting_on(cited.source, cited.passage))
    confirmed = next((stated for drafted, stated in supported if _supports(cited, drafted, base)), None)
    if confirmed or cited.passage is None:
        return CitationVerdict(cited.mark, DraftVerdict.CITED, stated=confirmed, beside=facts)
    if uncited:
        stated = uncited[0][1]
        evidence = base.fact(stated.fact).evidence
        passages = ", ".join(f"{each.source}:{each.passage}" for each in evidence)
        return CitationVerdict(cited.mark, DraftVerdict.UNKNOWN_CITATION, Slip.OTHER_FIGURE, stated, passages, facts)
    if not supported and _is_elsewhere(cited, text, base):
        return CitationVerdict(cited.mark, DraftVerdict.UNKNOWN_CITATION, Slip.OTHER_PLACE, beside=facts)
    return CitationVerdict(cited.mark, DraftVerdict.CITED, beside=facts)


def _supports(cited: CitedPassage, drafted: Attributed, base: BaseFigures) -> bool:
    """Whether a fact that rests on the passage, or on the source if no passage is named, has the figure."""
    figures = (stated.figure for stated in base.stated_by(cited.source, cited.passage))
    return any(relate(drafted.figure, figure) in SUPPORTING for figure in figures)


def _is_elsewhere(cited: CitedPassage, text: str, base: BaseFigures) -> bool:
    """Whether the text is about places of hubs that no fact resting on the passage is about."""
    here = base.places.hubs_of(mention.of for mention in base.places.mentions(text))
    known = base.hubs_at(cited.source, cited.passage) if here else ()
    return bool(here) and all(known) and not any(here & hubs for hubs in known)


def _unknown(cited: CitedPassage, base: BaseFigures, pins: Pins) -> CitationVerdict | None:
    """The verdict on a source or passage on which no fact of the base rests; None if one does."""
    slip, expected = None, None
    if cited.source not in base.store.sources:
        slip, expected = Slip.NO_SOURCE, nearest(cited.source, base.store.sources)
    elif cited.passage and not base.resting_on(cited.source, cited.passage):
        count = len(pins.get(cited.source, ()))
        slip = Slip.NO_PASSAGE if 0 < count < cited.passage else Slip.UNUSED_PASSAGE
    return CitationVerdict(cited.mark, DraftVerdict.UNKNOWN_CITATION, slip, expected=expected) if slip else None


def _cited(marks: Iterable[Mark], base: BaseFigures) -> Iterator[CitedPassage]:
    for mark in marks:
        if mark.kind == "note":
            if match := re.fullmatch(LABEL, mark.inside):
                yield CitedPassage(mark, match["source"], int(match["passage"]))
        elif mark.kind == "cite":
            for item in mark.inside.split(";"):
                yield from _keyed(mark, item, base)


def _keyed(mark: Mark, item: str, base: BaseFigures) -> Iterator[CitedPassage]:
    """What one of pandoc's keys cites; a key that is no source of the base, without a passage, is ignored."""
    match = _KEY.search(item)
    if not match:
        return
    name = match["braced"] or match["key"]
    source = base.sources.named(name) if name.startswith("|") else name  # ids or addresses, `|` before each
    if not source:
        return
    numbers = re.findall("[0-9]{1,6}", match["passages"] or "")
    if numbers:
        yield from (CitedPassage(mark, source, int(number)) for number in numbers)
    elif source in base.store.sources:
        yield CitedPassage(mark, source, None)


_KEY = regex(
    r"@(?:\{(?P<braced>[^{}\s]+)\}|(?P<key>[\w][\w:.#$%&+?<>~/-]*?))(?=[\s,，;{\]]|\Z)"
    r"(?:\{\})?(?:\s*[,，]?\s*[\[{]?(?:paras?\.?|paragraphs?|¶+|段落|第)\s*(?P<passages>[0-9]+(?:\s*(?:[-–,，、和]|and|&)\s*[0-9]+)*))?"
)
