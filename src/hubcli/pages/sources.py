"""The sources and what rests on them, as a document."""

from hubcli.document import Document, Entry, Heading, Items, Plain, Strong
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import in_brackets, paged
from hubcli.pages.plain import listed, more, plain_entry
from hubcli.pages.references import reference
from hubcli.pages.sign_offs import counts_text
from hubcli.questions.sources import SourceList, SourceUse


def page(answer: SourceList, lang: Lang) -> Document:
    """Each source with the number of facts that rest on it, and their themes."""
    entries = tuple(_source(use, answer, lang) for use in answer.documents)
    count = len(entries) + answer.left.get("documents", 0)
    blocks = [Heading(1, say("sources.title", lang, count)), Items(entries), *more(answer, "documents", lang=lang)]
    return paged(blocks, (), lang)


def _source(use: SourceUse, answer: SourceList, lang: Lang) -> Entry:
    line = (*reference(use.source, lang).line, *in_brackets(use.source.id, lang))
    if not use.facts and not use.figures:
        return Entry(line, use.source.id, (plain_entry(say("sources.no_fact_rests", lang)),))
    counts = [say("sources.rest_on_source", lang, use.facts, use.alone, use.together)] if use.facts else []
    if use.figures:
        counts.append(say("sources.transcribed", lang, use.figures, listed(use.tables, lang)))
    themes = [f"{answer.themes[theme].label[lang]} {number}" for theme, number in use.themes.items()]
    about = Entry((Strong(say("sources.cited_for", lang)), Plain(listed(themes, lang))))
    read = (plain_entry(counts_text(use.reviews, lang)),) if use.reviews else ()
    return Entry(line, use.source.id, (*map(plain_entry, counts), about, *read))
