"""A finding on a draft as a comment in it, for readers who have only the draft: what the base has, and where from."""

from collections.abc import Mapping

from hubcli.draft.verdicts import DraftFinding
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source
from hubcli.pages.check_draft import explanation_of, title_of


def comment_on(finding: DraftFinding, lang: Lang, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """The paragraphs of the comment: the verdict, what the figure was taken for, the fact, and its passages."""
    paragraphs = [say("colon", lang, title_of(finding.verdict, lang)) + explanation_of(finding, lang)]
    if finding.taken_for:
        paragraphs.append(say("check_draft.comment_taken_for", lang, finding.taken_for.said[lang]))
    if finding.says and finding.fact:
        paragraphs.append(say("check_draft.comment_fact", lang, finding.says[lang], finding.fact))
    paragraphs += (_passage(each, lang, sources) for each in finding.evidence)
    return tuple(paragraphs)


def _passage(evidence: str, lang: Lang, sources: Mapping[str, Source]) -> str:
    id_, _, number = evidence.partition(":")
    source, place = sources[id_], say("passage", lang, number)
    return say("check_draft.comment_source", lang, source.publisher[lang], source.title[lang], place, evidence)
