"""Sources as the works of a bibliography, each with its title, its author and as much of its date as is known.

What a reader of the bibliography should know:
- A title is the document's own, in its own language; in a bibliography in the other language, a translation follows in
  square brackets (APA 7, 9.38). CSL's `original-title` is for works that were translated, which these were not. A title
  that is itself in brackets is a description of a document that has none, in the bibliography's language.
- Names are as the record has them and never split by guess. A name in Chinese characters is one piece: 徐飞 is neither
  inverted nor shortened. `static-ordering` keeps the family name first where a style does not sort by it: Xu Fei.
- No date is invented: a document without one has none.
"""

from hubcli.document import Document
from hubcli.model.bibliography import Author
from hubcli.model.period import Period
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source
from hubcli.pages.references import full_title
from hubcli.questions.cite import Bibliography
from hubcli.works import Name, Work


def page(answer: Bibliography, lang: Lang) -> Document:
    """The works, and nothing else."""
    return Document(lang, (), works=tuple(_work(source, lang) for source in answer.sources))


def _work(source: Source, lang: Lang) -> Work:
    return Work(
        key=source.id,
        type=source.type,
        title=full_title(source, lang),
        authors=tuple(_name(author, lang) for author in source.credited),
        publisher=source.publisher[lang],
        issued=_date_parts(source.date) if source.date else (),
        language=source.language,
        url=source.url,
        container=source.container[lang] if source.container else None,
        accessed=_date_parts(source.accessed) if source.accessed else (),
        archived=source.archived,
    )


def _name(author: Author, lang: Lang) -> Name:
    if author.is_in_one_piece(lang) or not author.family or not author.given:
        return Name(author.written(lang))
    return Name(author.family[lang], author.given[lang], author.is_family_first(lang))


def _date_parts(date: Period) -> tuple[tuple[int, ...], ...]:
    """Year, month and day as far as known; both ends of an interval; empty if an end is open."""
    points = date.split("/")
    return () if ".." in points else tuple(tuple(map(int, point.split("-"))) for point in points)
