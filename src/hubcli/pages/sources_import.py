"""The sources that a reference list gave, as a document."""

from collections.abc import Iterator

from hubcli.document import Block, Document, Entry, Heading, Items
from hubcli.edits.sources_import import Imported, ImportedSources
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import in_brackets, paged
from hubcli.pages.plain import listed, plain_entry, prose
from hubcli.pages.references import reference


def page(answer: ImportedSources, lang: Lang) -> Document:
    """Each new source with what was filled in and what was left out, then the works that are none."""
    blocks: list[Block] = [Heading(1, say("sources_import.title", lang, len(answer.sources)))]
    if answer.sources:
        blocks += [Items(tuple(_entry(one, lang) for one in answer.sources))]
        blocks += [prose(say("sources_import.recorded_in", lang, answer.file))]
        blocks += [prose(say("sources_import.translate", lang))]
    if answer.passed:
        blocks += [prose(say("sources_import.passed", lang)), Items(tuple(_passed(answer, lang)))]
    return paged(blocks, (), lang)


def _entry(one: Imported, lang: Lang) -> Entry:
    line = (*reference(one.source, lang).line, *in_brackets(one.source.id, lang))
    remarks = [
        plain_entry(say(f"sources_import.{key}", lang, listed(fields, lang)))
        for key, fields in (("assumed", one.assumed), ("left_out", one.left_out))
        if fields
    ]
    return Entry(line, one.source.id, tuple(remarks))


def _passed(answer: ImportedSources, lang: Lang) -> Iterator[Entry]:
    for key, missing, there in answer.passed:
        why = say("sources_import.there", lang, there) if there else say("sources_import.missing", lang, missing)
        yield plain_entry(say("colon", lang, key or "?") + why)
