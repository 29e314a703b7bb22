"""A new source with its passages numbered, as a document."""

from collections.abc import Iterator

from hubcli.document import Block, Document, Entry, Heading, Items, Plain, Strong
from hubcli.edits.sources_add import AddedSource
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import bracketed, paged
from hubcli.pages.plain import notice, prose

MOST_SHOWN = 20


def page(answer: AddedSource, lang: Lang) -> Document:
    """Every passage after its number, then where the record and the copy are."""
    source = answer.source
    title = say("sources_add.title", lang, source.title[lang])
    passages = tuple(
        Entry((Strong(say("colon", lang, number)), Plain(text))) for number, text in enumerate(answer.passages, 1)
    )
    return paged(
        [
            Heading(1, title),
            Items(passages),
            prose(say("sources_add.recorded_in", lang, answer.file, answer.line)),
            *_left_out(answer, lang),
            *(notice(remark) for remark in _remarks(answer, lang)),
            prose(say("sources_add.skip_hint", lang)),
        ],
        (),
        lang,
    )


def _left_out(answer: AddedSource, lang: Lang) -> Iterator[Block]:
    """What is in the source document but not in its passages."""
    not_read = [text + bracketed(say(f"sources_add.because_{why}", lang), lang) for why, text in answer.not_read]
    for key, items in (
        ("sources_add.lines_left_out", answer.left_out),
        ("sources_add.marks_left_out", answer.marks),
        ("sources_add.not_read", not_read),
        ("sources_add.doubtful", answer.doubtful),
    ):
        if items:
            more = [say("sources_add.more_left_out", lang, len(items) - MOST_SHOWN)] if len(items) > MOST_SHOWN else []
            yield prose(say(key, lang))
            yield Items(tuple(Entry((Plain(item),)) for item in [*items[:MOST_SHOWN], *more]))


def _remarks(answer: AddedSource, lang: Lang) -> Iterator[str]:
    if answer.other_language:
        yield say(f"sources_add.not_in_{answer.source.language}", lang)
    if answer.encoding:
        yield say("sources_add.encoding", lang, answer.encoding)
    if answer.by_layout:
        yield say("sources_add.by_layout", lang)
    if answer.copy is None:
        yield say("sources_add.no_copy_kept", lang, answer.source.id)
    else:
        yield say("sources_add.copy_kept_in_new" if answer.new_folder else "sources_add.copy_kept", lang, answer.copy)
