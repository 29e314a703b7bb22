"""A source that was taken in, its passages numbered, as a document."""

from hubcli.document import Document, Entry, Heading, Items, Plain, Strong
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.plain import notice, prose
from hubcli.pages.words import say
from hubcli.questions.take_in import TakenIn


def page(answer: TakenIn, lang: Lang) -> Document:
    """Every passage after its number, then where the record and the copy are."""
    source = answer.source
    title = say("title_take_in", lang, source.title[lang])
    passages = tuple(
        Entry((Strong(say("colon", lang, number)), Plain(text))) for number, text in enumerate(answer.passages, 1)
    )
    kept = say("copy_kept", lang, answer.copy) if answer.copy else say("no_copy_kept", lang, source.id)
    return paged(
        [
            Heading(1, title),
            Items(passages),
            prose(say("source_added", lang, answer.file, answer.line)),
            notice(kept),
            prose(say("skip_hint", lang)),
        ],
        (),
        lang,
    )
