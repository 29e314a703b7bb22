"""The challenges of one theme and their measures become a paragraph."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hubcli.messages import say
from hubcli.model.facts import Fact, Measure, Modality
from hubcli.questions.brief_parts import Sentence
from hubcli.questions.brief_records import Candidate
from hubcli.questions.brief_sentences import Teller, Voice, evidence_of, voice


def paragraph(told: Sequence[Candidate], teller: Teller, *, about: str | None) -> tuple[Sentence, ...]:
    """The sentences on these challenges, each measure after the challenges that it addresses.

    `about` is the name of the hub that they are about, if it is one hub.
    """
    teller.start_paragraph(about)
    heard: list[Voice] = []
    sentences: list[Sentence] = []
    for facts, measure in _answered_together(told):
        *before, last = list(_claims(facts, heard, teller))
        sentences += [_stopped(claim, teller) for claim in before]
        sentences += _with_remedy(last, measure, teller)
    return tuple(sentences)


class _Claim(NamedTuple):
    """What somebody says, as a sentence without its full stop."""

    text: str
    facts: tuple[Fact, ...]
    is_according: bool
    """Whether it starts with `According to`, so that what follows is said by the same."""


def _answered_together(told: Sequence[Candidate]) -> Iterator[tuple[list[Fact], Measure | None]]:
    """The facts that one measure answers, with the measure; challenges without one are each on their own."""
    facts: list[Fact] = []
    for candidate, following in zip(told, [*told[1:], None], strict=True):
        facts += [*candidate.figures, candidate.fact]
        if candidate.measure is None or following is None or following.measure != candidate.measure:
            yield facts, candidate.measure
            facts = []


def _claims(facts: Sequence[Fact], heard: list[Voice], teller: Teller) -> Iterator[_Claim]:
    """What each of those who speak says, one after the other; `heard` grows."""
    runs: list[list[Fact]] = []
    for fact in facts:
        if runs and voice(runs[-1][0]) == voice(fact):
            runs[-1].append(fact)
        else:
            runs.append([fact])
    for run in runs:
        is_according = not heard and not teller.take_turns()
        verb = "according" if is_according else _verb(run, heard)
        who = teller.who(run[0])
        joined = say("brief.and" if is_according else "brief.and_that", teller.lang)
        claims = joined.join(teller.told(fact) for fact in run)
        yield _Claim(
            say(f"brief.{verb}{_plural(run[0]) if not is_according else ''}", teller.lang, who, claims),
            tuple(run),
            is_according,
        )
        heard.append(voice(run[0]))


def _plural(fact: Fact) -> str:
    """What the key of a message ends in where several speak."""
    return "_many" if not fact.speaker and len(voice(fact)) > 1 else ""


def _verb(facts: Sequence[Fact], heard: Sequence[Voice]) -> str:
    """A verb that claims no more than the source does: a judgement is only found."""
    modalities = {fact.modality for fact in facts}
    if voice(facts[0]) in heard:
        return "also_find" if modalities == {Modality.ASSESSED} else "also_say"
    if heard:
        return "add"
    if facts[0].speaker or len(modalities) > 1:
        return "say"
    return {Modality.ASSESSED: "find", Modality.REPORTED: "report"}.get(facts[0].modality, "say")


def _with_remedy(claim: _Claim, measure: Measure | None, teller: Teller) -> list[Sentence]:
    """A claim and the measure against it, in one sentence if one voice makes both and the claim is single."""
    if measure is None:
        text = say("brief.and_nobody", teller.lang, claim.text)
        return [Sentence(teller.stop(text), evidence_of(claim.facts))]
    if voice(measure) == voice(claim.facts[-1]) and len(claim.facts) == 1 and _is_prescribed(measure):
        key = "according_and" if claim.is_according else "and_say"
        text = say(f"brief.{key}", teller.lang, claim.text, teller.told(measure))
        return [Sentence(teller.stop(text), evidence_of([*claim.facts, measure]))]
    return [_stopped(claim, teller), _remedy(measure, voice(claim.facts[-1]), teller)]


def _remedy(measure: Measure, before: Voice, teller: Teller) -> Sentence:
    who, told = teller.who(measure), teller.told(measure)
    if not _is_prescribed(measure):
        key = "same_plan" if voice(measure) == before else "plan"
    elif voice(measure) != before:
        key = f"remedy_{teller.take_turns()}"
    else:
        is_text = not measure.speaker and len(before) == 1 and not teller.sources[before[0]].credited
        key = "its_view" if is_text else "view"
    return teller.sentence(key, who, told, evidence=measure.evidence)


def _is_prescribed(measure: Measure) -> bool:
    return measure.modality is Modality.PRESCRIBED


def _stopped(claim: _Claim, teller: Teller) -> Sentence:
    return Sentence(teller.stop(claim.text), evidence_of(claim.facts))
