"""The facts and figures that a search found, as a document, with the matches marked."""

from collections.abc import Iterable, Iterator

from hubcli.document import Block, Document, Entry, Heading, Highlight, Inlines, Items, Plain
from hubcli.figures.editions import is_list, write_edition
from hubcli.messages import say
from hubcli.model.facts import Metric
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Term
from hubcli.pages.phrases import bracketed, cites, footing, in_brackets, marked, paged
from hubcli.pages.plain import listed, notice, prose
from hubcli.questions.search import Hit, Search, UnknownWord
from hubcli.questions.search_figures import FigureHit
from hubcli.questions.search_matches import Match


def page(answer: Search, lang: Lang) -> Document:
    """The facts, then the figures of tables, best match first, or the nearest words."""
    only_figures = answer.figures and not answer.hits
    title, total = ("title_figures", answer.figures_total) if only_figures else ("title", answer.total)
    blocks: list[Block] = [Heading(1, say(f"search.{title}", lang, answer.query, total))]
    if not answer.hits and not answer.figures:
        blocks.append(prose(say("search.nothing_found", lang)))
    elif answer.reading == "any":
        blocks.append(prose(say("search.any_word", lang)))
    blocks += [prose(_unknown(word, lang)) for word in answer.unknown]
    blocks += [prose(_term(term, lang)) for term in answer.terms]
    if answer.hits:
        blocks.append(Items(tuple(_hit(hit, lang) for hit in answer.hits)))
    if len(answer.hits) < answer.total:
        blocks.append(notice(say("search.more_hits", lang, len(answer.hits), answer.total)))
    if answer.figures:
        blocks += [] if only_figures else [Heading(2, say("search.figures", lang))]
        blocks.append(Items(tuple(_figures(hit, lang) for hit in answer.figures)))
    if len(answer.figures) < answer.figures_total:
        blocks.append(notice(say("search.more_figures", lang, len(answer.figures), answer.figures_total)))
    return paged(blocks, answer.sources, lang)


def _unknown(unknown: UnknownWord, lang: Lang) -> str:
    sentence = say("search.unknown_word", lang, unknown.word)
    if unknown.nearest:
        sentence += say("search.nearest_words", lang, listed(unknown.nearest, lang))
    return sentence


def _term(term: Term, lang: Lang) -> str:
    sentence = say("search.term", lang, term.en, term.zh)
    return sentence + (say("search.term_avoided", lang, listed(term.avoid, lang)) if term.avoid else "")


def _hit(hit: Hit, lang: Lang) -> Entry:
    fact = hit.fact
    found = {(match.where, match.lang): match for match in hit.matches}
    own = [found.get((where, lang)) for where in ("label", "statement")]
    label, statement = (
        marked(text[lang], match.spans if match else (), Highlight)
        for match, text in zip(own, (fact.label, fact.statement), strict=True)
    )
    line = (*label, Plain(footing(fact, lang)), *in_brackets(fact.id, lang))
    seen = {word for match in own if match for word in _words(match)}
    further = tuple(Entry(line) for line in _further(hit.matches, seen, lang))
    return Entry(line, fact.id, (Entry((*statement, *cites(fact))), *further))


def _figures(hit: FigureHit, lang: Lang) -> Entry:
    """The newest figure, and how to see the others."""
    fact = hit.fact
    spans = next((match.spans for match in hit.matches if (match.where, match.lang) == ("statement", lang)), ())
    manner = footing(fact, lang) + _publication(fact, lang)
    line = (*marked(fact.statement[lang], spans, Highlight), Plain(manner), *in_brackets(fact.id, lang))
    others = say("search.others", lang, hit.others, fact.indicator, fact.place)
    return Entry((*line, *cites(fact)), fact.id, (Entry((Plain(others),)),) if hit.others else ())


def _publication(fact: Metric, lang: Lang) -> str:
    """The edition and the status in brackets, unless it is a final figure as it was published first."""
    edition = fact.edition and not is_list(fact.edition, fact.period) and write_edition(fact.edition, lang)
    told = [edition] if edition and fact.edition != "first" else []
    if fact.status and fact.edition != "estimate":
        told.append(say(f"comparability.status_{fact.status}", lang))
    return bracketed(say("clause_join", lang).join(told), lang) if told else ""


def _further(matches: Iterable[Match], seen: set[str], lang: Lang) -> Iterator[Inlines]:
    """Matches elsewhere, if they contain words that are not marked yet."""
    for match in sorted(matches, key=lambda match: match.lang != lang):
        if not _words(match) <= seen:
            seen |= _words(match)
            caption = say("colon", lang, say(f"search.where_{match.where}", lang))
            yield Plain(caption), *marked(match.text, match.spans, Highlight)


def _words(match: Match) -> set[str]:
    return {match.text[start:end].casefold() for start, end in match.spans}
