"""A new source with its passages numbered, as a document."""

from collections.abc import Iterator

from hubcli.document import Document, Entry, Heading, Items, Plain, Strong
from hubcli.edits.sources_add import AddedSource
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.left_out import left_out_blocks
from hubcli.pages.phrases import paged
from hubcli.pages.plain import notice, prose


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
            *left_out_blocks(answer, lang),
            *(notice(remark) for remark in _remarks(answer, lang)),
            prose(say("sources_add.skip_hint", lang)),
        ],
        (),
        lang,
    )


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
