"""What follows a record to its new id, as a document."""

from hubcli.document import Block, Document
from hubcli.edits.rename import Renaming
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.plain import listed, notice, prose


def page(answer: Renaming, lang: Lang) -> Document:
    """The old id and the new one, and the files that changed."""
    key = "edit.renamed" if answer.written else "edit.would_rename"
    text = say(key, lang, answer.old, answer.new, answer.references, listed(answer.files, lang))
    blocks: list[Block] = [prose(text)]
    if answer.vocabulary == "source":
        blocks.append(notice(say("edit.rename_copy", lang, answer.old, answer.new)))
    return paged(blocks, (), lang, title=say("edit.title_renamed", lang))
