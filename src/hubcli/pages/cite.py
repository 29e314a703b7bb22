"""Sources as the works of a bibliography, each with its title, its author and as much of its date as is known.

What a reader of the bibliography should know:
- A title is the document's own, in its own language; in a bibliography in the other language, a translation follows in
  square brackets (APA 7, 9.38). CSL's `original-title` is for works that were translated, which these were not. A title
  that is itself in brackets is a description: the document has none.
- A name is one string, as written, because Chinese names are neither inverted nor shortened to the family name. Only a
  name whose Chinese form has a middle dot, as foreign names have (GB/T 15834-2011, 4.14.3.1), is split into given and
  family name.
- No date is invented: a document without one has none.
"""

from hubcli.document import Document, Name, Work
from hubcli.model.period import Period
from hubcli.model.text import Lang, Text
from hubcli.model.vocabulary import Source
from hubcli.pages.phrases import full_title
from hubcli.questions.cite import Bibliography

MIDDLE_DOTS = "·‧•・"


def page(answer: Bibliography, lang: Lang) -> Document:
    """The works, and nothing else."""
    return Document(lang, (), works=tuple(_work(source, lang) for source in answer.sources))


def _work(source: Source, lang: Lang) -> Work:
    return Work(
        key=source.id,
        type=source.type,
        title=full_title(source, lang),
        author=_name(source.author, lang) if source.author else None,
        publisher=source.publisher[lang],
        issued=_date_parts(source.date) if source.date else (),
        language=source.language,
        url=source.url,
    )


def _name(author: Text, lang: Lang) -> Name:
    given, _, family = author.en.rpartition(" ")
    if lang is Lang.EN and given and any(dot in author.zh for dot in MIDDLE_DOTS):
        return Name(family, given)
    return Name(author[lang])


def _date_parts(date: Period) -> tuple[tuple[int, ...], ...]:
    """Year, month and day as far as known; both ends of an interval; empty if an end is open."""
    points = date.split("/")
    return () if ".." in points else tuple(tuple(map(int, point.split("-"))) for point in points)
