"""Sources as pages name them: in full for the list of sources, and short beside a fact."""

from collections import Counter
from collections.abc import Iterable

from hubcli.document import Plain, Reference
from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source
from hubcli.pages.plain import listed
from hubcli.questions.said_by import name_in_text


def reference(source: Source, lang: Lang) -> Reference:
    """A source for the list of sources: authors, title, container, publisher, date."""
    parts = [
        authors_of(source, lang),
        full_title(source, lang),
        source.container[lang] if source.container else None,
        source.publisher[lang],
        _sentence(date_of(source, lang)),
    ]
    line = (". " if lang is Lang.EN else "。").join(part for part in parts if part)
    return Reference(source.id, (Plain(line),), source.url)


def short_name(source: Source, lang: Lang) -> str:
    """The short name of a source for a table: `Economic Daily`, `Xu Fei`."""
    return name_in_text(source, lang).removeprefix("the ").strip("《》")


def authors_of(source: Source, lang: Lang) -> str | None:
    """The names of a source's authors; None if it names none."""
    return listed((author.written(lang) for author in source.credited), lang) or None


def full_title(source: Source, lang: Lang) -> str:
    """A source's title in its own language, with a translation in square brackets in a list in another language.

    A title that is itself in brackets describes a document that has none: it is in the language of the list.
    """
    title = source.title[source.language]
    bracketed_title = f"[{source.title[lang].strip('[]［］')}]"
    if title[0] in "[［":
        return bracketed_title
    if lang is source.language or source.title[lang] == title:
        return source.title[lang]
    return f"{title} {bracketed_title}" if lang is Lang.EN else title + bracketed_title


def date_of(source: Source, lang: Lang) -> str:
    """The date of a source, or that it has none."""
    return write_period(source.date, lang) if source.date else say("no_date", lang)


def distinct_names(sources: Iterable[Source], lang: Lang) -> dict[str, str]:
    """The short name of each source, with the year or the date where several have the same."""
    names = {source: short_name(source, lang) for source in sources}
    for date in (_year, _day):
        shared = Counter(names.values())
        names = {
            source: f"{short_name(source, lang)} {date(source)}".strip() if shared[name] > 1 else name
            for source, name in names.items()
        }
    shared = Counter(names.values())
    return {source.id: source.id if shared[name] > 1 else name for source, name in names.items()}


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _year(source: Source) -> str:
    return source.date[:4] if source.date else ""


def _day(source: Source) -> str:
    return source.date or ""
