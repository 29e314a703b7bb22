"""Citations of a draft: whether facts rest on the passage that each names, and carry what it is cited for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hubcli.draft.matching.attribution import Tied
from hubcli.draft.matching.base_figures import Claim, Claims
from hubcli.draft.matching.decision import Judgement
from hubcli.draft.matching.relation import Relation, relate
from hubcli.draft.reading.inline import Mark
from hubcli.draft.reading.sentences import Sentence
from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.errors import nearest
from hubcli.sources.pins import Pins


class Cited(NamedTuple):
    """One source and passage that a mark names."""

    mark: Mark
    source: str
    passage: int | None


class Grounding(NamedTuple):
    """What the base says of a citation."""

    mark: Mark
    verdict: DraftVerdict
    slip: Slip | None = None
    claim: Claim | None = None
    """The claim that the sentence makes and that rests on the passage, or that does not."""
    expected: str | None = None
    beside: tuple[str, ...] = ()
    """The facts that rest on the passage."""


def ground(
    sentences: Sequence[Sentence], judged: Sequence[tuple[Tied, Judgement | None]], claims: Claims, pins: Pins
) -> Iterator[Grounding]:
    """The citations of sentences that share them, each once; citations of other bibliographies are left alone.

    `judged` is what is said of all figures in these sentences.
    """
    standing: list[Cited] = []
    for cited in _cited((mark for sentence in sentences for mark in sentence.marks), claims):
        fault = _fault(cited, claims, pins)
        if fault:
            yield fault
        else:
            standing.append(cited)
    borne = [(tied, found.claim) for tied, found in judged if found and found.claim and not found.slip]
    loose = [pair for pair in borne if not any(_carries(cited, pair[0], claims) for cited in standing)]
    text = " ; ".join(words for sentence in sentences for words in (sentence.text, *sentence.around))
    for cited in standing:
        yield _weighed(cited, text, borne, loose, claims)


def _weighed(
    cited: Cited,
    text: str,
    borne: Sequence[tuple[Tied, Claim]],
    loose: Sequence[tuple[Tied, Claim]],
    claims: Claims,
) -> Grounding:
    """A citation of a passage that there is: whether it has a figure of the sentence, or its places at all."""
    facts = tuple(fact.id for fact in claims.resting_on(cited.source, cited.passage))
    carried = next((claim for tied, claim in borne if _carries(cited, tied, claims)), None)
    if carried or cited.passage is None:
        return Grounding(cited.mark, DraftVerdict.MATCH, claim=carried, beside=facts)
    if loose:
        claim = loose[0][1]
        passages = ", ".join(f"{evidence.source}:{evidence.passage}" for evidence in claim.fact.evidence)
        return Grounding(cited.mark, DraftVerdict.UNKNOWN_CITATION, Slip.OTHER_FIGURE, claim, passages, facts)
    if not borne and _elsewhere(cited, text, claims):
        return Grounding(cited.mark, DraftVerdict.UNKNOWN_CITATION, Slip.OTHER_PLACE, beside=facts)
    return Grounding(cited.mark, DraftVerdict.MATCH, beside=facts)


def _carries(cited: Cited, tied: Tied, claims: Claims) -> bool:
    """Whether a fact that rests on the passage, or on the source where no passage is named, has the figure."""
    facts = claims.resting_on(cited.source, cited.passage)
    figures = (claim.figure for fact in facts for claim in claims.of[fact.id])
    return any(relate(tied.figure, figure) in (Relation.SAME, Relation.BORNE_OUT) for figure in figures)


def _elsewhere(cited: Cited, text: str, claims: Claims) -> bool:
    """Whether the text is about places of hubs that none of the facts resting on the passage is about."""
    told = claims.lexicon.hubs_of(mention.of for mention in claims.lexicon.mentions(text))
    facts = claims.resting_on(cited.source, cited.passage)
    known = [claims.lexicon.hubs_of(claims.places_of(fact) | set(fact.hubs)) for fact in facts]
    return bool(told) and all(known) and not any(told & hubs for hubs in known)


def _fault(cited: Cited, claims: Claims, pins: Pins) -> Grounding | None:
    """What is wrong with a citation whatever it is cited for."""
    slip, expected = None, None
    if cited.source not in claims.store.sources:
        slip, expected = Slip.NO_SOURCE, nearest(cited.source, claims.store.sources)
    elif cited.passage and (cited.source, cited.passage) not in claims.resting:
        count = len(pins.get(cited.source, ()))
        slip = Slip.NO_PASSAGE if 0 < count < cited.passage else Slip.UNUSED_PASSAGE
    return Grounding(cited.mark, DraftVerdict.UNKNOWN_CITATION, slip, expected=expected) if slip else None


def _cited(marks: Iterable[Mark], claims: Claims) -> Iterator[Cited]:
    for mark in marks:
        if mark.kind == "note":
            if match := _LABEL.fullmatch(mark.inside):
                yield Cited(mark, match["source"], int(match["passage"]))
        elif mark.kind == "cite":
            for item in mark.inside.split(";"):
                yield from _keyed(mark, item, claims)


def _keyed(mark: Mark, item: str, claims: Claims) -> Iterator[Cited]:
    """What one of pandoc's keys names; a key that is no source's, without a passage, is another bibliography's."""
    match = _KEY.search(item)
    if not match:
        return
    source = match["braced"] or match["key"]
    numbers = re.findall("[0-9]{1,6}", match["passages"] or "")
    if numbers:
        yield from (Cited(mark, source, int(number)) for number in numbers)
    elif source in claims.store.sources:
        yield Cited(mark, source, None)


_LABEL = re.compile(r"hub-(?P<source>[a-z0-9-]+?)-(?P<passage>[0-9]{1,6})")
_KEY = re.compile(
    r"@(?:\{(?P<braced>[^{}\s]+)\}|(?P<key>[\w][\w:.#$%&+?<>~/-]*?))(?=[\s,，;\]]|\Z)"
    r"(?:\s*[,，]?\s*\{?(?:paras?\.?|paragraphs?|¶+|段落|第)\s*(?P<passages>[0-9]+(?:\s*(?:[-–,，、和]|and|&)\s*[0-9]+)*))?"
)
